#include "arena.h"
#include "data.h"
#include "wordset.h"

/* The place of a text's last byte in w->lasts. */
static uint64_t
last_bit(struct str s)
{
	return s.n > 0 ? (uint64_t)1 << (unsigned char)s.p[s.n - 1] % 64 : 0;
}

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
		w->lasts |= last_bit(w->word[w->n]);
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

/* Does a word of the set end with the last byte of s? */
static bool
has_last(struct wordset *w, struct str s)
{
	if (!w->loaded)
		wordset(w);
	return (w->lasts & last_bit(s)) != 0;
}

bool
wordset_is(struct wordset *w, struct str s)
{
	return has_last(w, s) && wordset_any(w, s, str_eq);
}

bool
wordset_ends(struct wordset *w, struct str s)
{
	return has_last(w, s) && wordset_any(w, s, str_ends);
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
	return has_last(w, s) ? longest(w, s, str_ends) : 0;
}
