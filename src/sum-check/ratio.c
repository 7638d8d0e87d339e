/* Percentages of something: shares of a whole, rates of completion. */
#include "check.h"
#include "lists.h"
#include "prose.h"
#include "quotient.h"
#include "ratio.h"
#include "utf8.h"
#include "wholes.h"
#include "wordset.h"

bool
by_ratio(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_of(iv[0], iv[1], expected) && fix_div(exact[0] * 100, exact[1], result);
}

/* Part of nothing: 0 % and 100 % are customary for 0 of 0, 0 % also for what was spent without a budget. */
static void
claim_no_whole(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
	const struct fact *whole)
{
	bool nothing =
		(part->dec.n == 0 || f->dec.n == 0) && (f->dec.n == 0 || check == CHECK_RATE);
	struct claim *c = claim_text(doc, check, nothing ? VERDICT_OK : VERDICT_WARN, f, f->value,
		S(""), "percent-of-nothing");

	claim_add(doc, c, part, 0);
	claim_add(doc, c, whole, 0);
	claim_arg(c, part->value);
	claim_arg(c, whole->value);
}

struct claim *
ratio_told(struct doc *doc, enum check check, const char *message, const struct fact *f,
	const struct fact *part, const struct fact *whole)
{
	struct claim *c = claim_new(doc, check, f, message);

	claim_add(doc, c, part, 0);
	claim_add(doc, c, whole, 0);
	claim_formula(c, by_ratio);
	claim_arg(c, value_text(doc, part, whole));
	claim_arg(c, value_text(doc, whole, part));
	return c;
}

struct claim *
ratio_new(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
	const struct fact *whole)
{
	return ratio_told(doc, check, check == CHECK_SHARE ? "share" : "rate", f, part, whole);
}

/* True if the whole was found by its name in another section and is less than its part: then something
 * else of that name is meant, as a section on one fund names its projects like one on all funds. */
static bool
is_other_whole(struct claim *c, const struct fact *f, const struct fact *part,
	const struct fact *whole, fix exact_part, fix exact_whole)
{
	return claim_verdict(c) >= VERDICT_WARN && f->role == ROLE_SHARE &&
		exact_part > exact_whole && dec_fix(f->dec) <= dec_fix((struct dec){.n = 100}) &&
		part->line != whole->line && !str_eq(part->section, whole->section);
}

/* 占总支出的23%, several times: do other shares whose words name their whole so, of the section, tell that it is g, and
 * none that it is the one that was taken, which is called otherwise? */
static bool
is_common_whole(
	struct doc *doc, const struct fact *f, const struct fact *g, const struct fact *taken)
{
	const struct facts *all = &doc->of_role[ROLE_SHARE];
	struct str name = share_whole_named(doc, f);
	size_t i;
	int n = 0;

	if (f->role != ROLE_SHARE || name.n == 0 || str_eq(name, taken->key))
		return false;
	for (i = 0; i < all->n; i++) {
		const struct fact *s = all->fact[i];

		if (!s->numeric || s->nof == 0 || s->dec.n == 0 || s->of[0]->dec.n == 0 ||
			!str_eq(s->section, f->section) || !str_eq(share_whole_named(doc, s), name))
			continue;
		if (share_fits(s, s->of[0], taken))
			return false;
		n += share_fits(s, s->of[0], g);
	}
	return n > 1;
}

/* 税收8万元，占预算收入的74%；非税收入3万元，占26%: does the bare share go on with that in front of it, of a whole that was named? */
static bool
goes_on_with(struct doc *doc, const struct fact *f, const struct fact *g)
{
	const struct fact *before = f->of[0]->number > 0 ? doc->facts[f->of[0]->number - 1] : NULL;

	return f->role == ROLE_SHARE && share_whole_named(doc, f).n == 0 && before != NULL &&
		before->role == ROLE_SHARE && before->table == NULL && before->numeric &&
		before->line == f->line && before->nof > 0 &&
		share_whole_named(doc, before).n > 0 && share_fits(before, before->of[0], g);
}

void
claim_ratio(struct doc *doc, enum check check, const struct fact *f, const struct fact *part,
	const struct fact *whole, enum verdict most)
{
	const struct fact *other = NULL, *named = NULL;
	struct figure p, w;
	struct claim *c;

	if (!figure_of(whole, whole, &w) || !figure_of(part, whole, &p))
		return;
	if (w.iv.lo <= 0 && w.iv.hi >= 0) {
		claim_no_whole(doc, check, f, part, whole);
		return;
	}
	c = ratio_new(doc, check, f, part, whole);
	/* 0 of something is often given the 100 % of the sentence before it */
	c->at_most = p.exact == 0 ? VERDICT_WARN : most;
	if (claim_verdict(c) >= VERDICT_WARN && check == CHECK_SHARE)
		named = whole_namesake(doc, f, part, whole);
	if (claim_verdict(c) >= VERDICT_WARN && named == NULL)
		other = whole_nearby(doc, f, part, whole);
	if (named == NULL && other != NULL &&
		(whole_can_be_meant(doc, f, other, whole) ||
			is_common_whole(doc, f, other, whole) || goes_on_with(doc, f, other)))
		named = other;
	if (named != NULL) {
		claim_drop(doc, c);
		c = ratio_new(doc, check, f, part, named);
	} else if (is_other_whole(c, f, part, whole, p.exact, w.exact)) {
		claim_drop(doc, c);
		return;
	} else if (other != NULL && claim_verdict(c) == VERDICT_ERROR) {
		claim_why(c, "why-other-whole", other->value, line_text(doc, other->line));
	}
	claim_end(doc, c);
}

/* The name without words that say nothing about which total is meant: 支出 for 支出预算总额. */
static struct str
bare_name(struct doc *doc, struct str name)
{
	static struct wordset empty = {.table = "phrases", .kind = "says-nothing"};
	char *p = arena_alloc(&doc->arena, name.n + 1);
	size_t n = 0, i = 0, k;

	while (i < name.n) {
		k = utf8_goes_on(name.p[i]) ? 0 : wordset_prefix(&empty, str_sub(name, i, name.n));
		if (k > 0)
			i += k;
		else
			p[n++] = name.p[i++];
	}
	return (struct str){p, n};
}

bool
share_of_total(struct doc *doc, const struct fact *share, const struct fact *total)
{
	struct str name = bare_name(doc, share_whole_named(doc, share));
	struct str key = bare_name(doc, total->key);

	if (share->nof > 1)
		return share->of[1] == total;
	return name.n == 0 || str_has(key, name) || str_has(name, key);
}

/* The whole that a share is of: what the reader found, or the total its part belongs to, unless the
 * words name something else: 占货物支出金额的. */
static const struct fact *
whole_of(struct doc *doc, const struct fact *share)
{
	const struct fact *part = share->of[0];

	if (share->nof > 1)
		return share->of[1];
	return part->role == ROLE_PART && part->nof > 0 && share_of_total(doc, share, part->of[0])
		? part->of[0]
		: NULL;
}

/* 项目支出 for 项目支出总额 */
static struct str
without_end(struct str name)
{
	static struct wordset ends = {.table = "phrases", .kind = "whole-end"};
	int i;

	for (i = 0; i < wordset(&ends)->n; i++)
		if (str_ends(name, ends.word[i]))
			name.n -= ends.word[i].n;
	return name;
}

/* 一般公共预算项目支出 for 占一般公共预算项目支出总额的100% */
static struct str
trimmed_whole(struct doc *doc, const struct fact *share)
{
	return without_end(share_whole_named(doc, share));
}

/* 统计范围不含单位自有资金安排的“三公”经费5万元: beside what the name stands for. */
static bool
is_left_out(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "left-out"};

	return wordset_has(&words, f->text);
}

/* The figure that the words name as the whole, when there is only one such value: 占一般公共预算项目
 * 支出总额的100% is of 项目支出. NULL if there is none, or several. */
static const struct fact *
whole_by_name(struct doc *doc, const struct fact *share)
{
	struct str name = trimmed_whole(doc, share);
	const struct range range = facts_around(doc, share);
	const struct fact *found = NULL;
	size_t i;

	if (name.n < S("支出总").n)
		return NULL;
	for (i = range.from; i < range.to; i++) {
		const struct fact *f = doc->facts[i];
		struct str key = without_end(f->key);

		if (f->table != NULL || !f->money || !f->numeric || f == share->of[0] ||
			f->role == ROLE_CHANGE || key.n < S("项目支出").n ||
			!str_eq(f->year, share->year) || is_left_out(f) ||
			!(str_ends(name, key) || str_ends(key, name)))
			continue;
		if (found != NULL && !fact_same_value(found, f))
			return NULL;
		found = f;
	}
	return found;
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
	c = ratio_new(doc, CHECK_SHARE, f, part, whole);
	claim_end_if(doc, c, !c->bad && claim_verdict(c) <= VERDICT_ROUNDING);
}

/* 当年预算执行率89.62%（当年预算1300万元，支出1165万元）: do the two figures of a bracket right behind the rate make it? Then
 * it is of those. */
static bool
claim_bracketed(struct doc *doc, const struct fact *f)
{
	const struct fact *x, *y;
	ptrdiff_t at;
	int i;

	if (f->table != NULL || f->number + 2 >= doc->nfacts)
		return false;
	x = doc->facts[f->number + 1];
	y = doc->facts[f->number + 2];
	at = str_find(x->text, S("%（"), 0);
	if (at < 0 || x->table != NULL || y->table != NULL || !x->numeric || !y->numeric ||
		is_percent(x) || is_percent(y) ||
		!str_has(str_sub(x->text, 0, (size_t)at), f->value))
		return false;
	for (i = 0; i < 2; i++)
		if (share_fits(f, i ? x : y, i ? y : x)) {
			claim_ratio(doc, CHECK_RATE, f, i ? x : y, i ? y : x, VERDICT_ERROR);
			return true;
		}
	return false;
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
		if (f->role == ROLE_SHARE && (whole = whole_of(doc, f)) != NULL) {
			claim_ratio(doc, CHECK_SHARE, f, f->of[0], whole, VERDICT_ERROR);
			last = whole;
		} else if (f->role == ROLE_SHARE && last != NULL) {
			claim_guessed(doc, f, last);
		} else if (f->role == ROLE_SHARE && (whole = whole_by_name(doc, f)) != NULL) {
			/* 一般公共预算项目支出 need not be all 项目支出 */
			if (str_ends(without_end(whole->key), trimmed_whole(doc, f)))
				claim_ratio(doc, CHECK_SHARE, f, f->of[0], whole, VERDICT_WARN);
			else
				claim_guessed(doc, f, whole);
		}
		if (f->role == ROLE_RATE && claim_bracketed(doc, f))
			continue;
		if (f->role == ROLE_RATE && f->nof == 1 && f->table == NULL)
			claim_half_rate(doc, f);
		if (f->role == ROLE_RATE && f->nof > 1 && !rate_of_received(f, f->of[1]) &&
			!claim_adjusted_rate(doc, f, f->of[0], f->of[1]))
			claim_ratio(doc, CHECK_RATE, f, f->of[0], f->of[1], VERDICT_ERROR);
	}
}
