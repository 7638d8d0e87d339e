/* Lists that add up: kept for the checks that compare their changes and shares. */
#ifndef LISTS_H
#define LISTS_H

#include "check.h"

/* Keeps a list of n parts of that total; the array is copied. */
void list_keep(struct doc *doc, const struct fact *total, const struct fact *const *parts, int n);
/* The share that is printed for a part, NULL if there is none. */
const struct fact *part_share(const struct fact *part);

/* True if the share is of that total: the reader says so, or no words name another whole. */
bool share_of_total(struct doc *doc, const struct fact *share, const struct fact *total);

#endif
