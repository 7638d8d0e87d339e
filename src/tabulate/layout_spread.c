/* Groups on the first line of a head with three levels: they reach over columns of the second level, too,
 * which stand beside groups of their own (合计, 因公出国, [小计, 购置, 运行], 接待). */
#include "layout_head.h"

enum { LEFT_ALONE = 8 };

/* The cells below no other, from left to right; groups of the first line are at `group`. */
struct roots {
	struct layout *l;
	int cell[MAX_HEAD_CELLS], n;
	int group[MAX_HEAD_CELLS], groups; /* indexes of cell[] */
};

static bool
has_grandchildren(const struct layout *l, int c)
{
	int i;

	for (i = 0; i < l->ncells; i++)
		if (l->cell[i].parent == c && l->cell[i].children > 0)
			return true;
	return false;
}

static bool
find_roots(struct roots *r)
{
	const struct layout *l = r->l;
	bool deep = false;
	int c, i;

	for (c = 0; c < l->ncells; c++) {
		if (l->cell[c].parent >= 0)
			continue;
		for (i = r->n++; i > 0 && l->cell[r->cell[i - 1]].start > l->cell[c].start; i--)
			r->cell[i] = r->cell[i - 1];
		r->cell[i] = c;
	}
	for (i = 0; i < r->n; i++) {
		const struct head_cell *cell = &l->cell[r->cell[i]];

		if (cell->label || cell->top > 0 || cell->children == 0)
			continue;
		r->group[r->groups++] = i;
		deep = deep || has_grandchildren(l, r->cell[i]);
	}
	return deep;
}

/* May root i belong to the group, and does it repeat none of roots[from, i) or of the group's cells? */
static bool
may_join(const struct roots *r, int g, int from, int i)
{
	const struct layout *l = r->l;
	const struct head_cell *group = &l->cell[r->cell[g]], *cell = &l->cell[r->cell[i]];
	int k;

	if (cell->label || cell->top <= group->bottom || (i != g && cell->top == 0))
		return false;
	for (k = from; k < i; k++)
		if (k != g && str_eq(l->cell[r->cell[k]].text, cell->text))
			return false;
	for (k = 0; k < l->ncells; k++)
		if (l->cell[k].parent == r->cell[g] && str_eq(l->cell[k].text, cell->text))
			return false;
	return true;
}

/* How far the group is from the middle of its cells and roots[from, to), FAR if they can't be its. */
static int
off_centre(const struct roots *r, int g, int from, int to)
{
	const struct layout *l = r->l;
	const struct head_cell *group = &l->cell[r->cell[g]];
	int i, c, start = FAR, end = 0;

	for (i = from; i < to; i++)
		if (i != g && !may_join(r, g, from, i))
			return FAR;
	for (c = 0; c < l->ncells; c++) {
		bool among = l->cell[c].parent == r->cell[g];

		for (i = from; i < to && !among; i++)
			among = i != g && r->cell[i] == c;
		if (!among)
			continue;
		start = l->cell[c].start < start ? l->cell[c].start : start;
		end = l->cell[c].end > end ? l->cell[c].end : end;
	}
	if (l->left_aligned)
		return abs(start - group->start);
	return 2 * abs(middle(start, end) - middle(group->start, group->end));
}

/* The least cost of groups 0 to g with root `to` the first behind the last; notes where the last begins. */
static int
cost_until(struct roots *r, int g, const int *before, int to, int *left)
{
	int from, low = g > 0 ? r->group[g - 1] + 1 : 0, best = FAR;

	for (from = low; from <= r->group[g]; from++) {
		int k, cost = off_centre(r, r->group[g], from, to);

		if (cost >= FAR)
			continue;
		if (g > 0) {
			cost += before[from];
		} else {
			for (k = 0; k < from; k++)
				cost += r->l->cell[r->cell[k]].label ? 0 : LEFT_ALONE;
		}
		if (cost < best) {
			best = cost;
			*left = from;
		}
	}
	return best;
}

static void
attach(struct roots *r, int g, int from, int to)
{
	int i;

	for (i = from; i < to; i++) {
		if (i == g)
			continue;
		r->l->cell[r->cell[i]].parent = r->cell[g];
		r->l->cell[r->cell[g]].children++;
	}
}

void
spread_groups(struct layout *l)
{
	struct roots r = {.l = l};
	int *best, *left, width, g, to, end, least = FAR;

	if (!find_roots(&r))
		return;
	width = r.n + 1;
	best = arena_alloc(&l->doc->arena, (size_t)(r.groups * width) * sizeof *best);
	left = arena_alloc(&l->doc->arena, (size_t)(r.groups * width) * sizeof *left);
	for (g = 0; g < r.groups; g++)
		for (to = 0; to <= r.n; to++)
			best[g * width + to] = to <= r.group[g]
				? FAR
				: cost_until(&r, g, g > 0 ? &best[(g - 1) * width] : NULL, to,
					  &left[g * width + to]);
	g = r.groups - 1;
	for (to = end = r.n; to > r.group[g]; to--) {
		int cost = best[g * width + to] + LEFT_ALONE * (r.n - to);

		if (cost < least) {
			least = cost;
			end = to;
		}
	}
	for (to = end; g >= 0 && least < FAR; g--) {
		attach(&r, r.group[g], left[g * width + to], to);
		to = left[g * width + to];
	}
	set_depths(l);
}
