/* How sure the values of figures are: by the sums that they are part of. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include "check.h"

struct support {
	int holds, fails; /* sums with the figure that hold, that fail */
};

/* Counts the sums made so far, for every figure by its number; in the document's arena. */
struct support *support_count(struct doc *doc);

/* True if sums bear the figure out, and none speaks against it. */
static inline bool
support_sure(const struct support *s, const struct fact *f)
{
	return s[f->number].holds > 0 && s[f->number].fails == 0;
}

#endif
