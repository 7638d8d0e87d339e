/* diff-years: facts of several documents in, changes between the years of each agency out.
 *
 * read.c     keeps the figures of every document, level.c those that 持平 stands for, derive.c those
 *            that lists make: the number of units, the year of four quarters
 * account.c  finds the accounts that sentences name
 * group.c    finds the documents that belong together
 * match.c    finds the figures of two documents that are about the same thing, meaning.c what their
 *            names mean
 * quantity.c finds the older figure where names and places differ
 * state.c    finds what the newer document says about the older figures
 * judge.c    says whether that is so
 * share.c    finds the other rows of which the same is said
 * compare.c  puts the rows together
 * reduce.c   leaves out repetitions
 * print.c    prints them
 */
#ifndef YEARS_H
#define YEARS_H

#include <stdbool.h>

#include "arena.h"
#include "data.h"
#include "decimal.h"
#include "map.h"
#include "str.h"
#include "tsv.h"
#include "verdict.h"

/* A text that many figures of a document share, kept once. */
struct word {
	struct str text, key; /* as printed; what it is compared by: no blanks, years and quotes */
};

/* What a figure says: how much something is, or how it compares. */
enum kind { QUANTITY, CHANGE, GROWTH, RATE, KINDS };

/* A printed figure. */
struct figure {
	struct doc *doc;
	long line;
	enum kind kind;
	int year;
	const struct word *code, *item, *measure, *unit, *base, *table, *section;
	struct dec dec;
	int power; /* the figure is dec times 10^power of base_unit() */
	bool money;
	struct str named, account; /* in a sentence: codes, set by find_accounts() */
	bool member;               /* a unit that the document covers, or how many they are */
	bool level; /* a statement of no change (持平), which prints no figure: dec is 0 */
	struct figure *target,
		*printed_base; /* of a statement: about which figure, against which */
	struct figure *match;  /* while two documents are compared: its like in the other */
	struct figure *prior; /* while …: the older figure that the newer document prints itself */
	struct figure *next;  /* in a list of equal keys */
	struct row *row;      /* while …: the row that it stands in */
};

struct doc {
	struct arena arena;
	struct map words;
	struct str name, agency, group; /* group: what documents of one agency have in common */
	bool final;                     /* a final account, not a budget */
	int year;
	bool members; /* it names the units that it covers: their number is its last figure */
	size_t order; /* in the stream */
	struct figure *figures;
	size_t nfigures;
};

/* Two documents under comparison. older is NULL where only the newer one is there. */
struct pair {
	struct doc *older, *newer;
	bool plan; /* budget against final account of the same year, not year against year */
	int year;  /* of the older figures */
	struct arena *scratch;
	struct row **rows;
	size_t nrows, cap;
};

/* A line of the changes stream. */
struct row {
	struct figure *a, *b; /* NULL where there is none; a may be implied (line 0) */
	bool a_implied;
	struct figure *said
		[KINDS]; /* what the newer document says: by kind; said[QUANTITY]: printed prior */
	enum verdict verdict;
	enum kind worst; /* which of said the verdict is about */
	bool dropped;    /* says the same as another row */
};

struct options {
	bool all, plan, sorted;
	long top; /* -1: not asked for */
};
extern struct options options;

/* ---- read.c ---- */

/* Reads the next document of the stream: NULL at the end. One without a year is passed over after a
 * message. Free it with doc_free(). */
struct doc *read_doc(struct tsv *t);
void doc_free(struct doc *doc);

/* The one word of the document with that text, which is copied. */
const struct word *doc_word(struct doc *doc, struct str text);

/* ---- derive.c ---- */

/* Makes *f the figure that stands for a unit that the document names on that line as covered. */
void make_member(struct doc *doc, long line, struct str name, struct figure *f);

/* Adds to the document's n figures, which have room for it, how many of them are such units, if any are.
 * Returns how many figures there are. */
size_t count_members(struct doc *doc, struct figure *f, size_t n);

/* Adds to the n figures, which have room for a quarter more, the year of what sentences tell by its four
 * quarters. Returns how many figures there are. */
size_t add_quarters(struct arena *scratch, struct doc *doc, struct figure *f, size_t n);

/* ---- account.c ---- */

/* For the document's amounts in sentences: sets ->named to the code of the functional account in its
 * tables that the names in the item lead to, ->account to the highest account that is the same money
 * (a section with one item); "" where they lead to none. */
void find_accounts(struct arena *scratch, struct doc *doc);

/* ---- level.c ---- */

/* True if text, in which the figure `value` stands, says behind it that nothing changed (比2023年预算
 * 持平). Sets *base to what the figure is compared with (2023年预算), in the arena. */
bool level_base(struct arena *a, struct str text, struct str value, struct str *base);

/* ---- group.c ---- */

/* Takes an option -k: "agency=REGEX" or "doc=REGEX". The part of the name that it matches (its first
 * group, if it has one) is what documents of one agency have in common. */
void group_by(const char *arg);

/* Sets doc->group. */
void set_group(struct doc *doc);

/* Calls compare() for every two of the n documents that belong together; sorts them. */
void for_each_pair(struct doc **docs, size_t n, void (*compare)(struct pair *));

/* ---- meaning.c ---- */

/* What the item (a key) means: 收入总预算 and 收支总计 are one thing. In the arena. */
struct str meaning_of(struct arena *arena, struct str item);

/* ---- match.c ---- */

/* Finds, for figures a[0..na) and b[0..nb), those that are about the same thing and sets ->match of
 * both. plan: 预算 and 决算 in names make no difference. Figures that already have a match are passed
 * over. */
void match_figures(struct arena *scratch, bool plan, struct figure **a, size_t na,
	struct figure **b, size_t nb);

/* ---- quantity.c ---- */

/* Sets a of rows that have none and whose newer figure stands in a sentence, where the figures of the
 * older document that are the same quantity agree. older, newer: all figures that are compared. */
void match_quantities(struct pair *p, struct figure *const *older, size_t nolder,
	struct figure *const *newer, size_t nnewer);

/* ---- state.c ---- */

/* Fills the rows' said with what the newer document states about them. */
void find_statements(struct pair *p);

/* Does a measure or a base have a word for what was spent (决算, 执行)? */
bool names_spent(struct str text);

/* ---- judge.c ---- */

/* The figure's value in the smallest unit of its kind (元 for money), as printed and as interval. */
fix figure_value(const struct figure *f);
struct interval figure_interval(const struct figure *f);

/* Judges all that is said in the row; sets verdict and worst. */
void judge_row(struct row *row);

/* growth and rate of b against a in percent, exact to FIX_PLACES; false if a is not above 0. */
bool growth_of(const struct figure *a, const struct figure *b, fix *growth);
bool rate_of(const struct figure *a, const struct figure *b, fix *rate);

/* ---- compare.c ---- */

/* Compares the two documents of the pair and prints the rows. */
void compare(struct pair *p);

/* ---- share.c ---- */

/* True if both are money with enough digits to be no coincidence, and equal as far as printed. */
bool same_amount(const struct figure *a, const struct figure *b);

/* Gives what is stated about a row to those with the same two amounts that have no statement. */
void share_statements(struct pair *p);

/* ---- reduce.c ---- */

/* Marks the rows that only repeat others as dropped; with --top all but the largest movements that
 * the newer document doesn't mention. */
void reduce(struct pair *p);

/* ---- print.c ---- */

void print_rows(struct pair *p);

#endif
