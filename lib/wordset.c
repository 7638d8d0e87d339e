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

static bool
any_with_last(struct wordset *w, struct str s, bool (*fits)(struct str s, struct str word))
{
	if (!w->loaded)
		wordset(w);
	return (w->lasts & last_bit(s)) != 0 && wordset_any(w, s, fits);
}

bool
wordset_is(struct wordset *w, struct str s)
{
	return any_with_last(w, s, str_eq);
}

bool
wordset_ends(struct wordset *w, struct str s)
{
	return any_with_last(w, s, str_ends);
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
