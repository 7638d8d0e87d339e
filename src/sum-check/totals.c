/* Total rows of tables whose labels are not all codes: 本年收入合计 is the sum of the rows above it,
 * 总计 adds the rows between to it; a total that stands first adds up the rows below it. What a total
 * adds up is tried out: rows with the same total label do it in the same way. */
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

/* More totals than a table made by people has. */
enum { TOTALS_MAX = 100 };

/* What is known of a block before its totals are tried. */
struct block {
	int totals;
	bool uncoded; /* a label that is no total has no code */
	size_t code;  /* the length of the first code */
	bool levels;  /* codes are of several lengths: rows are parts of others */
};

/* What a total may be the sum of, in the order in which it is tried. */
enum way {
	ABOVE,
	WITH_TOTAL_BEFORE,
	NUMBERED_ABOVE,
	ALL_ABOVE,
	TOTALS_ABOVE,
	BELOW,
	NUMBERED_BELOW,
	TOTALS_BELOW,
	WAYS
};

/* The claim that the total at entry `at` adds up column k in that way; NULL if there is nothing to
 * add up. */
static struct claim *
claim_for(struct doc *doc, const struct layout *l, int at, int k, enum way way)
{
	struct claim *c = claim_new(doc, CHECK_SUM, l->entries[at].cell[k], "sum-of-rows");
	int before = total_before(l, at), totals = 0, i, n = 0;

	switch (way) {
	case ABOVE: n = add_rows(doc, c, l, k, (struct range){before + 1, at - 1, false}); break;
	case WITH_TOTAL_BEFORE:
		if (before < 0)
			break;
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
			break;
		n = add_rows(doc, c, l, k, (struct range){0, at - 1, false});
		break;
	case TOTALS_ABOVE:
		for (i = before; i >= 0 && totals++ < TOTALS_MAX; i = total_before(l, i)) {
			if (l->entries[i].cell[k] == NULL)
				continue;
			claim_add(doc, c, l->entries[i].cell[k], 1);
			n++;
		}
		break;
	case TOTALS_BELOW:
		for (i = total_after(l, at); i < l->nentries && totals++ < TOTALS_MAX;
			i = total_after(l, i)) {
			if (l->entries[i].cell[k] == NULL)
				continue;
			claim_add(doc, c, l->entries[i].cell[k], 1);
			n++;
		}
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

	if (way != BELOW && way != NUMBERED_BELOW && way != TOTALS_BELOW)
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
		const struct fact *f = l->entries[at].cell[k];
		struct claim *c;

		if (f == NULL || !fact_adds_up(f) || (c = claim_for(doc, l, at, k, way)) == NULL)
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
		const struct fact *f = l->entries[at].cell[k];
		struct claim *c;

		if (f == NULL || !fact_adds_up(f) || (c = claim_for(doc, l, at, k, ABOVE)) == NULL)
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
	const struct fact *f = l->entries[at].cell[k];
	struct claim *c;
	fix d;

	if (f == NULL || !fact_adds_up(f) || (c = claim_for(doc, l, at, k, way)) == NULL)
		return -1;
	d = c->exact - dec_fix(f->dec);
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

/* Do the first terms add up to the next one, and are they two figures at least, or is the sum right without
 * it? Then that is a total whose name does not say so. */
static bool
has_total_among(const struct claim *c)
{
	fix sum = 0, stated = dec_fix(c->stated->dec);
	int i, figures = 0;

	for (i = 0; i < c->nterms; i++) {
		const struct fact *f = c->terms[i].fact;
		fix value = dec_fix(f->dec), off = dec_unit(f->dec) * (i + 1);

		if (figures > 0 && f->dec.n != 0 && f->power == c->stated->power &&
			value >= sum - off && value <= sum + off &&
			(figures > 1 ||
				(c->exact - value >= stated - off &&
					c->exact - value <= stated + off)))
			return true;
		figures += f->dec.n != 0;
		sum += value;
	}
	return false;
}

/* Do the rows make the total two or three times, but for what is rounded in each? */
static bool
makes_multiple(const struct claim *c)
{
	fix stated = dec_fix(c->stated->dec), off = dec_unit(c->stated->dec) * c->nterms;
	int times;

	for (times = 2; times <= 3; times++)
		if (stated > 0 && c->exact >= times * stated - off &&
			c->exact <= times * stated + off)
			return true;
	return false;
}

/* A first total whose figure stands again in a row below it, beside others that are not 0, or to which
 * the rows add up twice, or one that has another among its rows: they are of several levels, which
 * nothing tells apart. */
static bool
stands_above_levels(const struct claim *c)
{
	int i, again = 0, others = 0;

	for (i = 0; i < c->nterms; i++) {
		bool same = fact_same_value(c->terms[i].fact, c->stated);

		again += same;
		others += !same && c->terms[i].fact->dec.n != 0;
	}
	return c->exact > dec_fix(c->stated->dec) &&
		(((others > 0 || again > 1) && (again > 0 || makes_multiple(c))) ||
			has_total_among(c));
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
		const struct fact *f = l->entries[at].cell[k];
		struct claim *c;

		if (f == NULL || !fact_adds_up(f) || (c = claim_for(doc, l, at, k, way)) == NULL)
			continue;
		if (usual && stands_above_levels(c))
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
