#include <stdlib.h>

#include "out.h"
#include "printed.h"
#include "table.h"
#include "utf8.h"

enum { MIN_SCATTERED = 8 }; /* figures */

/* Tables whose cells are divided by tabs or bars; the others are aligned by display width. */
static bool
has_separators(const struct doc *doc, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++) {
		struct str text = doc->records[i].text;

		if (doc->records[i].kind != ROW || text.n == 0)
			continue;
		if (memchr(text.p, '\t', text.n) != NULL || memchr(text.p, '|', text.n) != NULL)
			return true;
	}
	return false;
}

/* The pieces of a line that blanks part; *figures gets how many are figures. The first of several
 * is none: it may be a code. */
static int
count_pieces(struct arena *a, struct str text, int *figures)
{
	struct printed q;
	size_t i = 0, from, len;
	bool figure;
	int n = 0;

	for (*figures = 0; i < text.n; n++) {
		while (i < text.n && utf8_is_space(utf8_at(text, i, &len)))
			i += len;
		if (i == text.n)
			break;
		for (from = i; i < text.n && !utf8_is_space(utf8_at(text, i, &len)); i += len)
			;
		figure = printed_read(a, str_sub(text, from, i), &q);
		*figures += figure && (n > 0 || str_trim(text).n == i - from);
	}
	return n;
}

/* Are the figures alone on their lines, so that nothing tells their columns? Then the table is
 * passed over: guesses would be false alarms. */
static bool
is_scattered(struct doc *doc, size_t first, size_t last)
{
	int alone = 0, beside = 0, several = 0, figures, pieces;

	for (; first <= last; first++) {
		const struct record *r = &doc->records[first];

		if (r->kind != ROW)
			continue;
		pieces = count_pieces(&doc->arena, r->text, &figures);
		if (pieces == 1)
			alone += figures;
		else
			beside += figures > 0;
		several += pieces > 1 && !grid_one_cell(str_trim(r->text));
	}
	return several == 0 ? alone > 1 : alone >= MIN_SCATTERED && alone > 4 * beside;
}

static bool
has_inner_gap(struct str text)
{
	return str_has(str_trim(text), S("  "));
}

/* Have the lines lost the blanks in front of them (an editor, a script that strips them)? In text as pdftotext
 * -layout writes it many rows have some, of heads at least; behind a form feed they may have been kept. */
bool
table_lines_trimmed(const struct doc *doc)
{
	enum { ENOUGH = 20 };
	size_t i;
	int rows = 0, fronted = 0;

	for (i = 0; i < doc->nrecords; i++) {
		struct str text = doc->records[i].text;

		if (doc->records[i].kind != ROW || text.n == 0)
			continue;
		fronted += utf8_is_space(utf8_at(text, 0, &(size_t){0}));
		rows += has_inner_gap(text);
	}
	return rows >= ENOUGH && fronted * ENOUGH < rows;
}

/* Do two blanks, or one of another kind, stand somewhere between the pieces of the rows? pdftotext -raw prints
 * one between cells, and nothing for blank ones. */
static bool
is_aligned(const struct doc *doc, size_t first, size_t last)
{
	size_t i, k;

	for (i = first; i <= last; i++) {
		struct str text = str_trim(doc->records[i].text);

		for (k = 0; k < text.n && doc->records[i].kind == ROW; k++)
			if (text.p[k] == '\t' || (text.p[k] == ' ' && text.p[k + 1] == ' ') ||
				str_starts(str_sub(text, k, text.n), S("　")))
				return true;
	}
	return false;
}

/* The rectangle, by the way in which the cells are told apart. *placed: the lines say in which columns they are. */
static struct grid
cut(struct doc *doc, size_t first, size_t last, bool markup, bool separators, bool *placed)
{
	struct grid g = {0};

	if (markup)
		return grid_markup(doc, first, last);
	if (grid_ruled(doc, first, last, &g))
		return g;
	if (separators)
		return grid_cut(doc, first, last);
	if (!is_scattered(doc, first, last))
		return grid_layout(doc, first, last);
	*placed = grid_strided(doc, first, last, &g);
	return *placed || grid_listed(doc, first, last, &g) ? g : (struct grid){0};
}

/* Reads the table of records[first] to records[last]. */
static struct table
table_read(struct doc *doc, size_t first, size_t last)
{
	struct table t = {.doc = doc, .first = first, .last = last};
	bool markup = grid_has_markup(doc, first, last), placed = false;
	bool separators = !markup && has_separators(doc, first, last);

	t.grid = cut(doc, first, last, markup, separators, &placed);
	t.aligned =
		placed || markup || separators || (!doc->trimmed && is_aligned(doc, first, last));
	table_title(&t);
	table_rows(&t);
	t.performance = is_performance(&t);
	return t;
}

void
table_facts(struct doc *doc, size_t first, size_t last)
{
	struct table t = table_read(doc, first, last);
	size_t before = doc->nfacts;
	int i;

	if (t.performance)
		performance_facts(&t);
	else
		for (i = 0; i < t.nblocks; i++)
			plain_facts(&t, &t.blocks[i]);
	if (doc->nfacts > before)
		table_remarks(&t);
	else
		members_of_table(&t);
}

static const char *
kind_of(const struct table *t)
{
	int i, c;

	if (t->performance)
		return "performance";
	for (i = 0; i < t->nblocks; i++)
		for (c = 0; c < t->grid.cols; c++)
			if (t->blocks[i].column[c].kind == FIGURES)
				return "figures";
	return "text";
}

void
table_list_header(void)
{
	out_str(S("doc\tnumber\tline\tend\ttable\ttitle\tkind\tunit\tyear\trows\tcolumns\n"));
}

void
table_list(struct doc *doc, size_t first, size_t last)
{
	struct table t = table_read(doc, first, last);

	out_field(doc->name);
	out_char('\t');
	out_int(t.number);
	out_char('\t');
	out_int(doc->records[first].line);
	out_char('\t');
	out_int(doc->records[last].end);
	out_char('\t');
	out_field(t.name);
	out_char('\t');
	out_field(t.title);
	out_char('\t');
	out_str(str(kind_of(&t)));
	out_char('\t');
	out_field(t.unit);
	out_char('\t');
	out_field(t.year);
	out_char('\t');
	out_int(t.grid.rows);
	out_char('\t');
	out_int(t.grid.cols);
	out_char('\n');
}

/* Is it the text of a whole number n? */
static bool
is_number(struct str s, int n)
{
	char *end;
	long v;

	if (s.n == 0 || s.p[0] < '0' || s.p[0] > '9')
		return false;
	v = strtol(s.p, &end, 10);
	return *end == '\0' && v == n;
}

bool
table_write(struct doc *doc, size_t first, size_t last, struct str name)
{
	struct table t = table_read(doc, first, last);
	struct str key = utf8_key(&doc->arena, name);

	if (!str_eq(key, utf8_key(&doc->arena, t.name)) &&
		!str_eq(key, utf8_key(&doc->arena, t.title)) && !is_number(name, t.number))
		return false;
	grid_print(&t.grid);
	return true;
}
