/* The heads of a performance form in aligned columns: every block has one, over one line or several. */
#include "layout_form_words.h"
#include "printed.h"
#include "utf8.h"

enum { LEAST_FIELDS = 2 /* in the line of a head */ };

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

/* How many words of the line may name a field when it is cut at single blanks, at most; 0 if it holds
 * a figure, as no head does. */
static int
most_fields(struct arena *a, const struct layout_line *line)
{
	int i, n = 0;

	for (i = 0; i < line->n; i++)
		if (line->token[i].kind != TEXT_TOKEN && !printed_nil(line->token[i].text))
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
		if (line->token[i].kind != TEXT_TOKEN || !form_overlap(&line->token[i], t))
			continue;
		if (found != NULL)
			return NULL;
		found = &line->token[i];
	}
	return found;
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
		indicator_field(a, form_join_words(a, w, t).text) != NO_FIELD;
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

			*w = form_join_words(a, w, &line->token[j]);
		}
		line->n = 0;
		form[to].used = true;
	}
}

static void
find_head(struct layout *l, struct form_line *form, int i)
{
	struct arena *a = &l->doc->arena;
	struct form_word word[MAX_CELLS];
	struct layout_line line;
	int from, to, k, n;

	if (l->line[i].n > MAX_CELLS || form_count_fields(a, &l->line[i]) < LEAST_FIELDS)
		return;
	form_find_extent(l, form, i, &from, &to);
	line = form_whole_line(l, from, to, i, word, &n);
	form[i].head = head_of(a, &line);
	if (form[i].head == NO_HEAD)
		return;
	for (k = from; k < to; k++) {
		if (k != i)
			form_take_pieces(&l->line[k], word, n);
		form[k].used = k != i && l->line[k].n == 0;
	}
	l->line[i] = line;
	take_rest(l, form, i);
	form[i].fields = form_count_fields(a, &l->line[i]);
}

void
form_heads(struct layout *l, struct form_line *form)
{
	int i;

	for (i = 0; i < l->nlines; i++)
		if (!form[i].used)
			find_head(l, form, i);
}
