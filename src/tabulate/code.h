/* Account codes that are split over cells. */
#ifndef CODE_H
#define CODE_H

#include "arena.h"
#include "str.h"

enum { CODE_PARTS = 3 };

/* The parts of the code of the row before: where a cell is blank because it repeats them. */
struct code_memory {
	struct str part[CODE_PARTS];
};

/* Joins the cells of a code: 208|05|01, 208|20805|2080501, |05|01 under 208, "301 2" (a lost zero is
 * put back): 2080501, 2080501, 2080501, 30102. */
struct str code_join(struct arena *a, struct code_memory *before, const struct str *cells, int n);

#endif
