/* The data files of lib/data: tables of text that people may edit, compiled in, replaceable. */
#ifndef DATA_H
#define DATA_H

#include <stdbool.h>
#include "str.h"

struct builtin {
	const char *name, *text;
};

/* All of lib/data/NAME.tsv, made at build time; ends with a NULL name. */
extern const struct builtin builtin_data[];

/* A table in memory: rows of fields. Lines that are empty or start with '#' are left out. */
struct data {
	const char *source; /* the file's path, or NAME of the built-in one */
	struct str *field;  /* row r, column c: field[r * columns + c]; "" where a line is short */
	int *line;          /* line[r]: its line number in the source */
	int rows, columns;
};

/* Loads the built-in table of that name with at least the given columns. Programs ask only for
 * tables that exist. Memory is kept until the program ends. */
struct data data_builtin(const char *name, int columns);

/* Loads a file of the same form. False, after a message, if it can't be read. */
bool data_file(struct data *d, const char *path, int columns);

static inline struct str
data_get(const struct data *d, int row, int column)
{
	return d->field[row * d->columns + column];
}

#endif
