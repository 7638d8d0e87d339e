/* Points that the labels of a form allot: 产出指标（50分） is what the weights of its rows make. Which rows are its is
 * read from their places, so a single label that fails is wrong, but not where others fail, too, or rows
 * have none. */
#include "check.h"
#include "told.h"

static bool
is_allotted(const struct fact *f)
{
	return f->role == ROLE_TOTAL && f->numeric && f->nparts > 0 && str_eq(f->unit, S("分"));
}

/* Adds the weights of the label's rows, also those that belong to a label inside it. */
static void
add_weights(struct doc *doc, struct claim *c, const struct fact *f, int depth)
{
	const int deepest = 4;
	int i;

	for (i = 0; i < f->nparts; i++)
		if (f->parts[i]->role == ROLE_WEIGHT)
			claim_add(doc, c, f->parts[i], 1);
		else if (is_allotted(f->parts[i]) && depth < deepest)
			add_weights(doc, c, f->parts[i], depth + 1);
}

static struct claim *
claim_points(struct doc *doc, const struct fact *f)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, f, "weights-sum");

	add_weights(doc, c, f, 0);
	return c;
}

/* Claims those that hold. Returns how many do not; *wrong is the last of them. */
static int
claim_right(struct doc *doc, const struct table *t, struct claim **wrong, int *right)
{
	int failed = 0;
	size_t i;

	for (i = 0, *right = 0; i < t->nfacts; i++) {
		struct claim *c;

		if (!is_allotted(t->facts[i]))
			continue;
		c = claim_points(doc, t->facts[i]);
		if (c->nterms == 0) {
			claim_drop(doc, c);
		} else if (claim_verdict(c) <= VERDICT_ROUNDING) {
			claim_end(doc, c);
			++*right;
		} else {
			*wrong = c;
			failed++;
		}
	}
	return failed;
}

/* Is a weight under no label, but for a total's and that of the execution of the budget? Then labels stand
 * beside the middle of their rows, and which are theirs is not known. */
static bool
has_loose(const struct table *t)
{
	size_t i;

	for (i = 0; i < t->nfacts; i++) {
		const struct fact *f = t->facts[i];

		if (f->role == ROLE_WEIGHT && f->nof == 0 && !is_form_total(f) &&
			fact_in_row(f, ROLE_RATE) == NULL)
			return true;
	}
	return false;
}

void
check_allotted(struct doc *doc)
{
	const struct table *t;
	struct claim *wrong = NULL;
	int right;

	for (t = doc->tables; t != NULL; t = t->next) {
		if (table_has(t, ROLE_WEIGHT) && claim_right(doc, t, &wrong, &right) == 1 &&
			right > 0 && !has_loose(t))
			claim_end(doc, wrong);
	}
}
