#include "elsewhere.h"
#include "prose.h"

/* Another figure of the document that prints this value, with four digits or more. */
const struct fact *
elsewhere_printed(const struct doc *doc, const struct fact *f, struct dec value)
{
	size_t i;

	if (value.n < 1000 && value.n > -1000)
		return NULL;
	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *g = doc->facts[i];

		if (g != f && g->numeric && g->dec.places == value.places &&
			(g->dec.n == value.n || g->dec.n == -value.n) && str_eq(g->unit, f->unit))
			return g;
	}
	return NULL;
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
			claim_why(c, "why-neighbour", f->value, g->value);
			c->why_args[2] = line_text(doc, g->line);
			claim_add(doc, c, g, 0);
			return true;
		}
	}
	return false;
}

/* The difference of a sum that is printed somewhere. */
void
elsewhere_difference(struct doc *doc, struct claim *c)
{
	struct dec gap = fix_dec(c->diff < 0 ? -c->diff : c->diff, c->stated->dec.places);
	const struct fact *f = c->linear ? elsewhere_printed(doc, c->stated, gap) : NULL;

	if (f == NULL)
		return;
	claim_why(c, "why-difference", f->value, f->item);
	c->why_args[2] = line_text(doc, f->line);
	claim_add(doc, c, f, 0);
}
