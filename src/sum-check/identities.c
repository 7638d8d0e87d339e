/* Identities of the standard tables (lib/data/identities.tsv, -r, -R) held against a document. */
#include "layout.h"
#include "rules.h"

/* True if a part of the head is one of the pattern's alternatives. */
static bool
head_matches(const struct column *c, const struct pattern *pattern)
{
	int i;

	if (pattern->n == 0)
		return true;
	for (i = 0; i < c->nparts; i++)
		if (pattern_matches(pattern, c->part[i]))
			return true;
	return false;
}

static bool
entry_is(const struct entry *e, const struct pattern *item)
{
	return (e->key.n > 0 && pattern_matches(item, e->key)) ||
		(e->code.n > 0 && pattern_matches(item, e->code));
}

/* The figure of an entry under the head; NULL if it is blank or there is no such head. */
static const struct fact *
cell_under(const struct layout *l, const struct entry *e, const struct pattern *pattern)
{
	int k;

	for (k = 0; k < l->ncolumns; k++)
		if (e->cell[k] != NULL && head_matches(&l->columns[k], pattern))
			return e->cell[k];
	return NULL;
}

/* The figure that is named, in that table; NULL if there is none. */
static const struct fact *
find_in(struct doc *doc, struct table *t, const struct figure *f)
{
	const struct layout *l = table_layout(doc, t);
	int i;

	for (i = 0; i < l->nentries; i++) {
		const struct fact *found;

		if (entry_is(&l->entries[i], &f->item) &&
			(found = cell_under(l, &l->entries[i], &f->column)) != NULL)
			return found;
	}
	return NULL;
}

/* The figure that is named, in the one table of the kind it names; NULL if there is none, or more
 * than one table that has it. */
static const struct fact *
find_elsewhere(struct doc *doc, const struct figure *f)
{
	const struct fact *found = NULL, *here;
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next) {
		if (!table_is(f->table, t->name) || (here = find_in(doc, t, f)) == NULL)
			continue;
		if (found != NULL)
			return NULL;
		found = here;
	}
	return found;
}

/* The claim of a rule about the figures found for it (NULL: not printed); NULL if the rule can't be
 * applied to them. */
static struct claim *
apply(struct doc *doc, const struct rule *r, const struct fact *const *found)
{
	struct claim *c;
	int i, n = 0;

	if (found[0] == NULL || !fact_adds_up(found[0]))
		return NULL;
	for (i = 1; i < r->n; i++) {
		if (found[i] == NULL && !r->figure[i].optional)
			return NULL;
		n += found[i] != NULL;
	}
	if (n == 0)
		return NULL;
	c = claim_new(doc, CHECK_SUM, found[0], "identity");
	c->at_most = r->at_most;
	claim_arg(c, r->name);
	for (i = 1; i < r->n; i++)
		if (found[i] != NULL)
			claim_add(doc, c, found[i], r->figure[i].sign);
	return c;
}

/* *:A = *:B + *:C, for every row. If it fails in most of several rows, the table is another one
 * than the rule means. */
static void
apply_to_rows(struct doc *doc, struct table *t, const struct rule *r)
{
	const struct layout *l = table_layout(doc, t);
	struct claim **claims = arena_alloc(&doc->arena, (size_t)l->nentries * sizeof *claims);
	int i, k, n = 0, failing = 0;

	for (i = 0; i < l->nentries; i++) {
		const struct fact *found[FIGURES_MAX];

		for (k = 0; k < r->n; k++)
			found[k] = cell_under(l, &l->entries[i], &r->figure[k].column);
		if ((claims[n] = apply(doc, r, found)) == NULL)
			continue;
		failing += claim_verdict(claims[n]) == VERDICT_ERROR;
		n++;
	}
	for (i = 0; i < n; i++)
		claim_end_if(doc, claims[i], failing <= 1 || failing * 2 <= n);
}

/* Is one head the other, but for groups above it (公用经费/决算数, 决算数)? A group that stands over
 * several column groups may be read as that of one only. */
static bool
same_head(struct str a, struct str b)
{
	if (a.n < b.n)
		return same_head(b, a);
	return str_ends(a, b) && (a.n == b.n || b.n == 0 || a.p[a.n - b.n - 1] == '/');
}

/* The entries of an item, in order. */
struct rows {
	const struct entry **entry;
	size_t n;
};

static struct rows
find_rows(struct doc *doc, const struct layout *l, const struct pattern *item)
{
	struct rows rows = {0};
	size_t cap = 0;
	int i;

	for (i = 0; i < l->nentries; i++) {
		if (!entry_is(&l->entries[i], item))
			continue;
		rows.entry = arena_grow(&doc->arena, rows.entry, rows.n, &cap, sizeof *rows.entry);
		rows.entry[rows.n++] = &l->entries[i];
	}
	return rows;
}

/* The figure of the rows in the column, or else in one with the same head (a table in several column
 * groups); NULL if there is none. */
static const struct fact *
find_in_column(const struct layout *l, const struct rows *rows, int column)
{
	const struct fact *beside = NULL;
	size_t i;
	int k;

	for (i = 0; i < rows->n; i++) {
		const struct entry *e = rows->entry[i];

		if (e->cell[column] != NULL)
			return e->cell[column];
		for (k = 0; k < l->ncolumns && beside == NULL; k++)
			if (e->cell[k] != NULL &&
				same_head(l->columns[k].path, l->columns[column].path))
				beside = e->cell[k];
	}
	return beside;
}

/* A = B + C, for every column in which A stands: the figures have the same head. */
static void
apply_to_columns(struct doc *doc, struct table *t, const struct rule *r)
{
	const struct layout *l = table_layout(doc, t);
	struct rows rows[FIGURES_MAX];
	struct claim *c;
	int k, column;

	for (k = 0; k < r->n; k++)
		rows[k] = find_rows(doc, l, &r->figure[k].item);
	for (column = 0; column < l->ncolumns; column++) {
		const struct fact *found[FIGURES_MAX];

		for (k = 0; k < r->n; k++)
			found[k] = find_in_column(l, &rows[k], column);
		if (found[0] != NULL && found[0]->col == l->columns[column].col &&
			(c = apply(doc, r, found)) != NULL)
			claim_end(doc, c);
	}
}

/* The rule's figures that stand in tables it names are looked for once, however many tables it is
 * applied to. */
struct named {
	const struct fact *fact[FIGURES_MAX];
	bool known;
};

static void
find_named(struct doc *doc, const struct rule *r, struct named *n)
{
	int k;

	for (k = 0; k < r->n && !n->known; k++)
		if (r->figure[k].table.n > 0)
			n->fact[k] = find_elsewhere(doc, &r->figure[k]);
	n->known = true;
}

static void
apply_once(struct doc *doc, struct table *t, const struct rule *r, struct named *named)
{
	const struct fact *found[FIGURES_MAX];
	struct claim *c;
	int k;

	find_named(doc, r, named);
	for (k = 0; k < r->n; k++)
		found[k] =
			r->figure[k].table.n > 0 ? named->fact[k] : find_in(doc, t, &r->figure[k]);
	if ((c = apply(doc, r, found)) != NULL)
		claim_end(doc, c);
}

/* True if no figure names a table or column: the rule holds within each column. */
static bool
within_columns(const struct rule *r)
{
	int k;

	for (k = 0; k < r->n; k++)
		if (r->figure[k].table.n > 0 || r->figure[k].column.n > 0)
			return false;
	return true;
}

void
check_identities(struct doc *doc)
{
	const struct rule *r;
	struct table *t;

	for (r = rules(); r != NULL; r = r->next) {
		struct named named = {.known = false};

		for (t = doc->tables; t != NULL; t = t->next) {
			if (!table_is(r->table, t->name))
				continue;
			if (r->figure[0].every_row)
				apply_to_rows(doc, t, r);
			else if (within_columns(r))
				apply_to_columns(doc, t, r);
			else
				apply_once(doc, t, r, &named);
		}
	}
}
