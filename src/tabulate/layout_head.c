/* The head of a table in aligned columns. */
#include "layout_head.h"
#include "table.h"

/* Cells of one band stand beside each other: their lines overlap. Gives every cell its band; returns
 * how many there are. */
static int
find_bands(const struct layout *l, int head, int *band)
{
	int line, c, bottom = -1, n = 0;

	for (line = 0; line < head; line++) {
		bool any = false;

		for (c = 0; c < l->ncells; c++)
			any = any || l->cell[c].top == line;
		if (!any)
			continue;
		if (line > bottom)
			n++;
		for (c = 0; c < l->ncells; c++) {
			if (l->cell[c].top != line)
				continue;
			band[c] = n - 1;
			bottom = l->cell[c].bottom > bottom ? l->cell[c].bottom : bottom;
		}
	}
	return n;
}

/* The cells of the band from left to right. */
static int
cells_of_band(const struct layout *l, const int *band, int wanted, int *new)
{
	int c, n = 0, i;

	for (c = 0; c < l->ncells; c++) {
		if (band[c] != wanted)
			continue;
		for (i = n++; i > 0 && l->cell[new[i - 1]].start > l->cell[c].start; i--)
			new[i] = new[i - 1];
		new[i] = c;
	}
	return n;
}

/* Is there a cell of figures with all its words on that line? */
static bool
any_on_line(const struct layout *l, int line)
{
	int i;

	for (i = 0; i < l->ncells; i++)
		if (!l->cell[i].label && l->cell[i].top == line && l->cell[i].bottom == line)
			return true;
	return false;
}

/* Does cell c reach over the whole height of the head? Its words stand in the very middle, between the
 * line of the groups and that of their columns, and no others above or below them. */
static bool
is_full_height(const struct layout *l, int head, int c)
{
	const struct head_cell *cell = &l->cell[c];
	int i;

	if (cell->label || cell->top == 0 || cell->bottom == head - 1 ||
		cell_height(l, cell) != l->line[0].number + l->line[head - 1].number ||
		!any_on_line(l, 0) || !any_on_line(l, head - 1))
		return false;
	for (i = 0; i < l->ncells; i++)
		if (i != c && !l->cell[i].label &&
			overlap(cell->start, cell->end, l->cell[i].start, l->cell[i].end))
			return false;
	return true;
}

/* Builds the tree of cells, band by band. */
static void
build_tree(struct layout *l, int head, int *band, int bands)
{
	int i, c, n, new[MAX_HEAD_CELLS];

	l->nleaves = 0;
	for (c = 0; c < l->ncells; c++) {
		l->cell[c].parent = -1;
		l->cell[c].depth = l->cell[c].children = 0;
		if (is_full_height(l, head, c))
			band[c] = 0;
	}
	for (i = 0; i < bands; i++) {
		n = cells_of_band(l, band, i, new);
		if (n > 0)
			adopt(l, head, new, n);
	}
	if (head > 0)
		attach_low_cells(l, head);
}

/* Leaves that name figures. */
static int
count_measures(const struct layout *l)
{
	int i, n = 0;

	for (i = 0; i < l->nleaves; i++)
		n += !l->cell[l->leaf[i]].label;
	return n;
}

/* How many columns of figures there are: as many as the head numbers, or as the fullest line has. */
static int
most_figures(const struct layout *l)
{
	int i, j, most = 0;

	for (i = 0; i < l->nlines; i++) {
		int n = 0;

		for (j = 0; j < l->line[i].n; j++)
			n += l->line[i].token[j].kind == FIGURE_TOKEN;
		most = n > most ? n : most;
	}
	return most;
}

/* How many leaves of figures stand in the place of another: they can't be columns both. */
static int
count_clashes(const struct layout *l)
{
	int i, j, n = 0;

	for (i = 0; i < l->nleaves; i++) {
		const struct head_cell *x = &l->cell[l->leaf[i]];

		for (j = 0; j < i; j++) {
			const struct head_cell *y = &l->cell[l->leaf[j]];

			n += !x->label && !y->label && overlap(x->start, x->end, y->start, y->end);
		}
	}
	return n;
}

static void
build_by_bands(struct layout *l, int head)
{
	int band[MAX_HEAD_CELLS], bands = find_bands(l, head, band);

	build_tree(l, head, band, bands);
}

static void
build_by_lines(struct layout *l, int head)
{
	int band[MAX_HEAD_CELLS], c;

	for (c = 0; c < l->ncells; c++)
		band[c] = l->cell[c].top;
	build_tree(l, head, band, head);
}

/* Does every line of the head begin where the labels below it do, though they are much wider than its
 * words? Then heads are not centred over their columns. */
static bool
is_left_aligned(const struct layout *l, int head)
{
	int i, start = FAR, end = 0;

	for (i = head; i < l->nlines; i++) {
		const struct token *t = l->line[i].token;

		if (l->line[i].head || l->line[i].n == 0 || t->kind == FIGURE_TOKEN)
			continue;
		start = t->start < start ? t->start : start;
		end = t->end > end ? t->end : end;
	}
	for (i = 0; i < head; i++) {
		const struct token *t = l->line[i].token;

		if (l->line[i].n > 0 &&
			(abs(t->start - start) > 1 || 2 * (t->end - t->start) > end - start))
			return false;
	}
	return head > 0;
}

/* A way to build the tree: by bands or by lines, and what a cell below no other costs. */
struct way {
	void (*build)(struct layout *l, int head);
	int orphan;
};

/* Cells beside each other usually overlap in height. Where a wrapped cell reaches over a group and its
 * columns alike, that does not tell the levels apart, and the lines do; and groups may stand far from
 * the middle of their columns. A way is right if the columns are as many as the figures and none stands
 * in the place of another. If none is, columns may be blank: heights tell then, and if they do not,
 * it is lines only if they make fewer columns clash. */
static const struct way ways[] = {
	{build_by_bands, 8}, {build_by_lines, 8}, {build_by_bands, 40}, {build_by_lines, 40}};

enum { WAYS = sizeof ways / sizeof *ways };

static void
build(struct layout *l, int head)
{
	int figures = most_figures(l), clashes[2] = {0, 0}, i, best;

	if (build_by_heights(l, figures))
		return;
	for (i = 0; i < WAYS; i++) {
		l->orphan = ways[i].orphan;
		ways[i].build(l, head);
		if (count_measures(l) == figures)
			return;
		if (i < 2)
			clashes[i] = count_clashes(l);
	}
	best = clashes[1] < clashes[0];
	l->orphan = ways[best].orphan;
	ways[best].build(l, head);
}

/* Is the line one that numbers the columns (栏次 1 2 3)? In a head others hold words only. */
static bool
numbers_columns(const struct layout_line *line)
{
	int i;

	for (i = 0; i < line->n; i++)
		if (line->token[i].kind != TEXT_TOKEN)
			return true;
	return false;
}

void
layout_head(struct layout *l)
{
	int c;

	l->head = find_head(l);
	while (l->head > 1 && numbers_columns(&l->line[l->head - 1]))
		l->head--; /* no cell reaches down to it */
	layout_cut_heads(l);
	find_cells(l, l->head);
	l->left_aligned = is_left_aligned(l, l->head);
	for (c = 0; c < l->ncells; c++)
		l->cell[c].label = is_label_cell(l, l->cell[c].text);
	l->leaf = arena_alloc(&l->doc->arena, MAX_HEAD_CELLS * sizeof *l->leaf);
	build(l, l->head);
}

const int layout_head_readings = HEIGHT_READINGS + WAYS;

bool
layout_head_otherwise(struct layout *l, int reading)
{
	int c;

	for (c = 0; c < l->ncells; c++)
		l->cell[c].label = is_label_cell(l, l->cell[c].text);
	if (reading < 0) {
		build(l, l->head);
		return true;
	}
	if (reading < HEIGHT_READINGS)
		return build_by_height(l, most_figures(l), reading);
	l->orphan = ways[reading - HEIGHT_READINGS].orphan;
	ways[reading - HEIGHT_READINGS].build(l, l->head);
	return true;
}
