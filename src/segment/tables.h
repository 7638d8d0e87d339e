#ifndef TABLES_H
#define TABLES_H

#include "segment.h"

/* Marks the lines of tables whose cells are parted by TABs or pipes, or stand one a line behind a
 * TAB: ROW, and what stands around them (captions.h). */
void find_tabbed_tables(struct document *doc);

/* The same for tables whose columns are ruled by dashes or drawn as a grid. */
void find_ruled_tables(struct document *doc);

/* The same for tables in aligned columns, as pdftotext -layout prints them. */
void find_aligned_tables(struct document *doc);

/* The same for tables that lost their columns: one cell a line, or single blanks between them. */
void find_loose_tables(struct document *doc);

/* Marks CAPTION and UNIT above the table whose first row is line `first`, NOTE below its last row.
 * Returns the last line that belongs to it. */
size_t mark_surroundings(struct document *doc, size_t first, size_t last);

#endif
