/* The facts of a performance table: targets, what was reached, weights and scores, and the funds. */
#include <stdio.h>
#include <stdlib.h>

#include "decimal.h"
#include "form.h"
#include "label.h"
#include "quantity.h"
#include "utf8.h"
#include "words.h"

enum { MAX_COLUMNS = 40, LONG_TEXT = 24 * 3 };

bool
is_performance(const struct table *t)
{
	enum field field[MAX_COLUMNS];
	bool named = str_has(t->title, S("绩效"));
	int r;

	if (t->grid.cols > MAX_COLUMNS)
		return false;
	for (r = 0; r < t->grid.rows; r++) {
		enum head_kind k = indicator_head(&t->doc->arena, &t->grid, r, field);

		if (k == INDICATOR_HEAD || (named && k == FUND_HEAD))
			return true;
	}
	return false;
}

/* --- one row ------------------------------------------------------------------------------- */

/* The column of the head in which the field stands, -1 if none does. */
static int
column_of(const struct form *fm, enum field f)
{
	int c;

	for (c = 0; c < fm->t->grid.cols; c++)
		if (fm->field[c] == f)
			return c;
	return -1;
}

/* The words of the head over the field. */
static struct str
measure_of(const struct form *fm, enum field f)
{
	int c = f == NO_FIELD ? -1 : column_of(fm, f);
	struct str words;
	ptrdiff_t at;

	if (c < 0)
		return S("");
	words = utf8_clean(arena_of(fm), cell_at(fm, fm->head_row, c)->text);
	if ((at = str_find(words, S("（"), 0)) > 0 || (at = str_find(words, S("("), 0)) > 0)
		words = str_sub(words, 0, (size_t)at);
	while (words.n > 0 && words.p[words.n - 1] >= 'A' && words.p[words.n - 1] <= 'Z')
		words.n--; /* 全年预算数A */
	return words;
}

struct fact *
form_fact(struct form *fm, const struct row *row, const struct cell *cell, enum field f,
	const struct quantity *q)
{
	struct table *t = fm->t;
	struct fact *fact = new_fact(t->doc, cell->record, cell->at + q->at);

	fact->table = t->name;
	fact->row = row->row + 1;
	fact->col = (int)((cell - t->grid.cells) % t->grid.cols) + 1;
	fact->item = row->item;
	fact->text = f == TARGET_FIELD || f == ACTUAL_FIELD || f == PRIOR_FIELD ? cell->text : row->text;
	fact->measure = measure_of(fm, f);
	fact->year = t->year;
	fact->value = q->value;
	fact->unit = q->unit;
	return fact;
}

/* 2024年12月底: a date is no figure. */
static bool
is_date(const struct quantity *q)
{
	return q->bare == false && str_eq(q->unit, S("年")) && q->value.n == 4 &&
		(str_starts(q->value, S("19")) || str_starts(q->value, S("20")));
}

/* The figures of a cell with perhaps words around them; the first one, NULL if there is none. */
static struct fact *
text_facts(struct form *fm, const struct row *row, enum field f, enum role role)
{
	const struct cell *cell = row->in[f];
	struct fact *first = NULL, *fact;
	struct quantity q;
	size_t from = 0;

	if (cell == NULL || utf8_clean(arena_of(fm), cell->text).n > LONG_TEXT)
		return NULL;
	while (quantity_next(arena_of(fm), cell->text, &from, &q)) {
		if (is_date(&q))
			return first;
		fact = form_fact(fm, row, cell, f, &q);
		fact->role = role;
		if (fact->unit.n == 0)
			fact->unit = row->unit;
		first = first ? first : fact;
	}
	return first;
}

/* The figure of a cell that holds only one; NULL if it does not. */
static struct fact *
figure_fact(struct form *fm, const struct row *row, enum field f, enum role role, struct str unit)
{
	struct fact *fact;
	struct quantity q;

	if (row->in[f] == NULL || !quantity_read(arena_of(fm), row->in[f]->text, &q))
		return NULL;
	q.at = 0;
	fact = form_fact(fm, row, row->in[f], f, &q);
	fact->role = role;
	if (fact->unit.n == 0)
		fact->unit = unit;
	return fact;
}

void
form_link(struct form *fm, struct fact *fact, struct fact *target)
{
	if (fact != NULL && target != NULL)
		fact_of(fm->t->doc, fact, target);
}

static struct str
prior_year(struct form *fm)
{
	char buf[16];

	if (fm->t->year.n != 4)
		return S("");
	snprintf(buf, sizeof buf, "%d", atoi(arena_str(arena_of(fm), fm->t->year).p) - 1);
	return arena_str(arena_of(fm), str(buf));
}

static void
weight_and_score(struct form *fm, const struct row *row)
{
	struct fact *weight = figure_fact(fm, row, WEIGHT_FIELD, WEIGHT, S("分"));

	form_link(fm, figure_fact(fm, row, SCORE_FIELD, SCORE, S("分")), weight);
}

static void
indicator_facts(struct form *fm, const struct row *row)
{
	struct fact *target = text_facts(fm, row, TARGET_FIELD, TARGET), *prior;

	form_link(fm, text_facts(fm, row, ACTUAL_FIELD, ACTUAL), target);
	prior = text_facts(fm, row, PRIOR_FIELD, VALUE);
	if (prior != NULL)
		prior->year = prior_year(fm);
	weight_and_score(fm, row);
}

/* --- funds --------------------------------------------------------------------------------- */

/* What the rate of execution is a rate of. */
static struct str
base_of(const struct form *fm)
{
	if (column_of(fm, BUDGET_FIELD) < 0)
		return S("年初预算");
	if (str_has(measure_of(fm, BUDGET_FIELD), S("调整")))
		return S("调整预算");
	return str_has(measure_of(fm, BUDGET_FIELD), S("全年")) ? S("全年预算") : S("预算");
}

static void
fund_parts(struct form *fm, const struct row *row)
{
	static const enum field amounts[] = {INITIAL_FIELD, BUDGET_FIELD, SPENT_FIELD};
	bool sure;
	int parent = parts_next(arena_of(fm), &fm->parts, row->row, row->text, 0, &sure);
	size_t i;

	for (i = 0; parent >= 0 && i < sizeof amounts / sizeof *amounts; i++) {
		struct fact *part = fm->fact[row->row * FIELDS + (int)amounts[i]];
		struct fact *whole = fm->fact[parent * FIELDS + (int)amounts[i]];

		if (part == NULL || whole == NULL)
			continue;
		fact_of(fm->t->doc, part, whole);
		part->role = PART;
		if (whole->role != PART)
			whole->role = TOTAL;
	}
}

static void
fund_facts(struct form *fm, const struct row *row)
{
	struct fact **fact = &fm->fact[row->row * FIELDS], *rate;

	fact[INITIAL_FIELD] = figure_fact(fm, row, INITIAL_FIELD, VALUE, fm->unit);
	fact[BUDGET_FIELD] = figure_fact(fm, row, BUDGET_FIELD, VALUE, fm->unit);
	fact[SPENT_FIELD] = figure_fact(fm, row, SPENT_FIELD, VALUE, fm->unit);
	rate = figure_fact(fm, row, RATE_FIELD, RATE, S("%"));
	if (rate != NULL) {
		rate->base = base_of(fm);
		form_link(fm, rate, fact[SPENT_FIELD]);
		form_link(fm, rate, fact[BUDGET_FIELD] ? fact[BUDGET_FIELD] : fact[INITIAL_FIELD]);
	}
	weight_and_score(fm, row);
	if (row->text.n > 0)
		fund_parts(fm, row);
}

struct str
row_unit(struct form *fm, int row)
{
	struct str unit = S("");
	int c;

	for (c = 0; c < fm->t->grid.cols && unit.n == 0; c++)
		if (!str_eq(unit_kind(unit_in_brackets(arena_of(fm), cell_at(fm, row, c)->text)), S("rate")))
			unit = unit_in_brackets(arena_of(fm), cell_at(fm, row, c)->text);
	return unit;
}

/* --- rows ---------------------------------------------------------------------------------- */

static bool
is_number(struct form *fm, const struct cell *cell)
{
	struct quantity q;

	return quantity_read(arena_of(fm), cell->text, &q);
}

static bool
is_fund_field(enum field f)
{
	return f == INITIAL_FIELD || f == BUDGET_FIELD || f == SPENT_FIELD || f == RATE_FIELD ||
		f == WEIGHT_FIELD || f == SCORE_FIELD;
}

/* A row of funds with a figure for every head: they follow in the order of the heads, however many
 * labels stand in front. Fills fm->place; false if the numbers differ. */
static bool
place_by_order(struct form *fm, int r)
{
	const struct grid *g = &fm->t->grid;
	int c, at = 0, n = 0;

	for (c = 0; c < g->cols; c++)
		n += is_fund_field(fm->field[c]) - is_number(fm, cell_at(fm, r, c));
	for (c = 0; c < g->cols; c++)
		fm->place[c] = -1;
	if (n != 0)
		return false;
	for (c = 0; c < g->cols; c++) {
		if (!is_number(fm, cell_at(fm, r, c)))
			continue;
		while (!is_fund_field(fm->field[at]))
			at++;
		fm->place[c] = at++;
	}
	for (c = 0; c < g->cols && fm->place[c] < 0; c++)
		if (!quantity_nil(cell_at(fm, r, c)->text) && fm->field[0] == NO_FIELD)
			fm->place[c] = 0;
	return true;
}

/* The row's name: the cell under the head of names, else the last words before the first figure. */
static struct str
name_of(struct form *fm, int row)
{
	struct str name = S("");
	int c;

	for (c = 0; c < fm->t->grid.cols; c++) {
		const struct cell *cell = cell_at(fm, row, c);
		int p = fm->place[c];

		if (p < 0)
			continue;
		if (fm->field[p] == NAME_FIELD)
			return cell->text;
		if (is_number(fm, cell) || (fm->field[p] != NO_FIELD && fm->field[p] != LEVEL_FIELD))
			break;
		name = cell->text;
	}
	return name;
}

static void
unit_from_column(const struct form *fm, struct row *row)
{
	if (row->in[UNIT_FIELD] != NULL)
		row->unit = utf8_clean(arena_of(fm), row->in[UNIT_FIELD]->text);
}

/* 总分, 合计: the last two figures are weight and score, wherever they stand. */
static bool
is_total_row(struct form *fm, int row, struct row *into)
{
	int c, n = 0;

	for (c = 0; c < fm->t->grid.cols; c++) {
		const struct cell *cell = cell_at(fm, row, c);
		struct str key;

		if (quantity_nil(cell->text))
			continue;
		key = utf8_key(arena_of(fm), cell->text);
		if (into->text.n == 0) {
			if (!str_ends(key, S("总分")) && !word_ends("total", key))
				return false;
			into->text = into->item = utf8_clean(arena_of(fm), cell->text);
		} else if (is_number(fm, cell)) {
			into->in[WEIGHT_FIELD] = into->in[SCORE_FIELD];
			into->in[SCORE_FIELD] = cell;
			n++;
		}
	}
	if (n == 1 && column_of(fm, SCORE_FIELD) < 0) {
		into->in[WEIGHT_FIELD] = into->in[SCORE_FIELD];
		into->in[SCORE_FIELD] = NULL;
	}
	return n > 0;
}

static void
form_row(struct form *fm, int r)
{
	struct row row = {.row = r}, total = {.row = r};
	int c;

	if (fm->head == INDICATOR_HEAD && is_total_row(fm, r, &total)) {
		weight_and_score(fm, &total);
		return;
	}
	if (fm->head != FUND_HEAD || !place_by_order(fm, r))
		indicator_align(arena_of(fm), &fm->t->grid, r, fm->field, fm->place);
	for (c = 0; c < fm->t->grid.cols; c++)
		if (fm->place[c] >= 0 && row.in[fm->field[fm->place[c]]] == NULL)
			row.in[fm->field[fm->place[c]]] = cell_at(fm, r, c);
	row.text = utf8_clean(arena_of(fm), name_of(fm, r));
	row.item = label_item(arena_of(fm), row.text);
	unit_from_column(fm, &row);
	if (fm->head == FUND_HEAD && row_unit(fm, r).n > 0)
		fm->unit = row_unit(fm, r);
	if (fm->head == FUND_HEAD)
		fund_facts(fm, &row);
	else
		indicator_facts(fm, &row);
}

/* A name that runs on in a row of its own: 印刷宣传资料数 / 量. */
static bool
continues_name(struct form *fm, int r)
{
	struct doc *doc = fm->t->doc;
	int c, only = -1, n = 0;
	size_t i;

	for (c = 0; c < fm->t->grid.cols; c++) {
		if (is_blank(cell_at(fm, r, c)))
			continue;
		only = c;
		n++;
	}
	if (fm->head != INDICATOR_HEAD || n != 1 || r == 0 || is_number(fm, cell_at(fm, r, only)))
		return false;
	if (fm->field[only] != NAME_FIELD)
		return false;
	for (i = doc->nfacts; i-- > 0 && doc->facts[i]->row == r && str_eq(doc->facts[i]->table, fm->t->name);) {
		struct fact *f = doc->facts[i];

		f->item = arena_join(arena_of(fm), f->item, cell_at(fm, r, only)->text);
	}
	return true;
}

/* --- the whole table ----------------------------------------------------------------------- */

static bool
begin_form(struct form *fm, int r)
{
	enum field field[MAX_COLUMNS];
	enum head_kind kind = indicator_head(arena_of(fm), &fm->t->grid, r, field);

	if (kind == NO_HEAD)
		return false;
	memcpy(fm->field, field, (size_t)fm->t->grid.cols * sizeof *field);
	fm->head = kind;
	fm->head_row = r;
	fm->unit = row_unit(fm, r);
	if (fm->unit.n == 0)
		fm->unit = fm->t->unit;
	parts_begin(&fm->parts);
	return true;
}

void
performance_facts(struct table *t)
{
	struct arena *a = &t->doc->arena;
	struct form fm = {.t = t};
	int r;

	fm.field = arena_alloc(a, (size_t)t->grid.cols * sizeof *fm.field);
	fm.place = arena_alloc(a, (size_t)t->grid.cols * sizeof *fm.place);
	fm.fact = arena_alloc(a, (size_t)t->grid.rows * FIELDS * sizeof *fm.fact);
	for (r = 0; r < t->grid.rows; r++) {
		if (t->row[r] == BLANK_ROW || begin_form(&fm, r))
			continue;
		told_amounts(&fm, r);
		if (fm.head == NO_HEAD)
			pair_facts(&fm, r);
		else if (!continues_name(&fm, r))
			form_row(&fm, r);
	}
}
