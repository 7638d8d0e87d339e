#include "cells.h"
#include "map.h"

/* Cells of one name. */
struct named {
	const struct fact *cell;
	struct named *next;
};

/* Does anything told of the amount need a cell: a rate, a change, a growth whose base is not printed? */
static bool
wants_cell(const struct fact *f)
{
	int i;

	for (i = 0; i < f->nparts; i++) {
		const struct fact *g = f->parts[i];

		if (g->nof == 1 &&
			(g->role == ROLE_RATE || g->role == ROLE_CHANGE || g->role == ROLE_GROWTH))
			return true;
		if (g->role == ROLE_CHANGE && g->nof > 0)
			return true;
	}
	return false;
}

static bool
is_amount(const struct fact *f)
{
	return f->numeric && f->money && f->dec.n != 0 && f->key.n > 0 &&
		(f->role == ROLE_VALUE || f->role == ROLE_TOTAL || f->role == ROLE_PART);
}

static void
by_claims(struct doc *doc, const struct fact **cell)
{
	size_t i;

	for (i = 0; i < doc->nclaims; i++) {
		const struct claim *c = doc->claims[i];

		if (c->check == CHECK_EQUAL && c->verdict <= VERDICT_ROUNDING && c->linear &&
			c->nterms == 1 && c->stated->table == NULL &&
			c->terms[0].fact->table != NULL && cell[c->stated->number] == NULL)
			cell[c->stated->number] = c->terms[0].fact;
	}
}

static struct map
cells_by_name(struct doc *doc)
{
	struct map names = map_for(&doc->arena, doc->nfacts / 4);
	const struct table *t;
	size_t i;

	for (t = doc->tables; t != NULL; t = t->next)
		for (i = 0; i < t->nfacts; i++) {
			struct named *n;
			void **slot;

			if (!is_amount(t->facts[i]))
				continue;
			n = arena_alloc(&doc->arena, sizeof *n);
			slot = map_at(&doc->arena, &names, t->facts[i]->key);
			*n = (struct named){t->facts[i], *slot};
			*slot = n;
		}
	return names;
}

/* How many amounts stand in the row of a cell. */
static int
amounts_beside(const struct fact *cell)
{
	int col, n = 0;

	for (col = 1; col <= cell->table->cols; col++) {
		const struct fact *f = table_cell(cell->table, cell->row, col);

		n += f != NULL && is_amount(f);
	}
	return n;
}

/* The cell of that name, year and value with most amounts beside it. */
static const struct fact *
find_cell(const struct map *names, const struct fact *f)
{
	const struct named *n;
	const struct fact *found = NULL;
	int looks = 0, most = 0, beside;

	for (n = map_get(names, f->key); n != NULL && looks++ < 64; n = n->next) {
		if (!str_eq(n->cell->year, f->year) || !fact_same_value(n->cell, f) ||
			(beside = amounts_beside(n->cell)) <= most)
			continue;
		found = n->cell;
		most = beside;
	}
	return found;
}

const struct fact *const *
told_cells(struct doc *doc)
{
	struct map names = {0};
	bool named = false;
	size_t i;

	if (doc->told_cells != NULL)
		return doc->told_cells;
	doc->told_cells = arena_alloc(&doc->arena, (doc->nfacts + 1) * sizeof *doc->told_cells);
	by_claims(doc, doc->told_cells);
	for (i = 0; i < doc->told.n && doc->tables != NULL; i++) {
		const struct fact *f = doc->told.fact[i];

		if (doc->told_cells[f->number] != NULL || !is_amount(f) || !wants_cell(f))
			continue;
		if (!named)
			names = cells_by_name(doc);
		named = true;
		doc->told_cells[f->number] = find_cell(&names, f);
	}
	return doc->told_cells;
}
