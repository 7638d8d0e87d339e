/* Sets of words: the rows of one kind in a data file whose columns are kind, word, meaning. */
#ifndef WORDSET_H
#define WORDSET_H

#include <stdbool.h>
#include <stdint.h>
#include "str.h"

/* Declare one as `static struct wordset ends = {"agency", "end"};`; the words of lib/data/agency.tsv
 * are read when they are first asked for. A kind without rows is an empty set. */
struct wordset {
	const char *table, *kind;
	struct str *word, *meaning; /* n of each; the meaning is "" where there is none */
	int n;
	bool loaded;
	uint64_t lasts; /* the last bytes of the words, modulo 64, as a set */
	struct wordset_tail {
		struct str *word; /* those that end with one byte: n of them */
		int n;
		char last;
	} * tail; /* by their last bytes: words of a set often end alike, and most texts as none of them */
	int ntails;
};

/* True if fits(s, word) holds for a word of the set; fits is str_eq, str_starts, str_ends
 * or one of the caller's. */
bool wordset_any(struct wordset *w, struct str s, bool (*fits)(struct str s, struct str word));

/* Does s have a word of the set in it? As wordset_any with str_has. */
bool wordset_has(struct wordset *w, struct str s);

/* Bytes of the longest word of the set that s begins with; 0 if there is none. */
size_t wordset_prefix(struct wordset *w, struct str s);

/* The set itself, read: for callers that go through its words. */
const struct wordset *wordset(struct wordset *w);

/* The place of a text's last byte in `lasts`. */
static inline uint64_t
wordset_last(struct str s)
{
	return s.n > 0 ? (uint64_t)1 << (unsigned char)s.p[s.n - 1] % 64 : 0;
}

/* May s end with a word of the set? Most texts do not, by their last byte. */
static inline bool
wordset_may_end(struct wordset *w, struct str s)
{
	if (!w->loaded)
		wordset(w);
	return (w->lasts & wordset_last(s)) != 0;
}

/* Those words of the set that end with the last byte of s; NULL if there are none. */
const struct wordset_tail *wordset_tail(const struct wordset *w, struct str s);

/* As wordset_any, for a test that only words can pass which end with the last byte of s. */
static inline bool
wordset_tail_any(struct wordset *w, struct str s, bool (*fits)(struct str s, struct str word))
{
	const struct wordset_tail *t = wordset_may_end(w, s) ? wordset_tail(w, s) : NULL;
	int i;

	for (i = 0; t != NULL && i < t->n; i++)
		if (fits(s, t->word[i]))
			return true;
	return false;
}

/* Is s a word of the set, does it end with one? */
static inline bool
wordset_is(struct wordset *w, struct str s)
{
	return wordset_tail_any(w, s, str_eq);
}

static inline bool
wordset_ends(struct wordset *w, struct str s)
{
	return wordset_tail_any(w, s, str_ends);
}

/* Bytes of the longest word of the set that s ends with; 0 if there is none. */
size_t wordset_suffix(struct wordset *w, struct str s);

#endif
