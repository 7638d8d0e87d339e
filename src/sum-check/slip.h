/* Slips of the pen: how a wrong figure came from the right one. */
#ifndef SLIP_H
#define SLIP_H

#include "decimal.h"

enum slip { NO_SLIP, SWAPPED_DIGITS, WRONG_DIGIT, UNIT_SLIP, SIGN_SLIP };

/* A figure that was probably meant. */
struct meant {
	enum slip slip;
	struct dec right; /* with the places of the printed one */
	int power;	  /* of a UNIT_SLIP: printed = right times 10^power */
};

/* Looks for a figure that lies in `where` (its own rounding counted) and that one slip turns into
 * `printed`: two neighbouring digits swapped, one digit wrong, 10 or 10^4 times too much or too
 * little, the sign lost. The first found, in this order; slip NO_SLIP if there is none. */
struct meant slip_find(struct dec printed, struct interval where);

#endif
