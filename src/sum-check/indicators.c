/* The performance form of the agency as a whole (整体支出) repeats indicators of its projects'
 * forms: of one indicator, with one target, the actual value must be the same. A warning: the whole
 * may count more than one project. */
#include "alike.h"
#include "equal.h"
#include "words.h"

static const struct fact *
target_of(const struct fact *actual)
{
	return actual->nof > 0 && actual->of[0]->role == ROLE_TARGET ? actual->of[0] : NULL;
}

/* True if two actual values are of one indicator: labels alike, the same target in the same unit.
 */
static bool
one_indicator(const struct fact *a, const struct fact *b)
{
	const struct fact *x = target_of(a), *y = target_of(b);

	return x != NULL && y != NULL && x->numeric && y->numeric && a->key.n >= 18 &&
		str_eq(x->unit, y->unit) && str_eq(a->unit, b->unit) && !str_eq(a->unit, S("%")) &&
		fact_same_value(x, y) && names_alike(a->key, b->key);
}

/* Holds an actual value of the whole form against those of the projects' forms. */
static void
check_actual(struct doc *doc, const struct fact *f)
{
	const struct fact *other = NULL;
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_ACTUAL].n; i++) {
		const struct fact *p = doc->of_role[ROLE_ACTUAL].fact[i];

		if (!p->numeric || p->table == NULL || word_in(WHOLE_AGENCY, p->table->name) ||
			!one_indicator(f, p))
			continue;
		if (other == NULL || fact_same_value(f, p))
			other = p;
	}
	if (other != NULL)
		claim_equal(doc, f, other, VERDICT_WARN);
}

void
check_indicators(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_ACTUAL].n; i++) {
		const struct fact *f = doc->of_role[ROLE_ACTUAL].fact[i];

		if (f->numeric && f->table != NULL && word_in(WHOLE_AGENCY, f->table->name))
			check_actual(doc, f);
	}
}
