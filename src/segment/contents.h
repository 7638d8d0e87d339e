#ifndef CONTENTS_H
#define CONTENTS_H

#include "segment.h"

/* Finds the contents (目录), marks its lines TOC and lists its entries in doc->entries. */
void find_contents(struct document *doc);

#endif
