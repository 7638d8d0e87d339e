/* What is stated about an amount is stated about every row with the same two amounts. */
#include <stdlib.h>

#include "years.h"

enum { SURE_DIGITS = 4 };

/* How many digits the figure has without zeros at its ends. */
static int
digits(const struct figure *f)
{
	int64_t n = f->dec.n < 0 ? -f->dec.n : f->dec.n;
	int count = 0;

	while (n > 0 && n % 10 == 0)
		n /= 10;
	for (; n > 0; n /= 10)
		count++;
	return count;
}

bool
same_amount(const struct figure *a, const struct figure *b)
{
	return a->money && b->money && digits(a) >= SURE_DIGITS && digits(b) >= SURE_DIGITS &&
		iv_gap(figure_interval(a), figure_interval(b)) == 0;
}

static bool
is_judged(const struct row *row)
{
	return row->verdict == VERDICT_OK || row->verdict == VERDICT_ROUNDING;
}

/* Rows without a statement, in the order of their newer amounts. */
struct silent {
	struct row **rows;
	size_t n;
	fix widest; /* of the intervals of their newer amounts */
};

static int
by_newer_amount(const void *x, const void *y)
{
	const struct row *a = *(struct row *const *)x, *b = *(struct row *const *)y;
	fix d = figure_interval(a->b).lo - figure_interval(b->b).lo;

	return d < 0 ? -1 : d > 0 ? 1 : 0;
}

static struct silent
silent_rows(struct pair *p)
{
	struct silent silent = {arena_alloc(p->scratch, p->nrows * sizeof *silent.rows), 0, 0};
	size_t i;

	for (i = 0; i < p->nrows; i++) {
		struct row *row = p->rows[i];
		struct interval iv;

		if (row->verdict != VERDICT_UNSTATED || row->a == NULL || row->b == NULL ||
			row->a_implied)
			continue;
		silent.rows[silent.n++] = row;
		iv = figure_interval(row->b);
		if (iv.hi - iv.lo > silent.widest)
			silent.widest = iv.hi - iv.lo;
	}
	qsort(silent.rows, silent.n, sizeof *silent.rows, by_newer_amount);
	return silent;
}

/* The first of the rows whose newer amount can be that of f. */
static size_t
first_near(const struct silent *silent, const struct figure *f)
{
	fix least = figure_interval(f).lo - silent->widest;
	size_t from = 0, to = silent->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (figure_interval(silent->rows[middle]->b).lo < least)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* 收入总计 in the table and 收入预算 in the text are one quantity if they are equal in both years: then
 * what is stated about the one is stated about the other. */
void
share_statements(struct pair *p)
{
	struct silent silent = silent_rows(p);
	size_t i, k;

	for (i = 0; i < p->nrows; i++) {
		struct row *from = p->rows[i];

		if (!is_judged(from) || from->said[CHANGE] == NULL || from->a == NULL ||
			from->said[CHANGE]->dec.n == 0 || digits(from->b) < SURE_DIGITS)
			continue;
		for (k = first_near(&silent, from->b); k < silent.n; k++) {
			struct row *to = silent.rows[k];

			if (figure_interval(to->b).lo > figure_interval(from->b).hi)
				break;
			if (to->verdict == VERDICT_UNSTATED && same_amount(from->a, to->a) &&
				same_amount(from->b, to->b)) {
				memcpy(to->said, from->said, sizeof to->said);
				to->said[QUANTITY] = NULL;
				judge_row(to);
			}
		}
	}
}
