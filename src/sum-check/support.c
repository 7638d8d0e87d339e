#include "support.h"

static void
count_term(struct support *s, const struct claim *c, const struct fact *f)
{
	if (c->verdict >= VERDICT_WARN)
		s[f->number].fails++;
	else if (c->exact != 0)
		s[f->number].holds++;
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
		count_term(s, c, c->stated);
		for (k = 0; k < c->nterms; k++)
			count_term(s, c, c->terms[k].fact);
	}
	return s;
}
