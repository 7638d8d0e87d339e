/* Figures that do not stand straight below each other: text of varying width pushes whole lines to the
 * right. Lines with a figure in every column tell the columns by order, the others lie along the
 * nearest of these. */
#include <stdlib.h>

#include "layout.h"

enum {
	FAR = 1000000,
	UNLIKE = 24, /* columns: a number of a line in the place of an amount */
	DRAWN = 4 /* how much more it tells how far figures are from each other than where they stand */
};

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
		cl->c[i] = (struct cluster){.start = FAR};
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

/* Where a figure of the line ends, and what it is like. */
struct end {
	int at;
	bool bare;
};

/* The ends of the line's figures; returns how many. */
static int
ends_of(const struct layout_line *line, struct end *end)
{
	int j, n = 0;

	for (j = 0; j < line->n; j++)
		if (line->token[j].kind == FIGURE_TOKEN)
			end[n++] = (struct end){line->token[j].end, line->token[j].bare};
	return n;
}

static int
apart(struct end x, struct end y)
{
	return abs(x.at - y.at) + (x.bare == y.bare ? 0 : UNLIKE);
}

/* Lays n ends along m others, in order, as near as can be: place[i] is the one that i goes to. n <= m. */
static void
lay_along(struct arena *a, const struct end *x, int n, const struct end *y, int m, int *place)
{
	int i, j, width = m + 1,
		  *best = arena_alloc(a, (size_t)(n + 1) * (size_t)width * sizeof *best);

	for (i = 1; i <= n; i++) {
		best[i * width] = FAR;
		for (j = 1; j <= m; j++) {
			int with = best[(i - 1) * width + j - 1] + apart(x[i - 1], y[j - 1]);
			int without = best[i * width + j - 1];

			best[i * width + j] = with < without ? with : without;
		}
	}
	for (i = n, j = m; i > 0; j--)
		if (best[i * width + j] != best[i * width + j - 1])
			place[--i] = j - 1;
}

/* Counts in n[] the figures of the parts of the line that names divide; returns how many parts with figures
 * there are. */
static int
figures_of_parts(const struct layout_line *line, int *n)
{
	int j, parts = 0;
	bool open = false;

	for (j = 0; j < line->n; j++) {
		if (line->token[j].kind != FIGURE_TOKEN) {
			open = false;
			continue;
		}
		if (!open)
			n[parts++] = 0;
		n[parts - 1]++;
		open = true;
	}
	return parts;
}

/* A line whose names part its figures as those of a full line do: what stands behind the name of the second half
 * is in its columns, however far the line was pushed aside. False if it has other parts, or too many figures
 * in one. */
static bool
lay_parts(struct arena *a, const struct layout_line *line, const struct layout_line *full,
	const struct end *x, const struct end *y, int *place)
{
	int n[MAX_TOKENS], m[MAX_TOKENS], parts = figures_of_parts(line, n), i, k, from = 0, to = 0;

	if (parts < 2 || figures_of_parts(full, m) != parts)
		return false;
	for (i = 0; i < parts; i++)
		if (n[i] > m[i])
			return false;
	for (i = 0; i < parts; i++) {
		lay_along(a, x + from, n[i], y + to, m[i], place + from);
		for (k = from; k < from + n[i]; k++)
			place[k] += to;
		from += n[i];
		to += m[i];
	}
	return true;
}

/* The figures of a line that is drawn aside: only how far they stand from each other tells their columns. */
static void
lay_apart(struct arena *a, const struct clusters *cl, const struct layout_line *line, int *place)
{
	struct end x[MAX_TOKENS], moved[MAX_TOKENS], y[MAX_CLUSTERS];
	int n = ends_of(line, x), c, i, cost, least = FAR,
	    *trial = arena_alloc(a, (size_t)n * sizeof *trial);

	for (c = 0; c < cl->n; c++)
		y[c] = (struct end){cl->c[c].end, x[0].bare};
	for (c = 0; c + n <= cl->n; c++) {
		int by = cl->c[c].end - x[0].at;

		for (i = 0; i < n; i++)
			moved[i] = (struct end){x[i].at + by, x[0].bare};
		lay_along(a, moved, n, y, cl->n, trial);
		cost = abs(by);
		for (i = 0; i < n; i++)
			cost += DRAWN * abs(moved[i].at - y[trial[i]].at);
		if (cost >= least)
			continue;
		least = cost;
		memcpy(place, trial, (size_t)n * sizeof *place);
	}
}

/* Does each of the line's figures stand in a cluster? */
static bool
stands_straight(const struct clusters *cl, const struct layout_line *line)
{
	int j;

	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];

		if (t->kind == FIGURE_TOKEN && abs(cl->c[cluster_of(cl, t)].end - t->end) > 2)
			return false;
	}
	return true;
}

void
layout_assign(struct layout *l, const struct clusters *cl, const struct layout_line *line,
	const struct layout_line *full, int *place)
{
	struct end x[MAX_TOKENS], y[MAX_TOKENS];
	int n = ends_of(line, x), i, j;

	if (n == cl->n) {
		for (i = 0; i < n; i++)
			place[i] = i;
	} else if (n < cl->n && cl->by_order && full != NULL) {
		int m = ends_of(full, y);

		if (!lay_parts(&l->doc->arena, line, full, x, y, place))
			lay_along(&l->doc->arena, x, n, y, m, place);
	} else if (n < cl->n && n > 0 && (line->aside || layout_is_pushed(line)) &&
		!stands_straight(cl, line)) {
		lay_apart(&l->doc->arena, cl, line, place);
		l->crooked = true;
	} else {
		for (i = 0, j = 0; j < line->n; j++)
			if (line->token[j].kind == FIGURE_TOKEN)
				place[i++] = cluster_of(cl, &line->token[j]);
	}
}
