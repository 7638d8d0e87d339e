/* Lists that add up: kept for the checks that compare their changes and shares. */
#ifndef LISTS_H
#define LISTS_H

#include "check.h"

/* Keeps a list of n parts of that total; the array is copied. */
void list_keep(struct doc *doc, const struct fact *total, const struct fact *const *parts, int n);
/* The share that is printed for a part, NULL if there is none. */
const struct fact *part_share(const struct fact *part);

#endif
