/* Shares of one whole that the words name only in general (占总支出的9.40%), told of several amounts of a section: the
 * amount before them that nearly all of them are shares of is that whole. */
#include "check.h"
#include "prose.h"
#include "quotient.h"
#include "ratio.h"
#include "wholes.h"

enum { MOST_SHARES = 32, FIGURES_BACK = 60, LEAST_FITS = 2 };

struct group {
	const struct fact *share[MOST_SHARES];
	int n;
};

static const bool *
find_known(struct doc *doc)
{
	bool *known = arena_alloc(&doc->arena, doc->nfacts + 1);
	size_t i;

	for (i = 0; i < doc->nclaims; i++)
		if (doc->claims[i]->check == CHECK_SHARE)
			known[doc->claims[i]->stated->number] = true;
	return known;
}

static bool
is_open(const struct fact *f, const bool *known)
{
	return f->table == NULL && f->numeric && f->nof == 1 && f->dec.n != 0 &&
		is_told_amount(f->of[0]) && f->of[0]->dec.n != 0 && !known[f->number];
}

/* Does g go on with the shares of the group: of its section, year and measure, and of a whole of that name? */
static bool
goes_on(struct doc *doc, const struct group *p, const struct fact *g)
{
	const struct fact *f = p->share[p->n - 1];

	return str_eq(f->section, g->section) && str_eq(f->of[0]->year, g->of[0]->year) &&
		str_eq(f->of[0]->measure, g->of[0]->measure) &&
		str_eq(share_whole_named(doc, f), share_whole_named(doc, g));
}

static bool
fits(const struct fact *share, const struct fact *whole)
{
	struct interval iv;
	struct figure p, w;

	return figure_of(whole, whole, &w) && figure_of(share->of[0], whole, &p) &&
		percent_of(p.iv, w.iv, &iv) && iv_gap(iv_dec(share->dec), iv) == 0;
}

/* How many shares of the group it bears out; 0 if it is less than a part. */
static int
count_fits(const struct group *p, const struct fact *whole)
{
	int i, n = 0;

	for (i = 0; i < p->n; i++) {
		struct figure part, w;

		if (!figure_of(whole, whole, &w) || !figure_of(p->share[i]->of[0], whole, &part) ||
			part.iv.lo > w.iv.hi)
			return 0;
		n += fits(p->share[i], whole);
	}
	return n;
}

static const struct fact *
find_whole(const struct doc *doc, const struct group *p, int *most)
{
	const struct fact *part = p->share[0]->of[0], *found = NULL;
	size_t i = part->number, back;
	int n;

	*most = 0;
	for (back = 0; i > 0 && back < FIGURES_BACK; back++) {
		const struct fact *g = doc->facts[--i];

		if (!is_told_amount(g) || !str_eq(g->year, part->year) ||
			!str_eq(g->measure, part->measure) || (n = count_fits(p, g)) <= *most)
			continue;
		found = g;
		*most = n;
	}
	return found;
}

static void
check_group(struct doc *doc, const struct group *p)
{
	const struct fact *whole;
	int most, i;

	if (p->n < LEAST_FITS || (whole = find_whole(doc, p, &most)) == NULL || most < LEAST_FITS ||
		most < p->n - 1)
		return;
	for (i = 0; i < p->n; i++)
		claim_ratio(doc, CHECK_SHARE, p->share[i], p->share[i]->of[0], whole, VERDICT_WARN);
}

void
check_common_wholes(struct doc *doc)
{
	const struct facts *all = &doc->of_role[ROLE_SHARE];
	const bool *known = find_known(doc);
	struct group p = {.n = 0};
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct fact *f = all->fact[i];

		if (!is_open(f, known) || share_whole_named(doc, f).n == 0)
			continue;
		if (p.n > 0 && (p.n == MOST_SHARES || !goes_on(doc, &p, f))) {
			check_group(doc, &p);
			p.n = 0;
		}
		p.share[p.n++] = f;
	}
	check_group(doc, &p);
}
