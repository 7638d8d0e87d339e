/* Which lines show where the columns stand: figures may be drawn aside by a short name, and a page may hold blocks
 * with places of their own. */
#include <stdlib.h>

#include "layout.h"

enum {
	SLACK = 2,     /* columns that figures of one cluster may stand apart */
	FEW_LINES = 5, /* of a block */
	STARVED = 8    /* one line in as many */
};

/* Does a figure of the line stand below or over the others of the cluster, which end or have their middle where it
 * does? */
static bool
fits_line(const struct layout_line *line, const struct cluster *c)
{
	int j;

	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];

		if (t->kind == FIGURE_TOKEN &&
			(abs(t->end - c->end) <= SLACK ||
				abs(middle(t->start, t->end) - middle(c->start, c->end)) <= SLACK))
			return true;
	}
	return false;
}

/* Sets lines[from, to) with that many figures aside, or back. */
static int
set_full(struct layout *l, int from, int to, int figures, bool aside)
{
	int i, n = 0;

	for (i = from; i < to; i++) {
		if (layout_figures(&l->line[i]) != figures)
			continue;
		l->line[i].aside = aside;
		n++;
	}
	return n;
}

/* Would a column that hardly ever lacks figures have those of the `full` lines only, and another one more? */
static bool
starves_usual(const struct layout *l, const struct clusters *cl, int full)
{
	bool starved = false, more = false;
	int c;

	for (c = 0; c < cl->n && c < l->ncolumns; c++) {
		starved = starved || (l->column[c].usual && cl->c[c].tokens <= full);
		more = more || cl->c[c].tokens > 2 * full;
	}
	return starved && more && cl->n == l->ncolumns;
}

/* Sets lines with a figure in every column aside if they do not stand straight: a short name draws them to the left. */
static bool
set_full_aside(struct layout *l, int from, int to, int columns, const struct clusters *cl)
{
	struct clusters others;
	int i, c, off = 0, full;

	if (cl->n < columns || (full = set_full(l, from, to, columns, true)) == 0)
		return false;
	others = layout_clusters(l, from, to);
	for (i = from; i < to; i++)
		for (c = 0; c < others.n && l->line[i].aside; c++)
			off += fits_line(&l->line[i], &others.c[c]) ? -1 : 1;
	if (others.n > 0 && others.n < columns && (off > 0 || starves_usual(l, cl, full)))
		return true;
	set_full(l, from, to, columns, false);
	return false;
}

/* If the first column hardly ever lacks figures, but the first cluster has those of few lines, sets these aside. */
static bool
set_few_aside(struct layout *l, int from, int to, const struct clusters *cl)
{
	int i, lines = 0;
	bool any = false;

	if (l->ncolumns == 0 || !l->column[0].usual || cl->n < 2)
		return false;
	for (i = from; i < to; i++)
		lines += layout_figures(&l->line[i]) > 0;
	if (STARVED * cl->c[0].tokens > lines)
		return false;
	for (i = from; i < to; i++)
		if (!l->line[i].head && fits_line(&l->line[i], &cl->c[0]))
			any = l->line[i].aside = true;
	return any;
}

void
layout_set_aside(struct layout *l, int from, int to, int columns, struct clusters *cl)
{
	if (!cl->by_order &&
		(set_full_aside(l, from, to, columns, cl) || set_few_aside(l, from, to, cl)))
		*cl = layout_clusters(l, from, to);
}

int
layout_straight_until(struct layout *l, int from, int to, int columns)
{
	int i, low = from + FEW_LINES, high = to;

	for (i = from; i < to; i++)
		if (layout_figures(&l->line[i]) > columns)
			return to;
	if (columns < 2 || high - low < FEW_LINES)
		return to;
	while (low < high) {
		int mid = (low + high + 1) / 2;

		if (layout_clusters(l, from, mid).n > columns)
			high = mid - 1;
		else
			low = mid;
	}
	l->crooked = true;
	return low <= from + FEW_LINES || to - low < FEW_LINES ? to : low;
}
