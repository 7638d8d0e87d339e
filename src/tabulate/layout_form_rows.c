/* The rows of a performance form in aligned columns. A row's figures stand on one line; the pieces of its
 * wrapped cells stand around it, in the middle of the row or from its top. */
#include <stdlib.h>

#include "layout_form.h"

enum { MAX_GAP = 12 /* lines between two rows */, LEFT_OUT = 3, NEVER = 1000000 };

static bool
overlap(const struct token *x, const struct token *y)
{
	return x->start < y->end && y->start < x->end;
}

/* Figures at least two, dashes counted: the line that a row is known by. */
static bool
is_anchor(const struct layout_line *line)
{
	int i, n = 0;

	for (i = 0; i < line->n; i++)
		n += line->token[i].kind != TEXT_TOKEN;
	return n >= 2;
}

/* Does the line end with a figure where an anchor of lines[from, to) does? 定性 优良中低差 20: a target in
 * words leaves the weight alone. */
static bool
ends_like_anchor(const struct layout *l, int from, int to, int line)
{
	const struct layout_line *this = &l->line[line];
	int i;

	if (this->n < 2 || this->token[this->n - 1].kind != FIGURE_TOKEN)
		return false;
	for (i = from; i < to; i++) {
		const struct layout_line *other = &l->line[i];

		if (is_anchor(other) && other->token[other->n - 1].kind == FIGURE_TOKEN &&
			overlap(&other->token[other->n - 1], &this->token[this->n - 1]))
			return true;
	}
	return false;
}

/* A column of pieces one below the other. */
struct stack {
	struct token token;
	long sum, first;
	int pieces;
};

static int
by_start(const void *a, const void *b)
{
	const struct stack *x = a, *y = b;

	return x->token.start - y->token.start;
}

/* Stacks the tokens of lines[from, to), with their words joined if `words`. Returns how many stacks. */
static int
stack_up(struct layout *l, int from, int to, bool words, struct stack *stack)
{
	int i, j, k, n = 0;

	for (i = from; i < to; i++) {
		int above = n; /* those that have no piece of this line yet */

		for (j = 0; j < l->line[i].n; j++) {
			struct token *t = &l->line[i].token[j];
			long number = l->line[i].number;

			for (k = 0; k < above && !overlap(&stack[k].token, t); k++)
				;
			if (k == above && n < MAX_CELLS)
				stack[n++] = (struct stack){*t, number, number, 1};
			if (k == above)
				continue;
			if (words)
				stack[k].token.text =
					arena_join(&l->doc->arena, stack[k].token.text, t->text);
			stack[k].token.kind = TEXT_TOKEN;
			if (t->start < stack[k].token.start)
				stack[k].token.start = t->start;
			if (t->end > stack[k].token.end)
				stack[k].token.end = t->end;
			stack[k].sum += number;
			stack[k].pieces++;
		}
	}
	return n;
}

struct layout_line
form_join(struct layout *l, int from, int to)
{
	struct layout_line line = l->line[from];
	struct stack stack[MAX_CELLS];
	int i, n;

	if (to == from + 1)
		return line;
	n = stack_up(l, from, to, true, stack);
	qsort(stack, (size_t)n, sizeof *stack, by_start);
	line.token = arena_alloc(&l->doc->arena, (size_t)n * sizeof *line.token);
	for (i = 0; i < n; i++)
		line.token[i] = stack[i].token;
	line.n = n;
	return line;
}

/* How far the cells of lines[from, to) are from the line of their figures, in half lines: their middles,
 * or, in forms aligned at the top, their first lines. */
static int
imbalance(struct layout *l, int from, int anchor, int to, bool top)
{
	struct stack stack[MAX_CELLS];
	long number = l->line[anchor].number;
	int i, n, cost = 0;

	if (to == from + 1)
		return 0;
	n = stack_up(l, from, to, false, stack);
	for (i = 0; i < n; i++)
		cost += (int)(top ? 2 * labs(stack[i].first - number)
				  : 2 * labs(stack[i].sum - number * stack[i].pieces) /
					stack[i].pieces);
	return cost;
}

/* The rows of a block: anchors, and for every gap in front of one (and behind the last) where it is cut. */
struct block_rows {
	struct layout *l;
	int *anchor, n;
	int from, to; /* lines */
	bool top;
	int *best; /* [row][lines that the row takes below its anchor] */
	int *up;   /* lines that it takes above it */
};

static int
gap_after(const struct block_rows *b, int r)
{
	int gap = (r + 1 < b->n ? b->anchor[r + 1] : b->to) - b->anchor[r] - 1;

	return gap < MAX_GAP ? gap : MAX_GAP;
}

/* The least cost of rows 0 to r with `down` lines below the anchor of r. */
static void
solve(struct block_rows *b, int r, int down)
{
	int width = MAX_GAP + 1, u, most, *best = &b->best[r * width + down];

	*best = NEVER;
	most = r > 0 ? gap_after(b, r - 1) : b->anchor[0] - b->from;
	most = most < MAX_GAP ? most : MAX_GAP;
	for (u = 0; u <= most; u++) {
		int cost = imbalance(
			b->l, b->anchor[r] - u, b->anchor[r], b->anchor[r] + down + 1, b->top);
		int before = r > 0 ? most - u : 0; /* what is above belongs to the row above */

		cost += r > 0 ? b->best[(r - 1) * width + before] : LEFT_OUT * (most - u);
		if (cost < *best) {
			*best = cost;
			b->up[r * width + down] = u;
		}
	}
}

static int
solve_block(struct block_rows *b, bool top, int *down)
{
	int r, d, width = MAX_GAP + 1, least = NEVER;

	b->top = top;
	for (r = 0; r < b->n; r++)
		for (d = 0; d <= gap_after(b, r); d++)
			solve(b, r, d);
	for (d = 0, r = b->n - 1; d <= gap_after(b, r); d++) {
		int cost = b->best[r * width + d]; /* what is left over may be of another block */

		if (cost < least) {
			least = cost;
			*down = d;
		}
	}
	return least;
}

/* Marks the lines of the rows: first[i] is the first line of the row that line i belongs to. */
static void
group_block(struct layout *l, const struct form_line *form, int from, int to, int *first)
{
	struct arena *a = &l->doc->arena;
	struct block_rows b = {.l = l, .from = from, .to = to};
	int i, r, down, cost;

	b.anchor = arena_alloc(a, (size_t)(to - from + 1) * sizeof *b.anchor);
	for (i = from; i < to; i++)
		if (!form[i].used && (is_anchor(&l->line[i]) || ends_like_anchor(l, from, to, i)))
			b.anchor[b.n++] = i;
	if (b.n == 0 || to - from == b.n)
		return;
	b.best = arena_alloc(a, (size_t)b.n * (MAX_GAP + 1) * sizeof *b.best);
	b.up = arena_alloc(a, (size_t)b.n * (MAX_GAP + 1) * sizeof *b.up);
	cost = solve_block(&b, true, &down);
	if (solve_block(&b, false, &down) > cost)
		solve_block(&b, true, &down);
	for (r = b.n - 1; r >= 0; r--) {
		int up = b.up[r * (MAX_GAP + 1) + down];

		for (i = b.anchor[r] - up; i <= b.anchor[r] + down; i++)
			first[i] = b.anchor[r] - up;
		if (r > 0)
			down = gap_after(&b, r - 1) - up;
	}
}

int
form_rows(struct layout *l, struct form_line *form)
{
	int *first = arena_alloc(&l->doc->arena, (size_t)l->nlines * sizeof *first);
	int i, to, n = 0;

	for (i = 0; i < l->nlines; i++)
		first[i] = i;
	for (i = 0; i < l->nlines; i++) {
		if (form[i].head == NO_HEAD)
			continue;
		for (to = i + 1; to < l->nlines && form[to].head == NO_HEAD; to++)
			;
		group_block(l, form, i + 1, to, first);
	}
	for (i = 0; i < l->nlines; i++)
		form[i].row = first[i] == i ? n++ : form[first[i]].row;
	return n;
}
