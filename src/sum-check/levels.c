/* Rows of several levels below one total: parts stand among the rows that they are parts of. */
#include "totals_way.h"

/* Do the first terms add up to the next one, and are they two figures at least, or is the sum right without
 * it? Then that is a total whose name does not say so. */
static bool
has_total_among(const struct claim *c)
{
	fix sum = 0, stated = dec_fix(c->stated->dec);
	int i, figures = 0;

	for (i = 0; i < c->nterms; i++) {
		const struct fact *f = c->terms[i].fact;
		fix value = dec_fix(f->dec), off = dec_unit(f->dec) * (i + 1);

		if (figures > 0 && f->dec.n != 0 && f->power == c->stated->power &&
			value >= sum - off && value <= sum + off &&
			(figures > 1 ||
				(c->exact - value >= stated - off &&
					c->exact - value <= stated + off)))
			return true;
		figures += f->dec.n != 0;
		sum += value;
	}
	return false;
}

/* Do the rows make the total two or three times, but for what is rounded in each? */
static bool
makes_multiple(const struct claim *c)
{
	fix stated = dec_fix(c->stated->dec), off = dec_unit(c->stated->dec) * c->nterms;
	int times;

	for (times = 2; times <= 3; times++)
		if (stated > 0 && c->exact >= times * stated - off &&
			c->exact <= times * stated + off)
			return true;
	return false;
}

/* Its figure stands again in a row below it, beside others that are not 0, or the rows add up to it twice,
 * or there is another total among them. */
bool
stands_above_levels(const struct claim *c)
{
	int i, again = 0, others = 0;

	for (i = 0; i < c->nterms; i++) {
		bool same = fact_same_value(c->terms[i].fact, c->stated);

		again += same;
		others += !same && c->terms[i].fact->dec.n != 0;
	}
	return c->exact > dec_fix(c->stated->dec) &&
		(((others > 0 || again > 1) && (again > 0 || makes_multiple(c))) ||
			has_total_among(c));
}
