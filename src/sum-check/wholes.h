/* What a percentage may be of, if not of what the reader took for its whole (or its budget). */
#ifndef WHOLES_H
#define WHOLES_H

#include "check.h"

/* What the words say that the share is of: 占本年支出合计的98.50%. Empty if they don't. */
struct str share_whole_named(struct doc *doc, const struct fact *share);

/* True if g can be meant just as well as the whole or budget that the reader took: it is called as
 * the words say, or is another budget of the same item, or what was taken is called a budget, which the words
 * do not say (占采购支出的, 采购预算100万元，实际采购90万元). */
bool whole_can_be_meant(
	struct doc *doc, const struct fact *f, const struct fact *g, const struct fact *taken);

/* Another figure nearby of which the percentage would be right; one that can be meant is preferred.
 * NULL if there is none. */
const struct fact *whole_nearby(
	struct doc *doc, const struct fact *f, const struct fact *part, const struct fact *whole);

/* A figure of another section that bears the very name of the whole, and of which the percentage would be
 * right: 项目支出 of the agency, where one of its units was told of last. NULL if there is none. */
const struct fact *whole_namesake(
	struct doc *doc, const struct fact *f, const struct fact *part, const struct fact *whole);

/* Is the percentage that share of part in whole? */
bool share_fits(const struct fact *share, const struct fact *part, const struct fact *whole);

#endif
