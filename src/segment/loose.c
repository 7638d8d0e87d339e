#include "tables.h"
#include "words.h"

enum { CELL_LETTERS = 40, ROW_LETTERS = 200, MIN_FIGURES = 3, MIN_CELLS = 4, MAX_UNITS = 4 };

/* A line that holds little but a figure or a code. */
static bool
is_figure(const struct line *l)
{
	return l->digits > 0 && l->digits * 2 >= l->letters;
}

/* A row of -raw: a label and figures, parted by single blanks. */
static bool
ends_with_figure(const struct line *l)
{
	return l->last >= '0' && l->last <= '9' && l->digits >= 3;
}

static bool
is_loose_cell(const struct line *l)
{
	int most = ends_with_figure(l) ? ROW_LETTERS : CELL_LETTERS;

	return l->kind == PAGE ||
		(l->kind == NONE && l->letters <= most && l->stops == 0 && l->commas == 0 &&
			l->tabs == 0 && note_mark(l) == 0 && l->number.form != NUMBER_PART &&
			l->number.form != NUMBER_ANNEX);
}

/* The first line below the title or unit line i and the unit lines that follow it. */
static size_t
below_head(const struct document *doc, size_t i)
{
	int n;

	i = next_text(doc, i);
	for (n = 0; n < MAX_UNITS && i < doc->n && is_open(&doc->line[i]) &&
		(is_unit_line(&doc->line[i]) || is_table_number(&doc->line[i]));
		n++)
		i = next_text(doc, i);
	return i;
}

static bool
is_head(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];
	size_t next;

	if (!is_open(l) || l->number.form == NUMBER_PART || l->number.form == NUMBER_ANNEX ||
		!is_table_title(l))
		return false;
	next = next_text(doc, i);
	return next < doc->n &&
		(is_unit_line(&doc->line[next]) || is_table_number(&doc->line[next]));
}

/* A title with what makes a head, or the number above it (表2). */
static bool
begins_table(const struct document *doc, size_t i)
{
	size_t next = next_text(doc, i);

	return is_head(doc, i) ||
		(is_table_number(&doc->line[i]) && next < doc->n && is_head(doc, next));
}

struct run {
	size_t first, last,
		end; /* last: the last line of the table; end: the line that is no cell */
	int cells, figures;
};

/* Follows the cells from line i on. The table ends with its last figure; where a note or another
 * table follows, with the line before that. */
static struct run
follow_cells(const struct document *doc, size_t i)
{
	struct run r = {i, i, i, 0, 0};

	for (; r.end < doc->n && is_loose_cell(&doc->line[r.end]) && !begins_table(doc, r.end);
		r.end = next_text(doc, r.end)) {
		const struct line *l = &doc->line[r.end];

		r.cells++;
		if (is_figure(l) || ends_with_figure(l)) {
			r.figures++;
			r.last = r.end;
		}
	}
	return r;
}

/* Tables that a converter has printed one cell a line, or with single blanks between the cells
 * (pdftotext without -layout, HTML as text). Only below a title with a unit line, and only with
 * figures among the cells or a note or table right behind them, can they be told from short lines
 * of text. */
void
find_loose_tables(struct document *doc)
{
	size_t i, k;

	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct run r;
		bool closed;

		if (!is_head(doc, i))
			continue;
		r = follow_cells(doc, below_head(doc, i));
		closed = r.end < doc->n &&
			(note_mark(&doc->line[r.end]) > 0 || begins_table(doc, r.end) ||
				(doc->line[r.end].kind == HEADING && r.figures > 0));
		if (closed)
			r.last = previous_text(doc, r.end);
		if ((r.figures < MIN_FIGURES || r.figures * 8 < r.cells) &&
			(!closed || r.cells < MIN_CELLS))
			continue;
		for (k = r.first; k <= r.last; k++)
			if (is_open(&doc->line[k]))
				doc->line[k].kind = ROW;
		i = mark_surroundings(doc, r.first, r.last);
	}
}
