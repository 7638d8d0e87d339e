/* Units as tables print them. */
#ifndef PRINTED_UNIT_H
#define PRINTED_UNIT_H

#include <stdbool.h>

#include "arena.h"
#include "str.h"

/* Is it a unit of units.tsv, or several with 、 between them (台、辆)? */
bool unit_known(struct str s);

/* The unit in the brackets at the end of a label or head ("（万元）", "(台、辆)", "执行率%"), ""
 * if there is none. */
struct str unit_in_brackets(struct arena *a, struct str label);

/* The unit that a line above a table names (单位：万元), "" if none. */
struct str unit_in_line(struct arena *a, struct str text);

#endif
