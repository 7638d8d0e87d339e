/* The words of lib/data/directions.tsv in the text of a figure, which is
 * given as utf8_key() makes it. */
#ifndef WORDING_H
#define WORDING_H

#include "check.h"

enum wording {
	UP,
	DOWN,
	LARGER,
	SMALLER,
	SAME,
	LEVEL,
	BEFORE,
	MONEY,
	FILLER,
	AND,
	REASON,
	WORDINGS
};

/* A word found in a text: bytes [from, to). */
struct found {
	enum wording kind;
	size_t from, to;
};

#define WORDING(kind) (1u << (kind))

/* The first word of one of the kinds at or after `from`, the longest if several begin there. */
bool wording_find(struct str text, size_t from, unsigned kinds, struct found *f);

/* text without words of those kinds at its end. */
struct str wording_strip(struct str text, unsigned kinds);

/* The reason that text gives for a change: what stands behind 主要原因是：, up to the end of the
 * sentence. Empty if there is none. */
struct str reason_in(struct str text);

#endif
