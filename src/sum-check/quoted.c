/* Scores in sentences: what a form's total says, and what the same score is elsewhere in the text;
 * averages of forms. */
#include "check.h"
#include "prose.h"

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
	return str_has(f->measure, S("平均")) || str_has(f->key, S("平均")) ||
	       str_has(f->text, S("平均"));
}

static bool
is_form_total(const struct fact *f)
{
	return str_has(f->key, S("总分")) || str_has(f->key, S("合计")) ||
	       str_has(f->key, S("总得分")) || str_has(f->key, S("综合得分"));
}

/* The scores that sentences print, and the totals of forms. */
static void
collect(const struct doc *doc, struct scores *quoted, struct scores *totals, struct scores *averages)
{
	size_t i;

	quoted->n = totals->n = averages->n = 0;
	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (!f->numeric || f->role != ROLE_SCORE)
			continue;
		if (f->table == NULL)
			add(is_average(f) ? averages : quoted, f);
		else if (is_form_total(f))
			add(totals, f);
	}
}

/* The first line of the form that ends in the total. */
static long
first_line(const struct fact *total)
{
	return total->table->nfacts > 0 ? total->table->facts[0]->line : total->line;
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
		if (quoted->fact[i]->line < from && from - quoted->fact[i]->line <= near)
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

	claim_add(doc, c, total, 1);
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

static void
check_totals_quoted(struct doc *doc, const struct scores *quoted, const struct scores *totals)
{
	const struct fact *t;
	int i;

	for (i = 0; i < quoted->n; i++)
		if ((t = equal_total(totals, quoted->fact[i])) != NULL)
			claim_same(doc, quoted->fact[i], t, VERDICT_ERROR);
	for (i = 0; i < totals->n; i++) {
		t = announced(quoted, totals, totals->fact[i]);
		if (t != NULL && equal_total(totals, t) == NULL)
			claim_same(doc, t, totals->fact[i], VERDICT_ERROR);
	}
}

/* True if the item names one project or the department, not just some score. */
static bool
names_one(const struct fact *f)
{
	const size_t short_name = 12; /* four characters */

	return f->key.n > short_name &&
	       (str_has(f->key, S("项目")) || str_has(f->key, S("整体")));
}

/* Scores of the department as a whole, or of one project, printed twice. */
static void
check_repeated(struct doc *doc, const struct scores *quoted)
{
	int i, k;

	for (i = 1; i < quoted->n; i++)
		for (k = 0; k < i; k++) {
			const struct fact *a = quoted->fact[k], *b = quoted->fact[i];

			if (!str_eq(a->key, b->key) || !names_one(a) ||
			    !str_eq(a->measure, b->measure))
				continue;
			claim_same(doc, b, a, VERDICT_ERROR);
			break;
		}
}

/* An average: of all forms, or of two of them. */
static void
check_average(struct doc *doc, const struct fact *f, const struct scores *totals)
{
	fix sum = 0, mean;
	struct interval iv = iv_exact(0);
	struct claim *c;
	int i;

	if (totals->n < 2)
		return;
	c = claim_new(doc, CHECK_SCORE, f, "average");
	for (i = 0; i < totals->n; i++) {
		sum += dec_fix(totals->fact[i]->dec);
		iv = iv_add(iv, iv_dec(totals->fact[i]->dec));
		claim_add(doc, c, totals->fact[i], 0);
	}
	mean = sum / totals->n;
	iv.lo /= totals->n;
	iv.hi /= totals->n;
	claim_set(c, true, iv, mean);
	claim_arg(c, figure_text(doc, sum, 2));
	claim_arg(c, line_text(doc, totals->n));
	/* which forms were meant is not said */
	if (claim_verdict(c) <= VERDICT_ROUNDING)
		claim_end(doc, c);
}

void
check_quoted_scores(struct doc *doc)
{
	struct scores quoted, totals, averages;
	int i;

	collect(doc, &quoted, &totals, &averages);
	check_totals_quoted(doc, &quoted, &totals);
	check_repeated(doc, &quoted);
	for (i = 0; i < averages.n; i++)
		check_average(doc, averages.fact[i], &totals);
}
