#include "elsewhere.h"
#include "prose.h"

static bool
is_term(const struct claim *c, const struct fact *f)
{
	int i;

	for (i = 0; c != NULL && i < c->nterms; i++)
		if (c->terms[i].fact == f)
			return true;
	return false;
}

const struct fact *
elsewhere_printed(
	const struct doc *doc, const struct fact *f, struct dec value, const struct claim *but)
{
	size_t i;

	if (value.n < 1000 && value.n > -1000)
		return NULL;
	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *g = doc->facts[i];

		if (g != f && g->numeric && g->dec.places == value.places &&
			(g->dec.n == value.n || g->dec.n == -value.n) && str_eq(g->unit, f->unit) &&
			!is_term(but, g))
			return g;
	}
	return NULL;
}

static void
fits_with(struct doc *doc, struct claim *c, const struct fact *f, const struct fact *g)
{
	claim_why(c, "why-neighbour", f->value, g->value);
	c->why_args[2] = line_text(doc, g->line);
	claim_add(doc, c, g, 0);
}

/* Another figure of the same kind beside a term that makes a quotient fit: of two figures for one
 * thing the other one is right. */
bool
elsewhere_neighbour(struct doc *doc, struct claim *c)
{
	const size_t near = 6;
	int k;

	for (k = 0; c->formula != NULL && k < c->nterms; k++) {
		const struct fact *f = c->terms[k].fact;
		size_t i = f->number > near ? f->number - near : 0;

		for (; i < doc->nfacts && i <= f->number + near; i++) {
			const struct fact *g = doc->facts[i];

			if (g == f || !g->numeric || g->dec.n == f->dec.n || !g->money ||
				!str_eq(g->measure, f->measure) || !str_eq(g->year, f->year) ||
				!str_eq(g->unit, f->unit) || claim_try(c, f, g->dec) != VERDICT_OK)
				continue;
			fits_with(doc, c, f, g);
			return true;
		}
	}
	return false;
}

/* True if c and other state the same percentage of the same kind. */
static bool
same_percentage(const struct claim *c, const struct claim *other)
{
	return other != c && other->check == c->check && other->formula == c->formula &&
		other->nterms == c->nterms && other->verdict <= VERDICT_ROUNDING &&
		str_eq(other->stated->value, c->stated->value);
}

bool
elsewhere_computed(struct doc *doc, struct claim *c)
{
	size_t i;
	int k;

	if (c->formula == NULL || c->stated->dec.places < 2)
		return false;
	for (i = 0; i < doc->nclaims; i++)
		for (k = 0; k < c->nterms && same_percentage(c, doc->claims[i]); k++) {
			const struct fact *f = c->terms[k].fact, *g = doc->claims[i]->terms[k].fact;

			if (g->numeric && str_eq(g->unit, f->unit) && g->dec.n != f->dec.n &&
				claim_try(c, f, g->dec) == VERDICT_OK) {
				fits_with(doc, c, f, g);
				return true;
			}
		}
	return false;
}

/* The figure in a table that a sentence's wrong figure is: 支出决算表 has it, of all funds. */
static const struct fact *
source_of(const struct doc *doc, const struct claim *c)
{
	const struct fact *f = c->stated;
	size_t i;

	if (c->check != CHECK_EQUAL || f->table != NULL || (f->dec.n < 1000 && f->dec.n > -1000))
		return NULL;
	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL && g->numeric && !is_term(c, g) && g->money &&
			str_eq(g->year, f->year) && fact_same_value(f, g))
			return g;
	}
	return NULL;
}

bool
elsewhere_source(struct doc *doc, struct claim *c)
{
	const struct fact *g = source_of(doc, c);

	if (g == NULL)
		return false;
	claim_why(c, "why-source", c->stated->value, g->table->name);
	c->why_args[2] = line_text(doc, g->line);
	claim_add(doc, c, g, 0);
	return true;
}

/* The difference of a sum that is printed somewhere. */
void
elsewhere_difference(struct doc *doc, struct claim *c)
{
	struct dec gap = fix_dec(c->diff < 0 ? -c->diff : c->diff, c->stated->dec.places);
	const struct fact *f = c->linear ? elsewhere_printed(doc, c->stated, gap, NULL) : NULL;

	if (f == NULL)
		return;
	claim_why(c, "why-difference", f->value, f->item);
	c->why_args[2] = line_text(doc, f->line);
	claim_add(doc, c, f, 0);
}
