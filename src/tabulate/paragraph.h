/* What the files on paragraphs share: sentence.c, numbers.c, clause.c. */
#ifndef PARAGRAPH_H
#define PARAGRAPH_H

#include "frame.h"

enum { MAX_BRACKETS = 8 };

/* Items or years of figures that follow one another; see respective.c. */
struct turns {
	struct str *items, *years;
	bool same_item; /* items[0] is that of all: they differ by year */
	int n, next;
};

/* A paragraph being read. */
struct paragraph {
	struct reader *r;
	struct token *t;
	size_t n;
	size_t start, clause;       /* where the phrase and the clause begin */
	bool first;                 /* no phrase read yet */
	bool ends_open;             /* the last words open a list */
	const struct token *number; /* the last figure */
	struct phrase phrase;       /* and its phrase */
	struct {
		struct frame *frame;
		struct value *amount;
		struct list *list;
		const struct token
			*number; /* the last figure in front of it, and what year was meant */
		struct str year, own;
		struct frame *held; /* the amount of the words in front of it comes behind it */
	} bracket[MAX_BRACKETS];
	int depth;
	struct str against; /* the earlier year that the last words without a figure compare with */
	struct str said;    /* the item of the last words without a figure */
	struct turns turns;
};

/* Gives the figure at token i the item or the year that is its own, where several were named before
 * several figures. */
void respective_turn(struct paragraph *p, struct phrase *ph, size_t i);

static inline bool
is_boundary(const struct token *t)
{
	return t->kind >= T_PAUSE;
}

/* What tokens [from, to) are in the record's text. */
static inline struct str
slice(const struct paragraph *p, size_t from, size_t to)
{
	if (from >= to)
		return S("");
	return prose_slice(&p->r->doc->arena, &p->r->prose, p->t[from].from, p->t[to - 1].to);
}

/* Opens the list that the phrase, whose tokens are [from, to), announces. */
void open_list(struct paragraph *p, const struct phrase *ph, size_t from, size_t to);

/* Reads the figure at token i with the words in front of it. */
void read_figure(struct paragraph *p, size_t i);

/* Reads the words from p->start to token end that hold no figure, or stand behind the last one. */
void read_words(struct paragraph *p, size_t end);

/* Does it end in a bracket, as 社会保障和就业支出（类）…（项） does? */
bool is_account_chain(struct str item);

/* The phrase begins a reason, or stands in one. */
void begin_reason(struct reader *r, const struct phrase *ph);

/* Does the phrase tell what the figure right before it is for (主要是…), not why it changed? */
bool only_describes(const struct paragraph *p, const struct phrase *ph);

/* Does a comparison end the reason that it stands in? */
bool ends_reason(const struct reader *r, const struct phrase *ph);

/* sayings.c: makes a meta fact of the clause if it says that no money was left; of the paragraph if it tells the
 * points from which grades are given. */
void note_nothing_left(struct reader *r, struct str item);
void note_grades(struct reader *r);

/* formula.c: relates the figure at token i, whose fact is the last, to those in front of it if a printed
 * formula ends with it. */
void read_formula(const struct paragraph *p, size_t i);

#endif
