/* Rates of what was saved: 采购预算200万元，实际采购180万元，节约20万元，节约率10%. */
#include "check.h"
#include "prose.h"
#include "quotient.h"
#include "wordset.h"

enum { MOST = 4, FIGURES_BACK = 8 };

/* The amounts of the sentence before the rate, the nearest first, parted by what they are. */
struct saving {
	const struct fact *saved;       /* called so; NULL if none is */
	const struct fact *other[MOST]; /* what was planned, and what it cost */
	int n;
};

/* 比上年节约率5%, 财政收回后结余率0%: of what it was, or of what was taken back, not of the budget. */
static bool
is_of_other(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "against"};
	static struct wordset taken = {.table = "phrases", .kind = "left-otherwise"};
	ptrdiff_t item = str_find(f->text, f->item, 0);

	return f->base.n > 0 || wordset_has(&taken, f->text) ||
		wordset_has(&words, str_sub(f->text, 0, item > 0 ? (size_t)item : 0));
}

static bool
is_saving_rate(const struct fact *f)
{
	static struct wordset rates = {.table = "phrases", .kind = "saving-rate"};
	static struct wordset averages = {.table = "phrases", .kind = "average"};

	return f->numeric && f->role == ROLE_VALUE && !is_of_other(f) && is_percent(f) &&
		f->unit.n > 0 && wordset_ends(&rates, f->key) && !wordset_has(&averages, f->key);
}

static bool
is_saved(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "saved"};

	return wordset_any(&words, f->key, str_starts);
}

static bool
is_planned(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "planned"};
	static struct wordset measures = {.table = "labels", .kind = "granted"};

	return wordset_is(&measures, f->measure) || wordset_has(&words, f->key);
}

/* False if the sentence has more in it than the amounts that the rate is of. */
static bool
read_before(const struct doc *doc, const struct fact *rate, struct saving *s)
{
	size_t i = rate->number, back;

	*s = (struct saving){0};
	for (back = 0; i > 0 && back < FIGURES_BACK; back++) {
		const struct fact *f = doc->facts[--i];

		if (f->table != NULL || !str_eq(f->section, rate->section) ||
			str_has(f->text, S("。")) || str_has(f->text, S("；")))
			break;
		if (!f->money || !f->numeric || f->dec.n <= 0 || s->n == MOST ||
			(f->role != ROLE_VALUE && f->role != ROLE_TOTAL))
			return false;
		if (is_saved(f) && s->saved == NULL)
			s->saved = f;
		else
			s->other[s->n++] = f;
	}
	return back < FIGURES_BACK;
}

/* terms: saved, planned */
static bool
by_saved(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_of(iv[0], iv[1], expected) && fix_div(exact[0] * 100, exact[1], result);
}

/* terms: cost, planned */
static bool
by_cost(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	const fix hundred = dec_fix((struct dec){100, 0});

	if (!by_saved(iv, exact, n, expected, result))
		return false;
	*expected = iv_sub(iv_exact(hundred), *expected);
	*result = hundred - *result;
	return true;
}

static void
claim_rate(struct doc *doc, const struct fact *rate, const struct fact *part,
	const struct fact *planned, formula *by, enum verdict most)
{
	struct claim *c =
		claim_new(doc, CHECK_RATE, rate, by == by_cost ? "saving" : "saving-rate");

	claim_add(doc, c, part, 0);
	claim_add(doc, c, planned, 0);
	claim_formula(c, by);
	claim_arg(c, value_text(doc, part, planned));
	claim_arg(c, value_text(doc, planned, part));
	c->at_most = most;
	claim_end(doc, c);
}

/* Is what was saved the difference of the other two? */
static bool
fits(const struct saving *s)
{
	struct figure planned, cost, saved;

	return figure_of(s->other[1], s->saved, &planned) &&
		figure_of(s->other[0], s->saved, &cost) && figure_of(s->saved, s->saved, &saved) &&
		iv_gap(figure_minus(planned, cost).iv, saved.iv) == 0;
}

static void
check_one(struct doc *doc, const struct fact *rate)
{
	struct saving s;

	if (!read_before(doc, rate, &s) || s.n == 0 || s.n > 2)
		return;
	if (s.saved != NULL && s.n == 2 && fits(&s))
		claim_rate(doc, rate, s.saved, s.other[1], by_saved, VERDICT_ERROR);
	else if (s.saved != NULL && s.n == 1 && is_planned(s.other[0]))
		claim_rate(doc, rate, s.saved, s.other[0], by_saved, VERDICT_WARN);
	else if (s.saved == NULL && s.n == 2 && is_planned(s.other[1]) && !is_planned(s.other[0]))
		claim_rate(doc, rate, s.other[0], s.other[1], by_cost, VERDICT_WARN);
}

void
check_savings(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++)
		if (is_saving_rate(doc->told.fact[i]))
			check_one(doc, doc->told.fact[i]);
}
