/* Printed figures in running text: which digits are a quantity, and which a date, a document
 * number, an account code, a telephone number, a numbering or part of a name. */
#ifndef FIGURE_H
#define FIGURE_H

#include "prose.h"

enum digits { NAME_DIGITS, YEAR_DIGITS, QUANTITY };

struct figure {
	size_t end;        /* behind all that belongs to it: unit, 年度 … */
	struct str value;  /* a quantity's canonical decimal, a year's four digits */
	struct str unit;   /* as printed, without blanks; empty if there is none */
	struct str family; /* units of one family can be added */
};

/* Is byte i of p->s the first digit of a number (or its minus sign)? */
bool figure_starts(const struct prose *p, size_t i);

/* Reads the number at byte i. governed: the words in front say that a figure follows, so it needs
 * no unit. Only f->end is set for NAME_DIGITS. Strings are in the arena. */
enum digits figure_read(
	struct arena *a, const struct prose *p, size_t i, bool governed, struct figure *f);

#endif
