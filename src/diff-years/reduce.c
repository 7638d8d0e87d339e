/* Which rows are worth a line. */
#include <stdlib.h>

#include "years.h"

static fix
magnitude(fix v)
{
	return v < 0 ? -v : v;
}

static bool
differs(const struct row *row)
{
	const struct figure *only = row->b != NULL ? row->b : row->a;

	if (row->a != NULL && row->b != NULL)
		return figure_value(row->a) != figure_value(row->b);
	/* what stands in one document only: figures of tables, and units; in prose every document differs */
	return only->member || (only->table->text.n > 0 && only->dec.n != 0);
}

/* What a row says, as a key: rows with equal keys say it twice. */
static struct str
row_key(struct arena *scratch, const struct row *row, bool name)
{
	const struct figure *f = row->b != NULL ? row->b : row->a, *side[] = {row->a, row->b};
	struct str code = f->code->key.n > 0 ? f->code->key : f->item->key;
	char buf[DEC_TEXT];
	char *p = arena_alloc(scratch, code.n + 2 * DEC_TEXT + 4);
	size_t n = 0;
	int i;

	if (name && code.n > 0) {
		memcpy(p, code.p, code.n);
		n = code.n;
	}
	for (i = 0; i < 2; i++) {
		struct str value =
			side[i] ? dec_text(dec_shift(side[i]->dec, side[i]->power), buf) : S("");

		p[n++] = '\t';
		if (value.n > 0)
			memcpy(p + n, value.p, value.n);
		n += value.n;
	}
	return (struct str){p, n};
}

/* Drops rows that say what another one says. The one with a statement stays; otherwise the first,
 * or, if only values are compared, that with the longest code. */
static void
drop_doubles(struct pair *p, bool name)
{
	struct map seen = {0};
	size_t i;

	for (i = 0; i < p->nrows; i++) {
		struct row *row = p->rows[i], *other;
		void **slot;
		bool better;

		if (row->dropped)
			continue;
		slot = map_at(p->scratch, &seen, row_key(p->scratch, row, name));
		if ((other = *slot) == NULL) {
			*slot = row;
			continue;
		}
		better = row->verdict != other->verdict ? row->verdict > other->verdict
							: !name && row->b != NULL &&
				other->b != NULL && row->b->code->key.n > other->b->code->key.n;
		(better ? other : row)->dropped = true;
		if (better)
			*slot = row;
	}
}

static fix
movement(const struct row *row)
{
	return magnitude((row->b ? figure_value(row->b) : 0) - (row->a ? figure_value(row->a) : 0));
}

static int
by_movement(const void *x, const void *y)
{
	const struct row *a = *(struct row *const *)x, *b = *(struct row *const *)y;
	fix d = movement(a) - movement(b);

	return d > 0 ? -1 : d < 0 ? 1 : 0;
}

/* True if one of the rows is about the same two amounts, printed in whatever unit. */
static bool
is_told(struct row *const *rows, size_t n, const struct row *row)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (row->a != NULL && row->b != NULL && rows[i]->a != NULL && rows[i]->b != NULL &&
			same_amount(rows[i]->a, row->a) && same_amount(rows[i]->b, row->b))
			return true;
	return false;
}

/* Keeps the options.top largest movements of money that the newer document doesn't mention. */
static void
keep_top(struct pair *p)
{
	size_t i, n = 0, kept = 0;

	for (i = 0; i < p->nrows; i++) {
		struct row *row = p->rows[i];

		if (!row->dropped && row->verdict == VERDICT_UNSTATED &&
			(row->b ? row->b : row->a)->money)
			p->rows[n++] = row;
	}
	p->nrows = n;
	drop_doubles(p, false);
	qsort(p->rows, n, sizeof *p->rows, by_movement);
	for (i = 0; i < n && kept < (size_t)options.top; i++)
		if (!p->rows[i]->dropped && !is_told(p->rows, kept, p->rows[i]))
			p->rows[kept++] = p->rows[i];
	p->nrows = kept;
}

void
reduce(struct pair *p)
{
	size_t i;

	if (options.all)
		return;
	for (i = 0; i < p->nrows; i++)
		p->rows[i]->dropped = !differs(p->rows[i]) && p->rows[i]->verdict < VERDICT_WARN;
	drop_doubles(p, true);
	if (options.top >= 0)
		keep_top(p);
}
