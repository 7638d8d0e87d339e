/* Clusters: figures that stand one below the other. */
#include <stdlib.h>

#include "layout.h"

enum { OVER = 4, GAP = 3, FAR = 1000000 };

struct mark {
	struct token *token;
	int line; /* of the page */
	int nth;  /* figure of the line */
};

static int
by_end(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	if (x->token->end != y->token->end)
		return x->token->end - y->token->end;
	return x->line - y->line;
}

/* Do marks[from, to) hold two figures of one line? */
static bool
share_line(const struct mark *marks, int from, int to, int *seen, int stamp)
{
	int i;

	for (i = from; i < to; i++) {
		if (seen[marks[i].line] == stamp)
			return true;
		seen[marks[i].line] = stamp;
	}
	return false;
}

/* Cuts marks[from, to) at gaps between the ends of figures of at least `gap`, then, as long as a
 * piece holds two figures of one line, at smaller ones. The cuts are noted in cut[]. */
static void
cut_at_gaps(const struct mark *marks, int from, int to, int gap, bool *cut, int *seen, int *stamp)
{
	int i, start = from;

	for (i = from + 1; i <= to; i++) {
		if (i < to && marks[i].token->end - marks[i - 1].token->end < gap)
			continue;
		if (i < to)
			cut[i] = true;
		if (gap > 1 && share_line(marks, start, i, seen, ++*stamp))
			cut_at_gaps(marks, start, i, gap - 1, cut, seen, stamp);
		start = i;
	}
}

/* Does a quarter of the narrower one stand below the other? */
static bool
mostly_overlap(const struct cluster *x, const struct cluster *y)
{
	int width = x->end - x->start < y->end - y->start ? x->end - x->start : y->end - y->start;
	int end = x->end < y->end ? x->end : y->end;
	int start = x->start > y->start ? x->start : y->start;

	return OVER * (end - start) >= width;
}

/* Makes one of two clusters. */
static void
join(struct cluster *x, const struct cluster *y)
{
	x->start = y->start < x->start ? y->start : x->start;
	x->end = y->end > x->end ? y->end : x->end;
	x->tokens += y->tokens;
	x->first = y->first < x->first ? y->first : x->first;
	x->last = y->last > x->last ? y->last : x->last;
	x->nth = y->nth == x->nth ? x->nth : -1;
}

/* Pieces whose figures overlap and never stand on one line are one column: figures that are not
 * aligned at their ends. */
static void
join_overlapping(struct clusters *cl, const struct mark *marks, int n, const bool *cut, int *seen,
	int *stamp)
{
	int i, first = 0, from = 0;

	for (i = 1; i <= n; i++) {
		struct cluster *last = cl->n > 0 ? &cl->c[cl->n - 1] : NULL;
		struct cluster piece = {FAR, 0, i - from, FAR, 0, marks[from].nth};
		int k;

		if (i < n && !cut[i])
			continue;
		for (k = from; k < i; k++) {
			const struct token *t = marks[k].token;

			piece.start = t->start < piece.start ? t->start : piece.start;
			piece.end = t->end > piece.end ? t->end : piece.end;
			piece.first = marks[k].line < piece.first ? marks[k].line : piece.first;
			piece.last = marks[k].line > piece.last ? marks[k].line : piece.last;
			piece.nth = marks[k].nth == piece.nth ? piece.nth : -1;
		}
		if (last != NULL && mostly_overlap(last, &piece) &&
			!share_line(marks, first, i, seen, ++*stamp)) {
			join(last, &piece);
		} else if (cl->n < MAX_CLUSTERS) {
			cl->c[cl->n++] = piece;
			first = from;
		}
		from = i;
	}
}

/* The figure of the line in either cluster: NULL if there is none, or several. */
static const struct token *
only_figure(const struct layout_line *line, const struct cluster *x, const struct cluster *y)
{
	const struct token *only = NULL;
	int j;

	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];

		if (t->kind != FIGURE_TOKEN || t->start < x->start || t->end > y->end)
			continue;
		if (only != NULL)
			return NULL;
		only = t;
	}
	return only;
}

/* Do the numbers of two clusters count on, line by line, as numbers of lines do (1 2 in one, 3 4 in the
 * other)? A wrapped label pushes its line aside. */
static bool
counts_on(
	const struct layout *l, int from, int to, const struct cluster *x, const struct cluster *y)
{
	long v, last = 0;
	int i, n = 0;

	if (y->start - x->end > GAP)
		return false;
	for (i = from; i < to; i++) {
		const struct token *t = l->line[i].head ? NULL : only_figure(&l->line[i], x, y);

		if (t == NULL)
			continue;
		v = strtol(t->text.p, NULL, 10);
		if (!t->bare || t->text.n > 2 || (n > 0 && v != last + 1))
			return false;
		last = v;
		n++;
	}
	return n > 3 && n == x->tokens + y->tokens;
}

static void
join_line_numbers(const struct layout *l, int from, int to, struct clusters *cl)
{
	int i, n = 0;

	for (i = 1; i < cl->n; i++) {
		struct cluster *last = &cl->c[n];

		if (counts_on(l, from, to, last, &cl->c[i])) {
			last->end = cl->c[i].end;
			last->tokens += cl->c[i].tokens;
		} else {
			cl->c[++n] = cl->c[i];
		}
	}
	cl->n = cl->n > 0 ? n + 1 : 0;
}

bool
layout_is_pushed(const struct layout_line *line)
{
	int j;

	for (j = 0; j < line->n && line->token[j].kind != FIGURE_TOKEN; j++)
		;
	return j > 0 && j < line->n && !line->head && line->token[j - 1].kind == TEXT_TOKEN &&
		line->token[j].start <= line->token[j - 1].end + 1;
}

bool
layout_has_straight(const struct layout *l, int from, int to)
{
	int i, lines = 0, pushed = 0;

	for (i = from; i < to; i++) {
		lines += layout_figures(&l->line[i]) > 0;
		pushed += layout_is_pushed(&l->line[i]);
	}
	return 2 * pushed < lines;
}

struct clusters
layout_clusters(struct layout *l, int from, int to)
{
	static struct arena
		room; /* used again by every call: there are many where lines are crooked */
	struct clusters cl = {.n = 0};
	struct mark *marks;
	int *seen, stamp = 0, i, j, n = 0, nth;
	bool *cut, straight = layout_has_straight(l, from, to);

	for (i = from; i < to; i++)
		n += l->line[i].n;
	arena_reset(&room);
	seen = arena_alloc(&room, (size_t)(to - from) * sizeof *seen);
	marks = arena_alloc(&room, (size_t)n * sizeof *marks);
	cut = arena_alloc(&room, (size_t)n * sizeof *cut);
	for (i = from, n = 0; i < to; i++) {
		struct layout_line *line = &l->line[i];

		if (line->head || line->aside || (straight && layout_is_pushed(line)))
			continue;
		for (j = 0, nth = 0; j < line->n; j++)
			if (line->token[j].kind == FIGURE_TOKEN)
				marks[n++] = (struct mark){&line->token[j], i - from, nth++};
	}
	if (n == 0)
		return cl;
	qsort(marks, (size_t)n, sizeof *marks, by_end);
	cut_at_gaps(marks, 0, n, GAP, cut, seen, &stamp);
	join_overlapping(&cl, marks, n, cut, seen, &stamp);
	join_line_numbers(l, from, to, &cl);
	return cl;
}

void
layout_join_moved(const struct layout *l, struct clusters *cl)
{
	int i, n = 0;

	for (i = 1; i < cl->n; i++) {
		struct cluster *x = &cl->c[n], *y = &cl->c[i];

		if (n < l->ncolumns && l->column[n].usual && y->start < x->end && x->nth >= 0 &&
			x->nth == y->nth && (x->last < y->first || y->last < x->first))
			join(x, y);
		else
			cl->c[++n] = *y;
	}
	cl->n = cl->n > 0 ? n + 1 : 0;
}
