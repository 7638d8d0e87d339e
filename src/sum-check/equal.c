/* One quantity, one value: between tables, between table and sentence, between sentences. */
#include "apart.h"
#include "equal.h"
#include "layout.h"
#include "same.h"

/* So many figures of one quantity are looked through: no document prints as many. */
enum { MOST_ALIKE = 500 };

/* A figure of the group with the same value as f, the standard first, else one in a table; NULL if
 * there is none. */
static const struct fact *
agreeing(const struct group *g, const struct fact *f, const struct fact *standard)
{
	size_t k;

	if (fact_same_value(f, standard))
		return standard;
	for (k = 0; k < g->nin_tables && k < MOST_ALIKE; k++)
		if (g->in_tables[k] != f && fact_same_value(f, g->in_tables[k]))
			return g->in_tables[k];
	return NULL;
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
worst(struct doc *doc, const struct group *g, const struct fact *f, const struct fact *best)
{
	const struct quantity *q = quantity_of(doc, f);

	if (f->table != NULL)
		return VERDICT_ERROR;
	if (in_same_row(f, best))
		return VERDICT_WARN;
	if (!q->fund_in_label && meant_otherwise(doc, g, f) != NULL)
		return VERDICT_WARN;
	return q->scope_said || nowhere(doc, f, q->code) ? VERDICT_ERROR : VERDICT_WARN;
}

/* Holds a figure against the standard of its group. */
static void
check_figure(struct doc *doc, struct carried *carried, const struct support *s,
	const struct group *g, const struct fact *f)
{
	const struct fact *best = g->standard, *same;

	if (f == best || rightly_apart(doc, carried, s, f, best))
		return;
	same = agreeing(g, f, best);
	/* 预算数 in a sentence may be the initial budget or the adjusted one, 财政拨款 what the
	 * heading speaks of or all of it */
	if (same == NULL && f->table == NULL &&
		(str_eq(f->measure, S("预算数")) || quantity_of(doc, f)->fund_narrowed))
		same = meant_otherwise(doc, g, f);
	if (same != NULL)
		claim_equal(doc, f, same, VERDICT_ERROR);
	else if (single_row(doc, best) && (f->dec.n == 0 || in_same_row(f, best)))
		return;
	else if (f->table == NULL || !support_sure(s, f) || !support_sure(s, best))
		claim_equal(doc, f, best, worst(doc, g, f, best));
}

/* What a label has beside the known words tells little in sentences (采购金额): such a quantity
 * counts only where a table has it. */
static bool
comparable(const struct group *g)
{
	return g->n > 1 && (g->quantity->rest.n == 0 || g->nin_tables > 0);
}

/* The standard of a group, that the others are held against: a figure in a table that its sums bear
 * out, else one in a table, else a sentence's; the first of them. */
static void
find_standard(struct group *g, const struct support *s, const struct fact *f)
{
	int trust = 1 + (f->table != NULL) * 2 + support_sure(s, f);

	if (trust > g->trust) {
		g->trust = trust;
		g->standard = f;
	}
}

/* Goes through the figures in their order, not group by group: in a long document those of a group are
 * far from each other in memory. */
void
check_equal(struct doc *doc)
{
	const struct support *s = support_count(doc);
	struct group **of = same_groups(doc);
	struct carried carried = {0};
	size_t i;

	for (i = 0; i < doc->nfacts; i++)
		if (of[i] != NULL && comparable(of[i]))
			find_standard(of[i], s, doc->facts[i]);
	for (i = 0; i < doc->nfacts; i++)
		if (of[i] != NULL && comparable(of[i]))
			check_figure(doc, &carried, s, of[i], doc->facts[i]);
}
