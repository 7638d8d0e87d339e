/* What the newer document says about the older figures: changes, growth, rates. */
#include "wordset.h"
#include "years.h"

bool
names_spent(struct str text)
{
	static struct wordset spent = {.table = "years", .kind = "spent"};

	return wordset_has(&spent, text);
}

/* A word for what was spent, or 预算 alone for what was planned. */
static bool
fits_type(struct str text, bool final)
{
	bool spent = names_spent(text);

	return final ? spent || !str_has(text, S("预算")) : !spent;
}

static bool
is_last_year(const struct pair *p, struct str base)
{
	static struct wordset last_year = {.table = "years", .kind = "last-year"};
	char year[5] = {(char)('0' + p->year / 1000 % 10), (char)('0' + p->year / 100 % 10),
		(char)('0' + p->year / 10 % 10), (char)('0' + p->year % 10)};

	return wordset_has(&last_year, base) || str_has(base, str(year));
}

/* True if a comparison against `base` is one against the figures of the older document. */
static bool
base_fits(const struct pair *p, struct str base)
{
	static struct wordset adjusted = {.table = "years", .kind = "adjusted"};

	if (!p->plan)
		return p->year == p->newer->year - 1 && is_last_year(p, base) &&
			(p->older == NULL || fits_type(base, p->newer->final));
	return !wordset_has(&adjusted, base) && str_has(base, S("预算")) &&
		!str_has(base, S("上年")) && fits_type(base, false);
}

/* True if said is of the kind of unit that a statement about f has. */
static bool
unit_fits(const struct figure *said, const struct figure *f)
{
	if (said->kind == CHANGE)
		return said->money == f->money &&
			(said->money || str_eq(said->unit->key, f->unit->key));
	return str_eq(said->unit->key, S("%"));
}

/* A statement that doesn't say which figure it is about belongs to the last one of its item printed
 * in the same section before it. */
static struct figure *
nearest(const struct map *items, const struct figure *said)
{
	struct figure *f, *best = NULL;

	for (f = map_get(items, said->item->key); f != NULL; f = f->next)
		if (f->row != NULL && f->table == said->table && f->section == said->section &&
			f->line <= said->line && unit_fits(said, f))
			best = f;
	return best;
}

void
find_statements(struct pair *p)
{
	struct map items = {0};
	struct figure *f, *end = p->newer->figures + p->newer->nfigures;
	void **slot;

	/* lists from the last figure to the first, so that each begins with the first */
	for (f = end; f-- > p->newer->figures;) {
		if (f->row == NULL || f->item->key.n == 0)
			continue;
		slot = map_at(p->scratch, &items, f->item->key);
		f->next = *slot;
		*slot = f;
	}
	for (f = p->newer->figures; f < end; f++) {
		struct figure *target = f->target;

		if (f->kind == QUANTITY || !base_fits(p, f->base->text))
			continue;
		if (target == NULL)
			target = nearest(&items, f);
		if (target != NULL && target->row != NULL && unit_fits(f, target) &&
			target->row->said[f->kind] == NULL)
			target->row->said[f->kind] = f;
	}
}
