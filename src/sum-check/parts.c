/* Rows that say they are parts of a row above: 1. 2. under 一、, 其中：.
 *
 * Numbered parts must add up. Parts behind 其中 need not be all of them: they must not be more than
 * the whole, and they are a sum where they are one in most columns and rows of the table. */
#include "layout.h"

/* The parts of a figure in its own column. */
static struct claim *
claim_for(struct doc *doc, const struct fact *whole)
{
	struct claim *c = claim_new(doc, CHECK_SUM, whole, "sum-of-parts");
	int i, n = 0;

	for (i = 0; i < whole->nparts; i++) {
		const struct fact *p = whole->parts[i];

		if (p->table != whole->table || p->col != whole->col || p->role != ROLE_PART ||
		    !fact_adds_up(p))
			continue;
		claim_add(doc, c, p, 1);
		n++;
	}
	return n > 0 && !c->bad ? c : NULL;
}

/* True if the first part is introduced by 其中. */
static bool
some_of_it(const struct claim *c)
{
	return str_has(c->terms[0].fact->text, S("其中"));
}

static void
check_whole(struct doc *doc, const struct fact *whole)
{
	struct claim *c = claim_for(doc, whole);

	if (c == NULL)
		return;
	if (some_of_it(c) && c->exact < dec_fix(whole->dec) && claim_verdict(c) == VERDICT_ERROR)
		return;
	claim_end(doc, c);
}

void
check_parts(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (f->table != NULL && f->nparts > 0 && f->code.n == 0 && fact_adds_up(f) &&
		    !label_is_total(f->key))
			check_whole(doc, f);
	}
}
