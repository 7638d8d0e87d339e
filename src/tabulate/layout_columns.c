/* The columns of figures, page by page: the same column may stand elsewhere on the next page. */
#include <stdlib.h>

#include "layout.h"

enum { MAX_CLUSTERS = 64, GAP = 3, FAR = 1000000 };

/* Figures that stand one below the other on a page. */
struct cluster {
	int start, end; /* of all of them */
	int tokens;
};

struct clusters {
	struct cluster c[MAX_CLUSTERS];
	int n;
};

/* --- clusters ------------------------------------------------------------------------------ */

struct mark {
	struct token *token;
	int line; /* of the page */
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

/* Pieces whose figures overlap and never stand on one line are one column: figures that are not
 * aligned at their ends. */
static void
join_overlapping(struct clusters *cl, const struct mark *marks, int n, const bool *cut, int *seen,
	int *stamp)
{
	int i, first = 0, from = 0;

	for (i = 1; i <= n; i++) {
		struct cluster *last = cl->n > 0 ? &cl->c[cl->n - 1] : NULL;
		struct cluster piece = {FAR, 0, i - from};
		int k;

		if (i < n && !cut[i])
			continue;
		for (k = from; k < i; k++) {
			const struct token *t = marks[k].token;

			piece.start = t->start < piece.start ? t->start : piece.start;
			piece.end = t->end > piece.end ? t->end : piece.end;
		}
		if (last != NULL && piece.start < last->end &&
			!share_line(marks, first, i, seen, ++*stamp)) {
			last->start = piece.start < last->start ? piece.start : last->start;
			last->end = piece.end > last->end ? piece.end : last->end;
			last->tokens += piece.tokens;
		} else if (cl->n < MAX_CLUSTERS) {
			cl->c[cl->n++] = piece;
			first = from;
		}
		from = i;
	}
}

/* The columns of figures in lines[from, to). */
static struct clusters
find_clusters(struct layout *l, int from, int to)
{
	struct arena *a = &l->doc->arena;
	struct clusters cl = {.n = 0};
	struct mark *marks;
	int *seen = arena_alloc(a, (size_t)(to - from) * sizeof *seen), stamp = 0, i, j, n = 0;
	bool *cut;

	for (i = from; i < to; i++)
		n += l->line[i].n;
	marks = arena_alloc(a, (size_t)n * sizeof *marks);
	cut = arena_alloc(a, (size_t)n * sizeof *cut);
	for (i = from, n = 0; i < to; i++)
		for (j = 0; j < l->line[i].n; j++)
			if (l->line[i].token[j].kind == FIGURE_TOKEN && !l->line[i].head)
				marks[n++] = (struct mark){&l->line[i].token[j], i - from};
	if (n == 0)
		return cl;
	qsort(marks, (size_t)n, sizeof *marks, by_end);
	cut_at_gaps(marks, 0, n, GAP, cut, seen, &stamp);
	join_overlapping(&cl, marks, n, cut, seen, &stamp);
	return cl;
}

/* --- clusters and columns ------------------------------------------------------------------ */

static int
distance(const struct cluster *c, int start, int end, int shift)
{
	int d = abs(middle(c->start, c->end) - (middle(start, end) + shift));

	if (c->start < end + shift && start + shift < c->end)
		d /= 2; /* one below the other */
	return d;
}

/* Lays the clusters onto the columns in order so that they are shifted by as nearly the same amount
 * as can be: place[c] is the column of cluster c. Returns the cost. There are at least as many
 * columns as clusters. */
static int
lay(struct layout *l, const struct clusters *cl, int shift, int *place)
{
	struct arena *a = &l->doc->arena;
	int n = cl->n, m = l->ncolumns, i, j, width = m + 1, cost;
	int *best = arena_alloc(a, (size_t)(n + 1) * (size_t)width * sizeof *best);

	for (i = 0; i <= n; i++) {
		for (j = 0; j <= m; j++) {
			int *b = &best[i * width + j];

			*b = i == 0 ? 0 : FAR;
			if (i == 0 || j == 0)
				continue;
			*b = best[i * width + j - 1];
			cost = best[(i - 1) * width + j - 1] + distance(&cl->c[i - 1],
				l->column[j - 1].start, l->column[j - 1].end, shift);
			if (cost < *b)
				*b = cost;
		}
	}
	for (i = n, j = m; i > 0; j--)
		if (best[i * width + j] != best[i * width + j - 1])
			place[--i] = j - 1;
	return best[n * width + m];
}

/* As lay, with the shift that fits best. used: columns that had figures on the page before; if there
 * are as many clusters, the order decides. */
static void
lay_shifted(struct layout *l, const struct clusters *cl, const bool *used, int *place)
{
	int c, k, cost, best = FAR, nused = 0, *trial;

	for (c = 0; c < l->ncolumns; c++)
		nused += used[c];
	if (nused == cl->n) {
		for (c = 0, k = 0; c < l->ncolumns; c++)
			if (used[c])
				place[k++] = c;
		return;
	}
	trial = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *trial);
	for (c = 0; c < cl->n; c++) {
		for (k = 0; k < l->ncolumns; k++) {
			int shift = middle(cl->c[c].start, cl->c[c].end) -
				middle(l->column[k].start, l->column[k].end);

			cost = lay(l, cl, shift, trial) + abs(shift) / 8;
			if (cost >= best)
				continue;
			best = cost;
			memcpy(place, trial, (size_t)cl->n * sizeof *trial);
		}
	}
}

/* --- the model ----------------------------------------------------------------------------- */

/* Adds a column for a cluster that no head stands over, in its place from left to right. */
static void
insert_column(struct layout *l, const struct cluster *c)
{
	int i = l->ncolumns++;

	for (; i > 0 && middle(l->column[i - 1].start, l->column[i - 1].end) > middle(c->start, c->end); i--)
		l->column[i] = l->column[i - 1];
	l->column[i] = (struct model_column){.start = c->start, .end = c->end, .leaf = -1};
}

/* The columns that the head names. */
static void
columns_from_head(struct layout *l)
{
	int i;

	l->column = arena_alloc(&l->doc->arena,
		(size_t)(l->nleaves + MAX_CLUSTERS) * sizeof *l->column);
	for (i = 0; i < l->nleaves; i++) {
		const struct head_cell *cell = &l->cell[l->leaf[i]];

		if (!cell->label)
			l->column[l->ncolumns++] = (struct model_column){.start = cell->start,
				.end = cell->end, .leaf = l->leaf[i]};
	}
}

/* The cluster farthest from every head gets a column of its own. */
static void
add_missing_columns(struct layout *l, const struct clusters *cl)
{
	int c, k, far = -1, most;

	while (l->ncolumns < cl->n) {
		for (c = 0, most = -1; c < cl->n; c++) {
			int nearest = FAR, d;

			for (k = 0; k < l->ncolumns; k++) {
				d = abs(middle(cl->c[c].start, cl->c[c].end) -
					middle(l->column[k].start, l->column[k].end));
				nearest = d < nearest ? d : nearest;
			}
			if (nearest > most) {
				most = nearest;
				far = c;
			}
		}
		insert_column(l, &cl->c[far]);
	}
}

/* --- halves -------------------------------------------------------------------------------- */

/* Is there a head of labels between columns k - 1 and k? */
static bool
label_head_between(const struct layout *l, int k)
{
	int i;
	bool after = false;

	for (i = 0; i < l->nleaves; i++) {
		if (l->leaf[i] == l->column[k - 1].leaf)
			after = true;
		else if (l->leaf[i] == l->column[k].leaf)
			return false;
		else if (after && l->cell[l->leaf[i]].label)
			return true;
	}
	return false;
}

/* How many names or codes stand between columns k - 1 and k on the page? */
static int
labels_between(const struct layout *l, int from, int to, int k)
{
	int left = middle(l->column[k - 1].start, l->column[k - 1].end);
	int right = k < l->ncolumns ? middle(l->column[k].start, l->column[k].end) : FAR;
	int i, j, n = 0;

	for (i = from; i < to; i++)
		for (j = 0; j < l->line[i].n && !l->line[i].head; j++)
			n += l->line[i].token[j].kind != FIGURE_TOKEN &&
				l->line[i].token[j].start >= left && l->line[i].token[j].end <= right + 2;
	return n;
}

static void
find_halves(struct layout *l, int from, int to)
{
	int k, half = 0;

	for (k = 0; k < l->ncolumns; k++) {
		if (k > 0 && (label_head_between(l, k) || labels_between(l, from, to, k) >= 3))
			half++;
		l->column[k].half = half;
	}
	l->nhalves = half + 1;
	if (l->ncolumns > 0 && labels_between(l, from, to, l->ncolumns) >= 3)
		l->nhalves++; /* remarks behind the figures */
}

/* --- tokens -------------------------------------------------------------------------------- */

/* The cluster in which the figure stands: the one whose end is nearest. */
static int
cluster_of(const struct clusters *cl, const struct token *t)
{
	int c, best = 0, least = FAR;

	for (c = 0; c < cl->n; c++) {
		int d = abs(cl->c[c].end - t->end);

		if (t->start >= cl->c[c].start && t->end <= cl->c[c].end)
			d = 0;
		if (d < least) {
			least = d;
			best = c;
		}
	}
	return best;
}

/* The half whose labels stand where t does: that of the next column to the right that begins one. */
static int
half_at(const struct layout *l, const struct token *t)
{
	int k, half = 0;

	for (k = 0; k < l->ncolumns; k++) {
		if (t->start < middle(l->column[k].start, l->column[k].end))
			return l->column[k].half;
		half = l->column[k].half + 1;
	}
	return half < l->nhalves ? half : l->nhalves - 1;
}

static void
place_tokens(struct layout *l, const struct clusters *cl, const int *place, int from, int to)
{
	int i, j;

	for (i = from; i < to; i++) {
		struct layout_line *line = &l->line[i];

		for (j = 0; j < line->n && !line->head; j++) {
			struct token *t = &line->token[j];

			if (t->kind == FIGURE_TOKEN) {
				t->column = place[cluster_of(cl, t)];
				t->half = l->column[t->column].half;
			} else {
				t->half = half_at(l, t);
			}
		}
	}
}

/* Moves the columns to where they stand on the page; those without figures go with their neighbours. */
static void
move_columns(struct layout *l, const struct clusters *cl, const int *place, bool *used)
{
	int c, k, shift = 0;

	for (c = 0, k = 0; k < l->ncolumns; k++) {
		struct model_column *col = &l->column[k];

		if (c < cl->n && place[c] == k) {
			shift = middle(cl->c[c].start, cl->c[c].end) - middle(col->start, col->end);
			col->start = cl->c[c].start;
			col->end = cl->c[c].end;
			used[k] = true;
			c++;
		} else {
			col->start += shift;
			col->end += shift;
			used[k] = false;
		}
	}
}

void
layout_columns(struct layout *l)
{
	bool *used, first = true;
	int from, to, c, place[MAX_CLUSTERS];

	columns_from_head(l);
	used = arena_alloc(&l->doc->arena, (size_t)(l->nleaves + MAX_CLUSTERS) * sizeof *used);
	for (from = 0; from < l->nlines; from = to) {
		struct clusters cl;

		for (to = from; to < l->nlines && l->line[to].page == l->line[from].page; to++)
			;
		cl = find_clusters(l, from, to);
		add_missing_columns(l, &cl);
		if (cl.n == l->ncolumns || !first)
			lay_shifted(l, &cl, used, place);
		if (cl.n == l->ncolumns)
			for (c = 0; c < cl.n; c++)
				place[c] = c;
		else if (first)
			lay(l, &cl, 0, place);
		move_columns(l, &cl, place, used);
		if (first)
			find_halves(l, from, to);
		first = first && cl.n == 0;
		place_tokens(l, &cl, place, from, to);
	}
	if (l->nhalves == 0)
		l->nhalves = 1;
}
