/* The text of goals at the head of a performance form against the indicators below it: a percentage that
 * the goals set is that of the indicator's target, one that the report names is what was reached. A
 * warning: goals are written freely. */
#include "check.h"
#include "prose.h"

/* True if the words in front of the goal's figure end with the indicator's name: 确保全县群众参保率 and
 * 群众参保率. Short names (合格率) are several indicators', so they must be all that the goal says. */
static bool
names_indicator(const struct fact *goal, const struct fact *f)
{
	const size_t long_name = 6 * 3;

	return f->key.n >= long_name ? str_ends(goal->key, f->key)
				     : f->key.n > 0 && str_eq(goal->key, f->key);
}

/* The role of the figures that the words at the head of the text stand for. */
static enum role
role_meant(const struct fact *goal)
{
	return str_has(goal->measure, S("完成")) ? ROLE_ACTUAL : ROLE_TARGET;
}

static bool
is_goal(const struct fact *f)
{
	return f->numeric && f->role == ROLE_VALUE && str_eq(f->unit, S("%")) &&
		(str_has(f->measure, S("目标")) || str_has(f->measure, S("完成情况")));
}

static void
check_goal(struct doc *doc, const struct fact *goal)
{
	const enum role role = role_meant(goal);
	const struct fact *found = NULL;
	struct claim *c;
	size_t i;

	for (i = 0; i < goal->table->nfacts; i++) {
		const struct fact *f = goal->table->facts[i];

		if (f->role != role || !f->numeric || !str_eq(f->unit, goal->unit) ||
			!names_indicator(goal, f))
			continue;
		if (found == NULL || fact_same_value(f, goal))
			found = f;
	}
	if (found == NULL)
		return;
	c = claim_new(doc, CHECK_EQUAL, found, "goal");
	claim_add(doc, c, goal, 1);
	claim_arg(c, line_text(doc, goal->line));
	claim_arg(c, goal->measure);
	c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}

void
check_goals(struct doc *doc)
{
	const struct table *t;
	size_t i;

	for (t = doc->tables; t != NULL; t = t->next)
		for (i = 0; t->percents && i < t->nfacts; i++)
			if (is_goal(t->facts[i]))
				check_goal(doc, t->facts[i]);
}
