#include "tables.h"
#include "words.h"
#include "year.h"

enum { MAX_CONTINUATION = 20, MIN_CELLS = 3, PROSE = 40, NEAR = 40 };

/* A row with all its cells on the line. An item whose number is parted from it by a TAB is none. */
static bool
is_wide_row(const struct line *l)
{
	if (l->kind != NONE)
		return false;
	if (l->bars >= 2 || (l->bars == 1 && l->stops == 0 && !is_bar(l->start)))
		return true;
	if (l->tabs == 0 || l->text.n == 0)
		return false;
	if (l->inner == 1 && l->number.len > 0 && memchr(l->text.p, '\t', l->number.len) != NULL)
		return false;
	return l->inner >= 1 || l->tabs >= 2;
}

/* A row of empty cells. */
static bool
is_empty_row(const struct line *l)
{
	return l->text.n == 0 && l->tabs >= 2;
}

/* A cell on a line of its own, behind a TAB. */
static bool
is_cell(const struct line *l)
{
	return l->kind == NONE && l->tabs == 1 && (l->text.n == 0 || l->lead == 1);
}

/* What stands between two tables, not in one. */
static bool
stands_between(const struct line *l)
{
	return l->number.form == NUMBER_PART || l->number.form == NUMBER_ANNEX ||
		l->number.form == NUMBER_HAN || note_mark(l) > 0 || is_unit_line(l) ||
		is_table_title(l) || is_table_number(l);
}

/* A line that is a row where other rows are, but does not make a table. */
static bool
is_weak_row(const struct line *l)
{
	return is_wide_row(l) ||
		(l->kind == NONE && l->tabs > 0 && l->text.n > 0 && !stands_between(l) &&
			l->number.form == NUMBER_NONE && l->stops == 0 && l->letters <= PROSE / 2);
}

/* The line behind the rest of a cell that goes on over lines without TABs, directly below line i;
 * i + 1 if no row follows. */
static size_t
behind_continuation(
	const struct document *doc, size_t i, bool (*is_row)(const struct line *), bool blank_ends)
{
	size_t k = i + 1, n;

	for (n = 0; n < MAX_CONTINUATION && k < doc->n; n++, k++) {
		const struct line *l = &doc->line[k];

		if (l->text.n == 0 && l->tabs == 0)
			break;
		if (is_row(l))
			return n > 0 ? k : i + 1;
		if (l->kind != NONE || l->tabs > 0 || stands_between(l))
			return i + 1;
	}
	/* a blank line ends the row: another row must follow it at once */
	if (n > 0 && k < doc->n && !blank_ends) {
		while (k < doc->n && doc->line[k].text.n == 0 && doc->line[k].tabs == 0)
			k++;
		if (k < doc->n && is_row(&doc->line[k]))
			return k;
	}
	return i + 1;
}

/* A long cell behind the empty one of a merged label (\t用于办案差旅、鉴定评估等支出), a row right above it and one
 * right below. */
static bool
lies_between_rows(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];

	return l->kind == NONE && l->lead > 0 && l->text.n > 0 && l->inner == 0 && i > 0 &&
		i + 1 < doc->n && l->number.form == NUMBER_NONE && !stands_between(l) &&
		is_wide_row(l - 1) && is_wide_row(l + 1);
}

/* The last line of the run of rows that starts at i. Blank lines (page breaks) may lie inside. */
static size_t
run_of_rows(
	const struct document *doc, size_t i, bool (*is_row)(const struct line *), bool blank_ends)
{
	size_t last = i, k = i;

	while (k < doc->n) {
		const struct line *l = &doc->line[k];

		if (is_row(l) || (is_row == is_weak_row && lies_between_rows(doc, k))) {
			if (l->text.n > 0)
				last = k;
			k = behind_continuation(doc, k, is_row, blank_ends);
		} else if (l->text.n == 0 || l->kind == PAGE || is_empty_row(l)) {
			k++;
		} else {
			break;
		}
	}
	while (last + 1 < doc->n && doc->line[last + 1].text.n == 0 && is_row(&doc->line[last + 1]))
		last++; /* empty cells at the end of the last row */
	return last;
}

/* The number of a table or its unit alone between other lines, behind the TABs of a merged row. */
static bool
is_caption_row(const struct line *l)
{
	return l->inner == 0 && (is_table_number(l) || is_unit_line(l));
}

static bool
is_table_of_rows(const struct document *doc, size_t first, size_t last)
{
	size_t i;
	int rows = 0, most = 0;

	if (first == last && is_caption_row(&doc->line[first]))
		return false;
	for (i = first; i <= last; i++) {
		const struct line *l = &doc->line[i];

		if (!is_wide_row(l))
			continue;
		rows++;
		if (l->tabs > most)
			most = l->tabs;
	}
	return rows >= 2 || most >= 2;
}

/* Cells one a line, or a text whose paragraphs begin with a TAB? */
static bool
is_table_of_cells(const struct document *doc, size_t first, size_t last)
{
	size_t i;
	int cells = 0, prose = 0, empty = 0, together = 0, figures = 0;

	for (i = first; i <= last; i++) {
		const struct line *l = &doc->line[i];

		if (!is_cell(l))
			continue;
		if (l->text.n == 0) {
			empty++;
			continue;
		}
		cells++;
		prose += l->letters >= PROSE || (l->stops > 0 && l->letters >= PROSE / 2);
		together += i > first && is_cell(&doc->line[i - 1]);
		figures += l->digits * 2 > l->letters;
	}
	return cells >= MIN_CELLS && prose * 2 < cells &&
		(empty > 0 || together * 2 >= cells || figures * 4 >= cells);
}

/* A row of one cell. */
static bool
is_alone(const struct document *doc, size_t i)
{
	return is_cell(&doc->line[i]) && doc->line[i].text.n > 0 &&
		(i == 0 || !is_cell(&doc->line[i - 1])) &&
		(i + 1 == doc->n || !is_cell(&doc->line[i + 1]));
}

/* The last line of the table of cells at first: titles that are cells themselves begin the next
 * table of the run. */
static size_t
before_next_title(const struct document *doc, size_t first, size_t last)
{
	bool rows = false;
	size_t i;

	for (i = first; i < last; i++) {
		const struct line *l = &doc->line[i];

		if (rows && is_alone(doc, i) && is_table_title(l) &&
			is_table_of_cells(doc, i, last < i + NEAR ? last : i + NEAR))
			return i - 1;
		rows = rows || (is_cell(l) && is_cell(&doc->line[i + 1]));
	}
	return last;
}

/* 2024年度 and nothing else? */
static bool
is_year(struct str cell)
{
	size_t from = 0, at = 0;

	return find_year(cell, &from, &at) > 0 && at == 0 && from == cell.n;
}

/* Has every cell its own label and colon (编制部门：…, 金额单位：…), or is it a year? */
static bool
all_labelled(const struct line *l)
{
	size_t at = 0;

	while (at <= l->text.n) {
		ptrdiff_t tab = str_find(l->text, S("\t"), at);
		size_t end = tab < 0 ? l->text.n : (size_t)tab;
		struct str cell = str_trim(str_sub(l->text, at, end));

		if (cell.n > 0 && !str_has(cell, S("：")) && !str_has(cell, S(":")) &&
			!is_year(cell))
			return false;
		at = end + 1;
	}
	return true;
}

/* Rows that hold nothing but a title or a unit line are caption and unit. */
static size_t
mark_caption_rows(struct document *doc, size_t first, size_t last)
{
	size_t i = first;

	while (i < last) {
		struct line *l = &doc->line[i];
		size_t next = next_text(doc, i);

		if (is_bar(l->start) ||
			(l->tabs == 1 && l->inner == 0 && next == i + 1 && i > first))
			break;
		if (l->inner > 0 && !(is_unit_line(l) && all_labelled(l)) && !is_agency_and_unit(l))
			break;
		if (l->inner == 0 && (is_table_title(l) || is_table_number(l)))
			l->kind = CAPTION;
		else if (is_unit_line(l) || is_agency_and_unit(l))
			l->kind = UNIT;
		else
			break;
		i = next;
	}
	return i;
}

/* The cell behind the last TAB of a line is a figure. */
static bool
ends_with_figure(const struct line *l)
{
	size_t i = l->text.n;

	while (i > 0 &&
		((l->text.p[i - 1] >= '0' && l->text.p[i - 1] <= '9') || l->text.p[i - 1] == '.' ||
			l->text.p[i - 1] == ','))
		i--;
	return i > 0 && i < l->text.n && l->text.p[i - 1] == '\t';
}

/* A label alone on its line: the empty cells behind it have lost their TABs (an editor takes them away). It is not
 * the rest of the last cell above where that is a figure. */
static bool
is_bare_label(const struct line *l, const struct line *above)
{
	enum { LABEL = 3 };

	return l->tabs == 0 && l->letters >= LABEL && l->han * 2 > l->letters && l->stops == 0 &&
		l->commas == 0 && ends_with_figure(above);
}

/* Marks the rows; a line goes on with its row if it is the rest of a cell, or the next cell. */
static void
mark_rows(struct document *doc, size_t first, size_t last, bool cells)
{
	bool in_row = false;
	size_t i;

	for (i = first; i <= last; i++) {
		struct line *l = &doc->line[i];
		bool row = cells
			? is_cell(l)
			: l->tabs > 0 || is_wide_row(l) || (i > first && is_bare_label(l, l - 1));

		if (l->kind != NONE)
			continue;
		if (l->text.n == 0) {
			/* an empty cell is a part of its row, a really empty line ends it */
			if (cells && l->tabs > 0) {
				l->kind = ROW;
				l->joins = in_row;
				in_row = true;
			} else if (cells) {
				in_row = false;
			}
			continue;
		}
		l->kind = ROW;
		l->joins = in_row && (cells || !row);
		in_row = true;
	}
}

static size_t
mark_table(struct document *doc, size_t first, size_t last, bool cells)
{
	size_t rows = mark_caption_rows(doc, first, last);

	/* the first cells may be empty: the corner of a head */
	while (cells && rows == first && first > 0 && doc->line[first - 1].text.n == 0 &&
		doc->line[first - 1].tabs > 0 && is_cell(&doc->line[first - 1]))
		rows = --first;
	mark_rows(doc, rows, last, cells);
	return mark_surroundings(doc, first, last);
}

/* Marks the tables of a run of cells. */
static size_t
mark_tables_of_cells(struct document *doc, size_t first, size_t last)
{
	size_t end = before_next_title(doc, first, last);

	while (end < last) {
		mark_table(doc, first, end, true);
		first = end + 1;
		end = before_next_title(doc, first, last);
	}
	return mark_table(doc, first, last, true);
}

void
find_tabbed_tables(struct document *doc)
{
	size_t i, last;

	for (i = 0; doc->tabbed && i < doc->n; i++) {
		const struct line *l = &doc->line[i];

		if (is_wide_row(l)) {
			last = run_of_rows(doc, i, is_weak_row, true);
			if (is_table_of_rows(doc, i, last))
				i = mark_table(doc, i, last, false);
			else
				i = last;
		} else if (l->tabs > 0 && l->text.n > 0 && is_cell(l)) {
			last = run_of_rows(doc, i, is_cell, false);
			if (is_table_of_cells(doc, i, last))
				i = mark_tables_of_cells(doc, i, last);
			else
				i = last;
		}
	}
}
