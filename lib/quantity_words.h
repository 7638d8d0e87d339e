/* Which quantity a figure is, by the words around it: two figures of one quantity must be equal,
 * wherever they stand.
 *
 * A quantity is put together from the words of lib/data/labels.tsv in the table's title, the head
 * and the label, or in the section's headings and the words of the sentence: out of which money,
 * income or expenditure, basic or project, budget or account; and from the account code or, without
 * one, what is left of the label. */
#ifndef QUANTITY_WORDS_H
#define QUANTITY_WORDS_H

#include <stdbool.h>

#include "arena.h"
#include "str.h"

/* Kinds of words that say which quantity a figure is. */
/* clang-format off */
#define QUANTITY_KINDS_LIST(X) \
	X(FUND, "fund") X(SIDE, "side") X(GRAND, "grand") X(NATURE, "nature") X(MEANS, "means") \
	X(THREE, "three") X(AGENCY, "agency") X(STAGE, "stage")
/* clang-format on */
#define QUANTITY_KIND_ENUM(id, name) KIND_##id,
enum quantity_kind { QUANTITY_KINDS_LIST(QUANTITY_KIND_ENUM) QUANTITY_KINDS };

/* What a word says of its kind, as a number: labels.tsv may have more than these, which the programs ask for. */
/* clang-format off */
#define MEANINGS_LIST(X) \
	X(FISCAL, "fiscal") X(GENERAL, "general") X(GOVFUND, "govfund") X(CAPITAL, "capital") \
	X(INCOME, "income") X(EXPENDITURE, "expenditure") X(BOTH, "both") \
	X(BASIC, "basic") X(PERSONNEL, "personnel") X(OPERATING, "operating") X(ALL, "all") \
	X(BUDGET, "budget") X(FINAL, "final")
/* clang-format on */
#define MEANING_ENUM(id, name) MEANING_##id,
enum { MEANING_NONE, MEANINGS_LIST(MEANING_ENUM) MEANINGS };
typedef unsigned char meaning;

struct quantity {
	meaning value[QUANTITY_KINDS]; /* MEANING_NONE is not said */
	struct str code, rest;         /* the account, and what the words left over */
	struct str year;
	bool no_three;      /* the words of the public expenses are ordinary ones here */
	bool fund_in_label; /* the label itself says out of which money */
	bool fund_narrowed; /* it says 财政拨款 only, the heading more */
	bool scope_said; /* a table's title, the headings or the label say which account is meant */
	struct group **group; /* of those that share the key, for sum-check's same.c */
};

/* Reads words into quantities, and keeps what was read. The texts must stay where they are while it is
 * in use: they are known by their place in memory. Begin with {.arena = a}; all lies in that arena. */
struct quantity_reader {
	struct arena *arena;
	struct reading **readings;
};

/* Reads the words of a text into q. rest: what no word accounts for is added to q->rest. */
void quantity_read(struct quantity_reader *reader, struct quantity *q, struct str text, bool rest);

/* Reads the title of the table that the figure stands in. */
void quantity_read_title(struct quantity_reader *reader, struct quantity *q, struct str title);

/* Reads the headings (joined with '/') that the sentence stands under. They say out of which money,
 * which side and which part; totals and stages are said for each figure. */
void quantity_read_headings(
	struct quantity_reader *reader, struct quantity *q, struct str headings);

/* When all is read: takes out what the words together make needless or ambiguous, so that equal
 * quantities have equal values. */
void quantity_settle(struct quantity *q);

/* A text that is equal for equal quantities, in memory that lasts to the next call. */
struct str quantity_key(const struct quantity *q);

#endif
