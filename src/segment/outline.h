#ifndef OUTLINE_H
#define OUTLINE_H

#include "segment.h"

/* Gives every line the path of the heading (or numbered title of a table) it stands under: the numbers from the outermost level
 * inwards, 3.7.2, made unique by #2, #3 … where a number comes again. */
void find_paths(struct document *doc);

#endif
