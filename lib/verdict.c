#include "verdict.h"

const char *const verdict_names[VERDICTS] = {"ok", "rounding", "warn", "error"};

const char *
verdict_name(enum verdict verdict)
{
	return verdict == VERDICT_UNSTATED ? "unstated" : verdict_names[verdict];
}

fix
fix_round(fix v, fix unit)
{
	return (v < 0 ? v - unit / 2 : v + unit / 2) / unit * unit;
}

enum verdict
verdict_of(fix printed, fix unit, struct interval stands_for, fix exact, struct interval expected)
{
	fix gap = iv_gap(stands_for, expected);

	if (exact == printed || fix_round(exact, unit) == printed)
		return VERDICT_OK;
	if (gap == 0)
		return VERDICT_ROUNDING;
	return gap <= stands_for.hi - stands_for.lo ? VERDICT_WARN : VERDICT_ERROR;
}
