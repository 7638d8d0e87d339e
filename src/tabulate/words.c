#include "arena.h"
#include "data.h"
#include "err.h"
#include "words.h"

enum { MAX_KINDS = 32 };

/* The words of one kind. */
struct kind {
	struct str name, *words;
	int n;
};

static struct kind kinds[MAX_KINDS];
static int nkinds;

static struct kind *
kind_of(struct str name)
{
	int i;

	for (i = 0; i < nkinds; i++)
		if (str_eq(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

static void
load(void)
{
	static struct arena arena;
	struct data data = data_builtin("heads", 2);
	int i;

	for (i = 0; i < data.rows; i++) {
		struct str name = data_get(&data, i, 0);
		struct kind *k = kind_of(name);

		if (k == NULL) {
			if (nkinds == MAX_KINDS)
				die("too many kinds of words");
			k = &kinds[nkinds++];
			k->name = name;
			k->words = arena_alloc(&arena, (size_t)data.rows * sizeof *k->words);
		}
		k->words[k->n++] = data_get(&data, i, 1);
	}
}

/* True if `fits` holds for the key and a word of that kind. */
static bool
any(const char *name, struct str key, bool (*fits)(struct str key, struct str word))
{
	const struct kind *k;
	int i;

	if (nkinds == 0)
		load();
	k = kind_of(str(name));
	for (i = 0; k != NULL && i < k->n; i++)
		if (fits(key, k->words[i]))
			return true;
	return false;
}

bool
word_is(const char *kind, struct str key)
{
	return any(kind, key, str_eq);
}

bool
word_ends(const char *kind, struct str key)
{
	return any(kind, key, str_ends);
}

bool
word_starts(const char *kind, struct str key)
{
	return any(kind, key, str_starts);
}

bool
word_in(const char *kind, struct str key)
{
	return any(kind, key, str_has);
}
