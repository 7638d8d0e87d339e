/* What the figures of a document say that they are parts, changes, shares of: the ids in `of`. */
#ifndef LINKS_H
#define LINKS_H

#include "check.h"

/* Forgets the document before. */
void links_begin(void);

/* Remembers the ids that f names, separated by blanks; copied. */
void links_add(struct fact *f, struct str of);

/* When all figures are there: sets f->of and f->parts. Ids that don't exist are left out. */
void links_make(struct doc *doc);

#endif
