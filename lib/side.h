/* The two sides of a budget, income (收入) and expenditure (支出), as names tell them: the words of kind
 * `side` in lib/data/labels.tsv. */
#ifndef SIDE_H
#define SIDE_H

#include <stdbool.h>
#include "str.h"

enum side {
	SIDE_NONE,
	SIDE_INCOME = 1,
	SIDE_EXPENDITURE = 2,
	SIDE_BOTH = SIDE_INCOME | SIDE_EXPENDITURE /* 收入支出总计 */
};

/* The sides whose words stand anywhere in the name. */
enum side side_of(struct str name);

/* The side whose word the name begins with, ends with, is as a whole. */
enum side side_at_start(struct str name);
enum side side_at_end(struct str name);
enum side side_alone(struct str name);

/* Is it one of the two, not both and not none? */
static inline bool
side_is_one(enum side s)
{
	return s == SIDE_INCOME || s == SIDE_EXPENDITURE;
}

/* Is one income, the other expenditure? */
static inline bool
side_opposite(enum side a, enum side b)
{
	return side_is_one(a) && side_is_one(b) && a != b;
}

#endif
