/* sum-check: one document's facts in, its findings out.
 *
 * facts.c reads a document's facts and links them; each check looks for one kind of relation and
 * makes a claim for every relation it can evaluate; report.c gives the verdicts, keeps the findings
 * and prints them.
 *
 * To add a check: write src/sum-check/NAME.c with `void check_NAME(struct doc *doc)`, declare it
 * here under "The checks", and put it into the list in main.c. It walks doc->told, doc->of_role or
 * doc->tables and, for each relation, calls claim_new(), claim_add() or claim_set(), and claim_end()
 * (claim_drop() if it was only tried). All memory is in doc->arena. Texts for people are in
 * lib/data/messages.tsv. */
#ifndef CHECK_H
#define CHECK_H

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "decimal.h"
#include "map.h"
#include "quantity_words.h"
#include "str.h"
#include "unit.h"
#include "verdict.h"

/* Names in the order of the enums; role_names and so on in names.c. */
/* clang-format off */
#define ROLES_LIST(X) \
	X(VALUE, "value") X(TOTAL, "total") X(PART, "part") X(CHANGE, "change") \
	X(GROWTH, "growth") X(SHARE, "share") X(RATE, "rate") X(WEIGHT, "weight") \
	X(SCORE, "score") X(TARGET, "target") X(ACTUAL, "actual") X(COUNT, "count") \
	X(PRODUCT, "product") X(META, "meta")
#define CHECKS_LIST(X) \
	X(SUM, "sum") X(SHARE, "share") X(GROWTH, "growth") X(CHANGE, "change") X(RATE, "rate") \
	X(EQUAL, "equal") X(DIRECTION, "direction") X(SCORE, "score") X(BOUND, "bound") \
	X(CODE, "code")
/* clang-format on */

#define ROLE_ENUM(id, name) ROLE_##id,
#define CHECK_ENUM(id, name) CHECK_##id,
enum role { ROLES_LIST(ROLE_ENUM) ROLES };
enum check { CHECKS_LIST(CHECK_ENUM) CHECKS };
extern const char *const check_names[CHECKS];

/* The index of name in names, -1 if it is not there. */
int name_index(struct str name, const char *const *names, int n);

/* One printed figure. Its first 64 bytes are what relations are made of: in a long document every
 * figure is far from the others. */
struct fact {
	alignas(64) struct dec dec; /* its value, if numeric */
	struct table *table;        /* NULL in sentences */
	unsigned number;            /* its place in doc->facts, which is the order of the stream */
	int line;
	int row, col;          /* in the table, from 1 */
	unsigned char role;    /* enum role */
	bool numeric : 1;      /* value is a figure (facts of role meta are often text) */
	bool money : 1;        /* unit is one of money: 1 unit is 10^power 元 */
	bool coded : 1;        /* its code is one of an account */
	bool counted : 1;      /* people, cars, points: a whole number is exact */
	bool labels_total : 1; /* its key says that it adds up others: label_is_total() */
	signed char power;
	int nof, nparts;
	unsigned parts_cap;
	struct fact **of; /* see CONTRIBUTING.md; ids that don't exist are left out */
	struct str key;   /* item folded and without white space: what items are compared by */
	struct str unit, code, measure, year, item, section, text, value, base, id;
	struct fact **parts; /* the figures whose `of` names this one first, in order */
};

/* The figures of one table, in the order of the stream: row by row. */
struct table {
	struct str name, section;
	struct fact **facts;
	size_t nfacts, cap;
	int rows, cols;                 /* of the grid */
	bool projects;                  /* its rows are projects, see codes.c */
	int right_names, strange_names; /* of its rows with codes, see codes.c */
	struct fact **grid;             /* see table_cell() */
	struct table *next;
	struct layout *layout; /* see layout.h; NULL until it is asked for */
	struct tally *tally;   /* see misread_tables.c */
	struct amounts *amounts; /* see misread.c */
	enum { FORM_UNKNOWN, FORM_NO, FORM_YES } form; /* a performance form, see quantity.c */
	enum { PLACES_UNKNOWN, PLACES_VARY, PLACES_ALL } places; /* see misread.c */
};

/* What a relation adds up: times is 1, -1 ... in a sum, 0 for a figure that is only named. */
struct term {
	const struct fact *fact;
	int times;
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

/* Parts of a total, named in sentences, that add up to it. */
struct list {
	const struct fact *total;
	const struct fact **parts;
	int n;
	struct list *next;
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
	uint64_t *
		first; /* by number of the stated figure: the terms of the first claim about it, 0: none */
	struct sum *sum; /* the others */
	size_t n, size;
};

/* Figures in the order of the stream. */
struct facts {
	struct fact **fact;
	size_t n, cap;
};

struct doc {
	struct arena arena;
	struct str name, agency, type, year, unit; /* from the meta facts; "" if not said */
	struct fact **facts;
	size_t nfacts, facts_cap;
	struct facts told; /* those in sentences */
	struct facts of_role[ROLES];
	struct map table_map; /* name -> struct table */
	struct table *tables, **tables_end;
	struct claim **claims; /* all that was evaluated, with verdicts */
	size_t nclaims, claims_cap;
	struct pairs agreed; /* equal as printed; see equal.c */
	struct claim *spare; /* made, but dropped: memory for the next ones, linked by cause */
	struct sums sums;    /* the linear claims made so far, so that none is made twice */
	struct accounts *accounts;     /* see accounts.c */
	struct quantities *quantities; /* see quantity.c */
	struct group *groups;          /* see same.c */
	struct quantity_reader words;
	struct list *lists, **lists_end; /* set by list_keep() */
};

/* ---- facts.c ---- */

struct tsv;
/* Reads the facts of the next document of the stream into doc (emptied before). False at the end. */
bool facts_read(struct tsv *t, struct doc *doc);

/* The figure in that cell, NULL if it is blank or outside. */
struct fact *table_cell(const struct table *t, int row, int col);

/* The first figure of that role in the row of f, which is in a table; NULL if there is none. */
const struct fact *fact_in_row(const struct fact *f, enum role role);

/* The values that the printed figure f stands for: half a unit of its last place on either side; a
 * whole number of people, cars, points is exact. */
static inline struct interval
fact_interval(const struct fact *f)
{
	return f->counted && f->dec.places == 0 ? iv_exact(dec_fix(f->dec)) : iv_dec(f->dec);
}

/* How many powers of ten f's unit is above that of `as`: 4 for 万元 and 元. False if they are not of
 * the same kind. */
static inline bool
fact_power(const struct fact *f, const struct fact *as, int *power)
{
	*power = f->power - as->power;
	return (f->money && as->money) || unit_power(f->unit, as->unit, power);
}

/* f's value in the unit of `as`: the interval it stands for and its printed value. False if they
 * are not figures of the same kind of unit. */
static inline bool
fact_in_unit(const struct fact *f, const struct fact *as, struct interval *iv, fix *exact)
{
	int power;

	if (!f->numeric || !fact_power(f, as, &power))
		return false;
	*exact = dec_fix(f->dec);
	/* a 0 without places among figures that have some is nothing at all, not something rounded */
	*iv = f->dec.n == 0 && f->dec.places == 0 && as->dec.places > 0 ? iv_exact(0)
									: fact_interval(f);
	if (power != 0) {
		*iv = iv_scale(*iv, power);
		*exact = fix_scale(*exact, power);
	}
	return true;
}

/* True if a and b are the same amount as printed, in any unit (the finer one rounded). */
bool fact_same_value(const struct fact *a, const struct fact *b);

/* ---- misread.c ---- */

/* Does the claim, which fails, show that its figures were misread? It uses a whole number that stands alone in
 * a table of amounts with decimal places, as numbers of lines and codes taken for figures do; it holds
 * two figures of a row, or one under a piece of a name, for the same quantity; or its sum lacks the row that
 * makes it hold. */
bool claim_misread(const struct claim *c);

/* ---- claim.c: making claims ---- */

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

/* ---- report.c: printing ---- */

struct options {
	enum verdict min;  /* the least verdict that is printed */
	bool only[CHECKS]; /* the checks that are printed */
	bool summary;
	int tolerance; /* -t */
};
extern struct options options;

/* Prints the findings of the document in order of lines; -s: the summary line on stderr. */
void report(struct doc *doc);

/* ---- The checks; main.c runs them in the order that they need ---- */

void check_tree(struct doc *doc);    /* tables: classes, sections and items of account codes */
void check_totals(struct doc *doc);  /* tables: total rows */
void check_parts(struct doc *doc);   /* tables: rows that are parts of a row above (其中, 1.) */
void check_columns(struct doc *doc); /* tables: total columns */
void check_identities(struct doc *doc);    /* lib/data/identities.tsv, -r, -R */
void check_equal(struct doc *doc);         /* one quantity, one value, wherever it stands */
void check_twins(struct doc *doc);         /* one total, divided in two places */
void check_retold(struct doc *doc);        /* the agency's totals, told again elsewhere */
void check_indicators(struct doc *doc);    /* one indicator in two performance forms */
void check_goals(struct doc *doc);         /* goals of a performance form and its indicators */
void check_table_rates(struct doc *doc);   /* rates without budget; after check_equal */
void check_form_funds(struct doc *doc);    /* money of projects and the funds in their forms */
void check_remarks(struct doc *doc);       /* what tables say of themselves in words */
void check_codes(struct doc *doc);         /* one code, one name */
void check_sentence_sums(struct doc *doc); /* sentences: parts of a total */
void check_runs(struct doc *doc);          /* sentences: lists whose total stands elsewhere */
void check_balance(struct doc *doc);       /* sentences: what is left of income */
void check_counts_beside(struct doc *doc); /* sentences: numbers of things beside amounts */
void check_label_lists(struct doc *doc);   /* sentences: items that go by one label */
void check_classes(struct doc *doc);    /* sentences: items and classes of one total; after these */
void check_implied(struct doc *doc);    /* sentences: changes of parts and total; after the sums */
void check_ratios(struct doc *doc);     /* shares and completion rates, one by one */
void check_shares(struct doc *doc);     /* shares that make 100 %; after the sums */
void check_part_rates(struct doc *doc); /* rates of a total and its parts; after the sums */
void check_rates_twice(struct doc *doc); /* rates told twice of one amount */
void check_growth(struct doc *doc);      /* growth against change and prior value */
void check_changes(struct doc *doc);     /* changes against the two values */
void check_products(struct doc *doc);    /* printed multiplications */
void check_averages(struct doc *doc);    /* sentences: amounts for each person, car, time */
void check_together(struct doc *doc);    /* sums told behind their parts: 两项合计8万元 */
void check_set_shares(struct doc *doc);  /* shares of all parts, without amounts */
void check_surplus(struct doc *doc);     /* funds: what was left of the year, and of all years */
void check_rollover(struct doc *doc);    /* carried over: what was there, came in, went out */
void check_adjusted(struct doc *doc); /* sentences: a budget and what was added to it in the year */
void check_left(struct doc *doc);     /* sentences: what is left of a budget */
void check_savings(struct doc *doc);  /* sentences: what was saved of a budget, in per cent */
void check_nothing_left(struct doc *doc);  /* remarks: nothing is left, but income was more */
void check_procurement(struct doc *doc);   /* sentences: small and medium enterprises */
void check_grades(struct doc *doc);        /* sentences: 优 良 中 差 against the score */
void check_listed(struct doc *doc);        /* sentences: a number and the names listed with it */
void check_directions(struct doc *doc);    /* sentences: words against figures */
void check_performance(struct doc *doc);   /* performance forms: weights and scores */
void check_allotted(struct doc *doc);      /* performance forms: 产出指标（50分） */
void check_prorata(struct doc *doc);       /* performance forms: scores in proportion */
void check_points(struct doc *doc);        /* sentences: scores with their full marks */
void check_told_scores(struct doc *doc);   /* performance forms: what their own cells say */
void check_quoted_scores(struct doc *doc); /* scores in sentences */
void drop_misread_tables(struct doc *doc); /* after all checks: what follows from misread tables */
void diagnose(struct doc *doc);            /* after all checks: why, and what belongs together */

#endif
