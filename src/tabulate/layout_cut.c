/* Cuts the lines of a table into the pieces that stand in cells of their own. */
#include "layout_cut.h"
#include "printed.h"
#include "utf8.h"
#include "words.h"

enum { MAX_FIGURE = 64 /* bytes */ };

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

static void
add(struct cutter *c, size_t from, size_t end)
{
	if (c->n < MAX_TOKENS)
		c->piece[c->n++] = (struct piece){from, end};
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
		if (chunk.p[i] != ' ' || !(all || blank_divides(c, chunk, start, i)))
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
