/* Where a table prints an amount that a sentence tells. */
#ifndef CELLS_H
#define CELLS_H

#include "check.h"

/* For every fact of a sentence, by its number: a cell with the same amount, which was claimed to be equal to it or has
 * the same name, year and value; NULL if there is none. Made once, after check_equal(). */
const struct fact *const *told_cells(struct doc *doc);

#endif
