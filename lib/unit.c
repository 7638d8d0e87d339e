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

/* True if two lists of units (台、辆、套) have one in common. */
static bool
share_one(struct str a, struct str b)
{
	size_t i = 0, j;

	while (i < a.n) {
		ptrdiff_t stop = str_find(a, S("、"), i);
		struct str word = str_sub(a, i, stop < 0 ? a.n : (size_t)stop);

		for (j = 0; j < b.n;) {
			ptrdiff_t end = str_find(b, S("、"), j);
			struct str other = str_sub(b, j, end < 0 ? b.n : (size_t)end);

			if (str_eq(word, other))
				return true;
			j += other.n + strlen("、");
		}
		i += word.n + strlen("、");
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
