/* Lists whose items all go by one label, under a heading that names their total: under 一般公共预算项目支出情况说明
 * every project has its lines 项目名称：…, 预算安排规模：…; the latter make up 项目支出. Not all projects need be
 * there, so a list that does not add up is wrong only if one slip of the pen is all that is missing. */
#include "check.h"
#include "complete.h"
#include "prose.h"
#include "sets.h"

enum { MAX_ITEMS = 256, TOTAL_REACH = 1500 };

/* The figures of a section that go by one label, one a line. */
struct items {
	const struct fact **fact;
	size_t n, cap;
	size_t first;       /* the place of the first in doc->told */
	bool apart;         /* no two of them stand in one line */
	struct items *next; /* those of the next label */
};

static bool
alike(const struct fact *a, const struct fact *b)
{
	return str_eq(a->measure, b->measure) && str_eq(a->year, b->year) &&
		str_eq(a->unit, b->unit);
}

/* Adds told figure i to those of its label; the first decides of which measure, year and unit they are. */
static void
add_item(struct doc *doc, struct items *items, size_t i)
{
	const struct fact *f = doc->told.fact[i];

	if (items->n == 0)
		items->first = i;
	else if (!alike(f, items->fact[0]))
		return;
	items->apart =
		items->n == 0 || (items->apart && items->fact[items->n - 1]->line != f->line);
	items->fact = arena_grow(
		&doc->arena, items->fact, items->n, &items->cap, sizeof(const struct fact *));
	items->fact[items->n++] = f;
}

/* The figures of a section, told figures from up to to, by their labels. */
static struct items *
read_items(struct doc *doc, size_t from, size_t to)
{
	struct map labels = {0};
	struct items *all = NULL, **end = &all;
	size_t i;

	for (i = from; i < to; i++) {
		const struct fact *f = doc->told.fact[i];
		struct items **place;

		if (!can_join(f))
			continue;
		place = (struct items **)map_at(&doc->arena, &labels, f->key);
		if (*place == NULL) {
			*place = arena_alloc(&doc->arena, sizeof **place);
			*end = *place;
			end = &(*place)->next;
		}
		add_item(doc, *place, i);
	}
	return all;
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
	size_t i;

	for (i = 0; i < items->n; i++)
		claim_add(doc, c, items->fact[i], 1);
	c->at_most = VERDICT_WARN;
	claim_end_if(doc, c, !c->bad && (claim_verdict(c) < VERDICT_WARN || one_slip_away(c)));
}

void
check_label_lists(struct doc *doc)
{
	const struct items *items;
	const struct fact *total;
	size_t from, to;

	for (from = 0; from < doc->told.n; from = to) {
		for (to = from + 1; to < doc->told.n &&
			str_eq(doc->told.fact[to]->section, doc->told.fact[from]->section);
			to++)
			;
		for (items = read_items(doc, from, to); items != NULL; items = items->next)
			if (items->n > 1 && items->n <= MAX_ITEMS && items->apart &&
				(total = total_named(doc, items->first)) != NULL)
				check_items(doc, total, items);
	}
}
