/* Figures of the same quantity, wherever they stand. */
#ifndef SAME_H
#define SAME_H

#include "quantity.h"

/* The figures of one quantity, in order. */
struct group {
	const struct fact **facts;
	size_t n, cap;
	const struct table *unclear;   /* the last table whose figures the words can't tell apart */
	const struct fact **in_tables; /* those of them that stand in tables */
	size_t nin_tables;
	const struct quantity *quantity; /* of its first figure */
	struct group *kin;               /* see same_kin() */
	struct group *next;
	const struct fact *standard; /* set by check_equal() */
	int trust;                   /* how far the standard is to be trusted */
};

/* Finds all quantities of the document, doc->groups in the order of their first figures. A table whose rows
 * or columns the words can't tell apart has no part in a quantity. Gives the group of every figure by
 * its number, NULL for those without one; in the document's arena. */
struct group **same_groups(struct doc *doc);

/* The next group that is the same as g but for the fund or the stage; they are a ring. */
const struct group *same_kin(struct doc *doc, const struct group *g);

#endif
