#ifndef PARAGRAPHS_H
#define PARAGRAPHS_H

#include "segment.h"

/* Has justified text been stretched to the right margin, so that blanks stand between most of its
 * characters? Such a line is full, but wider than it was in print. */
static inline bool
is_stretched(const struct line *l)
{
	int blanks = l->chars - l->indent - l->letters;

	return l->letters >= 12 && blanks * 5 >= l->letters * 2;
}

/* Finds out if the text is wrapped, and the right margin of every page (doc->margin,
 * doc->stretch_margin, doc->indented, doc->spaced). Comes before everything that asks for them. */
void find_margins(struct document *doc);

/* Marks the lines above the first heading TITLE. */
void find_title(struct document *doc);

/* Marks the lines that go on with the paragraph, note or title before them. */
void join_paragraphs(struct document *doc);

#endif
