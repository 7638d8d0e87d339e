#include "sentence_parts.h"
#include "wordset.h"

/* Sum of parts [from, to). */
static struct figure
parts_sum(const struct parts *p, int from, int to)
{
	struct figure s = {.iv = iv_exact(0)};

	for (; from < to; from++) {
		s.iv = iv_add(s.iv, p->figure[from].iv);
		s.exact += p->figure[from].exact;
	}
	return s;
}

bool
parts_add_up(const struct parts *p, int from, int to, const struct fact *total)
{
	struct figure whole;

	return figure_of(total, p->total, &whole) &&
		iv_gap(parts_sum(p, from, to).iv, whole.iv) == 0;
}

/* Takes out the parts [from, to). */
void
parts_take_out(struct parts *p, int from, int to)
{
	int k;

	for (k = to; k < p->n; k++) {
		p->part[from + k - to] = p->part[k];
		p->figure[from + k - to] = p->figure[k];
	}
	p->n -= to - from;
}

static bool
same_measure(const struct fact *part, const struct fact *total)
{
	return part->measure.n == 0 || total->measure.n == 0 ||
		str_eq(part->measure, total->measure);
}

/* 注册资本500万元，净资产以审计结果为准，其中货币资金700万元: do the words behind the total speak of another figure, which
 * they do not tell? */
static bool
speaks_of_untold(const struct fact *total)
{
	static struct wordset elsewhere = {.table = "phrases", .kind = "elsewhere"};
	ptrdiff_t at = str_find(total->text, total->value, 0);

	return at >= 0 && wordset_has(&elsewhere, str_sub(total->text, (size_t)at, total->text.n));
}

void
parts_collect(const struct fact *total, struct parts *p)
{
	int i;
	bool any = false;

	p->total = total;
	p->n = 0;
	if (speaks_of_untold(total))
		return;
	for (i = 0; i < total->nparts; i++)
		any = any ||
			(total->parts[i]->role == ROLE_PART &&
				same_measure(total->parts[i], total));
	for (i = 0; i < total->nparts && p->n < MAX_PARTS; i++) {
		const struct fact *f = total->parts[i];

		if ((f->role != ROLE_PART && f->role != ROLE_COUNT) || f->table != NULL ||
			(any && !same_measure(f, total)) || !figure_of(f, total, &p->figure[p->n]))
			continue;
		p->part[p->n++] = f;
	}
}

/* Parts of the last parts that are rather parts of the total: 甲10（含乙2）；丙5, where 丙 was read as a
 * part of 甲. Adds them; false if that does not close the list. */
bool
parts_adopt(struct parts *p)
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
			if (parts_add_up(&all, 0, all.n, p->total)) {
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

static bool
is_among(const struct parts *p, const struct fact *f)
{
	int i;

	for (i = 0; i < p->n && p->part[i] != f; i++)
		;
	return i < p->n;
}

/* True if the figures [from, to) are the reader's list but for an element missed or one too many: they
 * hold its first part and half of it, and two that are not 0. Others add up by chance. */
static bool
resembles(const struct parts *all, int from, int to, const struct parts *p)
{
	int i, same = 0, figures = 0;

	for (i = 0; i < from; i++)
		if (is_among(p, all->part[i]))
			return false;
	for (i = from; i < to; i++) {
		same += is_among(p, all->part[i]);
		figures += all->part[i]->dec.n != 0;
	}
	return figures > 1 && same * 2 >= p->n;
}

/* The reader may have missed an element, or taken one too many. True if figures that follow the
 * total one after the other add up to it; they are in *p then. */
bool
parts_find_after(const struct doc *doc, struct parts *p)
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
			if (parts_add_up(&after, from, to, p->total) &&
				resembles(&after, from, to, p)) {
				parts_take_out(&after, to, after.n);
				parts_take_out(&after, 0, from);
				*p = after;
				return true;
			}
	return false;
}
