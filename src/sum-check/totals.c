/* Total rows of tables whose labels are not all codes: 本年收入合计 is the sum of the rows above it,
 * 总计 adds the rows between to it; a total that stands first adds up the rows below it. */
#include "layout.h"

/* Rows from to last (indexes of entries) that a total in the block may add up. */
struct range {
	int first, last;
	bool numbered; /* only those with 一、 二、 ... before their labels */
};

/* The total before entry `at` in its block, -1 if there is none. */
static int
total_before(const struct layout *l, int at)
{
	int i;

	for (i = at - 1; i >= 0; i--)
		if (l->entries[i].block == l->entries[at].block && l->entries[i].total)
			return i;
	return -1;
}

static int
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

/* What a total may be the sum of, in the order in which it is tried. */
enum way { ABOVE, WITH_TOTAL_BEFORE, NUMBERED_ABOVE, ALL_ABOVE, TOTALS_ABOVE, BELOW, WAYS };

/* The claim that the total at entry `at` adds up column k in that way; NULL if there is nothing to
 * add up. */
static struct claim *
claim_for(struct doc *doc, const struct layout *l, int at, int k, enum way way)
{
	struct claim *c = claim_new(doc, CHECK_SUM, l->entries[at].cell[k], "sum-of-rows");
	int before = total_before(l, at), i, n = 0;

	switch (way) {
	case ABOVE:
		n = add_rows(doc, c, l, k, (struct range){before + 1, at - 1, false});
		break;
	case WITH_TOTAL_BEFORE:
		if (before < 0)
			return NULL;
		if (l->entries[before].cell[k] != NULL) {
			claim_add(doc, c, l->entries[before].cell[k], 1);
			n++;
		}
		n += add_rows(doc, c, l, k, (struct range){before + 1, at - 1, false});
		break;
	case NUMBERED_ABOVE:
		n = add_rows(doc, c, l, k, (struct range){before + 1, at - 1, true});
		break;
	case ALL_ABOVE:
		if (before < 0)
			return NULL;
		n = add_rows(doc, c, l, k, (struct range){0, at - 1, false});
		break;
	case TOTALS_ABOVE:
		for (i = before; i >= 0; i = total_before(l, i)) {
			if (l->entries[i].cell[k] == NULL)
				continue;
			claim_add(doc, c, l->entries[i].cell[k], 1);
			n++;
		}
		break;
	case BELOW:
		if (before >= 0 || add_rows(doc, c, l, k, (struct range){0, at - 1, false}) > 0)
			return NULL;
		n = add_rows(doc, c, l, k, (struct range){at + 1, total_after(l, at) - 1, false});
		break;
	default:
		break;
	}
	return n > 0 ? c : NULL;
}

/* How many columns of the total bear the way out: +1 each that holds, -1 each that does not. */
static int
score(struct doc *doc, const struct layout *l, int at, enum way way)
{
	int k, n = 0;

	for (k = 0; k < l->ncolumns; k++) {
		const struct fact *f = l->entries[at].cell[k];
		struct claim *c;

		if (f == NULL || !fact_adds_up(f) || (c = claim_for(doc, l, at, k, way)) == NULL)
			continue;
		if (c->bad)
			n--;
		else
			n += claim_verdict(c) <= VERDICT_WARN ? 1 : -1;
	}
	return n;
}

/* The way that most columns bear out; if none does, what the place of the total suggests: with a
 * total before it that one and the rows between, else the rows above, else those below. */
static enum way
best_way(struct doc *doc, const struct layout *l, int at)
{
	enum way way, best = WAYS;
	int most = 0;

	for (way = 0; way < WAYS; way++) {
		int n = score(doc, l, at, way);

		if (n > most) {
			most = n;
			best = way;
		}
	}
	return best;
}

static void
check_total(struct doc *doc, const struct layout *l, int at)
{
	enum way way = best_way(doc, l, at);
	int k;

	if (way == WAYS) {
		way = total_before(l, at) >= 0 ? WITH_TOTAL_BEFORE : ABOVE;
		if (score(doc, l, at, way) == 0)
			way = BELOW;
	}
	for (k = 0; k < l->ncolumns; k++) {
		const struct fact *f = l->entries[at].cell[k];
		struct claim *c;

		if (f == NULL || !fact_adds_up(f) || (c = claim_for(doc, l, at, k, way)) == NULL)
			continue;
		claim_end(doc, c);
	}
}

/* A block in which every label but the totals has a code is tree.c's. */
static bool
all_coded(const struct layout *l, int block)
{
	int i;

	for (i = 0; i < l->nentries; i++) {
		const struct entry *e = &l->entries[i];

		if (e->block == block && !e->total && e->code.n == 0)
			return false;
	}
	return true;
}

void
check_totals(struct doc *doc)
{
	struct table *t;
	int i;

	for (t = doc->tables; t != NULL; t = t->next) {
		const struct layout *l = table_layout(doc, t);

		for (i = 0; i < l->nentries; i++)
			if (l->entries[i].total && l->entries[i].code.n == 0 &&
			    !all_coded(l, l->entries[i].block))
				check_total(doc, l, i);
	}
}
