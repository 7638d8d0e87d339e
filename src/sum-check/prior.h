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
bool prior_of(struct doc *doc, const struct fact *f, struct str base, struct prior *p);

/* True if the words of `teller`, a change of another figure, name f as level with that base: 其中：出国费
 * 与上年持平. */
bool level_by_name(
	struct doc *doc, const struct fact *teller, const struct fact *f, struct str base);

/* The change of f on that base, NULL if none is printed. */
const struct fact *change_of(const struct fact *f, struct str base);

#endif
