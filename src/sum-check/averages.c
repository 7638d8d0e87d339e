/* Averages in sentences: 接待86人次，支出0.78万元，人均90.70元 is what was spent, divided by a number told with
 * it, or in the sentences before. Of which of the amounts and numbers, no word says: one that fits is meant. Where none does, the average
 * is wrong only if there is no choice, and it is one slip of the pen away. */
#include "check.h"
#include "prose.h"
#include "slip.h"
#include "utf8.h"
#include "wordset.h"

enum {
	FIGURES_BACK = 8,
	SHORTEST = 100, /* in figures of three digits a slip is hardly an accident, */
	LONG = 1000     /* in those of four it is none */
};

/* The figures told before an average. */
struct told {
	const struct fact *amount[FIGURES_BACK], *count[FIGURES_BACK];
	int amounts, counts;
};

/* An average: what its number is counted in, and the name of the amount where it has one (人均接待费). */
struct average {
	const struct fact *fact;
	struct str unit, name;
};

/* Reads f; false if it is no average. */
static bool
read_average(const struct fact *f, struct average *a)
{
	static struct wordset averages = {.table = "phrases", .kind = "average"};
	const struct wordset *words = wordset(&averages);
	int k;

	for (k = 0; k < words->n && f->table == NULL && f->numeric && f->money; k++) {
		struct str word = words->word[k];
		bool named =
			words->meaning[k].n > 0 && f->key.n > word.n && str_starts(f->key, word);

		if (!named && !str_eq(f->measure, word))
			continue;
		*a = (struct average){.fact = f, .unit = words->meaning[k]};
		if (named)
			a->name = name_of_spending(str_sub(f->key, word.n, f->key.n));
		return true;
	}
	return false;
}

/* Has the key the characters of the name, in their order: 运行费 in 公务用车运行维护费? */
static bool
goes_by(struct str name, struct str key)
{
	size_t i, len, from = 0;

	for (i = 0; i < name.n; i += len) {
		ptrdiff_t at;

		utf8_at(name, i, &len);
		if ((at = str_find(key, str_sub(name, i, i + len), from)) < 0)
			return false;
		from = (size_t)at + len;
	}
	return true;
}

static void
add_amount(struct told *told, const struct fact *g)
{
	int i;

	for (i = 0; i < told->amounts; i++)
		if (fact_same_value(told->amount[i], g))
			return;
	told->amount[told->amounts++] = g;
}

/* Reads the figures in front of it, back over so many sentences. */
static void
read_before(const struct doc *doc, const struct average *a, int sentences, struct told *told)
{
	size_t i = a->fact->number;
	int back;

	*told = (struct told){0};
	for (back = 0; back < FIGURES_BACK && i-- > 0; back++) {
		const struct fact *g = doc->facts[i];
		struct average other;

		if (g->table != NULL || !str_eq(g->section, a->fact->section))
			return;
		if (str_has(g->text, S("。")) && --sentences == 0)
			return;
		if ((g->role == ROLE_COUNT || g->role == ROLE_TOTAL || g->role == ROLE_PART) &&
			g->numeric && g->dec.places == 0 && g->dec.n > 0 &&
			str_starts(g->unit, a->unit))
			told->count[told->counts++] = g;
		else if (is_told_amount(g) && g->dec.n > 0 && !read_average(g, &other) &&
			goes_by(a->name, g->key))
			add_amount(told, g);
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

/* Keeps the claim that holds; else, where there is no choice, one that fails by a slip. */
static void
check_average(struct doc *doc, const struct fact *f, const struct told *told, enum verdict at_most)
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
	c->at_most = f->dec.n < LONG ? VERDICT_WARN : at_most;
	claim_end_if(doc, c, !c->bad && slip_find(f->dec, c->expected).slip != NO_SLIP);
}

void
check_averages(struct doc *doc)
{
	const int far = 4;
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];
		struct average a;
		struct told told;
		int sentences;

		if (!read_average(f, &a))
			continue;
		for (sentences = 1; sentences <= far; sentences++) {
			read_before(doc, &a, sentences, &told);
			if (told.amounts > 0 && told.counts > 0)
				break;
		}
		check_average(doc, f, &told,
			sentences == 1 || a.name.n > 0 ? VERDICT_ERROR : VERDICT_WARN);
	}
}
