/* Completion of one amount told twice: 支出执行进度100% here, 完成全年预算的40.50% there. */
#include "check.h"
#include "prose.h"

/* A rate of what the budget came to in the end, not of the initial one; of an amount with four digits at
 * least, which is not another one by accident. */
static bool
of_full_budget(const struct fact *f)
{
	return f->role == ROLE_RATE && f->numeric && f->table == NULL && f->nof > 0 &&
		f->of[0]->numeric && (f->of[0]->dec.n >= 1000 || f->of[0]->dec.n <= -1000) &&
		(str_eq(f->base, S("预算")) || str_eq(f->base, S("全年预算")) ||
			str_eq(f->base, S("调整预算")));
}

/* The rate with a printed budget that is of the same amount in the same year. */
static const struct fact *
told_fully(const struct doc *doc, const struct fact *rate)
{
	const struct range range = facts_around(doc, rate);
	size_t i;

	for (i = range.from; i < range.to; i++) {
		const struct fact *f = doc->facts[i];

		if (f != rate && f->nof > 1 && of_full_budget(f) && str_eq(f->year, rate->year) &&
			fact_same_value(f->of[0], rate->of[0]))
			return f;
	}
	return NULL;
}

void
check_rates_twice(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_RATE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_RATE].fact[i], *other;
		struct claim *c;

		if (f->nof != 1 || !of_full_budget(f) || (other = told_fully(doc, f)) == NULL)
			continue;
		c = claim_new(doc, CHECK_RATE, f, "rate-twice");
		claim_same_as(doc, c, other);
		claim_add(doc, c, other->of[0], 0);
		claim_arg(c, line_text(doc, other->line));
		/* an amount of the same size may be of another budget */
		c->at_most = VERDICT_WARN;
		claim_end(doc, c);
	}
}
