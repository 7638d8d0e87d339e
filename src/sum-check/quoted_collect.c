/* Scores in sentences and the totals of forms, gathered; what a score in a sentence is no total by. */
#include "prose.h"
#include "quoted.h"
#include "slip.h"
#include "told.h"
#include "words.h"
#include "wordset.h"

static void
add(struct scores *s, const struct fact *f)
{
	if (s->n < MAX_SCORES)
		s->fact[s->n++] = f;
}

bool
is_average_score(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "average-score"};

	return wordset_has(&words, f->measure) || wordset_has(&words, f->key) ||
		wordset_has(&words, f->text);
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

bool
is_one_of_several(const struct doc *doc, const struct fact *f, bool before)
{
	static struct wordset each = {.table = "phrases", .kind = "each"},
			      joins = {.table = "phrases", .kind = "and"};
	const struct fact *g = f->number > 0 ? doc->facts[f->number - 1] : f;

	if (wordset_has(&each, f->text))
		return true;
	return before && g->role == ROLE_SCORE && str_eq(g->section, f->section) &&
		(str_ends(g->text, S("、")) || wordset_any(&joins, f->text, str_starts));
}

void
collect_scores(const struct doc *doc, struct scores *quoted, struct scores *totals,
	struct scores *averages)
{
	bool part = false, several = false;
	size_t i;

	quoted->n = totals->n = averages->n = 0;
	for (i = 0; i < doc->of_role[ROLE_SCORE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];

		if (!f->numeric)
			continue;
		part = f->table == NULL && is_part(doc, f, part);
		several = f->table == NULL && is_one_of_several(doc, f, several);
		if (part || several)
			continue;
		if (f->table == NULL && told_in(doc, f) == NULL)
			add(is_average_score(f) ? averages : quoted, f);
		else if (f->table != NULL && is_form_total(f))
			add(totals, f);
	}
}

bool
is_of_others(const struct fact *f)
{
	static struct wordset others = {.table = "phrases", .kind = "other-score"};

	return said_with(f, &others);
}

bool
can_be_total(const struct fact *quoted, const struct fact *total)
{
	static struct wordset full = {.table = "labels", .kind = "full-marks"};

	return str_eq(quoted->year, total->year) && !is_of_others(quoted) &&
		!said_with(quoted, &full) &&
		(2 * dec_fix(quoted->dec) > dec_fix(total->dec) ||
			slip_find(quoted->dec, iv_exact(dec_fix(total->dec))).slip != NO_SLIP);
}

void
claim_same_score(
	struct doc *doc, const struct fact *quoted, const struct fact *total, enum verdict most)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, quoted, "score-quoted");

	claim_same_as(doc, c, total);
	claim_arg(c, line_text(doc, total->line));
	c->at_most = most;
	claim_end(doc, c);
}
