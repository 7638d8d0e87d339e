/* Performance forms in aligned columns, while their lines are read. */
#ifndef LAYOUT_FORM_H
#define LAYOUT_FORM_H

#include "indicator.h"
#include "layout.h"

enum { MAX_CELLS = 40 /* of a line */ };

/* A line of a form: a head, a line of its own, or one of several that make a row. */
struct form_line {
	enum head_kind head;
	bool used;  /* all its words went into the head beside it */
	int fields; /* of a head: how many of its words name a field */
	int row;    /* of the rectangle */
};

/* --- layout_form_head.c --- */

/* May there be a head of a block among the lines? False for most tables that are no forms. */
bool form_possible(const struct layout *l);

/* Finds the heads of blocks. Words wrapped around the line of a head are joined to it and taken off
 * their own lines. */
void form_heads(struct layout *l, struct form_line *line);

/* --- layout_form_rows.c --- */

/* Gives every line its row: the pieces of wrapped cells stand around the line of the row's figures.
 * Returns how many rows there are. */
int form_rows(struct layout *l, struct form_line *line);

/* Joins the tokens of lines[from, to) that stand one below the other; the row from left to right. */
struct layout_line form_join(struct layout *l, int from, int to);

#endif
