/* The quantities of a document, each kept once. */
#ifndef KNOWN_H
#define KNOWN_H

#include "arena.h"
#include "quantity_words.h"

struct known;

struct known_quantities {
	struct known **first; /* by hash */
	size_t size;          /* a power of two */
};

/* A table for about n of them. */
struct known_quantities known_for(struct arena *a, size_t n);

/* The one that is equal to q, made if need be. Quantities that differ only in how they were told, not in what
 * quantity_key() tells apart, share their group. */
const struct quantity *known_share(
	struct arena *a, struct known_quantities *known, const struct quantity *q);

#endif
