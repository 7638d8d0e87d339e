/* The words around the figures of sentences. */
#ifndef PASSAGE_H
#define PASSAGE_H

#include "tabulate.h"

/* Sets the text of every figure in a sentence to the passage about it: from the beginning of its
 * clause to the clause of the next figure. doc->facts must be in order. */
void extend_texts(struct doc *doc);

#endif
