/* The agency's totals (income, expenditure, its basic and project part) are told many times. What
 * the tables and sections call by the same words is held together in equal.c; here follow the loose
 * ends, as warnings:
 *
 *   - totals told again in a performance report, of whatever money;
 *   - a total that stands alone and is one slip away from one that is told several times. */
#include "equal.h"
#include "quantity.h"
#include "slip.h"
#include "words.h"

/* No total is told more often; what comes behind is left alone, so that time is bounded. */
enum { MAX_TOLD = 64 };

/* Figures that are a total of the same kind, out of whatever money. */
struct told {
	const struct fact **facts, **retold;
	size_t n, cap, nretold, retold_cap;
	struct told *next;
};

/* True if no more than the kind of total is said: *q is it without the fund, and without the side
 * unless sides are told apart. */
static bool
plain_total(const struct quantity *known, bool sides, struct quantity *q)
{
	bool total;

	*q = *known;
	q->value[KIND_FUND] = MEANING_NONE;
	total = q->value[KIND_SIDE] || q->value[KIND_GRAND] || q->value[KIND_NATURE];
	if (!sides)
		q->value[KIND_SIDE] = q->value[KIND_GRAND] = MEANING_NONE;
	return total;
}

/* In a performance report: about the agency as a whole, not about one project. */
static bool
about_agency(const struct fact *f)
{
	ptrdiff_t slash = -1, next = 0;
	struct str last;

	while ((next = str_find(f->section, S("/"), (size_t)next)) >= 0)
		slash = next++;
	last = str_sub(f->section, (size_t)(slash + 1), f->section.n);
	return f->table == NULL && !str_has(last, S("项目")) &&
		(word_in(WHOLE_AGENCY, f->section) || str_has(f->section, S("部门")));
}

/* The money that the form about the agency as a whole says was spent in the year. */
static bool
spent_by_form(struct doc *doc, const struct fact *f, struct quantity *q)
{
	if (f->table == NULL || !word_in(WHOLE_AGENCY, f->table->name) || f->role != ROLE_TOTAL ||
		!str_has(f->measure, S("执行")) || !quantity_stage(doc, f, q))
		return false;
	q->value[KIND_SIDE] = MEANING_EXPENDITURE;
	return true;
}

/* The quantity of a figure, if it is a plain total; *retold: it stands in a performance report. */
static bool
read_total(struct doc *doc, const struct fact *f, bool sides, struct quantity *q, bool *retold)
{
	const struct quantity *known;

	*retold = quantity_retold(doc, f);
	if (*retold && sides && spent_by_form(doc, f, q))
		return true;
	if ((*retold && !about_agency(f)) || (known = quantity_total(doc, f)) == NULL)
		return false;
	return plain_total(known, sides, q);
}

static struct told *
find_groups(struct doc *doc, bool sides)
{
	struct map map = {0};
	struct told *first = NULL, **end = &first, *g;
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];
		struct quantity q;
		bool retold;
		void **slot;

		if (!read_total(doc, f, sides, &q, &retold))
			continue;
		slot = map_at(&doc->arena, &map, arena_str(&doc->arena, quantity_key(&q)));
		if (*slot == NULL) {
			*slot = *end = arena_alloc(&doc->arena, sizeof *g);
			end = &(*end)->next;
		}
		g = *slot;
		if ((retold ? g->nretold : g->n) >= MAX_TOLD)
			continue;
		if (retold) {
			g->retold = arena_grow(&doc->arena, g->retold, g->nretold, &g->retold_cap,
				sizeof *g->retold);
			g->retold[g->nretold++] = f;
		} else {
			g->facts =
				arena_grow(&doc->arena, g->facts, g->n, &g->cap, sizeof *g->facts);
			g->facts[g->n++] = f;
		}
	}
	return first;
}

/* A retold total has the value of one of the totals, or is held against the first. */
static void
check_retold_totals(struct doc *doc, const struct told *g)
{
	size_t i, k;

	for (i = 0; i < g->nretold && g->n > 0; i++) {
		for (k = 0; k < g->n; k++)
			if (fact_same_value(g->retold[i], g->facts[k]))
				break;
		claim_equal(doc, g->retold[i], g->facts[k < g->n ? k : 0], VERDICT_WARN);
	}
}

/* A document with more totals is none made by people. */
enum { TOTALS_MAX = 1000 };

static size_t
count_equal(const struct told *g, const struct fact *f)
{
	size_t i, n = 0;

	for (i = 0; i < g->n; i++)
		n += fact_same_value(g->facts[i], f);
	return n;
}

/* True if some sum or share that holds has the figure. */
static bool
borne_out(const struct doc *doc, const struct fact *f)
{
	size_t i;
	int k;

	for (i = 0; i < doc->nclaims; i++) {
		const struct claim *c = doc->claims[i];

		if (c->verdict >= VERDICT_WARN ||
			!(c->check == CHECK_SHARE || (c->linear && c->check == CHECK_SUM)))
			continue;
		if (c->stated == f)
			return true;
		for (k = 0; k < c->nterms; k++)
			if (c->terms[k].fact == f)
				return true;
	}
	return false;
}

/* A total that is told once and is one digit away from one that is told three times. */
static void
check_lonely(struct doc *doc, const struct told *g)
{
	size_t i, k;

	for (i = 0; i < g->n && g->n <= TOTALS_MAX; i++) {
		const struct fact *f = g->facts[i];

		if (f->table != NULL || count_equal(g, f) > 1)
			continue;
		for (k = 0; k < g->n; k++) {
			struct interval iv;
			fix value;
			struct meant m;

			if (k == i || !fact_in_unit(g->facts[k], f, &iv, &value))
				continue;
			m = slip_find(f->dec, iv_exact(value));
			if ((m.slip == WRONG_DIGIT || m.slip == SWAPPED_DIGITS) &&
				count_equal(g, g->facts[k]) >= 3 && !borne_out(doc, f)) {
				claim_equal(doc, f, g->facts[k], VERDICT_WARN);
				break;
			}
		}
	}
}

void
check_retold(struct doc *doc)
{
	const struct told *g;

	for (g = find_groups(doc, true); g != NULL; g = g->next)
		check_retold_totals(doc, g);
	for (g = find_groups(doc, false); g != NULL; g = g->next)
		check_lonely(doc, g);
}
