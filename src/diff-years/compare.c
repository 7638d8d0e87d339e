/* Two documents of an agency (or one, with what it implies) as rows. */
#include "wordset.h"
#include "years.h"

struct list {
	struct figure **f;
	size_t n, cap;
};

static void
push(struct pair *p, struct list *list, struct figure *f)
{
	list->f = arena_grow(p->scratch, list->f, list->n, &list->cap, sizeof *list->f);
	list->f[list->n++] = f;
}

/* Which figures of a document are wanted. */
enum which {
	CURRENT, /* of its own year */
	PRIOR,   /* of money, for the older year (or, with --plan, the plan): what the other says */
	EARLIER, /* counts of the year before, e.g. of vehicles at its end: both documents have them */
};

static bool
is_planned(struct str measure)
{
	static struct wordset full_year = {.table = "years", .kind = "full-year"};

	return str_has(measure, S("预算")) && !names_spent(measure) &&
		!wordset_has(&full_year, measure);
}

static bool
is_wanted(const struct pair *p, const struct doc *doc, enum which which, const struct figure *f)
{
	bool planned = p->plan && doc->final && is_planned(f->measure->key);

	/* units that one document lists and the other does not have neither come nor gone */
	if (f->kind != QUANTITY ||
		(f->member && (p->older == NULL || !p->older->members || !p->newer->members)))
		return false;
	if (which == CURRENT)
		return f->year == doc->year && !planned;
	if (which == EARLIER)
		return !p->plan && !f->money && f->year == doc->year - 1;
	if (p->plan)
		return planned && f->year == doc->year;
	return f->money && f->year == p->year && is_planned(f->measure->key) != doc->final;
}

static struct list
pick(struct pair *p, struct doc *doc, enum which which)
{
	struct list list = {0};
	size_t i;

	for (i = 0; doc != NULL && i < doc->nfigures; i++)
		if (is_wanted(p, doc, which, &doc->figures[i]))
			push(p, &list, &doc->figures[i]);
	return list;
}

static struct row *
add_row(struct pair *p, struct figure *a, struct figure *b)
{
	struct row *row = arena_alloc(p->scratch, sizeof *row);

	row->a = a;
	row->b = b;
	row->verdict = VERDICT_UNSTATED;
	if (b != NULL)
		b->row = row;
	p->rows = arena_grow(p->scratch, p->rows, p->nrows, &p->cap, sizeof *p->rows);
	p->rows[p->nrows++] = row;
	return row;
}

static void
forget(struct doc *doc)
{
	size_t i;

	for (i = 0; doc != NULL && i < doc->nfigures; i++) {
		doc->figures[i].match = doc->figures[i].prior = NULL;
		doc->figures[i].row = NULL;
	}
}

/* Matches a with b and adds the rows; figures that only the older document has come last. */
static void
add_rows(struct pair *p, struct list a, struct list b, bool lonely)
{
	size_t i;

	match_figures(p->scratch, p->plan, a.f, a.n, b.f, b.n);
	for (i = 0; i < b.n; i++)
		if (lonely || b.f[i]->match != NULL)
			add_row(p, b.f[i]->match, b.f[i])->said[QUANTITY] = b.f[i]->prior;
	for (i = 0; lonely && i < a.n; i++)
		if (a.f[i]->match == NULL)
			add_row(p, a.f[i], NULL);
}

/* Finds the older figures that the newer document prints beside its own. */
static void
find_priors(struct pair *p, struct list current)
{
	struct list prior = pick(p, p->newer, PRIOR);
	size_t i;

	match_figures(p->scratch, p->plan, prior.f, prior.n, current.f, current.n);
	for (i = 0; i < current.n; i++) {
		current.f[i]->prior = current.f[i]->match;
		current.f[i]->match = NULL;
	}
}

/* A statement that fails against the figure that was matched may be about another one of the same
 * name in the older document: it is contradicted only if it fits none of them. */
static void
acquit(struct pair *p, struct list older)
{
	struct map items = {0};
	struct figure *x;
	void **slot;
	size_t i;

	for (i = older.n; i-- > 0;) {
		slot = map_at(p->scratch, &items, older.f[i]->item->key);
		older.f[i]->next = *slot;
		*slot = older.f[i];
	}
	for (i = 0; i < p->nrows; i++) {
		struct row *row = p->rows[i], trial = *row;

		if (row->b == NULL ||
			(row->verdict != VERDICT_WARN && row->verdict != VERDICT_ERROR &&
				row->a != NULL))
			continue;
		for (x = map_get(&items, row->b->item->key); x != NULL; x = x->next) {
			if (x->money != row->b->money ||
				(!x->money && !str_eq(x->unit->key, row->b->unit->key)))
				continue;
			trial.a = x;
			judge_row(&trial);
			if (trial.verdict == VERDICT_OK || trial.verdict == VERDICT_ROUNDING) {
				*row = trial;
				break;
			}
		}
	}
}

/* The place of the newer or the older figure of the row. */
static struct figure **
figure_of_doc(struct row *row, bool newer)
{
	return newer ? &row->b : &row->a;
}

/* A figure that is printed twice in one document, once under another name or in a section that
 * the other one does not have, or once more often, is the other's like in both places. */
static void
borrow(struct pair *p, bool newer)
{
	struct map items = {0};
	struct figure *own;
	struct row *row, *other;
	size_t i;

	for (i = 0; i < p->nrows; i++)
		if (p->rows[i]->a != NULL && p->rows[i]->b != NULL)
			*map_at(p->scratch, &items,
				(*figure_of_doc(p->rows[i], newer))->item->key) = p->rows[i];
	for (i = 0; i < p->nrows; i++) {
		row = p->rows[i];
		own = *figure_of_doc(row, newer);
		if (own == NULL || *figure_of_doc(row, !newer) != NULL || !own->money ||
			own->dec.n == 0)
			continue;
		other = map_get(&items, meaning_of(p->scratch, own->item->key));
		if (other != NULL && (*figure_of_doc(other, newer))->money &&
			figure_value(*figure_of_doc(other, newer)) == figure_value(own))
			*figure_of_doc(row, !newer) = *figure_of_doc(other, !newer);
	}
}

/* value in the unit of `like`, as a figure that is printed nowhere. */
static struct figure *
implied(struct pair *p, const struct figure *like, fix value)
{
	struct figure *f = arena_alloc(p->scratch, sizeof *f);
	int power;

	*f = *like;
	for (power = 0; power < f->power; power++)
		value /= 10;
	f->dec = fix_dec(value, like->dec.places);
	f->year = p->year;
	f->line = 0;
	return f;
}

/* The older figure that a document alone prints or implies for a row. */
static void
imply(struct pair *p, struct row *row)
{
	const struct figure *change = row->said[CHANGE], *growth = row->said[GROWTH];
	fix value;
	int k;

	for (k = CHANGE; k < KINDS && row->a == NULL; k++)
		if (row->said[k] != NULL)
			row->a = row->said[k]->printed_base;
	if (row->a == NULL)
		row->a = row->said[QUANTITY];
	row->said[QUANTITY] = NULL;
	if (row->a != NULL)
		return;
	row->a_implied = true;
	if (change != NULL)
		row->a = implied(p, row->b, figure_value(row->b) - figure_value(change));
	else if (growth != NULL &&
		fix_div(figure_value(row->b) * 100,
			figure_value(growth) + dec_fix((struct dec){100, 0}), &value))
		row->a = implied(p, row->b, value);
}

static void
imply_all(struct pair *p)
{
	size_t i, kept = 0;

	for (i = 0; i < p->nrows; i++) {
		imply(p, p->rows[i]);
		if (p->rows[i]->a == NULL)
			continue;
		judge_row(p->rows[i]);
		p->rows[kept++] = p->rows[i];
	}
	p->nrows = kept;
}

void
compare(struct pair *p)
{
	static struct arena scratch;
	struct list older, newer;
	size_t i;

	p->scratch = &scratch;
	p->rows = NULL;
	p->nrows = p->cap = 0;
	forget(p->older);
	forget(p->newer);
	older = pick(p, p->older, CURRENT);
	newer = pick(p, p->newer, CURRENT);
	find_priors(p, newer);
	add_rows(p, older, newer, true);
	add_rows(p, pick(p, p->older, EARLIER), pick(p, p->newer, EARLIER), false);
	find_statements(p);
	if (p->older == NULL) {
		imply_all(p);
	} else {
		match_quantities(p, older.f, older.n, newer.f, newer.n);
		borrow(p, true);
		borrow(p, false);
		for (i = 0; i < p->nrows; i++)
			judge_row(p->rows[i]);
		acquit(p, older);
	}
	share_statements(p);
	reduce(p);
	print_rows(p);
	arena_reset(&scratch);
}
