#ifndef LINES_H
#define LINES_H

#include "segment.h"

/* Splits the text into doc->line, cleans and measures every line. A form feed begins a page. A CR at
 * the end of a line is white space. Behind the text there must be two LF. The lines point into it. */
void split_lines(struct document *doc, struct str text);

/* Notes in the document what the line calls for, so that steps which nothing calls for are left out. */
void note_kinds(struct document *doc, const struct line *l);

#endif
