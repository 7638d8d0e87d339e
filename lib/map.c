#include <stdint.h>

#include "map.h"

/* FNV-1a */
static size_t
hash(struct str s)
{
	uint64_t h = 14695981039346656037u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
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
