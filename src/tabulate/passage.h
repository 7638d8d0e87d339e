/* The words around the figures of sentences. */
#ifndef PASSAGE_H
#define PASSAGE_H

#include "tabulate.h"

/* Sets the text of every figure in a sentence to the passage about it: from the beginning of its
 * clause to the clause of the next figure. doc->facts must be in order. */
void extend_texts(struct doc *doc);

/* The same for the figures doc->facts[first] and behind it, all in that record's text from byte offset
 * from. */
void extend_texts_of(struct doc *doc, const struct record *r, size_t from, size_t first);

#endif
