/* Figures that do not stand straight below each other: text of varying width pushes whole lines to the
 * right. Lines with a figure in every column tell the columns by order, the others lie along the
 * nearest of these. */
#include <stdlib.h>

#include "layout.h"

enum { FAR = 1000000 };

int
layout_figures(const struct layout_line *line)
{
	int j, n = 0;

	for (j = 0; j < line->n && !line->head; j++)
		n += line->token[j].kind == FIGURE_TOKEN;
	return n;
}

/* Widens the clusters by the figures of a full line. */
static void
add_line(struct clusters *cl, const struct layout_line *line)
{
	int j, c = 0;

	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];
		struct cluster *cluster = &cl->c[c];

		if (t->kind != FIGURE_TOKEN)
			continue;
		cluster->start = t->start < cluster->start ? t->start : cluster->start;
		cluster->end = t->end > cluster->end ? t->end : cluster->end;
		cluster->tokens++;
		c++;
	}
}

void
layout_straighten(struct layout *l, int from, int to, int columns, int few, struct clusters *cl)
{
	int i, full = 0, most = 0;

	for (i = from; i < to; i++) {
		int n = layout_figures(&l->line[i]);

		full += n == columns;
		most = n > most ? n : most;
	}
	if (cl->n <= columns || most != columns || full < few || columns >= MAX_CLUSTERS)
		return;
	cl->n = columns;
	cl->by_order = true;
	for (i = 0; i < columns; i++)
		cl->c[i] = (struct cluster){FAR, 0, 0};
	for (i = from; i < to; i++)
		if (layout_figures(&l->line[i]) == columns)
			add_line(cl, &l->line[i]);
}

/* --- figures of one line ------------------------------------------------------------------- */

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

/* The ends of the line's figures; returns how many. */
static int
ends_of(const struct layout_line *line, int *end)
{
	int j, n = 0;

	for (j = 0; j < line->n; j++)
		if (line->token[j].kind == FIGURE_TOKEN)
			end[n++] = line->token[j].end;
	return n;
}

/* Lays n ends along m others, in order, as near as can be: place[i] is the one that i goes to. n <= m. */
static void
lay_along(struct arena *a, const int *x, int n, const int *y, int m, int *place)
{
	int i, j, width = m + 1,
		  *best = arena_alloc(a, (size_t)(n + 1) * (size_t)width * sizeof *best);

	for (i = 1; i <= n; i++) {
		best[i * width] = FAR;
		for (j = 1; j <= m; j++) {
			int with = best[(i - 1) * width + j - 1] + abs(x[i - 1] - y[j - 1]);
			int without = best[i * width + j - 1];

			best[i * width + j] = with < without ? with : without;
		}
	}
	for (i = n, j = m; i > 0; j--)
		if (best[i * width + j] != best[i * width + j - 1])
			place[--i] = j - 1;
}

void
layout_assign(struct layout *l, const struct clusters *cl, const struct layout_line *line,
	const struct layout_line *full, int *place)
{
	int x[MAX_TOKENS], y[MAX_TOKENS], n = ends_of(line, x), i, j;

	if (n == cl->n) {
		for (i = 0; i < n; i++)
			place[i] = i;
	} else if (n < cl->n && cl->by_order && full != NULL) {
		lay_along(&l->doc->arena, x, n, y, ends_of(full, y), place);
	} else {
		for (i = 0, j = 0; j < line->n; j++)
			if (line->token[j].kind == FIGURE_TOKEN)
				place[i++] = cluster_of(cl, &line->token[j]);
	}
}
