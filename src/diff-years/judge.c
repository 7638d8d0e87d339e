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

/* f as it reads when it is rounded to the given unit first: texts in 万元 subtract the rounded
 * figures of tables in 元. */
static struct interval
coarse_interval(const struct figure *f, fix unit)
{
	fix v;

	if (unit <= figure_unit(f))
		return figure_interval(f);
	v = fix_round(figure_value(f), unit);
	return (struct interval){v - unit / 2, v + unit / 2};
}

/* The verdict about what was said, against the exact value and the interval it can be in. */
static enum verdict
judge_said(const struct figure *said, fix exact, struct interval expected)
{
	return verdict_of(
		figure_value(said), figure_unit(said), figure_interval(said), exact, expected);
}

static enum verdict
judge_change(const struct figure *said, const struct figure *a, const struct figure *b)
{
	fix unit = figure_unit(said), exact = figure_value(b) - figure_value(a);
	enum verdict verdict =
		judge_said(said, exact, iv_sub(figure_interval(b), figure_interval(a)));

	if (verdict > VERDICT_ROUNDING &&
		iv_gap(figure_interval(said),
			iv_sub(coarse_interval(b, unit), coarse_interval(a, unit))) == 0)
		return VERDICT_ROUNDING;
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
		return VERDICT_UNSTATED;
	iv = iv_times(iv, 100);
	return judge_said(said, exact - off, (struct interval){iv.lo - off, iv.hi - off});
}

/* What the newer document prints as the older figure: equal in the coarser of the two units. */
static enum verdict
judge_prior(const struct figure *said, const struct figure *a)
{
	if (figure_unit(a) > figure_unit(said))
		return judge_said(a, figure_value(said), figure_interval(said));
	return judge_said(said, figure_value(a), figure_interval(a));
}

/* Whether what was said of that kind agrees with the two figures; VERDICT_UNSTATED if it can't be said. */
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
	return VERDICT_UNSTATED;
}

void
judge_row(struct row *row)
{
	enum verdict verdict;
	int k;

	row->verdict = VERDICT_UNSTATED;
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
