#ifndef EMIT_H
#define EMIT_H

#include "segment.h"

/* Prints the records of the document. */
void emit_records(struct document *doc);

/* Prints the outline as an indented tree for people: line number, heading or title of a table. */
void emit_outline(const struct document *doc);

#endif
