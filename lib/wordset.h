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
};

/* True if fits(s, word) holds for a word of the set; fits is str_eq, str_starts, str_ends, str_has
 * or one of the caller's. */
bool wordset_any(struct wordset *w, struct str s, bool (*fits)(struct str s, struct str word));

/* The same for str_eq and str_ends, with a look at the last byte before any word is compared. */
bool wordset_is(struct wordset *w, struct str s);
bool wordset_ends(struct wordset *w, struct str s);

/* Bytes of the longest word of the set that s begins with; 0 if there is none. */
size_t wordset_prefix(struct wordset *w, struct str s);

/* The same for the end of s. */
size_t wordset_suffix(struct wordset *w, struct str s);

/* The set itself, read: for callers that go through its words. */
const struct wordset *wordset(struct wordset *w);

#endif
