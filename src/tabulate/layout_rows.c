/* The rows of a half: wrapped labels stand above, below or around the line of their figures. */
#include <stdlib.h>

#include "layout_half.h"

/* CERTAIN: what figures beside the first or the last line of labels must make the rows better. SHORT: what it
 * costs that a label goes on behind a line with room for a character. */
enum { MAX_LINES = 10, NEVER = 1000000, CERTAIN = 8, SHORT = 1 };

/* Does the label fill its cell, so that it may go on in the next line? Cells may be narrower on
 * another page, but not by much. */
static bool
is_full(const struct half *h, const struct half_line *it)
{
	return !it->whole && it->width + 3 > it->widest && 2 * it->width > h->widest;
}

/* Are there blank lines between the two? Lines that hold something of another half only are none:
 * cells of two and of three lines stand half a line apart. */
static bool
blank_between(const struct half_line *above, const struct half_line *it)
{
	return it->number - above->number > it->line - above->line;
}

/* What it costs that `it` goes on with the label of `piece`. */
static int
continuation(const struct half *h, const struct half_line *piece, const struct half_line *it)
{
	bool full = is_full(h, piece);

	if (it->starts || (it->total && !full))
		return 40;
	return !full ? 12 : it->total ? 6 : piece->width + 1 < piece->widest ? SHORT : 0;
}

/* The pieces of a label: how many, their first and last line, the sum of their lines. */
struct pieces {
	int n;
	long first, last, sum;
};

/* How far the line of the figures is from where it belongs beside the label, in quarters of a line. */
static int
misplaced(const struct half *h, const struct pieces *p, long line)
{
	if (h->figures == THE_LAST)
		return (int)(4 * labs(p->last - line));
	if (h->figures == THE_FIRST)
		return (int)(4 * labs(p->first - line));
	return (int)(4 * labs(p->sum - line * p->n) / p->n);
}

/* Lines of a half that are tried as one row. */
struct trial {
	const struct half_line *first, *anchor; /* anchor: where the row stands beside its label */
	const struct half_line *piece;          /* the last piece of the label */
	struct pieces label;
	int codes, figures;
	int joints; /* what it costs that the lines go on with each other */
};

/* Is `it`, not the anchor so far, where the row stands? Its figures are, or else its code; where figures stand in
 * the middle of labels, its code is, or else its figures. */
static bool
is_anchor(const struct half *h, const struct trial *row, const struct half_line *it)
{
	bool in_middle = h->figures == THE_MIDDLE;

	return (it->code && (row->anchor == NULL || in_middle)) ||
		(it->figures && (row->anchor == NULL || !in_middle));
}

static void
add_line(const struct half *h, struct trial *row, const struct half_line *it)
{
	row->codes += it->code;
	row->figures += it->figures;
	if (it != row->first)
		row->joints += it->page != it[-1].page ? 20 : blank_between(it - 1, it) ? 8 : 0;
	if (it != row->first && (it->heads || it[-1].heads))
		row->joints += 40;
	if (is_anchor(h, row, it))
		row->anchor = it;
	if (it->text.n == 0)
		return;
	if (row->piece != NULL)
		row->joints += continuation(h, row->piece, it);
	row->piece = it;
	if (row->label.n++ == 0)
		row->label.first = it->number;
	row->label.last = it->number;
	row->label.sum += it->number;
}

/* What it costs that the row has no code, though others do, or does not begin as they do. */
static int
missing_start(const struct half *h, const struct trial *row)
{
	bool starts = row->first->starts;

	if (!h->codes)
		return h->starts && row->label.n > 0 && !starts ? 6 : 0;
	if (row->codes > 0)
		return 0;
	if (row->label.n == 0)
		return 8;
	if (row->figures == 0)
		return row->first->total ? 12 : 14;
	return starts ? 0 : 8;
}

/* What it costs that the figures, or the code, have no label, or stand far from where they belong. */
static int
bad_anchor(const struct half *h, const struct trial *row)
{
	int cost = row->codes == 1 && row->figures == 1 && !row->anchor->figures ? 2 : 0;

	if (row->anchor == NULL)
		return cost;
	if (row->label.n > 0)
		return cost + misplaced(h, &row->label, row->anchor->number);
	return cost + (!h->labels ? 0 : row->figures > 0 ? 8 : 4);
}

/* Does the label end in a full line, though the next line could go on with it? */
static bool
breaks_off(const struct half *h, const struct trial *row, const struct half_line *last)
{
	const struct half_line *next = last + 1;

	return row->piece != NULL && is_full(h, row->piece) && next < h->line + h->n &&
		next->text.n > 0 && !next->starts && !next->code && !next->figures &&
		!blank_between(last, next);
}

/* How badly lines i to j make one row; NEVER if they can't. */
static int
misfit(const struct half *h, int i, int j)
{
	struct trial row = {.first = &h->line[i]};
	int k;

	for (k = i; k <= j; k++)
		add_line(h, &row, &h->line[k]);
	if (row.codes > 1 || row.figures > 1)
		return NEVER;
	return row.joints + missing_start(h, &row) + bad_anchor(h, &row) +
		(breaks_off(h, &row, &h->line[j]) ? 4 : 0);
}

/* Cuts the lines into rows at least cost. Returns how many; cut[r] is the first line of row r. */
static int
cut_rows(struct layout *l, const struct half *h, int *cut, int *cost)
{
	struct arena *a = &l->doc->arena;
	int *best = arena_alloc(a, (size_t)(h->n + 1) * sizeof *best);
	int *from = arena_alloc(a, (size_t)(h->n + 1) * sizeof *from);
	int i, j, n = 0;

	for (j = 1; j <= h->n; j++) {
		best[j] = NEVER;
		for (i = j - 1; i >= 0 && i >= j - MAX_LINES; i--) {
			int misfits = misfit(h, i, j - 1);

			if (misfits == NEVER)
				break; /* nor with more lines */
			if (best[i] + misfits < best[j]) {
				best[j] = best[i] + misfits;
				from[j] = i;
			}
		}
		if (best[j] > NEVER / 2)
			best[j] = NEVER / 2;
	}
	*cost = best[h->n];
	for (j = h->n; j > 0; j = from[j])
		n++;
	for (j = h->n, i = n; j > 0; j = from[j])
		cut[--i] = from[j];
	return n;
}

/* Finds out where figures stand beside wrapped labels: where all halves are cut at least cost. */
static void
place_figures(struct layout *l, struct half *half, int *cut)
{
	enum beside best = THE_MIDDLE;
	int cost, sum, least = NEVER, i, h;

	for (i = 0; i < PLACES; i++) {
		for (h = 0, sum = 0; h < l->nhalves; h++) {
			half[h].figures = (enum beside)i;
			cut_rows(l, &half[h], cut, &cost);
			sum += cost;
		}
		if (sum < least) {
			least = i == THE_MIDDLE ? sum - CERTAIN : sum;
			best = (enum beside)i;
		}
	}
	for (h = 0; h < l->nhalves; h++)
		half[h].figures = best;
}

struct layout_row *
layout_rows(struct layout *l, int *n)
{
	struct arena *a = &l->doc->arena;
	struct half *half = arena_alloc(a, (size_t)l->nhalves * sizeof *half);
	int *cut = arena_alloc(a, (size_t)(l->nlines + 1) * sizeof *cut), h, r, count, cost;
	struct layout_row *rows = NULL;
	size_t cap = 0;

	for (h = 0; h < l->nhalves; h++)
		half[h] = layout_half(l, h);
	place_figures(l, half, cut);
	*n = 0;
	for (h = 0; h < l->nhalves; h++) {
		const struct half_line *line = half[h].line;

		count = cut_rows(l, &half[h], cut, &cost);
		for (r = 0; r < count; r++) {
			int end = r + 1 < count ? cut[r + 1] : half[h].n;

			rows = arena_grow(a, rows, (size_t)*n, &cap, sizeof *rows);
			rows[(*n)++] = (struct layout_row){
				.first = line[cut[r]].line, .last = line[end - 1].line, .half = h};
		}
	}
	return rows;
}
