/* Account codes: a class is the sum of its sections, a section the sum of its items, in every
 * column; the total row is the sum of the uppermost codes.
 *
 * A code's parent is the longest code of the table that it starts with, so tables that leave out a
 * level work as well. */
#include <stdlib.h>

#include "accounts.h"
#include "layout.h"
#include "wordset.h"

/* A figure with a code, in the column it is added up in. */
struct node {
	struct fact *fact;
	struct str code;
	int column;
	size_t order;
	struct node *parent;
	bool divided; /* it has children */
};

struct tree {
	struct node *nodes;
	size_t n;
};

/* By code, then row: a parent comes right before its descendants. */
static int
by_code(const void *x, const void *y)
{
	const struct node *a = x, *b = y;
	int c = str_cmp(a->code, b->code);

	if (c != 0)
		return c;
	return a->order < b->order ? -1 : a->order > b->order;
}

/* True if no code stands in two columns: a table in two or three column groups side by side, where
 * a class may go on in the next group. */
static bool
one_figure_each(const struct table *t)
{
	size_t i;

	for (i = 1; i < t->nfacts; i++) {
		const struct fact *a = t->facts[i - 1], *b = t->facts[i];

		if (a->row == b->row && a->code.n > 0 && str_eq(a->code, b->code))
			return false;
	}
	return true;
}

static bool
one_column(const struct tree *tree)
{
	size_t i;

	for (i = 1; i < tree->n; i++)
		if (tree->nodes[i].fact->col != tree->nodes[0].fact->col)
			return false;
	return true;
}

static void
find_parents(struct tree *tree)
{
	struct node *above = NULL;
	size_t i;

	for (i = 0; i < tree->n; i++) {
		struct node *n = &tree->nodes[i];

		while (above != NULL &&
			(above->column != n->column || above->code.n >= n->code.n ||
				!str_starts(n->code, above->code)))
			above = above->parent;
		n->parent = above;
		if (above != NULL)
			above->divided = true;
		above = n;
	}
}

static bool
has_code(const struct fact *f)
{
	return f->coded && fact_adds_up(f);
}

/* Puts the figures with codes column by column; together: all are in one column. */
static struct tree
build(struct doc *doc, const struct table *t, bool together)
{
	size_t *next = arena_alloc(&doc->arena, ((size_t)t->cols + 2) * sizeof *next), i;
	struct tree tree = {0};
	int col;

	for (i = 0; i < t->nfacts; i++)
		if (has_code(t->facts[i]))
			next[together ? 1 : t->facts[i]->col + 1]++;
	for (col = 1; col <= t->cols + 1; col++)
		next[col] += next[col - 1];
	tree.n = next[t->cols + 1];
	tree.nodes = arena_alloc(&doc->arena, tree.n * sizeof *tree.nodes);
	for (i = 0; i < t->nfacts; i++) {
		struct fact *f = t->facts[i];

		if (has_code(f))
			tree.nodes[next[together ? 0 : f->col]++] = (struct node){
				.fact = f,
				.code = f->code,
				.column = together ? 0 : f->col,
				.order = i,
			};
	}
	return tree;
}

/* Sorts every column by code; most tables are in that order. */
static void
sort_columns(struct tree *tree)
{
	size_t from, to;
	bool sorted;

	for (from = 0; from < tree->n; from = to) {
		sorted = true;
		for (to = from + 1;
			to < tree->n && tree->nodes[to].column == tree->nodes[from].column; to++)
			sorted = sorted && by_code(&tree->nodes[to - 1], &tree->nodes[to]) < 0;
		if (!sorted)
			qsort(&tree->nodes[from], to - from, sizeof *tree->nodes, by_code);
	}
}

/* node = the sum of its children, which come behind it. */
static struct claim *
sum_of_children(struct doc *doc, const struct tree *tree, const struct node *node)
{
	struct claim *c = claim_new(doc, CHECK_SUM, node->fact, "sum-of-codes");
	size_t i;

	for (i = (size_t)(node - tree->nodes) + 1; i < tree->n; i++) {
		const struct node *n = &tree->nodes[i];

		if (n->column != node->column || !str_starts(n->code, node->code))
			break;
		if (n->parent == node)
			claim_add(doc, c, n->fact, 1);
	}
	return c;
}

/* True if a code stands twice in a column: a table in parts, one per project, say. Then the rows
 * below a code are its own, not those with its digits anywhere. */
static bool
repeats(const struct tree *tree)
{
	size_t i;

	for (i = 1; i < tree->n; i++)
		if (tree->nodes[i].column == tree->nodes[i - 1].column &&
			str_eq(tree->nodes[i].code, tree->nodes[i - 1].code))
			return true;
	return false;
}

/* Claims for all divided codes; none if most fail: then the table lists only some items. */
static void
check_codes_of(struct doc *doc, const struct tree *tree)
{
	struct claim **claims = arena_alloc(&doc->arena, tree->n * sizeof *claims);
	size_t i, n = 0, failing = 0;

	for (i = 0; i < tree->n; i++) {
		if (!tree->nodes[i].divided)
			continue;
		claims[n] = sum_of_children(doc, tree, &tree->nodes[i]);
		failing += claim_verdict(claims[n]) == VERDICT_ERROR;
		n++;
	}
	for (i = 0; i < n; i++)
		claim_end_if(doc, claims[i], failing <= 3 || failing * 2 <= n);
}

/* The columns in which all labels but the totals have codes. (With other rows, carried-over money
 * say, the total is the business of totals.c.) */
static const bool *
coded_columns(struct doc *doc, const struct table *t)
{
	bool *coded = arena_alloc(&doc->arena, (size_t)t->cols + 1);
	size_t i;

	for (i = 0; i < t->nfacts; i++)
		if (!t->facts[i]->labels_total && t->facts[i]->coded)
			coded[t->facts[i]->col] = true;
	for (i = 0; i < t->nfacts; i++)
		if (!t->facts[i]->labels_total && !t->facts[i]->coded)
			coded[t->facts[i]->col] = false;
	return coded;
}

/* 人员经费合计: the total of one part of the basic expenditure, not of all classes. */
static bool
is_total_of_part(const struct fact *f)
{
	static struct wordset means = {.table = "labels", .kind = "means"};

	return wordset_any(&means, f->key, str_starts);
}

/* The total row of a column = the sum of its uppermost codes. */
static void
check_total(struct doc *doc, const struct tree *tree, struct fact *total)
{
	struct claim *c = claim_new(doc, CHECK_SUM, total, "sum-of-classes");
	size_t i;

	for (i = 0; i < tree->n; i++)
		if (tree->nodes[i].parent == NULL && tree->nodes[i].fact->col == total->col)
			claim_add(doc, c, tree->nodes[i].fact, 1);
	claim_end(doc, c);
}

static void
check_table(struct doc *doc, struct table *t)
{
	bool together = one_figure_each(t);
	struct tree tree = build(doc, t, together);
	const bool *coded = coded_columns(doc, t);
	size_t i;

	if (tree.n == 0)
		return;
	sort_columns(&tree);
	if (repeats(&tree))
		tree = build(doc, t, together);
	find_parents(&tree);
	check_codes_of(doc, &tree);
	if (together && !one_column(&tree))
		return;
	for (i = 0; i < t->nfacts; i++) {
		struct fact *f = t->facts[i];

		if (f->code.n == 0 && f->labels_total && fact_adds_up(f) && coded[f->col] &&
			!is_total_of_part(f))
			check_total(doc, &tree, f);
	}
}

void
check_tree(struct doc *doc)
{
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next)
		check_table(doc, t);
}
