/* Rates of completion in sentences that print no budget (公务接待费支出决算为0.40万元，完成预算的80%): where a
 * table has the same amount, the budget stands beside it. A warning: the table's budget may be another. */
#include "cells.h"
#include "ratio.h"

/* Takes the first level off a head's path. */
static struct str
take_level(struct str *path)
{
	ptrdiff_t slash = str_find(*path, S("/"), 0);
	struct str level = *path;

	if (slash < 0) {
		*path = str_sub(*path, path->n, path->n);
		return level;
	}
	level.n = (size_t)slash;
	*path = str_sub(*path, level.n + 1, path->n);
	return level;
}

/* The level in which the path of a budget differs from that of what was spent of it: all others are the
 * same (公务接待费/决算数 and 公务接待费/预算数). Empty if the paths are not such a pair. */
static struct str
budget_level(struct str spent, struct str budget)
{
	struct str found = {0};

	while (spent.n > 0 && budget.n > 0) {
		struct str s = take_level(&spent), b = take_level(&budget);

		if (str_eq(s, b))
			continue;
		if (found.n > 0 || str_has(s, S("预算数")) || !str_has(b, S("预算数")))
			return (struct str){0};
		found = b;
	}
	return spent.n == budget.n ? found : (struct str){0};
}

/* The budget in the row of a table's cell, under the same head but for its last level: the one that is called
 * as the rate's base (年初预算); NULL if there is none, or several that differ. */
static const struct fact *
budget_beside(const struct fact *cell, struct str base)
{
	const struct fact *found = NULL;
	bool doubt = false;
	int col;

	for (col = 1; col <= cell->table->cols; col++) {
		const struct fact *f = table_cell(cell->table, cell->row, col);
		struct str level;

		if (f == NULL || f == cell || !f->numeric || !f->money || f->role == ROLE_CHANGE ||
			!str_eq(f->year, cell->year))
			continue;
		level = budget_level(cell->measure, f->measure);
		if (level.n == 0)
			continue;
		if (!str_eq(base, S("预算")) && str_has(level, base))
			return f;
		doubt = doubt || (found != NULL && !fact_same_value(found, f));
		found = f;
	}
	return doubt ? NULL : found;
}

/* The rates that are told of f, which stands in that cell, without a budget. */
static void
claim_rates(struct doc *doc, const struct fact *f, const struct fact *cell)
{
	int i;

	for (i = 0; i < f->nparts; i++) {
		const struct fact *rate = f->parts[i], *budget;

		if (rate->role == ROLE_RATE && rate->numeric && rate->nof == 1 &&
			rate->base.n > 0 && (budget = budget_beside(cell, rate->base)) != NULL)
			claim_ratio(doc, CHECK_RATE, rate, f, budget, VERDICT_WARN);
	}
}

void
check_table_rates(struct doc *doc)
{
	const struct fact *const *cells = told_cells(doc);
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (f->nparts > 0 && cells[f->number] != NULL)
			claim_rates(doc, f, cells[f->number]);
	}
}
