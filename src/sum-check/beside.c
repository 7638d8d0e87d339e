/* Sentences: 项目8个，涉及资金9万元，其中：运转类3个，涉及资金4万元；特定目标类5个，涉及资金5万元. Where the amounts
 * of a list add up, the numbers of things told in front of each of them must add up too. */
#include "check.h"

/* The number of things told right in front of the amount; NULL if there is none. */
static const struct fact *
count_before(const struct doc *doc, const struct fact *f)
{
	const struct fact *c = f->number > 0 ? doc->facts[f->number - 1] : f;

	bool things = c->role == ROLE_COUNT || c->role == ROLE_TOTAL || c->role == ROLE_PART;

	return things && !c->money && c->numeric && c->table == NULL &&
			str_eq(c->section, f->section) && f->line - c->line <= 1
		? c
		: NULL;
}

static void
check_list(struct doc *doc, const struct list *l)
{
	const struct fact *total = count_before(doc, l->total);
	struct claim *c;
	int i;

	if (l->n < 2 || total == NULL || !l->total->money || l->total->table != NULL)
		return;
	c = claim_new(doc, CHECK_SUM, total, "parts");
	c->at_most = VERDICT_WARN;
	for (i = 0; i < l->n; i++) {
		const struct fact *part = count_before(doc, l->parts[i]);

		if (part == NULL || part == total || !str_eq(part->unit, total->unit)) {
			claim_drop(doc, c);
			return;
		}
		claim_add(doc, c, part, 1);
	}
	claim_end(doc, c);
}

void
check_counts_beside(struct doc *doc)
{
	const struct list *l;

	for (l = doc->lists; l != NULL; l = l->next)
		check_list(doc, l);
}
