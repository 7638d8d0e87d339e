/* Figures as they are printed in cells: operator, number, unit. */
#ifndef PRINTED_H
#define PRINTED_H

#include <stdbool.h>

#include "arena.h"
#include "str.h"
#include "unit.h"

struct printed {
	struct str value; /* canonical decimal */
	struct str unit;  /* as printed, "" if none */
	size_t at;        /* where the number begins in the text */
	bool compared;    /* an operator stands before it: ≥10 */
	bool bare;        /* digits and nothing else: may be a code or an ordinal number */
};

/* Reads the text as one figure: a number with separators, point and sign, and perhaps a known unit
 * (lib/data/units.tsv) behind it. False if it is anything else; 2024年 is a year, no figure. */
bool printed_read(struct arena *a, struct str text, struct printed *q);

/* Reads the next figure inside text at or after *from, with its operator and whatever short word
 * follows as its unit; *from moves behind it. False if there is none. */
bool printed_next(struct arena *a, struct str text, size_t *from, struct printed *q);

/* Nothing: a blank cell, or one with only a dash, a slash, dots. */
bool printed_nil(struct str text);

#endif
