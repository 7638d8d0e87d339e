#include <stdlib.h>

#include "label.h"
#include "layout.h"
#include "quantity.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

enum { MAX_HEAD_CELLS = 64, FAR = 1000000 };

/* What it costs that a cell stands below no other; that no other stands below one near the top of the
 * head; that a group goes on with labels or with 小计; that cells beside each other stand
 * at different heights (for half a line), or at one height, other than the rest, but below two; or that 合计 stands beside its group. */
enum { ORPHAN = 8, CHILDLESS = 20, CROSSING = 30, UNEVEN = 20, SPLIT = 10 };

/* --- which lines are the head -------------------------------------------------------------- */

static bool
is_body(struct layout *l, const struct layout_line *line)
{
	struct str rest;
	int i;

	for (i = 0; i < line->n; i++) {
		const struct token *t = &line->token[i];

		if (t->kind != TEXT_TOKEN)
			return true;
		if (label_numbering(t->text, &rest) != UNNUMBERED ||
			label_code(&l->doc->arena, t->text, &rest).n > 0)
			return true;
	}
	return line->n == 1 && word_ends("total", utf8_key(&l->doc->arena, line->token[0].text));
}

/* Does line i begin a label whose figures stand on the next line: one piece, left of them? */
static bool
begins_label(struct layout *l, int i)
{
	const struct layout_line *line = &l->line[i], *next = &l->line[i + 1];

	return line->n == 1 && next->number == line->number + 1 && next->n > 0 &&
		!head_is_label(&l->doc->arena, line->token[0].text) &&
		next->token[0].kind != TEXT_TOKEN && next->token[next->n - 1].start > line->token[0].end &&
		(next->n == 1 || next->token[1].kind != TEXT_TOKEN);
}

/* Do all characters of the line stand in the head, too? (Its words may be wrapped elsewhere.) */
static bool
is_of_head(const struct layout *l, const struct layout_line *line, int head_lines)
{
	int i, j, k;
	size_t at, len;

	for (i = 0; i < line->n; i++) {
		struct str s = line->token[i].text;

		for (at = 0; at < s.n; at += len) {
			bool found = false;

			utf8_at(s, at, &len);
			for (j = 0; j < head_lines && !found; j++)
				for (k = 0; k < l->line[j].n && !found; k++)
					found = str_has(l->line[j].token[k].text, str_sub(s, at, at + len));
			if (!found)
				return false;
		}
	}
	return line->n > 0;
}

/* Marks the head that is printed again at the top of a page, from line `from` on: lines with
 * characters of the head only, one of them at least with several pieces. */
static void
mark_repeated(struct layout *l, int from, int head_lines)
{
	int i, end = from;

	for (i = from; i < l->nlines && !l->line[i].body && l->line[i].page == l->line[from].page &&
		is_of_head(l, &l->line[i], head_lines); i++)
		if (l->line[i].n > 1)
			end = i + 1;
	if (end > from && i > end && l->line[end].number == l->line[end - 1].number + 1)
		end = i; /* what is left of wrapped words */
	for (i = from; i < end; i++)
		l->line[i].head = true;
}

/* Marks head lines; returns how many lines the first head has. */
static int
find_head(struct layout *l)
{
	int i, head;

	for (i = 0; i < l->nlines; i++)
		l->line[i].body = is_body(l, &l->line[i]);
	for (head = 0; head < l->nlines && !l->line[head].body; head++)
		;
	if (head == l->nlines) /* no data: only the head's first lines are one */
		head = head < 8 ? head : 0;
	while (head > 1 && head < l->nlines && begins_label(l, head - 1))
		head--;
	for (i = 0; i < head; i++)
		l->line[i].head = true;
	for (; i < l->nlines; i++)
		if (i > 0 && l->line[i].page != l->line[i - 1].page)
			mark_repeated(l, i, head);
	return head;
}

/* --- cells: the pieces of wrapped words ---------------------------------------------------- */

static bool
overlap(int start1, int end1, int start2, int end2)
{
	return start1 < end2 && start2 < end1;
}

/* Is token t a neighbour that is closer to cell c than to every other cell of c's lines? */
static bool
is_under(const struct layout *l, int c, const struct token *t)
{
	int k, mid = middle(t->start, t->end), best = abs(middle(l->cell[c].start, l->cell[c].end) - mid);

	for (k = 0; k < l->ncells; k++)
		if (k != c && l->cell[k].top <= l->cell[c].bottom &&
			l->cell[k].bottom >= l->cell[c].bottom &&
			abs(middle(l->cell[k].start, l->cell[k].end) - mid) <= best)
			return false;
	return true;
}

/* Does piece i of the line stand right below cell c, not wider and centred alike (a single character
 * is too narrow to tell)? */
static bool
stands_below(const struct layout *l, int c, const struct layout_line *line, int i)
{
	const struct head_cell *cell = &l->cell[c];
	const struct token *t = &line->token[i];

	return overlap(cell->start, cell->end, t->start, t->end) &&
		t->end - t->start <= cell->end - cell->start + 1 &&
		(t->text.n <= strlen("码") ||
			abs(middle(cell->start, cell->end) - middle(t->start, t->end)) <= 2) &&
		!head_is_label(&l->doc->arena, t->text) && !cell->label;
}

static bool
is_head_word(struct layout *l, const struct token *t)
{
	return word_is("head", utf8_key(&l->doc->arena, t->text));
}

/* Do cell and token together make a head that is known (本年收入 + 合计)? */
static bool
is_compound(struct layout *l, const struct head_cell *cell, const struct token *t)
{
	struct arena *a = &l->doc->arena;

	return word_is("compound", utf8_key(a, arena_join(a, cell->text, t->text)));
}

/* Brackets opened in s, less those closed. */
static int
open_brackets(struct str s)
{
	size_t i, len;
	int n = 0;

	for (i = 0; i < s.n; i += len) {
		int32_t c = utf8_fold(utf8_at(s, i, &len));

		n += (c == '(') - (c == ')');
	}
	return n;
}

/* Does the token close the bracket that the cell left open? */
static bool
closes(const struct head_cell *cell, const struct token *t)
{
	return overlap(cell->start, cell->end, t->start, t->end) && open_brackets(cell->text) > 0 &&
		open_brackets(t->text) < 0;
}

/* Does piece i of the line carry on the words of cell c? It stands below it, and c is not the head of
 * a group that spreads to both sides. A word that is often a head of its own must not have any other
 * piece of the group beside it; a bracket or a single character can be no head at all; nothing goes on
 * with its own beginning. */
static bool
continues(struct layout *l, int c, const struct layout_line *line, int i)
{
	const struct token *t = &line->token[i];
	bool left = i > 0 && is_under(l, c, t - 1);
	bool right = i + 1 < line->n && is_under(l, c, t + 1);

	if (closes(&l->cell[c], t))
		return true;
	if (!stands_below(l, c, line, i) || str_starts(l->cell[c].text, t->text))
		return false;
	if (t->text.n <= strlen("费") || str_starts(t->text, S("（")) || t->text.p[0] == '(')
		return true;
	if (is_head_word(l, t))
		return (!left && !right) || is_compound(l, &l->cell[c], t);
	return !(left && right);
}

static void
add_piece(struct layout *l, struct head_cell *cell, const struct token *t, int line)
{
	cell->text = arena_join(&l->doc->arena, cell->text, t->text);
	cell->start = t->start < cell->start ? t->start : cell->start;
	cell->end = t->end > cell->end ? t->end : cell->end;
	cell->bottom = line;
}

/* The lowest cell above the token, -1 if none. */
static int
cell_above(const struct layout *l, const struct token *t)
{
	int c, best = -1;

	for (c = 0; c < l->ncells; c++)
		if (overlap(l->cell[c].start, l->cell[c].end, t->start, t->end) &&
			(best < 0 || l->cell[c].bottom >= l->cell[best].bottom))
			best = c;
	return best;
}

/* Where other words of the line carry on cells as narrow as this one, it is carried on too. */
static void
carry_on_alike(struct layout *l, const struct layout_line *line, int *above)
{
	int j, width = 0, c;

	for (j = 0; j < line->n; j++)
		if (above[j] >= 0 && l->cell[above[j]].end - l->cell[above[j]].start > width)
			width = l->cell[above[j]].end - l->cell[above[j]].start;
	for (j = 0; j < line->n && width > 0; j++) {
		if (above[j] >= 0 || (c = cell_above(l, &line->token[j])) < 0)
			continue;
		if (l->cell[c].end - l->cell[c].start <= width + 1 && stands_below(l, c, line, j) &&
			!is_head_word(l, &line->token[j]))
			above[j] = c;
	}
}

static void
find_cells(struct layout *l, int head)
{
	int i, j, c, *above;

	l->cell = arena_alloc(&l->doc->arena, MAX_HEAD_CELLS * sizeof *l->cell);
	for (i = 0; i < head; i++) {
		const struct layout_line *line = &l->line[i];

		above = arena_alloc(&l->doc->arena, (size_t)line->n * sizeof *above);
		for (j = 0; j < line->n; j++) {
			c = cell_above(l, &line->token[j]);
			above[j] = c >= 0 && continues(l, c, line, j) ? c : -1;
		}
		carry_on_alike(l, line, above);
		for (j = 0; j < line->n && l->ncells < MAX_HEAD_CELLS; j++) {
			const struct token *t = &line->token[j];

			if (above[j] >= 0)
				add_piece(l, &l->cell[above[j]], t, i);
			else
				l->cell[l->ncells++] = (struct head_cell){.text = t->text,
					.record = t->record, .at = t->at, .start = t->start,
					.end = t->end, .top = i, .bottom = i, .parent = -1,
					.label = head_is_label(&l->doc->arena, t->text)};
		}
	}
}

/* --- the tree: which cell stands over which ------------------------------------------------ */

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

/* Twice the line number of the cell's middle. */
static long
height(const struct layout *l, const struct head_cell *c)
{
	return l->line[c->top].number + l->line[c->bottom].number;
}

/* A cell without others below it reaches down to the end of the head, so its words stand in the
 * middle of its height; those near the top stand over others. */
static int
childless(const struct layout *l, const struct head_cell *c, int head)
{
	long middle = l->line[0].number + l->line[head - 1].number;

	return !c->label && c->depth == 0 && height(l, c) + 2 < middle ? CHILDLESS : 0;
}

struct tree {
	struct layout *l;
	int head;	/* lines */
	const int *new; /* the cells of the band, from left to right */
	int n;
	bool mixed; /* they stand at different heights */
	int *best, *run; /* least cost with i leaves and j cells done; cells of the last leaf, or -1 */
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

/* Do two of the cells new[from, to) hold the same words? Then they are no one group. */
static bool
repeats(const struct tree *t, int from, int to)
{
	const struct head_cell *cell = t->l->cell;
	int i, j;

	for (i = from; i < to; i++)
		for (j = from; j < i; j++)
			if (str_eq(cell[t->new[i]].text, cell[t->new[j]].text))
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
		widen(&r[0], height(t->l, cell), n == 0);
		widen(&r[1], 2 * t->l->line[cell->top].number, n == 0);
		widen(&r[2], 2 * t->l->line[cell->bottom].number, n == 0);
		n++;
	}
	return least_spread(r, 3);
}

static bool
is_first_word(const struct tree *t, int i)
{
	return word_is("first", utf8_key(&t->l->doc->arena, t->l->cell[t->new[i]].text));
}

/* What speaks against cells new[from, to) below one parent: labels and 小计 stand left of the others,
 * all at one height. */
static int
discord(const struct tree *t, int from, int to)
{
	int i, figures = 0, cost = 0;

	for (i = from; i < to; i++) {
		const struct head_cell *cell = &t->l->cell[t->new[i]];

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
		height(t->l, &cell[t->new[i]]) == height(t->l, &cell[t->new[j]]);
}

/* Is 合计 left out right before a run that does not begin with such a word itself? */
static bool
lacks_first(const struct tree *t, int from)
{
	return from > 0 && !t->l->cell[t->new[from]].label && is_first_word(t, from - 1) &&
		!is_first_word(t, from);
}

/* The cost of giving the leaf the k cells before the j-th; FAR if it can't have them. */
static int
cost_of_run(const struct tree *t, const struct head_cell *leaf, int j, int k)
{
	const struct head_cell *cell = t->l->cell;
	int i, cost;

	if (k == 0) {
		cost = childless(t->l, leaf, t->head);
		if (j > 0 && cell[t->new[j - 1]].start > leaf->end)
			cost += ORPHAN; /* out of order */
		if (j < t->n && cell[t->new[j]].end < leaf->start)
			cost += ORPHAN;
		return cost;
	}
	for (i = j - k; i < j; i++)
		if (leaf->bottom >= cell[t->new[i]].top || (leaf->label && !cell[t->new[i]].label))
			return FAR;
	if (repeats(t, j - k, j))
		return FAR;
	cost = abs(middle(cell[t->new[j - k]].start, cell[t->new[j - 1]].end) -
		middle(leaf->start, leaf->end));
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
			if (j > 0 && t->best[i * width + j - 1] + ORPHAN < *b)
				*b = t->best[i * width + j - 1] + ORPHAN;
			for (k = 0; i > 0 && k <= j; k++) {
				int cost = cost_of_run(t, &t->l->cell[t->l->leaf[i - 1]], j, k);

				if (cost >= FAR)
					break;
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

/* Gives the cells of one band their parents among the leaves so far, so that every group is centred
 * below its parent as well as can be. */
static void
adopt(struct layout *l, int head, const int *new, int n)
{
	struct arena *a = &l->doc->arena;
	size_t size = (size_t)(l->nleaves + 1) * (size_t)(n + 1);
	struct tree t = {.l = l, .head = head, .new = new, .n = n};
	int c;

	t.mixed = unevenness(&t, 0, n) > 0;
	t.best = arena_alloc(a, size * sizeof *t.best);
	t.run = arena_alloc(a, size * sizeof *t.run);
	fill_costs(&t);
	take_best(&t);
	for (c = 0; c < l->ncells; c++)
		l->cell[c].depth = depth_of(l, c);
}

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

	if (!word_is("first", utf8_key(a, l->cell[c].text)))
		return false;
	for (i = 0; i < l->ncells; i++)
		if (l->cell[i].parent == p && (first < 0 || l->cell[i].start < l->cell[first].start))
			first = i;
	if (first < 0 || l->cell[first].label || l->cell[first].start < l->cell[c].start ||
		height(l, &l->cell[first]) != height(l, &l->cell[c]) ||
		word_is("first", utf8_key(a, l->cell[first].text)))
		return false;
	for (i = 0; i < l->nleaves; i++)
		if (l->cell[l->leaf[i]].start > l->cell[c].start &&
			l->cell[l->leaf[i]].start < l->cell[first].start)
			return false;
	return true;
}

/* The group that cell c belongs to: the half it is in, the one it is the 合计 of, or, if it stands too low to be a column of its
 * own, the group that stays centred best over its cells and c; -1 if there is none. */
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
		if (!low)
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
		if (!l->cell[i].label && l->cell[i].parent >= 0 && l->cell[i].top == l->cell[c].top &&
			l->cell[i].bottom == l->cell[c].bottom)
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

		low = height(l, cell) > middle + 1;
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
		if (l->cell[c].label || (l->cell[c].parent != top &&
				(l->cell[c].parent >= 0 || l->cell[c].children == 0 || c == top)))
			continue;
		start = l->cell[c].start < start ? l->cell[c].start : start;
		end = l->cell[c].end > end ? l->cell[c].end : end;
	}
	off = abs(middle(start, end) - middle(l->cell[top].start, l->cell[top].end));
	for (c = 0; c < l->ncells && 8 * off <= end - start; c++)
		if (c != top && !l->cell[c].label && l->cell[c].parent < 0 && l->cell[c].children > 0)
			l->cell[c].parent = top;
}

static void
attach_low_cells(struct layout *l, int head)
{
	int c;

	attach_groups(l);
	while (attach_some(l, head))
		;
	for (c = 0; c < l->ncells; c++)
		l->cell[c].depth = depth_of(l, c);
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

/* Builds the tree of cells, band by band. */
static void
build_tree(struct layout *l, int head, const int *band, int bands)
{
	int i, c, n, new[MAX_HEAD_CELLS];

	l->nleaves = 0;
	for (c = 0; c < l->ncells; c++) {
		l->cell[c].parent = -1;
		l->cell[c].depth = l->cell[c].children = 0;
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

/* Cells beside each other usually overlap in height. Where a wrapped cell reaches over a group and its
 * columns alike, that does not tell the levels apart, and the lines do: then the columns are as many
 * as the figures, and none stands in the place of another. */
void
layout_head(struct layout *l)
{
	int head = find_head(l), c, clashes;

	find_cells(l, head);
	for (c = 0; c < l->ncells; c++)
		l->cell[c].label = head_is_label(&l->doc->arena, l->cell[c].text);
	l->leaf = arena_alloc(&l->doc->arena, MAX_HEAD_CELLS * sizeof *l->leaf);
	build_by_bands(l, head);
	if (count_measures(l) == most_figures(l))
		return;
	clashes = count_clashes(l);
	build_by_lines(l, head);
	if (count_measures(l) != most_figures(l) && count_clashes(l) >= clashes)
		build_by_bands(l, head);
}
