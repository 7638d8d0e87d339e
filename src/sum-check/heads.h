/* What the heads of a table's columns say a total column should add up. */
#ifndef HEADS_H
#define HEADS_H

#include "layout.h"

/* A set of columns, by index, that a total may add up. */
struct set {
	int *column, n;
};

/* A column that adds up others: those whose heads start with the first `depth` parts of its own
 * head and end with its last `tail` parts (预算数 and 决算数 under every head, say). */
struct total {
	int column, depth, tail;
};

/* Reads a column's head as that of a total; false if it is none. */
bool heads_read_total(const struct layout *l, int column, struct total *t);

/* What the heads say. some: leave out the columns that are introduced by 其中. */
struct set heads_set(struct doc *doc, const struct layout *l, const struct total *t, bool some);

/* Of what the heads say, the group that begins right beside the total: 合计, then the public
 * expenses, then something else. */
struct set heads_group_beside(struct doc *doc, const struct layout *l, const struct set *heads);

/* The n columns right of the total (n > 0) or left of it (n < 0). */
struct set heads_beside(struct doc *doc, const struct layout *l, const struct total *t, int n);

#endif
