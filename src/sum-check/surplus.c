/* What a fund had left of a year: 收入18万元，支出15万元，当年结余3万元; and with what it had before: 上年滚存结余20万
 * 元，当年结余3万元，年末滚存结余23万元. */
#include "prose.h"
#include "side.h"
#include "words.h"
#include "wordset.h"

enum { FIGURES_BACK = 24 };

static bool
is_amount(const struct fact *f)
{
	return is_told_amount(f) && f->role != ROLE_PART;
}

static bool
is_cumulative(const struct fact *f)
{
	static struct wordset words = {.table = "labels", .kind = "cumulative"};

	return wordset_has(&words, f->key);
}

/* Of the year alone: its clause says so. */
static bool
is_surplus(const struct fact *f)
{
	static struct wordset words = {.table = "labels", .kind = "surplus"};

	return word_ends(REMAINING, f->key) && !is_cumulative(f) && wordset_has(&words, f->text);
}

static bool
comparable(const struct fact *f, const struct fact *g)
{
	return is_amount(g) && str_eq(g->unit, f->unit) && str_eq(g->measure, f->measure) &&
		str_eq(g->year, f->year);
}

/* Income or expenditure: its label says so, or else its clause (养老保险基金。收入18万元，支出15万元). */
static enum side
side_told(const struct fact *g)
{
	enum side label = side_of(g->key);

	return label != SIDE_NONE ? label : side_of(g->text);
}

/* The last total before facts[*at], down to which *at goes, of that side of what f is left of; NULL if
 * another balance stands between, or the section begins. */
static const struct fact *
side_before(const struct doc *doc, const struct fact *f, enum side side, size_t *at)
{
	while (*at > 0 && *at + FIGURES_BACK > f->number) {
		const struct fact *g = doc->facts[--*at];

		if (g->table != NULL || !str_eq(g->section, f->section) ||
			(is_amount(g) && word_in(REMAINING, g->key)))
			return NULL;
		if (comparable(f, g) && side_told(g) == side)
			return g;
	}
	return NULL;
}

static void
claim_surplus(struct doc *doc, const struct fact *f)
{
	size_t at = f->number;
	const struct fact *spent = side_before(doc, f, SIDE_EXPENDITURE, &at), *income;
	struct claim *c;

	if (spent == NULL || (income = side_before(doc, f, SIDE_INCOME, &at)) == NULL)
		return;
	c = claim_new(doc, CHECK_SUM, f, "balance");
	claim_add(doc, c, income, 1);
	claim_add(doc, c, spent, -1);
	claim_end(doc, c);
}

/* What was left at the end of the year before. */
static bool
is_left_before(const struct fact *f, const struct fact *g)
{
	static struct wordset words = {.table = "labels", .kind = "cumulative-before"};

	return is_amount(g) && str_eq(g->unit, f->unit) && word_ends(REMAINING, g->key) &&
		(str_cmp(g->year, f->year) < 0 || wordset_has(&words, g->key));
}

/* f, 年末滚存结余, behind what was left before and in the year, in either order, in one sentence. */
static void
claim_cumulative(struct doc *doc, const struct fact *f)
{
	const size_t near = 5;
	const struct fact *before = NULL, *surplus = NULL;
	size_t i = f->number, back;
	struct claim *c;

	for (back = 0; i-- > 0 && back < near && (before == NULL || surplus == NULL); back++) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section) ||
			str_has(g->text, S("。")))
			return;
		if (is_surplus(g) && str_eq(g->unit, f->unit) && surplus == NULL)
			surplus = g;
		else if (is_left_before(f, g))
			before = g;
		else if (word_in(REMAINING, g->key))
			return;
	}
	if (before == NULL || surplus == NULL)
		return;
	c = claim_new(doc, CHECK_SUM, f, "identity");
	claim_add(doc, c, before, 1);
	claim_add(doc, c, surplus, 1);
	claim_arg(c, f->item);
	claim_end(doc, c);
}

void
check_surplus(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!is_amount(f))
			continue;
		if (is_surplus(f))
			claim_surplus(doc, f);
		else if (is_cumulative(f) && word_ends(REMAINING, f->key))
			claim_cumulative(doc, f);
	}
}
