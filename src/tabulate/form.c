/* The figures of a row of a performance table as facts: targets, what was reached, weights, scores. */
#include <stdio.h>
#include <stdlib.h>

#include "form.h"
#include "utf8.h"

enum { LONG_TEXT = 24 * 3 };

int
form_column(const struct form *fm, enum field f)
{
	int c;

	for (c = 0; c < fm->t->grid.cols; c++)
		if (fm->field[c] == f)
			return c;
	return -1;
}

struct str
form_measure(const struct form *fm, enum field f)
{
	int c = f == NO_FIELD ? -1 : form_column(fm, f);
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
	const struct printed *q)
{
	struct table *t = fm->t;
	struct fact *fact = new_fact(t->doc, cell->record, cell->at + q->at);

	fact->table = t->name;
	fact->row = row->row + 1;
	fact->col = (int)((cell - t->grid.cells) % t->grid.cols) + 1;
	fact->item = row->item;
	fact->text =
		f == TARGET_FIELD || f == ACTUAL_FIELD || f == PRIOR_FIELD ? cell->text : row->text;
	fact->measure = form_measure(fm, f);
	fact->year = t->year;
	fact->value = q->value;
	fact->unit = q->unit;
	return fact;
}

/* 2024年12月底: a date is no figure. */
static bool
is_date(const struct printed *q)
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
	struct printed q;
	size_t from = 0;

	if (cell == NULL || utf8_clean(arena_of(fm), cell->text).n > LONG_TEXT)
		return NULL;
	while (printed_next(arena_of(fm), cell->text, &from, &q)) {
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

struct fact *
form_figure(struct form *fm, const struct row *row, enum field f, enum role role, struct str unit)
{
	const struct printed *q = row->in[f] ? cell_figure(arena_of(fm), row->in[f]) : NULL;
	struct fact *fact;

	if (q == NULL)
		return NULL;
	fact = form_fact(fm, row, row->in[f], f, q);
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

void
weight_and_score(struct form *fm, const struct row *row)
{
	struct fact *weight = form_figure(fm, row, WEIGHT_FIELD, WEIGHT, S("分"));
	struct fact *score = form_figure(fm, row, SCORE_FIELD, SCORE, S("分"));
	struct fact *gained = form_figure(fm, row, GAINED_FIELD, RATE, S("%"));

	allotted_link(fm, weight);
	form_link(fm, score, weight);
	if (score != NULL && weight != NULL) {
		form_link(fm, gained, score);
		form_link(fm, gained, weight);
	}
}

void
indicator_facts(struct form *fm, const struct row *row)
{
	struct fact *target = text_facts(fm, row, TARGET_FIELD, TARGET), *prior;

	form_link(fm, text_facts(fm, row, ACTUAL_FIELD, ACTUAL), target);
	prior = text_facts(fm, row, PRIOR_FIELD, VALUE);
	if (prior != NULL)
		prior->year = prior_year(fm);
	weight_and_score(fm, row);
}
