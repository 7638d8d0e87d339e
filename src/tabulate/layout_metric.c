/* Do ideographs take one column or two? */
#include <stdlib.h>

#include "layout.h"

enum { ASTRAY = 4, NEAR_LINES = 12 };

/* The ends of the line's figures; of those with point or separator only, if asked (digits alone may be
 * codes). Returns how many. */
static int
figure_ends(const struct layout_line *line, enum metric m, bool marked, int *ends)
{
	int i, n = 0;

	for (i = 0; i < line->n; i++)
		if (line->token[i].kind == FIGURE_TOKEN && !(marked && line->token[i].bare))
			ends[n++] = line->token[i].ends[m];
	return n;
}

static bool
has_marked_figures(const struct layout *l)
{
	int i, ends[MAX_TOKENS];

	for (i = 0; i < l->nlines; i++)
		if (figure_ends(&l->line[i], BY_WIDTH, true, ends) > 0)
			return true;
	return false;
}

/* How far `end` is from the nearest of the figures of the lines before line i on its page: ASTRAY at
 * most, which a column's first figure is in either metric. */
static int
nearest_above(const struct layout *l, int i, enum metric m, bool marked, int end)
{
	int ends[MAX_TOKENS], j, n, seen = 0, nearest = ASTRAY, k;

	for (k = i - 1; k >= 0 && k > i - NEAR_LINES && seen < 3; k--) {
		if (l->line[k].page != l->line[i].page)
			break;
		n = figure_ends(&l->line[k], m, marked, ends);
		seen += n > 0;
		for (j = 0; j < n; j++)
			if (abs(ends[j] - end) < nearest)
				nearest = abs(ends[j] - end);
	}
	return nearest;
}

/* How far the ends of figures lie from those above them, per figure (times 1000). */
static long
raggedness(const struct layout *l, enum metric m)
{
	bool marked = has_marked_figures(l);
	int ends[MAX_TOKENS], i, j, n;
	long sum = 0, count = 0;

	for (i = 0; i < l->nlines; i++) {
		n = figure_ends(&l->line[i], m, marked, ends);
		for (j = 0; j < n; j++)
			sum += nearest_above(l, i, m, marked, ends[j]);
		count += n;
	}
	return count > 0 ? sum * 1000 / count : 0;
}

void
layout_place(struct layout *l)
{
	int i, j;

	for (i = 0; i < l->nlines; i++) {
		for (j = 0; j < l->line[i].n; j++) {
			struct token *t = &l->line[i].token[j];

			t->start = t->starts[l->metric];
			t->end = t->ends[l->metric];
		}
	}
}

/* A table that does not tell is aligned like the document's tables before it. */
void
layout_metric(struct layout *l)
{
	long width = raggedness(l, BY_WIDTH), characters = raggedness(l, BY_CHARACTERS);

	l->vote = (width < characters) - (width > characters);
	l->metric = width < characters || (width == characters && l->doc->by_width > 0)
		? BY_WIDTH
		: BY_CHARACTERS;
	layout_place(l);
}
