#ifndef TOTALS_WAY_H
#define TOTALS_WAY_H

#include "layout.h"

/* More totals than a table made by people has. */
enum { TOTALS_MAX = 100 };

/* What a total may be the sum of, in the order in which it is tried. */
enum way {
	ABOVE,
	WITH_TOTAL_BEFORE,
	NUMBERED_ABOVE,
	ALL_ABOVE,
	TOTALS_ABOVE,
	BELOW,
	NUMBERED_BELOW,
	NUMBERED_TOTALS_BELOW,
	TOTALS_BELOW,
	WAYS
};

/* The total before entry `at` in its block, -1 if there is none. */
int total_before(const struct layout *l, int at);

/* The total behind it; l->nentries if there is none. */
int total_after(const struct layout *l, int at);

/* The claim, not ended, that the total at entry `at` adds up column k in that way; NULL if there is no
 * figure, or nothing to add up. */
struct claim *total_claim(struct doc *doc, const struct layout *l, int at, int k, enum way way);

/* ---- levels.c ---- */

/* True if the claim of a first total shows that the rows it adds up are of several levels, which nothing
 * tells apart. */
bool stands_above_levels(const struct claim *c);

#endif
