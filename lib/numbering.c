#include "numbering.h"
#include "utf8.h"

enum { MAX_VALUE = 999 };

/* The value of a Chinese digit, 10 and 100 for the multipliers, -1 for anything else. */
static int
han_digit(int32_t c)
{
	switch (c) {
	case 0x3007: /* 〇 */
	case 0x96f6: /* 零 */ return 0;
	case 0x4e00: return 1;
	case 0x4e8c: return 2;
	case 0x4e09: return 3;
	case 0x56db: return 4;
	case 0x4e94: return 5;
	case 0x516d: return 6;
	case 0x4e03: return 7;
	case 0x516b: return 8;
	case 0x4e5d: return 9;
	case 0x5341: return 10;
	case 0x767e: return 100;
	default: return -1;
	}
}

static size_t
han_value(struct str s, int *value)
{
	int total = 0, digit = -1, d;
	size_t i = 0, len;

	while (i < s.n && (d = han_digit(utf8_at(s, i, &len))) >= 0) {
		if (d >= 10) {
			total += (digit < 0 ? 1 : digit) * d;
			digit = -1;
		} else {
			digit = d;
		}
		if (total > MAX_VALUE)
			return 0;
		i += len;
	}
	*value = total + (digit < 0 ? 0 : digit);
	return i;
}

/* A digit or the first byte of a full-width one. */
static bool
may_begin_digit(char c)
{
	return (c >= '0' && c <= '9') || c == '\xef';
}

static size_t
arabic_value(struct str s, int *value)
{
	size_t i = 0, len;

	*value = 0;
	while (i < s.n && may_begin_digit(s.p[i])) {
		int32_t c = utf8_fold(utf8_at(s, i, &len));

		if (c < '0' || c > '9')
			break;
		*value = *value * 10 + (c - '0');
		if (*value > MAX_VALUE)
			return 0;
		i += len;
	}
	return i;
}

size_t
numbering_value(struct str s, int *value, bool *han)
{
	size_t n = arabic_value(s, value);

	*han = n == 0;
	return n > 0 ? n : han_value(s, value);
}

static size_t
skip_blanks(struct str s, size_t i)
{
	size_t len;

	while (i < s.n && utf8_is_space(utf8_at(s, i, &len)))
		i += len;
	return i;
}

static int32_t
folded_at(struct str s, size_t i, size_t *len)
{
	*len = 0;
	return i < s.n ? utf8_fold(utf8_at(s, i, len)) : 0;
}

/* Behind a number: a mark as of a list, one of 、 and the dots. Returns its bytes, 0 if none. */
static size_t
list_mark(struct str s, size_t i, bool arabic)
{
	size_t len, next;
	int32_t c = folded_at(s, i, &len), d;

	if (c == 0x3001)
		return len;
	if (c != '.' && c != 0x00b7)
		return 0;
	d = folded_at(s, i + len, &next);
	/* 1.5 is a figure, 1.2024年 an item */
	if (arabic && d >= '0' && d <= '9') {
		int year;

		if (arabic_value(str_sub(s, i + len, s.n), &year) > 0 || i + len + 4 > s.n ||
			!str_starts(str_sub(s, i + len + 4, s.n), S("年")))
			return 0;
	}
	return len;
}

/* The offset behind word, which stands at i, perhaps with blanks inside; 0 if it does not. */
static size_t
behind_word(struct str s, size_t i, struct str word)
{
	size_t k, len;

	for (k = 0; k < word.n; k += len) {
		utf8_at(word, k, &len);
		i = skip_blanks(s, i);
		if (!str_starts(str_sub(s, i, s.n), str_sub(word, k, k + len)))
			return 0;
		i += len;
	}
	return i;
}

/* 第一部分 and the like. */
static struct numbering
parse_part(struct str s, size_t i)
{
	static const struct str units[] = {{"部分", 6}, {"章", 3}, {"编", 3}, {"篇", 3}};
	bool first = str_starts(str_sub(s, i, s.n), S("第")), han;
	size_t k, u;
	int value;

	k = skip_blanks(s, first ? i + 3 : i);
	u = numbering_value(str_sub(s, k, s.n), &value, &han);
	if (u == 0 || (!first && !han))
		return (struct numbering){0};
	k = skip_blanks(s, k + u);
	for (u = 0; u < (first ? sizeof units / sizeof *units : 1); u++) {
		size_t end = behind_word(s, k, units[u]), len;
		int32_t c;

		if (end == 0)
			continue;
		c = folded_at(s, end, &len);
		if (c == ':' || c == 0x3001 || c == '.')
			end += len;
		return (struct numbering){NUMBER_PART, value, skip_blanks(s, end)};
	}
	return (struct numbering){0};
}

/* 附件1, 附件, 附表：; 附件 that goes on with other words is none. */
static struct numbering
parse_annex(struct str s, size_t i)
{
	size_t k = i + 6, u, len;
	int value = 0;
	int32_t c;
	bool han;

	if (!str_starts(str_sub(s, i, s.n), S("附件")) &&
		!str_starts(str_sub(s, i, s.n), S("附表")))
		return (struct numbering){0};
	k = skip_blanks(s, k);
	u = numbering_value(str_sub(s, k, s.n), &value, &han);
	k += u;
	c = folded_at(s, k, &len);
	if (c == ':' || c == 0x3001 || c == '.')
		k += len;
	else if (c != 0 && (u == 0 || !utf8_is_space(c)))
		return (struct numbering){0};
	return (struct numbering){NUMBER_ANNEX, value, skip_blanks(s, k)};
}

/* （一） (1) and, without the opening one, 1） */
static struct numbering
parse_paren(struct str s, size_t i)
{
	size_t len, k, u;
	int value;
	bool han, open = folded_at(s, i, &len) == '(' || folded_at(s, i, &len) == 0x3014;

	k = skip_blanks(s, open ? i + len : i);
	u = numbering_value(str_sub(s, k, s.n), &value, &han);
	if (u == 0 || value == 0 || (!open && han))
		return (struct numbering){0};
	k = skip_blanks(s, k + u);
	if (folded_at(s, k, &len) != ')' && folded_at(s, k, &len) != 0x3015)
		return (struct numbering){0};
	k += len;
	k += list_mark(s, k, false);
	return (struct numbering){
		han ? NUMBER_HAN_PAREN : NUMBER_ARABIC_PAREN, value, skip_blanks(s, k)};
}

/* 一、 and 1. */
static struct numbering
parse_plain(struct str s, size_t i)
{
	size_t k, u;
	int value;
	bool han;

	u = numbering_value(str_sub(s, i, s.n), &value, &han);
	if (u == 0 || value == 0)
		return (struct numbering){0};
	k = skip_blanks(s, i + u);
	u = list_mark(s, k, !han);
	if (u == 0)
		return (struct numbering){0};
	return (struct numbering){han ? NUMBER_HAN : NUMBER_ARABIC, value, skip_blanks(s, k + u)};
}

static struct numbering
parse_circled(struct str s, size_t i)
{
	size_t len;
	int32_t c = i < s.n ? utf8_at(s, i, &len) : 0;

	if (c < 0x2460 || c > 0x2473)
		return (struct numbering){0};
	return (struct numbering){NUMBER_ARABIC_PAREN, c - 0x2460 + 1, skip_blanks(s, i + len)};
}

/* What a line begins with, as far as numbers are concerned. */
enum beginning { OTHER, DIGIT, HAN_DIGIT, BRACKET, ORDINAL, ANNEX, CIRCLED, BEGINNINGS };

static enum beginning
beginning_of(int32_t c)
{
	if (c >= 0xff00)
		c = utf8_fold(c);
	if (c < 0x80)
		return c >= '0' && c <= '9' ? DIGIT : c == '(' ? BRACKET : OTHER;
	switch (c) {
	case 0x3014: return BRACKET;
	case 0x7b2c: return ORDINAL; /* 第 */
	case 0x9644: return ANNEX;   /* 附 */
	default:
		return c >= 0x2460 && c <= 0x2473 ? CIRCLED : han_digit(c) >= 0 ? HAN_DIGIT : OTHER;
	}
}

struct numbering
numbering_parse(struct str s)
{
	typedef struct numbering parser(struct str s, size_t i);
	static parser *const parsers[BEGINNINGS][2] = {
		[DIGIT] = {parse_paren, parse_plain},
		[HAN_DIGIT] = {parse_part, parse_plain},
		[BRACKET] = {parse_paren},
		[ORDINAL] = {parse_part},
		[ANNEX] = {parse_annex},
		[CIRCLED] = {parse_circled},
	};
	struct numbering n = {0};
	size_t i = skip_blanks(s, 0), k, len;
	enum beginning b = i < s.n ? beginning_of(utf8_at(s, i, &len)) : OTHER;

	for (k = 0; k < 2 && parsers[b][k] != NULL && n.form == NUMBER_NONE; k++)
		n = parsers[b][k](s, i);
	return n.form != NUMBER_NONE ? n : (struct numbering){0};
}

int
numbering_level(enum number_form form)
{
	static const int levels[] = {0, 1, 1, 2, 3, 4, 5};

	return levels[form];
}
