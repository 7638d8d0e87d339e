/* Prior values: what a figure is compared with, printed or implied by value - change. */
#ifndef PRIOR_H
#define PRIOR_H

#include "check.h"

struct prior {
	const struct fact *value;
	const struct fact *printed; /* the prior value itself, or NULL */
	const struct fact *change;  /* or the change from it */
	bool flat;                  /* or it is said that nothing changed */
};

/* The prior value of f on that base (上年决算, 年初预算 ...). False if none is told. */
bool prior_of(const struct fact *f, struct str base, struct prior *p);

/* The change of f on that base, NULL if none is printed. */
const struct fact *change_of(const struct fact *f, struct str base);

#endif
