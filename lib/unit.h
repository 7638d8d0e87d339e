/* The units of lib/data/units.tsv: the same amount in 元, 万元 and 亿元, the same number in 人 and 名. */
#ifndef UNIT_H
#define UNIT_H

#include <stdbool.h>
#include "decimal.h"
#include "str.h"

/* The kind of the unit in units.tsv ("money", "rate", "count"), "" if it is not there. */
struct str unit_kind(struct str unit);

/* Sets *power so that 1 unit is 10^*power 元; false if the unit is not one of money. */
bool unit_money(struct str unit, int *power);

/* Sets *power so that a figure in unit `from` times 10^*power is the same in unit `to`: 4 from 万元
 * to 元, 0 for equal units; a list of units (台、辆、套) is any of them, and units of one family in
 * units.tsv (人, 名) are equal. False if they don't measure the same thing. */
bool unit_power(struct str from, struct str to, int *power);

#endif
