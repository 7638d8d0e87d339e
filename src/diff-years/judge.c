/* Whether what a document says about older figures agrees with them. */
#include "years.h"

static fix
scaled(fix v, int power)
{
	while (power-- > 0)
		v *= 10;
	return v;
}

fix
figure_value(const struct figure *f)
{
	return scaled(dec_fix(f->dec), f->power);
}

/* One unit of the last printed place. */
static fix
figure_unit(const struct figure *f)
{
	return scaled(dec_unit(f->dec), f->power);
}

struct interval
figure_interval(const struct figure *f)
{
	fix v = figure_value(f), half = figure_unit(f) / 2;

	return (struct interval){v - half, v + half};
}

/* v rounded half up (away from zero) to whole units. */
static fix
rounded(fix v, fix unit)
{
	return (v < 0 ? v - unit / 2 : v + unit / 2) / unit * unit;
}

/* A printed value against an exact one and the interval that it can be in. */
static enum verdict
verdict_of(fix printed, fix unit, fix exact, struct interval iv)
{
	struct interval stated = {printed - unit / 2, printed + unit / 2};
	fix gap = iv_gap(stated, iv);

	if (rounded(exact, unit) == printed)
		return OK;
	return gap == 0 ? ROUNDING : gap <= unit ? WARN : ERROR;
}

/* f as it reads when it is rounded to the given unit first: texts in 万元 subtract the rounded
 * figures of tables in 元. */
static struct interval
coarse_interval(const struct figure *f, fix unit)
{
	fix v;

	if (unit <= figure_unit(f))
		return figure_interval(f);
	v = rounded(figure_value(f), unit);
	return (struct interval){v - unit / 2, v + unit / 2};
}

static enum verdict
judge_change(const struct figure *said, const struct figure *a, const struct figure *b)
{
	fix unit = figure_unit(said), exact = figure_value(b) - figure_value(a);
	enum verdict verdict = verdict_of(
		figure_value(said), unit, exact, iv_sub(figure_interval(b), figure_interval(a)));

	if (verdict > ROUNDING &&
		iv_gap(figure_interval(said),
			iv_sub(coarse_interval(b, unit), coarse_interval(a, unit))) == 0)
		return ROUNDING;
	return verdict;
}

bool
rate_of(const struct figure *a, const struct figure *b, fix *rate)
{
	static const fix most = (fix)10000000000 * 100000000; /* ten thousand million times */

	if (figure_value(a) <= 0 || !fix_div(figure_value(b), figure_value(a), rate) ||
		*rate > most || *rate < -most)
		return false;
	*rate *= 100;
	return true;
}

bool
growth_of(const struct figure *a, const struct figure *b, fix *growth)
{
	if (!rate_of(a, b, growth))
		return false;
	*growth -= dec_fix((struct dec){100, 0});
	return true;
}

/* Growth is b/a - 1, a rate b/a: less is taken off, in percent. */
static enum verdict
judge_quotient(const struct figure *said, const struct figure *a, const struct figure *b, int less)
{
	fix exact, off = dec_fix((struct dec){less, 0});
	struct interval iv;

	if (!rate_of(a, b, &exact) || !iv_div(figure_interval(b), figure_interval(a), &iv))
		return UNSTATED;
	iv = iv_times(iv, 100);
	return verdict_of(figure_value(said), figure_unit(said), exact - off,
		(struct interval){iv.lo - off, iv.hi - off});
}

/* What the newer document prints as the older figure: equal in the coarser of the two units. */
static enum verdict
judge_prior(const struct figure *said, const struct figure *a)
{
	fix unit = figure_unit(a);

	if (unit > figure_unit(said))
		return verdict_of(figure_value(a), unit, figure_value(said), figure_interval(said));
	return verdict_of(
		figure_value(said), figure_unit(said), figure_value(a), figure_interval(a));
}

/* Whether what was said of that kind agrees with the two figures; UNSTATED if it can't be said. */
static enum verdict
judge(enum kind kind, const struct figure *said, const struct figure *a, const struct figure *b)
{
	switch (kind) {
	case QUANTITY: return judge_prior(said, a);
	case CHANGE: return judge_change(said, a, b);
	case GROWTH: return judge_quotient(said, a, b, 100);
	case RATE: return judge_quotient(said, a, b, 0);
	case KINDS: break;
	}
	return UNSTATED;
}

void
judge_row(struct row *row)
{
	enum verdict verdict;
	int k;

	row->verdict = UNSTATED;
	for (k = 0; k < KINDS && row->a != NULL && row->b != NULL; k++) {
		if (row->said[k] == NULL || row->said[k] == row->a ||
			(row->a_implied && k == CHANGE))
			continue;
		verdict = judge((enum kind)k, row->said[k], row->a, row->b);
		if (verdict > row->verdict) {
			row->verdict = verdict;
			row->worst = (enum kind)k;
		}
	}
}
