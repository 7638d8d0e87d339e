#ifndef HEADINGS_H
#define HEADINGS_H

#include "segment.h"

/* Marks the unnumbered lines of the body that the contents list HEADING. Comes before the tables,
 * so that none swallows them. */
void find_listed_headings(struct document *doc);

/* Marks other unnumbered titles of parts HEADING: above the tables, at the top of pages. Comes
 * behind the tables. */
void find_unlisted_headings(struct document *doc);

/* Marks the numbered headings HEADING, with their level; the lines that remain become PARA. */
void find_headings(struct document *doc);

#endif
