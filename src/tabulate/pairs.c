/* Figures of performance tables that stand under no head: 资金总额： 20.00 其中：财政拨款 20.00. */
#include "form.h"
#include "label.h"
#include "utf8.h"
#include "wordset.h"

static bool
is_amount_label(struct str text)
{
	static struct wordset amounts = {.table = "performance", .kind = "amount"};

	return wordset_has(&amounts, text);
}

void
pair_facts(struct form *fm, int r)
{
	struct row row = {.row = r};
	struct str unit = row_unit(fm, r);
	struct fact *whole = NULL, *last = NULL;
	int c;

	fm->unit = unit.n > 0 ? unit : fm->unit;
	for (c = 0; c < fm->t->grid.cols; c++) {
		struct cell *cell = cell_at(fm, r, c);
		const struct printed *q;
		struct fact *fact;

		if (printed_nil(cell->text))
			continue;
		if ((q = cell_figure(arena_of(fm), cell)) == NULL) {
			row.text = utf8_clean(arena_of(fm), cell->text);
			row.item = label_item(arena_of(fm), row.text);
			while (str_ends(row.item, S("：")) || str_ends(row.item, S(":")))
				row.item.n -= str_ends(row.item, S(":")) ? 1 : strlen("：");
			continue;
		}
		if (q->bare && !(is_amount_label(row.text) && q->value.n < 8))
			continue;
		fact = form_fact(fm, &row, cell, NO_FIELD, q);
		fact->unit = q->unit.n > 0 ? q->unit : fm->unit.n > 0 ? fm->unit : fm->t->unit;
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
