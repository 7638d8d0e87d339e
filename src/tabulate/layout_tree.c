/* The tree of a head's cells: which stands over which. */
#include "layout_head.h"
#include "utf8.h"
#include "words.h"

/* What it costs that a cell stands below none of two that are beside it; that no other stands below one
 * near the top of the head; that a group goes on with labels or with 小计; that cells beside each other stand at different
 * heights (for half a line), or at one height, other than the rest, but below two; or that 合计 stands
 * beside its group. */
enum { OUT_OF_ORDER = 8, CHILDLESS = 20, CROSSING = 30, UNEVEN = 20, SPLIT = 10 };

long
cell_height(const struct layout *l, const struct head_cell *c)
{
	return l->line[c->top].number + l->line[c->bottom].number;
}

/* A cell without others below it reaches down to the end of the head, so its words stand in the
 * middle of its height; those near the top stand over others. */
static int
childless(const struct layout *l, const struct head_cell *c, int head)
{
	long middle = l->line[0].number + l->line[head - 1].number;

	return !c->label && c->depth == 0 && cell_height(l, c) + 2 < middle ? CHILDLESS : 0;
}

struct tree {
	struct layout *l;
	int head;       /* lines */
	const int *new; /* the cells of the band, from left to right */
	int n;
	bool mixed; /* they stand at different heights */
	int *best,
		*run; /* least cost with i leaves and j cells done; cells of the last leaf, or -1 */
};

/* A range of line numbers. */
struct range {
	long low, high;
};

static void
widen(struct range *r, long n, bool first)
{
	r->low = first || n < r->low ? n : r->low;
	r->high = first || n > r->high ? n : r->high;
}

static long
least_spread(const struct range *r, int n)
{
	long least = r[0].high - r[0].low;
	int i;

	for (i = 1; i < n; i++)
		least = r[i].high - r[i].low < least ? r[i].high - r[i].low : least;
	return least;
}

static bool
same_words(const struct tree *t, int i, int j)
{
	return str_eq(t->l->cell[t->new[i]].text, t->l->cell[t->new[j]].text);
}

/* Do two of the cells new[from, to) hold the same words? Then they are no one group, unless it goes on
 * in halves beside each other: code, name, amount; code, name, amount. */
static bool
repeats(const struct tree *t, int from, int to)
{
	int i, j, period = 1;

	while (from + period < to && !same_words(t, from, from + period))
		period++;
	if (period > 1 && from + period < to && t->l->cell[t->new[from]].label) {
		for (i = from + period; i < to && same_words(t, i, i - period); i++)
			;
		if (i == to && (to - from) % period == 0)
			to = from + period;
	}
	for (i = from; i < to; i++)
		for (j = from; j < i; j++)
			if (same_words(t, i, j))
				return true;
	return false;
}

/* How far cells new[from, to) of figures are from being aligned at their tops, middles or bottoms, in
 * half lines. */
static long
unevenness(const struct tree *t, int from, int to)
{
	struct range r[3] = {{0, 0}, {0, 0}, {0, 0}};
	int i, n = 0;

	for (i = from; i < to; i++) {
		const struct head_cell *cell = &t->l->cell[t->new[i]];

		if (cell->label)
			continue;
		widen(&r[0], cell_height(t->l, cell), n == 0);
		widen(&r[1], 2 * t->l->line[cell->top].number, n == 0);
		widen(&r[2], 2 * t->l->line[cell->bottom].number, n == 0);
		n++;
	}
	return least_spread(r, 3);
}

static bool
is_first_word(const struct tree *t, int i)
{
	return word_is(FIRST_OF_GROUP, utf8_key(&t->l->doc->arena, t->l->cell[t->new[i]].text));
}

/* What speaks against cells new[from, to) below one parent: labels and 小计 stand left of the others,
 * all at one height. */
static int
discord(const struct tree *t, int from, int to)
{
	int i, figures = 0, cost = 0;

	for (i = from; i < to; i++) {
		const struct head_cell *cell = &t->l->cell[t->new[i]];

		if (i > from && same_words(t, i, from))
			figures = 0; /* the next half of the group */
		if (figures > 0 && (cell->label || is_first_word(t, i)))
			cost = CROSSING;
		figures += !cell->label;
	}
	return cost + UNEVEN * (int)unevenness(t, from, to);
}

/* Is cell new[i], beside a run, as high as new[j] in it, while others of the band are not? */
static bool
splits(const struct tree *t, int i, int j)
{
	const struct head_cell *cell = t->l->cell;

	return t->mixed && i >= 0 && i < t->n && !cell[t->new[i]].label &&
		cell_height(t->l, &cell[t->new[i]]) == cell_height(t->l, &cell[t->new[j]]);
}

/* Is 合计 left out right before a run that does not begin with such a word itself? */
static bool
lacks_first(const struct tree *t, int from)
{
	return from > 0 && !t->l->cell[t->new[from]].label && is_first_word(t, from - 1) &&
		!is_first_word(t, from);
}

/* How far the leaf is from standing over the middle of the cells from first to last, or over the
 * beginning of the first. */
static int
misplaced(const struct tree *t, const struct head_cell *leaf, const struct head_cell *first,
	const struct head_cell *last)
{
	if (t->l->left_aligned)
		return abs(first->start - leaf->start);
	return abs(middle(first->start, last->end) - middle(leaf->start, leaf->end));
}

/* The cost of giving the leaf the k cells before the j-th; FAR if it can't have them. */
static int
cost_of_run(const struct tree *t, const struct head_cell *leaf, int j, int k)
{
	const struct head_cell *cell = t->l->cell;
	int i, cost, labels = 0;

	if (k == 0) {
		cost = childless(t->l, leaf, t->head);
		if (j > 0 && cell[t->new[j - 1]].start > leaf->end)
			cost += OUT_OF_ORDER; /* out of order */
		if (j < t->n && cell[t->new[j]].end < leaf->start)
			cost += OUT_OF_ORDER;
		return cost;
	}
	for (i = j - k; i < j; i++) {
		if (leaf->bottom >= cell[t->new[i]].top || (leaf->label && !cell[t->new[i]].label))
			return FAR;
		labels += cell[t->new[i]].label;
	}
	if (repeats(t, j - k, j))
		return FAR;
	/* a head of figures does not stand over labels alone; one of labels that is cut short does */
	cost = labels == k && !leaf->label ? SPLIT : 0;
	if (k == 1 && labels == 0 && is_first_word(t, j - 1))
		cost += CROSSING; /* 小计 of nothing */
	if (is_first_word(t, j - k) &&
		word_is(FIRST_OF_GROUP, utf8_key(&t->l->doc->arena, leaf->text)))
		cost += CROSSING; /* 小计 of 合计 */
	cost += misplaced(t, leaf, &cell[t->new[j - k]], &cell[t->new[j - 1]]);
	cost += SPLIT * (splits(t, j - k - 1, j - k) + splits(t, j, j - 1) + lacks_first(t, j - k));
	return (k > 1 ? 2 : 1) * cost + discord(t, j - k, j);
}

static void
fill_costs(struct tree *t)
{
	int i, j, k, width = t->n + 1;

	for (i = 0; i <= t->l->nleaves; i++) {
		for (j = 0; j <= t->n; j++) {
			int *b = &t->best[i * width + j], *r = &t->run[i * width + j];

			*b = i == 0 && j == 0 ? 0 : FAR;
			*r = -1;
			if (j > 0 && t->best[i * width + j - 1] + t->l->orphan < *b)
				*b = t->best[i * width + j - 1] + t->l->orphan;
			for (k = 0; i > 0 && k <= j; k++) {
				int cost = cost_of_run(t, &t->l->cell[t->l->leaf[i - 1]], j, k);

				if (cost >= FAR)
					continue;
				cost += t->best[(i - 1) * width + j - k];
				if (cost < *b) {
					*b = cost;
					*r = k;
				}
			}
		}
	}
}

/* Follows the least cost back: the new leaves, and the parents of the cells. */
static void
take_best(struct tree *t)
{
	struct layout *l = t->l;
	int merged[MAX_HEAD_CELLS], i = l->nleaves, j = t->n, k = MAX_HEAD_CELLS;

	while (i > 0 || j > 0) {
		int r = t->run[i * (t->n + 1) + j];

		if (r < 0) {
			merged[--k] = t->new[--j];
			continue;
		}
		i--;
		if (r == 0)
			merged[--k] = l->leaf[i];
		for (; r > 0; r--) {
			merged[--k] = t->new[--j];
			l->cell[t->new[j]].parent = l->leaf[i];
			l->cell[l->leaf[i]].children++;
		}
	}
	l->nleaves = MAX_HEAD_CELLS - k;
	memcpy(l->leaf, merged + k, (size_t)l->nleaves * sizeof *merged);
}

static int
depth_of(const struct layout *l, int c)
{
	int depth = 0;

	for (; l->cell[c].parent >= 0; c = l->cell[c].parent)
		depth++;
	return depth;
}

void
set_depths(struct layout *l)
{
	int c;

	for (c = 0; c < l->ncells; c++)
		l->cell[c].depth = depth_of(l, c);
}

void
adopt(struct layout *l, int head, const int *new, int n)
{
	struct arena *a = &l->doc->arena;
	size_t size = (size_t)(l->nleaves + 1) * (size_t)(n + 1);
	struct tree t = {.l = l, .head = head, .new = new, .n = n};

	t.mixed = unevenness(&t, 0, n) > 0;
	t.best = arena_alloc(a, size * sizeof *t.best);
	t.run = arena_alloc(a, size * sizeof *t.run);
	fill_costs(&t);
	take_best(&t);
	set_depths(l);
}
