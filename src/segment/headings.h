#ifndef HEADINGS_H
#define HEADINGS_H

#include "segment.h"

/* Marks the unnumbered lines of the body that the contents list HEADING. Comes before
 * join_paragraphs, so that no paragraph swallows them. */
void find_listed_headings(struct document *doc);

/* Marks the numbered headings HEADING, with their level; the lines that remain become PARA. */
void find_headings(struct document *doc);

#endif
