/* Sentences: a rate with a name of its own, told behind the two figures that it is of: 发放问卷500份，回收482份，回收率
 * 96.40%; 路灯9460盏，亮灯9195盏，亮灯率97.20%. That it fits shows what it is of. One that does not is a warning if its name
 * repeats what the later figure is called: 回收率, 回收. */
#include "check.h"
#include "prose.h"
#include "quotient.h"
#include "ratio.h"
#include "wordset.h"

enum { FIGURES_BACK = 8, MOST = 4 };

/* The figures of the sentence in front of the rate, the nearest first. */
struct before {
	const struct fact *f[MOST];
	int n;
};

static bool
is_rate(const struct fact *f)
{
	static struct wordset bounds = {.table = "phrases", .kind = "bound-behind"};
	static struct wordset savings = {
		.table = "phrases", .kind = "saving-rate"}; /* see savings.c */

	if (!f->numeric || !str_eq(f->unit, S("%")) || wordset_has(&bounds, f->text))
		return false;
	if (f->role == ROLE_RATE)
		return f->nof < 2;
	return f->role == ROLE_VALUE && !wordset_ends(&savings, f->key) &&
		(str_ends(f->key, S("率")) || str_ends(f->key, S("度")) ||
			str_ends(f->key, S("比例")));
}

static bool
can_be_compared(const struct fact *f)
{
	return f->table == NULL && f->numeric && f->dec.n >= 0 &&
		(f->role == ROLE_VALUE || f->role == ROLE_TOTAL || f->role == ROLE_PART ||
			f->role == ROLE_COUNT || f->role == ROLE_SCORE || f->role == ROLE_CHANGE) &&
		!str_eq(f->unit, S("%"));
}

static void
read_before(const struct doc *doc, const struct fact *rate, struct before *b)
{
	size_t i = rate->number, back;

	b->n = 0;
	for (back = 0; i > 0 && back < FIGURES_BACK && b->n < MOST; back++) {
		const struct fact *g = doc->facts[--i];

		if (g->table != NULL || !str_eq(g->section, rate->section) ||
			str_has(g->text, S("。")) || str_has(g->text, S("；")) ||
			g->line + 3 < rate->line)
			break;
		if (can_be_compared(g) && g->dec.n == 0)
			break; /* nothing: the rate of it is told, too */
		if (can_be_compared(g))
			b->f[b->n++] = g;
	}
}

/* 回收 of 回收率 */
static struct str
stem_of(const struct fact *rate)
{
	struct str name = rate->role == ROLE_RATE ? rate->measure : rate->key;

	return str_ends(name, S("率")) ? str_sub(name, 0, name.n - strlen("率")) : S("");
}

/* Is it the percentage that x is of y, or what that leaves of a hundred? */
static bool
fits(const struct fact *rate, const struct fact *x, const struct fact *y, bool rest)
{
	struct interval iv;
	struct figure p, w;

	if (!figure_of(y, y, &w) || !figure_of(x, y, &p) || !percent_of(p.iv, w.iv, &iv))
		return false;
	if (rest)
		iv = iv_sub(iv_exact(dec_fix((struct dec){100, 0})), iv);
	return iv_gap(iv_dec(rate->dec), iv) == 0;
}

static void
claim_rate(struct doc *doc, const struct fact *rate, const struct fact *x, const struct fact *y,
	enum verdict most)
{
	struct claim *c = ratio_told(doc, CHECK_RATE, "rate-of", rate, x, y);

	c->at_most = most;
	claim_end(doc, c);
}

/* The first two that bear the rate out: of one kind, the later in the earlier. */
static bool
find_fitting(struct doc *doc, const struct fact *rate, const struct before *b)
{
	int i, k;

	for (i = 0; i < b->n; i++)
		for (k = i + 1; k < b->n; k++)
			if (fits(rate, b->f[i], b->f[k], false)) {
				claim_rate(doc, rate, b->f[i], b->f[k], VERDICT_WARN);
				return true;
			}
	return false;
}

/* Do any two bear it out in another way: the earlier in the later, or what one leaves of the other? */
static bool
fits_otherwise(const struct fact *rate, const struct before *b)
{
	int i, k;

	for (i = 0; i < b->n; i++)
		for (k = 0; k < b->n; k++)
			if (i != k &&
				(fits(rate, b->f[i], b->f[k], true) ||
					fits(rate, b->f[i], b->f[k], false)))
				return true;
	return false;
}

/* Do the words say that the rate is of x in y: 回收率, 回收; 完成率, 计划, 实际? */
static bool
is_named(const struct fact *rate, const struct fact *x, const struct fact *y)
{
	static struct wordset done = {.table = "labels", .kind = "done"},
			      planned = {.table = "labels", .kind = "planned"};
	struct str stem = stem_of(rate);

	if (stem.n >= S("完成").n && str_has(x->text, stem))
		return !str_has(y->text, stem);
	/* of money the budget may be another one: of several years, or as it was granted */
	return rate->role == ROLE_RATE && !x->money && wordset_has(&done, x->text) &&
		!wordset_has(&planned, x->text) && wordset_has(&planned, y->text);
}

static void
check_rate(struct doc *doc, const struct fact *rate)
{
	struct before b;

	read_before(doc, rate, &b);
	if (b.n < 2 || (rate->nof > 0 && rate->of[0] != b.f[0] && rate->of[0] != b.f[1]) ||
		find_fitting(doc, rate, &b) || fits_otherwise(rate, &b))
		return;
	if (str_eq(b.f[0]->unit, b.f[1]->unit) && dec_fix(b.f[0]->dec) <= dec_fix(b.f[1]->dec) &&
		is_named(rate, b.f[0], b.f[1]))
		claim_rate(doc, rate, b.f[0], b.f[1], VERDICT_WARN);
}

/* Which figures are known to be rates of something, by their numbers. */
static const bool *
find_known(struct doc *doc)
{
	bool *known = arena_alloc(&doc->arena, doc->nfacts + 1);
	size_t i;

	for (i = 0; i < doc->nclaims; i++)
		if (doc->claims[i]->check == CHECK_RATE)
			known[doc->claims[i]->stated->number] = true;
	return known;
}

void
check_rates_behind(struct doc *doc)
{
	const bool *known = find_known(doc);
	size_t i;

	for (i = 0; i < doc->told.n; i++)
		if (is_rate(doc->told.fact[i]) && !known[doc->told.fact[i]->number])
			check_rate(doc, doc->told.fact[i]);
}
