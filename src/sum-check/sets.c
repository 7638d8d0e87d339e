/* Known sets right behind their whole: 支出合计100.00万元。基本支出60.00万元，项目支出40.00万元. No word says that
 * they are its parts, and none needs to: they always are. */
#include "sets.h"
#include "complete.h"
#include "layout.h"
#include "prose.h"

enum { MAX_SET = 8 };

struct set {
	const struct fact *whole, *part[MAX_SET];
	int n;
	bool apart; /* not all on the line of the whole */
};

static struct claim *
claim_set_of(struct doc *doc, const struct set *s, int n)
{
	struct claim *c = claim_new(doc, CHECK_SUM, s->whole, "parts");
	int i;

	for (i = 0; i < n; i++)
		claim_add(doc, c, s->part[i], 1);
	return c;
}

/* True if f is a part of the whole, or a part of a part of it: another list, before the set. */
static bool
is_below(const struct fact *f, const struct fact *whole)
{
	const int deep = 4;
	int i;

	for (i = 0; i < deep && f->nof > 0; i++)
		if ((f = f->of[0]) == whole)
			return true;
	return false;
}

static bool
named_before(const struct set *s, const struct fact *f)
{
	int i;

	for (i = 0; i < s->n && !str_eq(s->part[i]->key, f->key); i++)
		;
	return i < s->n || str_eq(s->whole->key, f->key);
}

/* A figure that goes on with the set, perhaps divided itself. A total, or an item that was named before, begins
 * something else. */
static bool
goes_on(const struct set *s, const struct fact *f)
{
	const struct fact *whole = s->whole;

	return f->table == NULL && f->numeric && f->money &&
		(f->role == ROLE_VALUE || f->role == ROLE_TOTAL) && f->nof == 0 &&
		f->measure.n > 0 && f->item.n > 0 && str_eq(f->section, whole->section) &&
		str_eq(f->measure, whole->measure) && str_eq(f->unit, whole->unit) &&
		str_eq(f->year, whole->year) && !f->labels_total && !named_before(s, f);
}

/* Parts, shares, changes of the whole or of a figure of the set. */
static bool
tells_more(const struct set *s, const struct fact *f)
{
	int i;

	for (i = 0; i < s->n && !is_below(f, s->part[i]); i++)
		;
	return i < s->n || is_below(f, s->whole);
}

/* The figures behind s->whole and its parts; none if they are more than any set. */
static void
read_set(const struct doc *doc, struct set *s)
{
	size_t i = s->whole->number + 1;

	for (s->n = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (tells_more(s, f))
			continue;
		if (!goes_on(s, f))
			return;
		if (s->n == MAX_SET) {
			s->n = 0;
			return;
		}
		s->apart = s->apart || f->line > s->whole->line;
		s->part[s->n++] = f;
	}
}

/* True if the whole could stand for one of the n parts: then it is one of such a set itself. */
static bool
is_member(const struct set *s, int n)
{
	struct str name;
	struct set other = *s;
	int i;

	for (i = 0; i < n; i++) {
		other.part[i] = s->whole;
		if (complete_set(other.part, n, &name))
			return true;
		other.part[i] = s->part[i];
	}
	return false;
}

/* The most that may be said of n figures that do not add up. OK: they need not be parts of it. */
static enum verdict
most_of(const struct set *s, int n, struct str name, struct claim *c)
{
	if (n < s->n)
		return VERDICT_OK;
	if (!s->apart && s->whole->nparts == 0 && str_has(s->whole->key, name))
		return VERDICT_ERROR;
	return one_slip_away(c) ? VERDICT_WARN : VERDICT_OK;
}

static bool
claim_first(struct doc *doc, const struct set *s, int n, bool *done)
{
	struct claim *c;
	struct str name;
	int i;

	if (!complete_set(s->part, n, &name) || is_member(s, n))
		return false;
	c = claim_set_of(doc, s, n);
	if (claim_verdict(c) >= VERDICT_WARN &&
		(c->at_most = most_of(s, n, name, c)) == VERDICT_OK) {
		claim_drop(doc, c);
		return false;
	}
	claim_end(doc, c);
	for (i = 0; i < n; i++)
		done[s->part[i]->number] = true;
	return true;
}

void
sets_check(struct doc *doc, bool *done)
{
	size_t i;
	int n;

	for (i = 0; i < doc->told.n; i++) {
		struct set s = {.whole = doc->told.fact[i]};

		if (!s.whole->money || !s.whole->numeric)
			continue;
		read_set(doc, &s);
		for (n = s.n; n > 1; n--)
			if (claim_first(doc, &s, n, done))
				break;
	}
}
