#ifndef OUTLINE_H
#define OUTLINE_H

#include "segment.h"

/* Gives every heading and numbered title of a table its path: the numbers from the outermost level
 * inwards, 3.7.2, made unique by #2, #3 … where a number comes again. */
void find_paths(struct document *doc);

#endif
