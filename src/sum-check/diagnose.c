/* Says why a relation does not hold: the one figure that, changed by a slip of the pen, makes it
 * and others fit; or the place where the difference is printed. Findings with one cause are
 * grouped under the one that states the wrong figure. */
#include "check.h"
#include "elsewhere.h"
#include "equal.h"
#include "prose.h"
#include "slip.h"

enum { MAX_TERMS = 64, MAX_DIAGNOSED = 200 };

/* The claims that a figure takes part in. */
struct use {
	struct claim *claim;
	struct use *next;
};

struct diagnosis {
	struct doc *doc;
	struct use **uses; /* by number of the figure */
};

/* A figure and what it should be. */
struct culprit {
	const struct fact *fact;
	struct meant meant;
	const struct fact *elsewhere; /* where the right value is printed, or NULL */
	int repaired;                 /* wrong claims that it makes fit */
	int broken;                   /* right ones that no longer do */
	bool only_percents;           /* these are percentages, which were computed from it */
};

static bool
can_try(const struct claim *c)
{
	return (c->linear || c->formula != NULL) && c->nterms > 0 && c->nterms <= MAX_TERMS;
}

static void
add_use(struct diagnosis *d, const struct fact *f, struct claim *c)
{
	struct use *u = arena_alloc(&d->doc->arena, sizeof *u);

	u->claim = c;
	u->next = d->uses[f->number];
	d->uses[f->number] = u;
}

static void
index_uses(struct diagnosis *d)
{
	size_t i;
	int k;

	claim_agreed(d->doc);
	d->uses = arena_alloc(&d->doc->arena, (d->doc->nfacts + 1) * sizeof *d->uses);
	for (i = 0; i < d->doc->nclaims; i++) {
		struct claim *c = d->doc->claims[i];

		if (!can_try(c))
			continue;
		add_use(d, c->stated, c);
		for (k = 0; k < c->nterms; k++)
			add_use(d, c->terms[k].fact, c);
	}
}

/* Counts what becomes right and wrong when the figure is what it should be. */
static void
count_effects(const struct diagnosis *d, struct culprit *x)
{
	const struct use *u;

	x->repaired = x->broken = 0;
	x->only_percents = true;
	for (u = d->uses[x->fact->number]; u != NULL; u = u->next) {
		bool right = claim_try(u->claim, x->fact, x->meant.right) <= VERDICT_ROUNDING;

		if (u->claim->verdict <= VERDICT_ROUNDING && !right) {
			x->broken++;
			x->only_percents = x->only_percents && !u->claim->linear;
		}
		x->repaired += u->claim->verdict == VERDICT_ERROR && right;
	}
}

/* How much speaks for a culprit. That the right value is printed somewhere weighs as two claims. */
static int
weight(const struct culprit *x)
{
	return x->repaired - x->broken + (x->elsewhere != NULL ? 2 : 0);
}

/* A correction may spoil nothing, but for one percentage that was taken from the wrong figure when
 * the right one is printed elsewhere. */
static bool
believable(const struct culprit *x, const struct claim *c)
{
	if (x->broken > 0)
		return x->elsewhere != NULL && x->broken == 1 && x->only_percents &&
			x->fact != c->stated;
	return x->fact == c->stated || x->meant.slip == UNIT_SLIP || x->repaired > 1 ||
		x->elsewhere != NULL;
}

/* A slip in a percentage must give just the percentage that was computed; amounts may be rounded. */
static enum verdict
needed(const struct claim *c, const struct fact *f)
{
	return f == c->stated && !c->linear ? VERDICT_OK : VERDICT_ROUNDING;
}

/* Tries the slips of one figure of a wrong claim. */
static void
try_figure(const struct diagnosis *d, const struct claim *c, const struct fact *f,
	struct culprit *best)
{
	struct culprit x = {.fact = f};
	int i;

	if (!f->numeric || (f->dec.n < 100 && f->dec.n > -100))
		return; /* any two small numbers are one digit apart */
	for (i = 0; slip_at(f->dec, i, &x.meant); i++) {
		if (x.meant.slip == NO_SLIP ||
			(x.meant.slip == SIGN_SLIP && f->role != ROLE_CHANGE) ||
			claim_try(c, f, x.meant.right) > needed(c, f))
			continue;
		count_effects(d, &x);
		x.elsewhere = elsewhere_printed(d->doc, f, x.meant.right, c);
		if (believable(&x, c) && (best->fact == NULL || weight(&x) > weight(best)))
			*best = x;
	}
}

/* The figure whose correction repairs most; of equals the stated one. */
static struct culprit
find_culprit(const struct diagnosis *d, const struct claim *c)
{
	struct culprit best = {0};
	int i;

	try_figure(d, c, c->stated, &best);
	for (i = 0; i < c->nterms; i++)
		try_figure(d, c, c->terms[i].fact, &best);
	return best;
}

static void
name_culprit(struct doc *doc, struct claim *c, const struct culprit *x)
{
	static const char *const ids[] = {
		[SWAPPED_DIGITS] = "why-swapped",
		[WRONG_DIGIT] = "why-digit",
		[UNIT_SLIP] = "why-unit",
		[SIGN_SLIP] = "why-sign",
	};
	char buf[DEC_TEXT];

	claim_why(c, ids[x->meant.slip], x->fact->value,
		arena_str(&doc->arena, dec_text(x->meant.right, buf)));
	c->why_args[2] = line_text(doc, x->fact->line);
	if (x->elsewhere != NULL) {
		c->why_args[3] = line_text(doc, x->elsewhere->line);
		claim_why_too(c, "why-printed");
		claim_add(doc, c, x->elsewhere, 0);
	}
	if (x->fact != c->stated)
		claim_add(doc, c, x->fact, 0);
}

/* Puts the other wrong claims that the culprit explains under the claim. */
static void
group(struct diagnosis *d, struct claim *lead, const struct culprit *x)
{
	const struct use *u;

	for (u = d->uses[x->fact->number]; u != NULL; u = u->next) {
		struct claim *c = u->claim;

		if (c == lead || c->cause != NULL || c->verdict != VERDICT_ERROR ||
			claim_try(c, x->fact, x->meant.right) > VERDICT_ROUNDING)
			continue;
		c->cause = lead;
		claim_add(d->doc, lead, c->stated, 0);
	}
}

/* True if exchanging f and g makes every wrong claim about them fit and spoils no right one. */
static bool
swap_repairs(const struct diagnosis *d, const struct fact *f, const struct fact *g)
{
	const struct fact *both[2] = {f, g};
	const struct use *u;
	int i, repaired = 0;

	for (i = 0; i < 2; i++)
		for (u = d->uses[both[i]->number]; u != NULL; u = u->next) {
			bool right = claim_try_swap(u->claim, f, g) <= VERDICT_ROUNDING;

			if (!right && u->claim->verdict != VERDICT_WARN)
				return false;
			repaired += right && u->claim->verdict == VERDICT_ERROR;
		}
	return repaired > 1;
}

/* A figure of the same column with which f was exchanged. */
static const struct fact *
swapped_with(const struct diagnosis *d, const struct claim *c, const struct fact *f)
{
	const int near = 100;
	int row;

	for (row = f->row - near; f->table != NULL && f->numeric && row <= f->row + near; row++) {
		const struct fact *g = table_cell(f->table, row, f->col);

		if (g != NULL && g != f && g->numeric && g->dec.n != f->dec.n &&
			claim_try_swap(c, f, g) <= VERDICT_ROUNDING && swap_repairs(d, f, g))
			return g;
	}
	return NULL;
}

/* Two rows that got each other's figure: says so, and groups what follows from it. */
static bool
find_swap(struct diagnosis *d, struct claim *c)
{
	const struct fact *f = NULL, *g = NULL;
	const struct fact *both[2];
	const struct use *u;
	int i;

	for (i = -1; i < c->nterms && g == NULL; i++) {
		f = i < 0 ? c->stated : c->terms[i].fact;
		g = swapped_with(d, c, f);
	}
	if (g == NULL)
		return false;
	claim_why(c, "why-rows-swapped", f->value, g->value);
	c->why_args[2] = line_text(d->doc, f->line);
	c->why_args[3] = line_text(d->doc, g->line);
	both[0] = f;
	both[1] = g;
	for (i = 0; i < 2; i++) {
		for (u = d->uses[both[i]->number]; u != NULL; u = u->next)
			if (u->claim != c && u->claim->cause == NULL &&
				u->claim->verdict == VERDICT_ERROR)
				u->claim->cause = c;
		claim_add(d->doc, c, both[i], 0);
	}
	return true;
}

/* Nothing is said about it yet. */
static bool
is_open(const struct claim *c)
{
	return c->cause == NULL && c->why == NULL && c->check != CHECK_DIRECTION;
}

void
diagnose(struct doc *doc)
{
	struct diagnosis d = {.doc = doc};
	size_t i;
	int n = 0;

	for (i = 0; i < doc->nclaims && n < MAX_DIAGNOSED; i++) {
		struct claim *c = doc->claims[i];
		struct culprit x;

		if (c->verdict < VERDICT_WARN || !is_open(c) || !can_try(c))
			continue;
		if (n++ == 0)
			index_uses(&d);
		x = find_culprit(&d, c);
		if (c->verdict == VERDICT_WARN) {
			if (x.elsewhere == NULL || c->check != CHECK_CHANGE)
				continue;
			c->verdict = VERDICT_ERROR;
		}
		if (x.fact != NULL) {
			name_culprit(doc, c, &x);
			group(&d, c, &x);
		} else if (!find_swap(&d, c) && !elsewhere_neighbour(doc, c) &&
			!elsewhere_computed(doc, c) && !elsewhere_source(doc, c)) {
			elsewhere_difference(doc, c);
		}
	}
}
