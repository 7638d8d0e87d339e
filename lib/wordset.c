#include "arena.h"
#include "data.h"
#include "wordset.h"

const struct wordset *
wordset(struct wordset *w)
{
	enum { KIND, WORD, MEANING, COLUMNS };
	static struct arena memory; /* kept until the program ends */
	struct data d;
	int i;

	if (w->loaded)
		return w;
	w->loaded = true;
	d = data_builtin(w->table, COLUMNS);
	w->word = arena_alloc(&memory, (size_t)d.rows * sizeof *w->word);
	w->meaning = arena_alloc(&memory, (size_t)d.rows * sizeof *w->meaning);
	for (i = 0; i < d.rows; i++) {
		if (!str_eq(data_get(&d, i, KIND), str(w->kind)))
			continue;
		w->word[w->n] = data_get(&d, i, WORD);
		w->meaning[w->n++] = data_get(&d, i, MEANING);
	}
	return w;
}

bool
wordset_any(struct wordset *w, struct str s, bool (*fits)(struct str s, struct str word))
{
	int i;

	wordset(w);
	for (i = 0; i < w->n; i++)
		if (fits(s, w->word[i]))
			return true;
	return false;
}

size_t
wordset_prefix(struct wordset *w, struct str s)
{
	size_t longest = 0;
	int i;

	wordset(w);
	for (i = 0; i < w->n; i++)
		if (w->word[i].n > longest && str_starts(s, w->word[i]))
			longest = w->word[i].n;
	return longest;
}
