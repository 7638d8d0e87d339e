/* The rectangle of a table whose columns are ruled: by dashes (---- ----), in a grid of +---+---+ or
 * of box drawing. Places are columns of a terminal. */
#include "grid.h"
#include "utf8.h"

enum { MAX_WIDTH = 4000, MAX_COLUMNS = 128 };

/* What a character does in a drawn table. */
enum sign { TEXT, BAR, DASH };

struct ruled {
	struct doc *doc;
	bool drawn; /* a grid; else a line of dashes rules the columns */
	bool apart; /* rules part the rows, or blank lines; else every line is one */
	int ncolumns;
	int column[MAX_WIDTH]; /* of every place, counted from 0 */
	struct grid grid;
	int row;
	int top[MAX_COLUMNS]; /* of every column: the row of the cell that has begun */
	bool filled;          /* the row has begun */
};

static enum sign
sign_of(int32_t c)
{
	if (c == 0x2500 || c == 0x2501 || c == 0x2550 || c == '-' || c == '=')
		return DASH;
	return c == '|' || (c >= 0x2502 && c <= 0x257f) ? BAR : TEXT;
}

/* Is a + there a corner: does a dash stand on one of its sides, and nothing on the other? */
static bool
is_corner(struct str s, size_t i)
{
	bool left = i > 0 && (s.p[i - 1] == '-' || s.p[i - 1] == '=');
	bool right = i + 1 < s.n && (s.p[i + 1] == '-' || s.p[i + 1] == '=');

	return s.p[i] == '+' && (left || right) && (left || i == 0 || s.p[i - 1] == ' ') &&
		(right || i + 1 == s.n || s.p[i + 1] == ' ');
}

static enum sign
sign_at(struct str s, size_t i, size_t *len)
{
	int32_t c = utf8_at(s, i, len);

	return is_corner(s, i) ? BAR : sign_of(c);
}

/* Dashes and blanks only? *groups gets how many pieces. */
static bool
is_dashes(struct str s, int *groups)
{
	size_t i;

	*groups = 0;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '-' && s.p[i] != ' ')
			return false;
		*groups += s.p[i] == '-' && (i == 0 || s.p[i - 1] == ' ');
	}
	return *groups > 0;
}

/* Does the line draw a grid: +---+ or ├──┼──┤? */
static bool
is_frame(struct str line)
{
	struct str s = str_trim(line);
	size_t len;
	int32_t c = s.n > 0 ? utf8_at(s, 0, &len) : 0;

	return (c >= 0x250c && c <= 0x257f) || (c == '+' && s.n > 1 && is_corner(s, 0));
}

/* Does a line draw a grid, or dashes rule columns? In most tables none does. */
static bool
any_ruler(const struct doc *doc, size_t first, size_t last)
{
	int groups;

	for (; first <= last; first++) {
		struct str line = doc->records[first].text;

		if (doc->records[first].kind == ROW &&
			(is_frame(line) || (is_dashes(line, &groups) && groups > 1)))
			return true;
	}
	return false;
}

/* --- the columns --------------------------------------------------------------------------- */

/* Marks where columns begin: at a group of dashes, or behind a bar. */
static void
mark_starts(struct ruled *x, struct str s)
{
	bool before = false;
	size_t i = 0, len;
	int at = 0;

	while (i < s.n && at < MAX_WIDTH) {
		enum sign sign = sign_at(s, i, &len);

		if (x->drawn ? before && sign != BAR : sign == DASH && !before)
			x->column[at] = 1;
		before = x->drawn ? sign == BAR : sign == DASH;
		at += utf8_width(str_sub(s, i, i + len));
		i += len;
	}
}

static void
number_columns(struct ruled *x)
{
	int i, n = -1;

	for (i = 0; i < MAX_WIDTH; i++) {
		n += x->column[i] == 1 && n < MAX_COLUMNS - 1;
		x->column[i] = n < 0 ? 0 : n;
	}
	x->ncolumns = n + 1;
}

/* Learns columns and rows from the lines; false if nothing is ruled. */
static bool
learn(struct ruled *x, size_t first, size_t last)
{
	const struct record *r = x->doc->records, *ruler = NULL, *above = NULL;
	int rules = 0, groups, gaps = 0;
	bool grid = false;
	size_t i;

	for (i = first; i <= last; i++) {
		if (r[i].kind != ROW)
			continue;
		rules += is_frame(r[i].text);
		/* pandoc's == below the head, or a cell beside a rule */
		grid |= is_frame(r[i].text) ? str_has(r[i].text, S("=="))
					    : str_has(r[i].text, S("──"));
		if (is_dashes(r[i].text, &groups) && groups > 1 && ruler == NULL)
			ruler = &r[i];
		gaps += above != NULL && r[i].line > above->end + 1;
		above = &r[i];
	}
	x->drawn = rules > 0;
	x->apart = x->drawn ? grid || rules > 3 : gaps > 0;
	if (ruler == NULL && !x->drawn)
		return false;
	for (i = first; i <= last; i++)
		if (r[i].kind == ROW && (x->drawn || &r[i] == ruler))
			mark_starts(x, r[i].text);
	number_columns(x);
	return x->ncolumns > 1;
}

/* The column that covers a place. */
static int
place(const struct ruled *x, int at)
{
	return x->column[at < 0 ? 0 : at < MAX_WIDTH ? at : MAX_WIDTH - 1];
}

/* --- the rows ------------------------------------------------------------------------------ */

static void
end_row(struct ruled *x)
{
	x->row += x->filled;
	x->filled = false;
}

/* Puts r->text[from, to) into the cell, which reaches to column end. */
static void
put(struct ruled *x, const struct record *r, int column, int end, size_t from, size_t to)
{
	struct str text = str_trim(str_sub(r->text, from, to));
	struct cell *cell;

	if (text.n == 0)
		return;
	cell = grid_cell(&x->grid, x->apart ? x->top[column] : x->row, column);
	if (cell->record == NULL) {
		cell->record = r;
		cell->at = (size_t)(text.p - r->text.p);
		cell->text = text;
		cell->indent = utf8_width(str_sub(r->text, from, cell->at)) - x->drawn;
	} else {
		cell->text = arena_join(&x->doc->arena, cell->text, text);
	}
	if (x->drawn && end > column)
		cell->span = end - column + 1;
	x->filled = true;
}

/* Below a rule under those columns new cells begin; without a rule a cell goes on. */
static void
begin_cells(struct ruled *x, const bool *ruled)
{
	int c;

	for (c = 0; c < x->ncolumns; c++)
		if (ruled[c])
			x->top[c] = x->row;
}

/* Cuts the line; a piece of dashes from bar to bar rules off the row above. */
static void
cut_line(struct ruled *x, const struct record *r)
{
	struct str s = r->text;
	size_t i = 0, from = 0, len;
	int at = 0, column = 0, dashes = 0, others = 0, c;
	bool ruled[MAX_COLUMNS] = {false}, rule = false;

	for (; i < s.n; i += len) {
		enum sign sign = sign_at(s, i, &len);
		int here = place(x, at);

		if (x->drawn ? sign == BAR : here != column) {
			if (dashes < 2 || others > 0)
				put(x, r, column, place(x, at - 1), from, i);
			for (c = column; dashes >= 2 && others == 0 && c <= place(x, at - 1); c++)
				ruled[c] = rule = true;
			from = x->drawn ? i + len : i;
			dashes = others = 0;
		}
		if (x->drawn ? sign != BAR && from == i : here != column)
			column = here;
		dashes += sign == DASH;
		others += sign == TEXT;
		at += utf8_width(str_sub(s, i, i + len));
	}
	if (dashes < 2 || others > 0)
		put(x, r, column, column, from, s.n);
	if (rule || !x->apart)
		end_row(x);
	begin_cells(x, ruled);
}

static int
count_rows(const struct doc *doc, size_t first, size_t last)
{
	int n = 0;

	for (; first <= last; first++)
		n += doc->records[first].kind == ROW;
	return n;
}

bool
grid_is_rule(struct str line)
{
	struct str s = str_trim(line);
	int groups;

	return s.n > 0 && (is_dashes(s, &groups) || is_frame(s));
}

bool
grid_ruled(struct doc *doc, size_t first, size_t last, struct grid *g)
{
	const struct record *above = NULL;
	bool all[MAX_COLUMNS];
	struct ruled *x;
	size_t i;
	int groups;

	if (!any_ruler(doc, first, last))
		return false;
	memset(all, true, sizeof all);
	x = arena_alloc(&doc->arena, sizeof *x);
	x->doc = doc;
	if (!learn(x, first, last))
		return false;
	x->grid = (struct grid){.rows = count_rows(doc, first, last), .cols = x->ncolumns};
	x->grid.cells = arena_alloc(
		&doc->arena, (size_t)x->grid.rows * (size_t)x->grid.cols * sizeof *x->grid.cells);
	for (i = first; i <= last; i++) {
		const struct record *r = &doc->records[i];

		if (r->kind != ROW)
			continue;
		if (!x->drawn &&
			(is_dashes(r->text, &groups) ||
				(above != NULL && r->line > above->end + 1))) {
			end_row(x);
			begin_cells(x, all);
		}
		if (x->drawn || !is_dashes(r->text, &groups))
			cut_line(x, r);
		above = r;
	}
	end_row(x);
	x->grid.rows = x->row;
	*g = x->grid;
	return true;
}
