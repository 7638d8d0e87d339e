/* Changes and growth in sentences that print no earlier value (教育支出29.68亿元，比上年增加0.94亿元，增长3.27%): where a
 * table has the same amount, the value of the year before may stand beside it. A warning: the table's may be another. */
#include "cells.h"
#include "complete.h"
#include "quotient.h"
#include "wordset.h"

static bool
is_year_before(struct str year, struct str of)
{
	struct dec y, o;

	return dec_parse(year, &y) && dec_parse(of, &o) && y.places == 0 && o.n == y.n + 1;
}

/* What stands beside a cell of the year before; NULL where there is none, or several that differ. */
struct priors {
	const struct fact *budget, *actual;
};

static bool
is_budget(const struct fact *f)
{
	return str_has(f->measure, S("预算"));
}

static struct priors
priors_beside(const struct fact *cell)
{
	const struct fact *found[2] = {NULL, NULL};
	bool doubt[2] = {false, false};
	int col;

	for (col = 1; col <= cell->table->cols; col++) {
		const struct fact *f = table_cell(cell->table, cell->row, col);
		int k;

		if (f == NULL || f == cell || !f->numeric || !f->money ||
			!is_year_before(f->year, cell->year) || !str_eq(f->key, cell->key) ||
			(f->role != ROLE_VALUE && f->role != ROLE_TOTAL && f->role != ROLE_PART))
			continue;
		k = is_budget(f);
		doubt[k] = doubt[k] || (found[k] != NULL && !fact_same_value(found[k], f));
		found[k] = f;
	}
	return (struct priors){doubt[1] ? NULL : found[1], doubt[0] ? NULL : found[0]};
}

/* Takes out those that the words of the change do not mean: 上年执行数; of accounts 上年 is no budget. False if none is
 * left. */
static bool
choose(struct priors *p, const struct fact *f, const struct fact *cell)
{
	static struct wordset done = {.table = "phrases", .kind = "base-done"};

	if (str_has(f->base, S("预算")))
		p->actual = NULL;
	else if (wordset_has(&done, f->base) || !is_budget(cell))
		p->budget = NULL;
	return p->budget != NULL || p->actual != NULL;
}

/* Is it told against the year before? */
static bool
is_against_prior(const struct fact *f)
{
	return f->base.n == 0 || str_starts(f->base, S("上年"));
}

/* terms: value, base */
static bool
by_prior(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_over(iv[0], iv[1], expected) &&
		fix_div((exact[0] - exact[1]) * 100, exact[1], result);
}

/* Without a word for the base nothing shows that this one is meant but that it fits; nor does anything where it may be
 * either of two. */
static bool
end(struct doc *doc, struct claim *c, const struct fact *f, bool sure)
{
	bool fits = !c->bad && claim_verdict(c) <= VERDICT_ROUNDING;

	c->at_most = VERDICT_WARN;
	claim_end_if(doc, c, !c->bad && (fits || (sure && f->base.n > 0)));
	return fits;
}

static bool
claim_growth(struct doc *doc, const struct fact *f, const struct fact *cell,
	const struct fact *prior, bool sure)
{
	struct claim *c = claim_new(doc, CHECK_GROWTH, f, "growth-in-table");

	claim_add(doc, c, cell, 0);
	claim_add(doc, c, prior, 0);
	claim_formula(c, by_prior);
	claim_arg(c, cell->value);
	claim_arg(c, prior->value);
	return end(doc, c, f, sure);
}

static bool
claim_change(struct doc *doc, const struct fact *f, const struct fact *cell,
	const struct fact *prior, bool sure)
{
	struct claim *c = claim_new(doc, CHECK_CHANGE, f, "change");

	claim_add(doc, c, cell, 1);
	claim_add(doc, c, prior, -1);
	return end(doc, c, f, sure);
}

static void
check_change(struct doc *doc, const struct fact *f, const struct fact *cell, struct priors p)
{
	const struct fact *prior[] = {p.budget, p.actual};
	bool sure = p.budget == NULL || p.actual == NULL, fits = false;
	int i;

	for (i = 0; i < 2 && !fits; i++) {
		if (prior[i] == NULL || prior[i]->dec.n == 0)
			continue;
		fits = f->role == ROLE_CHANGE ? claim_change(doc, f, cell, prior[i], sure)
					      : claim_growth(doc, f, cell, prior[i], sure);
	}
}

static void
check_told(struct doc *doc, const struct fact *told, const struct fact *cell)
{
	const struct priors beside = priors_beside(cell);
	int i;

	for (i = 0; i < told->nparts; i++) {
		const struct fact *f = told->parts[i];
		struct priors p = beside;

		if (!f->numeric || f->nof != 1 || !is_against_prior(f) || f->of[0] != told ||
			!choose(&p, f, cell))
			continue;
		if ((f->role == ROLE_CHANGE && f->money) ||
			(f->role == ROLE_GROWTH && str_eq(f->unit, S("%"))))
			check_change(doc, f, cell, p);
	}
}

void
check_table_priors(struct doc *doc)
{
	const struct fact *const *cells = told_cells(doc);
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (f->nparts > 0 && cells[f->number] != NULL)
			check_told(doc, f, cells[f->number]);
	}
}
