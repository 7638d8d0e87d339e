/* What a form's own cells say of its scores: the total, that of the execution of the budget, that of all
 * indicators together. They are what its rows print. */
#include "told.h"
#include "prose.h"
#include "wordset.h"

const struct table *
told_in(const struct doc *doc, const struct fact *f)
{
	size_t name = f->section.n;

	if (f->table != NULL)
		return NULL;
	while (name > 0 && f->section.p[name - 1] != '/')
		name--;
	return name > 0 ? map_get(&doc->table_map, str_sub(f->section, name, f->section.n)) : NULL;
}

bool
is_form_total(const struct fact *f)
{
	static struct wordset totals = {.table = "labels", .kind = "form-total"};

	return wordset_has(&totals, f->key);
}

/* The score of the row that has the rate of execution. */
static bool
is_of_execution(const struct fact *f)
{
	return fact_in_row(f, ROLE_RATE) != NULL;
}

/* The scores of one form, figures [from, to) of the table, and its total behind them. */
struct scores {
	const struct table *table;
	size_t from, to;
};

static bool
is_score(const struct fact *f)
{
	return f->role == ROLE_SCORE && f->numeric;
}

/* The form whose rows end next before the line: one table can hold several, one below the other. */
static bool
find_form(const struct table *t, long line, struct scores *s)
{
	size_t i, from = 0;
	bool found = false;

	for (i = 0; i < t->nfacts && (!found || t->facts[i]->line < line); i++) {
		if (!is_score(t->facts[i]) || !is_form_total(t->facts[i]))
			continue;
		*s = (struct scores){t, from, i};
		found = true;
		from = i + 1;
	}
	return found;
}

static void
claim_told(struct doc *doc, const struct fact *f, const struct fact *printed)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, f, "score-quoted");

	claim_same_as(doc, c, printed);
	claim_arg(c, line_text(doc, printed->line));
	c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}

/* 预算执行得分10分 */
static void
claim_execution(struct doc *doc, const struct fact *f, const struct scores *s)
{
	size_t i;

	for (i = s->from; i < s->to; i++)
		if (is_score(s->table->facts[i]) && is_of_execution(s->table->facts[i])) {
			claim_told(doc, f, s->table->facts[i]);
			return;
		}
}

/* 绩效指标得分85分: what all rows but that of the execution make. */
static void
claim_indicators(struct doc *doc, const struct fact *f, const struct scores *s)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, f, "scores-sum");
	size_t i;

	for (i = s->from; i < s->to; i++)
		if (is_score(s->table->facts[i]) && !is_of_execution(s->table->facts[i]))
			claim_add(doc, c, s->table->facts[i], 1);
	c->at_most = VERDICT_WARN;
	claim_end_if(doc, c, c->nterms > 1);
}

/* The first score of its cell that is no part of another, of more than half the points there are. */
static bool
tells_total(const struct doc *doc, const struct fact *f, const struct fact *total)
{
	static struct wordset part = {.table = "labels", .kind = "told-part"};
	const struct fact *before = f->number > 0 ? doc->facts[f->number - 1] : NULL;

	if (before != NULL && before->role == ROLE_SCORE && str_eq(before->section, f->section) &&
		before->line == f->line)
		return false;
	return str_eq(f->year, doc->year) && !said_with(f, &part) &&
		2 * dec_fix(f->dec) > dec_fix(total->dec);
}

static void
check_told(struct doc *doc, const struct fact *f, const struct scores *s)
{
	static struct wordset full = {.table = "labels", .kind = "full-marks"},
			      execution = {.table = "labels", .kind = "told-execution"},
			      indicators = {.table = "labels", .kind = "told-indicators"};

	if (said_with(f, &full))
		return;
	if (tells_total(doc, f, s->table->facts[s->to]))
		claim_told(doc, f, s->table->facts[s->to]);
	else if (said_with(f, &indicators))
		claim_indicators(doc, f, s);
	else if (said_with(f, &execution))
		claim_execution(doc, f, s);
}

void
check_told_scores(struct doc *doc)
{
	const struct table *t;
	struct scores s;
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (is_score(f) && (t = told_in(doc, f)) != NULL && find_form(t, f->line, &s))
			check_told(doc, f, &s);
	}
}
