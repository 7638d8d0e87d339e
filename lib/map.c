#include <stdint.h>

#include "bytes.h"
#include "map.h"

static inline uint64_t
mix(uint64_t h, uint64_t piece)
{
	h = (h ^ piece) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* Sixteen bytes at a time, mixed by multiplication; the last ones may overlap those before. */
size_t
map_hash(struct str s)
{
	uint64_t h = s.n;
	const char *p = s.p, *end = p + s.n;

	if (s.n < 8)
		return (size_t)mix(h, bytes_few(p, s.n));
	for (; end - p > 16; p += 16)
		h = mix(h + bytes_load(p + 8) * 0xbf58476d1ce4e5b9u, bytes_load(p));
	if (end - p > 8)
		h = mix(h, bytes_load(p));
	return (size_t)mix(h, bytes_load(end - 8));
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
	return m->size > 0 ? find(m, key, map_hash(key))->value : NULL;
}

enum { SMALLEST = 64 };

struct map
map_for(struct arena *a, size_t n)
{
	struct map m = {.size = SMALLEST};

	while (n * 4 >= m.size * 3)
		m.size *= 2;
	m.entries = arena_alloc(a, m.size * sizeof *m.entries);
	return m;
}

static void
widen(struct arena *a, struct map *m)
{
	struct map wide = map_for(a, m->size);
	size_t i;

	wide.n = m->n;
	for (i = 0; i < m->size; i++)
		if (m->entries[i].key.p != NULL)
			*find(&wide, m->entries[i].key, m->entries[i].hash) = m->entries[i];
	*m = wide;
}

void **
map_at(struct arena *a, struct map *m, struct str key)
{
	size_t h = map_hash(key);
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
