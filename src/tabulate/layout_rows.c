/* The rows of a half: wrapped labels stand above, below or around the line of their figures. */
#include <stdlib.h>

#include "label.h"
#include "layout.h"
#include "utf8.h"
#include "words.h"

/* CERTAIN: what figures beside the first or the last line of labels must make the rows better. SHORT: what it
 * costs that a label goes on behind a line with room for a character. */
enum { MAX_LINES = 10, NEVER = 1000000, CERTAIN = 8, SHORT = 1 };

/* What a line holds in one half. */
struct item {
	int line;
	long number, page;
	struct str text;            /* of its label */
	int width;                  /* display columns of the label */
	int widest;                 /* of the page's labels */
	bool code, figures, starts; /* starts: the label can only be the first line of one */
	bool whole;                 /* 合计: nothing goes on with it */
	bool total; /* it may be: 本年收入合计, but also 入合计 below 本年收 */
};

/* Which line of a wrapped label its figures stand beside. */
enum beside { THE_MIDDLE, THE_LAST, THE_FIRST, PLACES };

struct half {
	struct item *item;
	int n, widest;
	bool codes, labels; /* does any line of the half hold some? */
	bool starts;        /* rows begin with lines that can only be the first of a label */
	enum beside figures;
};

static void
widest_of_pages(struct half *h)
{
	int i, from, widest = 0;

	for (i = 0, from = 0; i < h->n; i++) {
		widest = h->item[i].width > widest ? h->item[i].width : widest;
		if (i + 1 < h->n && h->item[i + 1].page == h->item[i].page)
			continue;
		for (; from <= i; from++)
			h->item[from].widest = widest;
		widest = 0;
	}
}

/* The code on line i that its name follows after one blank, NULL if there is none. */
static const struct token *
code_at_name(const struct layout *l, int i, int half)
{
	const struct layout_line *line = &l->line[i];
	int j;

	for (j = 0; j + 1 < line->n && !line->head; j++) {
		const struct token *t = &line->token[j];

		if (t->half == half && t->kind == CODE_TOKEN && t[1].kind == TEXT_TOKEN &&
			t[1].starts[BY_WIDTH] == t->ends[BY_WIDTH] + 1)
			return t;
	}
	return NULL;
}

/* Does the line begin its half with a code and a name behind it? Returns the code, NULL if not. */
static const struct token *
code_and_name(const struct layout_line *line, int half)
{
	int j;

	for (j = 0; j + 1 < line->n && !line->head; j++) {
		const struct token *t = &line->token[j];

		if (t->half == half && t->kind == CODE_TOKEN)
			return t[1].half == half && t[1].kind == TEXT_TOKEN ? t : NULL;
	}
	return NULL;
}

/* Does the next token follow the code after one blank? */
static bool
one_blank(const struct token *code)
{
	return code[1].starts[BY_WIDTH] == code->ends[BY_WIDTH] + 1;
}

/* Do codes and names share a cell? Then codes of different length begin at one place, and push their names
 * to the right, or stand one blank in front of them; names behind codes in a column of their own begin at
 * one place. */
static bool
codes_in_labels(const struct layout *l, int half)
{
	const struct token *last = NULL, *t;
	int i, votes = 0;

	for (i = 0; i < l->nlines; i++) {
		if ((t = code_and_name(&l->line[i], half)) == NULL)
			continue;
		if (last != NULL && last->text.n != t->text.n)
			votes += (abs(last->start - t->start) <= 1 ||
					 (one_blank(last) && one_blank(t))) &&
					abs(last[1].start - t[1].start) > 1
				? 1
				: -1;
		last = t;
	}
	return votes >= 0;
}

/* Are there as many first lines of labels as lines of figures? Then every row has one. */
static bool
rows_start(const struct half *h)
{
	int i, starts = 0, figures = 0;

	for (i = 0; i < h->n; i++) {
		starts += h->item[i].starts;
		figures += h->item[i].figures;
	}
	return starts >= figures && figures > 1;
}

static struct half
read_half(struct layout *l, int half)
{
	struct arena *a = &l->doc->arena;
	struct half h = {.item = arena_alloc(a, (size_t)l->nlines * sizeof *h.item)};
	bool shared = codes_in_labels(l, half);
	struct str rest;
	int i, j;

	for (i = 0; i < l->nlines; i++) {
		const struct layout_line *line = &l->line[i];
		struct item it = {.line = i, .number = line->number, .page = line->page};
		bool any = false;

		for (j = 0; j < line->n && !line->head; j++) {
			const struct token *t = &line->token[j];

			if (t->half != half)
				continue;
			any = true;
			if (shared && t == code_at_name(l, i, half))
				it.width += t->ends[BY_WIDTH] - t->starts[BY_WIDTH] + 1;
			it.code = it.code || t->kind == CODE_TOKEN;
			it.figures = it.figures || t->kind == FIGURE_TOKEN;
			if (t->kind != TEXT_TOKEN)
				continue;
			it.text = it.text.n == 0 ? t->text : it.text;
			it.width += utf8_width(t->text);
			if (label_code(a, t->text, &rest).n > 0)
				it.code = true;
		}
		if (!any)
			continue;
		it.whole = it.text.n > 0 && word_is(TOTAL_WORD, utf8_key(a, it.text));
		it.starts = it.text.n > 0 &&
			(it.whole || label_numbering(it.text, &rest) != UNNUMBERED ||
				label_of_which(it.text) > 0 ||
				(word_starts(ROW_START, utf8_key(a, it.text)) &&
					!word_is(ROW_START, utf8_key(a, it.text))));
		it.total = word_ends(TOTAL_WORD, utf8_key(a, it.text));
		h.codes = h.codes || it.code;
		h.labels = h.labels || it.text.n > 0;
		h.widest = it.width > h.widest ? it.width : h.widest;
		h.item[h.n++] = it;
	}
	h.starts = rows_start(&h);
	widest_of_pages(&h);
	return h;
}

/* Does the label fill its cell, so that it may go on in the next line? Cells may be narrower on
 * another page, but not by much. */
static bool
is_full(const struct half *h, const struct item *it)
{
	return !it->whole && it->width + 3 > it->widest && 2 * it->width > h->widest;
}

/* Are there blank lines between the two? Lines that hold something of another half only are none:
 * cells of two and of three lines stand half a line apart. */
static bool
blank_between(const struct item *above, const struct item *it)
{
	return it->number - above->number > it->line - above->line;
}

/* What it costs that `it` goes on with the label of `piece`. */
static int
continuation(const struct half *h, const struct item *piece, const struct item *it)
{
	bool full = is_full(h, piece);

	if (it->starts || (it->total && !full))
		return 40;
	return !full ? 12 : it->total ? 6 : piece->width + 1 < piece->widest ? SHORT : 0;
}

/* The pieces of a label: how many, their first and last line, the sum of their lines. */
struct pieces {
	int n;
	long first, last, sum;
};

/* How far the line of the figures is from where it belongs beside the label, in quarters of a line. */
static int
misplaced(const struct half *h, const struct pieces *p, long line)
{
	if (h->figures == THE_LAST)
		return (int)(4 * labs(p->last - line));
	if (h->figures == THE_FIRST)
		return (int)(4 * labs(p->first - line));
	return (int)(4 * labs(p->sum - line * p->n) / p->n);
}

/* How badly items[i] to items[j] make one row; NEVER if they can't. */
static int
misfit(const struct half *h, int i, int j)
{
	const struct item *anchor = NULL, *piece = NULL;
	struct pieces label = {0};
	int k, codes = 0, figures = 0, cost = 0;

	for (k = i; k <= j; k++) {
		const struct item *it = &h->item[k];

		codes += it->code;
		figures += it->figures;
		if (k > i)
			cost += it->page != h->item[k - 1].page      ? 20
				: blank_between(&h->item[k - 1], it) ? 8
								     : 0;
		if ((it->code && (anchor == NULL || h->figures == THE_MIDDLE)) ||
			(it->figures && (anchor == NULL || h->figures != THE_MIDDLE)))
			anchor = it;
		if (it->text.n == 0)
			continue;
		if (piece != NULL)
			cost += continuation(h, piece, it);
		piece = it;
		if (label.n++ == 0)
			label.first = it->number;
		label.last = it->number;
		label.sum += it->number;
	}
	if (codes > 1 || figures > 1)
		return NEVER;
	if (h->codes && codes == 0)
		cost += label.n == 0                        ? 8
			: figures == 0                      ? (h->item[i].total ? 12 : 14)
			: h->item[i].starts || label.n == 0 ? 0
							    : 8;
	if (h->starts && !h->codes && label.n > 0 && !h->item[i].starts)
		cost += 6;
	if (anchor != NULL && label.n == 0 && h->labels)
		cost += figures > 0 ? 8 : 4;
	if (anchor != NULL && label.n > 0)
		cost += misplaced(h, &label, anchor->number);
	if (codes == 1 && figures == 1 && !anchor->figures)
		cost += 2;
	if (piece != NULL && is_full(h, piece) && j + 1 < h->n && h->item[j + 1].text.n > 0 &&
		!h->item[j + 1].starts && !h->item[j + 1].code && !h->item[j + 1].figures &&
		!blank_between(&h->item[j], &h->item[j + 1]))
		cost += 4;
	return cost;
}

/* Cuts the items into rows at least cost. Returns how many; cut[r] is the first item of row r. */
static int
cut_rows(struct layout *l, const struct half *h, int *cut, int *cost)
{
	struct arena *a = &l->doc->arena;
	int *best = arena_alloc(a, (size_t)(h->n + 1) * sizeof *best);
	int *from = arena_alloc(a, (size_t)(h->n + 1) * sizeof *from);
	int i, j, n = 0;

	for (j = 1; j <= h->n; j++) {
		best[j] = NEVER;
		for (i = j - 1; i >= 0 && i >= j - MAX_LINES; i--) {
			int misfits = misfit(h, i, j - 1);

			if (misfits == NEVER)
				break; /* nor with more lines */
			if (best[i] + misfits < best[j]) {
				best[j] = best[i] + misfits;
				from[j] = i;
			}
		}
		if (best[j] > NEVER / 2)
			best[j] = NEVER / 2;
	}
	*cost = best[h->n];
	for (j = h->n; j > 0; j = from[j])
		n++;
	for (j = h->n, i = n; j > 0; j = from[j])
		cut[--i] = from[j];
	return n;
}

/* Finds out where figures stand beside wrapped labels: where all halves are cut at least cost. */
static void
place_figures(struct layout *l, struct half *half, int *cut)
{
	enum beside best = THE_MIDDLE;
	int cost, sum, least = NEVER, i, h;

	for (i = 0; i < PLACES; i++) {
		for (h = 0, sum = 0; h < l->nhalves; h++) {
			half[h].figures = (enum beside)i;
			cut_rows(l, &half[h], cut, &cost);
			sum += cost;
		}
		if (sum < least) {
			least = i == THE_MIDDLE ? sum - CERTAIN : sum;
			best = (enum beside)i;
		}
	}
	for (h = 0; h < l->nhalves; h++)
		half[h].figures = best;
}

struct layout_row *
layout_rows(struct layout *l, int *n)
{
	struct arena *a = &l->doc->arena;
	struct half *half = arena_alloc(a, (size_t)l->nhalves * sizeof *half);
	int *cut = arena_alloc(a, (size_t)(l->nlines + 1) * sizeof *cut), h, r, count, cost;
	struct layout_row *rows = NULL;
	size_t cap = 0;

	for (h = 0; h < l->nhalves; h++)
		half[h] = read_half(l, h);
	place_figures(l, half, cut);
	*n = 0;
	for (h = 0; h < l->nhalves; h++) {
		const struct item *item = half[h].item;

		count = cut_rows(l, &half[h], cut, &cost);
		for (r = 0; r < count; r++) {
			int end = r + 1 < count ? cut[r + 1] : half[h].n;

			rows = arena_grow(a, rows, (size_t)*n, &cap, sizeof *rows);
			rows[(*n)++] = (struct layout_row){
				.first = item[cut[r]].line, .last = item[end - 1].line, .half = h};
		}
	}
	return rows;
}
