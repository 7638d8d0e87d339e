#include "same.h"
#include "layout.h"

/* True if two figures of one table would be the same quantity: in two columns of one row (the sides
 * of an account, which end with one total, are told apart), or in two rows of one column. */
static bool
clash(const struct fact *a, const struct fact *b)
{
	return (a->row == b->row && !b->labels_total) || a->col == b->col;
}

/* Takes out the figures of the table. */
static void
drop_table(struct group **of, struct group *g, const struct table *t)
{
	size_t i, n = 0;

	for (i = 0; i < g->n; i++) {
		if (g->facts[i]->table == t)
			of[g->facts[i]->number] = NULL;
		else
			g->facts[n++] = g->facts[i];
	}
	g->n = n;
	g->unclear = t;
}

/* Adds a figure. Where the words can't tell two columns or rows of a table apart, its figures are
 * of no use. */
static void
add_fact(struct doc *doc, struct group **of, struct group *g, const struct fact *f)
{
	size_t i;

	if (f->table != NULL && f->table == g->unclear)
		return;
	for (i = g->n; i-- > 0 && f->table != NULL && g->facts[i]->table == f->table;) {
		if (!clash(g->facts[i], f))
			continue;
		if (!fact_same_value(g->facts[i], f))
			drop_table(of, g, f->table);
		return;
	}
	g->facts = arena_grow(&doc->arena, g->facts, g->n, &g->cap, sizeof *g->facts);
	g->facts[g->n++] = f;
	of[f->number] = g;
}

/* Would a part in a sentence and its total be the same quantity, but for what only the label of the part
 * says? 一般公共预算收入20万元，加上上级补助收入30万元，收入合计50万元: the total is more than the money that the
 * heading speaks of. */
static bool
is_part_of_same(const struct quantity *part, const struct quantity *whole)
{
	return part->group == whole->group ||
		(part->fund_in_label && !whole->fund_in_label &&
			part->value[KIND_FUND] == whole->value[KIND_FUND] &&
			part->value[KIND_SIDE] == whole->value[KIND_SIDE]);
}

/* Which totals of sentences, by their numbers, are not what their words and headings seem to say. */
static bool *
find_wholes(struct doc *doc)
{
	bool *more = arena_alloc(&doc->arena, (doc->nfacts + 1) * sizeof *more);
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];
		const struct quantity *part, *whole;

		if (f->role != ROLE_PART || f->nof == 0 || fact_same_value(f->of[0], f))
			continue;
		part = quantity_of(doc, f);
		whole = quantity_of(doc, f->of[0]);
		if (part != NULL && whole != NULL && is_part_of_same(part, whole))
			more[f->of[0]->number] = true;
	}
	return more;
}

/* Lists the group's figures that stand in tables: mostly all of them. */
static void
list_tables(struct doc *doc, struct group *g)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		g->nin_tables += g->facts[i]->table != NULL;
	g->in_tables = g->facts;
	if (g->nin_tables == g->n || g->nin_tables == 0)
		return;
	g->in_tables = arena_alloc(&doc->arena, g->nin_tables * sizeof *g->in_tables);
	g->nin_tables = 0;
	for (i = 0; i < g->n; i++)
		if (g->facts[i]->table != NULL)
			g->in_tables[g->nin_tables++] = g->facts[i];
}

struct group **
same_groups(struct doc *doc)
{
	struct group **of = arena_alloc(&doc->arena, doc->nfacts * sizeof(struct group *));
	struct group **end = &doc->groups, *g;
	const bool *more = find_wholes(doc);
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];
		const struct quantity *q = quantity_of(doc, f);

		if (q == NULL || more[f->number])
			continue;
		if ((g = *q->group) == NULL) {
			*q->group = *end = g = arena_alloc(&doc->arena, sizeof *g);
			end = &g->next;
			g->quantity = q;
		}
		add_fact(doc, of, g, f);
	}
	for (g = doc->groups; g != NULL; g = g->next)
		list_tables(doc, g);
	return of;
}

/* Puts a group into the ring of its kin. */
static void
join_kin(struct doc *doc, struct map *kin, struct group *g)
{
	struct quantity q = *g->quantity;
	struct group *other;
	void **slot;

	q.value[KIND_FUND] = q.value[KIND_STAGE] = MEANING_NONE;
	slot = map_at(&doc->arena, kin, arena_str(&doc->arena, quantity_key(&q)));
	other = *slot;
	g->kin = other != NULL ? other->kin : g;
	if (other != NULL)
		other->kin = g;
	*slot = g;
}

const struct group *
same_kin(struct doc *doc, const struct group *g)
{
	struct map kin = {0};
	struct group *each;

	if (g->kin == NULL)
		for (each = doc->groups; each != NULL; each = each->next)
			join_kin(doc, &kin, each);
	return g->kin;
}
