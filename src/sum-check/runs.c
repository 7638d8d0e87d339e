/* Lists whose total stands elsewhere: figures of one measure that follow one another in a section
 * (items 1., 2., 3. under a heading) and add up to a figure before them. No word says that they
 * belong together; that they add up does. */
#include "check.h"
#include "complete.h"
#include "lists.h"
#include "prose.h"
#include "sets.h"
#include "side.h"
#include "words.h"

enum { MAX_RUN = 256, TOTALS_BACK = 200 };

struct run {
	const struct fact *fact[MAX_RUN];
	int n;
};

bool
can_join(const struct fact *f)
{
	return f->table == NULL && f->numeric && f->money && f->role == ROLE_VALUE &&
		f->measure.n > 0 && f->item.n > 0;
}

/* An item of 0 that is divided itself: it adds nothing, but has its change. */
static bool
is_nothing(const struct fact *f)
{
	return f->table == NULL && f->numeric && f->money && f->role == ROLE_TOTAL && f->nof == 0 &&
		f->dec.n == 0;
}

static bool
alike(const struct fact *a, const struct fact *b)
{
	return str_eq(a->measure, b->measure) && str_eq(a->section, b->section) &&
		str_eq(a->year, b->year) && str_eq(a->unit, b->unit);
}

/* The figures like doc->facts[i] from there on, up to the end of the section. */
static void
read_run(const struct doc *doc, size_t i, const bool *done, struct run *run)
{
	const struct fact *first = doc->facts[i];
	size_t end = facts_around(doc, first).to;

	run->n = 0;
	for (; i < end && run->n < MAX_RUN; i++) {
		const struct fact *f = doc->facts[i];

		if (!str_eq(f->section, first->section))
			break;
		if ((can_join(f) || is_nothing(f)) && alike(f, first) && !done[i])
			run->fact[run->n++] = f;
	}
}

/* Income, and what was carried over, are no parts of expenditure; income and expenditure together are
 * no list. */
static bool
mixes_sides(const struct run *run, const struct fact *total)
{
	enum side sides = SIDE_NONE;
	int i;

	for (i = 0; i < run->n; i++)
		sides |= side_at_end(run->fact[i]->key);
	if (sides == SIDE_BOTH)
		return true;
	for (i = 0; i < run->n && (side_of(total->key) & SIDE_EXPENDITURE) != 0; i++)
		if ((side_of(run->fact[i]->key) & SIDE_INCOME) != 0 ||
			word_ends(CARRY_OVER, run->fact[i]->key))
			return true;
	return false;
}

/* The nearest earlier figure of that measure that the run adds up to. */
static const struct fact *
total_of(const struct doc *doc, const struct run *run, struct figure sum)
{
	const struct fact *first = run->fact[0];
	size_t i = first->number, back;

	for (back = 0; i > 0 && back < TOTALS_BACK; back++) {
		const struct fact *f = doc->facts[--i];
		struct figure whole;

		if (f->table != NULL)
			continue;
		if ((f->role == ROLE_TOTAL || f->role == ROLE_VALUE || f->role == ROLE_PART) &&
			str_eq(f->measure, first->measure) && str_eq(f->year, first->year) &&
			(f->dec.n >= 1000 || f->dec.n <= -1000) && figure_of(f, first, &whole) &&
			iv_gap(whole.iv, sum.iv) == 0 && !mixes_sides(run, f))
			return f;
	}
	return NULL;
}

static struct claim *
claim_run(struct doc *doc, const struct fact *total, const struct run *run)
{
	struct claim *c = claim_new(doc, CHECK_SUM, total, "parts");
	int i;

	for (i = 0; i < run->n; i++)
		claim_add(doc, c, run->fact[i], 1);
	return c;
}

static bool
sum_of(const struct run *run, struct figure *sum)
{
	struct figure f;
	int i;

	*sum = (struct figure){.iv = iv_exact(0)};
	for (i = 0; i < run->n; i++) {
		if (!figure_of(run->fact[i], run->fact[0], &f))
			return false;
		sum->iv = iv_add(sum->iv, f.iv);
		sum->exact += f.exact;
	}
	return true;
}

/* A run that misses the total of another list of its section by one slip of the pen. */
static void
check_slip(struct doc *doc, const struct run *run)
{
	const struct list *l;
	int n = 0;

	if (run->n < 3)
		return;
	for (l = doc->lists; l != NULL && n++ < LISTS_COMPARED; l = l->next) {
		struct claim *c;

		if (!str_eq(l->total->section, run->fact[0]->section) ||
			!str_eq(l->total->measure, run->fact[0]->measure) ||
			!str_eq(l->total->year, run->fact[0]->year) || mixes_sides(run, l->total))
			continue;
		c = claim_run(doc, l->total, run);
		c->at_most = VERDICT_WARN;
		if (one_slip_away(c)) {
			claim_end(doc, c);
			return;
		}
		claim_drop(doc, c);
	}
}

/* One figure alone adds up to the same figure elsewhere: that makes no list. Nor do figures of one item, as
 * what it got and what it spent. */
static bool
has_two(const struct run *run)
{
	int i, n = 0, others = 0;

	for (i = 0; i < run->n; i++) {
		n += run->fact[i]->dec.n != 0;
		others += !str_eq(run->fact[i]->key, run->fact[0]->key);
	}
	return n > 1 && others > 0;
}

static void
check_run(struct doc *doc, const struct run *run)
{
	const struct fact *total;
	struct figure sum;

	if (!has_two(run) || !sum_of(run, &sum))
		return;
	total = total_of(doc, run, sum);
	if (total == NULL) {
		check_slip(doc, run);
		return;
	}
	claim_end(doc, claim_run(doc, total, run));
	list_keep(doc, total, run->fact, run->n);
}

void
check_runs(struct doc *doc)
{
	bool *done = arena_alloc(&doc->arena, doc->nfacts + 1);
	struct run run;
	size_t i;
	int k;

	sets_check(doc, done);
	for (i = 0; i < doc->told.n; i++) {
		const struct fact *first = doc->told.fact[i];

		if (done[first->number] || !can_join(first))
			continue;
		read_run(doc, first->number, done, &run);
		for (k = 0; k < run.n; k++)
			done[run.fact[k]->number] = true;
		if (run.n > 1)
			check_run(doc, &run);
	}
}
