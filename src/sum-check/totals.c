/* Total rows of tables whose labels are not all codes: 本年收入合计 is the sum of the rows above it,
 * 总计 adds the rows between to it; a total that stands first adds up the rows below it. What a total
 * adds up is tried out: rows with the same total label do it in the same way. */
#include "totals_way.h"
#include "words.h"
#include "wordset.h"

/* What is known of a block before its totals are tried. */
struct block {
	int totals;
	bool uncoded; /* a label that is no total has no code */
	size_t code;  /* the length of the first code */
	bool levels;  /* codes are of several lengths: rows are parts of others */
};

/* Does the claim add up two figures at least? One alone may be another total of the same rows. */
static bool
adds_figures(const struct claim *c)
{
	int i, n = 0;

	for (i = 0; i < c->nterms; i++)
		n += c->terms[i].fact->dec.n != 0;
	return n > 1;
}

/* A total with rows above it has others below it add up to it by chance, or because they say the same. */
static bool
needs_figures(const struct layout *l, int at, enum way way)
{
	int i = at - 1;

	if (way != BELOW && way != NUMBERED_BELOW && way != TOTALS_BELOW &&
		way != NUMBERED_TOTALS_BELOW)
		return false;
	while (i >= 0 && l->entries[i].block != l->entries[at].block)
		i--;
	return i >= 0 && !l->entries[i].total;
}

/* How many figures of the total bear the way out: +1 each that holds, -1 each that does not. */
static int
score_row(struct doc *doc, const struct layout *l, int at, enum way way)
{
	int k, n = 0;

	for (k = 0; k < l->ncolumns; k++) {
		struct claim *c = total_claim(doc, l, at, k, way);

		if (c == NULL)
			continue;
		if (c->bad || claim_verdict(c) > VERDICT_WARN)
			n--;
		else if (!needs_figures(l, at, way) || adds_figures(c))
			n++;
		claim_drop(doc, c);
	}
	return n;
}

static bool
same_total(const struct layout *l, int i, int k)
{
	const struct entry *a = &l->entries[i], *b = &l->entries[k];

	return a->total && b->total && a->block == b->block && str_eq(a->key, b->key);
}

/* As score_row, for all totals of the block that are called the same. */
static int
score(struct doc *doc, const struct layout *l, int at, enum way way)
{
	int i, n = 0;

	for (i = 0; i < l->nentries; i++)
		if (same_total(l, at, i))
			n += score_row(doc, l, i, way);
	return n;
}

/* The way that is borne out best; WAYS if none is. */
static enum way
best_way(struct doc *doc, const struct layout *l, const struct block *block, int at)
{
	enum way way, best = WAYS;
	int most = 0, n;

	for (way = 0; way < WAYS; way++) {
		if (way == ALL_ABOVE && block->totals > TOTALS_MAX)
			continue;
		n = score(doc, l, at, way);
		if (n > most) {
			most = n;
			best = way;
		}
	}
	return best;
}

/* Is there anything above the total that it could be the sum of? */
static bool
has_rows_above(struct doc *doc, const struct layout *l, int at)
{
	int k;

	for (k = 0; k < l->ncolumns; k++) {
		struct claim *c = total_claim(doc, l, at, k, ABOVE);

		if (c == NULL)
			continue;
		claim_drop(doc, c);
		return true;
	}
	return false;
}

/* How far column k of the total at entry `at` is from what that way makes it; -1 if there is nothing to add. */
static fix
misfit(struct doc *doc, const struct layout *l, int at, int k, enum way way)
{
	struct claim *c = total_claim(doc, l, at, k, way);
	fix d;

	if (c == NULL)
		return -1;
	d = c->exact - dec_fix(c->stated->dec);
	claim_drop(doc, c);
	return d < 0 ? -d : d;
}

/* Does the total below the first one rather add it to the rows between (本年收入合计, 上级补助收入, 收入总计)
 * than it adds up those rows itself? */
static bool
is_added_below(struct doc *doc, const struct layout *l, int at)
{
	int next = total_after(l, at), k;

	for (k = 0; k < l->ncolumns && next < l->nentries; k++) {
		fix own = misfit(doc, l, at, k, BELOW),
		    others = misfit(doc, l, next, k, WITH_TOTAL_BEFORE);

		if (own > 0 && others >= 0)
			return others < own;
	}
	return false;
}

/* What the place of a total suggests, where rows are of one level: with a total before it that one and
 * the rows between, else the rows above, else those below. In a table of many totals nothing can be said: WAYS. */
static enum way
usual_way(struct doc *doc, const struct layout *l, const struct block *block, int at)
{
	if (block->totals > 3 || block->levels || str_eq(l->entries[at].key, S("小计")))
		return WAYS;
	if (total_before(l, at) >= 0)
		return WITH_TOTAL_BEFORE;
	if (has_rows_above(doc, l, at))
		return ABOVE;
	return is_added_below(doc, l, at) ? WAYS : BELOW;
}

/* Rows of years, with what was left at the end of each: the total has that of the last row, or of the first. */
static bool
is_stock(const struct layout *l, int at, int k)
{
	static struct wordset balances = {.table = "phrases", .kind = "stock-tail"};
	const struct fact *total = l->entries[at].cell[k], *first = NULL, *last = NULL;
	int i;

	if (!word_in(CARRY_OVER, l->columns[k].path) && !wordset_has(&balances, l->columns[k].path))
		return false;
	for (i = total_before(l, at) + 1; i < at; i++) {
		if (l->entries[i].block != l->entries[at].block || l->entries[i].cell[k] == NULL)
			continue;
		last = l->entries[i].cell[k];
		first = first == NULL ? last : first;
	}
	return last != NULL && last != first &&
		(fact_same_value(total, last) || fact_same_value(total, first));
}

/* So many more figures of a total fail than hold that the row was misread, not misprinted. */
enum { MISREAD = 4 };

static void
check_total(
	struct doc *doc, const struct layout *l, const struct block *block, int at, enum way way)
{
	bool usual = way == WAYS;
	int k;

	if (way == WAYS &&
		((way = usual_way(doc, l, block, at)) == WAYS ||
			score_row(doc, l, at, way) <= -MISREAD))
		return;
	for (k = 0; k < l->ncolumns; k++) {
		struct claim *c = total_claim(doc, l, at, k, way);

		if (c == NULL)
			continue;
		if ((usual && stands_above_levels(c)) ||
			(claim_verdict(c) > VERDICT_ROUNDING && is_stock(l, at, k)))
			claim_drop(doc, c);
		else
			claim_end(doc, c);
	}
}

/* Checks the totals that are called like that at entry `first`. */
static void
check_like(struct doc *doc, const struct layout *l, const struct block *block, int first)
{
	enum way way;
	int i;

	for (i = 0; i < first; i++)
		if (same_total(l, first, i))
			return; /* done */
	way = best_way(doc, l, block, first);
	for (i = first; i < l->nentries; i++)
		if (same_total(l, first, i))
			check_total(doc, l, block, i, way);
}

static struct block *
count_totals(struct doc *doc, const struct layout *l)
{
	struct block *blocks = arena_alloc(&doc->arena, (size_t)l->nblocks * sizeof *blocks);
	int i;

	for (i = 0; i < l->nentries; i++) {
		const struct entry *e = &l->entries[i];

		blocks[e->block].totals += e->total;
		blocks[e->block].uncoded |= !e->total && e->code.n == 0;
		if (e->code.n == 0)
			continue;
		if (blocks[e->block].code == 0)
			blocks[e->block].code = e->code.n;
		blocks[e->block].levels |= blocks[e->block].code != e->code.n;
	}
	return blocks;
}

void
check_totals(struct doc *doc)
{
	struct table *t;
	int i;

	for (t = doc->tables; t != NULL; t = t->next) {
		const struct layout *l = table_layout(doc, t);
		const struct block *blocks = count_totals(doc, l);

		for (i = 0; i < l->nentries; i++) {
			const struct block *block = &blocks[l->entries[i].block];

			/* where every label but the totals has a code, tree.c checks */
			if (l->entries[i].total && l->entries[i].code.n == 0 && block->uncoded)
				check_like(doc, l, block, i);
		}
	}
}
