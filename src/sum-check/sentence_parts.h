/* The figures that a sentence makes parts of a total. */
#ifndef SENTENCE_PARTS_H
#define SENTENCE_PARTS_H

#include "prose.h"

enum { MAX_PARTS = 256 };

struct parts {
	const struct fact *total;
	const struct fact *part[MAX_PARTS];
	struct figure figure[MAX_PARTS]; /* in the unit of the total */
	int n;
};

/* What the reader linked to the total: in its unit and of its measure. */
void parts_collect(const struct fact *total, struct parts *p);

/* True if parts [from, to) add up to that figure, their intervals considered. */
bool parts_add_up(const struct parts *p, int from, int to, const struct fact *total);

/* Claims which parts are larger than the total. */
void parts_within(struct doc *doc, const struct parts *p);

/* Takes out parts [from, to). */
void parts_take_out(struct parts *p, int from, int to);

/* Adds parts of the last parts that are rather parts of the total: 甲10（含乙2）；丙5, where 丙 was read
 * as a part of 甲. False, and *p unchanged, if that does not close the list. */
bool parts_adopt(struct parts *p);

/* The reader may have missed an element, or taken one too many. True if amounts that follow the
 * total one after the other add up to it; *p has them then. */
bool parts_find_after(const struct doc *doc, struct parts *p);

/* one_part.c: the most that may be said if the only part differs from its whole. */
enum verdict one_part_wrong(const struct parts *p);

#endif
