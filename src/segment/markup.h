#ifndef MARKUP_H
#define MARKUP_H

#include "segment.h"

/* Marks the lines of tables in HTML (<table><tr><td>…) ROW, whatever stands in them. Comes before
 * everything that judges lines by their text. */
void claim_markup(struct document *doc);

/* Marks what stands around them. Comes where the other tables are found. */
void find_markup_tables(struct document *doc);

#endif
