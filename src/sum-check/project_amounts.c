/* Projects in sentences (渠道清淤工程项目125万元) and in a table of projects: which column is meant, no word says, so those
 * that agree show it. Where two do, another project that differs from that column is told wrong; without them only
 * one that is a slip away. */
#include "equal.h"
#include "map.h"
#include "project_forms.h"
#include "prose.h"
#include "quantity.h"
#include "slip.h"
#include "wordset.h"

/* The row of a project in a table; more of one name are linked. */
struct row {
	const struct fact *first; /* its first figure */
	struct row *next;
};

/* A column that an amount of that measure agrees with. */
struct agreed {
	const struct fact *cell;
	struct str measure;
	struct agreed *next;
};

struct projects {
	struct map rows; /* own name -> struct row */
	struct agreed *agreed;
};

enum { SHORTEST = 12 /* bytes: four characters; fewer name many things */ };

/* Does the title speak of projects, and of nothing that projects are a part of? */
static bool
is_of_projects(const struct table *t)
{
	static struct wordset yes = {.table = "phrases", .kind = "project-table"},
			      no = {.table = "phrases", .kind = "no-project-table"};
	size_t i;

	if (!wordset_any(&yes, t->name, str_has) || wordset_any(&no, t->name, str_has))
		return false;
	for (i = 0; i < t->nfacts; i++) /* performance forms are project_funds.c's */
		if (t->facts[i]->role == ROLE_TARGET || t->facts[i]->role == ROLE_SCORE ||
			t->facts[i]->role == ROLE_WEIGHT)
			return false;
	return true;
}

static void
add_row(struct doc *doc, struct projects *p, struct str own, const struct fact *first)
{
	struct row *row, **slot;

	if (own.n < SHORTEST)
		return;
	slot = (struct row **)map_at(&doc->arena, &p->rows, own);
	row = arena_alloc(&doc->arena, sizeof *row);
	*row = (struct row){first, *slot};
	*slot = row;
}

/* The names in the label of a row: 特定目标类 渠道清淤工程. */
static void
read_row(struct doc *doc, struct projects *p, const struct fact *first)
{
	struct str rest = first->text;

	while (rest.n > 0)
		add_row(doc, p, project_own_name(doc, str_cut(&rest, S(" "))), first);
}

static void
read_tables(struct doc *doc, struct projects *p)
{
	const struct table *t;
	size_t i;

	for (t = doc->tables; t != NULL; t = t->next) {
		int row = 0;

		if (!is_of_projects(t))
			continue;
		for (i = 0; i < t->nfacts; i++) {
			const struct fact *f = t->facts[i];

			if (!f->numeric || !f->money || f->row == row || f->labels_total)
				continue;
			row = f->row;
			read_row(doc, p, f);
		}
	}
}

/* Are the two of one stage and year? */
static bool
comparable(struct doc *doc, const struct fact *f, const struct fact *cell)
{
	struct quantity q, r;

	return quantity_stage(doc, f, &q) && quantity_stage(doc, cell, &r) &&
		str_eq(q.year, r.year) && q.value[KIND_STAGE] == r.value[KIND_STAGE];
}

/* The rows of the project that an amount is of; NULL if it is none, or a change, or of a part. */
static const struct row *
rows_of(struct doc *doc, const struct projects *p, const struct fact *f)
{
	struct str own;

	if (!is_told_amount(f) || f->dec.n == 0 || f->key.n < SHORTEST)
		return NULL;
	own = project_own_name(doc, f->key);
	return own.n < SHORTEST ? NULL : map_get(&p->rows, own);
}

/* The cell of the row that has the value of f. */
static const struct fact *
same_in_row(const struct row *row, const struct fact *f)
{
	int col;

	for (col = row->first->col; col <= row->first->table->cols; col++) {
		const struct fact *g = table_cell(row->first->table, row->first->row, col);

		if (g != NULL && g->numeric && g->money && fact_same_value(g, f))
			return g;
	}
	return NULL;
}

static void
find_agreed(struct doc *doc, struct projects *p, const struct fact *f)
{
	const struct row *row;

	for (row = rows_of(doc, p, f); row != NULL; row = row->next) {
		const struct fact *g = same_in_row(row, f);
		struct agreed *a;

		if (g == NULL || !comparable(doc, f, g))
			continue;
		claim_equal(doc, f, g, VERDICT_WARN);
		a = arena_alloc(&doc->arena, sizeof *a);
		*a = (struct agreed){g, f->measure, p->agreed};
		p->agreed = a;
	}
}

/* How many amounts of that measure agree with the column of the cell. */
static int
agreements(const struct projects *p, const struct fact *cell, struct str measure)
{
	const struct agreed *a;
	int n = 0;

	for (a = p->agreed; a != NULL; a = a->next)
		n += a->cell->table == cell->table && a->cell->col == cell->col &&
			str_eq(a->measure, measure);
	return n;
}

/* The cell of the row in the first column that two amounts of that measure agree with. */
static const struct fact *
agreed_cell(const struct projects *p, const struct row *row, struct str measure)
{
	const struct fact *first = row->first;
	int col;

	for (col = first->col; col <= first->table->cols; col++) {
		const struct fact *g = table_cell(first->table, first->row, col);

		if (g != NULL && g->numeric && g->money && agreements(p, g, measure) > 1)
			return g;
	}
	return NULL;
}

/* An amount that no row of its project has. */
static void
check_amount(struct doc *doc, const struct projects *p, const struct fact *f)
{
	const struct row *rows = rows_of(doc, p, f), *row;
	const struct fact *cell;

	for (row = rows; row != NULL; row = row->next)
		if (same_in_row(row, f) != NULL)
			return;
	if (rows == NULL || rows->next != NULL)
		return; /* several rows can make one project */
	cell = agreed_cell(p, rows, f->measure);
	if (cell == NULL && slip_find(f->dec, fact_interval(rows->first)).slip != NO_SLIP &&
		str_eq(f->unit, rows->first->unit))
		cell = rows->first;
	if (cell != NULL && comparable(doc, f, cell))
		claim_equal(doc, f, cell, VERDICT_WARN);
}

void
check_project_amounts(struct doc *doc)
{
	struct projects p = {.agreed = NULL};
	size_t i;

	read_tables(doc, &p);
	if (p.rows.n == 0)
		return;
	for (i = 0; i < doc->told.n; i++)
		find_agreed(doc, &p, doc->told.fact[i]);
	for (i = 0; i < doc->told.n; i++)
		check_amount(doc, &p, doc->told.fact[i]);
}
