/* The heads of a performance form in aligned columns: every block has one, over one line or several. */
#include <stdlib.h>

#include "layout_form.h"
#include "quantity.h"
#include "utf8.h"

enum { LEAST_FIELDS = 2 /* in the line of a head */ };

static bool
overlap(const struct token *x, const struct token *y)
{
	return x->start < y->end && y->start < x->end;
}

/* What head of a block the line is. */
static enum head_kind
head_of(struct arena *a, const struct layout_line *line)
{
	enum field field[MAX_CELLS];
	struct grid g = {.rows = 1, .cols = line->n};
	int i;

	if (line->n < 3 || line->n > MAX_CELLS)
		return NO_HEAD;
	g.cells = arena_alloc(a, (size_t)line->n * sizeof *g.cells);
	for (i = 0; i < line->n; i++)
		g.cells[i].text = line->token[i].text;
	return indicator_head(a, &g, 0, field);
}

static int
count_blanks(struct str s)
{
	size_t i;
	int n = 0;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n;
}

static int
count_fields(struct arena *a, const struct layout_line *line)
{
	int i, n = 0;

	for (i = 0; i < line->n; i++)
		n += indicator_field(a, line->token[i].text) != NO_FIELD;
	return n;
}

/* How many words of the line may name a field when it is cut at single blanks, at most; 0 if it holds
 * a figure, as no head does. */
static int
most_fields(struct arena *a, const struct layout_line *line)
{
	int i, n = 0;

	for (i = 0; i < line->n; i++)
		if (line->token[i].kind != TEXT_TOKEN && !quantity_nil(line->token[i].text))
			return 0;
	for (i = 0; i < line->n; i++) {
		struct str s = line->token[i].text;
		int blanks = count_blanks(s);

		n += blanks > 0 ? blanks + 1 : indicator_field(a, s) != NO_FIELD;
	}
	return n;
}

bool
form_possible(const struct layout *l)
{
	int i;

	for (i = 0; i < l->nlines; i++)
		if (most_fields(&l->doc->arena, &l->line[i]) >= LEAST_FIELDS)
			return true;
	return false;
}

/* The token of the line that stands above or below t, NULL if none or several do. */
static struct token *
beside(struct layout_line *line, const struct token *t)
{
	struct token *found = NULL;
	int i;

	for (i = 0; line != NULL && i < line->n; i++) {
		if (line->token[i].kind != TEXT_TOKEN || !overlap(&line->token[i], t))
			continue;
		if (found != NULL)
			return NULL;
		found = &line->token[i];
	}
	return found;
}

static struct token
join(struct arena *a, const struct token *x, const struct token *y)
{
	struct token t = *x;

	t.text = arena_join(a, x->text, y->text);
	t.start = x->start < y->start ? x->start : y->start;
	t.end = x->end > y->end ? x->end : y->end;
	return t;
}

/* --- words over several lines ---------------------------------------------------------------- */

enum { MAX_AROUND = 3 /* lines above or below that of the head */ };

/* Words one below the other. */
struct word {
	struct token token;
	bool at_line; /* one stands on the line of the head itself */
};

/* The words of lines[from, to) around line i; returns how many, -1 if a piece stands below two. */
static int
stack_words(struct layout *l, int from, int to, int i, struct word *word)
{
	int k, j, w, n = 0;

	for (k = from; k < to; k++) {
		int before = n; /* words of the lines above */

		for (j = 0; j < l->line[k].n; j++) {
			const struct token *t = &l->line[k].token[j];
			int found = -1;

			for (w = 0; w < before; w++) {
				if (!overlap(&word[w].token, t))
					continue;
				if (found >= 0)
					return -1;
				found = w;
			}
			if (found < 0 && n == MAX_CELLS)
				return -1;
			if (found < 0)
				word[n++] = (struct word){*t, k == i};
			if (found < 0)
				continue;
			word[found].token = join(&l->doc->arena, &word[found].token, t);
			word[found].at_line = word[found].at_line || k == i;
		}
	}
	return n;
}

static bool
names_field(struct arena *a, const struct word *w)
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

/* Finds the lines around line i, as few as can be, with which most of its words name a field. */
static void
find_extent(struct layout *l, const struct form_line *form, int i, int *from, int *to)
{
	struct arena *a = &l->doc->arena;
	struct word word[MAX_CELLS];
	int most = count_fields(a, &l->line[i]), lines, up, n, w, fields;

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

/* Takes the pieces of the words out of the other lines. */
static void
take_pieces(struct layout_line *line, const struct word *word, int n)
{
	int j, k, w;

	for (j = 0, k = 0; j < line->n; j++) {
		for (w = 0; w < n && !overlap(&word[w].token, &line->token[j]); w++)
			;
		if (w == n)
			line->token[k++] = line->token[j];
	}
	line->n = k;
}

static int
by_start(const void *x, const void *y)
{
	return ((const struct word *)x)->token.start - ((const struct word *)y)->token.start;
}

/* The line with the words that lines[from, to) make of it: those that stand on it, and others that name a field. */
static struct layout_line
whole_line(struct layout *l, int from, int to, int i, struct word *word, int *n)
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

/* Does t, below word w of a head, belong to it: a letter in brackets, or the end of the name of a field? */
static bool
ends_word(struct arena *a, const struct token *w, const struct token *t)
{
	if (t->kind != TEXT_TOKEN || w == NULL)
		return false;
	if (str_starts(t->text, S("（")) || str_starts(t->text, S("(")))
		return true;
	return indicator_field(a, w->text) == NO_FIELD &&
		indicator_field(a, join(a, w, t).text) != NO_FIELD;
}

/* Takes lines below line i that hold only what is left of its words. */
static void
take_rest(struct layout *l, struct form_line *form, int i)
{
	struct arena *a = &l->doc->arena;
	int to, j;

	for (to = i + 1; to < l->nlines; to++) {
		struct layout_line *line = &l->line[to];

		for (j = 0; j < line->n; j++)
			if (!ends_word(a, beside(&l->line[i], &line->token[j]), &line->token[j]))
				return;
		for (j = 0; j < line->n; j++) {
			struct token *w = beside(&l->line[i], &line->token[j]);

			*w = join(a, w, &line->token[j]);
		}
		line->n = 0;
		form[to].used = true;
	}
}

static void
find_head(struct layout *l, struct form_line *form, int i)
{
	struct arena *a = &l->doc->arena;
	struct word word[MAX_CELLS];
	struct layout_line line;
	int from, to, k, n;

	if (l->line[i].n > MAX_CELLS || count_fields(a, &l->line[i]) < LEAST_FIELDS)
		return;
	find_extent(l, form, i, &from, &to);
	line = whole_line(l, from, to, i, word, &n);
	form[i].head = head_of(a, &line);
	if (form[i].head == NO_HEAD)
		return;
	for (k = from; k < to; k++) {
		if (k != i)
			take_pieces(&l->line[k], word, n);
		form[k].used = k != i && l->line[k].n == 0;
	}
	l->line[i] = line;
	take_rest(l, form, i);
	form[i].fields = count_fields(a, &l->line[i]);
}

void
form_heads(struct layout *l, struct form_line *form)
{
	int i;

	for (i = 0; i < l->nlines; i++)
		if (!form[i].used)
			find_head(l, form, i);
}
