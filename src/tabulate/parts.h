/* Which row is a part of which, as far as labels say: 其中, numbering, indents. */
#ifndef PARTS_H
#define PARTS_H

#include "arena.h"
#include "str.h"

enum { MAX_DEPTH = 16, MAX_NAMES = 16 };

/* A row that later rows may be parts of. The rank orders rows from the outermost: a row is a part
 * of the last one of lower rank. */
struct open_row {
	int rank, row, indent;
	bool numbered;
};

/* The rows of one half so far. */
struct parts {
	struct open_row open[MAX_DEPTH], last, which; /* which: the row that 其中 divides */
	int depth;
	struct str names[MAX_NAMES]; /* of numbered rows */
	int nnames;
	int again; /* the row that names which come again without their number divide */
	bool after_total;
};

void parts_begin(struct parts *p);

/* The row that a row with that label (cleaned, with its number, after that many blanks) is a part of, -1 if the
 * label does not say. *sure becomes false where only the lack of a number or an indent says so: then
 * the figures have to agree, else call parts_reject. */
int parts_next(struct arena *a, struct parts *p, int row, struct str label, int indent, bool *sure);

/* The row that parts_next was asked about is no part, by its figures. */
void parts_reject(struct parts *p);

#endif
