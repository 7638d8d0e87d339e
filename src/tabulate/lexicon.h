/* The words that sentences are read by: lexicon.tsv, measures.tsv and units.tsv in
 * lib/data. */
#ifndef LEXICON_H
#define LEXICON_H

#include <stddef.h>
#include "str.h"

/* lexicon.tsv says what the classes mean. MEASURE and UNIT_WORD are the words of
 * measures.tsv and units.tsv. */
enum word_class {
	/* read in every sentence */
	KEEP,
	GROW,
	SHRINK,
	MORE,
	LESS,
	YOY,
	COMPARE,
	COMPARED,
	PRIOR,
	SHARED,
	DONE,
	RATED,
	OPENER,
	SOME,
	MAYBE,
	REASON,
	LEAD,
	FILL,
	LIMIT,
	BEYOND,
	GENERIC,
	MEASURE,
	/* asked for in special places */
	UNIT_WORD,
	EMPTY,
	LOOSE,
	TRAIL,
	BESIDE,
	JOIN,
	BY,
	RESULT,
	WORD_CLASSES
};

struct word {
	struct str text;
	enum word_class class;
	char last;        /* byte of the text, which is compared first */
	struct str value; /* the measure, the base, …: the third column */
	struct str extra; /* of a unit its family, of a measure its name as a base */
	const struct word *next;
};

/* Sets of classes. */
#define IN(class) (1u << (class))
enum { SENTENCE_WORDS = IN(MEASURE + 1) - 1 };

/* Reads the words; first of all. */
void lexicon_load(void);

/* Words are looked up by their first character: its bytes, at most three. */
enum { LEXICON_BUCKETS = 1024 };

static inline unsigned
lexicon_bucket(struct str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	if (p[0] < 0x80 || i + 2 >= s.n)
		return p[0];
	return (p[0] * 31u * 31u + p[1] * 31u + p[2]) % LEXICON_BUCKETS;
}

/* The classes of the words in each bucket, as sets. */
extern unsigned lexicon_classes[LEXICON_BUCKETS];

/* May a word of one of the classes start at byte i of s? At most places none does. */
static inline bool
lexicon_may_start(struct str s, size_t i, unsigned classes)
{
	return i < s.n && (lexicon_classes[lexicon_bucket(s, i)] & classes) != 0;
}

/* lexicon_at where a word may start. */
const struct word *lexicon_find(struct str s, unsigned classes);

/* The longest word of one of the classes that starts at byte i of s; NULL if there is none. Of two
 * equal words the first in the file is taken. */
static inline const struct word *
lexicon_at(struct str s, size_t i, unsigned classes)
{
	return lexicon_may_start(s, i, classes) ? lexicon_find(str_sub(s, i, s.n), classes) : NULL;
}

/* The word of one of the classes that s is as a whole. */
const struct word *lexicon_word(struct str s, unsigned classes);

/* Where the longest word of one of the classes begins that s ends with, at byte `from` or behind it;
 * s.n if there is none. */
size_t lexicon_suffix(struct str s, size_t from, unsigned classes);

#endif
