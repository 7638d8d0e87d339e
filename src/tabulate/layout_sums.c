/* Which columns the figures of a page are, where places leave it open and totals tell: 合计 is what the columns beside
 * it add up to, 小计 what those of its group do. */
#include <stdlib.h>

#include "decimal.h"
#include "layout_head.h"
#include "printed.h"
#include "utf8.h"
#include "words.h"

enum {
	MAX_TRIALS = 3000, /* placements that are tried */
	MAX_LINES = 80,    /* that sums are tried on */
	FAILING = 4,       /* one sum in as many may fail: people err */
	BETTER = 1         /* sums more than hold by the places alone */
};

/* A total and what it adds up, as columns. */
struct sum {
	int total, part[MAX_HEAD_CELLS], n;
};

/* The figures of a line by cluster. */
struct values {
	fix v[MAX_CLUSTERS], unit;
	bool has[MAX_CLUSTERS];
};

struct sums {
	struct layout *l;
	struct sum sum[MAX_HEAD_CELLS];
	int n;
	struct values *line;
	int lines, clusters;
	int trials, best[MAX_CLUSTERS], best_score, best_off, best_failing, best_holding;
	const int *given;
};

/* --- what adds up ---------------------------------------------------------------------------------- */

static int
column_of(const struct layout *l, int cell)
{
	int k;

	for (k = 0; k < l->ncolumns; k++)
		if (l->column[k].leaf == cell)
			return k;
	return -1;
}

static bool
is_total(struct layout *l, int cell)
{
	struct str key = utf8_key(&l->doc->arena, l->cell[cell].text);

	return l->cell[cell].children == 0 &&
		(word_is(FIRST_OF_GROUP, key) || word_is(COMPOUND_HEAD, key));
}

/* The cells below `parent` (-1: below none) from left to right, without those of labels. */
static int
cells_below(const struct layout *l, int parent, int *cell)
{
	int c, i, n = 0;

	for (c = 0; c < l->ncells; c++) {
		if (l->cell[c].parent != parent || l->cell[c].label)
			continue;
		for (i = n++; i > 0 && l->cell[cell[i - 1]].start > l->cell[c].start; i--)
			cell[i] = cell[i - 1];
		cell[i] = c;
	}
	return n;
}

/* Adds to the sum the columns that make up the cell: that of its total, or else all below it. */
static void
add_columns(struct layout *l, int cell, struct sum *s)
{
	int below[MAX_HEAD_CELLS], n = cells_below(l, cell, below), i;

	if (n == 0) {
		int k = column_of(l, cell);

		if (k >= 0 && l->column[k].half == l->column[s->total].half &&
			s->n < MAX_HEAD_CELLS)
			s->part[s->n++] = k;
		return;
	}
	for (i = 0; i < (is_total(l, below[0]) ? 1 : n); i++)
		add_columns(l, below[i], s);
}

/* Finds the total of the cells below `parent`: the first of them, if it is called so. */
static void
find_sum(struct sums *a, int parent)
{
	struct layout *l = a->l;
	int cell[MAX_HEAD_CELLS], n = cells_below(l, parent, cell), i;
	struct sum *s = &a->sum[a->n];

	if (n < 2 || !is_total(l, cell[0]) || (s->total = column_of(l, cell[0])) < 0)
		return;
	s->n = 0;
	for (i = 1; i < n; i++)
		add_columns(l, cell[i], s);
	a->n += s->n > 1;
}

static void
find_sums(struct sums *a)
{
	int c;

	find_sum(a, -1);
	for (c = 0; c < a->l->ncells && a->n < MAX_HEAD_CELLS - 1; c++)
		if (a->l->cell[c].children > 0 && !a->l->cell[c].label)
			find_sum(a, c);
}

/* --- the figures ----------------------------------------------------------------------------------- */

/* Reads the figures of the line into the clusters that they stand in, or, where cl is NULL, their columns. False if it
 * has none. */
static bool
read_line(struct layout *l, const struct clusters *cl, const struct layout_line *line,
	struct values *v)
{
	int place[MAX_TOKENS], j, k = 0, n = layout_figures(line);
	struct printed q;
	struct dec d;

	if (n == 0 || (cl != NULL && (line->aside || n > cl->n)))
		return false;
	if (cl != NULL)
		layout_assign(l, cl, line, NULL, place);
	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];
		int at;

		if (t->kind != FIGURE_TOKEN)
			continue;
		at = cl != NULL ? place[k++] : t->column;
		if (!printed_read(&l->doc->arena, t->text, &q) || !dec_parse(q.value, &d))
			continue;
		v->v[at] = dec_fix(d);
		v->has[at] = true;
		v->unit = dec_unit(d) > v->unit ? dec_unit(d) : v->unit;
	}
	return true;
}

static void
read_lines(struct sums *a, const struct clusters *cl, int from, int to)
{
	static struct arena room; /* used again for every page */
	int i;

	to = to - from < MAX_LINES ? to : from + MAX_LINES;
	arena_reset(&room);
	a->line = arena_alloc(&room, (size_t)(to - from) * sizeof *a->line);
	for (i = from; i < to; i++)
		if (read_line(a->l, cl, &a->l->line[i], &a->line[a->lines]))
			a->lines++;
}

/* --- placements ------------------------------------------------------------------------------------ */

/* Does the sum hold on the line, with cluster[k] the cluster in column k or -1? *any: has it figures there at all? */
static bool
holds(const struct sum *s, const struct values *v, const int *cluster, bool *any)
{
	int c = cluster[s->total], i, parts = 0;
	fix off = 0;

	*any = c >= 0 && v->has[c];
	if (*any)
		off = v->v[c];
	for (i = 0; i < s->n; i++) {
		int p = cluster[s->part[i]];

		if (p < 0 || !v->has[p])
			continue;
		off -= v->v[p];
		parts++;
	}
	*any = *any || parts > 0;
	return off <= (parts + 1) * v->unit && -off <= (parts + 1) * v->unit;
}

/* Counts the sums that hold and fail if place[c] is the column of cluster c. */
static void
count_sums(const struct sums *a, const int *place, int *holding, int *failing)
{
	int cluster[MAX_HEAD_CELLS + MAX_CLUSTERS], i, k;
	bool any;

	for (k = 0; k < a->l->ncolumns; k++)
		cluster[k] = -1;
	for (i = 0; i < a->clusters; i++)
		cluster[place[i]] = i;
	*holding = *failing = 0;
	for (k = 0; k < a->n; k++)
		for (i = 0; i < a->lines; i++) {
			bool right = holds(&a->sum[k], &a->line[i], cluster, &any);

			*holding += any && right;
			*failing += any && !right;
		}
}

/* Keeps the placement if more sums hold than by the best one so far, or as many with fewer columns changed. */
static void
try_placement(struct sums *a, const int *place)
{
	int holding, failing, off = 0, c;

	count_sums(a, place, &holding, &failing);
	for (c = 0; c < a->clusters; c++)
		off += abs(place[c] - a->given[c]);
	if (holding - failing < a->best_score ||
		(holding - failing == a->best_score && off >= a->best_off))
		return;
	a->best_score = holding - failing;
	a->best_off = off;
	a->best_holding = holding;
	a->best_failing = failing;
	memcpy(a->best, place, (size_t)a->clusters * sizeof *place);
}

/* Tries all placements of clusters [c, n) in columns from `first` on. */
static void
try_all(struct sums *a, int *place, int c, int first)
{
	int k;

	if (c == a->clusters) {
		a->trials++;
		try_placement(a, place);
		return;
	}
	for (k = first; k <= a->l->ncolumns - (a->clusters - c) && a->trials < MAX_TRIALS; k++) {
		place[c] = k;
		try_all(a, place, c + 1, k + 1);
	}
}

void
layout_place_by_sums(struct layout *l, const struct clusters *cl, int from, int to, int *place)
{
	struct sums a = {.l = l, .clusters = cl->n, .given = place, .best_score = -FAR};
	int holding, failing, trial[MAX_CLUSTERS];

	if (l->ncolumns > MAX_HEAD_CELLS || cl->n == 0)
		return;
	find_sums(&a);
	if (a.n == 0)
		return;
	read_lines(&a, cl, from, to);
	count_sums(&a, place, &holding, &failing);
	if (failing == 0)
		return;
	try_all(&a, trial, 0, 0);
	if (a.trials < MAX_TRIALS && a.best_failing * FAILING <= a.best_holding &&
		a.best_score > holding - failing + BETTER)
		memcpy(place, a.best, (size_t)cl->n * sizeof *place);
}

void
layout_count_sums(struct layout *l, int *holding, int *failing)
{
	struct sums a = {.l = l, .clusters = l->ncolumns};
	int place[MAX_CLUSTERS], k;

	*holding = *failing = 0;
	if (l->ncolumns > MAX_CLUSTERS)
		return;
	find_sums(&a);
	if (a.n == 0)
		return;
	for (k = 0; k < l->ncolumns; k++)
		place[k] = k;
	read_lines(&a, NULL, 0, l->nlines);
	count_sums(&a, place, holding, failing);
}
