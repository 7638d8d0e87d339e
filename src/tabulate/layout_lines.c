/* Which lines of a table in aligned columns are its head. */
#include "label.h"
#include "layout_head.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

/* 栏次 1 2 3: numbers of the columns, which count up, and beside them only words of the head. */
static bool
is_index_line(struct layout *l, const struct layout_line *line)
{
	struct arena *a = &l->doc->arena;
	long last = 0, v;
	bool named = false;
	int i, n = 0;

	for (i = 0; i < line->n; i++) {
		const struct token *t = &line->token[i];

		if (t->kind == TEXT_TOKEN) {
			named = named || word_is(INDEX_WORD, utf8_key(a, t->text));
			if (!head_is_label(a, t->text))
				return false;
			continue;
		}
		v = strtol(arena_str(a, t->text).p, NULL, 10);
		if (!t->bare || t->text.n > 3 || v <= 0 || (n > 0 && v != last + 1))
			return false;
		last = v;
		n++;
	}
	return n >= 2 || (n == 1 && named);
}

/* Does the line hold several words and nothing else? */
static bool
is_words(const struct layout *l, const struct layout_line *line)
{
	int i;

	if (line == l->line + l->nlines)
		return false;
	for (i = 0; i < line->n && line->token[i].kind == TEXT_TOKEN; i++)
		;
	return i == line->n && i > 1;
}

static bool
is_body(struct layout *l, const struct layout_line *line)
{
	struct str rest;
	int i;

	if (is_index_line(l, line))
		return false;
	for (i = 0; i < line->n; i++) {
		const struct token *t = &line->token[i];

		if (t->kind != TEXT_TOKEN)
			return true;
		if (label_numbering(t->text, &rest) != UNNUMBERED ||
			label_code(&l->doc->arena, t->text, &rest).n > 0)
			return true;
	}
	return line->n == 1 &&
		word_ends(TOTAL_WORD, utf8_key(&l->doc->arena, line->token[0].text)) &&
		!is_words(l, line + 1);
}

static bool
is_gap(const struct layout_line *line, const struct token *t)
{
	int i;

	for (i = 0; i < line->n; i++)
		if (overlap(line->token[i].start, line->token[i].end, t->start, t->end))
			return false;
	return true;
}

/* Do the pieces of line i, parted from the head by a blank line, begin labels of several halves? The
 * next line begins with a code and has gaps where they stand. */
static bool
begins_labels(struct layout *l, int i)
{
	const struct layout_line *line = &l->line[i], *next = &l->line[i + 1];
	int j;

	if (line->number <= line[-1].number + 1 || next->number != line->number + 1 ||
		next->n == 0 || next->token[0].kind != CODE_TOKEN)
		return false;
	for (j = 0; j < line->n; j++)
		if (head_is_label(&l->doc->arena, line->token[j].text) ||
			!is_gap(next, &line->token[j]))
			return false;
	return line->n > 0;
}

enum { HEAD_LINES = 16 }; /* above a line, that are looked at: no head has more */

/* Does a head above end with token t: do both name labels together? */
static bool
ends_head(struct layout *l, int i, const struct token *t)
{
	struct arena *a = &l->doc->arena;
	int j, k;

	for (j = i > HEAD_LINES ? i - HEAD_LINES : 0; j < i; j++)
		for (k = 0; k < l->line[j].n; k++) {
			const struct token *u = &l->line[j].token[k];

			if (overlap(u->start, u->end, t->start, t->end) &&
				head_is_label(a, arena_join(a, u->text, t->text)))
				return true;
		}
	return false;
}

/* Does the label that line i holds alone go on in the line below, alone again or between a code and
 * figures? */
static bool
goes_on(struct layout *l, int i)
{
	const struct layout_line *line = &l->line[i], *next = &l->line[i + 1];
	const struct token *t = line->token, *u;

	if (line->n != 1 || next->number != line->number + 1 || next->n == 0 ||
		t->text.n < 2 * strlen("支") || head_is_label(&l->doc->arena, t->text))
		return false;
	u = next->n == 1 ? next->token : next->token + 1;
	return u->kind == TEXT_TOKEN && (u == next->token || next->token->kind == CODE_TOKEN) &&
		overlap(t->start, t->end, u->start, u->end) && !ends_head(l, i, t);
}

/* Does line i begin a label whose figures stand on the next line: one piece, left of them? */
static bool
begins_label(struct layout *l, int i)
{
	const struct layout_line *line = &l->line[i], *next = &l->line[i + 1];

	if (begins_labels(l, i) || goes_on(l, i))
		return true;
	return line->n == 1 && next->number == line->number + 1 && next->n > 0 &&
		!head_is_label(&l->doc->arena, line->token[0].text) &&
		next->token[0].kind != TEXT_TOKEN &&
		next->token[next->n - 1].start > line->token[0].end &&
		(next->n == 1 || next->token[1].kind != TEXT_TOKEN);
}

/* Do all characters of the line stand in the head, too? (Its words may be wrapped elsewhere, and stand
 * one blank apart.) */
static bool
is_of_head(const struct layout *l, const struct layout_line *line, int head_lines)
{
	int i, j, k;
	size_t at, len;

	for (i = 0; i < line->n; i++) {
		struct str s = line->token[i].text;

		for (at = 0; at < s.n && line->token[i].kind == TEXT_TOKEN; at += len) {
			bool found;

			found = utf8_is_space(utf8_at(s, at, &len));
			for (j = 0; j < head_lines && !found; j++)
				for (k = 0; k < l->line[j].n && !found; k++)
					found = str_has(
						l->line[j].token[k].text, str_sub(s, at, at + len));
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
		is_of_head(l, &l->line[i], head_lines);
		i++)
		if (l->line[i].n > 1)
			end = i + 1;
	if (end > from && i > end && l->line[end].number == l->line[end - 1].number + 1)
		end = i; /* what is left of wrapped words */
	for (i = from; i < end; i++)
		l->line[i].head = true;
}

int
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
