/* The lines of the text that a document was read from. */
#ifndef SOURCE_H
#define SOURCE_H

#include <stdbool.h>

#include "str.h"

struct source {
	char *text; /* the whole file, owned */
	struct str *line;
	long n;
};

/* Reads the file. False, without a message, if it can't be read or is no UTF-8 text: then there is
 * nothing to quote. */
bool source_open(struct source *s, const char *path);

/* Line number n, from 1, without its end and form feeds at its start; empty if there is no such line. */
struct str source_line(const struct source *s, long n);

void source_close(struct source *s);

#endif
