#include "arena.h"
#include "data.h"
#include "wordset.h"

enum { KIND, WORD, MEANING, COLUMNS };

/* The rows of a kind in the table. */
static int
count_rows(const struct data *d, struct str kind)
{
	int i, n = 0;

	for (i = 0; i < d->rows; i++)
		n += str_eq(data_get(d, i, KIND), kind);
	return n;
}

static void
load(struct wordset *w)
{
	static struct arena memory; /* kept until the program ends */
	struct str kind = str(w->kind);
	struct data d = data_builtin(w->table, COLUMNS);
	size_t n = (size_t)count_rows(&d, kind);
	int i;

	w->word = arena_alloc(&memory, (n + 1) * sizeof *w->word);
	w->meaning = arena_alloc(&memory, (n + 1) * sizeof *w->meaning);
	for (i = 0; i < d.rows; i++) {
		if (!str_eq(data_get(&d, i, KIND), kind))
			continue;
		w->word[w->n] = data_get(&d, i, WORD);
		w->lasts |= wordset_last(w->word[w->n]);
		w->meaning[w->n++] = data_get(&d, i, MEANING);
	}
	w->loaded = true;
}

const struct wordset *
wordset(struct wordset *w)
{
	if (!w->loaded)
		load(w);
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
