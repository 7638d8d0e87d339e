/* Words of a head that stand aside from the words they go on with: text of varying width pushes them. 对附属单
 * over 位补助支 over 出 is 对附属单位补助支出 wherever they stand, as the forms have no head that begins with
 * 位补助支 or 出. And where all words of a line make heads of the forms with words above them, they go on with these:
 *
 *     本年收入 财政拨款 上级补助          附属单位
 *                                事业收入          其他收入
 *        合计      收入      收入        上缴收入
 */
#include "layout_head.h"
#include "utf8.h"
#include "words.h"

enum {
	LINES = 2, /* between a cell and what goes on with its words, at most */
	ASIDE = 12 /* columns, likewise */
};

/* What the words of a cell and a token make: a head of the forms, the beginning of one. */
enum fit { NO_HEAD, BEGUN, WHOLE };

static enum fit
fits(struct layout *l, const struct head_cell *cell, const struct token *t)
{
	struct arena *a = &l->doc->arena;
	struct str one = arena_join(a, utf8_key(a, cell->text), utf8_key(a, t->text));

	return word_is(FORM_HEAD, one) ? WHOLE : word_begun(FORM_HEAD, one) ? BEGUN : NO_HEAD;
}

/* Columns between the cell and the token; 0 if they overlap. */
static int
distance(const struct head_cell *cell, const struct token *t)
{
	int d = t->start >= cell->end ? t->start - cell->end : cell->start - t->end;

	return d > 0 ? d : 0;
}

/* May the token be a head by itself, or begin one? A single character does not: 金 of 单位资金. */
static bool
may_be_head(struct layout *l, const struct token *t)
{
	return t->text.n > strlen("金") && word_begun(FORM_HEAD, utf8_key(&l->doc->arena, t->text));
}

/* May the words of token t go on with those of the cell? A word that is a head by itself only completes one that is
 * none. */
static bool
may_go_on(struct layout *l, const struct head_cell *cell, const struct token *t, int line)
{
	struct arena *a = &l->doc->arena;
	bool head = may_be_head(l, t);
	enum fit fit;

	if (cell->bottom >= line || line - cell->bottom > LINES ||
		(head && distance(cell, t) > ASIDE))
		return false;
	fit = fits(l, cell, t);
	return head ? fit == WHOLE && !word_is(FORM_HEAD, utf8_key(a, cell->text)) : fit != NO_HEAD;
}

static bool
is_taken(const int *above, int n, int c)
{
	int j;

	for (j = 0; j < n; j++)
		if (above[j] == c)
			return true;
	return false;
}

/* The nearest cell that the token's words may go on with and no other token of the line does; -1 if there is none, or
 * if there are several, for a word that may be a head by itself or that stands far aside. */
static int
cell_for(struct layout *l, const struct layout_line *line, int j, const int *above)
{
	const struct token *t = &line->token[j];
	int c, best = -1, n = 0;

	for (c = 0; c < l->ncells; c++) {
		if (!may_go_on(l, &l->cell[c], t, (int)(line - l->line)) ||
			is_taken(above, line->n, c))
			continue;
		n++;
		if (best < 0 || distance(&l->cell[c], t) < distance(&l->cell[best], t))
			best = c;
	}
	return n > 1 && (distance(&l->cell[best], t) > ASIDE || may_be_head(l, t)) ? -1 : best;
}

/* --- whole lines --------------------------------------------------------------------------------- */

enum { FAR_OFF = 1000000 };

/* The words of a line, but for those over labels, and the cells above them, both from left to right. */
struct words {
	struct layout *l;
	const struct layout_line *line;
	int word[MAX_TOKENS], n;
	int cell[MAX_HEAD_CELLS], m;
};

static void
find_words(struct words *w)
{
	struct layout *l = w->l;
	int i, j, c, line = (int)(w->line - l->line);

	for (j = 0; j < w->line->n; j++)
		if (w->line->token[j].kind == TEXT_TOKEN &&
			!is_label_cell(l, w->line->token[j].text))
			w->word[w->n++] = j;
	for (c = 0; c < l->ncells; c++) {
		const struct head_cell *cell = &l->cell[c];

		if (cell->label || cell->bottom >= line || line - cell->bottom > LINES)
			continue;
		for (i = w->m++; i > 0 && l->cell[w->cell[i - 1]].start > cell->start; i--)
			w->cell[i] = w->cell[i - 1];
		w->cell[i] = c;
	}
}

/* What it costs that word i goes on with cell k. */
static int
cost_of(const struct words *w, int i, int k)
{
	const struct head_cell *cell = &w->l->cell[w->cell[k]];
	const struct token *t = &w->line->token[w->word[i]];
	int d = distance(cell, t);

	return d > ASIDE || fits(w->l, cell, t) == NO_HEAD ? FAR_OFF : d;
}

/* Lays all words of the line along the cells above them, in order; false if one finds none. */
static bool
join_line(struct layout *l, const struct layout_line *line, int *above)
{
	struct words w = {.l = l, .line = line};
	int i, k, width, *best;

	find_words(&w);
	if (w.n < 2 || w.n > w.m)
		return false;
	width = w.m + 1;
	best = arena_alloc(&l->doc->arena, (size_t)(w.n + 1) * (size_t)width * sizeof *best);
	for (i = 1; i <= w.n; i++) {
		best[i * width] = FAR_OFF;
		for (k = 1; k <= w.m; k++) {
			int with = best[(i - 1) * width + k - 1] + cost_of(&w, i - 1, k - 1);
			int without = best[i * width + k - 1];

			best[i * width + k] = with < without ? with : without;
		}
	}
	if (best[w.n * width + w.m] >= FAR_OFF)
		return false;
	for (i = w.n, k = w.m; i > 0; k--)
		if (best[i * width + k] != best[i * width + k - 1])
			above[w.word[--i]] = w.cell[k - 1];
	return true;
}

/* ------------------------------------------------------------------------------------------------- */

void
join_fragments(struct layout *l, const struct layout_line *line, int *above)
{
	int j, c;

	if (join_line(l, line, above))
		return;
	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];

		if (t->kind != TEXT_TOKEN ||
			(above[j] >= 0 && fits(l, &l->cell[above[j]], t) != NO_HEAD))
			continue;
		if ((c = cell_for(l, line, j, above)) >= 0)
			above[j] = c;
	}
}
