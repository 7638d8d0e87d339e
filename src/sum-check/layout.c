#include "layout.h"
#include "numbering.h"
#include "side.h"
#include "utf8.h"
#include "wordset.h"

bool
label_is_total(struct str key)
{
	static struct wordset whole = {.table = "labels", .kind = "total"};
	static struct wordset ends = {.table = "labels", .kind = "total-end"};

	return wordset_is(&whole, key) || wordset_ends(&ends, key);
}

bool
head_is_total(struct str key)
{
	static struct wordset ends = {.table = "labels", .kind = "head-end"};

	return label_is_total(key) || wordset_ends(&ends, key);
}

bool
fact_adds_up(const struct fact *f)
{
	switch (f->role) {
	case ROLE_VALUE:
	case ROLE_TOTAL:
	case ROLE_PART:
	case ROLE_COUNT:
	case ROLE_CHANGE: return f->numeric && !str_eq(f->unit, S("%"));
	default: return false;
	}
}

static void
split_path(struct arena *a, struct column *c)
{
	struct str rest = c->path;

	while (rest.n > 0 && c->nparts < HEAD_PARTS) {
		struct str part = str_cut(&rest, S("/"));

		if (part.n > 0)
			c->part[c->nparts++] = utf8_key(a, part);
	}
}

/* The index of the figure's column, -1 if there is none yet. */
static int
column_index(const struct layout *l, const struct fact *f)
{
	int i;

	for (i = 0; i < l->ncolumns; i++)
		if (l->columns[i].col == f->col && str_eq(l->columns[i].path, f->measure))
			return i;
	return -1;
}

/* Makes the column of the figure, if need be, in the order of places. */
static void
add_column(struct doc *doc, struct layout *l, size_t *cap, const struct fact *f)
{
	struct column c = {.col = f->col, .path = f->measure, .unit = f->unit};
	int i;

	if (column_index(l, f) >= 0)
		return;
	l->columns =
		arena_grow(&doc->arena, l->columns, (size_t)l->ncolumns, cap, sizeof *l->columns);
	split_path(&doc->arena, &c);
	for (i = l->ncolumns++; i > 0 && l->columns[i - 1].col > c.col; i--)
		l->columns[i] = l->columns[i - 1];
	l->columns[i] = c;
}

static bool
same_label(const struct fact *a, const struct fact *b)
{
	return str_eq(a->key, b->key) && str_eq(a->code, b->code);
}

/* True if the heads are those of the two sides of an account, 收入/... and 支出/..., and there is a
 * column for labels between them. */
static bool
two_sides(const struct column *a, const struct column *b)
{
	return b->col > a->col + 1 && a->nparts > 0 && b->nparts > 0 &&
		side_of(a->part[0]) == SIDE_INCOME && side_of(b->part[0]) == SIDE_EXPENDITURE;
}

/* Columns belong to different blocks if a row has figures of both with different labels or their
 * heads are of two sides, and no row has figures of both with the same label. A common total label
 * says nothing: both sides of an account end with 总计. */
static void
find_blocks(struct doc *doc, struct layout *l, const struct table *t)
{
	bool *cut = arena_alloc(&doc->arena, (size_t)t->cols + 1);
	bool *joined = arena_alloc(&doc->arena, (size_t)t->cols + 1);
	size_t i;
	int k, block = 0;

	for (i = 1; i < t->nfacts; i++) {
		const struct fact *a = t->facts[i - 1], *b = t->facts[i];

		if (a->row != b->row || a->col >= b->col || (same_label(a, b) && b->labels_total))
			continue;
		if (!same_label(a, b))
			cut[b->col] = true;
		for (k = a->col + 1; k <= b->col && same_label(a, b); k++)
			joined[k] = true;
	}
	for (k = 0; k < l->ncolumns; k++) {
		struct column *c = &l->columns[k];

		if (k > 0 && c->col != l->columns[k - 1].col && !joined[c->col] &&
			(cut[c->col] || two_sides(&l->columns[k - 1], c)))
			block++;
		c->block = block;
	}
	l->nblocks = block + 1;
}

static struct entry *
new_entry(struct doc *doc, struct layout *l, size_t *cap, const struct fact *f, int block)
{
	struct entry *e;

	l->entries =
		arena_grow(&doc->arena, l->entries, (size_t)l->nentries, cap, sizeof *l->entries);
	e = &l->entries[l->nentries++];
	*e = (struct entry){
		.row = f->row,
		.block = block,
		.key = f->key,
		.code = f->code,
		.total = f->labels_total,
		.said = f->labels_total,
		.numbered = numbering_parse(f->text).form == NUMBER_HAN,
		.cell = arena_alloc(&doc->arena, (size_t)l->ncolumns * sizeof *e->cell),
	};
	return e;
}

/* A part of something that is not itself the total of the table. */
static bool
is_part(const struct fact *f)
{
	return f->nof > 0 && f->role == ROLE_PART && !f->of[0]->labels_total;
}

static void
find_entries(struct doc *doc, struct layout *l, const struct table *t)
{
	struct entry *e = NULL;
	size_t i, cap = 0;

	for (i = 0; i < t->nfacts; i++) {
		struct fact *f = t->facts[i];
		int k = column_index(l, f), block = l->columns[k].block;

		if (e == NULL || e->row != f->row || e->block != block)
			e = new_entry(doc, l, &cap, f, block);
		e->cell[k] = f;
		e->part = e->part || is_part(f);
		e->n++;
	}
}

/* Marks entries whose code belongs to a code above them in the block. */
static void
find_coded_parts(struct layout *l)
{
	int i, above[3], depth, block;

	for (block = 0; block < l->nblocks; block++) {
		for (depth = 0, i = 0; i < l->nentries; i++) {
			struct entry *e = &l->entries[i];

			if (e->block != block || e->code.n == 0)
				continue;
			while (depth > 0 &&
				(l->entries[above[depth - 1]].code.n >= e->code.n ||
					!str_starts(e->code, l->entries[above[depth - 1]].code)))
				depth--;
			e->part = e->part || depth > 0;
			if (depth < 3)
				above[depth++] = i;
		}
	}
}

/* The sums of a column's rows: since the last row that adds up others, and since the last that is called a total. */
struct running {
	fix sum, all;
	int n; /* rows in the first that are not 0 */
};

static bool
adds_up(const struct fact *f)
{
	return f != NULL && f->numeric && fact_adds_up(f);
}

/* Is each figure of the entry the sum of the rows since the last total, and one of two rows at least? */
static bool
adds_up_above(const struct layout *l, const struct entry *e, const struct running *above)
{
	int k, sums = 0;

	for (k = 0; k < l->ncolumns; k++) {
		if (!adds_up(e->cell[k]))
			continue;
		if (dec_fix(e->cell[k]->dec) != above[k].sum)
			return false;
		sums += above[k].n > 1;
	}
	return sums > 0;
}

/* Does the total add up all rows, whether they seem to add up others or not? */
static bool
adds_up_all(const struct layout *l, const struct entry *e, const struct running *above)
{
	int k;

	for (k = 0; k < l->ncolumns; k++)
		if (adds_up(e->cell[k]) && e->cell[k]->dec.n != 0 &&
			dec_fix(e->cell[k]->dec) == above[k].all)
			return true;
	return false;
}

static void
run_on(const struct layout *l, const struct entry *e, struct running *above)
{
	int k;

	for (k = 0; k < l->ncolumns; k++) {
		fix v = adds_up(e->cell[k]) ? dec_fix(e->cell[k]->dec) : 0;

		above[k].all += v;
		above[k].sum = e->total ? v : above[k].sum + v;
		above[k].n = e->total ? 0 : above[k].n + (v != 0);
	}
}

/* 税收收入, 非税收入, 一般公共预算收入, 上级补助收入, 收入总计: a row that adds up those above it is a total, too, though
 * its label does not say so, where a row below is called one and does not add up all of them. */
static void
find_silent_totals(struct doc *doc, struct layout *l, int block)
{
	size_t size = (size_t)l->ncolumns * sizeof(struct running);
	struct running *above = arena_alloc(&doc->arena, size);
	int i, k, silent = -1;

	for (i = 0; i < l->nentries; i++) {
		struct entry *e = &l->entries[i];

		if (e->block != block || e->part || e->code.n > 0)
			continue;
		if (e->total) {
			for (k = silent; k >= 0 && k < i && adds_up_all(l, e, above); k++)
				l->entries[k].total = l->entries[k].total && l->entries[k].said;
			memset(above, 0, size);
			silent = -1;
			continue;
		}
		if (adds_up_above(l, e, above)) {
			e->total = true;
			silent = silent < 0 ? i : silent;
		}
		run_on(l, e, above);
	}
	for (k = silent; k >= 0 && k < l->nentries; k++)
		l->entries[k].total = l->entries[k].total && l->entries[k].said;
}

const struct layout *
table_layout(struct doc *doc, struct table *t)
{
	struct layout *l = t->layout;
	size_t i, cap = 0;
	int block;

	if (l != NULL)
		return l;
	l = t->layout = arena_alloc(&doc->arena, sizeof *l);
	for (i = 0; i < t->nfacts; i++)
		add_column(doc, l, &cap, t->facts[i]);
	if (l->ncolumns > 0)
		find_blocks(doc, l, t);
	find_entries(doc, l, t);
	find_coded_parts(l);
	for (block = 0; block < l->nblocks; block++)
		find_silent_totals(doc, l, block);
	return l;
}
