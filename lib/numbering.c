#include "numbering.h"
#include "utf8.h"

enum { MAX_VALUE = 999 };

/* The value of a Chinese digit, 10 and 100 for the multipliers, -1 for anything else. */
static int
han_digit(int32_t c)
{
	switch (c) {
	case 0x3007:
	case 0x96f6: return 0;
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

static size_t
arabic_value(struct str s, int *value)
{
	size_t i = 0, len;

	*value = 0;
	while (i < s.n) {
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

static inline size_t
skip_blanks(struct str s, size_t i)
{
	unsigned char c = i < s.n ? (unsigned char)s.p[i] : 'x';

	/* no white space begins with these */
	if ((c > ' ' && c < 0x80) || (c >= 0xe4 && c <= 0xee))
		return i;
	return utf8_skip_space(s, i);
}

/* Behind a number: a mark as of a list, one of 、 and the dots. Returns its bytes, 0 if none. */
static size_t
list_mark(struct str s, size_t i, bool arabic)
{
	size_t len, next;
	int32_t c = utf8_folded_at(s, i, &len), d;

	if (c == 0x3001)
		return len;
	if (c != '.' && c != 0x00b7)
		return 0;
	d = utf8_folded_at(s, i + len, &next);
	/* 1.5 is a figure, 1.2024年 an item */
	if (arabic && d >= '0' && d <= '9') {
		int year;

		if (i + len + 4 > s.n || !str_starts(str_sub(s, i + len + 4, s.n), S("年")) ||
			arabic_value(str_sub(s, i + len, s.n), &year) > 0)
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

/* 部分 and the like at offset k, behind the value of a part: 第一部分. first: 第 stands before the
 * value; only 部分 will do without it. */
static struct numbering
parse_part_unit(struct str s, size_t k, int value, bool first)
{
	static const struct str units[] = {{"部分", 6}, {"章", 3}, {"编", 3}, {"篇", 3}};
	size_t u;

	for (u = 0; u < (first ? sizeof units / sizeof *units : 1); u++) {
		size_t end = behind_word(s, k, units[u]), len;
		int32_t c;

		if (end == 0)
			continue;
		c = utf8_folded_at(s, end, &len);
		if (c == ':' || c == 0x3001 || c == '.')
			end += len;
		return (struct numbering){NUMBER_PART, value, skip_blanks(s, end)};
	}
	return (struct numbering){0};
}

/* 第一部分 and the like. */
static struct numbering
parse_part(struct str s, size_t i)
{
	size_t k = skip_blanks(s, i + strlen("第")), u;
	int value;
	bool han;

	u = numbering_value(str_sub(s, k, s.n), &value, &han);
	if (u == 0)
		return (struct numbering){0};
	return parse_part_unit(s, skip_blanks(s, k + u), value, true);
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
	c = utf8_folded_at(s, k, &len);
	if (c == ':' || c == 0x3001 || c == '.')
		k += len;
	else if (c != 0 && (u == 0 || !utf8_is_space(c)))
		return (struct numbering){0};
	return (struct numbering){NUMBER_ANNEX, value, skip_blanks(s, k)};
}

/* The offset behind the bracket that closes a number, and a mark behind that; 0 if there is none. */
static size_t
behind_bracket(struct str s, size_t k)
{
	size_t len;
	int32_t c = utf8_folded_at(s, k, &len);

	if (c != ')' && c != 0x3015)
		return 0;
	k += len;
	return skip_blanks(s, k + list_mark(s, k, false));
}

/* （一） (1) */
static struct numbering
parse_paren(struct str s, size_t i)
{
	size_t len, k, u;
	int value;
	bool han;

	utf8_folded_at(s, i, &len);
	k = skip_blanks(s, i + len);
	u = numbering_value(str_sub(s, k, s.n), &value, &han);
	if (u == 0 || value == 0)
		return (struct numbering){0};
	k = behind_bracket(s, skip_blanks(s, k + u));
	if (k == 0)
		return (struct numbering){0};
	return (struct numbering){han ? NUMBER_HAN_PAREN : NUMBER_ARABIC_PAREN, value, k};
}

/* 1,234 and 5%: does a sign behind the digits show that they are no number before a text? */
static bool
goes_on(struct str s, size_t i)
{
	return i < s.n && s.p[i] > ' ' && s.p[i] < 0x7f && s.p[i] != '.' && s.p[i] != ')';
}

/* 1. 1、 1） */
static struct numbering
parse_arabic(struct str s, size_t i)
{
	int value;
	size_t n = arabic_value(str_sub(s, i, s.n), &value), k, mark;

	if (n == 0 || value == 0 || goes_on(s, i + n))
		return (struct numbering){0};
	i = skip_blanks(s, i + n);
	mark = list_mark(s, i, true);
	if (mark > 0)
		return (struct numbering){NUMBER_ARABIC, value, skip_blanks(s, i + mark)};
	k = behind_bracket(s, i);
	return k > 0 ? (struct numbering){NUMBER_ARABIC_PAREN, value, k} : (struct numbering){0};
}

/* 一、 五部分 */
static struct numbering
parse_han(struct str s, size_t i)
{
	struct numbering part;
	int value;
	size_t n = han_value(str_sub(s, i, s.n), &value), mark;

	if (n == 0)
		return (struct numbering){0};
	i = skip_blanks(s, i + n);
	part = parse_part_unit(s, i, value, false);
	mark = value > 0 ? list_mark(s, i, false) : 0;
	if (part.form != NUMBER_NONE || mark == 0)
		return part;
	return (struct numbering){NUMBER_HAN, value, skip_blanks(s, i + mark)};
}

struct numbering
numbering_parse(struct str s)
{
	size_t i = skip_blanks(s, 0), len;
	int32_t c = utf8_folded_at(s, i, &len);

	if (c == 0x7b2c)
		return parse_part(s, i);
	if (c == 0x9644)
		return parse_annex(s, i);
	if (c == '(' || c == 0x3014)
		return parse_paren(s, i);
	if (c >= 0x2460 && c <= 0x2473)
		return (struct numbering){
			NUMBER_ARABIC_PAREN, c - 0x2460 + 1, skip_blanks(s, i + len)};
	if (c >= '0' && c <= '9')
		return parse_arabic(s, i);
	return parse_han(s, i);
}

int
numbering_level(enum number_form form)
{
	static const int levels[] = {0, 1, 1, 2, 3, 4, 5};

	return levels[form];
}
