/* What the checks on sentences share: figures in a common unit, and texts for messages. */
#ifndef PROSE_H
#define PROSE_H

#include "check.h"

/* A figure in some unit. */
struct figure {
	struct interval iv;
	fix exact;
	int places; /* printed places in that unit */
};

/* f in the unit of `as`. False if it is no figure of that kind. */
bool figure_of(const struct fact *f, const struct fact *as, struct figure *figure);

struct figure figure_minus(struct figure a, struct figure b);

/* Where figures are looked for that f may mean: far enough for a disclosure, and the time stays
 * linear. doc->facts[from] up to, not including, [to]. */
struct range {
	size_t from, to;
};
struct range facts_around(const struct doc *doc, const struct fact *f);

/* As many lists of a document are compared with each other. */
enum { LISTS_COMPARED = 200 };

/* Canonical text, in the arena. */
struct str figure_text(struct doc *doc, fix value, int places);

/* f as printed, with its unit if `beside` has another one: 3503499元. */
struct str value_text(struct doc *doc, const struct fact *f, const struct fact *beside);

/* "233", in the arena. */
struct str line_text(struct doc *doc, long line);

/* name without 支出 at its end: 公务接待费 and 公务接待费支出 are one thing. */
struct str name_of_spending(struct str name);

/* An amount of money that a sentence tells: no change of one, no product. */
static inline bool
is_told_amount(const struct fact *f)
{
	return f->table == NULL && f->numeric && f->money &&
		(f->role == ROLE_VALUE || f->role == ROLE_TOTAL || f->role == ROLE_PART);
}

/* A percentage, not percentage points; a bare number passes (a % that was left out). */
bool is_percent(const struct fact *f);

/* Does a word of the set stand in the name of the figure, or in its text in front of it? */
struct wordset;
bool said_with(const struct fact *f, struct wordset *words);

/* Puts a clause behind the claim's message: id of messages.tsv with its {1} and {2}. */
void claim_why(struct claim *c, const char *id, struct str arg1, struct str arg2);

/* Puts a second clause behind the first; it uses the same arguments. */
void claim_why_too(struct claim *c, const char *id);

#endif
