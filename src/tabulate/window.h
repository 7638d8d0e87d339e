/* What the files on phrases share: phrase.c, phrase_right.c, comparison.c. */
#ifndef WINDOW_H
#define WINDOW_H

#include "phrase.h"

/* The words still to be understood: tokens[from..to). They are taken off at both ends until only
 * the item is left. */
struct window {
	struct doc *doc;
	const struct prose *p;
	const struct token *t, *figure;
	size_t from, to;
	struct phrase *out;
};

/* What tokens [from, to) are in the record's text. */
static inline struct str
slice(const struct window *w, size_t from, size_t to)
{
	if (from >= to)
		return S("");
	return prose_slice(&w->doc->arena, w->p, w->t[from].from, w->t[to - 1].to);
}

/* Is token i in the window, and a word of one of the classes? */
static inline bool
is_class(const struct window *w, size_t i, unsigned classes)
{
	return i >= w->from && i < w->to && token_is(&w->t[i], classes);
}

/* Is token i in the window, and of that kind? */
static inline bool
is_kind(const struct window *w, size_t i, enum token_kind kind)
{
	return i >= w->from && i < w->to && w->t[i].kind == kind;
}

/* Is the figure a percentage? */
static inline bool
is_percent(const struct window *w)
{
	return w->figure != NULL &&
		(str_eq(w->figure->figure.family, S("%")) ||
			str_eq(w->figure->figure.family, S("百分点")));
}

/* The last token of one of the classes; w->to if there is none. */
static inline size_t
last_of(const struct window *w, unsigned classes)
{
	size_t i;

	for (i = w->to; i > w->from; i--)
		if (is_class(w, i - 1, classes))
			return i - 1;
	return w->to;
}

/* Reads the right end of the window: the figure's relation, measure, base, year. */
void read_right(struct window *w);

/* Takes a comparison (比上年决算数…相比) out of the window. */
void take_comparison(struct window *w);

/* The same where no year, budget or the like names what is compared with: 较“十三五”末的62万元增加3万元. */
void take_against(struct window *w);

/* Does a change follow right behind the figure: 62万元增加3万元? */
bool change_follows(const struct window *w);

/* Is there a word of direction behind token from? */
bool tells_direction(const struct window *w, size_t from);

/* The year before that year. */
struct str year_before(struct doc *doc, struct str year);

/* 1 for a word of direction upwards, -1 for one downwards; 增减 goes where the rate behind the figure does. */
int direction_sign(const struct window *w, const struct token *t);

#endif
