/* Parts of a total in sentences: do they add up? What `of` says are parts of one total can be
 * several lists, each of which adds up (by source, then by use), or hold parts of parts. A list
 * that does not add up is wrong only if something shows that it is complete. */
#include "check.h"
#include "complete.h"
#include "lists.h"
#include "sentence_parts.h"
#include "wordset.h"

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
		struct str name = name_of_spending(p->part[j - 1]->key);

		for (k = 0; k < j - 1 && !str_eq(name_of_spending(p->part[k]->key), name); k++)
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
	int start[MAX_PARTS + 1], i,
		j; /* start[i]: where the run that ends at i begins; -1: none */

	if (p->total->dec.n == 0 && p->n > 0 && parts_add_up(p, 0, p->n, p->total)) {
		close_list(doc, p->total, p, 0, p->n); /* each part of 0 would be a run by itself */
		return true;
	}
	start[0] = 0;
	for (i = 1; i <= p->n; i++) {
		start[i] = -1;
		for (j = i - 1; j >= 0 && start[i] < 0; j--)
			if (start[j] >= 0 && parts_add_up(p, j, i, p->total))
				start[i] = start[with_zeros(p, j)] >= 0 ? with_zeros(p, j) : j;
	}
	if (p->n == 0 || start[p->n] < 0)
		return false;
	for (i = p->n; i > 0; i = start[i])
		close_list(doc, p->total, p, start[i], i);
	return true;
}

/* Takes out runs of parts that add up to the part before them: parts of that part. They are
 * claimed if claim is true. */
static void
fold_nested(struct doc *doc, struct parts *p, bool claim)
{
	int i, j;

	for (i = p->n - 3; i >= 0; i--) {
		for (j = i + 3; j <= p->n; j++)
			if (p->figure[i].exact != 0 && parts_add_up(p, i + 1, j, p->part[i]))
				break;
		if (j > p->n)
			continue;
		if (claim)
			close_list(doc, p->part[i], p, i + 1, j);
		parts_take_out(p, i + 1, j);
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

/* A figure without a unit among the parts that is just what is missing: 邮电费0.80、差旅费12.40万元. */
static const struct fact *
part_without_unit(const struct doc *doc, const struct parts *p, const struct claim *sum)
{
	size_t i = p->part[0]->number, end = p->part[p->n - 1]->number;

	struct interval missing = {sum->diff - sum->tolerance, sum->diff + sum->tolerance};

	for (; i <= end + 1 && i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (f->numeric && f->unit.n == 0 && f->table == NULL && f->dec.n != 0 &&
			(f->nof == 0 || f->of[0] == p->total) &&
			iv_gap(iv_dec(f->dec), missing) == 0)
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
		if (parts_add_up(p, 0, n, p->total))
			return n;
	return 0;
}

/* Where the shortest run of amounts begins that ends with the last part and adds up to the total: another
 * list, told behind one that does not. 0 if there is none. */
static int
closing_end(const struct parts *p)
{
	int i;

	for (i = p->n - 2; i > 0 && p->total->money; i--)
		if (p->figure[i].exact != 0 && p->figure[p->n - 1].exact != 0 &&
			parts_add_up(p, i, p->n, p->total))
			return i;
	return 0;
}

/* Where the last parts begin that are a known set and add up to the total by themselves: those before
 * them tell something else (小微企业 in front of 货物, 工程, 服务). 0 if there are none. */
static int
known_set_start(const struct parts *p)
{
	struct str whole;
	int i;

	for (i = 1; i + 1 < p->n; i++)
		if (parts_add_up(p, i, p->n, p->total) &&
			complete_set(&p->part[i], p->n - i, &whole))
			return i;
	return 0;
}

/* Are the parts one known set, all of them together? Then none of them is a list by itself. */
static bool
is_one_set(const struct parts *p)
{
	struct str whole;

	return complete_set(p->part, p->n, &whole) &&
		!complete_set(p->part + 1, p->n - 1, &whole) &&
		!complete_set(p->part, p->n - 1, &whole);
}

static int
count_parts(const struct fact *total)
{
	int i, n = 0;

	for (i = 0; i < total->nparts; i++)
		n += total->parts[i]->role == ROLE_PART;
	return n;
}

/* True if the sentence prints the prior value, or the figure of that measure, of some parts only: the same
 * total of the document's year or of another measure (预算数 and 决算数), right beside it, has more parts. */
static bool
outnumbered(const struct doc *doc, const struct parts *p)
{
	const size_t near = 4;
	const struct fact *total = p->total;
	size_t i = total->number > near ? total->number - near : 0;

	for (; i < doc->nfacts && i <= total->number + near; i++) {
		const struct fact *f = doc->facts[i];

		if (f != total && str_eq(f->key, total->key) &&
			str_eq(f->section, total->section) && str_eq(f->year, doc->year) &&
			str_eq(f->unit, total->unit) &&
			(!str_eq(f->year, total->year) || !str_eq(f->measure, total->measure)) &&
			count_parts(f) > p->n)
			return true;
	}
	return false;
}

/* Is the total told again among the parts? Then these are its neighbours: 接待费9万元。具体如下：1.出国费3万元。2.接待费9万元。 */
static bool
tells_itself(const struct parts *p)
{
	int i;

	for (i = 0; i < p->n && p->n > 1; i++)
		if (str_eq(p->part[i]->key, p->total->key) &&
			dec_fix(p->part[i]->dec) == dec_fix(p->total->dec))
			return true;
	return false;
}

/* A list that does not add up. Averages of groups (城镇居民人均) are no parts of that of all. */
static void
check_open(struct doc *doc, const struct parts *p)
{
	static struct wordset averages = {.table = "phrases", .kind = "average"};
	struct claim *c = claim_sum(doc, p->total, p, 0, p->n);
	enum verdict most = p->n == 1 ? one_part_wrong(p) : complete_list(doc, c, p->part, p->n);
	const struct fact *bare;

	if (wordset_has(&averages, p->total->key) || tells_itself(p))
		claim_drop(doc, c);
	else if (claim_verdict(c) >= VERDICT_WARN &&
		(bare = part_without_unit(doc, p, c)) != NULL) {
		claim_drop(doc, c);
		claim_without_unit(doc, p, bare);
	} else if (most == VERDICT_OK || outnumbered(doc, p)) {
		claim_drop(doc, c);
		parts_within(doc, p);
	} else {
		c->at_most = most;
		claim_end(doc, c);
	}
}

void
check_sentence_sums(struct doc *doc)
{
	struct parts p;
	size_t i;
	int n;
	bool one_set;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!f->numeric || f->nparts == 0 || f->role == ROLE_CHANGE)
			continue;
		parts_collect(f, &p);
		if (p.n == 0)
			continue;
		if (close_runs(doc, &p))
			continue;
		if (close_nested(doc, &p))
			continue;
		if ((n = known_set_start(&p)) > 0) {
			close_list(doc, p.total, &p, n, p.n);
			continue;
		}
		/* what comes behind a list that adds up is another list, or tells more of it */
		one_set = is_one_set(&p);
		if (!one_set && (n = closing_start(&p)) > 0) {
			close_list(doc, p.total, &p, 0, n);
			parts_take_out(&p, 0, n);
		}
		while (!one_set && (n = closing_end(&p)) > 0) {
			close_list(doc, p.total, &p, n, p.n);
			parts_take_out(&p, n, p.n);
		}
		if (p.n > 0 && (parts_adopt(&p) || (p.n > 1 && parts_find_after(doc, &p))))
			close_list(doc, p.total, &p, 0, p.n);
		else
			check_open(doc, &p);
	}
}
