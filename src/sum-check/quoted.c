/* The same score elsewhere in the text, and averages of forms. */
#include "prose.h"
#include "quoted.h"
#include "utf8.h"
#include "words.h"

/* The score of the department as a whole, not of one of its indicators. */
static bool
is_department(const struct fact *f)
{
	return word_in(WHOLE_AGENCY, f->key) && dec_fix(f->dec) >= dec_fix((struct dec){50, 0});
}

/* True if f names a project and g stands in the report on it, under a title, not in a heading that tells
 * scores itself. */
static bool
reports_on(struct doc *doc, const struct fact *f, const struct fact *g)
{
	const size_t short_name = 18; /* six characters */

	return f->key.n > short_name && str_has(f->key, S("项目")) &&
		!str_eq(f->section, g->section) && !str_has(g->section, S("得分")) &&
		str_has(utf8_key(&doc->arena, g->section), f->key);
}

/* Scores of the department: every one is held against the first. */
static void
check_department(struct doc *doc, const struct scores *quoted)
{
	const struct fact *first = NULL;
	int i;

	for (i = 0; i < quoted->n; i++) {
		const struct fact *f = quoted->fact[i];

		if (!is_department(f))
			continue;
		if (first == NULL)
			first = f;
		else
			claim_same_score(doc, f, first, VERDICT_WARN);
	}
}

/* A project's score in the summary and in the report on it: one of the scores there must be it. */
static void
check_project(struct doc *doc, const struct scores *quoted, const struct fact *f)
{
	const struct fact *other = NULL;
	int i;

	for (i = 0; i < quoted->n; i++) {
		const struct fact *g = quoted->fact[i];

		if (g == f || !reports_on(doc, f, g))
			continue;
		other = g;
		if (dec_fix(g->dec) == dec_fix(f->dec))
			break;
	}
	if (other != NULL)
		claim_same_score(doc, f, other, VERDICT_WARN);
}

/* An average: of all forms, or of two of them. */
static bool
claim_average(struct doc *doc, const struct fact *f, const struct fact *const *scores, int n)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, f, "average");
	struct interval iv = iv_exact(0);
	fix sum = 0;
	bool fits;
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
	/* which forms were meant is not said: what does not fit may be about others */
	fits = claim_verdict(c) <= VERDICT_ROUNDING;
	claim_end_if(doc, c, fits);
	return fits;
}

static void
check_average(struct doc *doc, const struct fact *f, const struct scores *totals)
{
	int i, k;

	if (totals->n < 2 || claim_average(doc, f, totals->fact, totals->n))
		return;
	for (i = 0; i < totals->n; i++)
		for (k = i + 1; k < totals->n; k++) {
			const struct fact *pair[2] = {totals->fact[i], totals->fact[k]};

			if (claim_average(doc, f, pair, 2))
				return;
		}
}

void
check_quoted_scores(struct doc *doc)
{
	struct scores quoted, totals, averages;
	int i;

	collect_scores(doc, &quoted, &totals, &averages);
	check_announced(doc, &quoted, &totals);
	check_department(doc, &quoted);
	for (i = 0; i < quoted.n; i++)
		check_project(doc, &quoted, quoted.fact[i]);
	for (i = 0; i < averages.n; i++)
		check_average(doc, averages.fact[i], &totals);
}
