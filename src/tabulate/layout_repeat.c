/* A head that is printed again on a later page says where the columns stand there. */
#include "layout_head.h"

static int
head_lines(const struct layout *l, int from)
{
	int i = from;

	while (i < l->nlines && l->line[i].head && l->line[i].page == l->line[from].page)
		i++;
	return i - from;
}

/* Do both lines hold the same words in the same order? */
static bool
same_words(const struct layout_line *a, const struct layout_line *b)
{
	int i;

	if (a->n != b->n)
		return false;
	for (i = 0; i < a->n; i++)
		if (!str_eq(a->token[i].text, b->token[i].text))
			return false;
	return true;
}

/* Is token t of line i a piece of the cell? */
static bool
is_piece(const struct head_cell *cell, int i, const struct token *t)
{
	return i >= cell->top && i <= cell->bottom && t->start >= cell->start &&
		t->end <= cell->end && str_has(cell->text, t->text);
}

/* Puts the column where the words of its head stand in the lines from `from` on. */
static void
move(struct layout *l, int from, struct model_column *col)
{
	const struct head_cell *cell = &l->cell[col->leaf];
	int i, j, start = FAR, end = 0;

	for (i = cell->top; i <= cell->bottom; i++)
		for (j = 0; j < l->line[i].n; j++) {
			const struct token *t = &l->line[from + i].token[j];

			if (!is_piece(cell, i, &l->line[i].token[j]))
				continue;
			start = t->start < start ? t->start : start;
			end = t->end > end ? t->end : end;
		}
	if (start < end) {
		col->start = start;
		col->end = end;
	}
}

bool
layout_repeated(struct layout *l, int from)
{
	int n = head_lines(l, 0), i, k;

	if (from == 0 || n == 0 || head_lines(l, from) != n)
		return false;
	for (i = 0; i < n; i++)
		if (!same_words(&l->line[i], &l->line[from + i]))
			return false;
	for (k = 0; k < l->ncolumns; k++) {
		/* a head that goes on over the first page is not the one here */
		if (l->column[k].leaf < 0 || l->cell[l->column[k].leaf].bottom >= n)
			return false;
		move(l, from, &l->column[k]);
	}
	return true;
}
