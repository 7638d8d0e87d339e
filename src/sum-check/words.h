/* Words that several checks know figures by: sets of lib/data, which says what each is for. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include "str.h"

enum word_kind {
	CARRY_OVER,   /* 结转, 结余 */
	CARRIED,      /* of these 结转 */
	REMAINING,    /* 结余 */
	YEAR_START,   /* 年初 */
	OF_WHICH,     /* 其中 */
	PIECE,        /* 含, 其中 */
	WHOLE_AGENCY, /* 整体 */
	WORD_KINDS
};

/* Does the text have, begin with, end with a word of that kind? */
bool word_in(enum word_kind kind, struct str text);
bool word_starts(enum word_kind kind, struct str text);
bool word_ends(enum word_kind kind, struct str text);

#endif
