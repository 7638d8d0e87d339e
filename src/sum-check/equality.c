#include "equal.h"
#include "prose.h"

/* The one printed in larger units is the rounded one: it is held against the finer one. */
static bool
coarser(const struct fact *a, const struct fact *b)
{
	return a->power - a->dec.places > b->power - b->dec.places;
}

/* Where the figure is to be found: the table, or the section, also of a table without a title. */
static struct str
place_of(const struct fact *f)
{
	return f->table == NULL || (str_starts(f->table->name, S("表@")) && f->section.n > 0)
		? f->section
		: f->table->name;
}

static struct claim *
equality(struct doc *doc, const struct fact *stated, const struct fact *term)
{
	struct claim *c = claim_new(doc, CHECK_EQUAL, stated, "equal");

	c->strict = stated->table == NULL && term->table == NULL &&
		str_eq(stated->unit, term->unit) && stated->dec.places == term->dec.places;
	claim_add(doc, c, term, 1);
	return c;
}

/* True if two tables print the same amount in the same unit and places. */
static bool
printed_alike(const struct fact *a, const struct fact *b)
{
	return a->table != NULL && b->table != NULL && a->numeric && b->numeric && a->money &&
		b->money && a->power == b->power && a->dec.places == b->dec.places &&
		a->dec.n == b->dec.n;
}

static void
keep_pair(struct doc *doc, const struct fact *stated, const struct fact *term)
{
	struct pairs *p = &doc->agreed;

	if (claim_known(doc, stated, term))
		return;
	p->pair = arena_grow(&doc->arena, p->pair, p->n, &p->cap, sizeof *p->pair);
	p->pair[p->n++] = (struct pair){stated, term};
}

void
claim_agreed(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->agreed.n; i++) {
		struct claim *c =
			equality(doc, doc->agreed.pair[i].stated, doc->agreed.pair[i].term);

		c->verdict = claim_verdict(c);
		claim_keep(doc, c);
	}
	doc->agreed.n = 0;
}

void
claim_equal(struct doc *doc, const struct fact *f, const struct fact *other, enum verdict at_most)
{
	const struct fact *stated = coarser(other, f) ? other : f;
	const struct fact *term = stated == f ? other : f;
	struct claim *c;

	if (options.min > VERDICT_OK && printed_alike(f, other)) {
		keep_pair(doc, stated, term);
		return;
	}
	c = equality(doc, stated, term);
	c->at_most = at_most;
	if (claim_end(doc, c) < options.min)
		return; /* nobody reads its message */
	claim_arg(c, line_text(doc, term->line));
	claim_arg(c, place_of(term));
	if (!str_eq(term->unit, stated->unit)) {
		c->message = "equal-units";
		claim_arg(c, value_text(doc, term, stated));
		claim_arg(c, stated->unit);
	}
}
