/* Slips of the pen: how a wrong figure came from the right one. */
#ifndef SLIP_H
#define SLIP_H

#include "decimal.h"

enum slip { NO_SLIP, SWAPPED_DIGITS, WRONG_DIGIT, UNIT_SLIP, SIGN_SLIP };

/* A figure that was probably meant. */
struct meant {
	enum slip slip;
	struct dec right;
	int power; /* of a UNIT_SLIP: printed = right times 10^power */
};

/* Does it explain a wrong sum? A wrong sign tells more of how the sum was read than of the pen. */
static inline bool
slip_in_sum(struct meant m)
{
	return m.slip != NO_SLIP && m.slip != SIGN_SLIP;
}

/* The i-th figure (from 0) that one slip turns into `printed`: two neighbouring digits swapped, one
 * digit wrong, 10 or 10^4 times too much or too little, the sign lost; in this order. False when
 * there are no more; a slip that is none (a digit for itself) has slip NO_SLIP. */
bool slip_at(struct dec printed, int i, struct meant *m);

/* The first of them that lies in `where` (its own rounding counted); slip NO_SLIP if none does. */
struct meant slip_find(struct dec printed, struct interval where);

#endif
