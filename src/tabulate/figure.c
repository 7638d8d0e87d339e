#include <uchar.h>

#include "figure.h"
#include "lexicon.h"
#include "utf8.h"

enum { LONGEST_PLAIN = 6 }; /* more digits without a unit are a code or a telephone number */

static bool
is_letter(int32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
is_one_of(int32_t c, const char32_t *set)
{
	while (*set != 0 && *set != (char32_t)c)
		set++;
	return *set != 0;
}

static bool
starts(const struct prose *p, size_t i, struct str text)
{
	return str_starts(str_sub(p->s, i, p->s.n), text);
}

bool
figure_starts(const struct prose *p, size_t i)
{
	int32_t before;

	if (i >= p->s.n || (p->s.p[i] != '-' && !utf8_is_digit(p->s.p[i])))
		return false;
	before = prose_before(p, i);
	if (p->s.p[i] == '-')
		return utf8_is_digit(prose_char(p, i + 1)) && !utf8_is_digit(before) &&
			!is_letter(before) && !is_one_of(before, U")]日号月年");
	return !utf8_is_digit(before);
}

/* --- the number itself --------------------------------------------------------------------- */

struct number {
	size_t end;
	int whole;        /* digits before the point */
	bool point, zero; /* has a decimal point; begins with a needless 0 */
	struct str text;  /* canonical */
};

/* Is a thousands separator at i, and the three digits that must follow? A full-width comma is
 * punctuation, unless the digits are full-width too, or have places (1，083.50万元). */
static bool
is_separator(const struct prose *p, size_t i)
{
	const char *text = p->record->text.p;
	size_t k;

	if (p->s.p[i] != ',' || i + 1 >= p->s.n ||
		(text[p->at[i]] != ',' && text[p->at[i + 1]] == p->s.p[i + 1] &&
			!(prose_char(p, i + 4) == '.' && utf8_is_digit(prose_char(p, i + 5)))))
		return false;
	for (k = i + 1; k <= i + 3; k++)
		if (k >= p->s.n || !utf8_is_digit(p->s.p[k]))
			return false;
	return !utf8_is_digit(prose_char(p, i + 4));
}

static struct number
read_number(struct arena *a, const struct prose *p, size_t i)
{
	struct str s = p->s;
	size_t most = i;
	struct number x = {0};
	bool grouped = false;
	char *buf;

	while (most < s.n && (utf8_is_digit(s.p[most]) || is_one_of(s.p[most], U"-,.")))
		most++;
	buf = arena_text(a, most - i + 1);
	x.text = (struct str){buf, 0};
	if (s.p[i] == '-')
		buf[x.text.n++] = s.p[i++];
	x.zero = s.p[i] == '0' && utf8_is_digit(prose_char(p, i + 1));
	for (; i < s.n; i++) {
		if (utf8_is_digit(s.p[i])) {
			buf[x.text.n++] = s.p[i];
			x.whole++;
		} else if (x.whole > 0 && (grouped || x.whole < 4) && is_separator(p, i)) {
			grouped = true;
		} else {
			break;
		}
	}
	if (i + 1 < s.n && s.p[i] == '.' && utf8_is_digit(s.p[i + 1])) {
		x.point = true;
		do
			buf[x.text.n++] = s.p[i++];
		while (i < s.n && utf8_is_digit(s.p[i]));
	}
	x.end = i;
	return x;
}

/* --- its unit ------------------------------------------------------------------------------ */

/* 余, 多 and the like between a number and its unit. */
static size_t
skip_about(const struct prose *p, size_t i)
{
	return is_one_of(prose_char(p, i), U"余多来") ? i + strlen("余") : i;
}

static struct str
join(struct arena *a, struct str x, struct str y)
{
	char *buf = arena_text(a, x.n + y.n);

	memcpy(buf, x.p, x.n);
	memcpy(buf + x.n, y.p, y.n);
	return (struct str){buf, x.n + y.n};
}

/* A second unit behind the first: 元/人, 台（套）. Returns where it ends. */
static size_t
read_more_unit(const struct prose *p, size_t i)
{
	const struct word *w;

	while (prose_char(p, i) == '/' && (w = lexicon_at(p->s, i + 1, IN(UNIT_WORD))) != NULL)
		i += 1 + w->text.n;
	if (starts(p, i, S("/月")))
		i += strlen("/月");
	if (prose_char(p, i) == '(' && (w = lexicon_at(p->s, i + 1, IN(UNIT_WORD))) != NULL &&
		prose_char(p, i + 1 + w->text.n) == ')')
		i += w->text.n + 2;
	return i;
}

/* The unit at byte i: 万元, %, 余万份, 台（套） …; false if none is there. */
static bool
read_unit(struct arena *a, const struct prose *p, size_t i, struct figure *f)
{
	size_t scale = skip_about(p, i), from = scale;
	const struct word *w = lexicon_at(p->s, from, IN(UNIT_WORD)), *scaled;

	if (is_one_of(prose_char(p, from), U"百千万亿") &&
		(w == NULL || w->text.n == strlen("万"))) {
		size_t next = skip_about(p, from + strlen("万"));

		scaled = lexicon_at(p->s, next, IN(UNIT_WORD));
		if (scaled != NULL) {
			w = scaled;
			from = next;
		}
	}
	if (w == NULL || str_eq(w->text, S("月")) || str_eq(w->text, S("日")))
		return false; /* those are dates */
	f->end = read_more_unit(p, from + w->text.n);
	/* the unit as printed, but one kind of per cent */
	f->unit = prose_char(p, from) == '%' ? S("%") : prose_slice(a, p, from, f->end);
	if (from > scale)
		f->unit = join(a, prose_slice(a, p, scale, scale + strlen("万")), f->unit);
	f->family = w->extra;
	return !starts(p, f->end, S("之"));
}

/* So many numbers share a unit at most: each looks for it. */
enum { SHARE_A_UNIT = 100 };

/* The unit that a number without one takes over from the next: 8.46、21.07个百分点. */
static bool
borrow_unit(struct arena *a, const struct prose *p, size_t i, struct figure *f)
{
	size_t end = i;
	int n;

	for (n = 0; n < SHARE_A_UNIT && is_one_of(prose_char(p, i), U"、和至到~-—–"); n++) {
		size_t len;

		utf8_at(p->s, i, &len);
		i += len;
		if (!utf8_is_digit(prose_char(p, i)))
			continue;
		i = read_number(a, p, i).end;
		if (read_unit(a, p, i, f)) {
			f->end = end;
			return !starts(p, i, S("年"));
		}
	}
	return false;
}

/* --- what is no quantity ------------------------------------------------------------------- */

/* 12月31日 and 3月底 behind a year. */
static size_t
skip_day(const struct prose *p, size_t i)
{
	static const struct str units[] = {STR_INIT("月"), STR_INIT("日")};
	size_t k, end;

	for (k = 0; k < 2; k++) {
		for (end = i; utf8_is_digit(prose_char(p, end)) && end < i + 2; end++)
			;
		if (end == i || !starts(p, end, units[k]))
			return i;
		i = end + units[k].n;
	}
	return i;
}

/* 2024年, 2024年度, 2024年底. 年初预算 and 年末结转 are words of their own. */
static bool
read_year(const struct prose *p, const struct number *x, struct figure *f)
{
	if (x->point || x->whole != 4 || x->text.n != 4 || str_cmp(x->text, S("1950")) < 0 ||
		str_cmp(x->text, S("2099")) > 0 || !starts(p, x->end, S("年")))
		return false;
	f->end = x->end;
	f->value = x->text;
	if (!starts(p, x->end, S("年初")) && !starts(p, x->end, S("年末")))
		f->end += strlen("年");
	if (is_one_of(prose_char(p, f->end), U"度底"))
		f->end += strlen("度");
	f->end = skip_day(p, f->end);
	return true;
}

/* A number in brackets of its own: an account code (208), (05款), a year [2018], a mark (1). */
static bool
is_bracketed(const struct prose *p, size_t i, size_t end)
{
	if (!is_one_of(prose_before(p, i), U"([〔【〈"))
		return false;
	if (is_one_of(prose_char(p, end), U"类款项"))
		end += strlen("类");
	return is_one_of(prose_char(p, end), U")]〕】〉");
}

/* Is the number part of a date, a document number, a code or a word? */
static bool
is_name(const struct prose *p, size_t i, const struct number *x)
{
	int32_t before = prose_before(p, i), after = prose_char(p, x->end);

	if (is_one_of(before, U"第") || is_letter(before) || before == '.' || before == '/')
		return true;
	if (is_one_of(after, U"月日号时") || starts(p, x->end, S("个月份")))
		return true;
	if (is_letter(after))
		return true;
	return is_bracketed(p, i, x->end) || (x->zero && !x->point);
}

enum digits
figure_read(struct arena *a, const struct prose *p, size_t i, bool governed, struct figure *f)
{
	struct number x = read_number(a, p, i);

	*f = (struct figure){.end = x.end, .value = x.text};
	if (is_name(p, i, &x))
		return NAME_DIGITS;
	if (read_year(p, &x, f))
		return YEAR_DIGITS;
	if (f->end = x.end, read_unit(a, p, x.end, f))
		return QUANTITY;
	*f = (struct figure){.end = x.end, .value = x.text};
	if (x.whole == 4 && !x.point && !governed)
		return NAME_DIGITS; /* a year without 年, or nothing that we understand */
	if (borrow_unit(a, p, x.end, f))
		return QUANTITY;
	*f = (struct figure){.end = x.end, .value = x.text};
	if (is_one_of(prose_char(p, x.end), U"-:+×") || is_one_of(prose_before(p, i), U"+×"))
		return NAME_DIGITS;
	return x.point || (governed && x.whole <= LONGEST_PLAIN) ? QUANTITY : NAME_DIGITS;
}
