/* The words of a form's head that are wrapped over several lines. */
#ifndef LAYOUT_FORM_WORDS_H
#define LAYOUT_FORM_WORDS_H

#include "layout_form.h"

/* Words one below the other. */
struct form_word {
	struct token token;
	bool at_line; /* one stands on the line of the head itself */
};

static inline bool
form_overlap(const struct token *x, const struct token *y)
{
	return x->start < y->end && y->start < x->end;
}

/* x with the words of y behind its own. */
struct token form_join_words(struct arena *a, const struct token *x, const struct token *y);

/* How many words of the line name a field. */
int form_count_fields(struct arena *a, const struct layout_line *line);

/* Finds the lines [*from, *to) around line i, as few as can be, with which most of its words name a field. */
void form_find_extent(struct layout *l, const struct form_line *form, int i, int *from, int *to);

/* Line i with the words that lines[from, to) make of it: those that stand on it, and others that name a
 * field. word, of MAX_CELLS, gets them, *n how many. */
struct layout_line form_whole_line(
	struct layout *l, int from, int to, int i, struct form_word *word, int *n);

/* Takes the pieces of the words out of another line. */
void form_take_pieces(struct layout_line *line, const struct form_word *word, int n);

#endif
