/* A performance table while it is read. */
#ifndef FORM_H
#define FORM_H

#include "indicator.h"
#include "parts.h"
#include "printed.h"
#include "table.h"

/* The head in force and what the rows below it share. */
struct form {
	struct table *t;
	enum head_kind head;
	int head_row;
	enum field *field;      /* of every column */
	int *place;             /* of the row's cells */
	struct str unit;        /* of the amounts, where a label names it */
	struct parts parts;     /* of the funds */
	struct fact **fact;     /* by row and field */
	struct fact **allotted; /* by column: the points that the label in force there has */
};

/* The row as its cells are laid into the columns. */
struct row {
	int row;
	struct str item, text, unit;
	struct cell *in[FIELDS]; /* the cell of each field */
};

static inline struct arena *
arena_of(const struct form *fm)
{
	return &fm->t->doc->arena;
}

static inline struct cell *
cell_at(const struct form *fm, int row, int col)
{
	return grid_cell(&fm->t->grid, row, col);
}

/* --- form.c --- */

/* The column of the head in which the field stands, -1 if none does. */
int form_column(const struct form *fm, enum field f);

/* The words of the head over the field, "" if there is none. */
struct str form_measure(const struct form *fm, enum field f);

/* A new fact for the figure q in the cell, which is of that field (NO_FIELD: under no head). */
struct fact *form_fact(struct form *fm, const struct row *row, const struct cell *cell,
	enum field f, const struct printed *q);

/* The fact of a cell that holds one figure only, in `unit` where none is printed; NULL if it does not. */
struct fact *form_figure(
	struct form *fm, const struct row *row, enum field f, enum role role, struct str unit);

/* Adds target to fact->of if both are there. */
void form_link(struct form *fm, struct fact *fact, struct fact *target);

/* The facts of a row of an indicator, and of its weight and score alone. */
void indicator_facts(struct form *fm, const struct row *row);
void weight_and_score(struct form *fm, const struct row *row);

/* --- funds.c --- */

/* The facts of a row of funds: amounts, rate of execution, weight and score. */
void fund_facts(struct form *fm, const struct row *row);

/* The unit of amounts that a label in the row names (项目资金（万元）), "" if none. */
struct str row_unit(struct form *fm, int row);

/* --- pairs.c --- */

/* The facts of a row above all heads: labels with their figures behind them. */
void pair_facts(struct form *fm, int row);

/* --- goals.c --- */

/* The figures that texts of the row tell: amounts of money, percentages of goals. */
void text_figures(struct form *fm, int row);

/* Is the cell the label or head of a text of goals, or of what became of them? */
bool is_goal_head(struct form *fm, const struct cell *cell);

/* --- allotted.c --- */

/* No label is in force: at a head, and at a total. */
void allotted_begin(struct form *fm);

/* Takes the labels of a row, which come into force; as_printed: they stand in their own columns, not in
 * those of fm->place. */
void allotted_read(struct form *fm, int row, bool as_printed);

/* The weight is one of those that the label in force allots points to. */
void allotted_link(struct form *fm, struct fact *weight);

/* --- told.c --- */

/* Reads a row that only tells scores in words. False if it is none: then it made no facts. */
bool told_scores(struct form *fm, int row);

#endif
