/* The same score elsewhere in the text. */
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

void
check_quoted_scores(struct doc *doc)
{
	struct scores quoted, totals, averages;
	int i;

	collect_scores(doc, &quoted, &totals, &averages);
	check_announced(doc, &quoted, &totals);
	check_department(doc, &quoted);
	check_scores_in_order(doc);
	for (i = 0; i < quoted.n; i++)
		check_project(doc, &quoted, quoted.fact[i]);
	for (i = 0; i < averages.n; i++)
		if (!check_average_told(doc, averages.fact[i]))
			check_average_score(doc, averages.fact[i], &totals);
}
