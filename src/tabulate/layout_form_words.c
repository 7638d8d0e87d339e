#include <stdlib.h>

#include "layout_form_words.h"

enum { MAX_AROUND = 3 /* lines above or below that of the head */ };

struct token
form_join_words(struct arena *a, const struct token *x, const struct token *y)
{
	struct token t = *x;

	t.text = arena_join(a, x->text, y->text);
	t.start = x->start < y->start ? x->start : y->start;
	t.end = x->end > y->end ? x->end : y->end;
	return t;
}

int
form_count_fields(struct arena *a, const struct layout_line *line)
{
	int i, n = 0;

	for (i = 0; i < line->n; i++)
		n += indicator_field(a, line->token[i].text) != NO_FIELD;
	return n;
}

/* The words of lines[from, to) around line i; returns how many, -1 if a piece stands below two. */
static int
stack_words(struct layout *l, int from, int to, int i, struct form_word *word)
{
	int k, j, w, n = 0;

	for (k = from; k < to; k++) {
		int before = n; /* words of the lines above */

		for (j = 0; j < l->line[k].n; j++) {
			const struct token *t = &l->line[k].token[j];
			int found = -1;

			for (w = 0; w < before; w++) {
				if (!form_overlap(&word[w].token, t))
					continue;
				if (found >= 0)
					return -1;
				found = w;
			}
			if (found < 0 && n == MAX_CELLS)
				return -1;
			if (found < 0)
				word[n++] = (struct form_word){*t, k == i};
			if (found < 0)
				continue;
			word[found].token = form_join_words(&l->doc->arena, &word[found].token, t);
			word[found].at_line = word[found].at_line || k == i;
		}
	}
	return n;
}

static bool
names_field(struct arena *a, const struct form_word *w)
{
	return w->token.kind == TEXT_TOKEN && indicator_field(a, w->token.text) != NO_FIELD;
}

/* May line k hold words of the head on line i? */
static bool
may_be_around(const struct layout *l, const struct form_line *form, int i, int k)
{
	int j;

	if (k < 0 || k >= l->nlines || form[k].used || form[k].head != NO_HEAD ||
		l->line[k].page != l->line[i].page)
		return false;
	for (j = 0; j < l->line[k].n; j++)
		if (l->line[k].token[j].kind != TEXT_TOKEN)
			return false;
	return true;
}

void
form_find_extent(struct layout *l, const struct form_line *form, int i, int *from, int *to)
{
	struct arena *a = &l->doc->arena;
	struct form_word word[MAX_CELLS];
	int most = form_count_fields(a, &l->line[i]), lines, up, n, w, fields;

	*from = i;
	*to = i + 1;
	for (lines = 1; lines <= 2 * MAX_AROUND; lines++)
		for (up = 0; up <= lines; up++) {
			int k, down = lines - up;

			if (up > MAX_AROUND || down > MAX_AROUND)
				continue;
			for (k = i - up; k <= i + down && (k == i || may_be_around(l, form, i, k));
				k++)
				;
			if (k <= i + down ||
				(n = stack_words(l, i - up, i + down + 1, i, word)) < 0)
				continue;
			for (w = 0, fields = 0; w < n; w++)
				fields += names_field(a, &word[w]);
			if (fields <= most)
				continue;
			most = fields;
			*from = i - up;
			*to = i + down + 1;
		}
}

void
form_take_pieces(struct layout_line *line, const struct form_word *word, int n)
{
	int j, k, w;

	for (j = 0, k = 0; j < line->n; j++) {
		for (w = 0; w < n && !form_overlap(&word[w].token, &line->token[j]); w++)
			;
		if (w == n)
			line->token[k++] = line->token[j];
	}
	line->n = k;
}

static int
by_start(const void *x, const void *y)
{
	return ((const struct form_word *)x)->token.start -
		((const struct form_word *)y)->token.start;
}

struct layout_line
form_whole_line(struct layout *l, int from, int to, int i, struct form_word *word, int *n)
{
	struct arena *a = &l->doc->arena;
	struct layout_line line = l->line[i];
	int w, all = stack_words(l, from, to, i, word);

	for (w = 0, *n = 0; w < all; w++)
		if (word[w].at_line || names_field(a, &word[w]))
			word[(*n)++] = word[w];
	qsort(word, (size_t)*n, sizeof *word, by_start);
	line.token = arena_alloc(a, (size_t)*n * sizeof *line.token);
	for (w = 0; w < *n; w++)
		line.token[w] = word[w].token;
	line.n = *n;
	return line;
}
