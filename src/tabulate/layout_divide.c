/* Where one blank divides the cells of a line. */
#include "label.h"
#include "layout_cut.h"
#include "printed_unit.h"
#include "utf8.h"
#include "words.h"

enum { FAR_IN = 10 /* blanks in front of a line that has no label */ };

static bool
is_bare(struct arena *a, struct str s)
{
	bool bare;

	return layout_is_figure(a, s, &bare) && bare;
}

/* Two ideographs or more, with nothing else but brackets and the like, and % at the end: no number, no
 * letter but one in brackets: 全年预算数（A） */
static bool
is_word(struct str s)
{
	size_t i, len;
	int han = 0;
	int32_t c, last = 0;

	for (i = 0; i < s.n; i += len, last = c) {
		c = utf8_fold(utf8_at(s, i, &len));
		if (c < 0x80 && c != '(' && c != ')' && !(c == '%' && i + len == s.n) &&
			!(c >= 'A' && c <= 'Z' && last == '('))
			return false;
		han += utf8_is_han(c);
	}
	return han >= 2;
}

/* 208 05 01: are these two digits the last part of a code? Or one, behind a class at the start of the line: 301 2 */
static bool
ends_code(const struct cutter *c, struct str s)
{
	struct str before = piece_text(c, c->n - 1),
		   first = before.n == 2 ? piece_text(c, c->n - 2) : before;

	return (s.n == 2 || (s.n == 1 && c->n == 1)) && is_bare(c->a, s) && first.n == 3 &&
		is_bare(c->a, first) && is_bare(c->a, before);
}

/* 208 05: three digits in front of two. */
static bool
begins_code(const struct cutter *c, struct str left, struct str right)
{
	return left.n == 3 && right.n == 2 && is_bare(c->a, left) && is_bare(c->a, right);
}

/* 301 2 name, at the start of a line: three digits in front of one, the zero of which is lost. */
static bool
begins_short_code(const struct cutter *c, struct str left, struct str behind)
{
	size_t len;

	return c->n == 0 && left.n == 3 && is_bare(c->a, left) && behind.n > 2 &&
		behind.p[0] >= '1' && behind.p[0] <= '9' && behind.p[1] == ' ' &&
		utf8_is_han(utf8_at(behind, 2, &len));
}

bool
begins_half(struct arena *a, struct str s)
{
	enum rank n;
	struct str rest;

	n = label_numbering(s, &rest);
	return n == HAN_NUMBER || n == HAN_BRACKET || word_ends(TOTAL_WORD, utf8_key(a, s));
}

/* Four ideographs or more and nothing else: no unit. */
static bool
is_name(struct str s)
{
	size_t i, len;

	for (i = 0; i < s.n; i += len)
		if (!utf8_is_han(utf8_at(s, i, &len)))
			return false;
	return s.n >= 4 * strlen("项");
}

static bool
is_index(struct arena *a, struct str s)
{
	return word_is(INDEX_WORD, utf8_key(a, s));
}

/* 2025 年基本支出: a year, however many blanks pdftotext prints around its digits. */
static bool
is_year(struct str left, struct str right)
{
	return left.n == 4 && (left.p[0] == '1' || left.p[0] == '2') &&
		memchr(left.p, '.', left.n) == NULL && str_starts(right, S("年"));
}

/* 类 款 项 */
static bool
is_code_head(struct str s)
{
	return s.n == strlen("类") && word_ends(CODE_WORD, s);
}

/* 助收入 入    入: is it the last character of a wrapped word, as others of the line are? */
static bool
is_rest(const struct cutter *c, struct str s)
{
	ptrdiff_t at = 0;
	int n = 0;

	if (s.n != strlen("入") || !utf8_is_han(utf8_at(s, 0, &(size_t){0})))
		return false;
	while ((at = str_find(c->text, s, (size_t)at)) >= 0) {
		size_t end = (size_t)at + s.n;

		n += at > 0 && c->text.p[at - 1] == ' ' &&
			(end == c->text.n || c->text.p[end] == ' ');
		at += (ptrdiff_t)s.n;
	}
	return n > 1;
}

/* Ideographs that are no unit, nor begin with one: 8 滞后, 0 出, not 3200 人次 or 5 万元以上 */
static bool
is_remark(struct str s)
{
	size_t i, len;

	for (i = 0; i < s.n; i += len)
		if (!utf8_is_han(utf8_at(s, i, &len)))
			return false;
	for (i = 0; i < s.n; i += len) {
		utf8_at(s, i, &len);
		if (unit_known(str_sub(s, 0, i + len)))
			return false;
	}
	return true;
}

/* 七、文化旅游支出 39: the number of a line behind its label? */
static bool
is_line_number(const struct cutter *c, struct str left, struct str right)
{
	size_t len;
	int32_t last = left.n > 0 ? utf8_last(left, &len) : 0;

	return c->how == CUT_NUMBERED && right.n <= 3 && is_bare(c->a, right) &&
		(utf8_is_han(last) || last == 0xff09 || last == ')');
}

/* ≥12次: a target */
static bool
is_bound(struct str s)
{
	static const struct str signs[] = {STR_INIT("≥"), STR_INIT("≤"), STR_INIT("＝"),
		STR_INIT("="), STR_INIT("＞"), STR_INIT("＜"), STR_INIT(">"), STR_INIT("<")};
	size_t i;

	for (i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(s, signs[i]))
			return s.n > signs[i].n && s.p[signs[i].n] >= '0' && s.p[signs[i].n] <= '9';
	return false;
}

bool
blank_divides(const struct cutter *c, struct str chunk, size_t from, size_t i)
{
	struct str left = str_sub(chunk, from, i), right = str_sub(chunk, i + 1, chunk.n), rest;
	ptrdiff_t next = str_find(right, S(" "), 0);

	if (is_year(left, right))
		return false;
	if (c->n > 0 && is_bare(c->a, left) && (begins_half(c->a, right) || is_name(right)))
		return true;
	if (c->n == 0 && chunk.p - c->text.p >= FAR_IN && is_bare(c->a, left) &&
		begins_half(c->a, right))
		return true; /* beside the lines of a wrapped label */
	if (begins_short_code(c, left, right) || (is_word(left) && is_bound(right)))
		return true;
	if (next >= 0)
		right = str_sub(right, 0, (size_t)next);
	if (is_marked_figure(c->a, left) || is_marked_figure(c->a, right) ||
		is_line_number(c, left, right))
		return true;
	if (c->how == CUT_HEAD && is_word(left) && is_word(right))
		return true;
	if (c->how == CUT_HEAD && (is_word(left) || is_rest(c, left)) && is_rest(c, right))
		return true;
	if (c->how == CUT_HEAD && is_code_head(left) && is_code_head(right))
		return true;
	if (from == 0 && c->n > 0 && is_bare(c->a, left) && is_remark(right))
		return true; /* a score and what is said of it, a figure and a name */
	if ((is_bare(c->a, left) && is_index(c->a, right)) ||
		(is_index(c->a, left) && is_bare(c->a, right)))
		return true;
	return ends_code(c, left) || begins_code(c, left, right) ||
		label_code(c->a, str_sub(chunk, from, chunk.n), &rest).n == left.n;
}
