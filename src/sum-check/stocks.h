/* What there was of something at the start of a year, what came in and went out, and what there is at its end. */
#ifndef STOCKS_H
#define STOCKS_H

#include "check.h"

enum stock_word { STOCK_OTHER, STOCK_START, STOCK_END, STOCK_CAME, STOCK_WENT, STOCK_BESIDE };

struct stock {
	const struct fact *fact;
	enum stock_word word;
	struct str name; /* what it is of; "" if that is not said */
	int year, sign;  /* sign: how it is added up */
};

enum { MOST_FLOWS = 8 };

/* What makes up one stock at its end; set .end, and give the figures in front of it to stock_take(). */
struct stocks {
	struct stock end, start, flow[MOST_FLOWS]; /* the last flow first */
	int n, came, went;
};

/* Do the words speak of the end of a year? Nothing else is a stock's end: few words do, so that is asked first. */
bool stock_may_end(struct str words);

/* Reads a figure: `words` say what it is, `name` is its own. */
struct stock stock_read(const struct fact *f, struct str words, struct str name);

/* Takes the figure before those that were taken. DONE: it is the start. GIVE_UP: it is none of them, and may change
 * the stock, or not. */
enum found { GO_ON, DONE, GIVE_UP };
enum found stock_take(struct stocks *all, const struct stock *s);

/* The claim that they add up, a warning; stock_keep() keeps it if it holds, if it tells of both ways, or if it is one
 * slip away. */
struct claim *stock_claim(struct doc *doc, const struct stocks *all);
void stock_keep(struct doc *doc, const struct stocks *all, struct claim *c);

/* ---- stock_tables.c ---- */

void check_stock_tables(struct doc *doc);

#endif
