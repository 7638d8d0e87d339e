/* What is left of a budget: 项目预算100.00万元，实际支出95.00万元，结余5.00万元. */
#include "check.h"
#include "prose.h"
#include "words.h"
#include "wordset.h"

/* As many figures stand between a budget and what is left of it, and as many sentences. */
enum { FIGURES_BACK = 12, SENTENCES_BACK = 2 };

static bool
is_left(const struct fact *f)
{
	static struct wordset words = {.table = "labels", .kind = "left"};
	static struct wordset done = {.table = "labels", .kind = "not-left"};

	return wordset_any(&words, f->key, str_starts) && !wordset_has(&done, f->key);
}

/* What was there to be spent: a budget, or what was received. */
static bool
is_granted(const struct fact *f)
{
	static struct wordset measures = {.table = "labels", .kind = "granted"};
	static struct wordset ends = {.table = "labels", .kind = "granted-end"};

	return wordset_is(&measures, f->measure) || wordset_ends(&ends, f->key);
}

/* The amounts before a figure in its paragraph, the nearest first. */
struct before {
	const struct fact *fact[FIGURES_BACK];
	int n, in_sentence; /* how many, and how many of them in the sentence of the figure */
	bool carried;       /* something was left from the year before, or the budget was changed */
};

static void
read_before(const struct doc *doc, const struct fact *left, struct before *b)
{
	size_t i = left->number;
	int stops = 0, back;

	*b = (struct before){0};
	for (back = 0; back < FIGURES_BACK && i-- > 0; back++) {
		const struct fact *f = doc->facts[i];

		stops += str_has(f->text, S("。"));
		if (f->table != NULL || !str_eq(f->section, left->section) ||
			stops > SENTENCES_BACK)
			return;
		b->carried = b->carried || (word_in(CARRIED, f->key) && !is_left(f)) ||
			(f->role == ROLE_CHANGE && f->base.n == 0);
		if (is_told_amount(f) || f->role == ROLE_PRODUCT)
			b->fact[b->n++] = f;
		if (stops == 0)
			b->in_sentence = b->n;
	}
}

static struct claim *
claim_left(struct doc *doc, const struct fact *left, const struct fact *granted,
	const struct fact *spent)
{
	struct claim *c = claim_new(doc, CHECK_CHANGE, left, "left");

	claim_add(doc, c, granted, 1);
	claim_add(doc, c, spent, -1);
	return c;
}

/* The claim holds, and would not if what is left were a tenth more: not by mere coarse rounding. */
static bool
fits(struct claim *c)
{
	enum verdict v = claim_verdict(c);
	fix left = dec_fix(c->stated->dec);

	return v == VERDICT_OK || (v == VERDICT_ROUNDING && c->tolerance * 10 < left);
}

/* The nearest budget and the nearest figure behind it that make what is left. */
static bool
claim_fitting(struct doc *doc, const struct fact *left, const struct before *b)
{
	int g, s;

	for (g = 1; g < b->n; g++)
		for (s = 0; s < g && is_granted(b->fact[g]); s++) {
			struct claim *c;

			if (is_granted(b->fact[s]) || is_left(b->fact[s]))
				continue;
			c = claim_left(doc, left, b->fact[g], b->fact[s]);
			if (fits(c)) {
				claim_end(doc, c);
				return true;
			}
			claim_drop(doc, c);
		}
	return false;
}

/* A budget, perhaps adjusted, what was spent of it, what is left, and nothing else: they had to fit. */
static void
claim_plain(struct doc *doc, const struct fact *left, const struct before *b)
{
	const struct fact *next =
		left->number + 1 < doc->nfacts ? doc->facts[left->number + 1] : NULL;
	struct claim *c;
	int i;

	if (b->in_sentence < 2 || b->carried || is_granted(b->fact[0]) || is_left(b->fact[0]) ||
		(next != NULL && is_told_amount(next) && is_left(next)))
		return;
	for (i = 1; i < b->in_sentence; i++)
		if (!is_granted(b->fact[i]))
			return;
	c = claim_left(doc, left, b->fact[1], b->fact[0]);
	c->at_most = VERDICT_WARN;
	claim_end_if(doc, c, claim_verdict(c) >= VERDICT_WARN);
}

void
check_left(struct doc *doc)
{
	struct before b;
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!is_told_amount(f) || !is_left(f))
			continue;
		read_before(doc, f, &b);
		if (!claim_fitting(doc, f, &b))
			claim_plain(doc, f, &b);
	}
}
