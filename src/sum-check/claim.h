/* Claims: relations that figures have to bear out, and what becomes of them. */
#ifndef CLAIM_H
#define CLAIM_H

#include <stdint.h>

#include "arena.h"
#include "facts.h"
#include "verdict.h"

struct doc;

/* Names in the order of the enum; check_names in names.c. */
/* clang-format off */
#define CHECKS_LIST(X) \
	X(SUM, "sum") X(SHARE, "share") X(GROWTH, "growth") X(CHANGE, "change") X(RATE, "rate") \
	X(EQUAL, "equal") X(DIRECTION, "direction") X(SCORE, "score") X(BOUND, "bound") \
	X(CODE, "code")
/* clang-format on */

#define CHECK_ENUM(id, name) CHECK_##id,
enum check { CHECKS_LIST(CHECK_ENUM) CHECKS };
extern const char *const check_names[CHECKS];

/* What a relation adds up: times is 1, -1 ... in a sum, 0 for a figure that is only named. number: that of the
 * figure, for those who count figures and need not look at them. */
struct term {
	const struct fact *fact;
	int times;
	unsigned number;
};

/* What is expected, from the values of a claim's terms: n intervals and the printed values in them,
 * all in the unit of the first term. False if it can't be computed. */
typedef bool formula(
	const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result);

enum { CLAIM_ARGS = 6 };

/* A relation: a figure as stated, and what other figures make of it. */
struct claim {
	struct interval expected; /* in the unit of stated */
	fix exact;                /* recomputed from the printed values */
	fix diff;                 /* stated - exact, at FIX_PLACES */
	fix tolerance;            /* how far from exact stated may be for the intervals to meet */
	const struct fact *stated;
	struct term *terms;
	size_t terms_cap;
	struct term first; /* where terms begins: most relations have few */
	int nterms;
	enum check check;
	enum verdict verdict; /* set by claim_end() */
	enum verdict at_most; /* ERROR; WARN or less where the scope may differ */
	bool linear;          /* expected is the sum of terms: only claim_add() was used */
	bool printed;         /* expected is the first term, as it is printed */
	bool strict;          /* rounding is no excuse: a difference is at least a warning */
	bool bad;             /* a term could not be used (unit, overflow): nothing is reported */
	unsigned char nargs;
	long line;            /* where it is reported: of stated */
	struct str *texts;    /* of claim_text(): stated and expected; NULL: the quantities */
	const char *message;  /* id in messages.tsv */
	struct str *args;     /* {5} ... of the message; made when the first is added */
	formula *formula;     /* of a claim that is not linear; NULL if only claim_set() knows */
	const char *why;      /* id of the clause behind the message: how the slip came about */
	const char *why_too;  /* id of a second such clause */
	struct str *why_args; /* {1} ... of both; made when why is set */
	struct claim *cause;  /* set by grouping: it follows from that one and is not printed */
	struct arena *arena;  /* of the document */
};

/* Pairs of figures. */
struct pairs {
	struct pair {
		const struct fact *stated, *term;
	} * pair;
	size_t n, cap;
};

/* A set of sums; see claim.c. */
struct sums {
	struct first_sums {
		uint64_t terms[3];
	} * first; /* by number of the stated figure: the terms of the first claims about it, 0: none */
	struct sum *sum; /* the others */
	size_t n, size;
};

/* A new claim about `stated`, which must be numeric; expected starts as 0. message is an id of
 * messages.tsv. Its text may use {1} stated, {2} expected, {3} stated - expected, {4} the
 * arithmetic of the terms (12.00+3.50-1.00), {5} ... the claim's own args. */
struct claim *claim_new(
	struct doc *doc, enum check check, const struct fact *stated, const char *message);

/* Adds times * f to what is expected. times 0 only names f in refs. */
void claim_add(struct doc *doc, struct claim *c, const struct fact *f, int times);

/* Sets what is expected directly (a quotient, a product). ok: false if it could not be computed;
 * then claim_end() drops the claim. */
void claim_set(struct claim *c, bool ok, struct interval expected, fix exact);

/* Sets what is expected by a formula over the terms added with times 0; a claim made so can be tried
 * with other figures by claim_try(). */
void claim_formula(struct claim *c, formula *f);

/* The verdict if figure f, stated or a term, had the value d. ERROR if that can't be said. */
enum verdict claim_try(const struct claim *c, const struct fact *f, struct dec d);

/* The same with the values of f and g exchanged. */
enum verdict claim_try_swap(const struct claim *c, const struct fact *f, const struct fact *g);

/* Sets what is expected to the figure f as printed, the first term, whatever its unit (分 may be left out). */
void claim_same_as(struct doc *doc, struct claim *c, const struct fact *f);

/* Adds an argument {5} ... of the message; the text must live as long as the document. */
void claim_arg(struct claim *c, struct str arg);

/* Gives the verdict and keeps the claim:
 *   ok        equal as printed: exact, rounded to the printed places, is the stated value
 *   rounding  the intervals of the stated figure and of what is expected meet
 *   warn      off by at most one unit of the last printed place beyond that (and option -t)
 *   error     more
 * A verdict above c->at_most is lowered to it. */
enum verdict claim_end(struct doc *doc, struct claim *c);

/* True if one figure was claimed to be equal to another before; remembers it if not. */
bool claim_known(struct doc *doc, const struct fact *stated, const struct fact *term);

/* Keeps a claim that has its verdict. */
void claim_keep(struct doc *doc, struct claim *c);

/* Gives the memory of a claim back that was only tried. */
void claim_drop(struct doc *doc, struct claim *c);

/* Keeps the claim, or else gives its memory back. */
static inline void
claim_end_if(struct doc *doc, struct claim *c, bool keep)
{
	if (keep)
		claim_end(doc, c);
	else
		claim_drop(doc, c);
}

/* The verdict claim_end() would give, without keeping anything: for checks that look whether a
 * rule holds in a table before they apply it. */
enum verdict claim_verdict(struct claim *c);

/* Keeps a finding that is not about a quantity (code, direction ...): stated and expected are
 * texts, the verdict is given. Add the figures that were used with claim_add(doc, c, f, 0). */
struct claim *claim_text(struct doc *doc, enum check check, enum verdict verdict,
	const struct fact *about, struct str stated, struct str expected, const char *message);

/* Does the claim, which fails, show that its figures were misread? It uses a whole number that stands alone in
 * a table of amounts with decimal places, as numbers of lines and codes taken for figures do; it holds
 * two figures of a row, or one under a piece of a name, for the same quantity; or its sum lacks the row that
 * makes it hold. */
bool claim_misread(const struct claim *c);

#endif
