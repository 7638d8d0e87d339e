#ifndef MEASURE_H
#define MEASURE_H

#include "segment.h"

/* Prepares measure_line(). Call once, behind residue_init(). */
void measure_init(void);

/* Measures the line that begins at p and ends before the next LF, which there must be, with a byte
 * behind it. Sets raw, text and what is counted in *l, all of which must be 0. Returns the LF. *residue
 * tells if there may be residue of a converter in the line. The text must be well-formed. */
const char *measure_line(struct line *l, const char *p, bool *residue);

#endif
