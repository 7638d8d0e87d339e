/* Codes that a narrow cell tears: 208050 and below it 1. The class or section above says what they begin with. */
#include "layout_head.h"

enum { LINES_BELOW = 3, CODE = 7, SECTION = 5, CLASS = 3 /* digits */ };

/* The first token of the line if it is digits only, NULL if not. */
static struct token *
first_digits(const struct layout *l, int i)
{
	struct token *t = l->line[i].token;

	return l->line[i].n > 0 && t->kind == FIGURE_TOKEN && t->bare ? t : NULL;
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
	struct arena *a = &l->doc->arena;
	const struct token *t = first_digits(l, i), *u;
	int k;

	for (k = i + 1; k < l->nlines && k <= i + LINES_BELOW && l->line[k].page == l->line[i].page;
		k++) {
		if ((u = first_digits(l, k)) == NULL)
			continue;
		if (u->text.n > CODE - t->text.n || u->starts[BY_WIDTH] >= t->ends[BY_WIDTH])
			return -1;
		*code = arena_join(a, t->text, u->text);
		return is_below(*code, class, section) ? k : -1;
	}
	return -1;
}

void
layout_join_codes(struct layout *l)
{
	struct str class = {0}, section = {0}, code;
	struct token *t;
	int i, k;

	for (i = 0; i < l->nlines; i++) {
		struct layout_line *rest;

		if ((t = first_digits(l, i)) == NULL || t->text.n < CLASS || t->text.n >= CODE)
			continue;
		if ((k = find_rest(l, i, class, section, &code)) >= 0) {
			rest = &l->line[k];
			t->text = code;
			memmove(rest->token, rest->token + 1,
				(size_t)--rest->n * sizeof *rest->token);
		}
		if (t->text.n == CLASS)
			class = t->text;
		if (t->text.n == SECTION)
			section = t->text;
	}
}
