/* Averages of scores: 5个项目自评平均得分91.2分 is that of the forms, or of the rows of the table of projects. */
#include "prose.h"
#include "quoted.h"
#include "wordset.h"

struct claim *
claim_average_score(struct doc *doc, const struct fact *f, const struct fact *const *scores, int n)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, f, "average");
	struct interval iv = iv_exact(0);
	fix sum = 0;
	int i;

	for (i = 0; i < n; i++) {
		sum += dec_fix(scores[i]->dec);
		iv = iv_add(iv, iv_dec(scores[i]->dec));
		claim_add(doc, c, scores[i], 0);
	}
	iv.lo /= n;
	iv.hi /= n;
	claim_set(c, true, iv, sum / n);
	claim_arg(c, figure_text(doc, sum, 2));
	claim_arg(c, line_text(doc, n));
	return c;
}

/* Keeps the claim if the average fits: which scores were meant is not said. */
static bool
claim_fitting(struct doc *doc, const struct fact *f, const struct fact *const *scores, int n)
{
	struct claim *c = claim_average_score(doc, f, scores, n);
	bool fits = claim_verdict(c) <= VERDICT_ROUNDING;

	claim_end_if(doc, c, fits);
	return fits;
}

/* All forms, or two of them. */
static bool
fits_forms(struct doc *doc, const struct fact *f, const struct scores *totals)
{
	int i, k;

	if (totals->n < 2)
		return false;
	if (claim_fitting(doc, f, totals->fact, totals->n))
		return true;
	for (i = 0; i < totals->n; i++)
		for (k = i + 1; k < totals->n; k++) {
			const struct fact *pair[2] = {totals->fact[i], totals->fact[k]};

			if (claim_fitting(doc, f, pair, 2))
				return true;
		}
	return false;
}

/* The number of projects that the agency evaluated, told in front of the average in its paragraph; 0 if none is. */
static fix
projects_before(const struct doc *doc, const struct fact *f)
{
	size_t i = f->number;

	while (i-- > 0 && doc->facts[i]->line == f->line) {
		const struct fact *n = doc->facts[i];

		if (n->role != ROLE_META && n->numeric && str_eq(n->unit, S("个")))
			return str_has(n->text, S("项目")) && str_has(n->text, S("自评")) &&
					str_eq(n->year, f->year) && !is_of_others(n)
				? dec_fix(n->dec)
				: 0;
	}
	return 0;
}

/* Is it the plain average of all of them: no word but 项目自评平均得分为 stands in front of it in its clause? */
static bool
is_of_all(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "average-of-all"};
	ptrdiff_t figure = str_find(f->text, f->value, 0), number = str_find(f->text, S("个"), 0);
	struct str s;
	size_t n;

	if (figure < 0)
		return false;
	s = str_sub(f->text, number >= 0 && number < figure ? (size_t)number : 0, (size_t)figure);
	while ((n = wordset_prefix(&words, s)) > 0)
		s = str_sub(s, n, s.n);
	return s.n == 0;
}

/* The scores of the rows of a table that has one each, and no weights; fewer than two if it is none such. */
static void
scores_of_rows(const struct table *t, struct scores *s)
{
	size_t i;

	s->n = 0;
	for (i = 0; table_has(t, ROLE_SCORE) && i < t->nfacts && s->n < MAX_SCORES; i++) {
		const struct fact *f = t->facts[i];
		bool other =
			f->role == ROLE_WEIGHT || f->role == ROLE_TARGET || f->role == ROLE_ACTUAL;

		if (f->role == ROLE_SCORE && f->numeric && !f->labels_total) {
			other = s->n > 0 && s->fact[s->n - 1]->col != f->col;
			s->fact[s->n++] = f;
		}
		if (other) {
			s->n = 0;
			return;
		}
	}
}

/* The one table, or else the forms, with as many scores as there are projects. */
static bool
find_scores(const struct doc *doc, fix projects, const struct scores *totals, struct scores *found)
{
	const struct table *t;
	struct scores rows;
	int tables = 0;

	for (t = doc->tables; t != NULL; t = t->next) {
		scores_of_rows(t, &rows);
		if (rows.n < 2 || dec_fix((struct dec){rows.n, 0}) != projects)
			continue;
		*found = rows;
		tables++;
	}
	if (tables == 0 && totals->n > 1 && dec_fix((struct dec){totals->n, 0}) == projects) {
		*found = *totals;
		return true;
	}
	return tables == 1;
}

void
check_average_score(struct doc *doc, const struct fact *f, const struct scores *totals)
{
	struct scores found;
	struct claim *c;

	if (fits_forms(doc, f, totals) || !is_of_all(f) ||
		!find_scores(doc, projects_before(doc, f), totals, &found) ||
		!str_eq(f->year, found.fact[0]->year))
		return;
	c = claim_average_score(doc, f, found.fact, found.n);
	c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}
