/* Cuts the lines of a table into the pieces that stand in cells of their own. */
#include "label.h"
#include "layout.h"
#include "printed.h"
#include "printed_unit.h"
#include "utf8.h"
#include "words.h"

enum {
	MAX_FIGURE = 64, /* bytes */
	FAR_IN = 10      /* blanks in front of a line that has no label */
};

bool
layout_is_figure(struct arena *a, struct str s, bool *bare)
{
	struct printed q;

	*bare = false;
	if (s.n > MAX_FIGURE)
		return false;
	if (s.n > 0 && printed_nil(s))
		return true;
	if (!printed_read(a, s, &q))
		return false;
	*bare = q.bare;
	return true;
}

static bool
is_bare(struct arena *a, struct str s)
{
	bool bare;

	return layout_is_figure(a, s, &bare) && bare;
}

static bool
is_marked_figure(struct arena *a, struct str s)
{
	bool bare;

	return layout_is_figure(a, s, &bare) && !bare;
}

static bool
all_figures(struct arena *a, struct str chunk)
{
	size_t from = 0, i;
	bool bare;

	for (i = 0; i <= chunk.n; i++) {
		if (i < chunk.n && chunk.p[i] != ' ')
			continue;
		if (!layout_is_figure(a, str_sub(chunk, from, i), &bare))
			return false;
		from = i + 1;
	}
	return true;
}

/* The line that is cut, and its pieces so far. */
struct cutter {
	struct arena *a;
	struct str text;
	enum cut how;
	struct piece *piece;
	int n;
};

static struct str
piece_text(const struct cutter *c, int i)
{
	return i < 0 || i >= c->n ? S("") : str_sub(c->text, c->piece[i].from, c->piece[i].end);
}

static void
add(struct cutter *c, size_t from, size_t end)
{
	if (c->n < MAX_TOKENS)
		c->piece[c->n++] = (struct piece){from, end};
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

/* A numbered label or the name of a total: the first cell of a half. */
static bool
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

/* May one blank at offset i divide two cells? Beside a figure with point or separator it does, behind
 * a code in front of a name, before the first cell of a second half; and in the head between words. */
static bool
divides(const struct cutter *c, struct str chunk, size_t from, size_t i)
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

/* The length of a figure that the first cell of a second half follows without a blank
 * (346.99本年支出合计), 0 if there is none. */
static size_t
glued(struct arena *a, struct str s)
{
	size_t n = 0, point = 0;

	for (; n < s.n && strchr("0123456789,.-", s.p[n]) != NULL; n++)
		if (s.p[n] == '.')
			point = n;
	return point > 0 && n < s.n && is_marked_figure(a, str_sub(s, 0, n)) &&
			begins_half(a, str_sub(s, n, s.n))
		? n
		: 0;
}

static void
add_cell(struct cutter *c, size_t from, size_t end)
{
	size_t n = glued(c->a, str_sub(c->text, from, end));

	if (n > 0)
		add(c, from, from + n);
	add(c, from + n, end);
}

static void
cut_chunk(struct cutter *c, size_t from, size_t end)
{
	struct str chunk = str_sub(c->text, from, end);
	bool bare, all;
	size_t start = 0, i;

	if (layout_is_figure(c->a, chunk, &bare)) {
		add(c, from, end);
		return;
	}
	all = all_figures(c->a, chunk);
	for (i = 0; i < chunk.n; i++) {
		if (chunk.p[i] != ' ' || !(all || divides(c, chunk, start, i)))
			continue;
		add_cell(c, from + start, from + i);
		start = i + 1;
	}
	add_cell(c, from + start, end);
}

static bool
is_ideograph(struct str s)
{
	return s.n == strlen("收") && utf8_is_han(utf8_at(s, 0, &(size_t){0}));
}

/* 收      入: a word of the head that is spread over its cell. */
static void
join_spread(struct cutter *c)
{
	int i, k = 0;

	for (i = 0; i < c->n; i++) {
		struct str left = piece_text(c, i), right = piece_text(c, i + 1);

		c->piece[k] = c->piece[i];
		if (is_ideograph(left) && is_ideograph(right) &&
			word_is(FORM_HEAD, arena_join(c->a, left, right)))
			c->piece[k].end = c->piece[++i].end;
		k++;
	}
	c->n = k;
}

int
layout_cut(struct arena *a, struct str text, enum cut how, struct piece *pieces)
{
	struct cutter c = {.a = a, .text = text, .how = how, .piece = pieces};
	size_t i = 0, len, from = 0, end = 0;
	int blanks = 2;

	for (; i < text.n; i += len) {
		len = 3;
		if (!utf8_plain_at(text, i) && utf8_is_space(utf8_at(text, i, &len))) {
			blanks++;
			continue;
		}
		if (blanks >= 2) {
			if (end > from)
				cut_chunk(&c, from, end);
			from = i;
		}
		blanks = 0;
		end = i + len;
	}
	if (end > from)
		cut_chunk(&c, from, end);
	if (how == CUT_HEAD)
		join_spread(&c);
	return c.n;
}
