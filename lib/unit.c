#include "arena.h"
#include "data.h"
#include "map.h"
#include "unit.h"

enum { NAME, KIND, FAMILY, POWER, COLUMNS };

/* The row of units.tsv that the unit has; NULL if it has none. */
static const struct str *
row_of(struct str unit)
{
	static struct arena arena; /* kept until the program ends */
	static struct map rows;
	struct data units;
	int i;

	if (rows.n == 0) {
		units = data_builtin("units", COLUMNS);
		for (i = 0; i < units.rows; i++)
			*map_at(&arena, &rows, data_get(&units, i, NAME)) =
				&units.field[i * COLUMNS];
	}
	return map_get(&rows, unit);
}

struct str
unit_kind(struct str unit)
{
	const struct str *row = row_of(unit);

	return row != NULL ? row[KIND] : S("");
}

bool
unit_money(struct str unit, int *power)
{
	const struct str *row = row_of(unit);

	if (row == NULL || !str_eq(row[KIND], S("money")))
		return false;
	*power = row[POWER].n > 0 ? row[POWER].p[0] - '0' : 0;
	return true;
}

/* The first unit of a list (台、辆 or 台（套）); *rest gets what follows it. */
static struct str
first_unit(struct str list, struct str *rest)
{
	static const struct str stops[] = {
		STR_INIT("、"), STR_INIT("（"), STR_INIT("("), STR_INIT("）"), STR_INIT(")")};
	size_t i, k;

	for (i = 0; i < list.n; i++) {
		for (k = 0; k < sizeof stops / sizeof *stops; k++) {
			struct str at = str_sub(list, i, list.n);

			if (!str_starts(at, stops[k]))
				continue;
			*rest = str_sub(at, stops[k].n, at.n);
			return str_sub(list, 0, i);
		}
	}
	*rest = S("");
	return list;
}

/* What figures of that unit can be added to: 人 for 名. */
static struct str
family(struct str unit)
{
	const struct str *row = row_of(unit);

	return row != NULL && row[FAMILY].n > 0 && str_eq(row[KIND], S("count")) ? row[FAMILY]
										 : unit;
}

/* True if two lists of units (台、辆、套) have one in common. */
static bool
share_one(struct str a, struct str b)
{
	struct str rest, unit, other;

	while (a.n > 0) {
		unit = family(first_unit(a, &a));
		for (rest = b; rest.n > 0;) {
			other = first_unit(rest, &rest);
			if (unit.n > 0 && str_eq(unit, family(other)))
				return true;
		}
	}
	return false;
}

bool
unit_power(struct str from, struct str to, int *power)
{
	int f, t;

	*power = 0;
	if (str_eq(from, to) || share_one(from, to))
		return true;
	if (!unit_money(from, &f) || !unit_money(to, &t))
		return false;
	*power = f - t;
	return true;
}
