/* Known sets of parts (lib/data/whole.tsv) that no word makes parts of what they stand behind. */
#ifndef SETS_H
#define SETS_H

#include "check.h"

/* Claims them; done[n] becomes true for every fact n that is a part of one. */
void sets_check(struct doc *doc, bool *done);

/* A figure that can be an item of a list that no word opens. In runs.c. */
bool can_join(const struct fact *f);

#endif
