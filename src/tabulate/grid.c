#include <string.h>

#include "bytes.h"
#include "grid.h"
#include "out.h"
#include "printed.h"
#include "utf8.h"

/* No form has more; what is left of a longer line stays in its last cell. */
enum { MAX_COLUMNS = 128 };

void
cell_read(struct arena *a, struct cell *c)
{
	struct printed q, *figure;

	c->read = true;
	if (!printed_read(a, c->text, &q))
		return;
	c->figure = figure = arena_raw(a, sizeof *figure);
	*figure = q;
}

static char
separator(struct str text)
{
	return memchr(text.p, '\t', text.n) != NULL ? '\t' : '|';
}

/* The cells in a row's text. The bars at both ends of a framed pipe table's lines separate
 * nothing; without a frame (a | b | c) a bar at an end has an empty cell beside it. */
static struct str
row_body(struct str text, bool framed)
{
	struct str s;

	if (separator(text) == '\t' || !framed)
		return text;
	s = str_trim(text);
	if (str_starts(s, S("|")))
		s = str_sub(s, 1, s.n);
	if (str_ends(s, S("|")))
		s = str_sub(s, 0, s.n - 1);
	return s;
}

/* A line of dashes between head and body. It divides nothing: a head may go on below it. */
static bool
is_rule(struct str text)
{
	static const bool may_rule[256] = {['-'] = true,
		['|'] = true,
		[':'] = true,
		['+'] = true,
		[' '] = true,
		['\t'] = true,
		['\0'] = true};
	bool dashes = false;
	size_t i;

	for (i = 0; i < text.n; i++) {
		if (!may_rule[(unsigned char)text.p[i]])
			return false;
		dashes |= text.p[i] == '-' && i + 2 < text.n && text.p[i + 1] == '-' &&
			text.p[i + 2] == '-';
	}
	return dashes;
}

/* A record that is a row of the grid. */
static bool
is_row(const struct record *r)
{
	return r->kind == ROW && !is_rule(r->text);
}

/* True if all lines with bars begin with one. */
static bool
is_framed(const struct doc *doc, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++) {
		const struct record *r = &doc->records[i];

		if (r->kind == ROW && memchr(r->text.p, '|', r->text.n) != NULL &&
			separator(r->text) == '|' && !str_starts(str_trim(r->text), S("|")))
			return false;
	}
	return true;
}

/* Where the cell that begins at byte `from` of the row's body ends. */
static size_t
cell_end(struct str body, size_t from, char sep)
{
	const char *at = from < body.n ? memchr(body.p + from, sep, body.n - from) : NULL;

	return at != NULL ? (size_t)(at - body.p) : body.n;
}

static int
count_cells(struct str body, char sep)
{
	size_t n = bytes_count(body.p, body.n, sep) + 1;

	return n < MAX_COLUMNS ? (int)n : MAX_COLUMNS;
}

/* Takes away the blanks at both ends of *s; returns how wide those in front are. */
static int
trim(struct str *s)
{
	const char *start = s->p;

	*s = str_trim(*s);
	return s->n > 0 && s->p > start ? utf8_width((struct str){start, (size_t)(s->p - start)})
					: 0;
}

static void
cut_row(struct cell *cells, const struct record *r, bool framed)
{
	struct str body = row_body(r->text, framed);
	char sep = separator(r->text);
	size_t from, end;
	int n = 1;

	for (from = 0; from <= body.n; from = end + 1, n++, cells++) {
		end = n < MAX_COLUMNS ? cell_end(body, from, sep) : body.n;
		cells->text = str_sub(body, from, end);
		cells->indent = trim(&cells->text);
		cells->record = cells->text.n > 0 ? r : NULL;
		cells->at = (size_t)(cells->text.p - r->text.p);
	}
}

struct grid
grid_cut(struct doc *doc, size_t first, size_t last)
{
	struct grid g = {0};
	bool framed = is_framed(doc, first, last);
	size_t i;
	int row = 0;

	for (i = first; i <= last; i++) {
		const struct record *r = &doc->records[i];
		int n;

		if (!is_row(r))
			continue;
		n = count_cells(row_body(r->text, framed), separator(r->text));
		g.cols = n > g.cols ? n : g.cols;
		g.rows++;
	}
	g.cells = arena_alloc(&doc->arena, (size_t)g.rows * (size_t)g.cols * sizeof *g.cells);
	for (i = first; i <= last; i++)
		if (is_row(&doc->records[i]))
			cut_row(grid_cell(&g, row++, 0), &doc->records[i], framed);
	return g;
}

void
grid_print(const struct grid *g)
{
	int r, c;

	for (r = 0; r < g->rows; r++) {
		for (c = 0; c < g->cols; c++) {
			if (c > 0)
				out_char('\t');
			out_field(grid_cell(g, r, c)->text);
		}
		out_char('\n');
	}
}
