/* Twin lists: the same total divided into the same parts in two places, whatever the places call
 * the total (all funds here, fiscal appropriation there). Then the parts must be equal too. */
#include <stdlib.h>

#include "accounts.h"
#include "equal.h"
#include "quantity.h"

enum { MAX_TWINS = 64 };

/* A part with the name it is found by. */
struct part {
	struct str name;
	const struct fact *fact;
};

/* A total with its parts by name, zeros left out. */
struct twin {
	const struct fact *total;
	struct part *parts;
	int n;
	struct twin *next;
	struct twin *last; /* of the first list: the last with the same names */
};

static int
by_name(const void *x, const void *y)
{
	const struct part *a = x, *b = y;

	return str_cmp(a->name, b->name);
}

/* The account's code, or what is left of the label when funds and sides are taken off. */
static struct str
read_name(struct doc *doc, const struct fact *f)
{
	struct str code = account_code_of(doc, f, false);
	struct quantity q = {0};

	if (code.n > 0)
		return code;
	quantity_read(&doc->words, &q, f->key, true);
	return q.rest.n > 0 ? q.rest : f->key;
}

/* The name of a figure, which may be a part of many totals; names: by number of the figure. */
static struct str
name_of(struct doc *doc, struct str *names, const struct fact *f)
{
	struct str *name = &names[f->number];

	if (name->p == NULL)
		*name = read_name(doc, f);
	return *name;
}

/* True if the claim divides a total into parts. */
static bool
divides(const struct claim *c)
{
	int i;

	for (i = 0; i < c->nterms; i++)
		if (c->terms[i].times != 1)
			return false;
	return c->linear && c->check == CHECK_SUM && c->nterms >= 2;
}

static struct twin *
read_list(struct doc *doc, struct str *names, const struct claim *c)
{
	struct twin *t = arena_alloc(&doc->arena, sizeof *t);
	int i;

	t->total = c->stated;
	t->parts = arena_alloc(&doc->arena, (size_t)c->nterms * sizeof *t->parts);
	for (i = 0; i < c->nterms; i++)
		if (c->terms[i].fact->dec.n != 0)
			t->parts[t->n++] = (struct part){
				name_of(doc, names, c->terms[i].fact), c->terms[i].fact};
	if (t->n > 0)
		qsort(t->parts, (size_t)t->n, sizeof *t->parts, by_name);
	for (i = 1; i < t->n; i++)
		if (str_eq(t->parts[i].name, t->parts[i - 1].name))
			return NULL; /* columns of one label, or rows that can't be told apart */
	return t->n >= 2 ? t : NULL;
}

/* The names of all parts, as one text. */
static struct str
names_of(struct doc *doc, const struct twin *t)
{
	size_t size = 0, n = 0;
	char *p;
	int i;

	for (i = 0; i < t->n; i++)
		size += t->parts[i].name.n + 1;
	p = arena_text(&doc->arena, size);
	for (i = 0; i < t->n; i++) {
		struct str name = t->parts[i].name;

		if (name.n > 0)
			memcpy(p + n, name.p, name.n);
		n += name.n;
		p[n++] = '\n';
	}
	return (struct str){p, n};
}

/* The same year, and budget or account. */
static bool
same_stage(struct doc *doc, const struct fact *a, const struct fact *b)
{
	struct quantity p, q;

	return quantity_stage(doc, a, &p) && quantity_stage(doc, b, &q) && str_eq(p.year, q.year) &&
		p.value[KIND_STAGE] == q.value[KIND_STAGE];
}

/* Holds the parts of a list against those of the first list with the same total, among the first
 * MAX_TWINS: no document divides so many totals alike. */
static void
compare(struct doc *doc, const struct twin *first, const struct twin *t)
{
	int i, n;

	for (n = 0; first != t && n < MAX_TWINS; first = first->next, n++) {
		if (!fact_same_value(first->total, t->total) ||
			!same_stage(doc, first->total, t->total))
			continue;
		for (i = 0; i < t->n; i++)
			if (t->parts[i].fact != first->parts[i].fact)
				claim_equal(
					doc, t->parts[i].fact, first->parts[i].fact, VERDICT_ERROR);
		return;
	}
}

void
check_twins(struct doc *doc)
{
	struct map map = {0}; /* names of parts -> the last list with them; lists go backwards */
	struct str *names = arena_alloc(&doc->arena, doc->nfacts * sizeof *names);
	size_t i, n = doc->nclaims;

	for (i = 0; i < n; i++) {
		struct twin *t, *first;
		void **slot;

		if (!divides(doc->claims[i]) || (t = read_list(doc, names, doc->claims[i])) == NULL)
			continue;
		slot = map_at(&doc->arena, &map, names_of(doc, t));
		if ((first = *slot) == NULL) {
			*slot = t->last = t;
			continue;
		}
		first->last = first->last->next = t;
		compare(doc, *slot, t);
	}
}
