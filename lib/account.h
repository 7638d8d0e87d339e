/* Accounts of the government classification (政府收支分类科目): their codes, and their names as
 * sentences print them. */
#ifndef ACCOUNT_H
#define ACCOUNT_H

#include <stdbool.h>

#include "arena.h"
#include "str.h"

/* class, section, item (类 款 项), each named below the one before */
enum { ACCOUNT_LEVELS = 3 };

/* A name cut into its levels: 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项） */
struct account_name {
	/* keys (utf8_key) without brackets and numbers; "" where a level is missing */
	struct str level[ACCOUNT_LEVELS];
	int last; /* the lowest level that is named, -1 if none is marked */
};

/* Cuts an item's key at its marks, also with numbers: （208类） （20805） （05）. */
struct account_name account_name(struct str key);

/* How many digits the code of an account of that level has. */
static inline size_t
account_digits(int level)
{
	return 3 + 2 * (size_t)level;
}

/* The level of such a code. */
static inline int
account_level(struct str code)
{
	return (int)(code.n - account_digits(0)) / 2;
}

/* True if the code is one of the functional or economic classification: 3, 5 or 7 digits. */
bool account_code(struct str code);

#endif
