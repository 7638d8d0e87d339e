/* The quantities of a document's figures; see lib's quantity_words.h for what they are. */
#ifndef QUANTITY_H
#define QUANTITY_H

#include "check.h"

/* The quantity of a figure; NULL if it is none that could be met again: not an amount of money,
 * a figure of a performance form, a label without meaning. */
const struct quantity *quantity_of(struct doc *doc, const struct fact *f);

/* True if the figure stands in a performance form or report, where totals are told again and single
 * projects are spoken of. */
bool quantity_retold(struct doc *doc, const struct fact *f);

/* As quantity_of(), also for such figures. */
const struct quantity *quantity_anywhere(struct doc *doc, const struct fact *f);

/* As quantity_anywhere(), but only if it is a total of the agency: no account, no part of it. */
const struct quantity *quantity_total(struct doc *doc, const struct fact *f);

/* Only the year and the stage of a figure, of any kind. False if it is no amount of money. */
bool quantity_stage(struct doc *doc, const struct fact *f, struct quantity *q);

/* ---- quantity_sentence.c: for quantity.c ---- */

/* Adds to q, which the words of a sentence's figure were read into, what its total says (the account, the
 * money, the nature). False if it is no quantity that could be met again: of part of the year, or a part
 * of something else. */
bool quantity_in_sentence(struct doc *doc, const struct fact *f, struct quantity *q);

/* Out of which money, if the sentence says so before the figure; "" if it does not. */
meaning quantity_fund_before(struct doc *doc, const struct fact *f, const struct quantity *label);

/* True if f is what the share printed right behind it is of: 财政拨款支出80万元，占支出合计100万元的80%. */
bool quantity_is_whole(const struct doc *doc, const struct fact *f);

#endif
