/* Names of accounts: from the classification (lib/data/codes.tsv) and from the document's tables. */
#ifndef ACCOUNTS_H
#define ACCOUNTS_H

#include "account.h"
#include "check.h"

/* The code of a figure: as printed, or that of its name in the document's tables or, for classes,
 * in the classification. economic: an unmarked name is one of economic accounts (基本工资), else of a
 * functional class. "" if there is none or more than one. */
struct str account_code_of(struct doc *doc, const struct fact *f, bool economic);

#endif
