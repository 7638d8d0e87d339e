/* The measure of every column: its head path, merged down and across. */
#include <stdio.h>
#include <stdlib.h>

#include "printed.h"
#include "printed_unit.h"
#include "table.h"
#include "utf8.h"
#include "words.h"
#include "year.h"

/* 单位名称 of 单位名称(科目) */
static struct str
without_bracket(struct str key)
{
	ptrdiff_t open = str_find(key, S("("), 0);

	return open > 0 && str_ends(key, S(")")) ? str_sub(key, 0, (size_t)open) : key;
}

bool
head_is_label(struct arena *a, struct str text)
{
	struct str key = utf8_key(a, text);

	if (word_ends(LABEL_END, without_bracket(key)))
		return true;
	return word_is(LABEL_WORD, key) || word_is(INDEX_WORD, key) || word_ends(LABEL_END, key) ||
		word_in(LABEL_PART, key);
}

bool
head_numbers_column(struct str key)
{
	size_t i;

	for (i = 0; i < key.n; i++)
		if (strchr("0123456789=+-()ABCDEFGHIJKLMNOPQRSTUVWXYZ", key.p[i]) == NULL)
			return false;
	return key.n > 0 && key.n <= 16;
}

/* Where a cell of head row `row` that covers column col stands; -1 if none does. A head reaches
 * over blank cells to its right, up to where another head begins, here or in a row above. */
static int
covering(const struct table *t, const struct block *b, int row, int col)
{
	int c, r;

	for (c = col; c >= 0; c--) {
		const struct cell *cell = grid_cell(&t->grid, row, c);

		if (!is_blank(cell))
			return cell->span > 0 && c + cell->span <= col ? -1 : c;
		for (r = b->first; r < row; r++)
			if (t->row[r] == HEAD_ROW && !is_blank(grid_cell(&t->grid, r, c)))
				return -1;
	}
	return -1;
}

enum { MAX_HEAD_ROWS = 12 };

/* What a cell of the head says. */
struct head {
	struct str words; /* "" if they are no part of a measure */
	struct str unit;
	bool label; /* names labels */
};

/* The head words that stand over each column: place[i * cols + c] is the column of the cell in the
 * i-th head row that stands over column c, -1 if none does. */
struct heads {
	int rows;
	int *row; /* their rows in the grid */
	int *place;
	struct head *says; /* of each cell, by row and column as in place */
};

/* The head's words without the brackets that only hold its unit. */
static struct str
head_words(struct arena *a, struct str text)
{
	struct str words = utf8_clean(a, text), half = S("("), full = S("（");
	ptrdiff_t at = -1, p;

	if (unit_in_brackets(a, words).n == 0 || str_ends(utf8_key(a, words), S("%")))
		return words;
	for (p = -1; (p = str_find(words, half, (size_t)(p + 1))) >= 0;)
		at = p;
	for (p = -1; (p = str_find(words, full, (size_t)(p + 1))) >= 0;)
		at = p > at ? p : at;
	return at > 0 ? str_trim(str_sub(words, 0, (size_t)at)) : words;
}

static struct head
read_head(struct arena *a, struct str text)
{
	struct head h = {.label = head_is_label(a, text), .unit = unit_in_brackets(a, text)};

	if (!h.label && !printed_nil(text))
		h.words = head_words(a, text);
	return h;
}

static struct heads
find_heads(struct table *t, const struct block *b)
{
	struct arena *a = &t->doc->arena;
	int cols = t->grid.cols, r, c;
	struct heads h = {0};
	bool data = false;

	h.row = arena_alloc(a, MAX_HEAD_ROWS * sizeof *h.row);
	for (r = b->first; r < b->end && !data && h.rows < MAX_HEAD_ROWS; r++) {
		data = t->row[r] == DATA_ROW;
		if (t->row[r] == HEAD_ROW)
			h.row[h.rows++] = r;
	}
	h.place = arena_alloc(a, (size_t)h.rows * (size_t)cols * sizeof *h.place);
	h.says = arena_alloc(a, (size_t)h.rows * (size_t)cols * sizeof *h.says);
	for (r = 0; r < h.rows; r++) {
		for (c = 0; c < cols; c++) {
			const struct cell *cell = grid_cell(&t->grid, h.row[r], c);

			h.place[r * cols + c] = covering(t, b, h.row[r], c);
			if (!is_blank(cell))
				h.says[r * cols + c] = read_head(a, cell->text);
		}
	}
	return h;
}

/* --- heads that stand in the wrong cell ---------------------------------------------------- */

/* Converters shift the heads of merged cells. Where a head that names a measure stands over labels
 * and there are as many heads as columns of figures that wait for one, they go by order. */
static void
straighten(struct table *t, const struct block *b, struct heads *h, int i)
{
	int cols = t->grid.cols, c, heads = 0, open = 0, over_labels = 0;
	int *head = arena_alloc(&t->doc->arena, (size_t)cols * sizeof *head);
	int *wants = arena_alloc(&t->doc->arena, (size_t)cols * sizeof *wants);

	for (c = 0; c < cols; c++) {
		const struct cell *cell = grid_cell(&t->grid, h->row[i], c);
		int above = i > 0 ? h->place[(i - 1) * cols + c] : -1;
		bool grouped = above >= 0 &&
			(c > above || (c + 1 < cols && h->place[(i - 1) * cols + c + 1] == above));

		if (!is_blank(cell) && !h->says[i * cols + c].label) {
			head[heads++] = c;
			over_labels += b->column[c].kind == LABELS || b->column[c].kind == CODES;
		}
		if (b->column[c].kind == FIGURES && (i == 0 || grouped))
			wants[open++] = c;
	}
	if (over_labels == 0 || heads != open || heads < 2 || head[0] >= wants[0])
		return;
	for (c = 0; c < cols; c++)
		if (b->column[c].kind == FIGURES)
			h->place[i * cols + c] = -1;
	for (c = 0; c < heads; c++)
		h->place[i * cols + wants[c]] = head[c];
}

/* --- the path ------------------------------------------------------------------------------ */

/* The fiscal year that a head speaks of, "" if none. */
static struct str
head_year(struct table *t, struct str path)
{
	char buf[16];
	size_t from = 0, at;
	int year = find_year(path, &from, &at);

	if (word_in(PRIOR_YEAR, str_sub(path, year > 0 ? from : 0, path.n)) &&
		!word_in(CARRIED_OVER, path) && (year > 0 || t->year.n == 4))
		year = (year > 0 ? year : atoi(arena_str(&t->doc->arena, t->year).p)) - 1;
	if (year == 0)
		return S("");
	snprintf(buf, sizeof buf, "%d", year);
	return arena_str(&t->doc->arena, str(buf));
}

static void
add_level(char *buf, struct str *path, struct str *above, struct str words)
{
	if (words.n == 0 || str_eq(words, *above))
		return;
	if (path->n > 0)
		buf[path->n++] = '/';
	memcpy(buf + path->n, words.p, words.n);
	path->n += words.n;
	*above = words;
}

static void
name_column(struct table *t, const struct heads *h, int col, struct column *column)
{
	int cols = t->grid.cols, i, place;
	struct str path = S(""), above = S("");
	size_t size = 1;
	char *buf;

	for (i = 0; i < h->rows; i++)
		if ((place = h->place[i * cols + col]) >= 0)
			size += 1 + h->says[i * cols + place].words.n;
	path.p = buf = arena_text(&t->doc->arena, size);
	for (i = 0; i < h->rows; i++) {
		const struct head *head;

		if ((place = h->place[i * cols + col]) < 0)
			continue;
		head = &h->says[i * cols + place];
		if (head->unit.n > 0)
			column->unit = head->unit;
		add_level(buf, &path, &above, head->words);
	}
	column->measure = path;
	if (column->unit.n == 0 && word_ends(POINTS_WORD, utf8_key(&t->doc->arena, path)))
		column->unit = S("分");
	column->rate = str_eq(unit_kind(column->unit), S("rate"));
	column->year = head_year(t, path);
}

static bool
has_figures(struct table *t, const struct block *b, int col)
{
	int r;

	for (r = b->first; r < b->end; r++)
		if (cell_figure(&t->doc->arena, grid_cell(&t->grid, r, col)) != NULL)
			return true;
	return false;
}

/* A unit over the labels (经费控制情况（万元）) is that of all figures whose heads name none. */
static void
unit_from_labels(struct table *t, struct block *b, const struct heads *h)
{
	int i, c;

	if (t->grid.cols == 0 || has_figures(t, b, 0))
		return;
	for (i = 0; i < h->rows; i++) {
		const struct head *head = &h->says[i * t->grid.cols];

		for (c = 1; c < t->grid.cols && head->unit.n > 0; c++)
			if (b->column[c].kind == FIGURES && b->column[c].unit.n == 0)
				b->column[c].unit = head->unit;
	}
}

void
block_heads(struct table *t, struct block *b)
{
	struct heads h = find_heads(t, b);
	int i, c;

	for (i = 0; i < h.rows; i++)
		straighten(t, b, &h, i);
	for (c = 0; c < t->grid.cols; c++)
		name_column(t, &h, c, &b->column[c]);
	unit_from_labels(t, b, &h);
}
