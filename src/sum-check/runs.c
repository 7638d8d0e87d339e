/* Lists whose total stands elsewhere: figures of one measure that follow one another in a section
 * (items 1., 2., 3. under a heading) and add up to a figure before them. No word says that they
 * belong together; that they add up does. */
#include "check.h"
#include "lists.h"
#include "prose.h"

enum { MAX_RUN = 256, TOTALS_BACK = 200 };

struct run {
	const struct fact *fact[MAX_RUN];
	int n;
};

/* A figure that can be an item of such a list. */
static bool
can_join(const struct fact *f)
{
	return f->table == NULL && f->numeric && f->money && f->role == ROLE_VALUE &&
	       f->measure.n > 0 && f->item.n > 0;
}

static bool
alike(const struct fact *a, const struct fact *b)
{
	return str_eq(a->measure, b->measure) && str_eq(a->section, b->section) &&
	       str_eq(a->year, b->year) && str_eq(a->unit, b->unit);
}

/* The figures like doc->facts[i] from there on, up to the end of the section. */
static void
read_run(const struct doc *doc, size_t i, struct run *run)
{
	const struct fact *first = doc->facts[i];

	run->n = 0;
	for (; i < doc->nfacts && run->n < MAX_RUN; i++) {
		const struct fact *f = doc->facts[i];

		if (!str_eq(f->section, first->section))
			break;
		if (can_join(f) && alike(f, first))
			run->fact[run->n++] = f;
	}
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
		    iv_gap(whole.iv, sum.iv) == 0)
			return f;
	}
	return NULL;
}

static void
close_run(struct doc *doc, const struct run *run)
{
	struct figure sum = {.iv = iv_exact(0)}, f;
	const struct fact *total;
	struct claim *c;
	int i;

	for (i = 0; i < run->n; i++) {
		if (!figure_of(run->fact[i], run->fact[0], &f))
			return;
		sum.iv = iv_add(sum.iv, f.iv);
		sum.exact += f.exact;
	}
	total = total_of(doc, run, sum);
	if (total == NULL)
		return;
	c = claim_new(doc, CHECK_SUM, total, "parts");
	for (i = 0; i < run->n; i++)
		claim_add(doc, c, run->fact[i], 1);
	claim_end(doc, c);
	list_keep(doc, total, run->fact, run->n);
}

void
check_runs(struct doc *doc)
{
	bool *done = arena_alloc(&doc->arena, doc->nfacts + 1);
	struct run run;
	size_t i;
	int k;

	for (i = 0; i < doc->nfacts; i++) {
		if (done[i] || !can_join(doc->facts[i]))
			continue;
		read_run(doc, i, &run);
		for (k = 0; k < run.n; k++)
			done[run.fact[k]->number] = true;
		if (run.n > 1)
			close_run(doc, &run);
	}
}
