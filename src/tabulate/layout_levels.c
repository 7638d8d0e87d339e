/* The tree of a head's cells by the heights of their words: words stand in the middle of their cell, so cells
 * that reach down from one row of the head to the last share a height, wherever they are wrapped. From the
 * lowest height upwards, cells beside each other go below the groups over them; a group with its columns
 * then counts as one cell. */
#include "layout_levels.h"

enum {
	LABELS_APART = 2, /* half lines: heads of labels are of a class of their own */
	BLANK = 10        /* columns off the middle: what it takes to take columns for blank */
};

/* --- heights ------------------------------------------------------------------------------- */

static int
by_number(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;

	return (x > y) - (x < y);
}

int
nearest_class(const struct levels *v, long height, int from, int to)
{
	int i, best = from;

	for (i = from; i < to; i++)
		if (labs(v->height[i] - height) < labs(v->height[best] - height))
			best = i;
	return best;
}

long
height_of(const struct levels *v, int c)
{
	long height = cell_height(v->l, &v->l->cell[c]);

	if (v->top)
		return 2 * v->l->line[v->l->cell[c].top].number;
	return height % 2 == 0 ? height : height + v->lean;
}

/* A class for a head of labels that is as high as none of figures. */
static void
add_class(struct levels *v, long height)
{
	int i;

	if (v->classes == 0 ||
		labs(v->height[nearest_class(v, height, 0, v->classes)] - height) < LABELS_APART)
		return;
	for (i = v->classes++; i > 0 && v->height[i - 1] > height; i--)
		v->height[i] = v->height[i - 1];
	v->height[i] = height;
}

/* Puts heights of figures' heads less than `gap` half lines apart into one class. */
static void
find_classes(struct levels *v, long gap)
{
	long h[MAX_HEAD_CELLS], sum = 0;
	int c, n = 0, i, count = 0;

	for (c = 0; c < v->l->ncells; c++)
		if (!v->l->cell[c].label)
			h[n++] = height_of(v, c);
	qsort(h, (size_t)n, sizeof *h, by_number);
	for (i = 0; i < n; i++) {
		sum += h[i];
		count++;
		if (i + 1 < n && h[i + 1] - h[i] < gap)
			continue;
		v->height[v->classes++] = sum / count;
		sum = count = 0;
	}
	for (c = 0; c < v->l->ncells; c++) {
		h[c] = height_of(v, c);
		if (!v->l->cell[c].label && v->classes > 0) /* whatever labels are near */
			h[c] = v->height[nearest_class(v, h[c], 0, v->classes)];
	}
	for (c = 0; c < v->l->ncells; c++)
		if (v->l->cell[c].label)
			add_class(v, h[c]);
	for (c = 0; c < v->l->ncells; c++)
		v->class[c] = nearest_class(v, h[c], 0, v->classes);
}

static void
find_roots(struct levels *v)
{
	int c, i;

	for (c = 0; c < v->l->ncells; c++) {
		struct head_cell *cell = &v->l->cell[c];

		cell->parent = -1;
		cell->children = cell->depth = 0;
		v->start[c] = cell->start;
		v->end[c] = cell->end;
		for (i = v->n++; i > 0 &&
			middle(v->start[v->root[i - 1]], v->end[v->root[i - 1]]) >
				middle(cell->start, cell->end);
			i--)
			v->root[i] = v->root[i - 1];
		v->root[i] = c;
	}
}

/* --- groups ---------------------------------------------------------------------------------- */

static void
attach(struct levels *v, const struct run *r, const int *cut)
{
	int g, i, k;

	for (g = 0; g < r->groups; g++) {
		int group = r->group[g], end = g + 1 < r->groups ? cut[g + 1] : r->n;

		for (i = cut[g]; i < end; i++) {
			int c = r->cell[i];

			v->l->cell[c].parent = group;
			v->l->cell[group].children++;
			v->start[group] =
				v->start[c] < v->start[group] ? v->start[c] : v->start[group];
			v->end[group] = v->end[c] > v->end[group] ? v->end[c] : v->end[group];
		}
	}
	for (i = 0, k = 0; i < v->n; i++)
		if (v->l->cell[v->root[i]].parent < 0)
			v->root[k++] = v->root[i];
	v->n = k;
}

/* Does a cell of class k reach down to the last row, other than by cells that were put below it just now? */
static bool
reaches_down(const struct levels *v, int k, int class)
{
	int i;

	for (i = 0; i < v->n; i++) {
		int c = v->root[i];

		if (v->class[c] == k && !v->l->cell[c].label &&
			(v->l->cell[c].children == 0 || v->low[c] > class))
			return true;
	}
	return false;
}

/* A group with what stands below it is as high as the cells beside it that reach down to the last row. */
static void
lower_groups(struct levels *v, int class)
{
	int i, k;

	for (i = 0; i < v->n; i++) {
		int c = v->root[i], best = -1;
		long height = (v->height[v->class[c]] + v->height[class]) / 2;

		if (v->l->cell[c].children == 0 || v->low[c] != class)
			continue;
		for (k = v->class[c] + 1; k < class; k++)
			if (reaches_down(v, k, class) &&
				(best < 0 ||
					labs(v->height[k] - height) <
						labs(v->height[best] - height)))
				best = k;
		v->class[c] = best < 0 ? v->class[c] : best;
	}
}

/* Puts the cells of a class below groups. False if a run can't be divided. */
static bool
reduce(struct levels *v, int class)
{
	int i = 0, g, before, cut[MAX_HEAD_CELLS];
	struct run r;

	while (i < v->n) {
		if (v->class[v->root[i]] != class) {
			i++;
			continue;
		}
		before = v->n;
		i = read_run(v, i, class, &r);
		if (!divide_run(v, &r, class, cut))
			return false;
		if (r.groups == 0)
			continue;
		attach(v, &r, cut);
		for (g = 0; g < r.groups; g++)
			v->low[r.group[g]] = class;
		i -= before - v->n;
	}
	lower_groups(v, class);
	return true;
}

/* --- the whole head ------------------------------------------------------------------------ */

/* Adds the leaves below the cell, from left to right. */
static void
add_leaves(struct levels *v, int c)
{
	struct layout *l = v->l;
	int i, child[MAX_HEAD_CELLS], n = 0, k;

	if (l->cell[c].children == 0) {
		l->leaf[l->nleaves++] = c;
		return;
	}
	for (i = 0; i < l->ncells; i++) {
		if (l->cell[i].parent != c)
			continue;
		for (k = n++; k > 0 && v->start[child[k - 1]] > v->start[i]; k--)
			child[k] = child[k - 1];
		child[k] = i;
	}
	for (i = 0; i < n; i++)
		add_leaves(v, child[i]);
}

/* A way to read the heights. */
struct reading {
	long gap;  /* half lines between classes */
	bool bold; /* a cell between two others may be their group */
	int lean;  /* half lines: where words of two lines stand beside those of one */
	bool top;  /* words stand at the top of their cells: only totals tell that it is so */
};

static const struct reading readings[HEIGHT_READINGS] = {{.gap = 2}, {.gap = 3}, {.gap = 1},
	{.gap = 2, .bold = true}, {.gap = 3, .bold = true}, {.gap = 1, .bold = true},
	{.gap = 2, .lean = 1}, {.gap = 2, .lean = -1}, {.gap = 2, .bold = true, .lean = 1},
	{.gap = 2, .bold = true, .lean = -1}, {.gap = 2, .top = true}};

/* The cost of the tree that the reading makes; FAR if it makes none. blank: columns may be blank, more are named
 * than lines have figures. */
static long
build_with(struct layout *l, int figures, const struct reading *how, bool blank)
{
	struct levels v = {.l = l, .bold = how->bold, .lean = how->lean, .top = how->top};
	int class, i;

	find_classes(&v, how->gap);
	if (v.classes == 0)
		return FAR;
	find_roots(&v);
	for (class = v.classes - 1; class > 0; class --)
		if (!reduce(&v, class))
			return FAR;
	l->nleaves = 0;
	for (i = 0; i < v.n; i++)
		add_leaves(&v, v.root[i]);
	set_depths(l);
	return levels_are_sound(&v, figures, blank) ? levels_cost(&v) : FAR;
}

bool
build_by_heights(struct layout *l, int figures)
{
	long cost, least = FAR;
	int i, best = 0;
	bool best_blank = false;

	for (i = 0; i < 2 * HEIGHT_READINGS; i++) {
		bool blank = i >= HEIGHT_READINGS;

		if (readings[i % HEIGHT_READINGS].top)
			continue;
		cost = build_with(l, figures, &readings[i % HEIGHT_READINGS], blank) +
			(blank ? BLANK : 0);
		if (cost < least) {
			least = cost;
			best = i % HEIGHT_READINGS;
			best_blank = blank;
		}
	}
	return least < FAR && build_with(l, figures, &readings[best], best_blank) < FAR;
}

bool
build_by_height(struct layout *l, int figures, int reading)
{
	return build_with(l, figures, &readings[reading], false) < FAR ||
		build_with(l, figures, &readings[reading], true) < FAR;
}
