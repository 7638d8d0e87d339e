/* What the document as a whole says of itself. */
#ifndef META_H
#define META_H

#include "tabulate.h"

/* How much a record of that kind says about the document. */
extern const int meta_weight[KINDS];

/* The agency's name, empty if none is found. */
struct str doc_agency(struct doc *doc);

/* The year in figures, in the arena. */
struct str year_text(struct arena *a, int year);

/* Where needle stands last in s; -1 if nowhere. */
ptrdiff_t find_last(struct str s, struct str needle);

#endif
