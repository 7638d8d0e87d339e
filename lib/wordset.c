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
		w->lasts |= wordset_last(w->word[w->n]);
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

/* Bytes of the longest word for which fits holds. */
static size_t
longest(const struct wordset *w, struct str s, bool (*fits)(struct str s, struct str word))
{
	size_t most = 0;
	int i;

	for (i = 0; i < w->n; i++)
		if (w->word[i].n > most && fits(s, w->word[i]))
			most = w->word[i].n;
	return most;
}

size_t
wordset_prefix(struct wordset *w, struct str s)
{
	return longest(wordset(w), s, str_starts);
}

size_t
wordset_suffix(struct wordset *w, struct str s)
{
	return wordset_may_end(w, s) ? longest(w, s, str_ends) : 0;
}
