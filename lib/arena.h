/* An arena: memory for one document, given back all at once. */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>
#include "str.h"

struct arena {
	struct arena_block *first, *current;
	size_t used; /* bytes used in the current block */
};

/* n bytes, zeroed, aligned for any type, valid until arena_reset; out of memory ends the program
 * (status 2). A zeroed struct arena is an empty one. */
void *arena_alloc(struct arena *a, size_t n);

/* The same not zeroed: for arrays that the caller fills. */
void *arena_raw(struct arena *a, size_t n);

/* n bytes for text: neither zeroed nor aligned; the caller fills them. */
char *arena_text(struct arena *a, size_t n);

/* A copy of s, followed by a NUL that is not counted. */
struct str arena_str(struct arena *a, struct str s);

/* x and y in one piece. */
struct str arena_join(struct arena *a, struct str x, struct str y);

/* Grows an array in the arena: returns old with room for one more than n items of the given size
 * (old itself, or a copy twice as large); *cap is kept up to date and starts at 0. The room is not
 * zeroed. */
void *arena_grow(struct arena *a, void *old, size_t n, size_t *cap, size_t size);

/* Forgets everything; the blocks are kept for the next document. */
void arena_reset(struct arena *a);

/* Gives the memory back to the system. */
void arena_free(struct arena *a);

/* malloc/realloc that end the program with status 2 when there is no memory. */
void *xmalloc(size_t n);
void *xrealloc(void *p, size_t n);

#endif
