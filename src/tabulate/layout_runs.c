/* Runs of head cells of one height, and the groups that stand over them. */
#include "layout_levels.h"
#include "utf8.h"
#include "words.h"

/* --- groups over a run --------------------------------------------------------------------- */

static bool
is_first(const struct levels *v, int c)
{
	return word_is(FIRST_OF_GROUP, utf8_key(&v->l->doc->arena, v->l->cell[c].text));
}

/* Does the cell stand over one of that class? */
static bool
stands_over(const struct levels *v, int c, int class)
{
	int i;

	for (i = 0; i < v->n; i++)
		if (v->class[v->root[i]] == class &&
			overlap(v->l->cell[c].start, v->l->cell[c].end, v->start[v->root[i]],
				v->end[v->root[i]]))
			return true;
	return false;
}

/* Is the cell the group of cells of that class, as far as its place and the way of reading tell? */
static bool
is_over(const struct levels *v, int c, int class)
{
	return v->class[c] == 0 || v->bold || stands_over(v, c, class);
}

/* May root i be a group over cells of the class beside it? */
static bool
may_group(const struct levels *v, int i, int class)
{
	int c = v->root[i];

	if (v->class[c] >= class || v->l->cell[c].children > 0)
		return false;
	return is_over(v, c, class);
}

/* Keeps the groups that stand over the run. */
static void
drop_beside(const struct levels *v, struct run *r)
{
	int i, k, start = v->start[r->cell[0]], end = v->end[r->cell[r->n - 1]];

	for (i = 0, k = 0; i < r->groups; i++)
		if (overlap(v->l->cell[r->group[i]].start, v->l->cell[r->group[i]].end, start, end))
			r->group[k++] = r->group[i];
	r->groups = k;
}

/* Keeps the groups of the lowest class. */
static void
keep_lowest(const struct levels *v, struct run *r, int class)
{
	int i, k, low = -1;

	for (i = 0; i < r->groups; i++)
		if (v->class[r->group[i]] > low && is_over(v, r->group[i], class))
			low = v->class[r->group[i]];
	for (i = 0, k = 0; i < r->groups; i++)
		if (v->class[r->group[i]] == low)
			r->group[k++] = r->group[i];
	r->groups = k;
}

/* Keeps the groups that stand over no other of them. */
static void
keep_nearest(const struct levels *v, struct run *r)
{
	int i, j, k, nearest[MAX_HEAD_CELLS];

	for (i = 0, k = 0; i < r->groups; i++) {
		const struct head_cell *g = &v->l->cell[r->group[i]];
		bool high = false;

		for (j = 0; j < r->groups; j++) {
			const struct head_cell *other = &v->l->cell[r->group[j]];

			high = high ||
				(v->class[r->group[j]] > v -> class[r->group[i]] &&
						overlap(g->start, g->end, other->start,
							other->end));
		}
		if (!high)
			nearest[k++] = r->group[i];
	}
	memcpy(r->group, nearest, (size_t)k * sizeof *nearest);
	r->groups = k;
}

int
read_run(struct levels *v, int i, int class, struct run *r)
{
	int j, last = i;

	r->n = r->groups = 0;
	if (i > 0 && may_group(v, i - 1, class))
		r->group[r->groups++] = v->root[i - 1];
	for (j = i; j < v->n; j++) {
		if (v->class[v->root[j]] == class) {
			r->cell[r->n++] = v->root[j];
			last = j;
		} else if (may_group(v, j, class)) {
			r->group[r->groups++] = v->root[j];
		} else {
			break;
		}
	}
	drop_beside(v, r);
	return last + 1;
}

/* --- dividing a run among its groups ------------------------------------------------------- */

static bool
same_words(const struct levels *v, int a, int b)
{
	return str_eq(v->l->cell[a].text, v->l->cell[b].text);
}

/* The cost of group g over cells[from, to); FAR if that can't be: it has its 合计 first, and no two cells of
 * the same words. */
static int
cost_of(const struct levels *v, const struct run *r, int g, int from, int to)
{
	const struct head_cell *group = &v->l->cell[r->group[g]];
	int i, j, figures = 0, cost;

	if (from == to)
		return v->top ? 0 : FAR;

	for (i = from; i < to; i++) {
		const struct head_cell *cell = &v->l->cell[r->cell[i]];

		if (group->bottom >= cell->top || (group->label && !cell->label))
			return FAR;
		figures += !cell->label;
		for (j = from; j < i; j++)
			if (!cell->label && same_words(v, r->cell[i], r->cell[j]))
				return FAR;
	}
	if (!group->label && (to - from < 2 || figures == 0))
		return FAR;
	cost = abs(middle(v->start[r->cell[from]], v->end[r->cell[to - 1]]) -
		middle(group->start, group->end));
	for (i = from + 1; i < to; i++)
		if (is_first(v, r->cell[i]) && !v->l->cell[r->cell[i - 1]].label)
			return FAR;
	return cost;
}

/* Divides the run at least cost; cut[g] is the first cell of group g. False if it can't be done. */
static bool
divide(const struct levels *v, const struct run *r, int *cut)
{
	int best[MAX_HEAD_CELLS + 1][MAX_HEAD_CELLS + 1],
		from[MAX_HEAD_CELLS + 1][MAX_HEAD_CELLS + 1];
	int g, i, j;

	for (i = 0; i <= r->n; i++)
		best[0][i] = i == 0 ? 0 : FAR;
	for (g = 1; g <= r->groups; g++) {
		for (j = 0; j <= r->n; j++) {
			best[g][j] = FAR;
			for (i = 0; i <= j; i++) {
				int cost = best[g - 1][i] >= FAR ? FAR : cost_of(v, r, g - 1, i, j);

				if (cost >= FAR || best[g - 1][i] + cost >= best[g][j])
					continue;
				best[g][j] = best[g - 1][i] + cost;
				from[g][j] = i;
			}
		}
	}
	if (best[r->groups][r->n] >= FAR)
		return false;
	for (g = r->groups, j = r->n; g > 0; g--)
		cut[g - 1] = j = from[g][j];
	return true;
}

bool
divide_run(const struct levels *v, struct run *r, int class, int *cut)
{
	struct run all = *r;

	keep_lowest(v, r, class);
	if (r->groups == 0 || divide(v, r, cut))
		return true;
	*r = all;
	keep_nearest(v, r);
	return divide(v, r, cut);
}
