/* Changes and growth in sentences that print no earlier value (教育支出29.68亿元，比上年增加0.94亿元，增长3.27%): where a
 * table has the same amount, the value of the year before may stand beside it. A warning: the table's may be another. */
#include "cells.h"
#include "complete.h"
#include "quotient.h"

static bool
is_year_before(struct str year, struct str of)
{
	struct dec y, o;

	return dec_parse(year, &y) && dec_parse(of, &o) && y.places == 0 && o.n == y.n + 1;
}

/* The one amount in the row of a cell that is of the year before, and no budget unless the cell's is one; NULL if
 * there is none, or several that differ. */
static const struct fact *
prior_beside(const struct fact *cell)
{
	bool budget = str_has(cell->measure, S("预算"));
	const struct fact *found = NULL;
	int col;

	for (col = 1; col <= cell->table->cols; col++) {
		const struct fact *f = table_cell(cell->table, cell->row, col);

		if (f == NULL || f == cell || !f->numeric || !f->money ||
			!is_year_before(f->year, cell->year) || !str_eq(f->key, cell->key) ||
			str_has(f->measure, S("预算")) != budget ||
			(f->role != ROLE_VALUE && f->role != ROLE_TOTAL && f->role != ROLE_PART))
			continue;
		if (found != NULL && !fact_same_value(found, f))
			return NULL;
		found = f;
	}
	return found;
}

/* Is it told against the year before? */
static bool
is_against_prior(const struct fact *f)
{
	return f->base.n == 0 || str_eq(f->base, S("上年")) || str_eq(f->base, S("上年决算")) ||
		str_eq(f->base, S("上年执行"));
}

/* terms: value, base */
static bool
by_prior(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_over(iv[0], iv[1], expected) &&
		fix_div((exact[0] - exact[1]) * 100, exact[1], result);
}

/* Without a word for the base only a slip of the pen shows that this one is meant. */
static void
end(struct doc *doc, struct claim *c, const struct fact *f)
{
	c->at_most = VERDICT_WARN;
	claim_end_if(doc, c, !c->bad && (f->base.n > 0 || claim_verdict(c) <= VERDICT_ROUNDING));
}

static void
claim_growth(
	struct doc *doc, const struct fact *f, const struct fact *cell, const struct fact *prior)
{
	struct claim *c = claim_new(doc, CHECK_GROWTH, f, "growth-in-table");

	claim_add(doc, c, cell, 0);
	claim_add(doc, c, prior, 0);
	claim_formula(c, by_prior);
	claim_arg(c, cell->value);
	claim_arg(c, prior->value);
	end(doc, c, f);
}

static void
claim_change(
	struct doc *doc, const struct fact *f, const struct fact *cell, const struct fact *prior)
{
	struct claim *c = claim_new(doc, CHECK_CHANGE, f, "change");

	claim_add(doc, c, cell, 1);
	claim_add(doc, c, prior, -1);
	end(doc, c, f);
}

static void
check_told(struct doc *doc, const struct fact *told, const struct fact *cell)
{
	const struct fact *prior = prior_beside(cell);
	int i;

	for (i = 0; prior != NULL && prior->dec.n != 0 && i < told->nparts; i++) {
		const struct fact *f = told->parts[i];

		if (!f->numeric || !is_against_prior(f) || f->of[0] != told)
			continue;
		if (f->role == ROLE_CHANGE && f->nof == 1 && f->money)
			claim_change(doc, f, cell, prior);
		else if (f->role == ROLE_GROWTH && f->nof == 1 && str_eq(f->unit, S("%")))
			claim_growth(doc, f, cell, prior);
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
