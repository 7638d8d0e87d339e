/* Rates behind a budget that was changed in the year: 年初预算100万元，追加50万元，支出120万元，执行率80% is of 150万元, unless
 * the words name the initial budget. */
#include "prose.h"
#include "quotient.h"
#include "ratio.h"
#include "wordset.h"

/* Is f what that budget was changed by in the year? */
static bool
is_adjustment_of(const struct fact *f, const struct fact *budget)
{
	static struct wordset words = {.table = "phrases", .kind = "adjusting"};

	return f->role == ROLE_CHANGE && f->nof > 0 && f->of[0] == budget && f->money &&
		f->numeric && str_eq(f->unit, budget->unit) && wordset_has(&words, f->text);
}

/* The rate of the adjusted budget; NULL if nothing changed it. */
static struct claim *
claim_adjusted(
	struct doc *doc, const struct fact *rate, const struct fact *part, const struct fact *whole)
{
	struct claim *c = claim_new(doc, CHECK_RATE, rate, "rate");
	fix sum = dec_fix(whole->dec);
	bool any = false;
	size_t i;

	claim_add(doc, c, part, 0);
	claim_add(doc, c, whole, 0);
	for (i = whole->number + 1u; i < rate->number; i++) {
		const struct fact *f = doc->facts[i];

		if (!is_adjustment_of(f, whole))
			continue;
		claim_add(doc, c, f, 0);
		sum += dec_fix(f->dec);
		any = true;
	}
	if (!any) {
		claim_drop(doc, c);
		return NULL;
	}
	claim_formula(c, percent_of_sum);
	claim_arg(c, value_text(doc, part, whole));
	claim_arg(c, figure_text(doc, sum, whole->dec.places));
	return c;
}

/* 完成年初预算的80%: do the words in front of the rate name the initial budget? */
static bool
names_initial(const struct fact *rate)
{
	ptrdiff_t at = str_find(rate->text, rate->value, 0);

	return at > 0 && str_has(str_sub(rate->text, 0, (size_t)at), S("年初"));
}

bool
claim_adjusted_rate(
	struct doc *doc, const struct fact *rate, const struct fact *part, const struct fact *whole)
{
	struct claim *c, *initial;

	if (rate->table != NULL || names_initial(rate) || whole->number > rate->number ||
		(c = claim_adjusted(doc, rate, part, whole)) == NULL)
		return false;
	initial = ratio_new(doc, CHECK_RATE, rate, part, whole);
	if (claim_verdict(c) > VERDICT_ROUNDING && claim_verdict(initial) <= VERDICT_ROUNDING) {
		claim_drop(doc, c);
		claim_end(doc, initial);
		return true;
	}
	claim_drop(doc, initial);
	claim_end(doc, c);
	return true;
}
