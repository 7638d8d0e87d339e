#include <stdlib.h>

#include "label.h"
#include "layout.h"
#include "utf8.h"
#include "words.h"

/* Goes over s: at[], the place in each metric, moves behind it. */
static void
measure(struct str s, int at[METRICS])
{
	int characters = 0, width = 0;
	size_t i, len;

	for (i = 0; i < s.n; i += len, characters++) {
		width += utf8_char_width(utf8_at(s, i, &len));
	}
	at[BY_CHARACTERS] += characters;
	at[BY_WIDTH] += width;
}

enum { HEAD_AROUND = 4 /* lines of a head */, HEAD_LINES = 16 /* more than a head has */ };

static void
make_tokens(struct layout *l, struct layout_line *line, const struct record *r, enum cut how)
{
	struct arena *a = &l->doc->arena;
	struct piece pieces[MAX_TOKENS];
	int i, n = layout_cut(a, r->text, how, pieces), at[METRICS] = {0, 0};
	size_t done = 0;

	line->number = r->line;
	line->page = r->page;
	line->token = arena_alloc(a, (size_t)n * sizeof *line->token);
	line->n = n;
	for (i = 0; i < n; i++) {
		struct token *t = &line->token[i];
		struct str gap = str_sub(r->text, done, pieces[i].from);

		t->text = str_sub(r->text, pieces[i].from, pieces[i].end);
		t->record = r;
		t->at = pieces[i].from;
		measure(gap, at);
		memcpy(t->starts, at, sizeof at);
		measure(t->text, at);
		memcpy(t->ends, at, sizeof at);
		t->kind = layout_is_figure(a, t->text, &t->bare) ? FIGURE_TOKEN : TEXT_TOKEN;
		t->column = t->half = -1;
		done = pieces[i].end;
	}
}

/* Does the head have a column of numbers of lines (行次) behind another? */
static bool
numbers_lines(struct layout *l)
{
	int i, j;

	for (i = 0; i < l->nlines && i < HEAD_AROUND; i++)
		for (j = 1; j < l->line[i].n; j++)
			if (l->line[i].token[j].kind == TEXT_TOKEN &&
				word_is(INDEX_WORD,
					utf8_key(&l->doc->arena, l->line[i].token[j].text)))
				return true;
	return false;
}

/* --- codes --------------------------------------------------------------------------------- */

static bool
has_code_length(const struct token *t)
{
	return t->kind != TEXT_TOKEN && t->bare &&
		(t->text.n == 3 || t->text.n == 5 || t->text.n == 7);
}

static bool
is_name(const struct token *t)
{
	struct str rest;

	return t->kind == TEXT_TOKEN && label_numbering(t->text, &rest) == UNNUMBERED;
}

/* 208   05   01 at the start of a line in front of figures, or alone: its name is wrapped around it. */
static void
codes_in_cells(struct layout_line *line)
{
	int i, n = 1;

	if (line->n < 2 || line->token[0].kind != FIGURE_TOKEN || !line->token[0].bare ||
		line->token[0].text.n != 3)
		return;
	while (n < line->n && n < 3 && line->token[n].bare && line->token[n].text.n == 2)
		n++;
	if (n == 1 || (n < line->n && (line->token[n].kind != FIGURE_TOKEN || line->token[n].bare)))
		return;
	for (i = 0; i < n; i++)
		line->token[i].kind = CODE_TOKEN;
}

/* 208   05   01   name: digits in front of a name are its code. Where a label stands in front of the
 * digits they might be its figure: that is left to codes_by_place. */
static void
codes_before_names(struct layout_line *line)
{
	int i;

	for (i = line->n - 2; i >= 0; i--) {
		struct token *t = &line->token[i], *next = t + 1;
		bool class_before = i > 0 && (t - 1)->bare &&
			((t - 1)->text.n == 3 || (i > 1 && (t - 2)->bare && (t - 2)->text.n == 3));
		bool after_label = i > 0 && (t - 1)->kind == TEXT_TOKEN;

		if (after_label || t->kind != FIGURE_TOKEN || !t->bare)
			continue;
		if (i == 0 && has_code_length(t) && next->kind == FIGURE_TOKEN && !next->bare) {
			t->kind = CODE_TOKEN; /* its name is wrapped around this line */
			continue;
		}
		if (has_code_length(t) && (is_name(next) || next->kind == CODE_TOKEN))
			t->kind = CODE_TOKEN;
		else if (t->text.n <= 2 && class_before &&
			(is_name(next) || next->kind == CODE_TOKEN))
			t->kind = CODE_TOKEN;
	}
}

/* Makes codes of the numbers between two names in the lines below t, 科目编码. */
static void
codes_below(struct layout *l, int i, const struct token *t)
{
	int k, m;

	for (k = i + 1; k < l->nlines; k++)
		for (m = 1; m + 1 < l->line[k].n; m++) {
			struct token *u = &l->line[k].token[m];

			if (u->kind == FIGURE_TOKEN && has_code_length(u) &&
				u[-1].kind == TEXT_TOKEN && is_name(u + 1) && layout_is_over(t, u))
				u->kind = CODE_TOKEN;
		}
}

/* A label may stand in front of the codes if the head, at the top, says that they are some. */
static void
codes_behind_labels(struct layout *l)
{
	int i, j;

	for (i = 0; i < l->nlines && i < HEAD_LINES; i++)
		for (j = 1; j < l->line[i].n; j++) {
			const struct token t = l->line[i].token[j];

			if (t.kind == TEXT_TOKEN && t.text.n > strlen("编码") &&
				word_ends(CODE_WORD, utf8_key(&l->doc->arena, t.text)))
				codes_below(l, i, &t);
		}
}

enum { LINES_NEAR = 8 };

/* Codes of one column begin or end alike, or are centred: 307 over 30701. */
static bool
is_aligned(const struct token *a, const struct token *b)
{
	return abs(a->start - b->start) <= 2 ||
		(a->start < b->end && b->start < a->end &&
			(abs(a->end - b->end) <= 1 ||
				abs(a->start + a->end - b->start - b->end) <= 2));
}

/* Does a sure code of the lines around line i stand where t does? */
static bool
below_code(const struct layout *l, int i, const struct token *t)
{
	int k, m;

	for (k = i > LINES_NEAR ? i - LINES_NEAR : 0; k < l->nlines && k <= i + LINES_NEAR; k++)
		for (m = 0; m < l->line[k].n; m++)
			if (l->line[k].token[m].kind == CODE_TOKEN &&
				is_aligned(&l->line[k].token[m], t))
				return true;
	return false;
}

/* Does a number of another length than a code's stand on a line around line i where t does? */
static bool
among_figures(const struct layout *l, int i, const struct token *t)
{
	int k, m;

	for (k = i > LINES_NEAR ? i - LINES_NEAR : 0; k < l->nlines && k <= i + LINES_NEAR; k++)
		for (m = 0; m < l->line[k].n; m++) {
			const struct token *u = &l->line[k].token[m];

			if (u->kind == FIGURE_TOKEN && u->bare && !has_code_length(u) &&
				abs(u->end - t->end) <= 1)
				return true;
		}
	return false;
}

/* 配套费收入   3200   286   其他支出   66300: in a table of integers a figure before the name of a second
 * half is no code if others of its column can't be. */
static void
figures_before_names(struct layout *l)
{
	int i, j;

	for (i = 0; i < l->nlines; i++)
		for (j = 2; j < l->line[i].n; j++) {
			struct token *t = &l->line[i].token[j];

			if (t->kind == CODE_TOKEN && t[-1].kind == FIGURE_TOKEN && t[-1].bare &&
				among_figures(l, i, t))
				t->kind = FIGURE_TOKEN;
		}
}

/* 208   05   01, its name wrapped around this line: each part stands below one of a sure code. */
static void
split_codes_by_place(const struct layout *l, int i)
{
	struct layout_line *line = &l->line[i];
	int j;

	for (j = 0; j < line->n && j < 3; j++) {
		struct token *t = &line->token[j];

		if (t->kind != FIGURE_TOKEN || !t->bare || t->text.n != (j == 0 ? 3 : 2) ||
			!below_code(l, i, t))
			return;
		t->kind = CODE_TOKEN;
	}
}

/* A code that stands alone or behind a label: it begins where sure codes of its page begin. */
static void
codes_by_place(struct layout *l)
{
	int i, j;

	for (i = 0; i < l->nlines; i++) {
		struct layout_line *line = &l->line[i];

		split_codes_by_place(l, i);
		for (j = line->n - 1; j >= 0; j--) {
			struct token *t = &line->token[j];

			if (t->kind != FIGURE_TOKEN || !has_code_length(t) ||
				(j + 1 < line->n && line->token[j + 1].kind == FIGURE_TOKEN &&
					line->token[j + 1].bare))
				continue;
			if (below_code(l, i, t))
				t->kind = CODE_TOKEN;
		}
	}
}

/* 1 2 3 in front of names are ordinal numbers: they stand apart like codes. */
static void
ordinals(struct layout *l)
{
	long last = 0, n = 0;
	int i;

	for (i = 0; i < l->nlines; i++) {
		const struct layout_line *line = &l->line[i];

		if (line->n == 0 || line->token[0].kind != FIGURE_TOKEN || !line->token[0].bare)
			continue;
		if (line->n == 1 || line->token[1].kind != TEXT_TOKEN || line->token[0].text.n > 3)
			return;
		if (strtol(line->token[0].text.p, NULL, 10) != last + 1)
			return;
		last++;
		n++;
	}
	for (i = 0; i < l->nlines && n > 0; i++)
		if (l->line[i].n > 0 && l->line[i].token[0].bare)
			l->line[i].token[0].kind = CODE_TOKEN;
}

void
layout_tokens(struct layout *l, size_t first, size_t last)
{
	size_t i;
	int n = 0;

	for (i = first; i <= last; i++)
		l->nlines += l->doc->records[i].kind == ROW;
	l->line = arena_alloc(&l->doc->arena, (size_t)l->nlines * sizeof *l->line);
	for (i = first; i <= last; i++)
		if (l->doc->records[i].kind == ROW)
			make_tokens(l, &l->line[n++], &l->doc->records[i], CUT_ROW);
	if (numbers_lines(l))
		for (n = 0; n < l->nlines; n++)
			if (l->line[n].n > 0)
				make_tokens(l, &l->line[n], l->line[n].token->record, CUT_NUMBERED);
	layout_drop_agencies(l);
	layout_join_codes(l);
	for (n = 0; n < l->nlines; n++)
		codes_before_names(&l->line[n]);
	for (n = 0; n < l->nlines; n++)
		codes_in_cells(&l->line[n]);
	codes_behind_labels(l);
	layout_metric(l);
	figures_before_names(l);
	codes_by_place(l);
	ordinals(l);
}

/* Words of a head may stand one blank apart. */
void
layout_cut_heads(struct layout *l)
{
	int i;

	for (i = 0; i < l->nlines; i++)
		if (l->line[i].head && l->line[i].n > 0)
			make_tokens(l, &l->line[i], l->line[i].token[0].record, CUT_HEAD);
	layout_place(l);
}
