#include <stdint.h>

#include "known.h"
#include "map.h"

struct known {
	struct quantity q;
	struct group *group; /* where q.group points, if it is the first of its key */
	size_t hash;
	struct known *next; /* with the same place in the table */
};

struct known_quantities
known_for(struct arena *a, size_t n)
{
	struct known_quantities known = {.size = 64};

	while (known.size < n)
		known.size *= 2;
	known.first = arena_alloc(a, known.size * sizeof *known.first);
	return known;
}

/* Of the pieces, not of a key that is put together of them: nearly every figure asks for it. */
static size_t
hash_of(const struct quantity *q)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u;
	uint64_t h = 0;
	int k;

	for (k = 0; k < QUANTITY_KINDS; k++)
		h = h << 8 | q->value[k];
	h = (h ^ map_hash(q->rest)) * odd;
	h = (h ^ h >> 32 ^ map_hash(q->code)) * odd;
	return (size_t)(h ^ h >> 32 ^ map_hash(q->year));
}

static bool
same_key(const struct quantity *a, const struct quantity *b)
{
	return memcmp(a->value, b->value, sizeof a->value) == 0 && str_eq(a->code, b->code) &&
		str_eq(a->rest, b->rest) && str_eq(a->year, b->year);
}

static bool
told_alike(const struct quantity *a, const struct quantity *b)
{
	return a->no_three == b->no_three && a->fund_in_label == b->fund_in_label &&
		a->fund_narrowed == b->fund_narrowed && a->scope_said == b->scope_said;
}

const struct quantity *
known_share(struct arena *a, struct known_quantities *known, const struct quantity *q)
{
	size_t hash = hash_of(q);
	struct known **place = &known->first[hash & (known->size - 1)], *k;
	struct group **group = NULL;

	for (k = *place; k != NULL; k = k->next) {
		if (k->hash != hash || !same_key(&k->q, q))
			continue;
		if (told_alike(&k->q, q))
			return &k->q;
		group = k->q.group;
	}
	k = arena_alloc(a, sizeof *k);
	*k = (struct known){.q = *q, .hash = hash, .next = *place};
	k->q.group = group != NULL ? group : &k->group;
	return &(*place = k)->q;
}
