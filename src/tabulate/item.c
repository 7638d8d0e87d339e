#include "item.h"
#include "label.h"
#include "lexicon.h"
#include "utf8.h"
#include "wordset.h"
#include "year.h"

enum { LONGEST_KEY = 512, MAX_LEVELS = 3 };

/* Does the text name an organisation (the words of agency.tsv)? */
static bool
is_agency(const struct doc *doc, struct str s)
{
	static struct wordset ends = {.table = "agency", .kind = "end"};

	return (doc->agency.n > 0 && str_has(s, doc->agency)) || wordset_ends(&ends, s);
}

/* True if the characters of s come in that order in whole: 县医保局 in 青山县医疗保障局. */
static bool
is_abbreviation(struct str s, struct str whole)
{
	size_t i = 0, k = 0, len, other;

	while (i < s.n && k < whole.n) {
		bool same = utf8_at(s, i, &len) == utf8_at(whole, k, &other);

		i += same ? len : 0;
		k += other;
	}
	return i == s.n;
}

bool
item_is_own_agency(const struct doc *doc, struct str s)
{
	size_t i, len;
	int32_t first = s.n > 0 ? utf8_at(s, 0, &len) : 0;

	if (!is_agency(doc, s))
		return false;
	if (doc->agency.n == 0 || first == 0x6211 || first == 0x672c) /* 我局, 本中心 */
		return true;
	utf8_before(s, 0, s.n, &i);
	return str_ends(doc->agency, str_sub(s, i, s.n)) &&
		(is_abbreviation(s, doc->agency) || is_abbreviation(doc->agency, s));
}

static bool
drop_start(struct str *s, struct str word)
{
	if (!str_starts(*s, word))
		return false;
	*s = str_trim(str_sub(*s, word.n, s->n));
	return true;
}

/* 某局本级及所属各单位共有车辆: what goes with the name of the agency in front. */
static void
drop_members(struct str *s)
{
	static struct wordset words = {.table = "phrases", .kind = "agency-tail"};
	size_t n = wordset_prefix(&words, *s);

	if (n > 0 && n < s->n)
		*s = str_trim(str_sub(*s, n, s->n));
}

/* Drops a word of class trail at the end. */
static bool
drop_trail(struct str *s)
{
	size_t end = lexicon_suffix(*s, 1, IN(TRAIL));

	if (end >= s->n)
		return false;
	*s = str_trim(str_sub(*s, 0, end));
	return true;
}

/* “…” around the whole, but not “三公”经费 */
static bool
drop_quotes(struct str *s)
{
	struct str inner;

	if (!str_starts(*s, S("“")) || !str_ends(*s, S("”")))
		return false;
	inner = str_sub(*s, strlen("“"), s->n - strlen("”"));
	if (str_has(inner, S("“")) || inner.n == 0)
		return false;
	*s = inner;
	return true;
}

/* s with `meant` in place of the n bytes from `at` on. */
static struct str
replaced(struct arena *a, struct str s, size_t at, size_t n, struct str meant)
{
	char *buf = arena_text(a, s.n - n + meant.n);

	memcpy(buf, s.p, at);
	memcpy(buf + at, meant.p, meant.n);
	memcpy(buf + at + meant.n, s.p + at + n, s.n - at - n);
	return (struct str){buf, s.n - n + meant.n};
}

/* 收、支总计, 收入、支出总计 and 收支总计 are one item: 收入支出总计. */
static struct str
join_sides(struct arena *a, struct str s)
{
	static struct wordset sides = {.table = "phrases", .kind = "both-sides"};
	ptrdiff_t at;
	int i;

	if (!str_has(s, S("收")))
		return s;
	for (i = 0; i < wordset(&sides)->n; i++)
		if ((at = str_find(s, sides.word[i], 0)) >= 0)
			return replaced(a, s, (size_t)at, sides.word[i].n, sides.meaning[i]);
	return s;
}

/* 2024年 or 2024年度 in front of a name */
static bool
drop_year(struct str *s)
{
	size_t from = 0, at, len;

	if (s->n == 0 || !is_year_digit(utf8_at(*s, 0, &len)))
		return false;
	if (find_year(*s, &from, &at) == 0 || at > 0 || from >= s->n || utf8_is_digit(s->p[from]))
		return false;
	*s = str_trim(str_sub(*s, from, s->n));
	return true;
}

/* The last word of 总额为, 合计为, 数为: not of 行为 */
static bool
drop_copula(struct str *s)
{
	static struct wordset words = {.table = "phrases", .kind = "copula"};

	if (!wordset_ends(&words, *s))
		return false;
	s->n -= strlen("为");
	return true;
}

struct str
item_clean(struct doc *doc, struct str s)
{
	const struct word *w;
	bool again = true;

	while (again && s.n > 0) {
		again = false;
		if (doc->agency.n > 0 && s.n > doc->agency.n)
			again = drop_start(&s, doc->agency) && !drop_start(&s, S("本级"));
		drop_members(&s);
		w = lexicon_at(s, 0, SENTENCE_WORDS);
		if (w != NULL && w->class == LEAD && w->text.n < s.n)
			again = drop_start(&s, w->text);
		again |= drop_year(&s) || drop_start(&s, S("的")) || drop_start(&s, S("，")) ||
			drop_start(&s, S("（部门）")) || drop_start(&s, S("（本级）"));
		again |= drop_trail(&s) || drop_copula(&s);
		if (str_starts(s, S("对“")))
			again |= drop_start(&s, S("对"));
		again |= drop_quotes(&s) || drop_start(&s, S("—"));
	}
	return lexicon_word(s, IN(JOIN)) != NULL ? S("") : join_sides(&doc->arena, s);
}

/* --- codes ---------------------------------------------------------------------------------- */

/* May ( or （ begin with byte c? */
static bool
may_open(char c)
{
	return c == '(' || c == '\xef';
}

/* Digits in brackets of their own at byte i, 类, 款 or 项 behind them allowed: how many; *end gets
 * the place behind the bracket. */
static size_t
bracketed_digits(struct str s, size_t i, size_t *start, size_t *end)
{
	size_t len, n = 0;

	if (i >= s.n || !may_open(s.p[i]) || utf8_fold(utf8_at(s, i, &len)) != '(')
		return 0;
	*start = i += len;
	while (i < s.n && utf8_is_digit(s.p[i])) {
		i++;
		n++;
	}
	if (lexicon_at(s, i, IN(UNIT_WORD)) != NULL)
		i += strlen("类");
	if (i >= s.n || utf8_fold(utf8_at(s, i, &len)) != ')')
		return 0;
	*end = i + len;
	return n;
}

/* 2080505 or 208 in front of a name, with blanks or a dash between them; *digits gets how many there are. */
static size_t
leading_digits(struct str s, size_t *digits)
{
	size_t n = 0, len;

	while (n < s.n && utf8_is_digit(s.p[n]))
		n++;
	if ((n != 3 && n != 5 && n != 7) || lexicon_at(s, n, IN(UNIT_WORD)) != NULL)
		return 0;
	*digits = n;
	for (; n < s.n; n += len)
		if (utf8_at(s, n, &len) != 0x2014 && s.p[n] != ' ' && s.p[n] != '-')
			break;
	return n < s.n && utf8_is_han(utf8_at(s, n, &len)) ? n : 0;
}

/* s with its full-width digits in ASCII; s itself if it has none. */
static struct str
ascii_digits(struct arena *a, struct str s)
{
	size_t i, n = 0, len;
	char *to;

	for (i = 0; i < s.n && (s.p[i] != '\xef' || !utf8_is_digit(utf8_folded_at(s, i, &len)));
		i++)
		;
	if (i == s.n)
		return s;
	to = arena_text(a, s.n);
	for (i = 0; i < s.n; i += len) {
		int32_t c = utf8_folded_at(s, i, &len);

		if (utf8_is_digit(c)) {
			to[n++] = (char)c;
			continue;
		}
		memcpy(to + n, s.p + i, len);
		n += len;
	}
	return (struct str){to, n};
}

bool
item_is_coded(struct str s)
{
	size_t start, end;

	return bracketed_digits(s, 0, &start, &end) >= 3;
}

struct str
item_code(struct arena *a, struct str *item)
{
	char *buf = arena_text(a, item->n + MAX_LEVELS);
	struct str code = {buf, 0};
	size_t i, n, start = 0, end = 0, levels = 0;

	*item = ascii_digits(a, *item);
	if ((n = leading_digits(*item, &end)) > 0) {
		code = str_sub(*item, 0, end);
		*item = str_sub(*item, n, item->n);
		return code;
	}
	if ((n = bracketed_digits(*item, 0, &start, &end)) >= 3 && end < item->n) {
		code = str_sub(*item, start, start + n);
		*item = str_trim(str_sub(*item, end, item->n));
		return code;
	}
	if (!str_has(*item, S("(")) && !str_has(*item, S("（")))
		return code;
	for (i = 0; i < item->n && levels < MAX_LEVELS; i++) {
		if (!may_open(item->p[i]))
			continue;
		n = bracketed_digits(*item, i, &start, &end);
		if (n == 0 || (levels == 0 && n < 3) || (levels > 0 && n > 2))
			continue;
		if (levels++ > 0 && n == 1)
			buf[code.n++] = '0';
		memcpy(buf + code.n, item->p + start, n);
		code.n += n;
	}
	return code;
}

/* --- labels that mean the same --------------------------------------------------------------- */

/* in without the words of the class, into buf. */
static struct str
without(struct str in, enum word_class class, char *buf)
{
	const struct word *w;
	size_t i = 0, n = 0;

	while (i < in.n) {
		w = utf8_goes_on(in.p[i]) ? NULL : lexicon_at(in, i, IN(class));
		if (w != NULL)
			i += w->text.n;
		else
			buf[n++] = in.p[i++];
	}
	return (struct str){buf, n};
}

struct str
item_key(struct arena *a, struct str s)
{
	struct str in = utf8_key(a, s);

	return without(in, EMPTY, arena_text(a, in.n));
}

bool
item_both_sides(struct str s)
{
	return str_has(s, S("收")) && str_has(s, S("支"));
}

struct str
item_one_side(struct arena *a, struct str s)
{
	static const struct str both = STR_INIT("收入支出"), income = STR_INIT("收入");
	ptrdiff_t at = str_find(s, both, 0);

	return at < 0 ? S("") : replaced(a, s, (size_t)at, both.n, income);
}

/* 支出 and 本年支出: labels of nothing but loose words agree if only 本年 makes the difference. */
static bool
agree_but_for_year(struct str a, struct str b)
{
	static const struct str year = STR_INIT("本年");

	if (str_starts(a, year))
		a = str_sub(a, year.n, a.n);
	if (str_starts(b, year))
		b = str_sub(b, year.n, b.n);
	return str_eq(a, b);
}

int
item_agree(struct str a, struct str b)
{
	char x[LONGEST_KEY], y[LONGEST_KEY];
	struct str k, l;

	if (a.n == 0 || b.n == 0 || a.n > LONGEST_KEY || b.n > LONGEST_KEY)
		return 0;
	if (str_eq(a, b))
		return 2;
	if (item_both_sides(a) != item_both_sides(b))
		return 0;
	k = without(a, LOOSE, x);
	l = without(b, LOOSE, y);
	return k.n > 0 ? str_eq(k, l) : l.n == 0 && agree_but_for_year(a, b);
}
