/* The score of a form in a sentence: 河道清淤项目自评得分95分 is the total of that project's form, wherever the
 * form stands; where no project is named, of the form that follows. */
#include "project_forms.h"
#include "prose.h"
#include "quoted.h"
#include "slip.h"
#include "words.h"

/* The first line of the form that ends in the total. */
static long
first_line(const struct fact *total)
{
	return total->table->nfacts > 0 ? total->table->facts[0]->line : total->line;
}

/* True if the agency gave the score: its words say so, or those in front of it in the paragraph. */
static bool
is_own_score(const struct doc *doc, const struct fact *f)
{
	static const struct str self = {"自评", 6};
	size_t i = f->number + 1;

	while (i-- > 0 && doc->facts[i]->line == f->line)
		if (str_has(doc->facts[i]->text, self))
			return true;
	return str_has(f->key, self);
}

/* Is the score of the project that f names told elsewhere? Then the name with f may be the wrong one. */
static bool
is_told_elsewhere(struct doc *doc, const struct project_forms *forms, const struct scores *quoted,
	const struct fact *f)
{
	const struct project_form *form = form_of_score(doc, forms, f);
	int i;

	for (i = 0; form != NULL && i < quoted->n; i++)
		if (quoted->fact[i]->line != f->line &&
			dec_fix(quoted->fact[i]->dec) == dec_fix(form->total->dec) &&
			str_eq(quoted->fact[i]->key, f->key))
			return true;
	return false;
}

/* A project's score is not announced before the form about the agency as a whole or about another project, nor
 * that of the agency before a project's. */
static bool
can_announce(struct doc *doc, const struct project_forms *forms, const struct scores *scores,
	const struct fact *quoted, const struct fact *total)
{
	bool project = str_has(quoted->key, S("项目")), whole = word_in(WHOLE_AGENCY, quoted->key),
	     whole_form = word_in(WHOLE_AGENCY, total->table->name);
	const struct project_form *form = form_of_total(forms, total);
	struct str own = project_of_score(doc, quoted);
	bool other = form != NULL && !whole && own.n > 0 &&
		(!is_own_score(doc, quoted) ||
			(!str_eq(form->own, own) &&
				!is_told_elsewhere(doc, forms, scores, quoted)));

	return !other && can_be_total(quoted, total) && !(project && !whole && whole_form) &&
		!(whole && !project && str_has(total->table->name, S("项目")));
}

/* The score that is announced shortly before the form of that total: no other form and no other
 * score between them. */
static const struct fact *
announced(struct doc *doc, const struct project_forms *forms, const struct scores *quoted,
	const struct scores *totals, const struct fact *total)
{
	const long near = 80;
	const struct fact *best = NULL;
	long from = first_line(total);
	int i;

	for (i = 0; i < quoted->n; i++)
		if (quoted->fact[i]->line < from && from - quoted->fact[i]->line <= near &&
			can_announce(doc, forms, quoted, quoted->fact[i], total))
			best = quoted->fact[i];
	for (i = 0; best != NULL && i < totals->n; i++)
		if (totals->fact[i]->line > best->line && totals->fact[i]->line < from)
			best = NULL;
	return best;
}

static const struct fact *
equal_total(const struct scores *totals, const struct fact *f)
{
	int i;

	for (i = 0; i < totals->n; i++)
		if (dec_fix(totals->fact[i]->dec) == dec_fix(f->dec))
			return totals->fact[i];
	return NULL;
}

/* Is it the total, also if rounded: 97分 of 96.66? */
static bool
is_rounded(const struct fact *f, const struct fact *total)
{
	fix off = dec_fix(f->dec) - dec_fix(total->dec), half = dec_unit(f->dec) / 2;

	return off <= half && -off <= half;
}

/* Is a score of the line that total: the agency's own, and what became of it? */
static bool
is_told_beside(const struct scores *quoted, const struct fact *f, const struct fact *total)
{
	int i;

	for (i = 0; i < quoted->n; i++)
		if (quoted->fact[i]->line == f->line && is_rounded(quoted->fact[i], total))
			return true;
	return false;
}

/* The total of the form of the project that the score names; NULL if the score need not be it. */
static const struct fact *
named_total(struct doc *doc, const struct project_forms *forms, const struct fact *f)
{
	const struct project_form *form = form_of_score(doc, forms, f);

	return form != NULL && can_be_total(f, form->total) && is_own_score(doc, f) ? form->total
										    : NULL;
}

/* Scores of projects by name; that of another form is the business of check_remarks(). A score that is not that of the form is wrong where another project's is, or where
 * one slip made it. */
static enum verdict
check_named(struct doc *doc, const struct project_forms *forms, const struct scores *quoted,
	const struct scores *totals)
{
	const struct fact *total[MAX_SCORES];
	enum verdict most = VERDICT_WARN;
	int i;

	for (i = 0; i < quoted->n; i++) {
		total[i] = named_total(doc, forms, quoted->fact[i]);
		if (total[i] != NULL && dec_fix(total[i]->dec) == dec_fix(quoted->fact[i]->dec))
			most = VERDICT_ERROR;
	}
	for (i = 0; i < quoted->n; i++) {
		const struct fact *f = quoted->fact[i];

		if (total[i] != NULL && equal_total(totals, f) == NULL &&
			!is_told_beside(quoted, f, total[i]))
			claim_same_score(doc, f, total[i],
				slip_find(f->dec, iv_exact(dec_fix(total[i]->dec))).slip != NO_SLIP
					? VERDICT_ERROR
					: most);
	}
	return most;
}

/* A score that is announced before a form and is not its total is wrong where others are. */
void
check_announced(struct doc *doc, const struct scores *quoted, const struct scores *totals)
{
	struct project_forms forms;
	const struct fact *t;
	enum verdict most;
	int i;

	read_project_forms(doc, &forms);
	for (i = 0; i < quoted->n; i++)
		if ((t = equal_total(totals, quoted->fact[i])) != NULL)
			claim_same_score(doc, quoted->fact[i], t, VERDICT_ERROR);
	most = check_named(doc, &forms, quoted, totals);
	for (i = 0; i < totals->n; i++) {
		t = announced(doc, &forms, quoted, totals, totals->fact[i]);
		if (t != NULL && dec_fix(t->dec) == dec_fix(totals->fact[i]->dec))
			most = VERDICT_ERROR;
	}
	for (i = 0; i < totals->n; i++) {
		t = announced(doc, &forms, quoted, totals, totals->fact[i]);
		if (t != NULL && equal_total(totals, t) == NULL &&
			named_total(doc, &forms, t) == NULL)
			claim_same_score(doc, t, totals->fact[i], most);
	}
}
