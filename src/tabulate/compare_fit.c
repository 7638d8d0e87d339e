/* Which columns a column of percentages or differences compares, where the words of its head leave that open
 * (执行率, 增减%), or the columns that they suggest do not bear it out: those two that do in nearly every row. */
#include "decimal.h"
#include "printed.h"
#include "table.h"

enum { FEWEST = 3, MOST_ROWS = 60, MOST_COLUMNS = 24 };

/* How a pair of columns is borne out. */
struct borne {
	int rows, fits;
	int telling; /* of those that fit: the two differ, so that not any two would do */
};

static bool
figure_in(struct table *t, int row, int col, struct dec *d)
{
	const struct printed *q = cell_figure(&t->doc->arena, grid_cell(&t->grid, row, col));

	return q != NULL && dec_parse(q->value, d);
}

/* What stands in a column of that role if x is compared with y. */
static bool
compared(enum role role, struct interval x, struct interval y, struct interval *result)
{
	if (role == CHANGE || role == GROWTH)
		x = iv_sub(x, y);
	if (role == CHANGE) {
		*result = x;
		return true;
	}
	if (!iv_div(x, y, result))
		return false;
	*result = iv_times(*result, 100);
	return true;
}

static int
allowed(int rows)
{
	return rows / 8 > 1 ? rows / 8 : 1;
}

/* Holds columns x and y against column c, row by row; without `all`, until too many do not fit. */
static struct borne
hold(struct table *t, const struct block *b, int c, enum role role, int x, int y, bool all)
{
	struct borne n = {0};
	struct interval iv;
	struct dec p, dx, dy;
	int r;

	for (r = b->first; r < b->end && n.rows < MOST_ROWS; r++) {
		if (t->row[r] != DATA_ROW || !figure_in(t, r, c, &p) || !figure_in(t, r, x, &dx) ||
			!figure_in(t, r, y, &dy) || !compared(role, iv_dec(dx), iv_dec(dy), &iv))
			continue;
		n.rows++;
		if (iv_gap(iv_dec(p), iv) == 0) {
			n.fits++;
			n.telling += dec_fix(dx) != dec_fix(dy) && dx.n != 0;
		} else if (!all && n.rows - n.fits > allowed(MOST_ROWS)) {
			break;
		}
	}
	return n;
}

static bool
is_borne_out(struct borne n)
{
	return n.telling >= FEWEST && n.rows - n.fits <= allowed(n.rows);
}

/* May column k be one of the two: amounts or numbers, no percentages? */
static bool
is_compared(const struct block *b, int k, int c)
{
	return k != c && b->column[k].kind == FIGURES && b->column[k].role == VALUE &&
		!b->column[k].rate;
}

/* Does the first figure of the column, or its head, say that it has percentages? */
static bool
has_percentages(struct table *t, const struct block *b, int c)
{
	int r;

	if (b->column[c].rate)
		return true;
	for (r = b->first; r < b->end; r++) {
		const struct printed *q = t->row[r] == DATA_ROW
			? cell_figure(&t->doc->arena, grid_cell(&t->grid, r, c))
			: NULL;

		if (q != NULL)
			return str_eq(q->unit, S("%"));
	}
	return false;
}

static bool
find_pair(struct table *t, const struct block *b, int c, enum role role, int *found)
{
	int first = c, end = c + 1, x, y;

	while (first > 0 && !b->column[first].starts)
		first--;
	while (end < t->grid.cols && !b->column[end].starts)
		end++;
	if (end - first > MOST_COLUMNS)
		return false;
	for (x = end - 1; x >= first; x--)
		for (y = end - 1; y >= first && is_compared(b, x, c); y--)
			if (y != x && is_compared(b, y, c) &&
				is_borne_out(hold(t, b, c, role, x, y, false))) {
				found[0] = x;
				found[1] = y;
				return true;
			}
	return false;
}

enum role
compare_fit(struct table *t, const struct block *b, int c, int *found)
{
	enum role role = b->column[c].role;
	struct borne own;

	if (role == VALUE && !has_percentages(t, b, c))
		return VALUE;
	if (role != VALUE && found[0] >= 0 && found[1] >= 0) {
		own = hold(t, b, c, role, found[0], found[1], true);
		if (own.fits * 2 >= own.rows)
			return VALUE;
	}
	if (role == VALUE)
		role = RATE;
	return find_pair(t, b, c, role, found) ? role : VALUE;
}
