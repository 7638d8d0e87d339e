/* Scores in proportion: a form that gives weight times fulfilment for what was not reached gives it
 * in every row. The rule is taken from the document itself: it is held against the others when
 * most of its unfulfilled rows follow it. */
#include "check.h"
#include "prose.h"

enum { MAX_ROWS = 512 };

/* A row that was not fulfilled: its score, weight, and actual and target (or the execution rate
 * alone). */
struct row {
	const struct fact *score, *weight, *actual, *target;
};

struct rows {
	struct row row[MAX_ROWS];
	int n;
};

/* terms: weight, actual, target */
static bool
by_target(
	const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	struct interval product;
	fix value;

	(void)n;
	return iv_mul(iv[0], iv[1], &product) && iv_div(product, iv[2], expected) &&
		fix_mul(exact[0], exact[1], &value) && fix_div(value, exact[2], result);
}

/* terms: weight, rate in % */
static bool
by_rate(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	struct interval product;
	fix value;

	(void)n;
	return iv_mul(iv[0], iv[1], &product) && iv_div(product, iv_exact(hundred), expected) &&
		fix_mul(exact[0], exact[1], &value) && fix_div(value, hundred, result);
}

static struct claim *
claim_row(struct doc *doc, const struct row *r)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, r->score, "score-in-proportion");
	struct interval iv[3], expected = {0};
	fix exact[3], value = 0;
	const struct fact *terms[3] = {r->weight, r->actual, r->target};
	int i, n = r->target != NULL ? 3 : 2;
	bool ok;

	/* weight and fulfilment have different units: computed here, not by claim_formula() */
	for (i = 0; i < n; i++) {
		claim_add(doc, c, terms[i], 0);
		iv[i] = fact_interval(terms[i]);
		exact[i] = dec_fix(terms[i]->dec);
	}
	ok = (n == 3 ? by_target : by_rate)(iv, exact, n, &expected, &value);
	claim_set(c, ok, expected, value);
	claim_arg(c, r->weight->value);
	c->at_most = VERDICT_WARN;
	return c;
}

static void
add_row(struct rows *rows, struct row r)
{
	fix actual = dec_fix(r.actual->dec);
	fix target = r.target ? dec_fix(r.target->dec) : dec_fix((struct dec){100, 0});

	/* full marks: reached, or an indicator of which less is better */
	if (dec_fix(r.score->dec) == dec_fix(r.weight->dec))
		return;
	if (actual > 0 && actual < target && r.weight->dec.n > 0 && rows->n < MAX_ROWS)
		rows->row[rows->n++] = r;
}

/* The rows that were not fulfilled: by execution rate, and by target. */
static void
collect(const struct doc *doc, struct rows *by_rates, struct rows *by_targets)
{
	size_t i;

	by_rates->n = by_targets->n = 0;
	for (i = 0; i < doc->of_role[ROLE_SCORE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];
		struct row r = {.score = f};

		if (!f->numeric || f->table == NULL || f->row == 0 ||
			(r.weight = fact_in_row(f, ROLE_WEIGHT)) == NULL)
			continue;
		if ((r.actual = fact_in_row(f, ROLE_RATE)) != NULL) {
			add_row(by_rates, r);
			continue;
		}
		r.actual = fact_in_row(f, ROLE_ACTUAL);
		r.target = fact_in_row(f, ROLE_TARGET);
		if (r.actual != NULL && r.target != NULL)
			add_row(by_targets, r);
	}
}

static void
check_rows(struct doc *doc, const struct rows *rows)
{
	struct claim *claims[MAX_ROWS];
	int i, fit = 0;

	for (i = 0; i < rows->n; i++) {
		claims[i] = claim_row(doc, &rows->row[i]);
		fit += claim_verdict(claims[i]) <= VERDICT_ROUNDING;
	}
	for (i = 0; i < rows->n; i++)
		claim_end_if(doc, claims[i], fit >= 2 && fit * 4 >= rows->n * 3);
}

void
check_prorata(struct doc *doc)
{
	static struct rows by_rates, by_targets;

	collect(doc, &by_rates, &by_targets);
	check_rows(doc, &by_rates);
	check_rows(doc, &by_targets);
}
