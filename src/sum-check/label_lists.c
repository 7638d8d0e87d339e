/* Lists whose items all go by one label, under a heading that names their total: under 一般公共预算项目支出情况说明
 * every project has its lines 项目名称：…, 预算安排规模：…; the latter make up 项目支出. Not all projects need be
 * there, so a list that does not add up is wrong only if one slip of the pen is all that is missing. */
#include "check.h"
#include "complete.h"
#include "prose.h"
#include "sets.h"

enum { MAX_ITEMS = 256, SECTION_REACH = 400, TOTAL_REACH = 1500 };

struct items {
	const struct fact *fact[MAX_ITEMS];
	int n;
};

static bool
alike(const struct fact *a, const struct fact *b)
{
	return str_eq(a->key, b->key) && str_eq(a->measure, b->measure) &&
		str_eq(a->year, b->year) && str_eq(a->unit, b->unit);
}

/* The figures of the section from told figure i on that are called as it is, one a line. False if it is not
 * the first of them. */
static bool
read_items(const struct doc *doc, size_t i, struct items *items)
{
	const struct fact *first = doc->told.fact[i];
	size_t k = i, reach = SECTION_REACH;

	while (k > 0 && reach-- > 0 && str_eq(doc->told.fact[k - 1]->section, first->section))
		if (alike(doc->told.fact[--k], first))
			return false;
	items->n = 0;
	for (k = i; k < doc->told.n && k < i + SECTION_REACH &&
		str_eq(doc->told.fact[k]->section, first->section);
		k++) {
		const struct fact *f = doc->told.fact[k];

		if (!can_join(f) || !alike(f, first))
			continue;
		if (items->n == MAX_ITEMS ||
			(items->n > 0 && items->fact[items->n - 1]->line == f->line))
			return false;
		items->fact[items->n++] = f;
	}
	return items->n > 1;
}

/* Where the name ends in the last title of the section; 0 if it is not in it. */
static size_t
end_in_title(struct str section, struct str name)
{
	ptrdiff_t at, last = -1, slash;

	while ((slash = str_find(section, S("/"), 0)) >= 0)
		section = str_sub(section, (size_t)slash + 1, section.n);
	for (at = str_find(section, name, 0); at >= 0; at = str_find(section, name, (size_t)at + 1))
		last = at;
	return last < 0 ? 0 : (size_t)last + name.n;
}

/* The figure before the section that its title names, the last name in it; NULL if there is none. */
static const struct fact *
total_named(const struct doc *doc, size_t i)
{
	const size_t long_name = 12; /* four characters */
	const struct fact *first = doc->told.fact[i], *found = NULL;
	size_t best = 0, reach = TOTAL_REACH;

	while (i-- > 0 && reach-- > 0) {
		const struct fact *f = doc->told.fact[i];
		size_t end;

		if (!f->numeric || !f->money || f->role == ROLE_CHANGE || f->key.n < long_name ||
			str_eq(f->section, first->section) || !str_eq(f->year, first->year) ||
			!str_eq(f->measure, first->measure))
			continue;
		end = end_in_title(first->section, f->key);
		if (end > best || (end > 0 && end == best && f->key.n > found->key.n)) {
			best = end;
			found = f;
		}
	}
	return found;
}

static void
check_items(struct doc *doc, const struct fact *total, const struct items *items)
{
	struct claim *c = claim_new(doc, CHECK_SUM, total, "parts");
	enum verdict v;
	int i;

	for (i = 0; i < items->n; i++)
		claim_add(doc, c, items->fact[i], 1);
	c->at_most = VERDICT_WARN;
	v = claim_verdict(c);
	if (c->bad || (v >= VERDICT_WARN && !complete_but_for_slip(c)))
		claim_drop(doc, c);
	else
		claim_end(doc, c);
}

void
check_label_lists(struct doc *doc)
{
	struct items items;
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i], *total;

		if (can_join(f) && read_items(doc, i, &items) &&
			(total = total_named(doc, i)) != NULL)
			check_items(doc, total, &items);
	}
}
