/* Sentences: 收支相抵，年终结余2万元 is what income was more than expenditure. */
#include "balance.h"
#include "complete.h"
#include "prose.h"
#include "side.h"
#include "wordset.h"

enum { TOTALS_BACK = 60, BALANCE_NEAR = 16 };

const struct fact *
balance_behind(const struct doc *doc, const struct fact *f)
{
	size_t i;

	for (i = f->number + 1; i < doc->nfacts && i <= f->number + BALANCE_NEAR; i++) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section))
			break;
		if (g->numeric && g->left_over && str_eq(g->unit, f->unit))
			return g;
	}
	return NULL;
}

/* Does it call itself all that came in, or went out? */
static bool
is_grand_total(const struct fact *f, enum side side)
{
	static struct wordset grand = {.table = "phrases", .kind = "grand"};

	return f->money && wordset_ends(&grand, f->key) && side_of(f->key) == side;
}

/* The last total of that side before f in its section, in its unit and of its measure. */
static const struct fact *
total_before(const struct doc *doc, const struct fact *f, enum side side)
{
	size_t i = f->number, back;

	for (back = 0; i-- > 0 && back < TOTALS_BACK; back++) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section))
			break;
		if (g->numeric && str_eq(g->unit, f->unit) && str_eq(g->measure, f->measure) &&
			is_grand_total(g, side))
			return g;
	}
	return NULL;
}

/* 收入总计10万元，支出总计8万元，年终结转2万元, without a word that one is taken from the other: the totals of one line, and
 * what is left right behind the second. */
static bool
stands_behind(const struct fact *f, const struct fact *income, const struct fact *spent)
{
	return spent->number + 1 == f->number && income->line == spent->line &&
		spent->role == ROLE_TOTAL && income->role == ROLE_TOTAL;
}

static void
claim_balance(struct doc *doc, const struct fact *f, const struct fact *income,
	const struct fact *spent, bool said)
{
	struct claim *c = claim_new(doc, CHECK_SUM, f, "balance");

	claim_add(doc, c, income, 1);
	claim_add(doc, c, spent, -1);
	claim_end_if(doc, c, said || claim_verdict(c) <= VERDICT_ROUNDING || one_slip_away(c));
}

void
check_balance(struct doc *doc)
{
	static struct wordset words = {.table = "phrases", .kind = "balance"};
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i], *income, *spent;
		bool said;

		if (f->number == 0 || !f->numeric || !f->left_over || !f->money ||
			(income = total_before(doc, f, SIDE_INCOME)) == NULL ||
			(spent = total_before(doc, f, SIDE_EXPENDITURE)) == NULL ||
			fact_same_value(income, spent))
			continue;
		said = wordset_has(&words, doc->facts[f->number - 1]->text);
		if (said || stands_behind(f, income, spent))
			claim_balance(doc, f, income, spent, said);
	}
}
