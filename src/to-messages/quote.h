/* A source line with a mark under the figure that a finding is about. */
#ifndef QUOTE_H
#define QUOTE_H

#include <stdbool.h>

#include "str.h"

/* Finds what was stated in the line: a figure whatever its thousands separators, or words. True if
 * it is there; then it is the bytes from *from up to *to. */
bool quote_find(struct str line, struct str stated, size_t *from, size_t *to);

/* True if the line holds a figure and nothing else. */
bool quote_is_bare(struct str line);

/* Prints "LINE | text" and, if from < to, a line with ^~~~ below those bytes: below by display width
 * (CJK 2 columns). Of a long line only the surroundings are shown. mark_on and mark_off go round the
 * mark (colour). */
void quote_print(long number, struct str line, size_t from, size_t to, const char *mark_on,
	const char *mark_off);

#endif
