/* What an item means, by lib/data/years.tsv: words that make no difference dropped, other names for the
 * same made one. */
#include "utf8.h"
#include "wordset.h"
#include "years.h"

/* The core that s consists of, with fillers; s itself if there is none. */
static struct str
core_of(struct str s)
{
	static struct wordset cores = {.table = "years", .kind = "core"};
	static struct wordset fillers = {.table = "years", .kind = "filler"};
	struct str core = S("");
	size_t i = 0, len;

	while (i < s.n) {
		struct str rest = str_sub(s, i, s.n);

		if ((len = wordset_prefix(&cores, rest)) > 0)
			core = str_sub(s, i, i + len);
		else if ((len = wordset_prefix(&fillers, rest)) == 0)
			return s;
		i += len;
	}
	return core.n > 0 ? core : s;
}

struct str
meaning_of(struct arena *arena, struct str item)
{
	static struct wordset drops = {.table = "years", .kind = "drop"};
	static struct wordset same = {.table = "years", .kind = "same"};
	char *p = arena_alloc(arena, item.n);
	struct str meaning = {p, 0};
	size_t i, len, dropped;
	int r;

	for (i = 0; i<item.n; i += dropped> 0 ? dropped : len) {
		utf8_at(item, i, &len);
		if ((dropped = wordset_prefix(&drops, str_sub(item, i, item.n))) > 0)
			continue;
		memcpy(p + meaning.n, item.p + i, len);
		meaning.n += len;
	}
	meaning = core_of(meaning);
	for (r = 0; r < wordset(&same)->n; r++)
		if (str_eq(same.word[r], meaning))
			return same.meaning[r];
	return meaning;
}
