/* Shares that are printed without their whole: when they make 100 % together, the whole is the sum
 * of their parts. And shares of one list, which must make 100 %. */
#include "check.h"
#include "lists.h"
#include "prose.h"
#include "quotient.h"
#include "ratio.h"

enum { MAX_SHARES = 64 };

/* The run of shares without a whole that begins at facts[i]: one section, little between them.
 * Returns their number. */
static int
read_run(const struct doc *doc, size_t i, const struct fact **shares)
{
	const size_t reach = 4;
	size_t last = i;
	int n = 0;

	for (; i < doc->nfacts && i <= last + reach && n < MAX_SHARES; i++) {
		const struct fact *f = doc->facts[i];

		if (f->role != ROLE_SHARE || !f->numeric || f->table != NULL || f->nof != 1 ||
			f->of[0]->role == ROLE_PART ||
			(n > 0 && !str_eq(f->section, shares[0]->section)))
			continue;
		shares[n++] = f;
		last = i;
	}
	return n;
}

static struct interval
sum_of(const struct fact *const *shares, int n, fix *exact)
{
	struct interval sum = iv_exact(0);
	int i;

	*exact = 0;
	for (i = 0; i < n; i++) {
		sum = iv_add(sum, iv_dec(shares[i]->dec));
		*exact += dec_fix(shares[i]->dec);
	}
	return sum;
}

void
claim_hundred(struct doc *doc, const struct fact *const *shares, int n)
{
	fix exact, hundred = dec_fix((struct dec){100, 0});
	struct interval sum = sum_of(shares, n, &exact);
	enum verdict v = exact == hundred             ? VERDICT_OK
		: iv_gap(sum, iv_exact(hundred)) == 0 ? VERDICT_ROUNDING
						      : VERDICT_WARN;
	struct claim *c = claim_text(doc, CHECK_SHARE, v, shares[n - 1], S("100"),
		figure_text(doc, exact, shares[0]->dec.places), "shares-100");
	int i;

	for (i = 0; i + 1 < n; i++)
		claim_add(doc, c, shares[i], 0);
}

/* The share of one part in the sum of all. */
static struct claim *
claim_one(struct doc *doc, const struct fact *const *shares, int n, int i)
{
	struct claim *c = claim_new(doc, CHECK_SHARE, shares[i], "share-of-sum");
	int k;

	claim_add(doc, c, shares[i]->of[0], 0);
	for (k = 0; k < n; k++)
		claim_add(doc, c, shares[k]->of[0], 0);
	claim_formula(c, percent_of_sum);
	return c;
}

/* True if all shares but one at most are right when the parts are all there are. Nothing is nothing of any
 * whole, so at least three shares must be of something. No claims: most runs are none. */
static bool
nearly_fit(const struct fact *const *shares, int n)
{
	struct interval iv[MAX_SHARES + 1], expected;
	fix exact[MAX_SHARES + 1], result;
	int i, fit = 0, some = 0;

	for (i = 0; i < n; i++)
		if (!fact_in_unit(shares[i]->of[0], shares[0]->of[0], &iv[i + 1], &exact[i + 1]))
			return false;
	for (i = 0; i < n; i++) {
		const struct fact *f = shares[i];

		if (exact[i + 1] == 0)
			continue;
		some++;
		iv[0] = iv[i + 1];
		exact[0] = exact[i + 1];
		fit += percent_of_sum(iv, exact, n + 1, &expected, &result) &&
			verdict_of(dec_fix(f->dec), dec_unit(f->dec), fact_interval(f), result,
				expected) <= VERDICT_ROUNDING;
	}
	return some >= 3 && fit >= some - 1;
}

/* Shares without a printed whole. */
static size_t
check_run(struct doc *doc, size_t i)
{
	const struct fact *shares[MAX_SHARES];
	int n = read_run(doc, i, shares);
	fix exact, hundred = dec_fix((struct dec){100, 0});
	bool closed;
	int k;

	if (n < 2)
		return i + 1;
	/* the list is complete if the shares make 100 %, or if all of them but one say so */
	closed = iv_gap(sum_of(shares, n, &exact), iv_exact(hundred)) == 0;
	if (!closed && !nearly_fit(shares, n))
		return i + 1;
	if (closed)
		claim_hundred(doc, shares, n);
	for (k = 0; k < n; k++)
		claim_end(doc, claim_one(doc, shares, n, k));
	return shares[n - 1]->number + 1;
}

/* Shares of a list that adds up. */
static void
check_list(struct doc *doc, const struct list *l)
{
	const struct fact *shares[MAX_SHARES];
	int i;

	if (l->n < 2 || l->n > MAX_SHARES || l->total->dec.n == 0)
		return;
	for (i = 0; i < l->n; i++) {
		shares[i] = part_share(l->parts[i]);
		if (shares[i] == NULL || !share_of_total(doc, shares[i], l->total))
			return;
	}
	claim_hundred(doc, shares, l->n);
}

void
check_shares(struct doc *doc)
{
	const struct facts *all = &doc->of_role[ROLE_SHARE];
	const struct list *l;
	size_t i, next = 0;

	for (l = doc->lists; l != NULL; l = l->next)
		check_list(doc, l);
	for (i = 0; i < all->n; i++)
		if (all->fact[i]->number >= next)
			next = check_run(doc, all->fact[i]->number);
}
