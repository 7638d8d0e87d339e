/* How lines of aligned tables are cut into cells. */
#ifndef LAYOUT_CUT_H
#define LAYOUT_CUT_H

#include "layout.h"

/* The line that is cut, and its pieces so far. */
struct cutter {
	struct arena *a;
	struct str text;
	enum cut how;
	struct piece *piece;
	int n;
};

static inline struct str
piece_text(const struct cutter *c, int i)
{
	return i < 0 || i >= c->n ? S("") : str_sub(c->text, c->piece[i].from, c->piece[i].end);
}

/* A figure with more than digits: point, separators, sign, unit. */
static inline bool
is_marked_figure(struct arena *a, struct str s)
{
	bool bare;

	return layout_is_figure(a, s, &bare) && !bare;
}

/* --- layout_divide.c --- */

/* May one blank at offset i divide two cells? Beside a figure with point or separator it does, behind
 * a code in front of a name, before the first cell of a second half; and in the head between words. */
bool blank_divides(const struct cutter *c, struct str chunk, size_t from, size_t i);

/* A numbered label or the name of a total: the first cell of a half. */
bool begins_half(struct arena *a, struct str s);

#endif
