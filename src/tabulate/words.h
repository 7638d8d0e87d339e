/* The words that the reading of tables rests on: lib/data/heads.tsv. */
#ifndef WORDS_H
#define WORDS_H

#include "str.h"

/* Is key (utf8_key) a word of that kind? */
bool word_is(const char *kind, struct str key);

/* Does key end with a word of that kind? */
bool word_ends(const char *kind, struct str key);

/* Does key begin with a word of that kind? */
bool word_starts(const char *kind, struct str key);

/* Does key hold a word of that kind? */
bool word_in(const char *kind, struct str key);

#endif
