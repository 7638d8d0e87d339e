/* One cell of a CSV record. */
#ifndef CELL_H
#define CELL_H

#include <stdbool.h>

#include "arena.h"
#include "str.h"

/* How cells are written. */
struct cell_style {
	char delimiter;
	bool guard;      /* text that a spreadsheet would run as a formula gets a ' before it */
	bool excel_text; /* codes become ="02101501", which Excel keeps as text */
};

/* The text as a CSV cell (RFC 4180), in the arena. label: it names something (a code, an id), so it
 * is no number even if it looks like one. */
struct str cell_csv(struct arena *a, struct str text, const struct cell_style *style, bool label);

#endif
