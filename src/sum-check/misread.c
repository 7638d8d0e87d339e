/* Signs that a figure was misread. */
#include <stdlib.h>

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

/* The amounts of a table without codes, column by column, the least first: how often one is there is known
 * without a look at all of them. */
struct amounts {
	struct amount {
		int col;
		fix value;
	} * amount;
	size_t n;
};

static int
by_column_and_value(const void *x, const void *y)
{
	const struct amount *a = x, *b = y;

	if (a->col != b->col)
		return a->col - b->col;
	return a->value < b->value ? -1 : a->value > b->value;
}

static const struct amounts *
amounts_of(struct arena *arena, struct table *t)
{
	struct amounts *a = t->amounts;
	size_t i;

	if (a != NULL)
		return a;
	a = t->amounts = arena_alloc(arena, sizeof *a);
	a->amount = arena_alloc(arena, (t->nfacts + 1) * sizeof *a->amount);
	for (i = 0; i < t->nfacts; i++) {
		const struct fact *f = t->facts[i];

		if (f->numeric && f->code.n == 0)
			a->amount[a->n++] = (struct amount){f->col, dec_fix(f->dec)};
	}
	qsort(a->amount, a->n, sizeof *a->amount, by_column_and_value);
	return a;
}

/* How many amounts come before that one. */
static size_t
count_before(const struct amounts *a, struct amount wanted)
{
	size_t low = 0, high = a->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (by_column_and_value(&a->amount[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static bool
is_lacking(const struct fact *f, fix lacking)
{
	return f->code.n == 0 && dec_fix(f->dec) == lacking;
}

/* A figure beside the terms, in the column of all of them, with which the sum would hold: its row was not
 * known to be one of these. */
static bool
lacks_row(const struct claim *c)
{
	struct table *t = c->stated->table;
	fix lacking = dec_fix(c->stated->dec) - c->exact;
	const struct amounts *a;
	size_t there, used = is_lacking(c->stated, lacking);
	int k;

	if (t == NULL || c->check != CHECK_SUM || !c->linear || lacking <= 0)
		return false;
	for (k = 0; k < c->nterms; k++) {
		const struct fact *f = c->terms[k].fact;

		if (f->table != t || c->terms[k].times != 1 || f->col != c->stated->col)
			return false;
		used += is_lacking(f, lacking);
	}
	a = amounts_of(c->arena, t);
	there = count_before(a, (struct amount){c->stated->col, lacking + 1}) -
		count_before(a, (struct amount){c->stated->col, lacking});
	return there > used;
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
