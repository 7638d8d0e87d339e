#ifndef PARAGRAPHS_H
#define PARAGRAPHS_H

#include "segment.h"

/* Finds out if the text is wrapped, and the right margin of every page (doc->margin,
 * doc->page_margin, doc->indented, doc->spaced). Comes before everything that asks for them. */
void find_margins(struct document *doc);

/* Marks the lines above the first heading TITLE. */
void find_title(struct document *doc);

/* Marks the lines that go on with the paragraph, note or title before them. */
void join_paragraphs(struct document *doc);

#endif
