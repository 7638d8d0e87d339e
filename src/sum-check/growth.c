/* Growth: the percentage against the prior value, printed or implied by value - change. */
#include "check.h"
#include "prose.h"
#include "quotient.h"
#include "ratio.h"
#include "utf8.h"

/* What a growth figure is about; each may be NULL. */
struct operands {
	const struct fact *change, *value, *base;
};

static struct operands
operands_of(const struct fact *f)
{
	struct operands o = {0};
	int i;

	for (i = 0; i < f->nof; i++) {
		const struct fact *g = f->of[i];

		if (g->role == ROLE_CHANGE && o.change == NULL)
			o.change = g;
		else if (o.value == NULL)
			o.value = g;
		else if (o.base == NULL)
			o.base = g;
	}
	if (o.change != NULL && o.value == NULL && o.change->nof > 0)
		o.value = o.change->of[0];
	if (o.change != NULL && o.base == NULL && o.change->nof > 1)
		o.base = o.change->of[1];
	if (o.base == o.value && o.base != NULL)
		o.value =
			NULL; /* 与2023年预算数26.27万元相比，增加2.32万元: only the base is near */
	return o;
}

/* The figure that a change without one is of: the last amount before it in the section whose item
 * is called so, with more or fewer words around it (一般公共预算财政拨款支出, then 财政拨款支出). */
static const struct fact *
guess_value(const struct doc *doc, const struct fact *change)
{
	const size_t near = 6;
	size_t i = change->number, back;

	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *f = doc->facts[--i];

		if (f->table != NULL || !str_eq(f->section, change->section))
			return NULL;
		if (f->money && f->numeric && f->role != ROLE_CHANGE && f->key.n > 0 &&
			change->key.n > 0 && str_eq(f->year, change->year) &&
			(str_ends(f->key, change->key) || str_ends(change->key, f->key)))
			return f;
	}
	return NULL;
}

/* 比年初预算10万元增加2万元: the figure is what the change starts from. */
static bool
is_base_of(const struct fact *f, const struct fact *change)
{
	return change->base.n > 0 && str_starts(f->measure, change->base);
}

/* terms: value, change */
static bool
by_change(
	const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_growth(iv[0], iv[1], expected) &&
		fix_div(exact[1] * 100, exact[0] - exact[1], result);
}

/* terms: value, base */
static bool
by_base(const struct interval *iv, const fix *exact, int n, struct interval *expected, fix *result)
{
	(void)n;
	return percent_over(iv[0], iv[1], expected) &&
		fix_div((exact[0] - exact[1]) * 100, exact[1], result);
}

static bool
growth_fits(const struct fact *f, struct figure value, struct figure change)
{
	struct interval iv;

	return percent_growth(value.iv, change.iv, &iv) && iv_gap(iv_dec(f->dec), iv) == 0;
}

/* The reader may have taken a total for one of its parts. True if an amount nearby is named in the
 * change's own words and makes the growth right; it becomes the value. */
static bool
find_named(struct doc *doc, const struct fact *f, struct operands *o)
{
	const size_t near = 6;
	struct str words = utf8_key(&doc->arena, o->change->text);
	size_t i = o->change->number, back;

	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];
		struct figure value, change;

		if (g != o->value && g->money && g->numeric && g->key.n > 0 &&
			str_has(words, g->key) && figure_of(g, g, &value) &&
			figure_of(o->change, g, &change) && growth_fits(f, value, change)) {
			o->value = g;
			return true;
		}
	}
	return false;
}

/* A change whose words name no item (决算数比上年减少2万元) may go back to what the sentence before began
 * with. True if such an amount of its line makes the growth right; it becomes the value. */
static bool
find_unnamed(struct doc *doc, const struct fact *f, struct operands *o)
{
	const size_t near = 24;
	struct str words = utf8_key(&doc->arena, o->change->text);
	size_t i = o->change->number, back;

	if (str_has(words, o->value->key) || o->value->key.n == 0)
		return false;
	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];
		struct figure value, change;

		if (g->table != NULL || g->line + 2 < o->change->line)
			return false;
		if (g != o->value && g->numeric && g->role != ROLE_CHANGE &&
			(g->money || str_eq(g->unit, o->value->unit)) &&
			str_eq(g->measure, o->value->measure) && figure_of(g, g, &value) &&
			figure_of(o->change, g, &change) && growth_fits(f, value, change)) {
			o->value = g;
			return true;
		}
	}
	return false;
}

/* 年初预算56万元，压减5.60万元，压减10%，支出49.80万元: the value that the reader took stands behind the growth, or is the
 * budget that is cut. An amount before the change that the percentage is of; NULL if there is none. */
static const struct fact *
base_before(const struct doc *doc, const struct fact *f, const struct operands *o)
{
	const size_t near = 3;
	size_t i = o->change->number, back;
	bool is_cut = o->value->number > f->number || str_has(o->value->measure, S("预算"));

	for (back = 0; is_cut && o->change->base.n == 0 && i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];
		struct interval iv;
		struct figure base, change;

		if (g->line == f->line && g->money && g->numeric && g->role != ROLE_CHANGE &&
			figure_of(g, g, &base) && figure_of(o->change, g, &change) &&
			percent_of(change.iv, base.iv, &iv) && iv_gap(iv_dec(f->dec), iv) == 0)
			return g;
	}
	return NULL;
}

/* Growth of a printed base by a printed change; the value is not known. */
static void
claim_of_base(struct doc *doc, const struct fact *f, const struct operands *o)
{
	struct claim *c = claim_new(doc, CHECK_GROWTH, f, "growth");

	claim_add(doc, c, o->change, 0);
	claim_add(doc, c, o->base, 0);
	claim_formula(c, by_ratio);
	claim_arg(c, o->change->value);
	claim_arg(c, o->base->value);
	claim_end(doc, c);
}

/* Says how a wrong percentage came about, if it shows: the wrong base, or value/base itself. */
static void
explain(struct doc *doc, struct claim *c, struct figure value, struct figure change)
{
	struct interval iv;

	if (percent_of(change.iv, value.iv, &iv) && iv_gap(iv_dec(c->stated->dec), iv) == 0) {
		claim_why(c, "why-current-base", c->stated->value,
			figure_text(doc, value.exact, value.places));
	} else if (percent_of(value.iv, iv_sub(value.iv, change.iv), &iv) &&
		iv_gap(iv_dec(c->stated->dec), iv) == 0) {
		claim_why(c, "why-ratio-not-growth", c->stated->value, S(""));
	}
}

/* The growth has the right size and the wrong direction. */
static bool
other_way(const struct claim *c)
{
	return c->stated->dec.n != 0 && iv_gap(iv_dec(dec_neg(c->stated->dec)), c->expected) == 0 &&
		iv_gap(iv_dec(c->stated->dec), c->expected) > 0;
}

/* The growth would be right if the change had the other sign. */
static bool
against_change(const struct claim *c, struct operands o, struct figure value, struct figure change)
{
	struct interval iv;

	return o.change != NULL && o.base == NULL && change.exact != 0 &&
		(change.exact < 0) != (c->stated->dec.n < 0) &&
		percent_growth(value.iv, iv_neg(change.iv), &iv) &&
		iv_gap(iv_dec(c->stated->dec), iv) == 0;
}

static void
claim_growth(struct doc *doc, const struct fact *f, struct operands o, struct figure value,
	struct figure change, enum verdict most)
{
	struct claim *c = claim_new(doc, CHECK_GROWTH, f, "growth");
	const struct fact *other = o.base ? o.base : o.change;

	claim_add(doc, c, o.value, 0);
	claim_add(doc, c, other, 0);
	claim_formula(c, o.base ? by_base : by_change);
	if (o.base && o.change)
		claim_add(doc, c, o.change, 0);
	if (!c->bad && against_change(c, o, value, change)) {
		c->check = CHECK_DIRECTION;
		c->message = "growth-against-change";
	} else if (!c->bad && other_way(c)) {
		c->check = CHECK_DIRECTION;
		c->message = "growth-other-way";
	}
	c->at_most = most;
	claim_arg(c, figure_text(doc, change.exact, change.places));
	claim_arg(c,
		figure_text(doc, value.exact - change.exact,
			value.places > change.places ? value.places : change.places));
	if (claim_end(doc, c) >= VERDICT_WARN)
		explain(doc, c, value, change);
}

/* Against a prior value of 0 there is no percentage; 100 % (or 0 %) is customary. */
static void
claim_no_base(struct doc *doc, const struct fact *f, struct operands o, fix change)
{
	fix stated = dec_fix(f->dec), hundred = dec_fix((struct dec){100, 0});
	enum verdict v = VERDICT_OK;
	struct claim *c;

	stated = stated < 0 ? -stated : stated;
	if (stated != 0 && (change == 0 || stated != hundred || o.base != NULL))
		v = VERDICT_WARN;
	if (stated == 0 && change != 0)
		v = VERDICT_WARN;
	c = claim_text(doc, CHECK_GROWTH, v, f, f->value, S(""), "growth-no-base");
	claim_add(doc, c, o.value, 0);
	if (o.change)
		claim_add(doc, c, o.change, 0);
	if (o.base)
		claim_add(doc, c, o.base, 0);
}

/* Claims the growth of o.value against what is printed of the change or the base. */
static void
claim_by_operands(struct doc *doc, const struct fact *f, struct operands o, enum verdict most)
{
	struct figure value, change, base;
	struct interval prior;

	if (!figure_of(o.value, o.value, &value) ||
		(o.change && !figure_of(o.change, o.value, &change)) ||
		(o.base && !figure_of(o.base, o.value, &base)))
		return;
	if (o.base)
		change = figure_minus(value, base);
	else if (!growth_fits(f, value, change) &&
		(find_named(doc, f, &o) || find_unnamed(doc, f, &o)))
		figure_of(o.value, o.value, &value);
	prior = o.base ? base.iv : iv_sub(value.iv, change.iv);
	if (prior.lo <= 0 && prior.hi >= 0)
		claim_no_base(doc, f, o, change.exact);
	else
		claim_growth(doc, f, o, value, change, most);
}

static void
check_one(struct doc *doc, const struct fact *f)
{
	struct operands o = operands_of(f);
	enum verdict most = VERDICT_ERROR;

	if (!f->numeric || !is_percent(f))
		return;
	if (o.value == NULL && o.change != NULL && o.base != NULL) {
		claim_of_base(doc, f, &o);
		return;
	}
	if (o.value == NULL && o.change != NULL) {
		o.value = guess_value(doc, o.change);
		most = VERDICT_WARN;
		if (o.value != NULL && is_base_of(o.value, o.change)) {
			o.base = o.value;
			claim_of_base(doc, f, &o);
			return;
		}
	}
	if (o.value != NULL && o.change != NULL && o.base == NULL &&
		(o.base = base_before(doc, f, &o)) != NULL)
		claim_of_base(doc, f, &o);
	else if (o.value != NULL && (o.change != NULL || o.base != NULL))
		claim_by_operands(doc, f, o, most);
}

void
check_growth(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_GROWTH].n; i++)
		check_one(doc, doc->of_role[ROLE_GROWTH].fact[i]);
}
