#include <stdlib.h>

#include "account.h"
#include "layout.h"
#include "links.h"
#include "streams.h"
#include "texts.h"
#include "tsv.h"
#include "unit.h"
#include "utf8.h"
#include "words.h"
#include "wordset.h"

#define NAME(id, name) STR_INIT(name),
static const struct str role_names[ROLES] = {ROLES_LIST(NAME)};

/* The first record of the next document, already read. */
static struct str pending[FACT_FIELDS];
static bool have_pending;

/* The fields of the fact before, kept: most are those of the next one too. */
static struct str kept[FACT_FIELDS];
static struct texts texts;

/* last: the table of the fact before, or NULL. */
static struct table *
table_of(struct doc *doc, struct str name, struct str section, struct table *last)
{
	void **slot;
	struct table *t;

	if (name.n == 0)
		return NULL;
	if (last != NULL && last->name.p == name.p)
		return last;
	slot = map_at(&doc->arena, &doc->table_map, name);
	if (*slot != NULL)
		return *slot;
	t = arena_alloc(&doc->arena, sizeof *t);
	t->name = name;
	t->section = section;
	*doc->tables_end = t;
	doc->tables_end = &t->next;
	return *slot = t;
}

/* 年末结转和结余/项目支出: expenditure is no part of what is left. The columns were laid under heads of others. */
static bool
contradicts(struct str measure)
{
	static struct wordset carried = {.table = "labels", .kind = "carry-over"};
	ptrdiff_t slash = str_find(measure, S("/"), 0);
	struct str top;

	if (slash <= 0 || !str_ends(measure, S("支出")))
		return false;
	top = str_sub(measure, 0, (size_t)slash);
	return wordset_any(&carried, top, str_ends) &&
		!wordset_any(&carried, str_sub(measure, (size_t)slash, measure.n), str_has);
}

static void
add_to_table(struct doc *doc, struct fact *f)
{
	struct table *t = f->table;

	if (t == NULL || f->row == 0 || f->col == 0 || f->role == ROLE_META)
		return;
	t->facts = arena_grow(&doc->arena, t->facts, t->nfacts, &t->cap, sizeof *t->facts);
	t->facts[t->nfacts++] = f;
	t->roles |= 1u << f->role;
	t->wrong_heads = t->wrong_heads || contradicts(f->measure);
	t->percents |= f->role == ROLE_VALUE && str_eq(f->unit, S("%"));
	t->rows = f->row > t->rows ? f->row : t->rows;
	t->cols = f->col > t->cols ? f->col : t->cols;
}

/* What the meta facts say about the document. */
static void
take_meta(struct doc *doc, const struct fact *f)
{
	const struct {
		const char *item;
		struct str *place;
	} known[] = {
		{"agency", &doc->agency},
		{"type", &doc->type},
		{"year", &doc->year},
		{"unit", &doc->unit},
	};
	size_t i;

	for (i = 0; i < sizeof known / sizeof *known; i++)
		if (str_eq(f->item, str(known[i].item)))
			*known[i].place = f->text;
}

/* Keeps the texts of a record that other figures have too. */
static void
keep_texts(const struct str *field)
{
	static const int shared[] = {FACT_SECTION, FACT_TABLE, FACT_CODE, FACT_ITEM, FACT_MEASURE,
		FACT_YEAR, FACT_BASE, FACT_UNIT, FACT_ROLE, FACT_TEXT};
	size_t i;

	for (i = 0; i < sizeof shared / sizeof *shared; i++)
		if (!str_eq(kept[shared[i]], field[shared[i]]))
			kept[shared[i]] = texts_keep(&texts, field[shared[i]]);
}

/* True if figures of that unit and role are counted, not measured and rounded. */
static bool
is_counted(const struct fact *f)
{
	switch (f->role) {
	case ROLE_GROWTH:
	case ROLE_SHARE:
	case ROLE_RATE: return false;
	case ROLE_WEIGHT:
	case ROLE_SCORE:
	case ROLE_COUNT: return !str_ends(f->unit, S("%"));
	default: return f->unit.n > 0 && !f->money && !str_ends(f->unit, S("%"));
	}
}

/* What the label says, if it is not that of the fact before. */
static void
read_label(struct fact *f, const struct fact *before)
{
	if (before != NULL && before->key.p == f->key.p && before->item.p == f->item.p) {
		f->labels_total = before->labels_total;
		f->left_over = before->left_over;
		f->names_three = before->names_three;
	} else {
		f->labels_total = label_is_total(f->key);
		f->left_over = word_in(CARRY_OVER, f->key);
		f->names_three = str_has(f->item, S("三公"));
	}
}

/* The role of that name; a value, if there is none. */
static enum role
role_named(struct str name)
{
	int r;

	for (r = 0; r < ROLES; r++)
		if (str_eq(name, role_names[r]))
			return (enum role)r;
	return ROLE_VALUE;
}

/* What the unit and the role say, as far as they are not those of the fact before. */
static void
read_kind(struct fact *f, const struct fact *before)
{
	static struct str last_role;
	int power = 0;

	if (before != NULL && last_role.p == kept[FACT_ROLE].p) {
		f->role = before->role;
	} else {
		f->role = (unsigned char)role_named(kept[FACT_ROLE]);
	}
	last_role = kept[FACT_ROLE];
	if (before != NULL && before->unit.p == f->unit.p) {
		f->money = before->money;
		f->power = before->power;
	} else {
		f->money = unit_money(f->unit, &power);
		f->power = (signed char)power;
	}
	f->counted = is_counted(f);
}

/* The next fact, at a multiple of its size. */
static struct fact *
new_fact(struct doc *doc)
{
	enum { AT_ONCE = 64 };
	static struct fact *next;

	if (doc->nfacts % AT_ONCE == 0) {
		char *p = arena_alloc(&doc->arena, (AT_ONCE + 1) * sizeof *next);

		next = (void *)(p + -(uintptr_t)p % sizeof *next);
	}
	return next++;
}

static void
list_fact(struct doc *doc, struct facts *list, struct fact *f)
{
	list->fact = arena_grow(&doc->arena, list->fact, list->n, &list->cap, sizeof f);
	list->fact[list->n++] = f;
}

/* Keeps a record as a fact. */
static void
add_fact(struct doc *doc, const struct str *field)
{
	struct arena *a = &doc->arena;
	struct fact *before = doc->nfacts > 0 ? doc->facts[doc->nfacts - 1] : NULL;
	struct fact *f = new_fact(doc);

	keep_texts(field);
	f->number = (unsigned)doc->nfacts;
	f->line = str_number(field[FACT_LINE]);
	f->id = arena_str(a, field[FACT_ID]);
	f->section = kept[FACT_SECTION];
	f->row = str_number(field[FACT_ROW]);
	f->col = str_number(field[FACT_COL]);
	f->code = kept[FACT_CODE];
	f->item = kept[FACT_ITEM];
	f->measure = kept[FACT_MEASURE];
	f->year = kept[FACT_YEAR];
	f->base = kept[FACT_BASE];
	f->value = arena_str(a, field[FACT_VALUE]);
	f->unit = kept[FACT_UNIT];
	f->text = kept[FACT_TEXT];
	/* a row may have nothing but its printed label */
	f->key = texts_key(&texts, f->item.n > 0 || kept[FACT_TABLE].n == 0 ? f->item : f->text);
	read_label(f, before);
	f->coded = before != NULL && before->code.p == f->code.p ? before->coded
								 : account_code(f->code);
	read_kind(f, before);
	f->numeric = f->role != ROLE_META && dec_parse(f->value, &f->dec);
	f->table = table_of(doc, kept[FACT_TABLE], f->section, before ? before->table : NULL);
	add_to_table(doc, f);
	if (f->role == ROLE_META)
		take_meta(doc, f);
	links_add(f, field[FACT_OF]);
	doc->facts = arena_grow(a, doc->facts, doc->nfacts, &doc->facts_cap, sizeof *doc->facts);
	doc->facts[doc->nfacts++] = f;
	list_fact(doc, &doc->of_role[f->role], f);
	if (f->table == NULL)
		list_fact(doc, &doc->told, f);
}

/* Lays the figures of a table out in a grid. */
static void
lay_out(struct doc *doc, struct table *t)
{
	size_t i;

	/* a real table is not emptier than that; memory is bounded by what is printed */
	if ((size_t)t->rows * (size_t)t->cols > 65536 + 256 * t->nfacts)
		t->nfacts = t->roles =
			(unsigned)(t->rows = t->cols = 0); /* row numbers of no real table */
	t->grid = arena_alloc(
		&doc->arena, (size_t)t->rows * (size_t)t->cols * sizeof *t->grid + sizeof *t->grid);
	for (i = 0; i < t->nfacts; i++) {
		struct fact *f = t->facts[i];

		t->grid[(size_t)(f->row - 1) * (size_t)t->cols + (size_t)(f->col - 1)] = f;
	}
}

struct fact *
table_cell(const struct table *t, int row, int col)
{
	if (row < 1 || row > t->rows || col < 1 || col > t->cols)
		return NULL;
	return t->grid[(size_t)(row - 1) * (size_t)t->cols + (size_t)(col - 1)];
}

/* Makes doc an empty document; its memory is used again. */
static void
begin(struct doc *doc)
{
	struct arena arena = doc->arena;

	arena_reset(&arena);
	*doc = (struct doc){.arena = arena, .words = {.arena = &doc->arena}};
	doc->tables_end = &doc->tables;
	memset(kept, 0, sizeof kept);
	texts_begin(&texts, &doc->arena);
	links_begin();
}

/* Of figures of a table that stand in no column nobody knows what they are: nothing is held against them. */
static void
put_aside_unplaced(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		struct fact *f = doc->facts[i];

		if (f->table != NULL && (f->row == 0 || f->col == 0))
			f->numeric = f->money = f->coded = false;
	}
}

bool
facts_read(struct tsv *t, struct doc *doc)
{
	struct table *table;

	begin(doc);
	if (!have_pending && !tsv_read(t, pending))
		return false;
	have_pending = false;
	doc->name = arena_str(&doc->arena, pending[FACT_DOC]);
	do
		add_fact(doc, pending);
	while (tsv_read(t, pending) && !(have_pending = !str_eq(pending[FACT_DOC], doc->name)));
	links_make(doc);
	put_aside_unplaced(doc);
	for (table = doc->tables; table != NULL; table = table->next)
		lay_out(doc, table);
	return true;
}

const struct fact *
fact_in_row(const struct fact *f, enum role role)
{
	int col;

	for (col = 1; col <= f->table->cols; col++) {
		const struct fact *g = table_cell(f->table, f->row, col);

		if (g != NULL && g->role == role && g->numeric)
			return g;
	}
	return NULL;
}

bool
fact_same_value(const struct fact *a, const struct fact *b)
{
	struct interval iv;
	fix value;
	const struct fact *fine = a, *coarse = b;

	if (!a->numeric || !b->numeric)
		return false;
	if (a->money && b->money && a->power == b->power && a->dec.places == b->dec.places)
		return a->dec.n == b->dec.n;
	if (a->power - a->dec.places > b->power - b->dec.places) {
		fine = b;
		coarse = a;
	}
	if (!fact_in_unit(fine, coarse, &iv, &value))
		return false;
	return fix_dec(value, coarse->dec.places).n == coarse->dec.n;
}

const struct fact *
initial_budget_beside(const struct fact *f)
{
	int col;

	for (col = 1; col < f->col; col++) {
		const struct fact *g = table_cell(f->table, f->row, col);

		if (g != NULL && g->numeric && str_has(g->measure, S("年初")))
			return g;
	}
	return NULL;
}
