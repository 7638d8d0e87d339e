/* Signs that a figure was misread. */
#include "check.h"

enum {
	/* a table has places if one amount in MOST is whole at most, of FEW amounts at least */
	FEW = 8,
	MOST = 8,
	SHORTEST_NAME = 6 /* bytes: two ideographs */
};

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

/* Is it a whole number in a table of amounts with places? */
static bool
is_odd(const struct fact *f)
{
	if (f->table == NULL || !is_whole(f))
		return false;
	if (f->table->places == PLACES_UNKNOWN)
		count_places(f->table);
	return f->table->places == PLACES_ALL;
}

/* Are two figures held to be one quantity though they stand in one row, or under a piece of a name? */
static bool
is_torn(const struct fact *f, const struct fact *other)
{
	return f->table != NULL &&
		((f->table == other->table && f->row == other->row && other->measure.n == 0) ||
			(f->key.n > 0 && f->key.n < SHORTEST_NAME));
}

/* A figure beside the terms, in the column of all of them, with which the sum would hold: its row was not
 * known to be one of these. */
static bool
lacks_row(const struct claim *c)
{
	const struct table *t = c->stated->table;
	fix lacking = dec_fix(c->stated->dec) - c->exact;
	size_t i;
	int k;

	if (t == NULL || c->check != CHECK_SUM || !c->linear || lacking <= 0)
		return false;
	for (k = 0; k < c->nterms; k++)
		if (c->terms[k].fact->table != t || c->terms[k].times != 1 ||
			c->terms[k].fact->col != c->stated->col)
			return false;
	for (i = 0; i < t->nfacts; i++) {
		const struct fact *f = t->facts[i];

		if (f->col != c->stated->col || f == c->stated || !f->numeric ||
			dec_fix(f->dec) != lacking || f->code.n > 0)
			continue;
		for (k = 0; k < c->nterms && c->terms[k].fact != f; k++)
			;
		if (k == c->nterms)
			return true;
	}
	return false;
}

bool
claim_misread(const struct claim *c)
{
	int i;

	if (is_odd(c->stated) || lacks_row(c))
		return true;
	for (i = 0; i < c->nterms; i++)
		if (is_odd(c->terms[i].fact) ||
			(c->check == CHECK_EQUAL &&
				(is_torn(c->stated, c->terms[i].fact) ||
					is_torn(c->terms[i].fact, c->stated))))
			return true;
	return false;
}
