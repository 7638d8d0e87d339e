#include "support.h"

static void
count_figure(struct support *s, const struct claim *c, unsigned number)
{
	if (c->verdict >= VERDICT_WARN)
		s[number].fails++;
	else if (c->exact != 0)
		s[number].holds++;
}

struct support *
support_count(struct doc *doc)
{
	struct support *s = arena_alloc(&doc->arena, (doc->nfacts + 1) * sizeof *s);
	size_t i;
	int k;

	for (i = 0; i < doc->nclaims; i++) {
		const struct claim *c = doc->claims[i];

		if (!c->linear)
			continue;
		count_figure(s, c, c->stated->number);
		for (k = 0; k < c->nterms; k++)
			count_figure(s, c, c->terms[k].number);
	}
	return s;
}
