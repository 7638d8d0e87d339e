/* The columns of figures, page by page: the same column may stand elsewhere on the next page. */
#include <stdlib.h>

#include "layout.h"

enum { FAR = 1000000 };

/* --- clusters and columns ------------------------------------------------------------------ */

/* Where columns have gone: their positions times scale / 1000, then moved. */
struct shift {
	int scale, by;
};

static int
distance(const struct cluster *c, const struct model_column *col, struct shift s)
{
	int start = col->start * s.scale / 1000 + s.by, end = col->end * s.scale / 1000 + s.by;
	int d = abs(middle(c->start, c->end) - middle(start, end));

	if (c->start < end && start < c->end)
		d /= 2; /* one below the other */
	return d;
}

/* Lays the clusters onto the columns in order so that they are shifted by as nearly the same amount
 * as can be: place[c] is the column of cluster c. Returns the cost. There are at least as many
 * columns as clusters. */
static int
lay(struct layout *l, const struct clusters *cl, struct shift shift, int *place)
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
			cost = best[(i - 1) * width + j - 1] +
				distance(&cl->c[i - 1], &l->column[j - 1], shift);
			if (cost < *b)
				*b = cost;
		}
	}
	for (i = n, j = m; i > 0; j--)
		if (best[i * width + j] != best[i * width + j - 1])
			place[--i] = j - 1;
	return best[n * width + m];
}

/* How much narrower or wider (by 1000) the page's columns are, if its first clusters are the columns
 * used before. */
static int
page_scale(const struct layout *l, const struct clusters *cl, const bool *used, int nused)
{
	int k, first = -1, last = -1, width;

	for (k = 0; k < l->ncolumns; k++) {
		if (!used[k])
			continue;
		first = first < 0 ? k : first;
		last = k;
	}
	if (nused < 2 || cl->n < nused)
		return 1000;
	width = middle(l->column[last].start, l->column[last].end) -
		middle(l->column[first].start, l->column[first].end);
	return width <= 0 ? 1000
			  : 1000 *
			(middle(cl->c[nused - 1].start, cl->c[nused - 1].end) -
				middle(cl->c[0].start, cl->c[0].end)) /
			width;
}

/* How many clusters stand below the column that they are placed in. */
static int
count_below(const struct layout *l, const struct clusters *cl, const int *place)
{
	int c, n = 0;

	for (c = 0; c < cl->n; c++) {
		const struct model_column *col = &l->column[place[c]];

		n += cl->c[c].start < col->end && col->start < cl->c[c].end;
	}
	return n;
}

/* A half that had no figures on the page before can be the one that has some on this page: so it is
 * if the clusters stand right below other columns than those of the order, and none below these. */
static void
prefer_straight(struct layout *l, const struct clusters *cl, int *place)
{
	int *straight = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *straight);

	if (l->nhalves < 2 || count_below(l, cl, place) > 0)
		return;
	lay(l, cl, (struct shift){1000, 0}, straight);
	if (count_below(l, cl, straight) == cl->n)
		memcpy(place, straight, (size_t)cl->n * sizeof *place);
}

/* As lay, with the shift that fits best. */
static void
lay_freely(struct layout *l, const struct clusters *cl, const int *scales, int *place)
{
	int *trial = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *trial);
	int c, k, cost, best = FAR;

	for (c = 0; c < 2 * cl->n; c++) {
		const struct cluster *cluster = &cl->c[c / 2];

		for (k = 0; k < l->ncolumns; k++) {
			struct shift s = {.scale = scales[c % 2]};

			s.by = middle(cluster->start, cluster->end) -
				middle(l->column[k].start, l->column[k].end) * s.scale / 1000;
			cost = lay(l, cl, s, trial) + abs(s.by) / 8;
			if (cost >= best)
				continue;
			best = cost;
			memcpy(place, trial, (size_t)cl->n * sizeof *trial);
		}
	}
}

/* By how much more some clusters have moved from their columns than others. */
static int
unevenness(const struct layout *l, const struct clusters *cl, const int *place)
{
	int c, least = FAR, most = -FAR;

	for (c = 0; c < cl->n; c++) {
		const struct model_column *col = &l->column[place[c]];
		int by = middle(cl->c[c].start, cl->c[c].end) - middle(col->start, col->end);

		least = by < least ? by : least;
		most = by > most ? by : most;
	}
	return most - least;
}

/* used: columns that had figures on the page before; if there are as many clusters, the order
 * decides, unless one cluster would have moved far and by itself. */
static void
lay_shifted(struct layout *l, const struct clusters *cl, const bool *used, int *place)
{
	const int far = 8; /* most columns are wider */
	int *freely = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *freely);
	int c, k, nused = 0, moved, scales[2] = {1000};

	for (c = 0; c < l->ncolumns; c++)
		nused += used[c];
	scales[1] = page_scale(l, cl, used, nused);
	lay_freely(l, cl, scales, freely);
	if (nused != cl->n) {
		memcpy(place, freely, (size_t)cl->n * sizeof *place);
		return;
	}
	for (c = 0, k = 0; c < l->ncolumns; c++)
		if (used[c])
			place[k++] = c;
	moved = unevenness(l, cl, place);
	if (moved > far && unevenness(l, cl, freely) * 3 < moved)
		memcpy(place, freely, (size_t)cl->n * sizeof *place);
	else
		prefer_straight(l, cl, place);
}

/* --- the model ----------------------------------------------------------------------------- */

/* Adds a column for a cluster that no head stands over, in its place from left to right. */
static void
insert_column(struct layout *l, const struct cluster *c)
{
	int i = l->ncolumns++;

	for (; i > 0 &&
		middle(l->column[i - 1].start, l->column[i - 1].end) > middle(c->start, c->end);
		i--)
		l->column[i] = l->column[i - 1];
	l->column[i] = (struct model_column){.start = c->start, .end = c->end, .leaf = -1};
}

enum { FEW_NAMES = 3 };

/* Do names stand below the cell, and no figures? 收入 and 支出 are heads of both. */
static bool
names_below(const struct layout *l, const struct head_cell *cell)
{
	int i, j, names = 0;

	for (i = 0; i < l->nlines; i++)
		for (j = 0; j < l->line[i].n && !l->line[i].head; j++) {
			const struct token *t = &l->line[i].token[j];

			if (t->end <= cell->start || cell->end <= t->start)
				continue;
			if (t->kind == FIGURE_TOKEN)
				return false;
			names += t->kind == TEXT_TOKEN;
		}
	return names >= FEW_NAMES;
}

/* The columns that the head names. */
static void
columns_from_head(struct layout *l)
{
	int i;

	l->column = arena_alloc(
		&l->doc->arena, (size_t)(l->nleaves + MAX_CLUSTERS) * sizeof *l->column);
	for (i = 0; i < l->nleaves; i++) {
		struct head_cell *cell = &l->cell[l->leaf[i]];

		cell->label = cell->label || names_below(l, cell);
		if (!cell->label)
			l->column[l->ncolumns++] = (struct model_column){
				.start = cell->start, .end = cell->end, .leaf = l->leaf[i]};
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
				l->line[i].token[j].start >= left &&
				l->line[i].token[j].end <= right + 2;
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

/* The line of lines[from, to) nearest to line i that has a figure in every cluster, NULL if none has.
 * *before is the last one at or above i, *next the first below, as far as is known. */
static const struct layout_line *
nearest_full(const struct layout *l, int i, int to, int figures, int *before, int *next)
{
	if (layout_figures(&l->line[i]) == figures)
		*before = i;
	while (*next < to && (*next <= i || layout_figures(&l->line[*next]) != figures))
		++*next;
	if (*before < 0 && *next >= to)
		return NULL;
	return &l->line[*before < 0 || (*next < to && *next - i < i - *before) ? *next : *before];
}

static void
place_tokens(struct layout *l, const struct clusters *cl, const int *place, int from, int to)
{
	int i, j, k, before = -1, next = from, cluster[MAX_TOKENS];

	for (i = from; i < to; i++) {
		struct layout_line *line = &l->line[i];

		if (line->head)
			continue;
		layout_assign(l, cl, line, nearest_full(l, i, to, cl->n, &before, &next), cluster);
		for (j = 0, k = 0; j < line->n; j++) {
			struct token *t = &line->token[j];

			if (t->kind == FIGURE_TOKEN) {
				t->column = place[cluster[k++]];
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
	int from, to, c, named, place[MAX_CLUSTERS];

	columns_from_head(l);
	named = l->ncolumns;
	used = arena_alloc(&l->doc->arena, (size_t)(l->nleaves + MAX_CLUSTERS) * sizeof *used);
	for (from = 0; from < l->nlines; from = to) {
		struct clusters cl;

		for (to = from; to < l->nlines && l->line[to].page == l->line[from].page; to++)
			;
		cl = layout_clusters(l, from, to);
		layout_straighten(l, from, to, named, &cl);
		add_missing_columns(l, &cl);
		if (cl.n == l->ncolumns || !first)
			lay_shifted(l, &cl, used, place);
		if (cl.n == l->ncolumns)
			for (c = 0; c < cl.n; c++)
				place[c] = c;
		else if (first)
			lay(l, &cl, (struct shift){1000, 0}, place);
		move_columns(l, &cl, place, used);
		if (first)
			find_halves(l, from, to);
		first = first && cl.n == 0;
		place_tokens(l, &cl, place, from, to);
	}
	if (l->nhalves == 0)
		l->nhalves = 1;
}
