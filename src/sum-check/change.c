/* Changes against a printed prior value; words of direction that figures contradict. */
#include "check.h"
#include "prose.h"

static void
claim_change(struct doc *doc, const struct fact *f)
{
	const struct fact *value = f->of[0], *base = f->of[1];
	struct claim *c = claim_new(doc, CHECK_CHANGE, f, "change");

	claim_add(doc, c, value, 1);
	claim_add(doc, c, base, -1);
	if (c->bad) {
		claim_drop(doc, c);
		return;
	}
	claim_verdict(c);
	if (f->dec.n != 0 && iv_gap(iv_dec(dec_neg(f->dec)), c->expected) == 0 &&
		iv_gap(iv_dec(f->dec), c->expected) > 0) {
		c->check = CHECK_DIRECTION;
		c->message = "change-other-way";
	}
	claim_end(doc, c);
}

/* A change larger than the figure it led to: 增加 5 to 3 leaves less than nothing before. */
static void
claim_bound(struct doc *doc, const struct fact *f)
{
	const struct fact *value = f->of[0];
	struct figure v, c;
	struct claim *claim;

	if (!figure_of(value, value, &v) || !figure_of(f, value, &c) || v.iv.lo < 0 ||
		c.iv.lo <= v.iv.hi)
		return;
	claim = claim_text(
		doc, CHECK_BOUND, VERDICT_ERROR, f, f->value, value->value, "change-over-value");
	claim_add(doc, claim, value, 0);
}

void
check_changes(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_CHANGE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_CHANGE].fact[i];

		if (!f->numeric || f->nof == 0)
			continue;
		if (f->nof > 1 && f->of[0] != f->of[1])
			claim_change(doc, f);
		else if (f->nof == 1)
			claim_bound(doc, f);
	}
}
