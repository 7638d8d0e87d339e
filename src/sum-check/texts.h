/* The texts of a document's facts. The same words stand in figure after figure: most of them are kept
 * once, so that memory is less, and equal texts are mostly known by their pointers. */
#ifndef TEXTS_H
#define TEXTS_H

#include "arena.h"

enum { TEXTS_SEEN = 1024 };

/* The last text of each hash, and what utf8_key() makes of it (p is NULL until it is asked for). */
struct texts {
	struct arena *arena;
	struct seen {
		struct str text, key;
	} seen[TEXTS_SEEN];
};

/* Forgets all; what is kept from now on lies in that arena. */
void texts_begin(struct texts *t, struct arena *arena);

/* A text equal to s that lives as long as the arena. */
struct str texts_keep(struct texts *t, struct str s);

/* utf8_key() of a text that is kept. */
struct str texts_key(struct texts *t, struct str kept);

#endif
