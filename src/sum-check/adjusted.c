/* A budget as it was adjusted in the year: 年初预算100万元，追加20万元，调减5万元，调整后预算115万元. */
#include "check.h"
#include "complete.h"
#include "wordset.h"

enum { MOST_CHANGES = 6 };

/* Is the figure what the budget was changed by in the year? */
static bool
is_adjustment(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "adjusting"};

	return f->role == ROLE_CHANGE && (f->base.n == 0 || str_eq(f->base, S("年初预算"))) &&
		wordset_has(&words, f->text);
}

/* Is the figure a budget of that measure, of the item of f and told in its line? */
static bool
is_budget(const struct fact *f, const struct fact *adjusted, struct str measure)
{
	return f->table == NULL && f->numeric && f->money && str_eq(f->measure, measure) &&
		str_eq(f->key, adjusted->key) && f->line == adjusted->line;
}

static void
check_budget(struct doc *doc, const struct fact *adjusted)
{
	struct claim *c;
	size_t i = adjusted->number, n = 0;

	while (i > 0 && n < MOST_CHANGES && is_adjustment(doc->facts[i - 1])) {
		i--;
		n++;
	}
	if (n == 0 || i == 0 || !is_budget(doc->facts[i - 1], adjusted, S("年初预算数")))
		return;
	c = claim_new(doc, CHECK_SUM, adjusted, "adjusted");
	for (i--; i < adjusted->number; i++)
		claim_add(doc, c, doc->facts[i], 1);
	c->at_most = one_slip_away(c) ? VERDICT_ERROR : VERDICT_WARN;
	claim_end(doc, c);
}

void
check_adjusted(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (is_budget(f, f, S("调整预算数")) || is_budget(f, f, S("全年预算数")))
			check_budget(doc, f);
	}
}
