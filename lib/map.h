/* A map from text to anything, in an arena. A zeroed struct map is an empty one. */
#ifndef MAP_H
#define MAP_H

#include "arena.h"
#include "str.h"

struct map_entry {
	struct str key; /* not copied: must live as long as the map */
	void *value;
	size_t hash;
};

struct map {
	struct map_entry *entries;
	size_t n, size; /* size: a power of two, or 0 */
};

/* A map with room for n entries from the start. */
struct map map_for(struct arena *a, size_t n);

/* A number that is another one for nearly every other text. */
size_t map_hash(struct str key);

/* What is stored under key; NULL if nothing is. */
void *map_get(const struct map *m, struct str key);

/* The place of the value under key, made if need be (then it holds NULL); valid until the next
 * call. */
void **map_at(struct arena *a, struct map *m, struct str key);

#endif
