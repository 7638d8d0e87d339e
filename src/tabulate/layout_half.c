/* What the lines of a half hold: a code, figures, a piece of a label. */
#include <stdlib.h>

#include "label.h"
#include "layout_half.h"
#include "lexicon.h"
#include "utf8.h"
#include "words.h"

/* Sets the widest label of its page for every line. */
static void
widest_of_pages(struct half *h)
{
	int i, from, widest = 0;

	for (i = 0, from = 0; i < h->n; i++) {
		widest = h->line[i].width > widest ? h->line[i].width : widest;
		if (i + 1 < h->n && h->line[i + 1].page == h->line[i].page)
			continue;
		for (; from <= i; from++)
			h->line[from].widest = widest;
		widest = 0;
	}
}

/* Does the next token follow the code after one blank? */
static bool
one_blank(const struct token *code)
{
	return code[1].starts[BY_WIDTH] == code->ends[BY_WIDTH] + 1;
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
			one_blank(t))
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

/* Are there lines with several codes, so that class, section and item have columns of their own? */
static bool
codes_have_columns(const struct layout *l, int half)
{
	int i, j;

	for (i = 0; i < l->nlines; i++) {
		int codes = 0;

		for (j = 0; j < l->line[i].n; j++)
			codes += l->line[i].token[j].kind == CODE_TOKEN &&
				l->line[i].token[j].half == half;
		if (codes > 1)
			return true;
	}
	return false;
}

/* Do codes and names share a cell? Then codes of different length begin at one place, and push their names
 * to the right, or stand one blank in front of them; names behind codes in a column of their own begin at
 * one place. */
static bool
codes_in_labels(const struct layout *l, int half)
{
	const struct token *last = NULL, *t;
	int i, votes = 0;

	if (codes_have_columns(l, half))
		return false;
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
		starts += h->line[i].starts;
		figures += h->line[i].figures;
	}
	return starts >= figures && figures > 1;
}

/* Does the text say what figures below it measure? */
static bool
is_measure(struct arena *a, struct str text)
{
	struct str key = utf8_key(a, text);

	return lexicon_suffix(key, 0, IN(MEASURE)) < key.n;
}

bool
layout_head_below(const struct layout *l, int i, int half)
{
	const struct layout_line *line = &l->line[i];
	int j, n = 0;

	for (j = 0; j < line->n; j++) {
		const struct token *t = &line->token[j];

		if (t->half != half)
			continue;
		if (t->kind != TEXT_TOKEN)
			return false;
		n += is_measure(&l->doc->arena, t->text);
	}
	return n > 1;
}

/* Adds what token t is of the line's half. */
static void
read_token(struct arena *a, const struct token *t, struct half_line *it)
{
	struct str rest;

	it->code = it->code || t->kind == CODE_TOKEN;
	it->figures = it->figures || t->kind == FIGURE_TOKEN;
	if (t->kind != TEXT_TOKEN)
		return;
	it->text = it->text.n == 0 ? t->text : it->text;
	it->width += utf8_width(t->text);
	if (label_code(a, t->text, &rest).n > 0)
		it->code = true;
}

/* What the words of its label say of the line. */
static void
read_label(struct arena *a, struct half_line *it)
{
	struct str key = utf8_key(a, it->text), rest;

	if (it->text.n == 0)
		return;
	it->whole = word_is(TOTAL_WORD, key);
	it->total = word_ends(TOTAL_WORD, key);
	it->starts = it->whole || label_numbering(it->text, &rest) != UNNUMBERED ||
		label_of_which(it->text) > 0 ||
		(word_starts(ROW_START, key) && !word_is(ROW_START, key));
}

/* Reads line i of the half; shared: codes and names share a cell. False if nothing stands there. */
static bool
read_line(struct layout *l, int i, int half, bool shared, struct half_line *it)
{
	struct arena *a = &l->doc->arena;
	const struct layout_line *line = &l->line[i];
	bool any = false;
	int j;

	*it = (struct half_line){.line = i, .number = line->number, .page = line->page};
	for (j = 0; j < line->n && !line->head; j++) {
		const struct token *t = &line->token[j];

		if (t->half != half)
			continue;
		any = true;
		if (shared && t == code_at_name(l, i, half))
			it->width += t->ends[BY_WIDTH] - t->starts[BY_WIDTH] + 1;
		read_token(a, t, it);
	}
	if (any)
		read_label(a, it);
	it->heads = any && layout_head_below(l, i, half);
	return any;
}

struct half
layout_half(struct layout *l, int half)
{
	struct half h = {.line = arena_alloc(&l->doc->arena, (size_t)l->nlines * sizeof *h.line)};
	bool shared = codes_in_labels(l, half);
	struct half_line it;
	int i;

	for (i = 0; i < l->nlines; i++) {
		if (!read_line(l, i, half, shared, &it))
			continue;
		h.codes = h.codes || it.code;
		h.labels = h.labels || it.text.n > 0;
		h.widest = it.width > h.widest ? it.width : h.widest;
		h.line[h.n++] = it;
	}
	h.starts = rows_start(&h);
	widest_of_pages(&h);
	return h;
}
