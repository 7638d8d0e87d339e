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

/* Digits i and i + 1 swapped. */
static void
swap_digits(struct dec printed, int i, struct meant *m)
{
	struct digits s = split(printed);
	int digit = s.digit[i];

	if (digit == s.digit[i + 1])
		return;
	s.digit[i] = s.digit[i + 1];
	s.digit[i + 1] = digit;
	*m = (struct meant){SWAPPED_DIGITS, join(&s, printed.places), 0};
}

/* Digit i changed to d. */
static void
change_digit(struct dec printed, int i, int d, struct meant *m)
{
	struct digits s = split(printed);

	if (d == s.digit[i] || (d == 0 && i == s.n - 1))
		return;
	s.digit[i] = d;
	*m = (struct meant){WRONG_DIGIT, join(&s, printed.places), 0};
}

static void
change_unit(struct dec printed, int power, struct meant *m)
{
	const int64_t most = 10000000000000; /* 10^4 times that still fits */
	struct dec right;

	if (printed.n > most || printed.n < -most)
		return;
	right = dec_shift(printed, -power);
	if (right.places > DEC_MAX_PLACES)
		return;
	right = fix_dec(dec_fix(right), printed.places);
	if (right.n >= 100 || right.n <= -100)
		*m = (struct meant){UNIT_SLIP, right, power};
}

bool
slip_at(struct dec printed, int i, struct meant *m)
{
	static const int powers[] = {1, -1, 4, -4};
	const int npowers = sizeof powers / sizeof *powers;
	int n = split(printed).n;

	*m = (struct meant){NO_SLIP, printed, 0};
	if (i < n - 1) {
		swap_digits(printed, i, m);
		return true;
	}
	i -= n - 1;
	if (i < n * 10) {
		change_digit(printed, i / 10, i % 10, m);
		return true;
	}
	i -= n * 10;
	if (i < npowers) {
		change_unit(printed, powers[i], m);
		return true;
	}
	if (i > npowers)
		return false;
	if (printed.n != 0)
		*m = (struct meant){SIGN_SLIP, dec_neg(printed), 0};
	return true;
}

struct meant
slip_find(struct dec printed, struct interval where)
{
	struct meant m;
	int i;

	for (i = 0; slip_at(printed, i, &m); i++)
		if (m.slip != NO_SLIP && iv_gap(iv_dec(m.right), where) == 0)
			return m;
	return (struct meant){NO_SLIP, printed, 0};
}
