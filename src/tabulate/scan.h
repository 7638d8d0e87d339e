/* A paragraph as tokens: figures, years, the words of the lexicon, punctuation, other text. */
#ifndef SCAN_H
#define SCAN_H

#include "figure.h"
#include "lexicon.h"
#include "prose.h"

enum token_kind {
	T_TEXT, /* anything else, among it names in quotation marks and brackets without a figure */
	T_WORD, /* a word of the lexicon, but for keep and generic */
	T_NUMBER, /* a quantity */
	T_YEAR,
	T_NOTE, /* a bracket without a figure behind a figure or a direction word: （含）, （套） */
	T_MARK, /* a numbering inside the paragraph */
	T_PAUSE,
	T_COMMA,
	T_SEMI,
	T_COLON,
	T_STOP,
	T_OPEN,
	T_CLOSE /* of brackets that hold a figure */
};

struct token {
	enum token_kind kind;
	size_t from, to; /* bytes of prose.s */
	const struct word *word;
	struct figure figure; /* of T_NUMBER and T_YEAR */
	bool limit;           /* the figure is a bound: 100万元以上 */
};

/* Tokens of one paragraph, and room for those of the next. A zeroed one is empty. */
struct tokens {
	struct token *t;
	size_t n, cap;
};

/* All tokens of p take the place of those in `tokens`; their memory is the arena's. */
void scan(struct arena *a, const struct prose *p, struct tokens *tokens);

static inline bool
token_is(const struct token *t, unsigned classes)
{
	return t->kind == T_WORD && (classes & IN(t->word->class));
}

#endif
