/* Where the columns stand that a head names. Words of the head stand over their columns in print, but a
 * converter that aligns by characters draws a line of ideographs together. */
#include "layout_head.h"
#include "utf8.h"
#include "words.h"

static bool
names_index(struct layout *l, const struct model_column *col)
{
	return word_is(INDEX_WORD, utf8_key(&l->doc->arena, l->cell[col->leaf].text));
}

/* The line that numbers the columns (栏次 1 2 3) on the head's page, NULL if there is none: it has as
 * many numbers as wanted. */
static const struct layout_line *
index_line(const struct layout *l, int wanted)
{
	int i, j;

	for (i = 0; i < l->nlines && l->line[i].head && l->line[i].page == l->line[0].page; i++) {
		int n = 0;

		for (j = 0; j < l->line[i].n; j++)
			n += l->line[i].token[j].kind != TEXT_TOKEN;
		if (n > 0 && n == wanted)
			return &l->line[i];
	}
	return NULL;
}

/* Puts columns where their numbers stand, as these are printed in the middle of the cells and no words
 * push them aside; false if not every column has one (columns of line numbers need none). */
static bool
place_by_numbers(struct layout *l)
{
	const struct layout_line *line;
	int j, k, wanted = 0;

	for (k = 0; k < l->ncolumns; k++)
		wanted += !names_index(l, &l->column[k]);
	line = index_line(l, wanted);
	if (line == NULL)
		return false;
	for (j = 0, k = 0; j < line->n; j++) {
		if (line->token[j].kind == TEXT_TOKEN)
			continue;
		while (names_index(l, &l->column[k]))
			k++;
		l->column[k].start = line->token[j].start;
		l->column[k++].end = line->token[j].end;
	}
	return true;
}

/* Do all words of the head stand one blank apart? No cells are as wide as their words. */
static bool
is_drawn_together(const struct layout *l)
{
	int k;

	for (k = 1; k < l->ncolumns && l->column[k].start - l->column[k - 1].end <= 1; k++)
		;
	return l->ncolumns > 2 && k == l->ncolumns;
}

/* Puts each word as much further to the right as those before it are wider than they have characters. */
static void
spread(struct layout *l)
{
	int k, by = 0;

	for (k = 0; k < l->ncolumns; k++) {
		struct model_column *col = &l->column[k];
		int width = col->end - col->start;

		col->start += by;
		col->end += by;
		by += width;
	}
}

void
layout_head_places(struct layout *l)
{
	if (!place_by_numbers(l) && l->metric == BY_CHARACTERS && !l->left_aligned &&
		is_drawn_together(l))
		spread(l);
}
