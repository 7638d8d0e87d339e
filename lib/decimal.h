/* Printed figures as exact decimals, and the intervals they stand for. No floating point.
 *
 * A printed figure stands for every value that rounds to it: half a unit of its last printed place
 * on either side (XBRL Calculations 1.1, section 2). Sums, differences, products and quotients
 * carry the intervals on; quotients and products are rounded outwards at FIX_PLACES places. */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stdbool.h>
#include <stdint.h>
#include "str.h"

__extension__ typedef __int128 fix; /* a number times 10^FIX_PLACES */

enum { FIX_PLACES = 8, DEC_MAX_PLACES = 7, DEC_TEXT = 48 };

/* A figure as printed: n / 10^places. */
struct dec {
	int64_t n;
	int places;
};

/* All values from lo to hi. */
struct interval {
	fix lo, hi;
};

/* Reads a figure in canonical form (optional '-', digits, optional '.' and digits; no thousands
 * separators). False if s is anything else, or has over DEC_MAX_PLACES places or over 15 digits
 * before the point. */
bool dec_parse(struct str s, struct dec *d);

/* Canonical text of d with all its printed places; the text is NUL-terminated in buf. */
struct str dec_text(struct dec d, char buf[DEC_TEXT]);

/* d times 10^power (a change of unit, 万元 to 元 is 4): exact, places adjusted. */
struct dec dec_shift(struct dec d, int power);

struct dec dec_neg(struct dec d);

/* 10^n for n up to FIX_PLACES. */
extern const int64_t dec_powers[FIX_PLACES + 1];

/* dec_fix() of a value with more than FIX_PLACES places, which only dec_shift() makes. */
fix dec_fix_rare(struct dec d);

/* The value of d, exactly. */
static inline fix
dec_fix(struct dec d)
{
	return d.places <= FIX_PLACES ? (fix)d.n * dec_powers[FIX_PLACES - d.places]
				      : dec_fix_rare(d);
}

/* One unit of d's last printed place. */
static inline fix
dec_unit(struct dec d)
{
	return d.places <= FIX_PLACES ? dec_powers[FIX_PLACES - d.places] : 1;
}

/* v times 10^power; a negative power rounds half up. */
fix fix_scale(fix v, int power);

/* v rounded half up (away from zero) to the given places (at most DEC_MAX_PLACES). */
struct dec fix_dec(fix v, int places);

/* As fix_dec, then dec_text. */
struct str fix_text(fix v, int places, char buf[DEC_TEXT]);

/* What the printed figure stands for; iv_exact: exactly v. */
static inline struct interval
iv_dec(struct dec d)
{
	fix v = dec_fix(d), half = dec_unit(d) / 2;

	return (struct interval){v - half, v + half};
}

static inline struct interval
iv_exact(fix v)
{
	return (struct interval){v, v};
}

static inline struct interval
iv_add(struct interval a, struct interval b)
{
	return (struct interval){a.lo + b.lo, a.hi + b.hi};
}

static inline struct interval
iv_sub(struct interval a, struct interval b)
{
	return (struct interval){a.lo - b.hi, a.hi - b.lo};
}

static inline struct interval
iv_neg(struct interval a)
{
	return (struct interval){-a.hi, -a.lo};
}

/* a times the whole number k. */
struct interval iv_times(struct interval a, long k);

/* False if the result would overflow. */
bool iv_mul(struct interval a, struct interval b, struct interval *result);

/* a / b. False if b holds 0 or the result would overflow. */
bool iv_div(struct interval a, struct interval b, struct interval *result);

/* a times 10^power; a negative power rounds outwards. */
struct interval iv_scale(struct interval a, int power);

/* Distance between the two: 0 if they meet. */
fix iv_gap(struct interval a, struct interval b);

/* a / b and a * b of exact values, rounded half up at FIX_PLACES; false on b == 0 or overflow. */
bool fix_div(fix a, fix b, fix *result);
bool fix_mul(fix a, fix b, fix *result);

#endif
