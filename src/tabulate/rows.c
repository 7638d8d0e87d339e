/* What the rows of a table are: head, numbers of columns, data. */
#include "label.h"
#include "printed.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

static bool
is_blank_row(const struct grid *g, int row)
{
	int c;

	for (c = 0; c < g->cols; c++)
		if (!printed_nil(grid_cell(g, row, c)->text))
			return false;
	return true;
}

/* Does the row hold an amount with a point, which no number of a column has? */
static bool
has_amount(struct table *t, int row)
{
	int c;

	for (c = 0; c < t->grid.cols; c++) {
		const struct printed *q = cell_figure(&t->doc->arena, grid_cell(&t->grid, row, c));

		if (q != NULL && memchr(q->value.p, '.', q->value.n) != NULL)
			return true;
	}
	return false;
}

/* 栏次 1 2 3: numbers that count up from left to right; beside them only words of the head. */
static bool
is_index_row(struct table *t, int row)
{
	bool named = false;
	long last = 0;
	int c, numbers = 0;

	if (has_amount(t, row))
		return false;
	for (c = 0; c < t->grid.cols; c++) {
		struct str key = utf8_key(&t->doc->arena, grid_cell(&t->grid, row, c)->text);
		long n = 0;
		size_t i;

		if (key.n == 0)
			continue;
		named = named || word_is(INDEX_WORD, key);
		if (!head_numbers_column(key)) {
			if (!head_is_label(&t->doc->arena, key))
				return false;
			continue;
		}
		for (i = 0; i < key.n && key.p[i] >= '0' && key.p[i] <= '9' && n < 1000; i++)
			n = n * 10 + (key.p[i] - '0');
		if (i == key.n && (n <= last || (last > 0 && n > last + 1)))
			return false;
		last = i == key.n ? n : last + 1;
		numbers++;
	}
	return named || numbers >= 2;
}

/* Years only (2023, 2024) where figures would be: a head. */
static bool
is_year_number(const struct printed *q)
{
	return q->bare && q->value.n == 4 &&
		(str_starts(q->value, S("19")) || str_starts(q->value, S("20")));
}

static bool
has_figure(struct table *t, int row)
{
	int c;

	for (c = 0; c < t->grid.cols; c++) {
		const struct printed *q = cell_figure(&t->doc->arena, grid_cell(&t->grid, row, c));

		if (q != NULL && !is_year_number(q))
			return true;
	}
	return false;
}

/* May the row be data: does it hold a figure, a code, a numbered label, or a total's name alone? */
static bool
is_data_row(struct table *t, int row)
{
	struct arena *a = &t->doc->arena;
	struct str only = S(""), rest;
	int c, filled = 0;

	if (has_figure(t, row))
		return true;
	for (c = 0; c < t->grid.cols; c++) {
		struct str text = grid_cell(&t->grid, row, c)->text;

		if (text.n == 0)
			continue;
		filled++;
		only = text;
		if (label_numbering(text, &rest) != UNNUMBERED || label_code(a, text, &rest).n > 0)
			return true;
	}
	return filled == 1 && word_ends(TOTAL_WORD, utf8_key(a, only));
}

enum { MAX_HEAD_ROWS = 12 };

/* Does the row repeat the words of a head row above, at the same places? */
static bool
repeats_head(struct table *t, int row)
{
	const struct grid *g = &t->grid;
	int r, c;

	for (r = 0; r < row && r < MAX_HEAD_ROWS; r++) {
		int same = 0, other = 0;

		if (t->row[r] != HEAD_ROW)
			continue;
		for (c = 0; c < g->cols; c++) {
			struct str x = grid_cell(g, r, c)->text, y = grid_cell(g, row, c)->text;

			if (x.n == 0 && y.n == 0)
				continue;
			*(str_eq(x, y) ? &same : &other) += 1;
		}
		if (same > other)
			return true;
	}
	return false;
}

/* Is it a word over figures: 2023年决算数, 完成率, 在职人数? */
static bool
is_measure(struct arena *a, struct str text)
{
	struct str key = utf8_key(a, text);

	return word_ends(WHOLE_HEAD, key) || word_ends(RATE_WORD, key) ||
		word_ends(GROWTH_WORD, key) || word_ends(COUNT_WORD, key);
}

/* Is the row, below data, the head of what follows: are there such words, and nothing else, over all
 * figures of the next row, at least over two? */
static bool
begins_block(struct table *t, int row)
{
	struct arena *a = &t->doc->arena;
	int c, n = 0, next = row + 1;

	while (next < t->grid.rows && is_blank_row(&t->grid, next))
		next++;
	if (next >= t->grid.rows || has_figure(t, row))
		return false;
	for (c = 0; c < t->grid.cols; c++) {
		if (cell_figure(a, grid_cell(&t->grid, next, c)) == NULL)
			continue;
		if (!is_measure(a, grid_cell(&t->grid, row, c)->text))
			return false;
		n++;
	}
	return n >= 2;
}

static void
end_block(struct table *t, int end)
{
	struct block *b = &t->blocks[t->nblocks - 1];

	b->end = end;
	block_columns(t, b);
	block_heads(t, b);
	block_comparisons(t, b);
}

static void
begin_block(struct table *t, int first)
{
	t->blocks[t->nblocks++] = (struct block){.first = first};
}

void
table_rows(struct table *t)
{
	struct arena *a = &t->doc->arena;
	bool data = false;
	int r, rows = t->grid.rows;

	t->row = arena_alloc(a, (size_t)rows * sizeof *t->row);
	t->blocks = arena_alloc(a, (size_t)(rows + 1) * sizeof *t->blocks);
	begin_block(t, 0);
	for (r = 0; r < rows; r++) {
		if (r < t->captions || is_blank_row(&t->grid, r))
			t->row[r] = BLANK_ROW;
		else if (is_index_row(t, r))
			t->row[r] = INDEX_ROW;
		else if (is_data_row(t, r))
			t->row[r] = DATA_ROW;
		else if (data && !repeats_head(t, r) && begins_block(t, r)) {
			end_block(t, r);
			begin_block(t, r);
			t->row[r] = HEAD_ROW;
			data = false;
		} else if (!data || repeats_head(t, r))
			t->row[r] = HEAD_ROW;
		else
			t->row[r] = DATA_ROW;
		data = data || t->row[r] == DATA_ROW;
	}
	end_block(t, rows);
}
