/* How well a printed figure agrees with what other figures make of it. */
#ifndef VERDICT_H
#define VERDICT_H

#include "decimal.h"

enum verdict {
	VERDICT_UNSTATED = -1, /* nothing that could be judged */
	VERDICT_OK,            /* equal as printed */
	VERDICT_ROUNDING,      /* both can be true: their intervals meet */
	VERDICT_WARN,          /* apart by at most what the figure's interval is wide */
	VERDICT_ERROR,         /* further apart */
	VERDICTS
};

/* ok, rounding, warn, error: as the streams have them */
extern const char *const verdict_names[VERDICTS];

/* "unstated" or one of verdict_names */
const char *verdict_name(enum verdict verdict);

/* v rounded half away from zero to whole units (above 0). */
fix fix_round(fix v, fix unit);

/* The verdict about a printed figure that has that unit in its last place and stands for all values of
 * an interval (half a unit on either side, XBRL Calculations 1.1; none for things that are counted).
 * exact is what it should be if all other figures were exact, expected what it can be, as they are
 * rounded. */
enum verdict verdict_of(
	fix printed, fix unit, struct interval stands_for, fix exact, struct interval expected);

#endif
