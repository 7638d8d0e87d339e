/* A table: what is done with the records of one. */
#ifndef TABLE_H
#define TABLE_H

#include "tabulate.h"

/* Prints the header line of the list of tables. */
void table_list_header(void);

/* Prints the line of the list for the table of records[first] to records[last]. */
void table_list(struct doc *doc, size_t first, size_t last);

/* Prints the rectangle of the table if its title is `name` (blanks do not count) or its number in
 * the list is `name`. */
void table_write(struct doc *doc, size_t first, size_t last, struct str name);

#endif
