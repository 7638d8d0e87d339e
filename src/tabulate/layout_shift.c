/* Which columns the clusters of a page are: columns stand elsewhere on the next page, mostly all
 * of them moved by as much. */
#include <stdlib.h>

#include "layout.h"

enum { FAR = 1000000 };

/* Where columns have gone: their positions times scale / 1000, then moved. heads: they stand where their
 * heads do, so figures, which end with their cell, stand below them or to the right, hardly left of them. */
struct shift {
	int scale, by;
	bool heads;
	bool first; /* nothing is known yet of which columns have figures but what is usual */
};

static int
distance(const struct cluster *c, const struct model_column *col, struct shift s)
{
	int start = col->start * s.scale / 1000 + s.by, end = col->end * s.scale / 1000 + s.by;
	int d = abs(middle(c->start, c->end) - middle(start, end));

	if (c->start < end && start < c->end)
		d /= 2; /* one below the other */
	else if (s.heads && c->end <= start)
		d += start - c->end;
	return d;
}

enum {
	LACKING =
		12, /* more than figures that end with their cell stand right of the words over them */
	UNUSUAL = 6
};

/* What it costs to leave the column without figures. */
static int
blank_cost(const struct model_column *col, struct shift s)
{
	return s.first && col->usual ? LACKING : 0;
}

/* What it costs that the column has figures so far from where it stands. */
static int
filled_cost(const struct model_column *col, struct shift s, int far)
{
	return s.first && col->seldom && far > 1 ? UNUSUAL : 0;
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

			*b = i == 0 && j == 0 ? 0 : FAR;
			if (j == 0)
				continue;
			*b = best[i * width + j - 1] + blank_cost(&l->column[j - 1], shift);
			if (i == 0)
				continue;
			cost = distance(&cl->c[i - 1], &l->column[j - 1], shift);
			cost += filled_cost(&l->column[j - 1], shift, cost) +
				best[(i - 1) * width + j - 1];
			if (cost < *b)
				*b = cost;
		}
	}
	for (i = n, j = m; i > 0; j--)
		if (best[i * width + j] !=
			best[i * width + j - 1] + blank_cost(&l->column[j - 1], shift))
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

void
layout_place_straight(struct layout *l, const struct clusters *cl, int *place)
{
	lay(l, cl, (struct shift){1000, 0, true, true}, place);
}

/* A half that had no figures on the page before can be the one that has some on this page: so it is
 * if the clusters stand right below other columns than those of the order, and none below these. */
static void
prefer_straight(struct layout *l, const struct clusters *cl, int *place)
{
	int *straight = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *straight);

	if (l->nhalves < 2 || count_below(l, cl, place) > 0)
		return;
	layout_place_straight(l, cl, straight);
	if (count_below(l, cl, straight) == cl->n)
		memcpy(place, straight, (size_t)cl->n * sizeof *place);
}

/* As lay, with the shift that fits best. */
static void
lay_freely(struct layout *l, const struct clusters *cl, const int *scales, bool first, int *place)
{
	int *trial = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *trial);
	int c, k, cost, best = FAR;

	for (c = 0; c < 2 * cl->n; c++) {
		const struct cluster *cluster = &cl->c[c / 2];

		for (k = 0; k < l->ncolumns; k++) {
			struct shift s = {.scale = scales[c % 2], .first = first};

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

/* Is there one line on the page only? It may have any blanks between its figures. */
static bool
is_line(const struct clusters *cl)
{
	int c;

	for (c = 0; c < cl->n && cl->c[c].tokens == 1; c++)
		;
	return c == cl->n;
}

/* By how much more some clusters have moved from their columns than others; that of a single figure, of a line that may
 * be drawn aside, tells only if all are. */
static int
unevenness(const struct layout *l, const struct clusters *cl, const int *place)
{
	int c, least = FAR, most = -FAR, few = is_line(cl) ? 1 : 2;

	for (c = 0; c < cl->n; c++) {
		const struct model_column *col = &l->column[place[c]];
		int by = middle(cl->c[c].start, cl->c[c].end) - middle(col->start, col->end);

		if (cl->c[c].tokens < few)
			continue;
		least = by < least ? by : least;
		most = by > most ? by : most;
	}
	return most - least;
}

void
layout_place_shifted(struct layout *l, const struct clusters *cl, const bool *used, int *place)
{
	const int far = 8; /* most columns are wider */
	int *freely = arena_alloc(&l->doc->arena, (size_t)cl->n * sizeof *freely);
	int c, k, nused = 0, moved, scales[2] = {1000};

	for (c = 0; c < l->ncolumns; c++)
		nused += used[c];
	scales[1] = page_scale(l, cl, used, nused);
	lay_freely(l, cl, scales, nused == 0, freely);
	if (nused != cl->n) {
		memcpy(place, freely, (size_t)cl->n * sizeof *place);
		return;
	}
	for (c = 0, k = 0; c < l->ncolumns; c++)
		if (used[c])
			place[k++] = c;
	moved = unevenness(l, cl, place);
	if (moved > far && !is_line(cl) && unevenness(l, cl, freely) * 3 < moved)
		memcpy(place, freely, (size_t)cl->n * sizeof *place);
	else
		prefer_straight(l, cl, place);
}
