/* Which quantity a figure is: two figures of one quantity must be equal, wherever they stand.
 *
 * A quantity is put together from the words of lib/data/labels.tsv in the table's title, the head
 * and the label, or in the section's headings and the words of the sentence: out of which money,
 * income or expenditure, basic or project, budget or account; and from the account code or, without
 * one, what is left of the label. */
#ifndef QUANTITY_H
#define QUANTITY_H

#include "check.h"

/* Kinds of words that say which quantity a figure is. */
/* clang-format off */
#define KINDS_LIST(X) \
	X(FUND, "fund") X(SIDE, "side") X(GRAND, "grand") X(NATURE, "nature") X(MEANS, "means") \
	X(THREE, "three") X(AGENCY, "agency") X(STAGE, "stage")
/* clang-format on */
#define KIND_ENUM(id, name) KIND_##id,
enum kind { KINDS_LIST(KIND_ENUM) KINDS };

struct quantity {
	struct str value[KINDS]; /* "" is not said */
	struct str code, rest;   /* the account, and what the words left over */
	struct str year;
	struct group **group; /* of those that quantity_of() gives, for same.c */
	bool no_three;        /* the words of the public expenses are ordinary ones here */
	bool fund_in_label;   /* the label itself says out of which money */
	bool scope_said; /* a table's title, the headings or the label say which account is meant */
};

/* The quantity of a figure; NULL if it is none that could be met again: not an amount of money,
 * a figure of a performance form, a label without meaning. */
const struct quantity *quantity_of(struct doc *doc, const struct fact *f);

/* True if the figure stands in a performance form or report, where totals are told again and single
 * projects are spoken of. */
bool quantity_retold(struct doc *doc, const struct fact *f);

/* As quantity_of(), also for such figures. */
const struct quantity *quantity_anywhere(struct doc *doc, const struct fact *f);

/* Only the year and the stage of a figure, of any kind. False if it is no amount of money. */
bool quantity_stage(struct doc *doc, const struct fact *f, struct quantity *q);

/* ---- quantity_words.c ---- */

/* Reads the words of a text into q. rest: what no word accounts for is added to q->rest. */
void quantity_read(struct doc *doc, struct quantity *q, struct str text, bool rest);

/* When all is read: takes out what the words together make needless or ambiguous, so that equal
 * quantities have equal values. */
void quantity_settle(struct quantity *q);

/* A text that is equal for equal quantities, in memory that lasts to the next call. */
struct str quantity_key(const struct quantity *q);

#endif
