/* Is a list of parts that does not add up complete, so that it had to add up? */
#ifndef COMPLETE_H
#define COMPLETE_H

#include "check.h"

/* The most that may be said of the claim "the parts add up to the total", which does not hold:
 * ERROR when the list is surely complete, WARN when it probably is, OK (say nothing) otherwise. */
enum verdict complete_list(
	const struct doc *doc, struct claim *sum, const struct fact *const *parts, int n);

/* True if the parts are all of a set that always makes up its whole (lib/data/whole.tsv); *whole
 * gets a word of the whole. */
bool complete_set(const struct fact *const *parts, int n, struct str *whole);

/* Is the part of such a set, and of no other part of it, and its total of the set's whole? 服务支出 of 采购支出. */
bool complete_belongs(const struct fact *part, const struct fact *total);

/* True if the sum fails, but one digit changed, two swapped, or another unit makes it fit to the last place:
 * that is no accident in figures of four digits and more. */
bool one_slip_away(struct claim *sum);

#endif
