/* The cells of a head by height, while their tree is built. */
#ifndef LAYOUT_LEVELS_H
#define LAYOUT_LEVELS_H

#include "layout_head.h"

struct levels {
	struct layout *l;
	bool bold;   /* a cell between two others may be their group */
	int lean;    /* of words of two lines: where they stand beside those of one */
	bool top;    /* heights are those of the tops: any of the highest may be no group */
	int classes; /* heights, 0 the highest */
	long height[MAX_HEAD_CELLS]; /* of every class: the mean */
	int class[MAX_HEAD_CELLS];   /* of every cell */
	int low[MAX_HEAD_CELLS];     /* of every group: the class right below it */
	int start[MAX_HEAD_CELLS], end[MAX_HEAD_CELLS]; /* of every cell with all below it */
	int root[MAX_HEAD_CELLS], n; /* cells below no other, from left to right */
};

/* Cells of one class beside each other, and the groups that may stand over them. */
struct run {
	int cell[MAX_HEAD_CELLS], n;
	int group[MAX_HEAD_CELLS], groups;
};

/* --- layout_levels.c --- */

/* Twice the line of the cell's middle, or of its top. Words of two lines have their middle between two lines, on one
 * of which those of one line beside them are printed: v->lean says on which. */
long height_of(const struct levels *v, int c);

/* The class of [from, to) whose height is nearest. */
int nearest_class(const struct levels *v, long height, int from, int to);

/* --- layout_sound.c --- */

/* Can a head have the tree? Its columns are as many as the figures of a line (or more, if columns may be blank; then
 * heights must tell without doubt), those without a group of one height, all groups but those of the top row below
 * others, 小计 below a group. */
bool levels_are_sound(const struct levels *v, int figures, bool blank);

/* How far, in columns, the groups stand from the middle of what is below them; more if the funds are parted. */
long levels_cost(const struct levels *v);

/* --- layout_runs.c --- */

/* The run of cells of the class from root i on, and the cells that may stand over it; returns the root behind it. */
int read_run(struct levels *v, int i, int class, struct run *r);

/* Divides the run at least cost among the groups of one class over it, else among the nearest of all: r keeps
 * these, cut[g] is the first cell of group g. False if it can't be done. */
bool divide_run(const struct levels *v, struct run *r, int class, int *cut);

#endif
