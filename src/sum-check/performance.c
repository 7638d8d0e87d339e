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

	return wordset_has(&totals, f->key) || str_has(f->key, S("总计")) ||
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

/* What the single weights or scores of a form make against their total: the figures of its role behind
 * the total before. NULL if there is no such sum. */
static struct claim *
make_sum(struct doc *doc, const struct table *t, size_t total, const char *message)
{
	const struct fact *stated = t->facts[total];
	struct claim *c = claim_new(doc, CHECK_SCORE, stated, message);
	size_t from = total, i;

	for (; from > 0 &&
		!(is_figure(t->facts[from - 1], stated->role) && is_total(t->facts[from - 1]));
		from--)
		;
	for (i = from; i < total; i++)
		if (is_figure(t->facts[i], stated->role))
			claim_add(doc, c, t->facts[i], 1);
	if (c->nterms < 2) {
		claim_drop(doc, c);
		return NULL;
	}
	c->verdict = claim_verdict(c);
	/* 10 points of a form are for the execution rate, which may have no row in it */
	if (c->diff == dec_fix((struct dec){10, 0}) && stated->role == ROLE_WEIGHT) {
		claim_drop(doc, c);
		return NULL;
	}
	return c;
}

static bool
fails(const struct claim *c)
{
	return c != NULL && c->verdict > VERDICT_ROUNDING;
}

static void
end_sum(struct doc *doc, struct claim *c, bool dropped)
{
	if (c != NULL && dropped)
		claim_drop(doc, c);
	else if (c != NULL)
		claim_end(doc, c);
}

/* Weights and scores stand in the same rows: where both make something else than their totals, or rows
 * with a weight have no score and the scores make something else, the rows were misread. So were
 * they where weights make all points together with their "total", which is one of them. */
static void
end_sums(struct doc *doc, struct claim *weights, struct claim *scores)
{
	const fix all = dec_fix((struct dec){100, 0});
	bool misread = fails(weights) &&
		(fails(scores) || weights->exact + dec_fix(weights->stated->dec) == all);
	bool lacking = fails(scores) && weights != NULL && weights->nterms != scores->nterms;

	end_sum(doc, weights, misread);
	end_sum(doc, scores, misread || lacking);
}

/* The place of the figure of that role in the row of figure i, which is a total too; t->nfacts if there
 * is none. */
static size_t
total_beside(const struct table *t, size_t i, enum role role)
{
	size_t k;

	for (k = i; k > 0 && t->facts[k - 1]->row == t->facts[i]->row; k--)
		;
	for (; k < t->nfacts && t->facts[k]->row == t->facts[i]->row; k++)
		if (is_figure(t->facts[k], role) && is_total(t->facts[k]))
			return k;
	return t->nfacts;
}

/* One table can hold several forms, one below the other, each with its totals. True if there is a
 * total of weights at all. */
static bool
claim_sums(struct doc *doc, const struct table *t)
{
	bool any = false;
	size_t i, k;

	for (i = 0; i < t->nfacts; i++) {
		if (!is_total(t->facts[i]))
			continue;
		if (is_figure(t->facts[i], ROLE_WEIGHT)) {
			k = total_beside(t, i, ROLE_SCORE);
			end_sums(doc, make_sum(doc, t, i, "weights-sum"),
				k < t->nfacts ? make_sum(doc, t, k, "scores-sum") : NULL);
			any = true;
		} else if (is_figure(t->facts[i], ROLE_SCORE) &&
			total_beside(t, i, ROLE_WEIGHT) == t->nfacts) {
			end_sums(doc, NULL, make_sum(doc, t, i, "scores-sum"));
		}
	}
	return any;
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
		if (dec_fix(f->dec) > hundred)
			return; /* an amount below the wrong head */
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

	for (i = 0; table_has(t, role) && i < t->nfacts; i++)
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
		if (!claim_sums(doc, t))
			claim_weights(doc, t);
	}
}
