#ifndef LINES_H
#define LINES_H

#include "segment.h"

/* Splits the text at LF, CR LF or CR into doc->line, cleans and measures every line. A form feed
 * begins a page. The lines point into text. */
void split_lines(struct document *doc, struct str text);

#endif
