#include <stdlib.h>

#include "decimal.h"
#include "unit_test.h"

static struct dec
dec(const char *s)
{
	struct dec d = {0, 0};

	CHECK(dec_parse(str(s), &d));
	return d;
}

static struct interval
iv(const char *s)
{
	return iv_dec(dec(s));
}

static fix
fix_of(const char *s)
{
	return dec_fix(dec(s));
}

static void
canonical_text_round_trips(void)
{
	static const char *const texts[] = {"0", "-0.5", "0.00", "12.30", "-7", "208734655.00",
		"999999999999999", "0.0000001", "-123456789012345.12"};
	char buf[DEC_TEXT];
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		CHECK_STR(dec_text(dec(texts[i]), buf), texts[i]);
}

static void
other_text_is_no_figure(void)
{
	static const char *const texts[] = {"", "-", ".", ".5", "5.", "1,234.00", "1e3", "+1", " 1",
		"1 ", "--1", "1.2.3", "0x10", "1234567890123456", "0.12345678", "一", "-.1"};
	struct dec d;
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (dec_parse(str(texts[i]), &d))
			printf("# read: '%s'\n", texts[i]);
		CHECK(!dec_parse(str(texts[i]), &d));
	}
}

static void
a_change_of_unit_is_exact(void)
{
	char buf[DEC_TEXT];

	CHECK_STR(dec_text(dec_shift(dec("20873.47"), 4), buf), "208734700");
	CHECK_STR(dec_text(dec_shift(dec("208734655.00"), -4), buf), "20873.465500");
	CHECK_STR(dec_text(dec_shift(dec("0.05"), 2), buf), "5");
	CHECK_STR(dec_text(dec_shift(dec("-3"), -4), buf), "-0.0003");
	CHECK(dec_fix(dec_shift(dec("1"), -8)) == 1);
}

static void
rounding_is_half_away_from_zero(void)
{
	char buf[DEC_TEXT];

	CHECK_STR(fix_text(fix_of("4.605"), 2, buf), "4.61");
	CHECK_STR(fix_text(fix_of("75.425"), 2, buf), "75.43");
	CHECK_STR(fix_text(fix_of("-4.605"), 2, buf), "-4.61");
	CHECK_STR(fix_text(fix_of("4.6049999"), 2, buf), "4.60");
	CHECK_STR(fix_text(fix_of("0.5"), 0, buf), "1");
	CHECK_STR(fix_text(fix_of("-0.4999"), 0, buf), "0");
	CHECK_STR(fix_text(fix_of("12"), 2, buf), "12.00");
}

static void
a_figure_stands_for_half_a_unit_either_side(void)
{
	CHECK(iv("1.2").lo == fix_of("1.15") && iv("1.2").hi == fix_of("1.25"));
	CHECK(iv("-3").lo == fix_of("-3.5") && iv("-3").hi == fix_of("-2.5"));
	CHECK(dec_unit(dec("0.010")) == fix_of("0.001"));
	CHECK(iv_exact(5).lo == 5 && iv_exact(5).hi == 5);
}

static void
sums_and_differences_carry_the_intervals(void)
{
	struct interval sum = iv_add(iv("60.47"), iv("21.00"));

	/* 60.47 + 21.00 = 81.47 meets 81.48, and does not meet 81.49 or 81.45 */
	CHECK(iv_gap(sum, iv("81.48")) == 0);
	CHECK(iv_gap(sum, iv("81.49")) == fix_of("0.005"));
	CHECK(iv_gap(iv("81.45"), sum) == fix_of("0.005"));
	CHECK(iv_sub(iv("2"), iv("1")).lo == 0 && iv_sub(iv("2"), iv("1")).hi == fix_of("2"));
	CHECK(iv_neg(iv("1")).lo == fix_of("-1.5"));
	CHECK(iv_times(iv("1"), -3).lo == fix_of("-4.5"));
}

static void
products_and_quotients_are_never_too_narrow(void)
{
	struct interval r;

	CHECK(iv_mul(iv("-2"), iv("3"), &r));
	CHECK(r.lo == fix_of("-8.75") && r.hi == fix_of("-3.75"));
	CHECK(iv_div(iv_exact(fix_of("1")), iv_exact(fix_of("3")), &r));
	CHECK(r.lo == 33333333 && r.hi == 33333334);
	CHECK(iv_div(iv_exact(fix_of("-1")), iv_exact(fix_of("3")), &r));
	CHECK(r.lo == -33333334 && r.hi == -33333333);
	/* growth by 0.22 to 0.31: every base from 0.08 to 0.10 is possible, so 250.00 % is too */
	CHECK(iv_div(iv("0.22"), iv_sub(iv("0.31"), iv("0.22")), &r));
	CHECK(r.lo < fix_of("2.5000") && r.hi > fix_of("2.5000"));
}

static void
division_by_what_may_be_zero_is_refused(void)
{
	struct interval r;
	fix v;

	CHECK(!iv_div(iv("1"), iv("0"), &r));
	CHECK(!iv_div(iv("1"), iv("0.00"), &r));
	CHECK(!iv_div(iv("1"), iv_sub(iv("2"), iv("2")), &r));
	CHECK(!fix_div(1, 0, &v));
	CHECK(fix_div(fix_of("2"), fix_of("3"), &v) && v == 66666667);
	CHECK(fix_mul(fix_of("0.15"), fix_of("93.5"), &v) && v == fix_of("14.025"));
}

static void
overflow_is_told(void)
{
	fix big = fix_of("999999999999999"), v;
	struct interval r;

	CHECK(fix_mul(big, fix_of("100"), &v) && v == big * 100);
	CHECK(!fix_mul(big, big, &v));
	CHECK(!iv_mul(iv_exact(big), iv_exact(big), &r));
	CHECK(!fix_div(big * 1000000000, 1, &v));
}

/* Every quotient and product of random figures lies in the interval, which is at most one unit of
 * FIX_PLACES wider than the exact one. */
static void
intervals_hold_what_they_should(void)
{
	unsigned seed = 1;
	int i;

	for (i = 0; i < 20000; i++) {
		struct interval a, b, r;
		fix x, y;

		seed = seed * 1103515245u + 12345u;
		a = iv_dec((struct dec){(int)(seed >> 8) % 100000 - 50000, (int)(seed >> 4) % 5});
		seed = seed * 1103515245u + 12345u;
		b = iv_dec((struct dec){(int)(seed >> 8) % 100000 - 50000, (int)(seed >> 4) % 5});
		x = a.lo + (a.hi - a.lo) / 3;
		y = b.lo + (b.hi - b.lo) / 4;
		CHECK(iv_mul(a, b, &r));
		CHECK(r.lo * 100000000 <= x * y && x * y <= r.hi * 100000000);
		if (!iv_div(a, b, &r))
			continue;
		if (y < 0) {
			x = -x;
			y = -y;
		}
		CHECK(r.lo * y <= x * 100000000 && x * 100000000 <= r.hi * y);
	}
}

int
main(void)
{
	group("decimal: canonical text round-trips", canonical_text_round_trips);
	group("decimal: other text is no figure", other_text_is_no_figure);
	group("decimal: a change of unit is exact", a_change_of_unit_is_exact);
	group("decimal: rounding is half away from zero", rounding_is_half_away_from_zero);
	group("decimal: a figure is an interval", a_figure_stands_for_half_a_unit_either_side);
	group("decimal: sums carry intervals", sums_and_differences_carry_the_intervals);
	group("decimal: quotients round outwards", products_and_quotients_are_never_too_narrow);
	group("decimal: no division by zero", division_by_what_may_be_zero_is_refused);
	group("decimal: overflow is told", overflow_is_told);
	group("decimal: intervals hold what they should", intervals_hold_what_they_should);
	return unit_status();
}
