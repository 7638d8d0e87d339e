/* Parts of a total in sentences: do they add up? What `of` says are parts of one total can be
 * several lists, each of which adds up (by source, then by use), or hold parts of parts. A list
 * that does not add up is wrong only if something shows that it is complete. */
#include "check.h"
#include "complete.h"
#include "lists.h"
#include "prose.h"

enum { MAX_PARTS = 256 };

struct parts {
	const struct fact *total;
	const struct fact *part[MAX_PARTS];
	struct figure figure[MAX_PARTS]; /* in the unit of the total */
	int n;
};

/* Sum of parts [from, to). */
static struct figure
sum_of(const struct parts *p, int from, int to)
{
	struct figure s = {.iv = iv_exact(0)};

	for (; from < to; from++) {
		s.iv = iv_add(s.iv, p->figure[from].iv);
		s.exact += p->figure[from].exact;
	}
	return s;
}

static bool
adds_up(const struct parts *p, int from, int to, const struct fact *total)
{
	struct figure whole;

	return figure_of(total, p->total, &whole) && iv_gap(sum_of(p, from, to).iv, whole.iv) == 0;
}

static struct claim *
claim_sum(struct doc *doc, const struct fact *total, const struct parts *p, int from, int to)
{
	struct claim *c = claim_new(doc, CHECK_SUM, total, "parts");

	for (; from < to; from++)
		claim_add(doc, c, p->part[from], 1);
	return c;
}

static void
close_list(struct doc *doc, const struct fact *total, const struct parts *p, int from, int to)
{
	claim_end(doc, claim_sum(doc, total, p, from, to));
	list_keep(doc, total, &p->part[from], to - from);
}

/* The run [j, …) with the parts of 0 before it whose items were named before: they begin a second list
 * of the same parts, they don't end the first. */
static int
with_zeros(const struct parts *p, int j)
{
	int k;

	for (; j > 0 && p->figure[j - 1].exact == 0; j--) {
		for (k = 0; k < j - 1 && !str_eq(p->part[k]->key, p->part[j - 1]->key); k++)
			;
		if (k >= j - 1)
			break;
	}
	return j;
}

/* Cuts the parts into runs that each add up to the total. False if that can't be done. */
static bool
close_runs(struct doc *doc, const struct parts *p)
{
	int start[MAX_PARTS + 1], i, j; /* start[i]: where the run that ends at i begins; -1: none */

	start[0] = 0;
	for (i = 1; i <= p->n; i++) {
		start[i] = -1;
		for (j = i - 1; j >= 0 && start[i] < 0; j--)
			if (start[j] >= 0 && adds_up(p, j, i, p->total))
				start[i] = start[with_zeros(p, j)] >= 0 ? with_zeros(p, j) : j;
	}
	if (p->n == 0 || start[p->n] < 0)
		return false;
	for (i = p->n; i > 0; i = start[i])
		close_list(doc, p->total, p, start[i], i);
	return true;
}

/* Takes out the parts [from, to). */
static void
take_out(struct parts *p, int from, int to)
{
	int k;

	for (k = to; k < p->n; k++) {
		p->part[from + k - to] = p->part[k];
		p->figure[from + k - to] = p->figure[k];
	}
	p->n -= to - from;
}

/* Takes out runs of parts that add up to the part before them: parts of that part. They are
 * claimed if claim is true. */
static void
fold_nested(struct doc *doc, struct parts *p, bool claim)
{
	int i, j;

	for (i = p->n - 3; i >= 0; i--) {
		for (j = i + 3; j <= p->n; j++)
			if (p->figure[i].exact != 0 && adds_up(p, i + 1, j, p->part[i]))
				break;
		if (j > p->n)
			continue;
		if (claim)
			close_list(doc, p->part[i], p, i + 1, j);
		take_out(p, i + 1, j);
	}
}

/* The list adds up when parts of parts are taken out. That some parts add up to another alone
 * shows nothing: it may be chance. */
static bool
close_nested(struct doc *doc, const struct parts *p)
{
	struct parts folded = *p;

	fold_nested(doc, &folded, false);
	if (folded.n == p->n || !close_runs(doc, &folded))
		return false;
	folded = *p;
	fold_nested(doc, &folded, true);
	return true;
}

/* True if people or things are within something that their total is a part of: then they were read
 * one level too deep (工人3人，其中党员19人: of all). */
static bool
within_outer(const struct fact *total, const struct fact *part)
{
	const int deep = 4;
	int i;

	for (i = 0; i < deep && total->nof > 0 && total->role == ROLE_PART && !part->money; i++) {
		struct figure p, t;

		total = total->of[0];
		if (figure_of(total, total, &t) && figure_of(part, total, &p) && p.iv.lo <= t.iv.hi)
			return true;
	}
	return false;
}

/* A part that is larger than its total. */
static bool
claim_bounds(struct doc *doc, const struct parts *p)
{
	struct figure whole;
	bool found = false;
	int i;

	if (!figure_of(p->total, p->total, &whole) || whole.exact < 0)
		return false;
	for (i = 0; i < p->n; i++) {
		struct claim *c;

		if (p->figure[i].iv.lo <= whole.iv.hi || within_outer(p->total, p->part[i]))
			continue;
		c = claim_text(doc, CHECK_BOUND, VERDICT_ERROR, p->part[i], p->part[i]->value,
		    p->total->value, "part-over-total");
		claim_add(doc, c, p->total, 0);
		claim_arg(c, p->total->item);
		found = true;
	}
	return found;
}

/* A figure without a unit among the parts that is just what is missing: 邮电费0.76、差旅费10.51万元. */
static const struct fact *
part_without_unit(const struct doc *doc, const struct parts *p, const struct claim *sum)
{
	size_t i = p->part[0]->number, end = p->part[p->n - 1]->number;

	struct interval missing = {sum->diff - sum->tolerance, sum->diff + sum->tolerance};

	for (; i <= end + 1 && i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (f->numeric && f->unit.n == 0 && f->table == NULL && f->dec.n != 0 &&
		    (f->nof == 0 || f->of[0] == p->total) && iv_gap(iv_dec(f->dec), missing) == 0)
			return f;
	}
	return NULL;
}

static void
claim_without_unit(struct doc *doc, const struct parts *p, const struct fact *bare)
{
	struct claim *c = claim_text(doc, CHECK_SUM, VERDICT_WARN, p->total, p->total->value,
	    p->total->value, "part-without-unit");
	int i;

	for (i = 0; i < p->n; i++)
		claim_add(doc, c, p->part[i], 0);
	claim_add(doc, c, bare, 0);
	claim_arg(c, bare->value);
	claim_arg(c, bare->item);
	claim_arg(c, line_text(doc, bare->line));
}

/* The longest run from the first part on that adds up to the total; 0 if there is none. 其他 at the
 * very end closes the whole list. */
static int
closing_start(const struct parts *p)
{
	int n;

	if (p->n > 0 && str_starts(p->part[p->n - 1]->key, S("其他")))
		return 0;
	for (n = p->n - 1; n > 1; n--)
		if (adds_up(p, 0, n, p->total))
			return n;
	return 0;
}

/* Parts of the last parts that are rather parts of the total: 甲10（含乙2）；丙5, where 丙 was read as a
 * part of 甲. Adds them; false if that does not close the list. */
static bool
adopt(struct parts *p)
{
	struct parts all = *p;
	int i, k;

	for (i = 0; i < p->n; i++)
		for (k = p->part[i]->nparts - 1; k >= 0 && all.n < MAX_PARTS; k--) {
			const struct fact *f = p->part[i]->parts[k];

			if ((f->role != ROLE_PART && f->role != ROLE_VALUE) || f->table != NULL ||
			    !f->numeric || !figure_of(f, p->total, &all.figure[all.n]))
				continue;
			all.part[all.n++] = f;
			if (adds_up(&all, 0, all.n, p->total)) {
				*p = all;
				return true;
			}
		}
	return false;
}

/* A figure that can stand in a list of parts of total: an amount of its section and measure. */
static bool
can_be_part(const struct fact *f, const struct fact *total, struct figure *figure)
{
	return f->table == NULL && f->numeric && str_eq(f->section, total->section) &&
	       str_eq(f->measure, total->measure) && str_eq(f->unit, total->unit) &&
	       (f->role == ROLE_VALUE || f->role == ROLE_PART || f->role == ROLE_TOTAL) &&
	       figure_of(f, total, figure);
}

/* The reader may have missed an element, or taken one too many. True if figures that follow the
 * total one after the other add up to it; they are in *p then. */
static bool
find_window(const struct doc *doc, struct parts *p)
{
	const int late = 3; /* figures that may stand between the total and its list */
	struct parts after = {.total = p->total};
	size_t i = p->total->number + 1, end = facts_around(doc, p->total).to;
	int from, to;

	if (!p->total->money)
		return false;
	for (; i < end && after.n < MAX_PARTS; i++)
		if (can_be_part(doc->facts[i], p->total, &after.figure[after.n]))
			after.part[after.n++] = doc->facts[i];
	for (from = 0; from <= late && from < after.n; from++)
		for (to = after.n; to > from + 1; to--)
			if (adds_up(&after, from, to, p->total)) {
				take_out(&after, to, after.n);
				take_out(&after, 0, from);
				*p = after;
				return true;
			}
	return false;
}

static void
check_open(struct doc *doc, const struct parts *p)
{
	struct claim *c = claim_sum(doc, p->total, p, 0, p->n);
	enum verdict most = complete_list(c, p->part, p->n);
	const struct fact *bare;

	if (claim_verdict(c) >= VERDICT_WARN && (bare = part_without_unit(doc, p, c)) != NULL) {
		claim_without_unit(doc, p, bare);
		return;
	}
	if (most == VERDICT_OK) {
		claim_bounds(doc, p);
		return;
	}
	c->at_most = most;
	claim_end(doc, c);
}

static bool
same_measure(const struct fact *part, const struct fact *total)
{
	return part->measure.n == 0 || total->measure.n == 0 ||
	       str_eq(part->measure, total->measure);
}

static void
collect(const struct fact *total, struct parts *p)
{
	int i;
	bool any = false;

	p->total = total;
	p->n = 0;
	for (i = 0; i < total->nparts; i++)
		any = any || (total->parts[i]->role == ROLE_PART && same_measure(total->parts[i], total));
	for (i = 0; i < total->nparts && p->n < MAX_PARTS; i++) {
		const struct fact *f = total->parts[i];

		if ((f->role != ROLE_PART && f->role != ROLE_COUNT) || f->table != NULL ||
		    (any && !same_measure(f, total)) || !figure_of(f, total, &p->figure[p->n]))
			continue;
		p->part[p->n++] = f;
	}
}

void
check_sentence_sums(struct doc *doc)
{
	struct parts p;
	size_t i;
	int n;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (f->table != NULL || !f->numeric || f->nparts == 0 || f->role == ROLE_CHANGE)
			continue;
		collect(f, &p);
		if (p.n == 0)
			continue;
		if (close_runs(doc, &p))
			continue;
		if (close_nested(doc, &p))
			continue;
		/* what comes behind a list that adds up is another list, or tells more of it */
		if ((n = closing_start(&p)) > 0) {
			close_list(doc, p.total, &p, 0, n);
			take_out(&p, 0, n);
		}
		if (p.n > 0 && (adopt(&p) || (p.n > 1 && find_window(doc, &p))))
			close_list(doc, p.total, &p, 0, p.n);
		else
			check_open(doc, &p);
	}
}
