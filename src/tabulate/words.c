#include <stdio.h>

#include "data.h"
#include "map.h"
#include "words.h"

enum { MAX_WORD = 64 };

/* The words, under "KIND WORD". */
static const struct map *
words(void)
{
	static struct arena arena;
	static struct map map;
	static struct data data;
	int i;

	if (data.source != NULL)
		return &map;
	data = data_builtin("heads", 2);
	for (i = 0; i < data.rows; i++) {
		struct str kind = data_get(&data, i, 0), word = data_get(&data, i, 1);
		char *key = arena_alloc(&arena, kind.n + word.n + 1);

		memcpy(key, kind.p, kind.n);
		key[kind.n] = ' ';
		memcpy(key + kind.n + 1, word.p, word.n);
		*map_at(&arena, &map, (struct str){key, kind.n + 1 + word.n}) = &data;
	}
	return &map;
}

bool
word_is(const char *kind, struct str key)
{
	char buf[2 * MAX_WORD];
	int n;

	if (key.n > MAX_WORD)
		return false;
	n = snprintf(buf, sizeof buf, "%s %.*s", kind, (int)key.n, key.p);
	return map_get(words(), (struct str){buf, (size_t)n}) != NULL;
}

bool
word_ends(const char *kind, struct str key)
{
	size_t i = key.n > MAX_WORD ? key.n - MAX_WORD : 0;

	for (; i < key.n; i++)
		if (word_is(kind, str_sub(key, i, key.n)))
			return true;
	return false;
}

bool
word_in(const char *kind, struct str key)
{
	size_t end;

	for (end = 1; end <= key.n && end <= MAX_WORD; end++)
		if (word_ends(kind, str_sub(key, 0, end)))
			return true;
	return false;
}
