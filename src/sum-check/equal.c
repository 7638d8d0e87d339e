/* One quantity, one value: between tables, between table and sentence, between sentences. */
#include "equal.h"
#include "balance.h"
#include "elsewhere.h"
#include "layout.h"
#include "prose.h"
#include "same.h"

/* How sure a figure's value is: sums that it is part of and that hold or fail. */
struct support {
	int holds, fails;
};

static void
count_term(struct support *s, const struct claim *c, const struct fact *f)
{
	if (c->verdict >= VERDICT_WARN)
		s[f->number].fails++;
	else if (c->exact != 0)
		s[f->number].holds++;
}

/* Counts the sums made so far. */
static struct support *
count_support(struct doc *doc)
{
	struct support *s = arena_alloc(&doc->arena, (doc->nfacts + 1) * sizeof *s);
	size_t i;
	int k;

	for (i = 0; i < doc->nclaims; i++) {
		const struct claim *c = doc->claims[i];

		if (!c->linear)
			continue;
		count_term(s, c, c->stated);
		for (k = 0; k < c->nterms; k++)
			count_term(s, c, c->terms[k].fact);
	}
	return s;
}

static bool
sure(const struct support *s, const struct fact *f)
{
	return s[f->number].holds > 0 && s[f->number].fails == 0;
}

/* The figure that the others of the group are held against: one in a table that its sums bear out,
 * else one in a table, else a sentence's. */
static const struct fact *
standard(const struct group *g, const struct support *s)
{
	const struct fact *best = g->facts[0];
	int most = -1;
	size_t i;

	for (i = 0; i < g->n; i++) {
		int n = (g->facts[i]->table != NULL) * 2 + sure(s, g->facts[i]);

		if (n > most) {
			most = n;
			best = g->facts[i];
		}
	}
	return best;
}

/* A figure of the group with the same value as f, the standard first, else one in a table; NULL if
 * there is none. */
static const struct fact *
agreeing(const struct group *g, const struct fact *f, const struct fact *standard)
{
	size_t k;

	if (fact_same_value(f, standard))
		return standard;
	for (k = 0; k < g->nin_tables; k++)
		if (g->in_tables[k] != f && fact_same_value(f, g->in_tables[k]))
			return g->in_tables[k];
	return NULL;
}

/* The one printed in larger units is the rounded one: it is held against the finer one. */
static bool
coarser(const struct fact *a, const struct fact *b)
{
	return a->power - a->dec.places > b->power - b->dec.places;
}

/* Where the figure is to be found: the table, or the section, also of a table without a title. */
static struct str
place_of(const struct fact *f)
{
	return f->table == NULL || (str_starts(f->table->name, S("表@")) && f->section.n > 0)
		? f->section
		: f->table->name;
}

static struct claim *
equality(struct doc *doc, const struct fact *stated, const struct fact *term)
{
	struct claim *c = claim_new(doc, CHECK_EQUAL, stated, "equal");

	c->strict = stated->table == NULL && term->table == NULL &&
		str_eq(stated->unit, term->unit) && stated->dec.places == term->dec.places;
	claim_add(doc, c, term, 1);
	return c;
}

/* True if two tables print the same amount in the same unit and places. */
static bool
printed_alike(const struct fact *a, const struct fact *b)
{
	return a->table != NULL && b->table != NULL && a->numeric && b->numeric && a->money &&
		b->money && a->power == b->power && a->dec.places == b->dec.places &&
		a->dec.n == b->dec.n;
}

static void
keep_pair(struct doc *doc, const struct fact *stated, const struct fact *term)
{
	struct pairs *p = &doc->agreed;

	if (claim_known(doc, stated, term))
		return;
	p->pair = arena_grow(&doc->arena, p->pair, p->n, &p->cap, sizeof *p->pair);
	p->pair[p->n++] = (struct pair){stated, term};
}

void
claim_agreed(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->agreed.n; i++) {
		struct claim *c =
			equality(doc, doc->agreed.pair[i].stated, doc->agreed.pair[i].term);

		c->verdict = claim_verdict(c);
		claim_keep(doc, c);
	}
	doc->agreed.n = 0;
}

void
claim_equal(struct doc *doc, const struct fact *f, const struct fact *other, enum verdict at_most)
{
	const struct fact *stated = coarser(other, f) ? other : f;
	const struct fact *term = stated == f ? other : f;
	struct claim *c;

	if (options.min > VERDICT_OK && printed_alike(f, other)) {
		keep_pair(doc, stated, term);
		return;
	}
	c = equality(doc, stated, term);
	c->at_most = at_most;
	if (claim_end(doc, c) < options.min)
		return; /* nobody reads its message */
	claim_arg(c, line_text(doc, term->line));
	claim_arg(c, place_of(term));
	if (!str_eq(term->unit, stated->unit)) {
		c->message = "equal-units";
		claim_arg(c, value_text(doc, term, stated));
		claim_arg(c, stated->unit);
	}
}

/* True if a sentence makes one a part of the other, or both parts of one total: then they are not
 * the same quantity, whatever the words say. */
static bool
parts_of_one(const struct fact *a, const struct fact *b)
{
	const struct fact *up;

	if (a->table != NULL || b->table != NULL)
		return false;
	if (a->role == ROLE_PART && b->role == ROLE_PART && a->nof > 0 && b->nof > 0 &&
		a->of[0] == b->of[0])
		return true;
	for (up = a; up->role == ROLE_PART && up->nof > 0 && up->of[0]->number < up->number;)
		if ((up = up->of[0]) == b)
			return true;
	return a->number < b->number && parts_of_one(b, a);
}

/* True if f's value stands elsewhere in the row of the table's figure: its heads may be misread. */
static bool
in_same_row(const struct fact *f, const struct fact *cell)
{
	int k;

	for (k = 1; cell->table != NULL && k <= cell->table->cols; k++) {
		const struct fact *other = table_cell(cell->table, cell->row, k);

		if (other != NULL && other != cell && other->dec.n != 0 &&
			fact_same_value(other, f))
			return true;
	}
	return false;
}

static bool
single_row(struct doc *doc, const struct fact *cell)
{
	return cell->table != NULL && table_layout(doc, cell->table)->nentries == 1;
}

/* True if no table has the value for that account: then it does not matter out of which money. */
static bool
nowhere(const struct doc *doc, const struct fact *f, struct str code)
{
	size_t i;

	if (code.n == 0)
		return false;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *other = doc->facts[i];

		if (other->table != NULL && str_eq(other->code, code) && fact_same_value(other, f))
			return false;
	}
	return true;
}

/* A table's figure that has f's value and is the same quantity but for the fund or the stage: the
 * sentence may mean that one. NULL if there is none. */
static const struct fact *
meant_otherwise(struct doc *doc, const struct group *g, const struct fact *f)
{
	const struct group *kin;
	size_t i;

	for (kin = same_kin(doc, g); kin != g; kin = kin->kin)
		for (i = 0; i < kin->nin_tables; i++)
			if (fact_same_value(kin->in_tables[i], f))
				return kin->in_tables[i];
	return NULL;
}

/* What may be said of a figure that differs from the group's standard: an error if the words leave
 * no doubt which quantity is meant. */
static enum verdict
worst(struct doc *doc, const struct group *g, size_t i, const struct fact *best)
{
	const struct fact *f = g->facts[i];
	const struct quantity *q = quantity_of(doc, f);

	if (f->table != NULL)
		return VERDICT_ERROR;
	if (in_same_row(f, best))
		return VERDICT_WARN;
	if (!q->fund_in_label && meant_otherwise(doc, g, f) != NULL)
		return VERDICT_WARN;
	return q->scope_said || nowhere(doc, f, q->code) ? VERDICT_ERROR : VERDICT_WARN;
}

/* True if both are parts of totals called otherwise, and both sums hold: 本年收入中一般公共预算拨款, and
 * that of 总收入, which has what was carried over. */
static bool
parts_of_others(const struct support *s, const struct fact *a, const struct fact *b)
{
	return a->table == NULL && b->table == NULL && a->role == ROLE_PART &&
		b->role == ROLE_PART && a->nof > 0 && b->nof > 0 &&
		!str_eq(a->of[0]->key, b->of[0]->key) && !fact_same_value(a->of[0], b->of[0]) &&
		sure(s, a) && sure(s, b);
}

static bool
is_side(const struct fact *f, struct str side, struct str other)
{
	return str_has(f->key, side) && !str_has(f->key, other);
}

/* True if both stand in sentences, one is income, the other expenditure. */
static bool
opposite_sides(const struct fact *a, const struct fact *b)
{
	const struct str in = S("收入"), out = S("支出");

	return a->table == NULL && b->table == NULL &&
		((is_side(a, in, out) && is_side(b, out, in)) ||
			(is_side(a, out, in) && is_side(b, in, out)));
}

/* The same, and the sentences say what each is made of: some call 支出总计 what was spent, without what
 * is carried over. */
static bool
two_sides_that_hold(const struct support *s, const struct fact *a, const struct fact *b)
{
	return opposite_sides(a, b) && sure(s, a) && sure(s, b);
}

/* True if what the sentence calls a total adds up, and lacks only the balance told right behind it:
 * 支出总计15万元，年终结余2万元, where the table's 支出总计 is 17万元. */
static bool
lacks_balance(const struct doc *doc, const struct support *s, const struct fact *f,
	const struct fact *best)
{
	const struct fact *b = f->table == NULL ? balance_behind(doc, f) : NULL;

	return b != NULL && s[f->number].holds > 0 && str_eq(f->unit, best->unit) &&
		dec_fix(f->dec) + dec_fix(b->dec) == dec_fix(best->dec);
}

/* True if one is income, the other expenditure, and the sentences go on with what is left of the
 * two: they need not be equal. */
static bool
parted_by_balance(const struct doc *doc, const struct fact *a, const struct fact *b)
{
	return opposite_sides(a, b) &&
		(balance_behind(doc, a) != NULL || balance_behind(doc, b) != NULL);
}

/* True if what was carried over, printed somewhere, is all that the two differ by: one
 * of them is about this year's appropriation only. */
static bool
apart_by_carry(const struct doc *doc, const struct fact *f, const struct fact *best)
{
	fix gap = dec_fix(f->dec) - dec_fix(best->dec);
	const struct fact *g;

	if (!str_eq(f->unit, best->unit) || f->dec.places != best->dec.places)
		return false;
	g = elsewhere_printed(doc, f, fix_dec(gap < 0 ? -gap : gap, f->dec.places), NULL);
	return g != NULL && str_has(g->key, S("结转"));
}

static void
check_group(struct doc *doc, const struct group *g, const struct support *s)
{
	const struct fact *best = standard(g, s);
	size_t i;

	for (i = 0; i < g->n; i++) {
		const struct fact *f = g->facts[i], *same;

		if (f == best || parts_of_one(f, best) || two_sides_that_hold(s, f, best) ||
			parts_of_others(s, f, best) || lacks_balance(doc, s, f, best) ||
			parted_by_balance(doc, f, best) || apart_by_carry(doc, f, best))
			continue;
		same = agreeing(g, f, best);
		/* 预算数 in a sentence may be the initial budget or the adjusted one, 财政拨款 what the
		 * heading speaks of or all of it */
		if (same == NULL && f->table == NULL &&
			(str_eq(f->measure, S("预算数")) || quantity_of(doc, f)->fund_narrowed))
			same = meant_otherwise(doc, g, f);
		if (same != NULL)
			claim_equal(doc, f, same, VERDICT_ERROR);
		else if (single_row(doc, best) && (f->dec.n == 0 || in_same_row(f, best)))
			continue;
		else if (f->table == NULL || !sure(s, f) || !sure(s, best))
			claim_equal(doc, f, best, worst(doc, g, i, best));
	}
}

/* What a label has beside the known words tells little in sentences (采购金额): such a quantity
 * counts only where a table has it. */
static bool
comparable(struct doc *doc, const struct group *g)
{
	size_t i;

	if (g->n < 2)
		return false;
	if (quantity_of(doc, g->facts[0])->rest.n == 0)
		return true;
	for (i = 0; i < g->n; i++)
		if (g->facts[i]->table != NULL)
			return true;
	return false;
}

void
check_equal(struct doc *doc)
{
	const struct support *s = count_support(doc);
	const struct group *g;

	for (g = same_groups(doc); g != NULL; g = g->next)
		if (comparable(doc, g))
			check_group(doc, g, s);
}
