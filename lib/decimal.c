#include "decimal.h"

__extension__ typedef unsigned __int128 ufix;

static const fix ONE = 100000000; /* 10^FIX_PLACES */

const int64_t dec_powers[FIX_PLACES + 1] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};

/* 10^n */
static fix
power10(int n)
{
	fix p = dec_powers[n <= FIX_PLACES ? n : FIX_PLACES];

	for (; n > FIX_PLACES; n--)
		p *= 10;
	return p;
}

bool
dec_parse(struct str s, struct dec *d)
{
	size_t i = 0;
	int whole = 0, places = 0;
	int64_t n = 0;
	bool negative = false;

	if (i < s.n && s.p[i] == '-') {
		negative = true;
		i++;
	}
	for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++, whole++)
		n = whole < 15 ? n * 10 + (s.p[i] - '0') : n;
	if (whole == 0 || whole > 15)
		return false;
	if (i < s.n && s.p[i] == '.') {
		for (i++; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++, places++) {
			if (places == DEC_MAX_PLACES || n > INT64_MAX / 10 - 1)
				return false;
			n = n * 10 + (s.p[i] - '0');
		}
		if (places == 0)
			return false;
	}
	if (i != s.n)
		return false;
	*d = (struct dec){negative ? -n : n, places};
	return true;
}

struct str
dec_text(struct dec d, char buf[DEC_TEXT])
{
	char digits[DEC_TEXT];
	int n = 0, len = 0;
	uint64_t u = d.n < 0 ? -(uint64_t)d.n : (uint64_t)d.n;

	do
		digits[n++] = (char)('0' + u % 10);
	while ((u /= 10) > 0 || n <= d.places);
	if (d.n < 0)
		buf[len++] = '-';
	while (n > 0) {
		buf[len++] = digits[--n];
		if (n == d.places && n > 0)
			buf[len++] = '.';
	}
	buf[len] = '\0';
	return (struct str){buf, (size_t)len};
}

struct dec
dec_shift(struct dec d, int power)
{
	d.places -= power;
	while (d.places < 0) {
		d.n *= 10;
		d.places++;
	}
	while (d.places > DEC_MAX_PLACES && d.n % 10 == 0) {
		d.n /= 10;
		d.places--;
	}
	return d;
}

struct dec
dec_neg(struct dec d)
{
	d.n = -d.n;
	return d;
}

fix
dec_fix_rare(struct dec d)
{
	return d.n / power10(d.places - FIX_PLACES);
}

struct dec
fix_dec(fix v, int places)
{
	fix unit = power10(FIX_PLACES - places);
	fix half = unit / 2;

	return (struct dec){(int64_t)((v < 0 ? v - half : v + half) / unit), places};
}

struct str
fix_text(fix v, int places, char buf[DEC_TEXT])
{
	return dec_text(fix_dec(v, places), buf);
}

struct interval
iv_times(struct interval a, long k)
{
	return k < 0 ? iv_times(iv_neg(a), -k) : (struct interval){a.lo * k, a.hi * k};
}

enum rounding { DOWN, UP, HALF };

/* a / b, rounded as told. */
static fix
divide(fix a, fix b, enum rounding r)
{
	fix q = a / b, rest = a % b;
	bool negative = (a < 0) != (b < 0);
	ufix twice;

	if (rest == 0)
		return q;
	switch (r) {
	case DOWN: return negative ? q - 1 : q;
	case UP: return negative ? q : q + 1;
	default:
		twice = (ufix)(rest < 0 ? -rest : rest) * 2;
		if (twice < (ufix)(b < 0 ? -b : b))
			return q;
		return negative ? q - 1 : q + 1;
	}
}

static bool
mul_rounded(fix a, fix b, enum rounding r, fix *result)
{
	fix product;

	if (__builtin_mul_overflow(a, b, &product))
		return false;
	*result = divide(product, ONE, r);
	return true;
}

static bool
div_rounded(fix a, fix b, enum rounding r, fix *result)
{
	fix scaled;

	if (b == 0 || __builtin_mul_overflow(a, ONE, &scaled))
		return false;
	*result = divide(scaled, b, r);
	return true;
}

typedef bool operation(fix a, fix b, enum rounding r, fix *result);

/* The hull of f over the four corners of a and b. */
static bool
corners(operation *f, struct interval a, struct interval b, struct interval *result)
{
	const fix x[2] = {a.lo, a.hi}, y[2] = {b.lo, b.hi};
	int i;

	for (i = 0; i < 4; i++) {
		fix lo, hi;

		if (!f(x[i & 1], y[i >> 1], DOWN, &lo) || !f(x[i & 1], y[i >> 1], UP, &hi))
			return false;
		if (i == 0 || lo < result->lo)
			result->lo = lo;
		if (i == 0 || hi > result->hi)
			result->hi = hi;
	}
	return true;
}

bool
iv_mul(struct interval a, struct interval b, struct interval *result)
{
	return corners(mul_rounded, a, b, result);
}

bool
iv_div(struct interval a, struct interval b, struct interval *result)
{
	if (b.lo <= 0 && b.hi >= 0)
		return false;
	return corners(div_rounded, a, b, result);
}

struct interval
iv_scale(struct interval a, int power)
{
	fix p = power10(power < 0 ? -power : power);

	if (power >= 0)
		return (struct interval){a.lo * p, a.hi * p};
	return (struct interval){divide(a.lo, p, DOWN), divide(a.hi, p, UP)};
}

fix
fix_scale(fix v, int power)
{
	return power < 0 ? divide(v, power10(-power), HALF) : v * power10(power);
}

fix
iv_gap(struct interval a, struct interval b)
{
	if (a.lo > b.hi)
		return a.lo - b.hi;
	return b.lo > a.hi ? b.lo - a.hi : 0;
}

bool
fix_div(fix a, fix b, fix *result)
{
	return div_rounded(a, b, HALF, result);
}

bool
fix_mul(fix a, fix b, fix *result)
{
	return mul_rounded(a, b, HALF, result);
}
