/* What a total row may add up: the rows above it or below it, other totals. */
#include "totals_way.h"

/* Rows from to last (indexes of entries) that a total in the block may add up. */
struct range {
	int first, last;
	bool numbered; /* only those with 一、 二、 ... before their labels */
};

int
total_before(const struct layout *l, int at)
{
	int i;

	for (i = at - 1; i >= 0; i--)
		if (l->entries[i].block == l->entries[at].block && l->entries[i].total)
			return i;
	return -1;
}

int
total_after(const struct layout *l, int at)
{
	int i;

	for (i = at + 1; i < l->nentries; i++)
		if (l->entries[i].block == l->entries[at].block && l->entries[i].total)
			return i;
	return l->nentries;
}

/* Adds the uppermost rows of a range to the claim; the number that was added. */
static int
add_rows(struct doc *doc, struct claim *c, const struct layout *l, int k, struct range r)
{
	int i, n = 0;

	for (i = r.first; i <= r.last; i++) {
		const struct entry *e = &l->entries[i];

		if (e->block != l->columns[k].block || e->part || e->total || e->cell[k] == NULL ||
			(r.numbered && !e->numbered) || !fact_adds_up(e->cell[k]))
			continue;
		claim_add(doc, c, e->cell[k], 1);
		n++;
	}
	return n;
}

/* Adds a total's figure to the claim; 0 if it has none. */
static int
add_total(struct doc *doc, struct claim *c, const struct fact *f)
{
	if (f == NULL)
		return 0;
	claim_add(doc, c, f, 1);
	return 1;
}

struct claim *
total_claim(struct doc *doc, const struct layout *l, int at, int k, enum way way)
{
	const struct fact *total = l->entries[at].cell[k];
	int before = total_before(l, at), totals = 0, i, n = 0;
	struct claim *c;

	if (total == NULL || !fact_adds_up(total))
		return NULL;
	c = claim_new(doc, CHECK_SUM, total, "sum-of-rows");
	switch (way) {
	case ABOVE: n = add_rows(doc, c, l, k, (struct range){before + 1, at - 1, false}); break;
	case WITH_TOTAL_BEFORE:
		if (before < 0)
			break;
		n = add_total(doc, c, l->entries[before].cell[k]);
		n += add_rows(doc, c, l, k, (struct range){before + 1, at - 1, false});
		break;
	case NUMBERED_ABOVE:
		n = add_rows(doc, c, l, k, (struct range){before + 1, at - 1, true});
		break;
	case ALL_ABOVE:
		if (before < 0)
			break;
		n = add_rows(doc, c, l, k, (struct range){0, at - 1, false});
		break;
	case TOTALS_ABOVE:
		for (i = before; i >= 0 && totals++ < TOTALS_MAX; i = total_before(l, i))
			n += add_total(doc, c, l->entries[i].cell[k]);
		break;
	case TOTALS_BELOW:
		for (i = total_after(l, at); i < l->nentries && totals++ < TOTALS_MAX;
			i = total_after(l, i))
			n += add_total(doc, c, l->entries[i].cell[k]);
		break;
	case BELOW:
	case NUMBERED_BELOW:
		n = add_rows(doc, c, l, k,
			(struct range){at + 1, total_after(l, at) - 1, way == NUMBERED_BELOW});
		break;
	default: break;
	}
	if (n > 0)
		return c;
	claim_drop(doc, c);
	return NULL;
}
