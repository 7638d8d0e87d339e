/* Is a list of parts that does not add up complete, so that it had to add up? */
#ifndef COMPLETE_H
#define COMPLETE_H

#include "check.h"

/* The most that may be said of the claim "the parts add up to the total", which does not hold:
 * ERROR when the list is surely complete, WARN when it probably is, OK (say nothing) otherwise. */
enum verdict complete_list(struct claim *sum, const struct fact *const *parts, int n);

#endif
