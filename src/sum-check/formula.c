/* Claims by formula, and trying other values of their figures. */
#include "check.h"

enum { MAX_TERMS = 512 };

/* Computes what is expected from the terms as they are. */
static bool
evaluate(const struct claim *c, const struct term *terms, struct interval *expected, fix *exact)
{
	struct interval iv[MAX_TERMS];
	fix value[MAX_TERMS];
	int i;

	if (c->nterms == 0 || c->nterms > MAX_TERMS)
		return false;
	*expected = iv_exact(0);
	*exact = 0;
	for (i = 0; i < c->nterms; i++) {
		const struct fact *unit = c->linear ? c->stated : terms[0].fact;

		if (c->linear && terms[i].times == 0)
			continue;
		if (!fact_in_unit(terms[i].fact, unit, &iv[i], &value[i]))
			return false;
		if (c->linear) {
			*expected = iv_add(*expected, iv_times(iv[i], terms[i].times));
			*exact += value[i] * terms[i].times;
		}
	}
	return c->linear || c->formula(iv, value, c->nterms, expected, exact);
}

void
claim_formula(struct claim *c, formula *f)
{
	struct interval expected = {0};
	fix exact = 0;
	bool ok;

	c->formula = f;
	c->linear = false;
	ok = evaluate(c, c->terms, &expected, &exact);
	claim_set(c, ok, expected, exact);
}

/* The verdict with copies of up to two figures in their places. */
static enum verdict
try_with(const struct claim *c, const struct fact *const *old, const struct fact *copy, int n)
{
	struct term terms[MAX_TERMS];
	struct claim trial = *c;
	int i, k;

	if ((!c->linear && c->formula == NULL) || c->nterms > MAX_TERMS)
		return VERDICT_ERROR;
	for (i = 0; i < c->nterms; i++) {
		terms[i] = c->terms[i];
		for (k = 0; k < n; k++)
			if (c->terms[i].fact == old[k])
				terms[i].fact = &copy[k];
	}
	for (k = 0; k < n; k++)
		if (c->stated == old[k])
			trial.stated = &copy[k];
	trial.at_most = VERDICT_ERROR;
	if (!evaluate(&trial, terms, &trial.expected, &trial.exact))
		return VERDICT_ERROR;
	return claim_verdict(&trial);
}

enum verdict
claim_try(const struct claim *c, const struct fact *f, struct dec d)
{
	struct fact copy = *f;

	copy.dec = d;
	return try_with(c, &f, &copy, 1);
}

enum verdict
claim_try_swap(const struct claim *c, const struct fact *f, const struct fact *g)
{
	const struct fact *old[2] = {f, g};
	struct fact copy[2] = {*f, *g};

	copy[0].dec = g->dec;
	copy[1].dec = f->dec;
	return try_with(c, old, copy, 2);
}
