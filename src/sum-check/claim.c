#include <stdint.h>

#include "check.h"

struct claim *
claim_new(struct doc *doc, enum check check, const struct fact *stated, const char *message)
{
	struct claim *c = doc->spare;

	if (c != NULL) {
		doc->spare = c->cause;
	} else {
		c = arena_alloc(&doc->arena, sizeof *c);
		c->terms = &c->first;
		c->terms_cap = 1;
	}
	*c = (struct claim){
		.arena = &doc->arena,
		.terms = c->terms,
		.terms_cap = c->terms_cap,
		.check = check,
		.at_most = VERDICT_ERROR,
		.stated = stated,
		.line = stated->line,
		.linear = true,
		.bad = !stated->numeric,
		.message = message,
	};
	return c;
}

void
claim_drop(struct doc *doc, struct claim *c)
{
	c->cause = doc->spare;
	doc->spare = c;
}

void
claim_add(struct doc *doc, struct claim *c, const struct fact *f, int times)
{
	struct interval iv;
	fix exact;

	c->terms = arena_grow(
		&doc->arena, c->terms, (size_t)c->nterms, &c->terms_cap, sizeof *c->terms);
	c->terms[c->nterms++] = (struct term){f, times, f->number};
	if (times == 0)
		return;
	if (!fact_in_unit(f, c->stated, &iv, &exact)) {
		c->bad = true;
		return;
	}
	c->expected = iv_add(c->expected, times == 1 ? iv : iv_times(iv, times));
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
claim_same_as(struct doc *doc, struct claim *c, const struct fact *f)
{
	claim_add(doc, c, f, 0);
	claim_set(c, true, fact_interval(f), dec_fix(f->dec));
	c->printed = true;
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
	struct interval iv = fact_interval(c->stated), expected = c->expected;
	fix printed = dec_fix(c->stated->dec), unit = iv.hi - iv.lo;
	fix extra = unit * options.tolerance;
	fix below = c->exact - expected.lo, above = expected.hi - c->exact;
	enum verdict verdict;

	c->diff = printed - c->exact;
	c->tolerance = unit / 2 + extra + (below > above ? below : above);
	expected.lo -= extra;
	expected.hi += extra;
	verdict = verdict_of(printed, dec_unit(c->stated->dec), iv, c->exact, expected);
	if (verdict == VERDICT_ROUNDING && c->strict)
		return VERDICT_WARN;
	return verdict > VERDICT_ROUNDING && verdict > c->at_most ? c->at_most : verdict;
}

void
claim_keep(struct doc *doc, struct claim *c)
{
	doc->claims = arena_grow(
		&doc->arena, doc->claims, doc->nclaims, &doc->claims_cap, sizeof *doc->claims);
	doc->claims[doc->nclaims++] = c;
}

/* A linear claim by its figures. */
struct sum {
	uint64_t stated; /* its number, from 1; 0: the place is free */
	uint64_t terms;  /* a hash of numbers and signs, whatever their order; not 0 */
};

static struct sum
sum_of(const struct fact *stated, const struct term *terms, int n)
{
	struct sum s = {stated->number + 1, 0};
	int i;

	for (i = 0; i < n; i++) {
		uint64_t h = (terms[i].number + UINT64_C(1)) * 0x9e3779b97f4a7c15u;

		/* order doesn't matter: terms are mixed one by one, then added */
		h = (h ^ h >> 29) * 0xbf58476d1ce4e5b9u;
		s.terms += (h ^ h >> 32) * (uint64_t)(int64_t)(terms[i].times * 2 + 1);
	}
	s.terms += s.terms == 0;
	return s;
}

/* The place of s, or the free one where it belongs. */
static struct sum *
find_sum(const struct sums *set, struct sum s)
{
	size_t i = (size_t)(s.stated * 0x9e3779b97f4a7c15u >> 24 ^ s.terms);

	while (set->sum[i &= set->size - 1].stated != 0 &&
		(set->sum[i].stated != s.stated || set->sum[i].terms != s.terms))
		i++;
	return &set->sum[i];
}

/* Makes room for one more. */
static void
widen_sums(struct doc *doc)
{
	struct sums old = doc->sums, wide = {old.first, NULL, old.n, old.size ? old.size * 2 : 64};
	size_t i;

	wide.sum = arena_alloc(&doc->arena, wide.size * sizeof *wide.sum);
	for (i = 0; i < old.size; i++)
		if (old.sum[i].stated != 0)
			*find_sum(&wide, old.sum[i]) = old.sum[i];
	doc->sums = wide;
}

/* True if the same was claimed before of the same figures, be it by another check: a sum of one figure
 * is an equality. The first claims about every figure are looked for by its number: most have no more, and
 * those of neighbours are near, while the places of a hash are anywhere in the memory of a long document. */
static bool
made_before(struct doc *doc, struct sum s)
{
	struct first_sums *first;
	struct sum *place;
	size_t i;

	if (doc->sums.first == NULL)
		doc->sums.first = arena_alloc(&doc->arena, doc->nfacts * sizeof *doc->sums.first);
	first = &doc->sums.first[s.stated - 1];
	for (i = 0; i < sizeof first->terms / sizeof *first->terms; i++) {
		if (first->terms[i] == s.terms)
			return true;
		if (first->terms[i] == 0) {
			first->terms[i] = s.terms;
			return false;
		}
	}
	if (doc->sums.n * 4 >= doc->sums.size * 3)
		widen_sums(doc);
	place = find_sum(&doc->sums, s);
	if (place->stated != 0)
		return true;
	*place = s;
	doc->sums.n++;
	return false;
}

bool
claim_known(struct doc *doc, const struct fact *stated, const struct fact *term)
{
	return made_before(doc, sum_of(stated, &(struct term){term, 1, term->number}, 1));
}

enum verdict
claim_end(struct doc *doc, struct claim *c)
{
	if (c->bad || (c->linear && made_before(doc, sum_of(c->stated, c->terms, c->nterms)))) {
		claim_drop(doc, c);
		return VERDICT_OK;
	}
	c->verdict = claim_verdict(c);
	if (c->verdict > VERDICT_ROUNDING && claim_misread(c)) {
		claim_drop(doc, c);
		return VERDICT_OK;
	}
	claim_keep(doc, c);
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
	c->texts = arena_alloc(&doc->arena, 2 * sizeof *c->texts);
	c->texts[0] = stated;
	c->texts[1] = expected;
	claim_keep(doc, c);
	return c;
}
