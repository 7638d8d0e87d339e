#include "layout_half.h"
#include "layout.h"
#include "utf8.h"
#include "words.h"

/* Where the columns of the rectangle come from. */
struct frame {
	struct layout *l;
	int *codes;  /* of every half: how many columns of codes */
	int *label;  /* of every half: the column of its labels */
	int *column; /* of every model column: its column */
	int cols, heads, rows;
};

static int
count_codes(const struct layout *l, int half)
{
	int i, j, most = 0;

	for (i = 0; i < l->nlines; i++) {
		int n = 0;

		for (j = 0; j < l->line[i].n; j++)
			n += l->line[i].token[j].kind == CODE_TOKEN &&
				l->line[i].token[j].half == half;
		most = n > most ? n : most;
	}
	return most;
}

static struct frame
make_frame(struct layout *l)
{
	struct arena *a = &l->doc->arena;
	struct frame f = {.l = l};
	int h, k;

	f.codes = arena_alloc(a, (size_t)l->nhalves * sizeof *f.codes);
	f.label = arena_alloc(a, (size_t)l->nhalves * sizeof *f.label);
	f.column = arena_alloc(a, (size_t)l->ncolumns * sizeof *f.column);
	for (h = 0, k = 0; h < l->nhalves; h++) {
		f.codes[h] = count_codes(l, h);
		f.label[h] = f.cols + f.codes[h];
		f.cols = f.label[h] + 1;
		for (; k < l->ncolumns && l->column[k].half == h; k++)
			f.column[k] = f.cols++;
	}
	for (k = 0; k < l->nleaves; k++)
		if (l->cell[l->leaf[k]].depth >= f.heads)
			f.heads = l->cell[l->leaf[k]].depth + 1;
	return f;
}

/* --- rows ---------------------------------------------------------------------------------- */

/* Gives every row of the halves its row in the rectangle: rows of two halves that share a line are
 * one. rows is sorted by half, then by line. */
static void
merge_rows(struct frame *f, struct layout_row *rows, int n)
{
	int *next = arena_alloc(&f->l->doc->arena, (size_t)f->l->nhalves * sizeof *next);
	int *end = arena_alloc(&f->l->doc->arena, (size_t)f->l->nhalves * sizeof *end);
	int h, i;

	for (i = 0; i < n; i++) {
		if (i == 0 || rows[i].half != rows[i - 1].half)
			next[rows[i].half] = i;
		end[rows[i].half] = i + 1;
	}
	f->rows = f->heads;
	for (;;) {
		const struct layout_row *top = NULL;

		for (h = 0; h < f->l->nhalves; h++)
			if (next[h] < end[h] && (top == NULL || rows[next[h]].last < top->last))
				top = &rows[next[h]];
		if (top == NULL)
			return;
		for (h = 0; h < f->l->nhalves; h++)
			if (next[h] < end[h] && rows[next[h]].first <= top->last)
				rows[next[h]++].target = f->rows;
		f->rows++;
	}
}

/* --- cells --------------------------------------------------------------------------------- */

/* Puts a piece into the cell, behind what is there already. */
static void
put(struct arena *a, struct cell *cell, struct str text, const struct record *r, size_t at)
{
	if (cell->record == NULL) {
		cell->record = r;
		cell->at = at;
	}
	cell->text = arena_join(a, cell->text, text);
}

/* The figure column for the token that n texts of its half follow on a line that is a head below data, where there is
 * a text for every figure column; the column of the labels for those in front. */
static int
column_below(const struct frame *f, int half, int n)
{
	const struct layout *l = f->l;
	int k;

	for (k = l->ncolumns - 1; k >= 0; k--)
		if (l->column[k].half == half && n-- == 0)
			return f->column[k];
	return f->label[half];
}

/* How many texts of the half stand behind token j of the line? */
static int
texts_behind(const struct layout_line *line, int half, int j)
{
	int n = 0;

	for (j++; j < line->n; j++)
		n += line->token[j].half == half;
	return n;
}

static void
fill_row(struct frame *f, struct grid *g, const struct layout_row *row, int indent)
{
	struct layout *l = f->l;
	int i, j, codes = 0;

	for (i = row->first; i <= row->last; i++) {
		bool head = layout_head_below(l, i, row->half);

		for (j = 0; j < l->line[i].n && !l->line[i].head; j++) {
			const struct token *t = &l->line[i].token[j];
			int col;

			if (t->half != row->half)
				continue;
			if (t->kind == FIGURE_TOKEN)
				col = f->column[t->column];
			else if (t->kind == CODE_TOKEN)
				col = f->label[t->half] - f->codes[t->half] + codes++;
			else if (head)
				col = column_below(
					f, t->half, texts_behind(&l->line[i], t->half, j));
			else
				col = f->label[t->half];
			put(&l->doc->arena, grid_cell(g, row->target, col), t->text, t->record,
				t->at);
		}
	}
	grid_cell(g, row->target, f->label[row->half])->indent = indent;
}

/* The columns of the rectangle below a head cell: from the first to the last of its leaves. */
static bool
below(const struct frame *f, int cell, int *first, int *last)
{
	const struct layout *l = f->l;
	int k, c;

	*first = *last = -1;
	for (k = 0; k < l->ncolumns; k++) {
		for (c = l->column[k].leaf; c >= 0 && c != cell; c = l->cell[c].parent)
			;
		if (c < 0)
			continue;
		if (*first < 0)
			*first = f->column[k];
		*last = f->column[k];
	}
	return *first >= 0;
}

/* The column for a head of labels: that of the names in the half in which it stands. */
static int
label_column(const struct frame *f, int cell)
{
	const struct layout *l = f->l;
	int k, h = 0;

	for (k = 0; k < l->ncolumns; k++)
		if (l->column[k].leaf >= 0 && l->cell[l->column[k].leaf].end <= l->cell[cell].start)
			h = l->column[k].half + 1;
	return f->label[h < l->nhalves ? h : l->nhalves - 1];
}

static bool
names_codes(struct layout *l, struct str head)
{
	return word_ends(CODE_WORD, utf8_key(&l->doc->arena, head));
}

static void
fill_head(struct frame *f, struct grid *g)
{
	struct layout *l = f->l;
	int c, first, last;

	for (c = 0; c < l->ncells; c++) {
		const struct head_cell *h = &l->cell[c];
		struct cell *cell;

		if (h->depth >= f->heads)
			continue;
		if (!below(f, c, &first, &last)) {
			first = last = label_column(f, c);
			if (!is_blank(grid_cell(g, h->depth, first)) &&
				!names_codes(l, grid_cell(g, h->depth, first)->text))
				continue;
		}
		cell = grid_cell(g, h->depth, first);
		*cell = (struct cell){.text = h->text,
			.record = h->record,
			.at = h->at,
			.span = last - first + 1};
	}
}

struct grid
grid_layout(struct doc *doc, size_t first, size_t last)
{
	struct layout l = {.doc = doc};
	struct grid g = {0};
	struct layout_row *rows;
	struct frame f;
	int i, n, *indent;

	layout_tokens(&l, first, last);
	layout_lost_pages(&l);
	doc->by_width += l.vote;
	if (layout_form(&l, &g))
		return g;
	doc->by_width += l.vote; /* a form counts half */
	layout_head(&l);
	layout_columns(&l);
	layout_heed_totals(&l);
	rows = layout_rows(&l, &n);
	f = make_frame(&l);
	merge_rows(&f, rows, n);
	g = (struct grid){.rows = f.rows, .cols = f.cols, .crooked = l.crooked};
	g.cells = arena_alloc(&doc->arena, (size_t)g.rows * (size_t)g.cols * sizeof *g.cells);
	fill_head(&f, &g);
	indent = arena_alloc(&doc->arena, (size_t)(n + 1) * sizeof *indent);
	for (i = 0; i < l.nhalves; i++)
		layout_indents(&l, rows, n, i, indent);
	for (i = 0; i < n; i++)
		fill_row(&f, &g, &rows[i], indent[i]);
	return g;
}
