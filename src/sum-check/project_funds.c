/* The money of a project in a sentence (渠道清淤项目全年预算数52.60万元，执行数43.80万元) and in the project's own form: in the
 * row of all its funds, or of those that the sentence may speak of. */
#include "equal.h"
#include "project_forms.h"
#include "prose.h"

enum fund { BUDGET, SPENT, INITIAL, NO_FUND };

/* Which column of the form the measure is; 预算数 may be either budget, that of the year is tried first. */
static enum fund
fund_of(const struct fact *f)
{
	static const struct {
		struct str measure;
		enum fund fund;
	} funds[] = {{STR_INIT("全年预算数"), BUDGET}, {STR_INIT("调整预算数"), BUDGET},
		{STR_INIT("预算数"), BUDGET}, {STR_INIT("年初预算数"), INITIAL},
		{STR_INIT("执行数"), SPENT}};
	size_t i;

	for (i = 0; i < sizeof funds / sizeof *funds; i++)
		if (str_eq(f->measure, funds[i].measure))
			return funds[i].fund;
	return NO_FUND;
}

/* The figure of that column in the row of the rate; NULL if the row has none. */
static const struct fact *
fund_in_row(const struct fact *rate, enum fund fund)
{
	switch (fund) {
	case SPENT: return rate->of[0];
	case BUDGET: return rate->of[1];
	default: return initial_budget_beside(rate->of[1]);
	}
}

/* What the form has in that column for f: the figure that f is, or else the first; NULL if it has none. */
static const struct fact *
fund_in_form(const struct project_form *form, const struct fact *f, enum fund fund)
{
	const struct table *t = form->total->table;
	const struct fact *first = NULL;
	size_t i;

	for (i = 0; i < t->nfacts; i++) {
		const struct fact *rate = t->facts[i], *g;

		if (rate->role != ROLE_RATE || rate->nof < 2 ||
			(g = fund_in_row(rate, fund)) == NULL || !g->numeric ||
			!str_eq(g->year, f->year))
			continue;
		if (fact_same_value(g, f))
			return g;
		if (first == NULL)
			first = g;
	}
	return first;
}

/* The form of f's project, with what it has for f; where several forms have the name, the one in which f is
 * found. NULL if there is none. */
static const struct project_form *
form_of(const struct project_forms *forms, struct str own, const struct fact *f, enum fund fund,
	const struct fact **g)
{
	const struct project_form *form = NULL;
	const size_t least = 6; /* two characters */
	int i, n = 0;

	for (i = 0; i < forms->n && own.n >= least; i++) {
		const struct fact *found;

		if (!str_eq(forms->form[i].own, own))
			continue;
		n++;
		if ((found = fund_in_form(&forms->form[i], f, fund)) == NULL)
			continue;
		*g = found;
		form = &forms->form[i];
		if (fact_same_value(found, f))
			return form;
	}
	return n == 1 ? form : NULL;
}

/* Another amount of f's project told beside f, of another column; NULL if there is none. */
static const struct fact *
told_beside(const struct doc *doc, const struct fact *f)
{
	const size_t near = 3;
	size_t i = f->number > near ? f->number - near : 0;

	for (; i < doc->nfacts && i <= f->number + near; i++) {
		const struct fact *g = doc->facts[i];

		if (g != f && is_told_amount(g) && str_eq(g->key, f->key) &&
			str_eq(g->section, f->section) && fund_of(g) != NO_FUND &&
			fund_of(g) != fund_of(f))
			return g;
	}
	return NULL;
}

/* The form that has both amounts: then the name, not an amount, is the wrong one. */
static const struct project_form *
form_of_both(const struct project_forms *forms, const struct fact *a, const struct fact *b)
{
	int i;

	for (i = 0; i < forms->n; i++) {
		const struct fact *x = fund_in_form(&forms->form[i], a, fund_of(a)),
				  *y = fund_in_form(&forms->form[i], b, fund_of(b));

		if (x != NULL && y != NULL && fact_same_value(x, a) && fact_same_value(y, b))
			return &forms->form[i];
	}
	return NULL;
}

static void
claim_of_another(struct doc *doc, const struct fact *f, const struct fact *right,
	const struct project_form *form, const struct project_form *named)
{
	struct claim *c = claim_text(
		doc, CHECK_EQUAL, VERDICT_WARN, f, named->name, form->name, "funds-of-another");

	claim_add(doc, c, right, 0);
	claim_arg(c, f->value);
	claim_arg(c, line_text(doc, fund_in_form(form, f, fund_of(f))->line));
	claim_arg(c, right->value);
	claim_arg(c, line_text(doc, right->line));
}

static void
check_fund(struct doc *doc, const struct project_forms *forms, const struct fact *f)
{
	enum fund fund = fund_of(f);
	const struct fact *g = NULL, *other = NULL, *beside;
	const struct project_form *form, *another;
	struct str own;

	if (fund == NO_FUND)
		return;
	own = project_own_name(doc, f->key);
	if ((form = form_of(forms, own, f, fund, &g)) == NULL)
		return;
	if (fact_same_value(g, f)) {
		claim_equal(doc, f, g, VERDICT_WARN);
		return;
	}
	if (fund == BUDGET && form_of(forms, own, f, INITIAL, &other) != NULL &&
		str_eq(f->measure, S("预算数")) && fact_same_value(other, f))
		return;
	beside = told_beside(doc, f);
	another = beside != NULL ? form_of_both(forms, f, beside) : NULL;
	if (another == NULL)
		claim_equal(doc, f, g, VERDICT_WARN);
	else if (f->number < beside->number)
		claim_of_another(doc, f, g, another, form);
}

void
check_project_funds(struct doc *doc)
{
	struct project_forms forms;
	size_t i;

	read_project_forms(doc, &forms);
	for (i = 0; i < doc->told.n && forms.n > 0; i++)
		if (is_told_amount(doc->told.fact[i]))
			check_fund(doc, &forms, doc->told.fact[i]);
}
