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
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];
		const struct quantity *q = quantity_of(doc, f);

		if (q == NULL)
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

	q.value[KIND_FUND] = q.value[KIND_STAGE] = S("");
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
