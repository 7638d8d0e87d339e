/* The rows of a performance table: which head is in force, which cell stands under which field. */
#include "form.h"
#include "label.h"
#include "printed.h"
#include "utf8.h"
#include "words.h"

enum { MAX_COLUMNS = 40 };

/* Does the head name what was spent once? Spent in two years, it compares them. */
static bool
names_one_year(const struct table *t, const enum field *field)
{
	int c, n = 0;

	for (c = 0; c < t->grid.cols; c++)
		n += field[c] == SPENT_FIELD;
	return n < 2;
}

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

		if (k == INDICATOR_HEAD || (named && k == FUND_HEAD && names_one_year(t, field)))
			return true;
	}
	return false;
}

/* --- rows ---------------------------------------------------------------------------------- */

static bool
is_number(struct form *fm, struct cell *cell)
{
	return cell_figure(arena_of(fm), cell) != NULL;
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
		if (!printed_nil(cell_at(fm, r, c)->text) && fm->field[0] == NO_FIELD)
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
		struct cell *cell = cell_at(fm, row, c);
		int p = fm->place[c];

		if (p < 0)
			continue;
		if (fm->field[p] == NAME_FIELD)
			return cell->text;
		if (fm->field[p] == ALLOTTED_FIELD)
			continue;
		if (is_number(fm, cell) ||
			(fm->field[p] != NO_FIELD && fm->field[p] != LEVEL_FIELD))
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

static bool
is_percentage(struct form *fm, struct cell *cell)
{
	const struct printed *q = cell_figure(arena_of(fm), cell);

	return q != NULL && str_eq(q->unit, S("%"));
}

/* 总分, 合计: the last two figures are weight and score, wherever they stand; a percentage is that of the two. */
static bool
is_total_row(struct form *fm, int row, struct row *into)
{
	int c, n = 0;

	for (c = 0; c < fm->t->grid.cols; c++) {
		struct cell *cell = cell_at(fm, row, c);
		struct str key;

		if (printed_nil(cell->text))
			continue;
		key = utf8_key(arena_of(fm), cell->text);
		if (into->text.n == 0) {
			if (!str_ends(key, S("总分")) && !word_ends(TOTAL_WORD, key))
				return false;
			into->text = into->item = utf8_clean(arena_of(fm), cell->text);
		} else if (is_percentage(fm, cell) && form_column(fm, GAINED_FIELD) >= 0) {
			into->in[GAINED_FIELD] = cell;
		} else if (is_number(fm, cell)) {
			into->in[WEIGHT_FIELD] = into->in[SCORE_FIELD];
			into->in[SCORE_FIELD] = cell;
			n++;
		}
	}
	if (n == 1 && form_column(fm, SCORE_FIELD) < 0) {
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
		allotted_begin(fm);
		weight_and_score(fm, &total);
		return;
	}
	if (fm->head != FUND_HEAD || !place_by_order(fm, r))
		indicator_align(arena_of(fm), &fm->t->grid, r, fm->field, fm->place);
	for (c = 0; c < fm->t->grid.cols; c++)
		if (fm->place[c] >= 0 && row.in[fm->field[fm->place[c]]] == NULL)
			row.in[fm->field[fm->place[c]]] = cell_at(fm, r, c);
	allotted_read(fm, r, fm->head == FUND_HEAD);
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
	for (i = doc->nfacts;
		i-- > 0 && doc->facts[i]->row == r && str_eq(doc->facts[i]->table, fm->t->name);) {
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
	allotted_begin(fm);
	allotted_read(fm, r, true);
	return true;
}

/* 年度总体目标 ends the funds: numbers in the texts that follow stand below none of their heads. */
static bool
ends_funds(struct form *fm, int r)
{
	bool goals = false;
	int c;

	for (c = 0; c < fm->t->grid.cols; c++) {
		if (is_number(fm, cell_at(fm, r, c)))
			return false;
		goals = goals || is_goal_head(fm, cell_at(fm, r, c));
	}
	return goals && fm->head == FUND_HEAD;
}

void
performance_facts(struct table *t)
{
	struct arena *a = &t->doc->arena;
	struct form fm = {.t = t};
	int r;

	fm.field = arena_alloc(a, (size_t)t->grid.cols * sizeof *fm.field);
	fm.allotted = arena_alloc(a, (size_t)t->grid.cols * sizeof *fm.allotted);
	fm.place = arena_alloc(a, (size_t)t->grid.cols * sizeof *fm.place);
	fm.fact = arena_alloc(a, (size_t)t->grid.rows * FIELDS * sizeof *fm.fact);
	for (r = 0; r < t->grid.rows; r++) {
		if (t->row[r] == BLANK_ROW || begin_form(&fm, r) || told_scores(&fm, r))
			continue;
		if (ends_funds(&fm, r))
			fm.head = NO_HEAD;
		text_figures(&fm, r);
		if (fm.head == NO_HEAD)
			pair_facts(&fm, r);
		else if (!continues_name(&fm, r))
			form_row(&fm, r);
	}
}
