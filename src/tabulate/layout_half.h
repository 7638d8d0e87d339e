/* What the lines of a half hold, for layout_rows.c, which joins them to rows. */
#ifndef LAYOUT_HALF_H
#define LAYOUT_HALF_H

#include "layout.h"

/* What a line holds in one half. */
struct half_line {
	int line; /* of the layout */
	long number, page;
	struct str text;            /* of its label */
	int width;                  /* display columns of the label */
	int widest;                 /* of the page's labels */
	bool code, figures, starts; /* starts: the label can only be the first line of one */
	bool whole;                 /* 合计: nothing goes on with it */
	bool heads; /* words of a head further down (2023年预算数 2023年决算数): a row by itself */
	bool total; /* it may be: 本年收入合计, but also 入合计 below 本年收 */
};

/* Which line of a wrapped label its figures stand beside. */
enum beside { THE_MIDDLE, THE_LAST, THE_FIRST, PLACES };

struct half {
	struct half_line *line; /* those that hold something */
	int n, widest;
	bool codes, labels; /* does any line of the half hold some? */
	bool starts;        /* rows begin with lines that can only be the first of a label */
	enum beside figures;
};

/* Do several words of line i name measures in that half, and is there no figure? Then it is the head of what
 * follows below. */
bool layout_head_below(const struct layout *l, int i, int half);

/* Reads half number `half` of the table. */
struct half layout_half(struct layout *l, int half);

#endif
