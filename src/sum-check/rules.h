/* Rules: identities between figures of tables, as gongkai-rules(5) describes them. */
#ifndef RULES_H
#define RULES_H

#include "check.h"
#include "pattern.h"

/* How a rule names a figure: TABLE!ITEM:COLUMN. */
struct figure {
	int sign;      /* 1 or -1 */
	bool optional; /* the rule holds without it: nothing was printed */
	struct str
		table; /* id of lib/data/tables.tsv, or words of the title; "" is the rule's own */
	struct pattern item; /* labels or codes, with * */
	struct pattern
		column; /* parts of the head, with *; without words it is every column in turn */
	bool every_row; /* the item is * */
};

enum { FIGURES_MAX = 24 };

struct rule {
	struct str name, table;
	enum verdict at_most;
	struct figure figure[FIGURES_MAX]; /* figure[0] is the left side of = */
	int n;
	struct rule *next;
};

/* The rules in the order in which they were read; built in, with the files of -r and -R. Made
 * once. */
const struct rule *rules(void);

/* Option -r (adds) and -R (instead of the built-in ones). Syntax errors are told as FILE:LINE:
 * reason; false if there are any. */
bool rules_file(const char *path, bool instead);

/* True if the title is that of a table of this kind: an id of tables.tsv, or else a word that the
 * title must hold. "" and "*" are any table. */
bool table_is(struct str kind, struct str title);

#endif
