/* What tables say of themselves in words (the meta facts of tables) against figures: a table that is said
 * to be empty, a project's score that is another project's. */
#include "check.h"
#include "project_forms.h"
#include "prose.h"

/* ---- empty tables ---- */

/* The first figure of the table that is not 0. */
static const struct fact *
first_figure(const struct table *t)
{
	size_t i;

	for (i = 0; i < t->nfacts; i++)
		if (t->facts[i]->numeric && t->facts[i]->dec.n != 0)
			return t->facts[i];
	return NULL;
}

static void
check_empty(struct doc *doc, const struct fact *note)
{
	const struct fact *f = first_figure(note->table);
	struct claim *c;

	if (f == NULL)
		return;
	c = claim_text(doc, CHECK_DIRECTION, VERDICT_ERROR, f, f->value, S(""), "table-not-empty");
	c->line = note->line;
	claim_arg(c, line_text(doc, f->line));
}

/* ---- scores of projects ---- */

/* The form that follows the sentence of f; NULL if none does soon. */
static const struct project_form *
form_behind(const struct project_forms *forms, const struct fact *f)
{
	const long near = 80;
	int i;

	for (i = 0; i < forms->n; i++)
		if (forms->form[i].total->line > f->line)
			return forms->form[i].total->line - f->line <= near ? &forms->form[i]
									    : NULL;
	return NULL;
}

/* The form whose project the sentence of f names; of several the one with the longest name. */
static const struct project_form *
form_named(const struct project_forms *forms, const struct fact *f)
{
	const size_t long_name = 12; /* four characters */
	const struct project_form *named = NULL;
	int i;

	for (i = 0; i < forms->n; i++)
		if (forms->form[i].name.n >= long_name && str_has(f->key, forms->form[i].name) &&
			(named == NULL || forms->form[i].name.n > named->name.n))
			named = &forms->form[i];
	return named;
}

/* 甲项目自评得分95分 in front of the form of 乙, which has 95 where that of 甲 has another total. */
static void
check_project(struct doc *doc, const struct project_forms *forms, const struct fact *f)
{
	const struct project_form *behind = form_behind(forms, f), *named = form_named(forms, f);
	struct claim *c;

	if (behind == NULL || named == NULL || str_has(behind->name, named->name) ||
		dec_fix(behind->total->dec) != dec_fix(f->dec) ||
		dec_fix(named->total->dec) == dec_fix(f->dec))
		return;
	c = claim_text(
		doc, CHECK_SCORE, VERDICT_ERROR, f, named->name, behind->name, "score-of-another");
	claim_add(doc, c, behind->total, 0);
	claim_add(doc, c, named->total, 0);
	claim_arg(c, f->value);
	claim_arg(c, line_text(doc, behind->total->line));
	claim_arg(c, named->total->value);
	claim_arg(c, line_text(doc, named->total->line));
}

void
check_remarks(struct doc *doc)
{
	struct project_forms forms;
	size_t i;

	read_project_forms(doc, &forms);
	for (i = 0; i < doc->of_role[ROLE_META].n; i++) {
		const struct fact *f = doc->of_role[ROLE_META].fact[i];

		if (f->table != NULL && str_eq(f->item, S("empty")))
			check_empty(doc, f);
	}
	for (i = 0; i < doc->of_role[ROLE_SCORE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];

		if (f->table == NULL && f->numeric)
			check_project(doc, &forms, f);
	}
}
