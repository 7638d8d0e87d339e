/* Names of accounts: from the classification (lib/data/codes.tsv) and from the document's tables. */
#ifndef ACCOUNTS_H
#define ACCOUNTS_H

#include "check.h"

/* A name as sentences print it, cut into its levels:
 * 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项） */
struct account_name {
	struct str level
		[3]; /* class, section, item: keys without brackets and numbers; "" if missing */
	int last;    /* the lowest level that is named, -1 if none is marked */
};

struct account_name account_name(struct doc *doc, struct str item);

/* The code of a figure: as printed, or that of its name in the document's tables or, for classes,
 * in the classification. economic: an unmarked name is one of economic accounts (基本工资), else of a
 * functional class. "" if there is none or more than one. */
struct str account_code_of(struct doc *doc, const struct fact *f, bool economic);

/* True if the code is one of the functional or economic classification: 3, 5 or 7 digits. */
bool account_code(struct str code);

#endif
