/* Stocks in tables: along the rows (年初数 本年增加 本年减少 年末数) and down the columns (2023年末债务余额, 发行额, 还本额,
 * 2024年末债务余额). */
#include "layout.h"
#include "stocks.h"
#include "words.h"

/* The last level of a head's path. */
static struct str
last_part(const struct column *c)
{
	return c->nparts > 0 ? c->part[c->nparts - 1] : (struct str){"", 0};
}

/* The columns from the end's down to the start's, by how they are read; false if the heads are no such row. */
struct heads {
	const struct column *end, *start;
	int sign[HEAD_PARTS];
	const struct column *flow[HEAD_PARTS];
	int n;
};

/* Does a head speak of the end of a year? Most tables have none. */
static bool
has_end(const struct layout *l)
{
	int i;

	for (i = 0; i < l->ncolumns; i++)
		if (stock_may_end(last_part(&l->columns[i])))
			return true;
	return false;
}

static bool
read_heads(const struct layout *l, struct heads *h)
{
	static const struct fact nothing;
	struct stock end = {0};
	int i;

	*h = (struct heads){0};
	if (!has_end(l))
		return false;
	for (i = l->ncolumns; i-- > 0;) {
		const struct column *c = &l->columns[i];
		struct str head = last_part(c);
		struct stock s = stock_read(&nothing, head, head);

		if (s.word == STOCK_BESIDE || word_in(CARRY_OVER, head))
			continue;
		if (h->end == NULL && s.word == STOCK_END) {
			h->end = c;
			end = s;
		} else if (h->end != NULL && h->start == NULL) {
			if (s.word == STOCK_START ||
				(s.word == STOCK_END && s.year > 0 && s.year < end.year)) {
				h->start = c;
				continue;
			}
			if ((s.word != STOCK_CAME && s.word != STOCK_WENT) || h->n == HEAD_PARTS ||
				c->nparts != h->end->nparts)
				return false;
			h->sign[h->n] = s.sign;
			h->flow[h->n++] = c;
		} else if (s.word == STOCK_END || s.word == STOCK_START) {
			return false;
		}
	}
	return h->start != NULL && h->n > 1;
}

static struct fact *
cell_in(const struct layout *l, const struct entry *e, const struct column *c)
{
	return e->cell[c - l->columns];
}

/* The claim about a row; NULL if it lacks the figures. */
static struct claim *
claim_row(struct doc *doc, const struct layout *l, const struct entry *e, const struct heads *h)
{
	struct stocks all = {
		.end.fact = cell_in(l, e, h->end), .start.fact = cell_in(l, e, h->start)};
	int i;

	for (i = 0; i < h->n; i++) {
		const struct fact *f = cell_in(l, e, h->flow[i]);

		if (f != NULL && f->numeric)
			all.flow[all.n++] = (struct stock){.fact = f, .sign = h->sign[i]};
	}
	if (all.end.fact == NULL || all.start.fact == NULL || all.n == 0 ||
		!all.end.fact->numeric || !all.start.fact->numeric)
		return NULL;
	return stock_claim(doc, &all);
}

/* What may be said of rows that fail: an error if most rows bear the heads out, a warning if half of them do. */
static enum verdict
most_of(struct doc *doc, const struct layout *l, const struct heads *h)
{
	int i, n = 0, some = 0;

	for (i = 0; i < l->nentries; i++) {
		struct claim *c = claim_row(doc, l, &l->entries[i], h);

		if (c == NULL)
			continue;
		if (c->stated->dec.n != 0) {
			n += claim_verdict(c) <= VERDICT_ROUNDING ? 1 : -1;
			some++;
		}
		claim_drop(doc, c);
	}
	if (some == 0 || n < 0)
		return VERDICT_OK;
	return n > 0 ? VERDICT_ERROR : VERDICT_WARN;
}

static void
check_rows(struct doc *doc, struct table *t)
{
	const struct layout *l = table_layout(doc, t);
	enum verdict most;
	struct heads h;
	int i;

	if (!read_heads(l, &h) || (most = most_of(doc, l, &h)) == VERDICT_OK)
		return;
	for (i = 0; i < l->nentries; i++) {
		struct claim *c = claim_row(doc, l, &l->entries[i], &h);

		if (c == NULL)
			continue;
		c->at_most = most;
		claim_end(doc, c);
	}
}

/* f, which is what there is at the end, by the rows above it in its column. */
static void
check_column(struct doc *doc, const struct fact *f)
{
	struct stocks all = {.end = stock_read(f, f->key, f->key)};
	enum found found = GO_ON;
	int row;

	if (all.end.word != STOCK_END || f->left_over)
		return;
	for (row = f->row - 1; row > 0 && found == GO_ON; row--) {
		const struct fact *g = table_cell(f->table, row, f->col);
		struct stock s;

		if (g == NULL || !g->numeric || g->role == ROLE_PART || !str_eq(g->unit, f->unit))
			continue;
		s = stock_read(g, g->key, g->key);
		found = stock_take(&all, &s);
	}
	if (found == DONE)
		stock_keep(doc, &all, stock_claim(doc, &all));
}

static void
check_columns_of(struct doc *doc, const struct table *t)
{
	const char *label = NULL; /* of the figure before: those of a row have one */
	bool may_end = false;
	size_t i;

	for (i = 0; i < t->nfacts; i++) {
		const struct fact *f = t->facts[i];

		if (f->key.p != label) {
			label = f->key.p;
			may_end = stock_may_end(f->key);
		}
		if (may_end && f->numeric && f->role != ROLE_PART)
			check_column(doc, f);
	}
}

void
check_stock_tables(struct doc *doc)
{
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next) {
		check_rows(doc, t);
		check_columns_of(doc, t);
	}
}
