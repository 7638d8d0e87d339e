/* The items of sentences: what a figure is of, its account code, and whether two labels mean the
 * same item. */
#ifndef ITEM_H
#define ITEM_H

#include "tabulate.h"

/* s without the agency's name, quotation marks around the whole, 科目 and other trimmings; 收、支总计
 * becomes 收入支出总计. */
struct str item_clean(struct doc *doc, struct str s);

/* The account code in an item: 社会保障和就业支出（208）…（05）…（05） gives 2080505, as do （208类）…
 * and a leading 2080505 or （208）, which *item then lacks. Empty if there is none. */
struct str item_code(struct arena *a, struct str *item);

/* Does s begin with an account code in brackets: （208）? */
bool item_is_coded(struct str s);

/* Does the text name the document's own agency, be it shortened (县医保局 for 青山县医疗保障局, 我局)? Of a
 * document whose agency is not known any organisation does. */
bool item_is_own_agency(const struct doc *doc, struct str s);

/* What labels are compared by: the letters alone, without 的, 合计, 总额 and the like
 * (class empty in lexicon.tsv); empty when nothing is left. */
struct str item_key(struct arena *a, struct str s);

/* Is it of income and expenditure at once: 收入支出总计? */
bool item_both_sides(struct str s);

/* 财政拨款收入总计 for 财政拨款收入支出总计; "" if s is not of both. */
struct str item_one_side(struct arena *a, struct str s);

/* How well two keys agree: 2 equal, 1 equal but for words like 财政拨款 (class loose), 0 not. */
int item_agree(struct str a, struct str b);

#endif
