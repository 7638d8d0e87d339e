/* Implied prior values: when parts add up to their total, their changes add up to its change, and
 * what they were before adds up to what it was before. */
#include "check.h"
#include "prior.h"
#include "prose.h"

enum { MAX_PARTS = 256 };

/* A list whose parts' prior values on one base are all told. */
struct compared {
	const struct list *list;
	struct str base;
	struct prior part[MAX_PARTS];
	bool all_changes; /* every part has a change, or none happened */
	bool assumed;     /* a part of 0 says nothing about its prior value: taken as 0 */
	int told;         /* parts that print a change or a prior value */
};

/* True if a change of `of` on that base, or the growth beside it, tells in words that f is level. */
static bool
change_tells_level(struct doc *doc, const struct fact *of, const struct fact *f, struct str base)
{
	const struct fact *change = change_of(of, base);
	int k;

	if (change == NULL)
		return false;
	for (k = 0; k < change->nparts; k++)
		if (level_by_name(doc, change->parts[k], f, base))
			return true;
	return level_by_name(doc, change, f, base);
}

static bool
told_level(struct doc *doc, const struct list *l, const struct fact *f, struct str base)
{
	int i;

	for (i = 0; i < l->n; i++)
		if (change_tells_level(doc, l->parts[i], f, base))
			return true;
	return change_tells_level(doc, l->total, f, base);
}

static bool
compare(struct doc *doc, const struct list *l, struct str base, struct compared *c)
{
	int i;

	*c = (struct compared){.list = l, .base = base, .all_changes = true};
	for (i = 0; i < l->n && i < MAX_PARTS; i++) {
		const struct fact *part = l->parts[i];

		if (!prior_of(doc, part, base, &c->part[i])) {
			c->part[i].flat = true;
			if (!told_level(doc, l, part, base)) {
				if (part->dec.n != 0)
					return false;
				c->assumed = true;
			}
		}
		if (!c->part[i].flat)
			c->told++;
		if (c->part[i].printed != NULL)
			c->all_changes = false;
	}
	return c->told > 0 && l->n <= MAX_PARTS;
}

/* A claim that the parts' changes add up to that one. */
static struct claim *
claim_changes(struct doc *doc, const struct fact *change, const struct compared *k)
{
	struct claim *c = claim_new(doc, CHECK_CHANGE, change, "changes");
	int i, level = 0;

	for (i = 0; i < k->list->n; i++)
		if (k->part[i].change != NULL)
			claim_add(doc, c, k->part[i].change, 1);
		else
			level++;
	claim_arg(c, k->base);
	if (level > 0) {
		c->message = "changes-and-level";
		claim_arg(c, line_text(doc, level));
	}
	return c;
}

/* Adds the parts' prior values, with that sign. */
static void
add_priors(struct doc *doc, struct claim *c, const struct compared *k, int sign)
{
	int i;

	for (i = 0; i < k->list->n; i++) {
		const struct prior *p = &k->part[i];

		if (p->printed != NULL) {
			claim_add(doc, c, p->printed, sign);
			continue;
		}
		claim_add(doc, c, p->value, sign);
		if (p->change != NULL)
			claim_add(doc, c, p->change, -sign);
	}
}

static bool
all_printed(const struct compared *k)
{
	int i;

	for (i = 0; i < k->list->n; i++)
		if (k->part[i].printed == NULL)
			return false;
	return true;
}

/* More growth in the parts than in the total can be a part that has vanished, which nobody lists:
 * that is only a warning. Less can't be. */
static enum verdict
most_for(const struct claim *c, const struct compared *k)
{
	return c->diff < 0 || k->assumed ? VERDICT_WARN : VERDICT_ERROR;
}

/* The first two titles of a section. */
static struct str
chapter(struct str section)
{
	ptrdiff_t slash = str_find(section, S("/"), 0);

	if (slash >= 0)
		slash = str_find(section, S("/"), (size_t)slash + 1);
	return slash < 0 ? section : str_sub(section, 0, (size_t)slash);
}

/* The change that the chapter prints for the same figure under another name: 收支总计 for 收入总计. */
static const struct fact *
change_of_same(const struct doc *doc, const struct fact *total, struct str base)
{
	const struct range range = facts_around(doc, total);
	size_t i;

	for (i = range.from; i < range.to; i++) {
		const struct fact *f = doc->facts[i], *change;

		if (f != total && f->table == NULL && fact_same_value(f, total) &&
			str_eq(f->year, total->year) && str_eq(f->measure, total->measure) &&
			str_eq(chapter(f->section), chapter(total->section)) &&
			(change = change_of(f, base)) != NULL)
			return change;
	}
	return NULL;
}

/* The change of that figure against the parts' changes. */
static void
claim_same(struct doc *doc, const struct compared *k)
{
	const struct fact *change = change_of_same(doc, k->list->total, k->base);
	struct claim *c;

	if (change == NULL || !k->all_changes)
		return;
	c = claim_changes(doc, change, k);
	c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}

/* The total's change (or its printed prior value) against the parts. */
static void
claim_total(struct doc *doc, const struct compared *k)
{
	const struct fact *total = k->list->total;
	struct prior t;
	struct claim *c;

	if (!prior_of(doc, total, k->base, &t)) {
		claim_same(doc, k);
		return;
	}
	if (t.flat)
		return;
	if (t.change != NULL && k->all_changes) {
		c = claim_changes(doc, t.change, k);
	} else if (t.change != NULL) {
		c = claim_new(doc, CHECK_CHANGE, t.change, "changes-prior");
		claim_add(doc, c, total, 1);
		add_priors(doc, c, k, -1);
		claim_arg(c, k->base);
	} else {
		c = claim_new(doc, all_printed(k) ? CHECK_SUM : CHECK_CHANGE, t.printed, "priors");
		add_priors(doc, c, k, 1);
		claim_arg(c, k->base);
	}
	claim_verdict(c);
	if (t.printed != NULL)
		c->diff = -c->diff;
	c->at_most = most_for(c, k);
	claim_end(doc, c);
}

/* Every base on which one of the list's parts is compared, once. */
static int
bases_of(const struct list *l, struct str *bases, int max)
{
	int n = 0, i, j, k;

	for (i = 0; i < l->n; i++)
		for (j = 0; j < l->parts[i]->nparts; j++) {
			const struct fact *g = l->parts[i]->parts[j];

			if (g->base.n == 0 || (g->role != ROLE_CHANGE && g->role != ROLE_RATE))
				continue;
			for (k = 0; k < n && !str_eq(bases[k], g->base); k++)
				;
			if (k == n && n < max)
				bases[n++] = g->base;
		}
	return n;
}

/* What the parts' changes make. */
static bool
change_sum(const struct compared *k, struct figure *sum)
{
	int i;

	*sum = (struct figure){.iv = iv_exact(0)};
	for (i = 0; i < k->list->n; i++) {
		struct figure f;

		if (k->part[i].change == NULL)
			continue;
		if (!figure_of(k->part[i].change, k->list->total, &f))
			return false;
		sum->iv = iv_add(sum->iv, f.iv);
		sum->exact += f.exact;
		sum->places = f.places > sum->places ? f.places : sum->places;
	}
	return true;
}

/* What the total was before, by these changes of its parts. */
static struct str
prior_text(struct doc *doc, const struct compared *k, struct figure changes)
{
	struct figure total;

	if (!figure_of(k->list->total, k->list->total, &total))
		return S("");
	total = figure_minus(total, changes);
	return figure_text(doc, total.exact, total.places);
}

static void
name_changes(struct doc *doc, struct claim *c, const struct compared *k)
{
	int i;

	for (i = 0; i < k->list->n; i++)
		if (k->part[i].change != NULL)
			claim_add(doc, c, k->part[i].change, 0);
}

/* One figure told by two lists: their changes make the same, or one of them leaves something out
 * that was there before. */
static void
claim_two_ways(struct doc *doc, const struct compared *a, const struct compared *b)
{
	struct figure x, y;
	struct claim *c;
	enum verdict v;

	if (!change_sum(a, &x) || !change_sum(b, &y))
		return;
	v = x.exact == y.exact            ? VERDICT_OK
		: iv_gap(x.iv, y.iv) == 0 ? VERDICT_ROUNDING
					  : VERDICT_WARN;
	c = claim_text(doc, CHECK_CHANGE, v, b->list->total, figure_text(doc, y.exact, y.places),
		figure_text(doc, x.exact, x.places), "changes-two-ways");
	c->line = b->list->parts[0]->line;
	c->diff = y.exact > x.exact ? y.exact - x.exact : x.exact - y.exact;
	claim_arg(c, b->base);
	claim_arg(c, line_text(doc, a->list->parts[0]->line));
	claim_arg(c, line_text(doc, b->list->parts[0]->line));
	claim_arg(c, prior_text(doc, a, x));
	claim_arg(c, prior_text(doc, b, y));
	claim_add(doc, c, a->list->total, 0);
	name_changes(doc, c, a);
	name_changes(doc, c, b);
}

/* Compares l with the first earlier list of an equal total. */
static void
compare_lists(struct doc *doc, const struct list *l, const struct compared *k)
{
	const struct list *m;
	int n = 0;

	for (m = doc->lists; m != l && n++ < LISTS_COMPARED; m = m->next) {
		struct compared other;

		if (!fact_same_value(m->total, l->total) || m->total->dec.n == 0 ||
			!str_eq(m->total->year, l->total->year) ||
			!compare(doc, m, k->base, &other) || !other.all_changes)
			continue;
		claim_two_ways(doc, &other, k);
		return;
	}
}

void
check_implied(struct doc *doc)
{
	enum { MAX_BASES = 8 };
	const struct list *l;
	struct str bases[MAX_BASES];
	struct compared k;
	int n;

	for (l = doc->lists; l != NULL; l = l->next) {
		for (n = bases_of(l, bases, MAX_BASES); n > 0; n--) {
			if (!compare(doc, l, bases[n - 1], &k))
				continue;
			claim_total(doc, &k);
			if (l->n > 1 && k.all_changes && k.told > 1)
				compare_lists(doc, l, &k);
		}
	}
}
