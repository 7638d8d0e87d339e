#include "data.h"
#include "unit.h"

bool
unit_money(struct str unit, int *power)
{
	static const struct {
		const char *name;
		int power;
	} units[] = {
		{"元", 0},    {"百元", 2}, {"千元", 3},	 {"万元", 4},	{"十万元", 5},
		{"百万元", 6}, {"万", 4},  {"千万元", 7}, {"亿元", 8}, {"人民币元", 0},
	};
	size_t i;

	for (i = 0; i < sizeof units / sizeof *units; i++) {
		if (str_eq(unit, str(units[i].name))) {
			*power = units[i].power;
			return true;
		}
	}
	return false;
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
	static struct data units;
	int i;

	if (units.source == NULL)
		units = data_builtin("units", 3);
	for (i = 0; i < units.rows; i++)
		if (str_eq(data_get(&units, i, 0), unit) && data_get(&units, i, 2).n > 0 &&
			str_eq(data_get(&units, i, 1), S("count")))
			return data_get(&units, i, 2);
	return unit;
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
