/* Rates of which only one figure was found by the words: where the other one stands. */
#include "prose.h"
#include "ratio.h"
#include "wholes.h"
#include "wordset.h"

/* 资金到位率 is of what was planned, not of what came in. */
bool
rate_of_received(const struct fact *rate, const struct fact *whole)
{
	return str_has(rate->text, S("到位率")) && str_eq(whole->measure, S("到位数"));
}

static bool
is_spent(const struct fact *f)
{
	return str_has(f->measure, S("执行数")) || str_has(f->measure, S("决算数"));
}

/* 2022年、2023年分别安排5万元、4万元: is it one of the amounts of several years? */
static bool
is_one_of_years(const struct doc *doc, const struct fact *f)
{
	const struct fact *g = f->number > 0 ? doc->facts[f->number - 1] : NULL;

	return g != NULL && g->table == NULL && g->money && str_eq(g->key, f->key) &&
		str_eq(g->measure, f->measure) && !str_eq(g->year, f->year);
}

/* 免除1056人，人均1100元，支出116.16万元，执行率96.80%: an amount for one is no budget. */
static bool
is_average(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "average"};

	return wordset_has(&words, f->measure);
}

/* A rate of which only one figure was found: the other one is a neighbour of the same item, one
 * being what was spent, the other the budget. False if there is none. */
/* 预算26万元，合同金额25.5万元，支付25.2万元，预算执行率97%: does another amount of the item near by bear the rate out? */
static bool
fits_another(const struct doc *doc, const struct fact *f, const struct fact *spent, size_t i)
{
	const size_t near = 3;
	size_t back;

	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];

		if (g->table != NULL || !str_eq(g->section, spent->section))
			break;
		if (g->money && g->numeric && g->role != ROLE_CHANGE &&
			str_eq(g->year, spent->year) && share_fits(f, spent, g))
			return true;
	}
	return false;
}

static bool
claim_neighbour(struct doc *doc, const struct fact *f)
{
	const size_t near = 4;
	const struct fact *one = f->of[0];
	size_t i = f->number, back;

	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i], *spent, *budget;
		struct claim *c;

		if (g == one || g->table != NULL || !g->money || !g->numeric ||
			!str_eq(g->key, one->key) || !str_eq(g->section, one->section) ||
			g->role == ROLE_CHANGE || is_average(g) ||
			str_eq(g->measure, one->measure) || !str_eq(g->year, one->year))
			continue;
		if (rate_of_received(f, g))
			return true;
		/* 涉及资金10万元，执行9万元: the first one, of no clear measure, is the budget */
		spent = str_has(g->measure, S("执行数")) || !is_spent(one) ? g : one;
		budget = spent == g ? one : g;
		if (!is_spent(spent) || str_has(budget->measure, S("执行数")))
			continue;
		if (claim_adjusted_rate(doc, f, spent, budget) || is_one_of_years(doc, budget))
			return true;
		c = ratio_new(doc, CHECK_RATE, f, spent, budget);
		c->at_most = VERDICT_WARN;
		claim_end_if(doc, c,
			budget->dec.n != 0 &&
				(claim_verdict(c) < VERDICT_WARN ||
					!fits_another(doc, f, spent, i)));
		return true;
	}
	return false;
}

/* 项目支出预算合计50万元，支出48万元，预算执行率96%: the only other amount of the sentence in front of a rate, called a
 * budget whatever its item; NULL if there is none, or several. */
static const struct fact *
budget_in_sentence(const struct doc *doc, const struct fact *f)
{
	const struct fact *found = NULL, *one = f->of[0];
	size_t i = f->number;

	while (i-- > 0) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section) ||
			str_has(g->text, S("。")))
			break;
		if (g == one || !g->numeric || !g->money)
			continue;
		if (found != NULL || g->role != ROLE_VALUE || !str_eq(g->year, one->year) ||
			(!str_has(g->key, S("预算")) && !str_ends(g->measure, S("预算数"))))
			return NULL;
		found = g;
	}
	return found != NULL && found->number + 1 == one->number ? found : NULL;
}

static void
claim_rate_in_sentence(struct doc *doc, const struct fact *f)
{
	static struct wordset years = {.table = "phrases", .kind = "of-years"};
	const struct fact *budget = budget_in_sentence(doc, f);
	struct claim *c;

	if (budget == NULL || wordset_has(&years, budget->key) || budget->dec.n == 0 ||
		!is_spent(f->of[0]) || str_has(f->text, S("到位率")))
		return;
	c = ratio_new(doc, CHECK_RATE, f, f->of[0], budget);
	c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}

void
claim_half_rate(struct doc *doc, const struct fact *f)
{
	if (!claim_neighbour(doc, f))
		claim_rate_in_sentence(doc, f);
}
