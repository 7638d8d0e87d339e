/* The words that the reading of tables rests on: lib/data/heads.tsv, which says what the kinds mean. */
#ifndef WORDS_H
#define WORDS_H

#include "str.h"

enum word_kind {
	LABEL_WORD,
	LABEL_END,
	LABEL_PART,
	AGENCY_CODE,
	INDEX_WORD,
	PRIOR_YEAR,
	CARRIED_OVER,
	CODE_WORD,
	COUNT_WORD,
	POINTS_WORD,
	TOTAL_WORD,
	WHOLE_HEAD,
	FORM_HEAD,
	USUAL_HEAD,
	SELDOM_HEAD,
	FIRST_OF_GROUP,
	COMPOUND_HEAD,
	CHANGE_WORD,
	GROWTH_WORD,
	SHARE_WORD,
	RATE_WORD,
	ROW_START,
	WORD_KINDS
};

/* Is key (utf8_key) a word of that kind? */
bool word_is(enum word_kind kind, struct str key);

/* Does key end with a word of that kind? */
bool word_ends(enum word_kind kind, struct str key);

/* Does key begin with a word of that kind? */
bool word_starts(enum word_kind kind, struct str key);

/* Does key hold a word of that kind? */
bool word_in(enum word_kind kind, struct str key);

/* Is key a word of that kind or the beginning of one? */
bool word_begun(enum word_kind kind, struct str key);

#endif
