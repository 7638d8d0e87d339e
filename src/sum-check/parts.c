/* Rows that say they are parts of a row above: 1. 2. under 一、, 其中：; or parts beside their whole in
 * one row, as in the funds of a performance form.
 *
 * Numbered parts must add up. Parts behind 其中 need not be all of them: they must not be more than
 * the whole, and must add up to it only where the list is complete. */
#include "complete.h"
#include "layout.h"
#include "words.h"

/* The parts of a figure in its own column, or else in its own row. */
static struct claim *
claim_for(struct doc *doc, const struct fact *whole, bool in_row)
{
	struct claim *c = claim_new(doc, CHECK_SUM, whole, "sum-of-parts");
	int i;

	for (i = 0; i < whole->nparts; i++) {
		const struct fact *p = whole->parts[i];

		if (p->table == whole->table && p->role == ROLE_PART && fact_adds_up(p) &&
			(in_row ? p->row == whole->row : p->col == whole->col))
			claim_add(doc, c, p, 1);
	}
	return c->nterms > 0 && !c->bad ? c : NULL;
}

/* True if the first part is introduced by 其中. */
static bool
some_of_it(const struct claim *c)
{
	return word_in(OF_WHICH, c->terms[0].fact->text);
}

/* The most that may be said if the parts are less than the whole. */
static enum verdict
completeness(struct doc *doc, struct claim *c)
{
	const struct fact **parts = arena_alloc(&doc->arena, (size_t)c->nterms * sizeof *parts);
	int i;

	for (i = 0; i < c->nterms; i++)
		parts[i] = c->terms[i].fact;
	return complete_list(doc, c, parts, c->nterms);
}

/* True if the parts of that figure are less than it. */
static bool
falls_short(struct doc *doc, const struct fact *whole)
{
	struct claim *c = whole->nparts > 0 ? claim_for(doc, whole, false) : NULL;
	bool less;

	if (c == NULL)
		return false;
	less = c->exact < dec_fix(whole->dec) && claim_verdict(c) == VERDICT_ERROR;
	claim_drop(doc, c);
	return less;
}

/* True if the parts are less than the whole in another column of its row, too: then they are some of it
 * only, and no slip of the pen. */
static bool
falls_short_beside(struct doc *doc, const struct fact *whole)
{
	size_t i;
	int step;

	for (step = -1; step <= 1; step += 2)
		for (i = whole->number + (size_t)step; i < doc->nfacts; i += (size_t)step) {
			const struct fact *f = doc->facts[i];

			if (f->table != whole->table || f->row != whole->row)
				break;
			if (f->numeric && falls_short(doc, f))
				return true;
		}
	return false;
}

static void
check_whole(struct doc *doc, const struct fact *whole)
{
	struct claim *c = claim_for(doc, whole, false);

	if (c == NULL && (c = claim_for(doc, whole, true)) == NULL)
		return;
	if (some_of_it(c) && c->exact < dec_fix(whole->dec) && claim_verdict(c) == VERDICT_ERROR &&
		(falls_short_beside(doc, whole) ||
			(c->at_most = completeness(doc, c)) == VERDICT_OK))
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
			!f->labels_total)
			check_whole(doc, f);
	}
}
