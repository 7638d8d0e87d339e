#include "texts.h"
#include "bytes.h"
#include "utf8.h"

void
texts_begin(struct texts *t, struct arena *arena)
{
	memset(t, 0, sizeof *t);
	t->arena = arena;
}

/* Where a text is looked for: by its length and its last eight bytes, which differ most. */
static struct seen *
place_of(struct texts *t, struct str s)
{
	uint64_t last = s.n < 8 ? bytes_few(s.p, s.n) : bytes_load(s.p + s.n - 8);

	return &t->seen[(last + s.n) * 0x9e3779b97f4a7c15u >> 32 & (TEXTS_SEEN - 1)];
}

struct str
texts_keep(struct texts *t, struct str s)
{
	struct seen *place;

	if (s.n == 0)
		return (struct str){"", 0};
	place = place_of(t, s);
	if (!str_eq(place->text, s))
		*place = (struct seen){.text = arena_str(t->arena, s)};
	return place->text;
}

struct str
texts_key(struct texts *t, struct str kept)
{
	struct seen *place;

	if (kept.n == 0)
		return kept;
	place = place_of(t, kept);
	if (place->text.p != kept.p)
		return utf8_key(t->arena, kept);
	if (place->key.p == NULL)
		place->key = utf8_key(t->arena, kept);
	return place->key;
}
