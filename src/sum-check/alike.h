/* Names that differ a little. */
#ifndef ALIKE_H
#define ALIKE_H

#include "str.h"

/* True if at least three fifths of the longer name stand in the other one, in order. The names are
 * of ideographs (three bytes each). */
bool names_alike(struct str a, struct str b);

#endif
