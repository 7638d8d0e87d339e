/* Government procurement: the shares of small and medium enterprises in goods, works and services
 * have to make the amount that they got in all. */
#include "check.h"
#include "prose.h"
#include "quotient.h"
#include "wordset.h"

enum { KINDS = 3 };

static struct wordset kinds = {.table = "phrases", .kind = "procured"};

/* What a section says about procurement. */
struct procurement {
	const struct fact *bought[KINDS], *share[KINDS]; /* by kind */
	const struct fact *given;                        /* to small and medium enterprises */
};

static int
kind_of(struct str key)
{
	const struct wordset *w = wordset(&kinds);
	int k;

	for (k = 0; k < KINDS && k < w->n; k++)
		if (str_has(key, w->word[k]))
			return k;
	return -1;
}

/* 占货物支出金额的25.00%: of what was bought of that kind. */
static bool
is_of_kind(const struct fact *share, int k)
{
	ptrdiff_t at = str_find(share->text, S("占"), 0);
	struct str rest =
		at < 0 ? share->text : str_sub(share->text, (size_t)at + 3, share->text.n);

	return at >= 0 && str_starts(rest, kinds.word[k]);
}

static void
take(struct procurement *p, const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "small"};
	bool small = wordset_has(&words, f->key);
	int k;

	if (!small && !(f->money && str_has(f->key, S("采购"))))
		return;
	k = kind_of(f->key);
	if (k >= 0 && small && f->role == ROLE_SHARE && is_of_kind(f, k))
		p->share[k] = f;
	else if (k >= 0 && !small && p->bought[k] == NULL)
		p->bought[k] = f;
	else if (k < 0 && small && f->money && f->role != ROLE_CHANGE && p->given == NULL)
		p->given = f;
}

/* terms: bought and share of each kind; no claim_formula(), for their units differ */
static bool
compute(const struct procurement *p, struct interval *expected, fix *exact)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	int k;

	*expected = iv_exact(0);
	*exact = 0;
	for (k = 0; k < KINDS; k++) {
		struct figure bought;
		struct interval iv;
		fix value;

		if (!figure_of(p->bought[k], p->given, &bought) ||
			!iv_mul(bought.iv, iv_dec(p->share[k]->dec), &iv) ||
			!iv_div(iv, iv_exact(hundred), &iv) ||
			!fix_mul(bought.exact, dec_fix(p->share[k]->dec), &value) ||
			!fix_div(value, hundred, &value))
			return false;
		*expected = iv_add(*expected, bought.exact == 0 ? iv_exact(0) : iv);
		*exact += value;
	}
	return true;
}

/* A share that was taken of another kind's amount. */
static void
explain(struct claim *c, const struct procurement *p)
{
	int k, other;

	for (k = 0; k < KINDS; k++)
		for (other = 0; other < KINDS; other++) {
			struct interval iv;

			if (k == other || p->bought[k]->dec.n == 0 ||
				!percent_of(iv_dec(p->bought[k]->dec),
					iv_dec(p->bought[other]->dec), &iv) ||
				iv_gap(iv, iv_dec(p->share[k]->dec)) > 0)
				continue;
			claim_why(c, "why-other-kind", p->share[k]->value, p->bought[k]->value);
			c->why_args[2] = p->bought[other]->value;
			return;
		}
}

/* 占工程支出金额的0%: a share of nothing. */
static void
check_nothing(struct doc *doc, const struct procurement *p)
{
	struct claim *c;
	int k;

	for (k = 0; k < KINDS; k++) {
		const struct fact *bought = p->bought[k], *share = p->share[k];

		if (bought == NULL || share == NULL || !bought->numeric || !share->numeric ||
			bought->dec.n != 0)
			continue;
		c = claim_text(doc, CHECK_SHARE, share->dec.n == 0 ? VERDICT_OK : VERDICT_WARN,
			share, share->value, S(""), "share-of-nothing");
		claim_add(doc, c, bought, 0);
		claim_arg(c, kinds.word[k]);
	}
}

static void
check_section(struct doc *doc, const struct procurement *p)
{
	struct interval expected = {0};
	fix exact = 0;
	struct claim *c;
	bool ok;
	int k;

	check_nothing(doc, p);
	if (p->given == NULL || !p->given->numeric)
		return;
	for (k = 0; k < KINDS; k++)
		if (p->bought[k] == NULL || p->share[k] == NULL || !p->bought[k]->numeric ||
			!p->share[k]->numeric)
			return;
	c = claim_new(doc, CHECK_SHARE, p->given, "procurement-shares");
	for (k = 0; k < KINDS; k++) {
		claim_add(doc, c, p->bought[k], 0);
		claim_add(doc, c, p->share[k], 0);
	}
	ok = compute(p, &expected, &exact);
	claim_set(c, ok, expected, exact);
	if (claim_end(doc, c) == VERDICT_ERROR)
		explain(c, p);
}

void
check_procurement(struct doc *doc)
{
	struct procurement p = {0};
	struct str section = {0};
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!str_eq(f->section, section)) {
			check_section(doc, &p);
			p = (struct procurement){0};
			section = f->section;
		}
		take(&p, f);
	}
	check_section(doc, &p);
}
