#include "prose.h"
#include "quotient.h"
#include "utf8.h"
#include "wholes.h"

bool
share_fits(const struct fact *f, const struct fact *part, const struct fact *whole)
{
	struct interval iv;
	struct figure p, w;

	return whole->numeric && figure_of(whole, whole, &w) && figure_of(part, whole, &p) &&
		percent_of(p.iv, w.iv, &iv) && iv_gap(iv_dec(f->dec), iv) == 0;
}

struct str
share_whole_named(struct doc *doc, const struct fact *share)
{
	struct str text = utf8_key(&doc->arena, share->text);
	ptrdiff_t at = str_find(text, S("占"), 0), end;

	if (at < 0)
		return (struct str){"", 0};
	text = str_sub(text, (size_t)at + S("占").n, text.n);
	end = str_find(text, S("的"), 0);
	return end < 0 ? (struct str){"", 0} : str_sub(text, 0, (size_t)end);
}

bool
whole_can_be_meant(
	struct doc *doc, const struct fact *f, const struct fact *g, const struct fact *taken)
{
	const struct str budget = S("预算");
	struct str name = share_whole_named(doc, f);

	/* a share without words is of the list's total, of which the reader took a part */
	if (f->role == ROLE_SHARE && name.n == 0)
		return f->nof > 1 && f->of[1]->nof > 0 && f->of[1]->of[0] == g;
	/* 债券2.00亿元，已拨付1.80亿元，已支出1.60亿元，支出进度80%: of what was granted, not of what came in */
	if (f->role == ROLE_RATE && str_eq(taken->measure, S("到位数")) && g->line == f->line &&
		g->number < taken->number && g->role != ROLE_CHANGE)
		return true;
	if (f->role == ROLE_RATE)
		return str_eq(f->base, S("预算")) && str_eq(g->key, f->key) &&
			str_has(g->measure, S("预算"));
	if (name.n > 0 && str_has(taken->key, budget) && !str_has(name, budget))
		return !str_has(g->key, budget) && g->line == f->line;
	return name.n > 0 && g->key.n > 0 && (str_has(g->key, name) || str_has(name, g->key));
}

const struct fact *
whole_nearby(
	struct doc *doc, const struct fact *f, const struct fact *part, const struct fact *whole)
{
	const size_t reach = 40;
	size_t i = f->number > reach ? f->number - reach : 0;
	const struct fact *other = NULL;

	for (; i < doc->nfacts && i < f->number + reach; i++) {
		const struct fact *g = doc->facts[i];

		if (g == part || g == whole || g == f || g->table != NULL ||
			fact_same_value(g, whole) || fact_same_value(g, part) ||
			!share_fits(f, part, g))
			continue;
		if (whole_can_be_meant(doc, f, g, whole))
			return g;
		if (other == NULL)
			other = g;
	}
	return other;
}

const struct fact *
whole_namesake(
	struct doc *doc, const struct fact *f, const struct fact *part, const struct fact *whole)
{
	const struct range range = facts_around(doc, f);
	size_t i;

	for (i = range.from; i < range.to && !str_eq(whole->section, f->section); i++) {
		const struct fact *g = doc->facts[i];

		if (g != whole && g->table == NULL && str_eq(g->key, whole->key) &&
			share_fits(f, part, g))
			return g;
	}
	return NULL;
}
