#include "err.h"
#include "map.h"
#include "words.h"
#include "wordset.h"

enum { MAX_KINDS = 32 };

/* The kinds asked for so far. */
static struct wordset kinds[MAX_KINDS];
static int nkinds;
static struct map kind_map; /* name -> struct wordset */
static struct arena memory; /* of the map */

static struct wordset *
kind_of(const char *name)
{
	void **slot = map_at(&memory, &kind_map, str(name));

	if (*slot != NULL)
		return *slot;
	if (nkinds == MAX_KINDS)
		die("too many kinds of words");
	kinds[nkinds] = (struct wordset){.table = "heads", .kind = name};
	return *slot = &kinds[nkinds++];
}

/* True if `fits` holds for the key and a word of that kind. */
static bool
any(const char *name, struct str key, bool (*fits)(struct str key, struct str word))
{
	return wordset_any(kind_of(name), key, fits);
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
