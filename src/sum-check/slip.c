#include "slip.h"

enum { MAX_DIGITS = 19 };

struct digits {
	int digit[MAX_DIGITS]; /* lowest first */
	int n;
	bool negative;
};

static struct digits
split(struct dec d)
{
	struct digits s = {.negative = d.n < 0};
	int64_t n = d.n < 0 ? -d.n : d.n;

	do
		s.digit[s.n++] = (int)(n % 10);
	while ((n /= 10) > 0 && s.n < MAX_DIGITS);
	return s;
}

static struct dec
join(const struct digits *s, int places)
{
	int64_t n = 0;
	int i;

	for (i = s->n - 1; i >= 0; i--)
		n = n * 10 + s->digit[i];
	return (struct dec){s->negative ? -n : n, places};
}

static bool
lies_in(struct dec d, struct interval where)
{
	return iv_gap(iv_dec(d), where) == 0;
}

static bool
find_swap(struct dec printed, struct interval where, struct meant *m)
{
	struct digits s = split(printed);
	int i;

	for (i = 0; i + 1 < s.n; i++) {
		struct digits t = s;

		if (s.digit[i] == s.digit[i + 1])
			continue;
		t.digit[i] = s.digit[i + 1];
		t.digit[i + 1] = s.digit[i];
		*m = (struct meant){SWAPPED_DIGITS, join(&t, printed.places), 0};
		if (lies_in(m->right, where))
			return true;
	}
	return false;
}

static bool
find_digit(struct dec printed, struct interval where, struct meant *m)
{
	struct digits s = split(printed);
	int i, d;

	for (i = 0; i < s.n; i++)
		for (d = 0; d <= 9; d++) {
			struct digits t = s;

			if (d == s.digit[i] || (d == 0 && i == s.n - 1))
				continue;
			t.digit[i] = d;
			*m = (struct meant){WRONG_DIGIT, join(&t, printed.places), 0};
			if (lies_in(m->right, where))
				return true;
		}
	return false;
}

static bool
find_unit(struct dec printed, struct interval where, struct meant *m)
{
	static const int powers[] = {1, -1, 4, -4};
	size_t i;

	if (printed.n == 0)
		return false;
	for (i = 0; i < sizeof powers / sizeof *powers; i++) {
		struct dec right = dec_shift(printed, -powers[i]);

		if (right.places > DEC_MAX_PLACES)
			continue;
		*m = (struct meant){UNIT_SLIP, right, powers[i]};
		if (lies_in(right, where))
			return true;
	}
	return false;
}

static bool
find_sign(struct dec printed, struct interval where, struct meant *m)
{
	*m = (struct meant){SIGN_SLIP, dec_neg(printed), 0};
	return printed.n != 0 && lies_in(m->right, where);
}

struct meant
slip_find(struct dec printed, struct interval where)
{
	struct meant m;

	if (find_swap(printed, where, &m) || find_digit(printed, where, &m) ||
	    find_unit(printed, where, &m) || find_sign(printed, where, &m))
		return m;
	return (struct meant){NO_SLIP, printed, 0};
}
