/* Tables of purchases: number, price and what they make side by side (数量, 单价, 总价). The rule holds in a table
 * where most rows bear it out. */
#include "check.h"
#include "layout.h"
#include "product.h"
#include "wordset.h"

enum { LEAST_ROWS = 2 };

/* The one column whose lowest head ends with a word of the set; -1 if there is none, or several. */
static int
find_column(const struct layout *l, struct wordset *words)
{
	int c, found = -1;

	for (c = 0; c < l->ncolumns; c++) {
		const struct column *col = &l->columns[c];

		if (col->nparts == 0 || !wordset_ends(words, col->part[col->nparts - 1]))
			continue;
		if (found >= 0)
			return -1;
		found = c;
	}
	return found;
}

static bool
is_amount(const struct fact *f)
{
	return f != NULL && f->numeric && f->money && f->dec.n != 0;
}

/* The claim of the entry that its figures in the three columns are a product; NULL if it has none of them. */
static struct claim *
claim_row(struct doc *doc, const struct entry *e, int number, int price, int total)
{
	const struct fact *n = e->cell[number];

	if (e->total || n == NULL || !n->numeric || n->money || n->dec.n == 0 ||
		!is_amount(e->cell[price]) || !is_amount(e->cell[total]))
		return NULL;
	return claim_product(doc, e->cell[total], e->cell[price], n);
}

static void
check_table(struct doc *doc, const struct layout *l)
{
	static struct wordset numbers = {.table = "phrases", .kind = "number-head"},
			      prices = {.table = "phrases", .kind = "price-head"};
	int number = find_column(l, &numbers), price = find_column(l, &prices), total, i;
	int good = 0, bad = 0;

	total = (number > price ? number : price) + 1;
	if (number < 0 || price < 0 || total >= l->ncolumns ||
		l->columns[total].block != l->columns[price].block)
		return;
	for (i = 0; i < l->nentries; i++) {
		struct claim *c = claim_row(doc, &l->entries[i], number, price, total);

		if (c == NULL)
			continue;
		*(!c->bad && claim_verdict(c) <= VERDICT_ROUNDING ? &good : &bad) += 1;
		claim_drop(doc, c);
	}
	if (good < LEAST_ROWS || bad * 2 > good)
		return;
	for (i = 0; i < l->nentries; i++) {
		struct claim *c = claim_row(doc, &l->entries[i], number, price, total);

		if (c != NULL)
			claim_end_if(doc, c, !c->bad);
	}
}

void
check_price_columns(struct doc *doc)
{
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next)
		check_table(doc, table_layout(doc, t));
}
