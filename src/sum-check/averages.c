/* Averages in sentences: 接待86人次，支出0.78万元，人均90.70元 is what was spent, divided by a number told with
 * it. Of which of the amounts and numbers, no word says: one that fits is meant. Where none does, the average
 * is wrong only if there is no choice, and it is one slip of the pen away. */
#include "check.h"
#include "prose.h"
#include "slip.h"
#include "wordset.h"

enum {
	FIGURES_BACK = 8,
	SHORTEST = 100, /* in figures of three digits a slip is hardly an accident, */
	LONG = 1000     /* in those of four it is none */
};

/* The figures of the sentence before an average. */
struct told {
	const struct fact *amount[FIGURES_BACK], *count[FIGURES_BACK];
	int amounts, counts;
};

/* The word for averages that the figure's measure is; its meaning is what the unit of the number begins
 * with. -1 if the figure is no average. */
static int
average_word(const struct wordset *words, const struct fact *f)
{
	int k;

	for (k = 0; k < words->n && f->table == NULL && f->numeric && f->money; k++)
		if (str_eq(f->measure, words->word[k]))
			return k;
	return -1;
}

static void
read_before(const struct doc *doc, const struct wordset *words, const struct fact *f,
	struct str unit, struct told *told)
{
	size_t i = f->number;
	int back;

	*told = (struct told){0};
	for (back = 0; back < FIGURES_BACK && i-- > 0; back++) {
		const struct fact *g = doc->facts[i];

		if (g->line != f->line || g->table != NULL || str_has(g->text, S("。")))
			return;
		if (g->role == ROLE_COUNT && g->numeric && g->dec.places == 0 && g->dec.n > 0 &&
			str_starts(g->unit, unit))
			told->count[told->counts++] = g;
		else if (is_told_amount(g) && g->dec.n > 0 && average_word(words, g) < 0)
			told->amount[told->amounts++] = g;
	}
}

/* The claim that the average is that amount divided by that number. */
static struct claim *
claim_average(
	struct doc *doc, const struct fact *f, const struct fact *amount, const struct fact *count)
{
	struct claim *c = claim_new(doc, CHECK_RATE, f, "per-head");
	struct figure a;
	struct interval iv;
	fix exact = 0, n = dec_fix(count->dec);
	bool ok = figure_of(amount, f, &a) && fix_div(a.iv.lo, n, &iv.lo) &&
		fix_div(a.iv.hi, n, &iv.hi) && fix_div(a.exact, n, &exact);

	claim_add(doc, c, amount, 0);
	claim_add(doc, c, count, 0);
	claim_set(c, ok, ok ? iv : iv_exact(0), exact);
	claim_arg(c, value_text(doc, amount, f));
	claim_arg(c, value_text(doc, count, f));
	return c;
}

static void
check_average(struct doc *doc, const struct fact *f, const struct told *told)
{
	struct claim *c = NULL;
	int i, k;

	for (i = 0; i < told->amounts; i++) {
		for (k = 0; k < told->counts; k++) {
			c = claim_average(doc, f, told->amount[i], told->count[k]);
			if (!c->bad && claim_verdict(c) <= VERDICT_ROUNDING) {
				claim_end(doc, c);
				return;
			}
			claim_drop(doc, c);
		}
	}
	if (told->amounts != 1 || told->counts != 1 || f->dec.n < SHORTEST)
		return;
	c = claim_average(doc, f, told->amount[0], told->count[0]);
	c->at_most = f->dec.n < LONG ? VERDICT_WARN : VERDICT_ERROR;
	claim_end_if(doc, c, !c->bad && slip_find(f->dec, c->expected).slip != NO_SLIP);
}

void
check_averages(struct doc *doc)
{
	static struct wordset averages = {.table = "phrases", .kind = "average"};
	const struct wordset *words = wordset(&averages);
	struct told told;
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];
		int k = average_word(words, f);

		if (k < 0)
			continue;
		read_before(doc, words, f, words->meaning[k], &told);
		check_average(doc, f, &told);
	}
}
