/* Groups of a head that stand over more columns than their position alone tells. */
#include "layout_head.h"
#include "utf8.h"
#include "words.h"

/* How far the words of group p are from the middle of its cells, with cell c (or -1) one of them. */
static int
off_centre(const struct layout *l, int p, int c)
{
	const struct head_cell *g = &l->cell[p];
	int i, start = FAR, end = 0;

	for (i = 0; i < l->ncells; i++) {
		if (l->cell[i].parent != p && i != c)
			continue;
		start = l->cell[i].start < start ? l->cell[i].start : start;
		end = l->cell[i].end > end ? l->cell[i].end : end;
	}
	return abs(middle(start, end) - middle(g->start, g->end));
}

/* Is cell c beside the last cell of group p, whose first one is a label? Such a group is a half of the
 * table and reaches up to the next label. */
static bool
carries_on_half(const struct layout *l, int p, int c)
{
	int i, last = -1;
	bool labels = false;

	for (i = 0; i < l->ncells; i++) {
		if (l->cell[i].parent != p)
			continue;
		labels = labels || l->cell[i].label;
		last = last < 0 || l->cell[i].start > l->cell[last].start ? i : last;
	}
	if (!labels || l->cell[last].start > l->cell[c].start)
		return false;
	for (i = 0; i < l->nleaves; i++)
		if (l->cell[l->leaf[i]].start > l->cell[last].start &&
			l->cell[l->leaf[i]].start < l->cell[c].start)
			return false;
	return true;
}

/* Does cell c, 合计, stand right before the first cell of group p, on one line with it? */
static bool
opens_group(struct layout *l, int p, int c)
{
	struct arena *a = &l->doc->arena;
	int i, first = -1;

	if (!word_is(FIRST_OF_GROUP, utf8_key(a, l->cell[c].text)))
		return false;
	for (i = 0; i < l->ncells; i++)
		if (l->cell[i].parent == p &&
			(first < 0 || l->cell[i].start < l->cell[first].start))
			first = i;
	if (first < 0 || l->cell[first].label || l->cell[first].start < l->cell[c].start ||
		cell_height(l, &l->cell[first]) != cell_height(l, &l->cell[c]) ||
		word_is(FIRST_OF_GROUP, utf8_key(a, l->cell[first].text)))
		return false;
	for (i = 0; i < l->nleaves; i++)
		if (l->cell[l->leaf[i]].start > l->cell[c].start &&
			l->cell[l->leaf[i]].start < l->cell[first].start)
			return false;
	return true;
}

/* Is cell c the 合计 in front of a group that has its own? */
static bool
has_first_behind(struct layout *l, int p, int c)
{
	struct arena *a = &l->doc->arena;
	int i;

	if (!word_is(FIRST_OF_GROUP, utf8_key(a, l->cell[c].text)))
		return false;
	for (i = 0; i < l->ncells; i++)
		if (l->cell[i].parent == p && l->cell[i].start > l->cell[c].start &&
			word_is(FIRST_OF_GROUP, utf8_key(a, l->cell[i].text)))
			return true;
	return false;
}

/* The group that cell c belongs to: the half it is in, the one it is the 合计 of, or, if it stands too low to be
 * a column of its own, the group that stays centred best over its cells and c; -1 if there is none. */
static int
group_for(struct layout *l, int c, bool low)
{
	int p, best = -1, least = FAR;

	for (p = 0; p < l->ncells; p++) {
		const struct head_cell *g = &l->cell[p];
		int d;

		if (g->children == 0 || g->label || g->parent >= 0 || g->bottom >= l->cell[c].top)
			continue;
		if (carries_on_half(l, p, c) || opens_group(l, p, c))
			return p;
		if (!low || has_first_behind(l, p, c))
			continue;
		d = off_centre(l, p, c);
		if (d < least && d <= off_centre(l, p, -1) + 3) {
			least = d;
			best = p;
		}
	}
	return best;
}

/* Does a cell on the same line stand below a group? Then the line is too low for whole columns. */
static bool
is_beside_children(const struct layout *l, int c)
{
	int i;

	for (i = 0; i < l->ncells; i++)
		if (!l->cell[i].label && l->cell[i].parent >= 0 &&
			l->cell[i].top == l->cell[c].top && l->cell[i].bottom == l->cell[c].bottom)
			return true;
	return false;
}

/* Attaches what can be attached; false if there was nothing. */
static bool
attach_some(struct layout *l, int head)
{
	long middle = l->line[0].number + l->line[head - 1].number;
	bool any = false, low;
	int c, p;

	for (c = l->ncells - 1; c >= 0; c--) {
		const struct head_cell *cell = &l->cell[c];

		low = cell_height(l, cell) > middle + 1;
		if (cell->label || cell->parent >= 0 || cell->children > 0 ||
			(!low && !is_beside_children(l, c)))
			continue;
		if ((p = group_for(l, c, low)) >= 0) {
			l->cell[c].parent = p;
			any = true;
		}
	}
	return any;
}

/* A head alone on the first line stands over all groups below it if that is where its middle is. */
static void
attach_groups(struct layout *l)
{
	int c, top = -1, start = FAR, end = 0, off;

	for (c = 0; c < l->ncells; c++) {
		if (l->cell[c].top == 0 && !l->cell[c].label && top >= 0)
			return;
		if (l->cell[c].top == 0 && !l->cell[c].label)
			top = c;
	}
	if (top < 0 || l->cell[top].children == 0)
		return;
	for (c = 0; c < l->ncells; c++) {
		if (l->cell[c].label ||
			(l->cell[c].parent != top &&
				(l->cell[c].parent >= 0 || l->cell[c].children == 0 || c == top)))
			continue;
		start = l->cell[c].start < start ? l->cell[c].start : start;
		end = l->cell[c].end > end ? l->cell[c].end : end;
	}
	off = abs(middle(start, end) - middle(l->cell[top].start, l->cell[top].end));
	for (c = 0; c < l->ncells && 8 * off <= end - start; c++)
		if (c != top && !l->cell[c].label && l->cell[c].parent < 0 &&
			l->cell[c].children > 0)
			l->cell[c].parent = top;
}

void
attach_low_cells(struct layout *l, int head)
{
	attach_groups(l);
	spread_groups(l);
	while (attach_some(l, head))
		;
	set_depths(l);
}
