/* Claims of shares and rates. */
#ifndef RATIO_H
#define RATIO_H

#include "check.h"

/* Claims that f is the percentage (CHECK_SHARE, CHECK_RATE) that part is of whole, at most with verdict
 * `most`; another figure nearby that the words can mean just as well is taken if it fits. */
void claim_ratio(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
	const struct fact *whole, enum verdict most);

/* The same claim without looking further: not yet judged. */
struct claim *ratio_new(struct doc *doc, enum check check, const struct fact *f,
	const struct fact *part, const struct fact *whole);

/* The same, told by another message (messages.tsv). */
struct claim *ratio_told(struct doc *doc, enum check check, const char *message,
	const struct fact *f, const struct fact *part, const struct fact *whole);

/* half_rates.c: a rate with one figure, against the one that the words do not link to it. */
void claim_half_rate(struct doc *doc, const struct fact *f);

/* adjusted_rates.c: claims a rate of a budget that was changed in the year, before it is told. False if it was not
 * changed, or the words name the initial one. */
bool claim_adjusted_rate(struct doc *doc, const struct fact *rate, const struct fact *part,
	const struct fact *whole);

/* Is it a 资金到位率, of what was planned, while the whole is what came in? */
bool rate_of_received(const struct fact *rate, const struct fact *whole);

/* The formula of a percentage: the first term, in % of the second. */
formula by_ratio;

/* Claims that the shares make 100 % together; a warning if they don't. (shares.c) */
void claim_hundred(struct doc *doc, const struct fact *const *shares, int n);

#endif
