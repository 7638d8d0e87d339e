/* The funds of a performance form: budgets, what was spent, the rate of execution. */
#include "form.h"
#include "printed_unit.h"

/* What the rate of execution is a rate of. */
static struct str
base_of(const struct form *fm)
{
	if (form_column(fm, BUDGET_FIELD) < 0)
		return S("年初预算");
	if (str_has(form_measure(fm, BUDGET_FIELD), S("调整")))
		return S("调整预算");
	return str_has(form_measure(fm, BUDGET_FIELD), S("全年")) ? S("全年预算") : S("预算");
}

static void
fund_parts(struct form *fm, const struct row *row)
{
	static const enum field amounts[] = {INITIAL_FIELD, BUDGET_FIELD, SPENT_FIELD};
	bool sure;
	int parent = parts_next(arena_of(fm), &fm->parts, row->row, row->text, 0, &sure);
	size_t i;

	for (i = 0; parent >= 0 && i < sizeof amounts / sizeof *amounts; i++) {
		struct fact *part = fm->fact[row->row * FIELDS + (int)amounts[i]];
		struct fact *whole = fm->fact[parent * FIELDS + (int)amounts[i]];

		if (part == NULL || whole == NULL)
			continue;
		fact_of(fm->t->doc, part, whole);
		part->role = PART;
		if (whole->role != PART)
			whole->role = TOTAL;
	}
}

void
fund_facts(struct form *fm, const struct row *row)
{
	struct fact **fact = &fm->fact[row->row * FIELDS], *rate;

	fact[INITIAL_FIELD] = form_figure(fm, row, INITIAL_FIELD, VALUE, fm->unit);
	fact[BUDGET_FIELD] = form_figure(fm, row, BUDGET_FIELD, VALUE, fm->unit);
	fact[SPENT_FIELD] = form_figure(fm, row, SPENT_FIELD, VALUE, fm->unit);
	rate = form_figure(fm, row, RATE_FIELD, RATE, S("%"));
	if (rate != NULL) {
		rate->base = base_of(fm);
		form_link(fm, rate, fact[SPENT_FIELD]);
		form_link(fm, rate, fact[BUDGET_FIELD] ? fact[BUDGET_FIELD] : fact[INITIAL_FIELD]);
	}
	weight_and_score(fm, row);
	if (row->text.n > 0)
		fund_parts(fm, row);
}

struct str
row_unit(struct form *fm, int row)
{
	struct str unit = S("");
	int c;

	for (c = 0; c < fm->t->grid.cols && unit.n == 0; c++)
		if (!str_eq(unit_kind(unit_in_brackets(arena_of(fm), cell_at(fm, row, c)->text)),
			    S("rate")))
			unit = unit_in_brackets(arena_of(fm), cell_at(fm, row, c)->text);
	return unit;
}
