#include <stdint.h>

#include "map.h"

/* Eight bytes at a time, each mixed by multiplication. */
static size_t
hash(struct str s)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u;
	uint64_t h = s.n * odd, piece;

	for (; s.n > 0; s = str_sub(s, sizeof piece, s.n)) {
		size_t n = s.n < sizeof piece ? s.n : sizeof piece;

		piece = 0;
		memcpy(&piece, s.p, n);
		h = (h ^ piece) * odd;
		h ^= h >> 32;
		if (n < sizeof piece)
			break;
	}
	return (size_t)h;
}

/* The entry of key, or the free one where it belongs. */
static struct map_entry *
find(const struct map *m, struct str key, size_t h)
{
	size_t i = h & (m->size - 1);

	while (m->entries[i].key.p != NULL &&
		!(m->entries[i].hash == h && str_eq(m->entries[i].key, key)))
		i = (i + 1) & (m->size - 1);
	return &m->entries[i];
}

void *
map_get(const struct map *m, struct str key)
{
	return m->size > 0 ? find(m, key, hash(key))->value : NULL;
}

static void
widen(struct arena *a, struct map *m)
{
	struct map wide = {.n = m->n, .size = m->size ? m->size * 2 : 64};
	size_t i;

	wide.entries = arena_alloc(a, wide.size * sizeof *wide.entries);
	for (i = 0; i < m->size; i++)
		if (m->entries[i].key.p != NULL)
			*find(&wide, m->entries[i].key, m->entries[i].hash) = m->entries[i];
	*m = wide;
}

void **
map_at(struct arena *a, struct map *m, struct str key)
{
	size_t h = hash(key);
	struct map_entry *e;

	if (m->n * 4 >= m->size * 3)
		widen(a, m);
	e = find(m, key, h);
	if (e->key.p == NULL) {
		*e = (struct map_entry){key.p ? key : S(""), NULL, h};
		m->n++;
	}
	return &e->value;
}
