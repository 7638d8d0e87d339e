/* Signs that a figure was misread. */
#include "check.h"

/* A table has places if one amount in MOST is whole at most, of FEW amounts at least. */
enum { FEW = 8, MOST = 8 };

static bool
is_whole(const struct fact *f)
{
	return f->numeric && f->money && f->dec.places == 0 && f->dec.n != 0;
}

static void
count_places(struct table *t)
{
	size_t i, whole = 0, amounts = 0;

	for (i = 0; i < t->nfacts; i++) {
		const struct fact *f = t->facts[i];

		if (!f->numeric || !f->money || f->dec.n == 0)
			continue;
		amounts++;
		whole += f->dec.places == 0;
	}
	t->places = amounts >= FEW && whole * MOST <= amounts ? PLACES_ALL : PLACES_VARY;
}

static bool
is_odd(const struct fact *f)
{
	if (f->table == NULL || !is_whole(f))
		return false;
	if (f->table->places == PLACES_UNKNOWN)
		count_places(f->table);
	return f->table->places == PLACES_ALL;
}

bool
claim_misread(const struct claim *c)
{
	int i;

	if (is_odd(c->stated))
		return true;
	for (i = 0; i < c->nterms; i++)
		if (is_odd(c->terms[i].fact))
			return true;
	return false;
}
