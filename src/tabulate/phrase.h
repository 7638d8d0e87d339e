/* A phrase: the words of one clause in front of a figure (or a clause without one), understood. */
#ifndef PHRASE_H
#define PHRASE_H

#include "scan.h"

/* What the words make of the figure. */
enum relation { AMOUNT, CHANGED, GROWN, SHARE_OF, RATE_OF, SCORED, BOUND };

enum opening { OPENS_NOTHING, OPENS_PARTS, OPENS_SOME, OPENS_MAYBE };

struct phrase {
	struct str item, code; /* what the figure is of, cleaned; empty when the words don't say */
	struct str measure;    /* canonical; empty when the words don't say */
	struct str year;       /* said in the phrase; empty otherwise */
	struct str own;      /* that year, else the sentence's: what 上年 is the year before of */
	bool done;           /* 完成 in front of the amount */
	bool beyond_named;   /* a bound that the words name in front of it: 低于限额5万元 */
	bool prior;          /* the figure is of the year before: 上年决算数5万元 */
	bool undated;        /* it is of a time that has no plain year: “十三五”末 */
	struct str base;     /* of a comparison in the phrase: 上年决算, 年初预算 … */
	struct str compared; /* what the words call that base: 较上年末债务余额5万元 */
	struct str usual_base; /* the base that the direction word itself implies */
	enum relation relation;
	int sign;             /* -1 for words like 减少 */
	struct str whole;     /* of a share: what it is a share of; empty if not said */
	enum opening opening; /* a list of parts begins in the phrase … */
	struct str opener_of; /* … of this, if the words say: 本年支出的构成 */
	bool reason;          /* a reason begins in the phrase */
	bool mild;            /* with a word (主要是) that may also tell what a figure is for */
	bool moves; /* without a figure: it ends with a direction word (人员经费增加) */
	enum relation then; /* 完成预算 10万元 的90%: what the next percentage is; else AMOUNT */
	bool beside;        /* the number followed another without words between them */
	bool respective; /* 分别: there may be a figure for each of several items */
	int together;    /* of the first of them: how many such figures follow one another */
};

/* Reads tokens t[0..n), which stand in front of the figure; figure is NULL for a clause without
 * one. own is the year that the sentence is about. Strings are in doc->arena. */
struct phrase phrase_read(struct doc *doc, const struct prose *p, const struct token *t, size_t n,
	const struct token *figure, struct str own);

#endif
