/* Tables printed one cell a line whose blank cells are blank lines (a table that an office program saved as text):
 * every row has as many lines as there are columns. How many they are, the figures say: only at that stride do
 * they stand below figures, and labels below labels. */
#include "grid.h"
#include "printed.h"
#include "table.h"

enum { MIN_COLUMNS = 2, MAX_COLUMNS = 40, MIN_ROWS = 3, MAX_HEAD_ROWS = 4 };

struct strided {
	struct doc *doc;
	size_t first, last; /* records */
	long line;          /* the first one of the table */
	struct cell *cell;  /* of every line; blank ones have no text */
	int n;
};

/* Fills t with the lines, blank ones included. False if one of them holds several cells, if none is blank, or
 * if other lines stand among them. */
static bool
read_cells(struct strided *t)
{
	struct doc *doc = t->doc;
	int filled = 0;
	size_t i;

	t->line = doc->records[t->first].line;
	t->n = (int)(doc->records[t->last].line - t->line) + 1;
	t->cell = arena_alloc(&doc->arena, (size_t)t->n * sizeof *t->cell);
	memset(t->cell, 0, (size_t)t->n * sizeof *t->cell);
	for (i = t->first; i <= t->last; i++) {
		const struct record *r = &doc->records[i];
		struct cell *c = &t->cell[r->line - t->line];

		if (r->kind != ROW || r->line != r->end || !grid_one_cell(str_trim(r->text)))
			return false;
		c->text = str_trim(r->text);
		c->record = r;
		c->at = (size_t)(c->text.p - r->text.p);
		filled++;
	}
	return filled < t->n;
}

/* Is the cell a figure, and no code or running number? */
static bool
is_figure(struct strided *t, struct cell *c)
{
	size_t i;

	if (is_blank(c))
		return false;
	for (i = 0; i < c->text.n && c->text.p[i] >= '0' && c->text.p[i] <= '9'; i++)
		;
	return (i < c->text.n && cell_figure(&t->doc->arena, c) != NULL) || printed_nil(c->text) ||
		str_eq(c->text, S("0"));
}

/* Do the cells of column col, from line `body` on, hold only figures, or none? *figures is raised if they do. */
static bool
is_pure(struct strided *t, int body, int columns, int col, int *figures)
{
	int i, numbers = 0, texts = 0;

	for (i = body + col; i < t->n; i += columns) {
		if (is_blank(&t->cell[i]))
			continue;
		numbers += is_figure(t, &t->cell[i]);
		texts += !is_figure(t, &t->cell[i]);
	}
	*figures += numbers > 0;
	return numbers == 0 || texts == 0;
}

/* Are the lines rows of so many columns, behind a head of so many rows? The first or the second cell of every
 * row is its label. */
static bool
fits(struct strided *t, int columns, int head)
{
	int body = columns * head, col, i, figures = 0;

	if (t->n < body + MIN_ROWS * columns - (columns - 1))
		return false;
	for (i = 0; i < body; i++)
		if (is_figure(t, &t->cell[i]))
			return false;
	for (i = body; i < t->n; i += columns)
		if ((is_blank(&t->cell[i]) || is_figure(t, &t->cell[i])) &&
			(i + 1 >= t->n || is_blank(&t->cell[i + 1]) ||
				is_figure(t, &t->cell[i + 1])))
			return false;
	for (col = 0; col < columns; col++)
		if (!is_pure(t, body, columns, col, &figures))
			return false;
	return figures > 0 && figures < columns;
}

bool
grid_strided(struct doc *doc, size_t first, size_t last, struct grid *g)
{
	struct strided t = {.doc = doc, .first = first, .last = last};
	int columns, head;

	while (t.first < t.last && doc->records[t.first].kind != ROW)
		t.first++;
	while (t.first < t.last && doc->records[t.last].kind != ROW)
		t.last--;
	if (!read_cells(&t))
		return false;
	/* the fewest columns: rows of three rows fit as well */
	for (columns = MIN_COLUMNS; columns <= MAX_COLUMNS; columns++)
		for (head = 1; head <= MAX_HEAD_ROWS; head++) {
			if (!fits(&t, columns, head))
				continue;
			g->cols = columns;
			g->rows = (t.n + columns - 1) / columns;
			g->cells = arena_alloc(
				&doc->arena, (size_t)(g->rows * columns) * sizeof *g->cells);
			memset(g->cells, 0, (size_t)(g->rows * columns) * sizeof *g->cells);
			memcpy(g->cells, t.cell, (size_t)t.n * sizeof *g->cells);
			return true;
		}
	return false;
}
