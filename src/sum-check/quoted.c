/* Scores in sentences: what a form's total says, and what the same score is elsewhere in the text;
 * averages of forms. */
#include "check.h"
#include "prose.h"
#include "told.h"
#include "utf8.h"
#include "words.h"
#include "wordset.h"

enum { MAX_SCORES = 256 };

struct scores {
	const struct fact *fact[MAX_SCORES];
	int n;
};

static void
add(struct scores *s, const struct fact *f)
{
	if (s->n < MAX_SCORES)
		s->fact[s->n++] = f;
}

static bool
is_average(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "average-score"};

	return wordset_any(&words, f->measure, str_has) || wordset_any(&words, f->key, str_has) ||
		wordset_any(&words, f->text, str_has);
}

/* True if the score is one of those that make the score before: 得94分，其中：甲得9分、乙得85分. part: the one
 * before is. */
static bool
is_part(const struct doc *doc, const struct fact *f, bool part)
{
	const struct fact *before = f->number > 0 ? doc->facts[f->number - 1] : f;

	if (before->role != ROLE_SCORE || before->line != f->line || str_has(before->text, S("。")))
		return false;
	return part || (word_in(OF_WHICH, f->text) && dec_fix(f->dec) <= dec_fix(before->dec));
}

/* The scores that sentences print, but not those of a form's own cells, and the totals of forms. */
static void
collect(const struct doc *doc, struct scores *quoted, struct scores *totals,
	struct scores *averages)
{
	bool part = false;
	size_t i;

	quoted->n = totals->n = averages->n = 0;
	for (i = 0; i < doc->of_role[ROLE_SCORE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];

		if (!f->numeric)
			continue;
		part = f->table == NULL && is_part(doc, f, part);
		if (part)
			continue;
		if (f->table == NULL && told_in(doc, f) == NULL)
			add(is_average(f) ? averages : quoted, f);
		else if (f->table != NULL && is_form_total(f))
			add(totals, f);
	}
}

/* The first line of the form that ends in the total. */
static long
first_line(const struct fact *total)
{
	return total->table->nfacts > 0 ? total->table->facts[0]->line : total->line;
}

/* A project's score is not announced before the form about the agency as a whole, nor the other way
 * round. */
static bool
can_announce(const struct fact *quoted, const struct fact *total)
{
	bool project = str_has(quoted->key, S("项目")), whole = word_in(WHOLE_AGENCY, quoted->key);

	return !(project && !whole && word_in(WHOLE_AGENCY, total->table->name)) &&
		!(whole && !project && str_has(total->table->name, S("项目")));
}

/* The score that is announced shortly before the form of that total: no other form and no other
 * score between them. */
static const struct fact *
announced(const struct scores *quoted, const struct scores *totals, const struct fact *total)
{
	const long near = 80;
	const struct fact *best = NULL;
	long from = first_line(total);
	int i;

	for (i = 0; i < quoted->n; i++)
		if (quoted->fact[i]->line < from && from - quoted->fact[i]->line <= near &&
			can_announce(quoted->fact[i], total))
			best = quoted->fact[i];
	for (i = 0; best != NULL && i < totals->n; i++)
		if (totals->fact[i]->line > best->line && totals->fact[i]->line < from)
			best = NULL;
	return best;
}

static void
claim_same(struct doc *doc, const struct fact *quoted, const struct fact *total, enum verdict most)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, quoted, "score-quoted");

	claim_same_as(doc, c, total);
	claim_arg(c, line_text(doc, total->line));
	c->at_most = most;
	claim_end(doc, c);
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

/* A score that is announced before a form and is not its total is wrong where others are. */
static void
check_totals_quoted(struct doc *doc, const struct scores *quoted, const struct scores *totals)
{
	const struct fact *t;
	enum verdict most = VERDICT_WARN;
	int i;

	for (i = 0; i < quoted->n; i++)
		if ((t = equal_total(totals, quoted->fact[i])) != NULL)
			claim_same(doc, quoted->fact[i], t, VERDICT_ERROR);
	for (i = 0; i < totals->n; i++) {
		t = announced(quoted, totals, totals->fact[i]);
		if (t != NULL && dec_fix(t->dec) == dec_fix(totals->fact[i]->dec))
			most = VERDICT_ERROR;
	}
	for (i = 0; i < totals->n; i++) {
		t = announced(quoted, totals, totals->fact[i]);
		if (t != NULL && equal_total(totals, t) == NULL)
			claim_same(doc, t, totals->fact[i], most);
	}
}

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
			claim_same(doc, f, first, VERDICT_WARN);
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
		claim_same(doc, f, other, VERDICT_WARN);
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

	collect(doc, &quoted, &totals, &averages);
	check_totals_quoted(doc, &quoted, &totals);
	check_department(doc, &quoted);
	for (i = 0; i < quoted.n; i++)
		check_project(doc, &quoted, quoted.fact[i]);
	for (i = 0; i < averages.n; i++)
		check_average(doc, averages.fact[i], &totals);
}
