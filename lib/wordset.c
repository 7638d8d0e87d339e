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

static char
last_byte(struct str word)
{
	return word.p[word.n - 1];
}

/* Groups the words by their last bytes. */
static void
find_tails(struct arena *a, struct wordset *w)
{
	struct str *grouped = arena_alloc(a, ((size_t)w->n + 1) * sizeof *grouped);
	int i, k;

	w->tail = arena_alloc(a, ((size_t)w->n + 1) * sizeof *w->tail);
	for (i = 0; i < w->n; i++) {
		struct wordset_tail *t = &w->tail[w->ntails];
		char last = last_byte(w->word[i]);

		for (k = 0; k < w->ntails && w->tail[k].last != last; k++)
			;
		if (k < w->ntails)
			continue;
		w->ntails++;
		t->last = last;
		t->word = grouped;
		for (k = i; k < w->n; k++)
			if (last_byte(w->word[k]) == last)
				t->word[t->n++] = w->word[k];
		grouped += t->n;
	}
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
	find_tails(&memory, w);
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

const struct wordset_tail *
wordset_tail(const struct wordset *w, struct str s)
{
	char last = last_byte(s);
	int k;

	for (k = 0; k < w->ntails; k++)
		if (w->tail[k].last == last)
			return &w->tail[k];
	return NULL;
}

/* Does one of the words end at p, which is in s? They end with the byte at p. */
static inline bool
ends_at(const struct wordset_tail *t, struct str s, const char *p)
{
	int i;

	for (i = 0; i < t->n; i++) {
		size_t before = t->word[i].n - 1;

		if (before <= (size_t)(p - s.p) && str_same_bytes(p - before, t->word[i].p, before))
			return true;
	}
	return false;
}

bool
wordset_has(struct wordset *w, struct str s)
{
	const char *p, *end = s.p + s.n;
	int k;

	wordset(w);
	for (k = 0; k < w->ntails && s.n > 0; k++)
		for (p = s.p;
			p < end && (p = memchr(p, w->tail[k].last, (size_t)(end - p))) != NULL; p++)
			if (ends_at(&w->tail[k], s, p))
				return true;
	return false;
}

size_t
wordset_prefix(struct wordset *w, struct str s)
{
	size_t most = 0;
	int i;

	wordset(w);
	for (i = 0; i < w->n; i++)
		if (w->word[i].n > most && str_starts(s, w->word[i]))
			most = w->word[i].n;
	return most;
}

size_t
wordset_suffix(struct wordset *w, struct str s)
{
	const struct wordset_tail *t = wordset_may_end(w, s) ? wordset_tail(w, s) : NULL;
	size_t most = 0;
	int i;

	for (i = 0; t != NULL && i < t->n; i++)
		if (t->word[i].n > most && str_ends(s, t->word[i]))
			most = t->word[i].n;
	return most;
}
