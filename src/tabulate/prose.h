/* A record's text, made fit for reading: folded, without white space. */
#ifndef PROSE_H
#define PROSE_H

#include <stdint.h>

#include "tabulate.h"

struct prose {
	const struct record *record;
	struct str s; /* full-width ASCII folded, blanks only between Latin letters and digits */
	size_t *at;   /* at[i]: where byte i of s stands in the record's text; at[s.n]: its end */
};

/* The record's text from byte offset from. In the arena. */
struct prose prose_read(struct arena *a, const struct record *r, size_t from);

/* What bytes from to to of p->s are in the record's text, cleaned (utf8_clean). */
struct str prose_slice(struct arena *a, const struct prose *p, size_t from, size_t to);

/* The character that starts at byte i of p->s (0 at the end) and the one that ends there. */
int32_t prose_char(const struct prose *p, size_t i);
int32_t prose_before(const struct prose *p, size_t i);

#endif
