/* Performance forms: a score is at most its weight, weights and scores add up to the totals, the
 * execution rate is what was spent of the budget. */
#include "check.h"
#include "prose.h"
#include "wordset.h"

/* The last row of a form. (年度资金总额 is the first: it has the weight of the execution rate.) */
static bool
is_total(const struct fact *f)
{
	static struct wordset totals = {.table = "labels", .kind = "form-total"};

	return wordset_any(&totals, f->key, str_has) || str_has(f->key, S("总计")) ||
		str_has(f->key, S("小计"));
}

static const struct fact *
weight_of(const struct fact *score)
{
	int i;

	for (i = 0; i < score->nof; i++)
		if (score->of[i]->role == ROLE_WEIGHT && score->of[i]->numeric)
			return score->of[i];
	return fact_in_row(score, ROLE_WEIGHT);
}

static void
claim_bound(struct doc *doc, const struct fact *score)
{
	const struct fact *weight = weight_of(score);
	struct claim *c;
	bool over;

	if (weight == NULL)
		return;
	over = dec_fix(score->dec) > dec_fix(weight->dec);
	c = claim_text(doc, CHECK_SCORE, over ? VERDICT_ERROR : VERDICT_OK, score, score->value,
		weight->value, "score-over-weight");
	claim_add(doc, c, weight, 0);
}

static bool
is_figure(const struct fact *f, enum role role)
{
	return f->role == role && f->numeric;
}

/* What the single weights or scores of a form, figures [from, to) of the table, make against the
 * total. */
static void
claim_sum(struct doc *doc, const struct table *t, size_t from, size_t to, const char *message)
{
	const struct fact *total = t->facts[to];
	struct claim *c = claim_new(doc, CHECK_SCORE, total, message);

	for (; from < to; from++)
		if (is_figure(t->facts[from], total->role))
			claim_add(doc, c, t->facts[from], 1);
	if (c->nterms < 2)
		return;
	claim_verdict(c);
	/* 10 points of a form are for the execution rate, which may have no row in it */
	if (c->diff == dec_fix((struct dec){10, 0}) && total->role == ROLE_WEIGHT)
		return;
	claim_end(doc, c);
}

/* One table can hold several forms, one below the other, each with its total. True if there is a
 * total at all. */
static bool
claim_sums(struct doc *doc, const struct table *t, enum role role, const char *message)
{
	size_t from = 0, i;

	for (i = 0; i < t->nfacts; i++) {
		if (!is_figure(t->facts[i], role) || !is_total(t->facts[i]))
			continue;
		claim_sum(doc, t, from, i, message);
		from = i + 1;
	}
	return from > 0;
}

/* Weights of a form that prints no total: 100, or 90 and 10 for the execution rate. */
static void
claim_weights(struct doc *doc, const struct table *t)
{
	const struct fact *first = NULL;
	fix sum = 0, hundred = dec_fix((struct dec){100, 0}), ninety = dec_fix((struct dec){90, 0});
	struct claim *c;
	bool right;
	size_t i;
	int n = 0;

	for (i = 0; i < t->nfacts; i++) {
		const struct fact *f = t->facts[i];

		if (!is_figure(f, ROLE_WEIGHT))
			continue;
		if (first == NULL)
			first = f;
		sum += dec_fix(f->dec);
		n++;
	}
	if (n < 2)
		return;
	/* several forms may share one title */
	right = sum % hundred == 0 || sum == ninety;
	c = claim_text(doc, CHECK_SCORE, right ? VERDICT_OK : VERDICT_WARN, first,
		figure_text(doc, sum, first->dec.places), S("100"), "weights");
	for (i = 0; i < t->nfacts; i++)
		if (is_figure(t->facts[i], ROLE_WEIGHT))
			claim_add(doc, c, t->facts[i], 0);
}

static bool
has_role(const struct table *t, enum role role)
{
	size_t i;

	for (i = 0; i < t->nfacts; i++)
		if (is_figure(t->facts[i], role))
			return true;
	return false;
}

void
check_performance(struct doc *doc)
{
	const struct table *t;
	size_t i;

	for (t = doc->tables; t != NULL; t = t->next) {
		if (!has_role(t, ROLE_WEIGHT))
			continue;
		for (i = 0; i < t->nfacts; i++)
			if (is_figure(t->facts[i], ROLE_SCORE))
				claim_bound(doc, t->facts[i]);
		if (!claim_sums(doc, t, ROLE_WEIGHT, "weights-sum"))
			claim_weights(doc, t);
		claim_sums(doc, t, ROLE_SCORE, "scores-sum");
	}
}
