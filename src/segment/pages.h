#ifndef PAGES_H
#define PAGES_H

#include "segment.h"

/* Marks page numbers and running heads PAGE. */
void find_pages(struct document *doc);

#endif
