/* Tables that were misread. People make few errors: where no two figures put right would make the relations of a
 * table hold, and many of them fail, its lines or columns were taken for others: one warning says so. Where tabulate
 * had to guess the columns, one that fails is enough. */
#include "check.h"
#include "prose.h"

enum {
	ERRORS = 3, /* figures that would have to be wrong */
	SHARE = 8,  /* one relation in as many fails */
	MANY = 200  /* claims that are looked through */
};

/* The claims about the figures of one table. */
struct tally {
	struct claim **failing;
	const struct fact *first; /* that one of these is about */
	size_t n, cap;
	int holding;
	bool misread, crooked;
};

/* Is the claim one about figures of its table only? */
static bool
is_inside(const struct claim *c)
{
	int k;

	for (k = 0; k < c->nterms; k++)
		if (c->terms[k].fact->table != c->stated->table)
			return false;
	return true;
}

/* The claims of the table that the claim is about, NULL if it is no relation of figures in tables. */
static struct tally *
tally_of(struct doc *doc, const struct claim *c)
{
	struct table *t = c->stated->table;

	if (t == NULL || c->check == CHECK_CODE || c->check == CHECK_DIRECTION)
		return NULL;
	if (t->tally == NULL)
		t->tally = arena_alloc(&doc->arena, sizeof *t->tally);
	t->tally->crooked = t->crooked;
	return t->tally;
}

static bool
uses(const struct claim *c, const struct fact *f)
{
	int k;

	for (k = 0; k < c->nterms; k++)
		if (c->terms[k].fact == f)
			return true;
	return c->stated == f;
}

/* If more claims use the figure than *most, they are the most, and it is the best. */
static void
count_figure(struct claim *const *claim, size_t n, const struct fact *f, int *most,
	const struct fact **best)
{
	size_t i;
	int count = 0;

	for (i = 0; i < n; i++)
		count += uses(claim[i], f);
	if (count > *most) {
		*most = count;
		*best = f;
	}
}

/* How many figures must be wrong for all claims to fail; the claims are used up. */
static int
count_errors(struct claim **claim, size_t n)
{
	int errors = 0;

	while (n > 0 && errors < ERRORS) {
		const struct fact *best = claim[0]->stated;
		size_t i, left = 0;
		int k, most = 0;

		/* one of the figures of the first claim is wrong */
		count_figure(claim, n, best, &most, &best);
		for (k = 0; k < claim[0]->nterms; k++)
			count_figure(claim, n, claim[0]->terms[k].fact, &most, &best);
		for (i = 0; i < n; i++)
			if (!uses(claim[i], best))
				claim[left++] = claim[i];
		n = left;
		errors++;
	}
	return errors;
}

static void
judge(struct tally *y)
{
	size_t n = y->n;

	if (y->crooked && n > 0) {
		y->misread = true;
		return;
	}
	if (n < ERRORS || n * (SHARE - 1) < (size_t)y->holding)
		return;
	y->misread = count_errors(y->failing, n < MANY ? n : MANY) >= ERRORS;
}

/* Is a figure of the claim one of a misread table? */
static bool
is_misread(struct doc *doc, const struct claim *c)
{
	const struct tally *y = tally_of(doc, c);
	int k;

	if (y == NULL)
		return false;
	for (k = 0; k < c->nterms && !y->misread; k++) {
		const struct table *t = c->terms[k].fact->table;

		if (t != NULL && t->tally != NULL && t->tally->misread)
			return true;
	}
	return y->misread;
}

static void
tell(struct doc *doc, const struct tally *y)
{
	const struct fact *f = y->first;
	struct claim *c =
		claim_text(doc, CHECK_SUM, VERDICT_WARN, f, f->value, S(""), "table-misread");

	claim_arg(c, f->table->name);
	claim_arg(c, line_text(doc, (long)y->n));
}

/* Collects the failing claims of every table. True if one has enough of them to be looked at. */
static bool
collect_failing(struct doc *doc)
{
	bool many = false;
	size_t i;

	for (i = 0; i < doc->nclaims; i++) {
		struct claim *c = doc->claims[i];
		struct tally *y;

		if (c->verdict <= VERDICT_ROUNDING || (y = tally_of(doc, c)) == NULL ||
			!is_inside(c))
			continue;
		if (y->first == NULL)
			y->first = c->stated;
		y->failing = arena_grow(&doc->arena, y->failing, y->n, &y->cap, sizeof *y->failing);
		y->failing[y->n++] = c;
		many = many || y->n >= ERRORS || y->crooked;
	}
	return many;
}

static void
count_holding(struct doc *doc)
{
	struct tally *y;
	size_t i;

	for (i = 0; i < doc->nclaims; i++) {
		const struct claim *c = doc->claims[i];

		if (c->verdict <= VERDICT_ROUNDING && (y = tally_of(doc, c)) != NULL &&
			is_inside(c))
			y->holding++;
	}
}

static void
mark_crooked(struct doc *doc)
{
	const struct facts *metas = &doc->of_role[ROLE_META];
	size_t i;

	for (i = 0; i < metas->n; i++)
		if (metas->fact[i]->table != NULL && str_eq(metas->fact[i]->item, S("crooked")))
			metas->fact[i]->table->crooked = true;
}

void
drop_misread_tables(struct doc *doc)
{
	const struct table *t;
	size_t i, k;

	mark_crooked(doc);
	if (!collect_failing(doc))
		return;
	count_holding(doc);
	for (t = doc->tables; t != NULL; t = t->next)
		if (t->tally != NULL)
			judge(t->tally);
	for (i = 0, k = 0; i < doc->nclaims; i++) {
		struct claim *c = doc->claims[i];

		if (c->verdict <= VERDICT_ROUNDING || !is_misread(doc, c))
			doc->claims[k++] = c;
	}
	doc->nclaims = k;
	for (t = doc->tables; t != NULL; t = t->next)
		if (t->tally != NULL && t->tally->misread)
			tell(doc, t->tally);
}
