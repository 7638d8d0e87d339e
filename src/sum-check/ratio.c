/* Percentages of something: shares of a whole, rates of completion. */
#include "check.h"
#include "prose.h"
#include "quotient.h"

/* terms: part, whole */
static bool
by_ratio(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_of(iv[0], iv[1], expected) && fix_div(exact[0] * 100, exact[1], result);
}

/* Part of nothing: 0 % and 100 % are customary for 0 of 0. */
static void
claim_no_whole(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
    const struct fact *whole)
{
	bool nothing = part->dec.n == 0 && (f->dec.n == 0 || check == CHECK_RATE);
	struct claim *c = claim_text(doc, check, nothing ? VERDICT_OK : VERDICT_WARN, f, f->value,
	    S(""), "percent-of-nothing");

	claim_add(doc, c, part, 0);
	claim_add(doc, c, whole, 0);
	claim_arg(c, part->value);
	claim_arg(c, whole->value);
}

/* Another total nearby of which the percentage would be right. */
static const struct fact *
other_whole(struct doc *doc, const struct fact *f, const struct fact *part, const struct fact *whole)
{
	const size_t reach = 40;
	size_t i = f->number > reach ? f->number - reach : 0;

	for (; i < doc->nfacts && i < f->number + reach; i++) {
		const struct fact *g = doc->facts[i];
		struct interval iv;
		struct figure p, w;

		if (g == part || g == whole || g == f || g->table != NULL || !g->numeric ||
		    fact_same_value(g, whole) || !figure_of(g, g, &w) || !figure_of(part, g, &p) ||
		    w.exact == p.exact)
			continue;
		if (percent_of(p.iv, w.iv, &iv) && iv_gap(iv_dec(f->dec), iv) == 0)
			return g;
	}
	return NULL;
}

static void
claim_ratio(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
    const struct fact *whole)
{
	struct figure p, w;
	const struct fact *other;
	struct claim *c;

	if (!figure_of(whole, whole, &w) || !figure_of(part, whole, &p))
		return;
	if (w.iv.lo <= 0 && w.iv.hi >= 0) {
		claim_no_whole(doc, check, f, part, whole);
		return;
	}
	c = claim_new(doc, check, f, check == CHECK_SHARE ? "share" : "rate");
	claim_add(doc, c, part, 0);
	claim_add(doc, c, whole, 0);
	claim_formula(c, by_ratio);
	claim_arg(c, part->value);
	claim_arg(c, whole->value);
	/* 0 of something is often given the 100 % of the sentence before it */
	if (p.exact == 0)
		c->at_most = VERDICT_WARN;
	if (claim_end(doc, c) < VERDICT_ERROR)
		return;
	other = other_whole(doc, f, part, whole);
	if (other != NULL)
		claim_why(c, "why-other-whole", other->value, line_text(doc, other->line));
}

/* The whole that a share is of: named, or the total its part belongs to. */
static const struct fact *
whole_of(const struct fact *share)
{
	if (share->nof > 1)
		return share->of[1];
	return share->of[0]->role == ROLE_PART && share->of[0]->nof > 0 ? share->of[0]->of[0] : NULL;
}

/* A share whose whole is guessed: only said when it fits. */
static void
claim_guessed(struct doc *doc, const struct fact *f, const struct fact *whole)
{
	const struct fact *part = f->of[0];
	struct figure p, w;
	struct claim *c;

	if (!figure_of(whole, whole, &w) || !figure_of(part, whole, &p) ||
	    (w.iv.lo <= 0 && w.iv.hi >= 0))
		return;
	c = claim_new(doc, CHECK_SHARE, f, "share");
	claim_add(doc, c, part, 0);
	claim_add(doc, c, whole, 0);
	claim_formula(c, by_ratio);
	claim_arg(c, part->value);
	claim_arg(c, whole->value);
	if (!c->bad && claim_verdict(c) <= VERDICT_ROUNDING)
		claim_end(doc, c);
}

void
check_ratios(struct doc *doc)
{
	const struct fact *last = NULL; /* whole of the shares before, in one section */
	struct str section = {0};
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i], *whole;

		if (!f->numeric || f->nof == 0 || !is_percent(f))
			continue;
		if (!str_eq(f->section, section)) {
			section = f->section;
			last = NULL;
		}
		if (f->role == ROLE_SHARE && (whole = whole_of(f)) != NULL) {
			claim_ratio(doc, CHECK_SHARE, f, f->of[0], whole);
			last = whole;
		} else if (f->role == ROLE_SHARE && last != NULL) {
			claim_guessed(doc, f, last);
		}
		if (f->role == ROLE_RATE && f->nof > 1)
			claim_ratio(doc, CHECK_RATE, f, f->of[0], f->of[1]);
	}
}
