/* Percentages that printed amounts allow, as intervals: every value that unrounded amounts behind
 * the printed ones can have. */
#ifndef QUOTIENT_H
#define QUOTIENT_H

#include "decimal.h"

/* part / whole in %. False if the whole may be 0. */
bool percent_of(struct interval part, struct interval whole, struct interval *percent);

/* change / (value - change) in %: growth against the prior value that value and change imply. The
 * two are taken at the same corner, so that a tiny base gets no wider than it is. False if the
 * prior value may be 0. */
bool percent_growth(struct interval value, struct interval change, struct interval *percent);

/* value / base - 100 %: growth against a printed base. */
bool percent_over(struct interval value, struct interval base, struct interval *percent);

/* A formula of claims (claim.h): the first of n terms in % of all others together. */
bool percent_of_sum(
	const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result);

#endif
