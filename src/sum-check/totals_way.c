/* What a total row may add up: the rows above it or below it, other totals. */
#include "totals_way.h"

/* Rows from to last (indexes of entries) that a total in the block may add up. */
struct range {
	int first, last;
	bool numbered; /* only those with 一、 二、 ... before their labels */
	bool totals;   /* also those that are totals themselves */
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

		if (e->block != l->columns[k].block || (e->total ? !r.totals : e->part) ||
			e->cell[k] == NULL || (r.numbered && !e->numbered) ||
			!fact_adds_up(e->cell[k]))
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

/* Adds the totals above entry `at` (step is total_before), or below it (total_after); how many. */
static int
add_totals(struct doc *doc, struct claim *c, const struct layout *l, int at, int k,
	int (*step)(const struct layout *l, int at))
{
	int i, totals = 0, n = 0;

	for (i = step(l, at); i >= 0 && i < l->nentries && totals++ < TOTALS_MAX; i = step(l, i))
		n += add_total(doc, c, l->entries[i].cell[k]);
	return n;
}

/* Adds what entry `at` adds up in that way in column k; how many figures. */
static int
add_way(struct doc *doc, struct claim *c, const struct layout *l, int at, int k, enum way way)
{
	int before = total_before(l, at), n;

	switch (way) {
	case ABOVE:
	case NUMBERED_ABOVE:
		return add_rows(doc, c, l, k,
			(struct range){before + 1, at - 1, way == NUMBERED_ABOVE, false});
	case WITH_TOTAL_BEFORE:
		if (before < 0)
			return 0;
		n = add_total(doc, c, l->entries[before].cell[k]);
		return n + add_rows(doc, c, l, k, (struct range){before + 1, at - 1, false, false});
	case ALL_ABOVE:
		return before < 0 ? 0
				  : add_rows(doc, c, l, k, (struct range){0, at - 1, false, false});
	case NUMBERED_TOTALS_BELOW: /* 合计, 一、市本级, 二、县区小计 */
		return add_rows(doc, c, l, k, (struct range){at + 1, l->nentries - 1, true, true});
	case TOTALS_ABOVE: return add_totals(doc, c, l, at, k, total_before);
	case TOTALS_BELOW: return add_totals(doc, c, l, at, k, total_after);
	case BELOW:
	case NUMBERED_BELOW:
		return add_rows(doc, c, l, k,
			(struct range){
				at + 1, total_after(l, at) - 1, way == NUMBERED_BELOW, false});
	default: return 0;
	}
}

struct claim *
total_claim(struct doc *doc, const struct layout *l, int at, int k, enum way way)
{
	const struct fact *total = l->entries[at].cell[k];
	struct claim *c;

	if (total == NULL || !fact_adds_up(total))
		return NULL;
	c = claim_new(doc, CHECK_SUM, total, "sum-of-rows");
	if (add_way(doc, c, l, at, k, way) > 0)
		return c;
	claim_drop(doc, c);
	return NULL;
}
