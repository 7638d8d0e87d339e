/* The head of a table in aligned columns, while its cells and their tree are built. */
#ifndef LAYOUT_HEAD_H
#define LAYOUT_HEAD_H

#include <stdlib.h>

#include "layout.h"

enum { MAX_HEAD_CELLS = 64, FAR = 1000000 };

static inline bool
overlap(int start1, int end1, int start2, int end2)
{
	return start1 < end2 && start2 < end1;
}

/* --- layout_lines.c --- */

/* Marks head lines; returns how many lines the first head has. */
int find_head(struct layout *l);

/* --- layout_cells.c --- */

/* Does the head name labels? Numbers of lines (行次) stand in a column like figures. */
bool is_label_cell(struct layout *l, struct str text);

/* Builds the cells of the head's lines from their pieces. */
void find_cells(struct layout *l, int head);

/* --- layout_fragments.c --- */

/* Sets above[j] of those words of the line that go on with the words of a cell by the heads of the forms, though
 * they do not stand below it. */
void join_fragments(struct layout *l, const struct layout_line *line, int *above);

/* --- layout_tree.c --- */

/* Twice the line number of the cell's middle. */
long cell_height(const struct layout *l, const struct head_cell *c);

/* Gives the cells of one band (new[0] .. new[n-1], from left to right) their parents among the leaves
 * so far, so that every group is centred below its parent as well as can be. */
void adopt(struct layout *l, int head, const int *new, int n);

/* Sets the depth of all cells from their parents. */
void set_depths(struct layout *l);

/* --- layout_levels.c --- */

/* Builds the tree and the leaves by the heights of the cells. False if no way of reading them makes as many
 * columns as a line has figures, or more, whose groups stand over them. */
bool build_by_heights(struct layout *l, int figures);

/* The same by one way of reading them, from 0 to HEIGHT_READINGS - 1. */
enum { HEIGHT_READINGS = 11 };
bool build_by_height(struct layout *l, int figures, int reading);

/* --- layout_groups.c --- */

/* Puts cells that stand too low for columns of their own below the group they belong to. */
void attach_low_cells(struct layout *l, int head);

/* --- layout_spread.c --- */

/* In a head of three levels, puts cells of the second level below the groups of the first line so that
 * these stand over their middle. */
void spread_groups(struct layout *l);

#endif
