/* The columns of figures, page by page: the same column may stand elsewhere on the next page. */
#include <limits.h>
#include <stdlib.h>

#include "layout.h"
#include "utf8.h"
#include "words.h"

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
	l->column[i] = (struct model_column){.start = c->start,
		.end = c->end,
		.leaf = -1,
		.half = i > 0 ? l->column[i - 1].half : 0};
}

enum { FEW_NAMES = 3 };

/* Do names stand below the cell on its page, and no figures? 收入 and 支出 are heads of both. */
static bool
names_below(const struct layout *l, const struct head_cell *cell)
{
	int i, j, names = 0;

	for (i = 0; i < l->nlines && l->line[i].page == l->line[cell->top].page; i++)
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

/* Are there more heads of figures than the fullest line has figures? Only then one of them may be a head of
 * names. */
static bool
has_heads_to_spare(const struct layout *l)
{
	int i, heads = 0, most = 0;

	for (i = 0; i < l->nleaves; i++)
		heads += !l->cell[l->leaf[i]].label;
	for (i = 0; i < l->nlines; i++) {
		int n = layout_figures(&l->line[i]);

		most = n > most ? n : most;
	}
	return heads > most;
}

/* The columns that the head names. */
static void
columns_from_head(struct layout *l)
{
	bool spare = has_heads_to_spare(l);
	struct str key;
	int i;

	l->column = arena_alloc(
		&l->doc->arena, (size_t)(l->nleaves + MAX_CLUSTERS) * sizeof *l->column);
	for (i = 0; i < l->nleaves; i++) {
		struct head_cell *cell = &l->cell[l->leaf[i]];

		cell->label = cell->label || (spare && names_below(l, cell));
		key = utf8_key(&l->doc->arena, cell->text);
		if (!cell->label)
			l->column[l->ncolumns++] = (struct model_column){.start = cell->start,
				.end = cell->end,
				.leaf = l->leaf[i],
				.usual = word_is(USUAL_HEAD, key),
				.seldom = word_is(SELDOM_HEAD, key)};
	}
	layout_head_places(l);
}

/* The cluster farthest from every head gets a column of its own. */
static void
add_missing_columns(struct layout *l, const struct clusters *cl)
{
	int c, k, far = -1, most;

	while (l->ncolumns < cl->n) {
		for (c = 0, most = -1; c < cl->n; c++) {
			int nearest = INT_MAX, d;

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
	int right = k < l->ncolumns ? middle(l->column[k].start, l->column[k].end) : INT_MAX - 2;
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

/* A half whose first column is that of totals has none of its figures without one: what is drawn aside there stands in
 * that column. */
static void
give_totals(struct layout *l, struct layout_line *line)
{
	int j, half = -1;

	for (j = 0; j < line->n; j++) {
		struct token *t = &line->token[j];
		int k = t->column;

		if (t->kind != FIGURE_TOKEN || t->half == half)
			continue;
		half = t->half;
		while (k > 0 && l->column[k - 1].half == half)
			k--;
		if (!l->column[k].usual || t->column == k)
			continue;
		t->column = k;
		l->crooked = true;
	}
}

static void
place_tokens(struct layout *l, const struct clusters *cl, const int *place, int from, int to)
{
	int i, j, k, before = -1, next = from, cluster[MAX_TOKENS];
	bool full; /* a figure in every column */

	for (i = from; i < to; i++) {
		struct layout_line *line = &l->line[i];

		if (line->head)
			continue;
		layout_assign(l, cl, line, nearest_full(l, i, to, cl->n, &before, &next), cluster);
		full = layout_figures(line) == l->ncolumns;
		for (j = 0, k = 0; j < line->n; j++) {
			struct token *t = &line->token[j];

			if (t->kind == FIGURE_TOKEN) {
				t->column = full ? k : place[cluster[k]];
				k++;
				t->half = l->column[t->column].half;
			} else {
				t->half = half_at(l, t);
			}
		}
		give_totals(l, line);
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

enum {
	FEW_LINES = 3,
	PAGE_LINES =
		400 /* no page has more; where page breaks are lost, it keeps the work on crooked ones linear */
};

static void
forget_columns(struct layout *l)
{
	int i;

	l->ncolumns = l->nhalves = 0;
	l->crooked = false;
	for (i = 0; i < l->nlines; i++)
		l->line[i].aside = false;
}

void
layout_columns(struct layout *l)
{
	bool *used, first = true;
	int from, to, c, named, few = FEW_LINES, place[MAX_CLUSTERS];

	forget_columns(l);
	columns_from_head(l);
	named = l->ncolumns;
	used = arena_alloc(&l->doc->arena, (size_t)(l->nleaves + MAX_CLUSTERS) * sizeof *used);
	for (from = 0; from < l->nlines; from = to) {
		struct clusters cl;

		for (to = from; to < l->nlines && to - from < PAGE_LINES &&
			l->line[to].page == l->line[from].page;
			to++)
			;
		cl = layout_clusters(l, from, to);
		layout_straighten(l, from, to, named, few, &cl);
		if (cl.n > named && !cl.by_order) {
			to = layout_straight_until(l, from, to, named);
			cl = layout_clusters(l, from, to);
			layout_straighten(l, from, to, named, few, &cl);
		}
		layout_join_moved(l, &cl);
		layout_set_aside(l, from, to, named, &cl);
		if (cl.n == named && named == l->ncolumns)
			few = 1; /* as many columns as the head names: so there are on all pages */
		add_missing_columns(l, &cl);
		if (cl.n == l->ncolumns)
			for (c = 0; c < cl.n; c++)
				place[c] = c;
		else if ((first && l->line[from].page == l->line[0].page) ||
			layout_repeated(l, from))
			layout_place_straight(l, &cl, place);
		else
			layout_place_shifted(l, &cl, used, place);
		if (cl.n < l->ncolumns)
			layout_place_by_sums(l, &cl, from, to, place);
		move_columns(l, &cl, place, used);
		if (first)
			find_halves(l, from, to);
		first = first && cl.n == 0;
		place_tokens(l, &cl, place, from, to);
	}
	if (l->nhalves == 0)
		l->nhalves = 1;
}
