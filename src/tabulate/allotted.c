/* Points that a label of a form allots to the rows beside it and below: 产出指标（50分）, or in a column of their own
 * behind it. The weights of those rows are of that figure, up to the next label in the same column. */
#include "form.h"
#include "label.h"
#include "utf8.h"

/* Where the last bracket of s opens, -1 if none does; *width gets its bytes. */
static ptrdiff_t
bracket_at(struct str s, size_t *width)
{
	static const struct str open[] = {STR_INIT("（"), STR_INIT("(")};
	size_t i, k;

	for (i = s.n; i-- > 0;)
		for (k = 0; k < sizeof open / sizeof *open; k++)
			if (str_starts(str_sub(s, i, s.n), open[k])) {
				*width = open[k].n;
				return (ptrdiff_t)i;
			}
	return -1;
}

/* 产出指标（50分）: the points in brackets at the end of a label. False if there are none. */
static bool
allots(struct form *fm, const struct cell *cell, struct row *row, struct printed *q)
{
	struct str s = cell->text;
	size_t width, close = str_ends(s, S("）")) ? strlen("）") : 1;
	ptrdiff_t at = bracket_at(s, &width);

	if (at <= 0 || !(str_ends(s, S("）")) || str_ends(s, S(")"))) ||
		(size_t)at + width + close >= s.n ||
		!printed_read(arena_of(fm), str_sub(s, (size_t)at + width, s.n - close), q) ||
		!str_eq(q->unit, S("分")))
		return false;
	q->at = (size_t)at + width;
	row->text = utf8_clean(arena_of(fm), str_sub(s, 0, (size_t)at));
	row->item = label_item(arena_of(fm), row->text);
	return true;
}

/* In columns aligned by blanks a label stands beside the middle of its rows: which are its is not known. */
static bool
in_layout(const struct cell *cell)
{
	struct str line = cell->record->text;

	return !str_has(line, S("\t")) && !str_has(line, S("|")) && !str_has(line, S("<"));
}

/* The points in a column behind that of the label, which is the nearest in front of column c. */
static bool
allots_behind(struct form *fm, int r, int c, struct row *row, struct printed *q)
{
	const struct printed *figure = cell_figure(arena_of(fm), cell_at(fm, r, c));

	if (figure == NULL)
		return false;
	*q = *figure;
	q->unit = S("分");
	while (c-- > 0 && row->text.n == 0)
		if (!is_blank(cell_at(fm, r, c)))
			row->text = utf8_clean(arena_of(fm), cell_at(fm, r, c)->text);
	row->item = label_item(arena_of(fm), row->text);
	return true;
}

/* Is the column to the left of what is measured and scored? */
static bool
is_label_column(const struct form *fm, int c)
{
	enum field f = fm->field[c];

	return f == NO_FIELD || f == LEVEL_FIELD || f == NAME_FIELD || f == ALLOTTED_FIELD;
}

/* The figure of the label nearest to the left of column c. */
static struct fact *
left_of(const struct form *fm, int c)
{
	while (c-- > 0)
		if (fm->allotted[c] != NULL)
			return fm->allotted[c];
	return NULL;
}

void
allotted_begin(struct form *fm)
{
	int c;

	for (c = 0; c < fm->t->grid.cols; c++)
		fm->allotted[c] = NULL;
}

void
allotted_read(struct form *fm, int r, bool as_printed)
{
	int c, at, k;

	for (c = 0; c < fm->t->grid.cols; c++) {
		const struct cell *cell = cell_at(fm, r, c);
		struct row row = {.row = r};
		struct printed q;
		struct fact *fact;
		bool behind;

		at = as_printed ? c : fm->place[c];
		behind = at >= 0 && fm->field[at] == ALLOTTED_FIELD;
		if (is_blank(cell) || at < 0 || !is_label_column(fm, at) ||
			(in_layout(cell) && !behind))
			continue;
		for (k = at; k < fm->t->grid.cols; k++)
			fm->allotted[k] = NULL;
		if (behind ? !allots_behind(fm, r, c, &row, &q) : !allots(fm, cell, &row, &q))
			continue;
		fact = form_fact(fm, &row, cell, behind ? ALLOTTED_FIELD : WEIGHT_FIELD, &q);
		fact->role = TOTAL;
		if (in_layout(cell))
			continue;
		form_link(fm, fact, left_of(fm, at));
		fm->allotted[at] = fact;
	}
}

void
allotted_link(struct form *fm, struct fact *weight)
{
	if (weight != NULL)
		form_link(fm, weight, left_of(fm, fm->t->grid.cols));
}
