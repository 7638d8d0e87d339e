/* Tables printed one cell a line, without a TAB (pdftotext without -layout, web pages as text). Nothing tells
 * their columns but the order of the cells, so only tables without blank cells can be read: every row has a
 * label and as many figures as the others, and the head a word for each of them. */
#include "grid.h"
#include "printed.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

enum { MIN_ROWS = 3, MAX_PIECES = 2 /* lines of a label */, MAX_HEADS = 40 };

struct listed {
	struct doc *doc;
	struct cell *cell; /* of every line */
	bool *figure;
	int n;
	int figures; /* in a row */
	bool coded;  /* a code or a running number stands before some labels */
};

/* A whole number without separators: a code, a running number. */
static bool
is_bare_number(const struct cell *c)
{
	size_t i;

	for (i = 0; i < c->text.n; i++)
		if (c->text.p[i] < '0' || c->text.p[i] > '9')
			return false;
	return c->text.n > 0;
}

bool
grid_one_cell(struct str text)
{
	size_t first, last;

	if (str_has(text, S("\t")))
		return false;
	if (!str_has(text, S("  ")))
		return true;
	utf8_at(text, 0, &first);
	utf8_before(text, 0, text.n, &last);
	return str_trim(str_sub(text, first, last)).n == 0;
}

/* Fills t with the lines; false if one of them holds several cells. */
static bool
read_lines(struct listed *t, size_t first, size_t last)
{
	struct doc *doc = t->doc;
	size_t i;

	t->cell = arena_alloc(&doc->arena, (last - first + 1) * sizeof *t->cell);
	t->figure = arena_alloc(&doc->arena, (last - first + 1) * sizeof *t->figure);
	for (i = first; i <= last; i++) {
		const struct record *r = &doc->records[i];
		struct cell *c = &t->cell[t->n];

		if (r->kind != ROW)
			continue;
		if (r->line != r->end)
			return false;
		c->text = str_trim(r->text);
		if (!grid_one_cell(c->text))
			return false;
		c->record = r;
		c->at = (size_t)(c->text.p - r->text.p);
		c->indent = utf8_width((struct str){r->text.p, c->at});
		t->figure[t->n++] = cell_figure(&doc->arena, c) != NULL || printed_nil(c->text);
	}
	return t->n > 0;
}

/* Where the run of figures, or of texts, that begins at cell i ends. */
static int
run_end(const struct listed *t, int i)
{
	bool figure = t->figure[i];

	while (i < t->n && t->figure[i] == figure)
		i++;
	return i;
}

/* The first cell of the body: behind the texts of the head, the last of which is a label unless a code stands
 * in front of it. 0 if there is no head. */
static int
body_begin(struct listed *t)
{
	int i = run_end(t, 0);

	if (t->figure[0] || i + 1 >= t->n)
		return 0;
	t->coded = !t->figure[i + 1] && is_bare_number(&t->cell[i]);
	return t->coded ? i : i - 1;
}

/* Finds how many figures a row has: the fewest between two labels; one more is the code of the next row. False
 * if rows differ. */
static bool
count_figures(struct listed *t, int body)
{
	int label = body + t->coded, i, from, n, rows = 0, fewest = 0;

	for (i = label; i < t->n; i = run_end(t, from), rows++) {
		from = run_end(t, i);
		if (from - i > MAX_PIECES || from == t->n)
			return false;
		n = run_end(t, from) - from;
		fewest = rows == 0 || n < fewest ? n : fewest;
	}
	t->figures = fewest;
	for (i = label; i < t->n; i = run_end(t, from)) {
		from = run_end(t, i);
		n = run_end(t, from) - from;
		if (n > fewest + 1 ||
			(n > fewest &&
				(run_end(t, from) == t->n ||
					!is_bare_number(&t->cell[from + fewest]))))
			return false;
		t->coded = t->coded || n > fewest;
	}
	return rows >= MIN_ROWS;
}

/* Do blank lines stand where only some rows have one? Then they are blank cells, and the figures of those rows are
 * fewer than they seem. */
static bool
has_blank_cells(const struct listed *t, int body)
{
	int with = 0, without = 0, i;

	for (i = body + 1; i < t->n; i++) {
		const struct record *r = t->cell[i].record, *above = t->cell[i - 1].record;

		if (r->page != above->page)
			continue;
		if (t->figure[i] && r->line > above->line + 1)
			return true;
		if (!t->figure[i] && t->figure[i - 1])
			*(r->line > above->line + 1 ? &with : &without) += 1;
	}
	return with > 1 && without > 1;
}

static void
put(struct grid *g, int row, int col, const struct cell *c)
{
	*grid_cell(g, row, col) = *c;
}

/* Lays out the head, cells [0, body): words that name figures in their order, and the last of those that name
 * labels. False if there are not as many as columns. */
static bool
lay_head(struct listed *t, struct grid *g, int body)
{
	int i, label = t->coded, col = t->coded + 1;

	for (i = body - 1; i >= 0; i--)
		if (head_is_label(&t->doc->arena, t->cell[i].text) && label >= 0)
			put(g, 0, label--, &t->cell[i]);
	for (i = 0; i < body; i++) {
		if (head_is_label(&t->doc->arena, t->cell[i].text))
			continue;
		if (col == g->cols)
			return false;
		put(g, 0, col++, &t->cell[i]);
	}
	return col == g->cols && label < t->coded;
}

/* Lays out the rows behind the head. Returns how many there are. */
static int
lay_rows(struct listed *t, struct grid *g, int body)
{
	int i = body, row = 1, from, k;

	for (; i < t->n; row++) {
		if (t->figure[i])
			put(g, row, 0, &t->cell[i++]);
		from = run_end(t, i);
		put(g, row, t->coded, &t->cell[i]);
		if (from > i + 1)
			grid_cell(g, row, t->coded)->text =
				arena_join(&t->doc->arena, t->cell[i].text, t->cell[i + 1].text);
		for (k = 0; k < t->figures; k++)
			put(g, row, t->coded + 1 + k, &t->cell[from + k]);
		i = from + t->figures;
	}
	return row;
}

bool
grid_listed(struct doc *doc, size_t first, size_t last, struct grid *g)
{
	struct listed t = {.doc = doc};
	int body;

	if (!read_lines(&t, first, last) || (body = body_begin(&t)) == 0 || body > MAX_HEADS ||
		!count_figures(&t, body) || t.figures > MAX_HEADS || has_blank_cells(&t, body))
		return false;
	*g = (struct grid){.cols = t.figures + 1 + t.coded, .rows = t.n};
	g->cells = arena_alloc(&doc->arena, (size_t)t.n * (size_t)g->cols * sizeof *g->cells);
	if (!lay_head(&t, g, body))
		return false;
	g->rows = lay_rows(&t, g, body);
	return true;
}
