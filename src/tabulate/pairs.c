/* Figures of performance tables that stand under no head: 资金总额： 20.00 其中：财政拨款 20.00, and amounts
 * in long texts. */
#include "form.h"
#include "label.h"
#include "utf8.h"
#include "wordset.h"

enum { LONG_TEXT = 24 * 3 };

static bool
is_amount_label(struct str text)
{
	static struct wordset amounts = {.table = "performance", .kind = "amount"};

	return wordset_any(&amounts, text, str_has);
}

void
pair_facts(struct form *fm, int r)
{
	struct row row = {.row = r};
	struct str unit = row_unit(fm, r);
	struct fact *whole = NULL, *last = NULL;
	struct quantity q;
	int c;

	fm->unit = unit.n > 0 ? unit : fm->unit;
	for (c = 0; c < fm->t->grid.cols; c++) {
		const struct cell *cell = cell_at(fm, r, c);
		struct fact *fact;

		if (quantity_nil(cell->text))
			continue;
		if (!quantity_read(arena_of(fm), cell->text, &q)) {
			row.text = utf8_clean(arena_of(fm), cell->text);
			row.item = label_item(arena_of(fm), row.text);
			while (str_ends(row.item, S("：")) || str_ends(row.item, S(":")))
				row.item.n -= str_ends(row.item, S(":")) ? 1 : strlen("：");
			continue;
		}
		if (q.bare && !(is_amount_label(row.text) && q.value.n < 8))
			continue;
		q.at = 0;
		fact = form_fact(fm, &row, cell, NO_FIELD, &q);
		fact->unit = q.unit.n > 0 ? q.unit : fm->unit.n > 0 ? fm->unit : fm->t->unit;
		if (label_of_which(row.text) > 0)
			whole = last;
		if (whole != NULL) {
			form_link(fm, fact, whole);
			fact->role = PART;
			whole->role = TOTAL;
		}
		last = fact;
	}
}

/* The bytes of the punctuation at offset i, 0 if there is none. */
static size_t
stop_at(struct str s, size_t i)
{
	static const struct str stops[] = {STR_INIT("，"), STR_INIT("。"), STR_INIT("；"),
		STR_INIT("："), STR_INIT("、"), STR_INIT(","), STR_INIT(";"), STR_INIT(":")};
	size_t k;

	for (k = 0; k < sizeof stops / sizeof *stops; k++)
		if (str_starts(str_sub(s, i, s.n), stops[k]))
			return stops[k].n;
	return 0;
}

/* The clause around offset `at`, between punctuation. */
static struct str
clause_at(struct str s, size_t at)
{
	size_t from = at, end = at, len = 0;

	while (from > 0 && (len = stop_at(s, from - 1)) == 0)
		from--;
	if (from > 0)
		from += len - 1;
	while (end < s.n && stop_at(s, end) == 0)
		end++;
	return str_sub(s, from, end);
}

void
told_amounts(struct form *fm, int r)
{
	struct row row = {.row = r};
	struct quantity q;
	int c;

	for (c = 0; c < fm->t->grid.cols; c++) {
		const struct cell *cell = cell_at(fm, r, c);
		size_t from = 0;

		if (cell->text.n <= LONG_TEXT)
			continue;
		while (quantity_next(arena_of(fm), cell->text, &from, &q)) {
			if (!str_eq(unit_kind(q.unit), S("money")) || !str_has(q.value, S(".")))
				continue;
			row.text = utf8_clean(arena_of(fm), clause_at(cell->text, q.at));
			form_fact(fm, &row, cell, NO_FIELD, &q);
		}
	}
}
