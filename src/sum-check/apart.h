/* Figures that go by one name and rightly differ. */
#ifndef APART_H
#define APART_H

#include "support.h"

/* The amounts that were carried over, in order of their size, made when they are asked for. */
struct carried {
	const struct fact **fact;
	size_t n, cap;
	bool read;
};

/* True if f and the standard of its group need not be equal, though words call them the same: parts of
 * one total, two sides of a balance, one of them with what was carried over, amounts of quite another size. */
bool rightly_apart(struct doc *doc, struct carried *carried, const struct support *s,
	const struct fact *f, const struct fact *standard);

#endif
