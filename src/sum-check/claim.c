#include <stdint.h>

#include "check.h"

struct claim *
claim_new(struct doc *doc, enum check check, const struct fact *stated, const char *message)
{
	struct claim *c = doc->spare ? doc->spare : arena_alloc(&doc->arena, sizeof *c);

	doc->spare = NULL;
	*c = (struct claim){
		.arena = &doc->arena,
		.terms = c->terms,
		.terms_cap = c->terms_cap,
		.check = check,
		.at_most = VERDICT_ERROR,
		.stated = stated,
		.line = stated->line,
		.item = stated->item,
		.linear = true,
		.bad = !stated->numeric,
		.message = message,
	};
	return c;
}

void
claim_add(struct doc *doc, struct claim *c, const struct fact *f, int times)
{
	struct interval iv;
	fix exact;

	c->terms = arena_grow(
		&doc->arena, c->terms, (size_t)c->nterms, &c->terms_cap, sizeof *c->terms);
	c->terms[c->nterms++] = (struct term){f, times};
	if (times == 0)
		return;
	if (!fact_in_unit(f, c->stated, &iv, &exact)) {
		c->bad = true;
		return;
	}
	c->expected = iv_add(c->expected, iv_times(iv, times));
	c->exact += exact * times;
}

void
claim_set(struct claim *c, bool ok, struct interval expected, fix exact)
{
	c->linear = false;
	c->bad = c->bad || !ok;
	c->expected = expected;
	c->exact = exact;
}

void
claim_arg(struct claim *c, struct str arg)
{
	if (c->args == NULL)
		c->args = arena_alloc(c->arena, CLAIM_ARGS * sizeof *c->args);
	if (c->nargs < CLAIM_ARGS)
		c->args[c->nargs++] = arg;
}

enum verdict
claim_verdict(struct claim *c)
{
	struct interval iv = fact_interval(c->stated);
	fix unit = iv.hi - iv.lo, extra = unit * options.tolerance, beyond;
	fix below = c->exact - c->expected.lo, above = c->expected.hi - c->exact;

	c->diff = dec_fix(c->stated->dec) - c->exact;
	c->tolerance = unit / 2 + extra + (below > above ? below : above);
	if (fix_dec(c->exact, c->stated->dec.places).n == c->stated->dec.n)
		return VERDICT_OK;
	iv.lo -= extra;
	iv.hi += extra;
	beyond = iv_gap(iv, c->expected);
	if (beyond == 0)
		return c->strict ? VERDICT_WARN : VERDICT_ROUNDING;
	return beyond <= unit && c->at_most >= VERDICT_WARN ? VERDICT_WARN : c->at_most;
}

static void
keep(struct doc *doc, struct claim *c)
{
	doc->claims = arena_grow(
		&doc->arena, doc->claims, doc->nclaims, &doc->claims_cap, sizeof *doc->claims);
	doc->claims[doc->nclaims++] = c;
}

/* True if the same was claimed before of the same figures, be it by another check: a sum of one figure
 * is an equality. */
static bool
made_before(struct doc *doc, const struct claim *c)
{
	uint64_t sum[2] = {c->stated->number, 0};
	void **slot;
	int i;

	for (i = 0; i < c->nterms; i++) {
		uint64_t h = (c->terms[i].fact->number + 1) * 0x9e3779b97f4a7c15u;

		/* order doesn't matter: terms are mixed one by one, then added */
		h = (h ^ h >> 29) * 0xbf58476d1ce4e5b9u;
		sum[1] += (h ^ h >> 32) * (uint64_t)(int64_t)(c->terms[i].times * 2 + 1);
	}
	slot = map_at(&doc->arena, &doc->sums,
		arena_str(&doc->arena, (struct str){(const char *)sum, sizeof sum}));
	if (*slot != NULL)
		return true;
	*slot = doc;
	return false;
}

enum verdict
claim_end(struct doc *doc, struct claim *c)
{
	char buf[DEC_TEXT];
	int places;

	if (c->bad || (c->linear && made_before(doc, c))) {
		doc->spare = c;
		return VERDICT_OK;
	}
	places = c->stated->dec.places;
	if (!c->linear && places < 2)
		places = 2; /* 17% should be 20.53%, not 21% */
	c->verdict = claim_verdict(c);
	c->stated_text = c->stated->value;
	c->expected_text = arena_str(&doc->arena, fix_text(c->exact, places, buf));
	keep(doc, c);
	return c->verdict;
}

struct claim *
claim_text(struct doc *doc, enum check check, enum verdict verdict, const struct fact *about,
	struct str stated, struct str expected, const char *message)
{
	struct claim *c = claim_new(doc, check, about, message);

	c->bad = false;
	c->linear = false;
	c->verdict = verdict;
	c->stated_text = stated;
	c->expected_text = expected;
	keep(doc, c);
	return c;
}
