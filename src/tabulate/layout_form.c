/* Performance forms in aligned columns: every block (funds, indicators) has its own head, and its cells
 * go to the words of the head that they stand under. */
#include <stdlib.h>

#include "layout_form.h"

struct form_grid {
	struct layout l;
	struct form_line *form;
	struct layout_line *row; /* rows of the rectangle, wrapped cells joined */
	enum head_kind *kind;
	int *fields;
	int rows;
	const struct layout_line *head; /* in force; NULL before the first */
	int margin;                     /* columns left of the first word of the head */
	struct grid g;
};

static void
set_cell(struct grid *g, int row, int col, const struct token *t)
{
	*grid_cell(g, row, col) = (struct cell){.text = t->text, .record = t->record, .at = t->at};
}

/* How far two tokens stand from being one below the other. */
static int
distance(const struct token *x, const struct token *y)
{
	if (x->start < y->end && y->start < x->end)
		return 0;
	return x->start >= y->end ? x->start - y->end + 1 : y->start - x->end + 1;
}

/* Figures and dashes at the end of the row. */
static int
figures_behind(const struct layout_line *line)
{
	int n = 0;

	while (n < line->n && line->token[line->n - 1 - n].kind != TEXT_TOKEN)
		n++;
	return n;
}

/* Tokens that stand left of the first word of the head; figures never do. */
static int
count_left(const struct layout_line *line, const struct layout_line *head)
{
	int n = 0;

	while (n < line->n && line->token[n].kind == TEXT_TOKEN &&
		line->token[n].end <= head->token[0].start)
		n++;
	return n;
}

/* The funds of a row are as many as the words of the head, or as those that name a field: they go by
 * order. */
static bool
place_funds(const struct form_grid *f, int row, int head, int *col)
{
	const struct layout_line *line = &f->row[row];
	int i, n = figures_behind(line), words = line->n - n, end;

	if (f->head == NULL || f->kind[head] != FUND_HEAD ||
		(n != f->fields[head] && n != f->head->n))
		return false;
	end = f->margin + f->head->n - n;
	if (words > end)
		return false;
	for (i = 0; i < words; i++)
		col[i] = i;
	for (i = 0; i < n; i++)
		col[words + i] = end + i;
	return true;
}

/* The column of each token of the row: in order, below the nearest word of the head; those left of
 * the head's first word fill the margin. There are enough columns. */
static void
place(const struct form_grid *f, const struct layout_line *line, int *col)
{
	int i, k, left, next, room, best, head = f->head ? f->head->n : 0;

	left = f->head != NULL ? count_left(line, f->head) : 0;
	for (i = 0; i < left; i++)
		col[i] = f->margin - left + i;
	next = f->margin;
	for (i = left; i < line->n; i++) {
		room = f->margin + head -
			(line->n - 1 - i); /* the last column that leaves enough */
		best = next;
		for (k = next; k < room && k - f->margin < head; k++)
			if (distance(&line->token[i], &f->head->token[k - f->margin]) <
				distance(&line->token[i], &f->head->token[best - f->margin]))
				best = k;
		col[i] = best;
		next = best + 1;
	}
}

/* The columns left of the first word of the head in `row` that its block needs. */
static int
margin_of(const struct form_grid *f, int row)
{
	int r, most = 0, left;

	for (r = row + 1; r < f->rows && f->kind[r] == NO_HEAD; r++) {
		left = count_left(&f->row[r], &f->row[row]);
		if (f->kind[row] == FUND_HEAD && left < f->row[r].n - figures_behind(&f->row[r]))
			left = f->row[r].n - figures_behind(&f->row[r]);
		most = left > most ? left : most;
	}
	return most < MAX_CELLS ? most : MAX_CELLS;
}

/* The columns that the widest block needs. */
static int
count_columns(const struct form_grid *f)
{
	int r, n, most = 0;

	for (r = 0; r < f->rows; r++) {
		n = f->row[r].n + (f->kind[r] != NO_HEAD ? margin_of(f, r) : 0);
		most = n > most ? n : most;
	}
	return 2 * most;
}

static void
fill(struct form_grid *f)
{
	int r, j, head = -1, col[MAX_CELLS];

	for (r = 0; r < f->rows; r++) {
		const struct layout_line *line = &f->row[r];

		if (f->kind[r] != NO_HEAD) {
			f->head = line;
			f->margin = margin_of(f, r);
			head = r;
		}
		if (line->n > MAX_CELLS)
			continue;
		if (!place_funds(f, r, head, col))
			place(f, line, col);
		for (j = 0; j < line->n; j++)
			if (col[j] < f->g.cols)
				set_cell(&f->g, r, col[j], &line->token[j]);
	}
}

/* Joins the lines of every row. */
static void
join_rows(struct form_grid *f)
{
	struct arena *a = &f->l.doc->arena;
	int i, to;

	f->rows = form_rows(&f->l, f->form);
	f->row = arena_alloc(a, (size_t)f->rows * sizeof *f->row);
	f->kind = arena_alloc(a, (size_t)f->rows * sizeof *f->kind);
	f->fields = arena_alloc(a, (size_t)f->rows * sizeof *f->fields);
	for (i = 0; i < f->l.nlines; i = to) {
		for (to = i + 1; to < f->l.nlines && f->form[to].row == f->form[i].row; to++)
			;
		f->row[f->form[i].row] = form_join(&f->l, i, to);
		f->kind[f->form[i].row] = f->form[i].head;
		f->fields[f->form[i].row] = f->form[i].fields;
	}
}

/* The same layout, its lines cut like heads, at single blanks too. */
static struct layout
cut_anew(const struct layout *l)
{
	struct layout x = *l;
	int i;

	x.line = arena_alloc(&l->doc->arena, (size_t)l->nlines * sizeof *x.line);
	for (i = 0; i < l->nlines; i++) {
		x.line[i] = l->line[i];
		x.line[i].head = true;
	}
	layout_cut_heads(&x);
	return x;
}

bool
layout_form(const struct layout *l, struct grid *g)
{
	struct arena *a = &l->doc->arena;
	struct form_grid f = {0};
	bool any = false;
	int i;

	if (!form_possible(l))
		return false;
	f.l = cut_anew(l);
	f.form = arena_alloc(a, (size_t)l->nlines * sizeof *f.form);
	form_heads(&f.l, f.form);
	for (i = 0; i < l->nlines; i++)
		any = any || f.form[i].head == INDICATOR_HEAD;
	if (!any)
		return false;
	join_rows(&f);
	f.g.rows = f.rows;
	f.g.cols = count_columns(&f);
	f.g.cells = arena_alloc(a, (size_t)f.g.rows * (size_t)f.g.cols * sizeof *f.g.cells);
	fill(&f);
	*g = f.g;
	return true;
}
