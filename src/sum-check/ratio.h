/* Claims of shares and rates. */
#ifndef RATIO_H
#define RATIO_H

#include "check.h"

/* Claims that f is the percentage (CHECK_SHARE, CHECK_RATE) that part is of whole, at most with verdict
 * `most`; another figure nearby that the words can mean just as well is taken if it fits. */
void claim_ratio(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
	const struct fact *whole, enum verdict most);

/* The formula of a percentage: the first term, in % of the second. */
formula by_ratio;

/* Claims that the shares make 100 % together; a warning if they don't. (shares.c) */
void claim_hundred(struct doc *doc, const struct fact *const *shares, int n);

#endif
