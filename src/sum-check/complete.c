#include "complete.h"
#include "data.h"
#include "lists.h"
#include "slip.h"

static bool
has(const struct fact *const *parts, int n, struct str word)
{
	int i;

	for (i = 0; i < n; i++)
		if (str_has(parts[i]->key, word))
			return true;
	return false;
}

/* A part for every word of the set. */
static bool
has_all(const struct fact *const *parts, int n, struct str set)
{
	for (;;) {
		ptrdiff_t bar = str_find(set, S("|"), 0);
		size_t end = bar < 0 ? set.n : (size_t)bar;

		if (!has(parts, n, str_sub(set, 0, end)))
			return false;
		if (bar < 0)
			return true;
		set = str_sub(set, end + 1, set.n);
	}
}

bool
complete_set(const struct fact *const *parts, int n, struct str *whole)
{
	enum { PARTS, WHOLE, COLUMNS };
	static struct data sets;
	int i;

	if (sets.rows == 0)
		sets = data_builtin("whole", COLUMNS);
	for (i = 0; i < sets.rows; i++)
		if (has_all(parts, n, data_get(&sets, i, PARTS))) {
			*whole = data_get(&sets, i, WHOLE);
			return true;
		}
	return false;
}

enum shares { NO_SHARES, CLOSE_TO_100, SHORT_OF_100 };

/* What the parts' shares make together. */
static enum shares
sum_shares(const struct fact *const *parts, int n)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	struct interval sum = iv_exact(0);
	int i;

	for (i = 0; i < n; i++) {
		const struct fact *s = part_share(parts[i]);

		if (s == NULL)
			return NO_SHARES;
		sum = iv_add(sum, iv_dec(s->dec));
	}
	return iv_gap(sum, iv_exact(hundred)) == 0 ? CLOSE_TO_100 : SHORT_OF_100;
}

/* Nobody prints zeros, or 其他, in a list that leaves something out. */
static bool
has_zero_or_rest(const struct fact *const *parts, int n)
{
	int i;

	for (i = 0; i < n; i++)
		if (parts[i]->dec.n == 0)
			return true;
	return n > 1 && str_starts(parts[n - 1]->key, S("其他"));
}

bool
complete_but_for_slip(struct claim *sum)
{
	int i;
	fix gap = sum->diff, half = dec_unit(sum->stated->dec) / 2;

	for (i = -1; i < sum->nterms; i++) {
		const struct fact *f = i < 0 ? sum->stated : sum->terms[i].fact;
		fix right = dec_fix(f->dec) + (i < 0 ? -gap : gap);
		struct meant m;

		if ((f->dec.n < 1000 && f->dec.n > -1000) || !str_eq(f->unit, sum->stated->unit))
			continue;
		m = slip_find(f->dec, (struct interval){right - half, right + half});
		if (m.slip == SWAPPED_DIGITS || m.slip == WRONG_DIGIT || m.slip == UNIT_SLIP)
			return true;
	}
	return false;
}

/* True if the gap is less than the given part of the total. */
static bool
gap_below(const struct claim *sum, int part)
{
	fix gap = sum->diff < 0 ? -sum->diff : sum->diff, total = dec_fix(sum->stated->dec);

	return gap * part < (total < 0 ? -total : total);
}

/* Parts that are more than the total. Of people and things, and of two amounts, the parts can
 * overlap: 其中党员, 其中小微企业. */
static enum verdict
too_much(const struct claim *sum, int n)
{
	if (!sum->stated->money || n < 3)
		return VERDICT_OK;
	return gap_below(sum, 2) ? VERDICT_ERROR : VERDICT_WARN;
}

enum verdict
complete_list(struct claim *sum, const struct fact *const *parts, int n)
{
	enum shares shares = sum_shares(parts, n);
	struct str whole;

	if (n < 2 || sum->bad || claim_verdict(sum) < VERDICT_WARN)
		return VERDICT_OK;
	if (sum->exact == 0)
		return VERDICT_OK; /* nothing but zeros: what there is stands elsewhere */
	if (shares == CLOSE_TO_100 || complete_set(parts, n, &whole) ||
		has_zero_or_rest(parts, n) || complete_but_for_slip(sum))
		return VERDICT_ERROR;
	if (sum->diff < 0)
		return too_much(sum, n);
	if (shares == SHORT_OF_100)
		return VERDICT_OK;
	if (gap_below(sum, 100))
		return VERDICT_ERROR;
	return gap_below(sum, 20) ? VERDICT_WARN : VERDICT_OK;
}
