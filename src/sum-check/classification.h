/* The names of accounts in the classifications (lib/data/codes.tsv). */
#ifndef CLASSIFICATION_H
#define CLASSIFICATION_H

#include "check.h"

/* Names are compared by letters only: brackets and dashes come and go. */
struct str name_letters(struct doc *doc, struct str s);

/* Equal, or one cut off at either end with at least four characters left. */
bool name_same(struct str a, struct str b);

/* The row of codes.tsv with that code, -1 if there is none. */
int classification_row(struct str code);

/* True if the row of codes.tsv has the name, or one of its variants. */
bool classification_has(int row, struct str name);

/* True if the classification gives the name to another account of the same parent (to another class,
 * if the code is that of a class). */
bool classification_of_sister(struct str code, struct str name);

/* The name in that row, and its variants, separated by |. */
struct str classification_name(int row);
struct str classification_variants(int row);

#endif
