/* The rectangle of a table in HTML: <tr>, <td> and <th> with rowspan and colspan. */
#include <strings.h>

#include "grid.h"
#include "utf8.h"

enum { MAX_COLUMNS = 128, MAX_SPAN = 10000 };

/* A cell and where it stands. */
struct placed {
	int row, col;
	struct cell cell;
};

/* What is known while the tags are read one after the other. */
struct reader {
	struct doc *doc;
	struct placed *placed;
	size_t n, cap;
	int rows, cols;
	int next;               /* column for the next cell of the row */
	int taken[MAX_COLUMNS]; /* the row from which on a column is free of a cell from above */
	bool in_row, in_cell;
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The bytes of the tag at s.p[i], 0 if it is only a sign (<5%). */
static size_t
tag_length(struct str s, size_t i)
{
	size_t name = i + 1 + (i + 1 < s.n && s.p[i + 1] == '/'), k;

	if (name >= s.n || !is_letter(s.p[name]))
		return 0;
	for (k = name; k < s.n && s.p[k] != '<'; k++)
		if (s.p[k] == '>')
			return k + 1 - i;
	return 0;
}

/* Is that the name of the tag, <td or </td with more behind? */
static bool
is_named(struct str tag, const char *name)
{
	size_t n = strlen(name);

	tag = str_sub(tag, 1 + (tag.p[1] == '/'), tag.n);
	return tag.n > n && strncasecmp(tag.p, name, n) == 0 && !is_letter(tag.p[n]);
}

/* The number of rowspan="2" or rowspan=2, 1 if there is none. */
static int
attribute(struct str tag, struct str name)
{
	ptrdiff_t at = str_find(tag, name, 0);
	size_t i;
	int n = 0;

	if (at < 0)
		return 1;
	for (i = (size_t)at + name.n; i < tag.n && strchr("= \"'", tag.p[i]) != NULL; i++)
		;
	for (; i < tag.n && tag.p[i] >= '0' && tag.p[i] <= '9' && n < MAX_SPAN; i++)
		n = n * 10 + (tag.p[i] - '0');
	return n < 1 ? 1 : n;
}

static void
begin_row(struct reader *x)
{
	x->in_row = true;
	x->in_cell = false;
	x->next = 0;
}

/* A row without cells is none. */
static void
end_row(struct reader *x)
{
	if (x->n > 0 && x->placed[x->n - 1].row == x->rows)
		x->rows++;
	x->in_row = x->in_cell = false;
}

static void
begin_cell(struct reader *x, struct str tag)
{
	int across = attribute(tag, S("colspan")), down = attribute(tag, S("rowspan")), c;
	struct placed *p;

	if (!x->in_row)
		begin_row(x);
	while (x->next < MAX_COLUMNS - 1 && x->taken[x->next] > x->rows)
		x->next++;
	x->placed = arena_grow(&x->doc->arena, x->placed, x->n, &x->cap, sizeof *x->placed);
	p = &x->placed[x->n++];
	*p = (struct placed){.row = x->rows, .col = x->next, .cell.span = across > 1 ? across : 0};
	for (c = 0; c < across && x->next < MAX_COLUMNS; c++)
		x->taken[x->next++] = x->rows + down;
	x->cols = x->next > x->cols ? x->next : x->cols;
	/* no form has more: the rest of a longer row stays in its last cell */
	x->next = x->next < MAX_COLUMNS ? x->next : MAX_COLUMNS - 1;
	x->in_cell = true;
}

/* Puts a piece of text into the cell, behind what is there already. Text outside of cells, as in
 * <caption>, is a row of its own. */
static void
add_text(struct reader *x, const struct record *r, size_t from, size_t to)
{
	struct str text = str_trim(str_sub(r->text, from, to));
	struct cell *cell;

	if (text.n == 0)
		return;
	if (!x->in_cell) {
		if (x->in_row)
			end_row(x);
		begin_cell(x, S(""));
	}
	cell = &x->placed[x->n - 1].cell;
	if (cell->record == NULL) {
		cell->record = r;
		cell->at = (size_t)(text.p - r->text.p);
		cell->indent = utf8_width(str_sub(r->text, from, cell->at));
		cell->text = text;
	} else {
		cell->text = arena_join(&x->doc->arena, cell->text, text);
	}
}

static void
take_tag(struct reader *x, struct str tag)
{
	bool opens = tag.p[1] != '/';

	if (is_named(tag, "td") || is_named(tag, "th")) {
		if (opens)
			begin_cell(x, tag);
		else
			x->in_cell = false;
	} else if (is_named(tag, "tr") || is_named(tag, "table") || is_named(tag, "caption")) {
		end_row(x);
		if (opens && is_named(tag, "tr"))
			begin_row(x);
	}
}

static void
read_record(struct reader *x, const struct record *r)
{
	size_t i = 0, from = 0, n;

	for (; i < r->text.n; i++) {
		n = r->text.p[i] == '<' ? tag_length(r->text, i) : 0;
		if (n == 0)
			continue;
		add_text(x, r, from, i);
		take_tag(x, str_sub(r->text, i, i + n));
		from = i + n;
		i = from - 1;
	}
	add_text(x, r, from, r->text.n);
}

bool
grid_has_markup(const struct doc *doc, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++) {
		struct str s = doc->records[i].text;

		if (doc->records[i].kind == ROW && (str_has(s, S("<td")) || str_has(s, S("<th"))))
			return true;
	}
	return false;
}

struct grid
grid_markup(struct doc *doc, size_t first, size_t last)
{
	struct reader x = {.doc = doc};
	struct grid g;
	size_t i;

	for (i = first; i <= last; i++)
		if (doc->records[i].kind == ROW)
			read_record(&x, &doc->records[i]);
	end_row(&x);
	g = (struct grid){.rows = x.rows, .cols = x.cols};
	g.cells = arena_alloc(&doc->arena, (size_t)g.rows * (size_t)g.cols * sizeof *g.cells);
	for (i = 0; i < x.n; i++) {
		struct cell *cell = grid_cell(&g, x.placed[i].row, x.placed[i].col);

		if (is_blank(cell))
			*cell = x.placed[i].cell;
		else
			cell->text = arena_join(&doc->arena, cell->text, x.placed[i].cell.text);
	}
	return g;
}

struct str
grid_first_row(struct doc *doc, size_t first)
{
	struct reader x = {.doc = doc};
	struct str row = S("");
	size_t i;

	while (first + 1 < doc->nrecords && doc->records[first + 1].kind == ROW &&
		grid_is_rule(doc->records[first].text))
		first++;
	if (!grid_has_markup(doc, first, first) && doc->records[first].text.n > 0 &&
		tag_length(str_trim(doc->records[first].text), 0) == 0)
		return doc->records[first].text;
	for (i = first; i < doc->nrecords && doc->records[i].kind == ROW && x.rows == 0; i++)
		read_record(&x, &doc->records[i]);
	for (i = 0; i < x.n && x.placed[i].row == 0; i++)
		row = arena_join(&doc->arena, row, x.placed[i].cell.text);
	return row;
}
