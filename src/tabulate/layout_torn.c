/* Codes that a narrow cell tears: 208050 and below it 1. The class or section above says what they begin with. */
#include "layout_head.h"

enum { LINES_BELOW = 3, CODE = 7, SECTION = 5, CLASS = 3 /* digits */ };

/* The digits that the line begins with, in a token of their own or a blank before others; "" if there are
 * none. */
static struct str
first_digits(const struct layout *l, int i)
{
	const struct token *t = l->line[i].token;
	size_t n = 0;

	if (l->line[i].n == 0 || (t->kind == FIGURE_TOKEN && !t->bare))
		return S("");
	while (n < t->text.n && t->text.p[n] >= '0' && t->text.p[n] <= '9')
		n++;
	return n == t->text.n || t->text.p[n] == ' ' ? str_sub(t->text, 0, n) : S("");
}

/* Is the joined text an account below one that stands above? */
static bool
is_below(struct str code, struct str class, struct str section)
{
	if (code.n == CODE)
		return section.n > 0 && str_starts(code, section);
	return code.n == SECTION && class.n > 0 && str_starts(code, class);
}

/* The line of the rest of the code that begins on line i, -1 if there is none. */
static int
find_rest(struct layout *l, int i, struct str class, struct str section, struct str *code)
{
	struct str first = first_digits(l, i), rest;
	const struct token *t = l->line[i].token;
	int k;

	for (k = i + 1; k < l->nlines && k <= i + LINES_BELOW; k++) {
		rest = first_digits(l, k);
		if (rest.n == 0)
			continue;
		if (rest.n > CODE - first.n ||
			l->line[k].token->starts[BY_WIDTH] >= t->starts[BY_WIDTH] + (int)first.n)
			return -1;
		*code = arena_join(&l->doc->arena, first, rest);
		return is_below(*code, class, section) ? k : -1;
	}
	return -1;
}

/* The line of lines[from, to] with the figures of the row; `from` if none has any. */
static int
line_of_figures(const struct layout *l, int from, int to)
{
	int i, j;

	for (i = from; i <= to; i++)
		for (j = 0; j < l->line[i].n; j++)
			if (l->line[i].token[j].kind == FIGURE_TOKEN && !l->line[i].token[j].bare)
				return i;
	return from;
}

/* Takes the first n digits off the line. */
static void
take_first(struct layout_line *line, size_t n)
{
	struct token *t = line->token;
	int m;

	if (t->text.n == n) {
		memmove(t, t + 1, (size_t)--line->n * sizeof *t);
		return;
	}
	n++; /* and the blank */
	t->text = str_sub(t->text, n, t->text.n);
	t->at += n;
	for (m = 0; m < METRICS; m++)
		t->starts[m] += (int)n;
}

/* Puts the token in front of the line's others. */
static void
put_first(struct arena *a, struct layout_line *line, struct token t)
{
	struct token *all = arena_alloc(a, (size_t)(line->n + 1) * sizeof *all);

	all[0] = t;
	memcpy(all + 1, line->token, (size_t)line->n++ * sizeof *all);
	line->token = all;
}

void
layout_join_codes(struct layout *l)
{
	struct str class = {0}, section = {0}, code, digits;
	int i, k, m;

	for (i = 0; i < l->nlines; i++) {
		digits = code = first_digits(l, i);
		if (digits.n < CLASS || digits.n >= CODE)
			continue;
		if ((k = find_rest(l, i, class, section, &code)) >= 0) {
			struct token whole = *l->line[i].token;

			whole.text = code;
			whole.kind = FIGURE_TOKEN;
			whole.bare = true;
			for (m = 0; m < METRICS; m++)
				whole.ends[m] = whole.starts[m] + (int)digits.n;
			take_first(&l->line[k], first_digits(l, k).n);
			take_first(&l->line[i], digits.n);
			put_first(&l->doc->arena, &l->line[line_of_figures(l, i, k)], whole);
		} else {
			code = digits;
		}
		if (code.n == CLASS)
			class = code;
		if (code.n == SECTION)
			section = code;
	}
}
