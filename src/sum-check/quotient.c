#include "quotient.h"

bool
percent_of(struct interval part, struct interval whole, struct interval *percent)
{
	return iv_div(iv_times(part, 100), whole, percent);
}

bool
percent_growth(struct interval value, struct interval change, struct interval *percent)
{
	const fix v[2] = {value.lo, value.hi}, c[2] = {change.lo, change.hi};
	bool positive = v[0] > c[1], negative = v[1] < c[0];
	int i;

	if (!positive && !negative)
		return false;
	for (i = 0; i < 4; i++) {
		fix x = v[i & 1], y = c[i >> 1];
		struct interval q;

		if (!iv_div(iv_times(iv_exact(y), 100), iv_exact(x - y), &q))
			return false;
		if (i == 0)
			*percent = q;
		percent->lo = q.lo < percent->lo ? q.lo : percent->lo;
		percent->hi = q.hi > percent->hi ? q.hi : percent->hi;
	}
	return true;
}

bool
percent_over(struct interval value, struct interval base, struct interval *percent)
{
	fix hundred = dec_fix((struct dec){100, 0});

	if (!percent_of(value, base, percent))
		return false;
	percent->lo -= hundred;
	percent->hi -= hundred;
	return true;
}

bool
percent_of_sum(
	const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	struct interval whole = iv_exact(0);
	fix sum = 0;
	int i;

	for (i = 1; i < n; i++) {
		whole = iv_add(whole, iv[i]);
		sum += exact[i];
	}
	return percent_of(iv[0], whole, expected) && fix_div(exact[0] * 100, sum, result);
}
