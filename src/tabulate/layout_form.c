/* Performance tables in aligned columns: every block (funds, indicators) has its own head, and its cells
 * go to the words of the head that they stand under. */
#include <stdlib.h>

#include "indicator.h"
#include "layout.h"

enum { MAX_CELLS = 40, FAR = 1000000 };

struct form_grid {
	struct layout l;
	const struct layout_line *head; /* in force; NULL before the first */
	int margin;			/* columns left of the first word of the head */
	struct grid g;
};

static void
set_cell(struct grid *g, int row, int col, const struct token *t)
{
	*grid_cell(g, row, col) = (struct cell){.text = t->text, .record = t->record, .at = t->at};
}

/* What head of a block the line is. */
static enum head_kind
head_of(struct layout *l, const struct layout_line *line)
{
	struct arena *a = &l->doc->arena;
	enum field field[MAX_CELLS];
	struct grid g = {.rows = 1, .cols = line->n};
	int i;

	if (line->n < 3 || line->n > MAX_CELLS)
		return NO_HEAD;
	g.cells = arena_alloc(a, (size_t)line->n * sizeof *g.cells);
	for (i = 0; i < line->n; i++)
		set_cell(&g, 0, i, &line->token[i]);
	return indicator_head(a, &g, 0, field);
}

/* How far two tokens stand from being one below the other. */
static int
distance(const struct token *x, const struct token *y)
{
	if (x->start < y->end && y->start < x->end)
		return 0;
	return x->start >= y->end ? x->start - y->end + 1 : y->start - x->end + 1;
}

/* The column of each token of the line: in order, below the nearest word of the head; those left of
 * the head's first word fill the margin. There are enough columns. */
static void
place(const struct form_grid *f, const struct layout_line *line, int *col)
{
	int i, k, left = 0, next, room, best, head = f->head ? f->head->n : 0;

	for (i = 0; f->head != NULL && i < line->n && line->token[i].end <= f->head->token[0].start; i++)
		left++;
	for (i = 0; i < left; i++)
		col[i] = f->margin - left + i;
	next = f->margin;
	for (i = left; i < line->n; i++) {
		room = f->margin + head - (line->n - 1 - i); /* the last column that leaves enough */
		best = next;
		for (k = next; k < room && k - f->margin < head; k++)
			if (distance(&line->token[i], &f->head->token[k - f->margin]) <
				distance(&line->token[i], &f->head->token[best - f->margin]))
				best = k;
		col[i] = best;
		next = best + 1;
	}
}

/* Tokens of lines[from, to) left of the first word of the head, at most. */
static int
widest_margin(const struct layout *l, const struct layout_line *head, int from, int to)
{
	int i, j, most = 0;

	for (i = from; i < to; i++) {
		for (j = 0; j < l->line[i].n && l->line[i].token[j].end <= head->token[0].start; j++)
			;
		most = j > most ? j : most;
	}
	return most;
}

/* The columns that the widest block needs. */
static int
count_columns(struct layout *l, const bool *head)
{
	int i, to, most = 0, n;

	for (i = 0; i < l->nlines; i++) {
		n = l->line[i].n;
		for (to = i + 1; head[i] && to < l->nlines && !head[to]; to++)
			;
		if (head[i])
			n += widest_margin(l, &l->line[i], i + 1, to);
		most = n > most ? n : most;
	}
	return 2 * most;
}

static void
fill(struct form_grid *f, const bool *head)
{
	int i, j, to, col[MAX_CELLS * 4];

	for (i = 0; i < f->l.nlines; i++) {
		const struct layout_line *line = &f->l.line[i];

		if (head[i]) {
			for (to = i + 1; to < f->l.nlines && !head[to]; to++)
				;
			f->head = line;
			f->margin = widest_margin(&f->l, line, i + 1, to);
		}
		if (line->n > MAX_CELLS)
			continue;
		place(f, line, col);
		for (j = 0; j < line->n; j++)
			if (col[j] < f->g.cols)
				set_cell(&f->g, i, col[j], &line->token[j]);
	}
}

bool
grid_form(struct doc *doc, size_t first, size_t last, struct grid *g)
{
	struct form_grid f = {.l = {.doc = doc}};
	bool *head, any = false;
	int i;

	layout_tokens(&f.l, first, last);
	head = arena_alloc(&doc->arena, (size_t)f.l.nlines * sizeof *head);
	for (i = 0; i < f.l.nlines; i++) {
		enum head_kind kind = head_of(&f.l, &f.l.line[i]);

		head[i] = kind != NO_HEAD;
		any = any || kind == INDICATOR_HEAD;
	}
	if (!any)
		return false;
	f.g.rows = f.l.nlines;
	f.g.cols = count_columns(&f.l, head);
	f.g.cells = arena_alloc(&doc->arena,
		(size_t)f.g.rows * (size_t)f.g.cols * sizeof *f.g.cells);
	fill(&f, head);
	*g = f.g;
	return true;
}
