/* The rectangle of a table: rows and columns of cells. */
#ifndef GRID_H
#define GRID_H

#include "tabulate.h"

struct printed; /* printed.h */

struct cell {
	struct str text;             /* as printed, without blanks at the ends; pieces of a wrapped
					cell joined */
	const struct record *record; /* where it stands; NULL if the cell is blank */
	size_t at;                   /* byte offset in the record's text */
	int indent;                  /* blanks before it in its cell, an ideographic one counts 2 */
	int span;                    /* columns that it covers if that is known (layout); 0: not */
	bool read;                   /* figure is known */
	const struct printed *figure; /* see cell_figure */
};

struct grid {
	int rows, cols;
	struct cell *cells; /* row by row */
	bool crooked;       /* figures did not stand below each other: their columns are a guess */
};

static inline struct cell *
grid_cell(const struct grid *g, int row, int col)
{
	return &g->cells[row * g->cols + col];
}

static inline bool
is_blank(const struct cell *c)
{
	return c->text.n == 0;
}

/* Reads the text of the cell as a figure. */
void cell_read(struct arena *a, struct cell *c);

/* The figure that is all the cell holds (printed_read); NULL if it holds anything else. Many steps
 * ask for it: it is read once, when the text is complete. */
static inline const struct printed *
cell_figure(struct arena *a, struct cell *c)
{
	if (!c->read)
		cell_read(a, c);
	return c->figure;
}

/* The rows of records[first] to records[last], cells cut at tabs or at '|'. */
struct grid grid_cut(struct doc *doc, size_t first, size_t last);

/* Are those rows written in HTML? */
bool grid_has_markup(const struct doc *doc, size_t first, size_t last);

/* The same from HTML: the text of a cell stands in the first of the columns and rows it covers. */
struct grid grid_markup(struct doc *doc, size_t first, size_t last);

/* Does the line only rule a table: ---- ----, +---+---+? */
bool grid_is_rule(struct str line);

/* The text of the first row of cells that begins at that record. */
struct str grid_first_row(struct doc *doc, size_t first);

/* The same from columns that lines of dashes rule, or a grid. False if there are none. */
bool grid_ruled(struct doc *doc, size_t first, size_t last, struct grid *g);

/* The same from columns that are aligned by display width (pdftotext -layout). */
struct grid grid_layout(struct doc *doc, size_t first, size_t last);

/* The same from one cell a line. False if the order of the cells does not tell the columns. */
bool grid_listed(struct doc *doc, size_t first, size_t last, struct grid *g);

/* The same from one cell a line where blank lines are blank cells. False if no number of columns fits. */
bool grid_strided(struct doc *doc, size_t first, size_t last, struct grid *g);

/* Is the text of a line one cell, also where blanks set the characters of a word apart (项    目)? */
bool grid_one_cell(struct str text);

/* Prints the rectangle as TSV. */
void grid_print(const struct grid *g);

#endif
