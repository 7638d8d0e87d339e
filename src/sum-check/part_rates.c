/* Completion rates of a total and of its parts: what the parts had as their budgets, which need not be printed
 * (支出决算100.00万元，完成预算的95%), makes the budget of the total. */
#include "check.h"
#include "lists.h"
#include "prose.h"
#include "quotient.h"

/* The completion rate that is told of a figure, NULL if none is. */
static const struct fact *
rate_of(const struct fact *f)
{
	int i;

	for (i = 0; i < f->nparts; i++)
		if (f->parts[i]->role == ROLE_RATE && f->parts[i]->numeric)
			return f->parts[i];
	return NULL;
}

/* The budget that a part and its rate imply, in the unit of `as`. False if there is none: 0 at 0 %. */
static bool
budget_of(const struct fact *part, const struct fact *rate, const struct fact *as,
	struct figure *budget)
{
	struct figure amount;

	return figure_of(part, as, &amount) && rate->dec.n > 0 &&
		percent_of(amount.iv, iv_dec(rate->dec), &budget->iv) &&
		fix_div(amount.exact * 100, dec_fix(rate->dec), &budget->exact);
}

/* Adds the budgets of the parts up, and names what they follow from. False if one is not known, or all are
 * printed. */
static bool
add_budgets(struct doc *doc, struct claim *c, const struct list *l, const struct fact *rate,
	struct figure *sum)
{
	int i, printed = 0;

	*sum = (struct figure){.iv = iv_exact(0)};
	for (i = 0; i < l->n; i++) {
		const struct fact *r = rate_of(l->parts[i]);
		struct figure budget;

		if (r == NULL || !str_eq(r->base, rate->base) || !str_eq(r->year, rate->year) ||
			!budget_of(l->parts[i], r, l->total, &budget))
			return false;
		printed += r->nof > 1;
		sum->iv = iv_add(sum->iv, budget.iv);
		sum->exact += budget.exact;
		claim_add(doc, c, l->parts[i], 0);
		claim_add(doc, c, r, 0);
	}
	return printed < l->n;
}

static void
claim_rate(struct doc *doc, const struct list *l, const struct fact *rate)
{
	struct claim *c = claim_new(doc, CHECK_RATE, rate, "rate-of-parts");
	struct figure total, budgets;
	struct interval expected;
	fix exact;

	claim_add(doc, c, l->total, 0);
	if (!add_budgets(doc, c, l, rate, &budgets) || !figure_of(l->total, l->total, &total) ||
		!percent_of(total.iv, budgets.iv, &expected) ||
		!fix_div(total.exact * 100, budgets.exact, &exact)) {
		claim_drop(doc, c);
		return;
	}
	claim_set(c, true, expected, exact);
	claim_arg(c, l->total->value);
	claim_arg(c, figure_text(doc, budgets.exact, total.places));
	c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}

void
check_part_rates(struct doc *doc)
{
	const struct list *l;
	const struct fact *rate;

	for (l = doc->lists; l != NULL; l = l->next)
		if (l->n > 1 && l->total->dec.n > 0 && (rate = rate_of(l->total)) != NULL)
			claim_rate(doc, l, rate);
}
