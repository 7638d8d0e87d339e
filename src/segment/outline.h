#ifndef OUTLINE_H
#define OUTLINE_H

#include "map.h"
#include "segment.h"

enum { LEVELS = 6 }; /* 0 is none */

/* The headings (and numbered titles of tables) of a document so far. Begins as {.arena = …}. */
struct outline {
	struct arena *arena;
	struct str open[LEVELS]; /* the path of the last heading on every level */
	struct map paths;        /* how many times each has come */
};

/* The path of the next heading: the numbers from the outermost level inwards, 3.7.2, made unique by
 * #2, #3 … where a number comes again. */
struct str outline_path(struct outline *o, const struct line *heading);

#endif
