/* The heads of a performance form in aligned columns: every block has one, over one line or several. */
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

static void
take(struct layout_line *line, struct token *t)
{
	int i = (int)(t - line->token);

	memmove(t, t + 1, (size_t)(line->n - i - 1) * sizeof *t);
	line->n--;
}

/* Puts a token into the line, in its place from left to right. */
static void
insert(struct layout_line *line, struct token t)
{
	int i = line->n++;

	for (; i > 0 && line->token[i - 1].start > t.start; i--)
		line->token[i] = line->token[i - 1];
	line->token[i] = t;
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

/* Words of the line that name a field only together with those above or below. */
static void
complete_words(struct arena *a, struct layout_line *line, struct layout_line *above,
	struct layout_line *below)
{
	int i;

	for (i = 0; i < line->n; i++) {
		struct token *t = &line->token[i], *u = beside(above, t), *d = beside(below, t),
			     whole = *t;

		if (t->kind != TEXT_TOKEN || indicator_field(a, t->text) != NO_FIELD)
			continue;
		if (u != NULL)
			whole = join(a, u, &whole);
		if (d != NULL)
			whole = join(a, &whole, d);
		if (indicator_field(a, whole.text) == NO_FIELD)
			continue;
		*t = whole;
		if (u != NULL)
			take(above, u);
		if (d != NULL)
			take(below, d);
	}
}

/* Words above and below that name a field together, where the line itself has nothing. */
static void
add_words(struct arena *a, struct layout_line *line, struct layout_line *above,
	struct layout_line *below)
{
	int i;

	for (i = 0; above != NULL && below != NULL && i < above->n; i++) {
		struct token *u = &above->token[i], *d = beside(below, u), whole;

		if (u->kind != TEXT_TOKEN || d == NULL || line->n >= MAX_CELLS ||
			beside(line, u) != NULL)
			continue;
		whole = join(a, u, d);
		if (indicator_field(a, u->text) != NO_FIELD ||
			indicator_field(a, whole.text) == NO_FIELD)
			continue;
		insert(line, whole);
		take(below, d);
		take(above, u);
		i--;
	}
}

static struct layout_line
copy(struct arena *a, const struct layout_line *line)
{
	struct layout_line c = *line;

	c.token = arena_alloc(a, (MAX_CELLS + (size_t)line->n) * sizeof *c.token);
	memcpy(c.token, line->token, (size_t)line->n * sizeof *c.token);
	return c;
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
	struct layout_line *above = i > 0 && form[i - 1].head == NO_HEAD ? &l->line[i - 1] : NULL;
	struct layout_line *below = i + 1 < l->nlines ? &l->line[i + 1] : NULL;
	struct layout_line up, down, line;

	if (l->line[i].n > MAX_CELLS || count_fields(a, &l->line[i]) < LEAST_FIELDS)
		return;
	line = copy(a, &l->line[i]);
	up = above != NULL ? copy(a, above) : line;
	down = below != NULL ? copy(a, below) : line;
	complete_words(a, &line, above ? &up : NULL, below ? &down : NULL);
	add_words(a, &line, above ? &up : NULL, below ? &down : NULL);
	form[i].head = head_of(a, &line);
	if (form[i].head == NO_HEAD)
		return;
	l->line[i] = line;
	if (above != NULL)
		*above = up;
	if (below != NULL) {
		*below = down;
		form[i + 1].used = down.n == 0;
	}
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
