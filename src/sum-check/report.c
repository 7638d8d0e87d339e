#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "err.h"
#include "message.h"
#include "out.h"
#include "streams.h"

/* Text that grows in the document's arena. */
struct text {
	struct arena *arena;
	char *p;
	size_t n, cap;
};

static void
text_add(struct text *t, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		t->p = arena_grow(t->arena, t->p, t->n, &t->cap, 1);
		t->p[t->n++] = s.p[i];
	}
}

static struct str
text_str(const struct text *t)
{
	return (struct str){t->p ? t->p : "", t->n};
}

/* A difference or tolerance in canonical form, without useless zeros beyond the given places. */
static struct str
quantity(struct arena *a, fix v, int places)
{
	char buf[DEC_TEXT];

	while (places < DEC_MAX_PLACES && dec_fix(fix_dec(v, places)) != v)
		places++;
	return arena_str(a, fix_text(v, places, buf));
}

/* 12.00+3.50-2×1.00, as the clerk would type it */
static struct str
arithmetic(struct doc *doc, const struct claim *c)
{
	struct text t = {.arena = &doc->arena};
	char times[16];
	int i;

	for (i = 0; i < c->nterms; i++) {
		const struct term *term = &c->terms[i];
		int k = term->times < 0 ? -term->times : term->times;
		struct str value = term->fact->value;
		bool negative = str_starts(value, S("-"));

		if (k == 0)
			continue;
		if (negative)
			value = str_sub(value, 1, value.n);
		if ((term->times < 0) != negative)
			text_add(&t, S("-"));
		else if (t.n > 0)
			text_add(&t, S("+"));
		if (k > 1) {
			snprintf(times, sizeof times, "%d×", k);
			text_add(&t, str(times));
		}
		text_add(&t, value);
		if (!str_eq(term->fact->unit, c->stated->unit))
			text_add(&t, term->fact->unit);
	}
	return text_str(&t);
}

static struct str
stated_text(const struct claim *c)
{
	return c->texts != NULL ? c->texts[0] : c->stated->value;
}

/* What is expected, in the places of what is stated, or more. */
static struct str
expected_text(struct doc *doc, const struct claim *c)
{
	const int fine = 2; /* 17% should be 20.53%, not 21% */
	int places = c->stated->dec.places, least;
	char buf[DEC_TEXT];

	if (c->texts != NULL)
		return c->texts[1];
	least = c->printed ? c->terms[0].fact->dec.places : c->linear ? 0 : fine;
	return arena_str(&doc->arena, fix_text(c->exact, places < least ? least : places, buf));
}

/* Stated less expected: of a sum exactly, of a quotient as far as it is printed. */
static struct str
difference(struct doc *doc, const struct claim *c)
{
	int places = c->stated->dec.places;
	char buf[DEC_TEXT];

	if (c->linear)
		return quantity(&doc->arena, c->diff, places);
	if (places < 2)
		places = 2;
	return arena_str(&doc->arena, fix_text(c->diff, places, buf));
}

/* The tolerance, to one place more than is printed. */
static struct str
tolerance(struct doc *doc, const struct claim *c)
{
	int places = c->stated->dec.places;
	char buf[DEC_TEXT];

	if (places < DEC_MAX_PLACES)
		places++;
	return arena_str(&doc->arena, fix_text(c->tolerance, places, buf));
}

/* True if term i is the stated figure or an earlier term. */
static bool
named_before(const struct claim *c, int i)
{
	const struct fact *f = c->terms[i].fact;

	while (i-- > 0)
		if (c->terms[i].fact == f)
			return true;
	return f == c->stated;
}

/* Ids of the stated figure and of the figures used, each once, and of the findings that follow
 * from this one. */
static struct str
refs(struct doc *doc, const struct claim *c)
{
	struct text t = {.arena = &doc->arena};
	int i;

	text_add(&t, c->stated->id);
	for (i = 0; i < c->nterms; i++) {
		if (named_before(c, i))
			continue;
		text_add(&t, S(" "));
		text_add(&t, c->terms[i].fact->id);
	}
	return text_str(&t);
}

static struct str
sentence(struct doc *doc, const struct claim *c)
{
	struct str args[4 + CLAIM_ARGS];
	struct text t = {.arena = &doc->arena};
	int i;

	args[0] = stated_text(c);
	args[1] = expected_text(doc, c);
	args[2] = difference(doc, c);
	args[3] = arithmetic(doc, c);
	for (i = 0; i < c->nargs; i++)
		args[4 + i] = c->args[i];
	text_add(&t, message(&doc->arena, c->message, args, 4 + c->nargs));
	if (c->why != NULL)
		text_add(&t, message(&doc->arena, c->why, c->why_args, CLAIM_ARGS));
	if (c->why_too != NULL)
		text_add(&t, message(&doc->arena, c->why_too, c->why_args, CLAIM_ARGS));
	return text_str(&t);
}

static void
print(struct doc *doc, const struct claim *c)
{
	struct str f[FINDING_FIELDS] = {0};
	char line[24];

	f[FINDING_DIFF] = f[FINDING_TOLERANCE] = S("");
	snprintf(line, sizeof line, "%ld", c->line);
	f[FINDING_DOC] = doc->name;
	f[FINDING_LINE] = str(line);
	f[FINDING_CHECK] = str(check_names[c->check]);
	f[FINDING_VERDICT] = str(verdict_names[c->verdict]);
	f[FINDING_ITEM] = c->stated->item;
	f[FINDING_STATED] = stated_text(c);
	f[FINDING_EXPECTED] = expected_text(doc, c);
	if (c->tolerance > 0) {
		f[FINDING_DIFF] = difference(doc, c);
		f[FINDING_TOLERANCE] = tolerance(doc, c);
	}
	f[FINDING_UNIT] = c->stated->unit;
	f[FINDING_REFS] = refs(doc, c);
	f[FINDING_MESSAGE] = sentence(doc, c);
	out_record(f, FINDING_FIELDS);
}

static void
summarize(const struct doc *doc)
{
	size_t count[VERDICTS] = {[VERDICT_OK] = doc->agreed.n}, i;

	for (i = 0; i < doc->nclaims; i++)
		count[doc->claims[i]->verdict]++;
	fprintf(stderr, "%s: %.*s: %zu relations, %zu ok, %zu rounding, %zu warn, %zu error\n",
		err_name(), (int)doc->name.n, doc->name.p, doc->nclaims + doc->agreed.n,
		count[VERDICT_OK], count[VERDICT_ROUNDING], count[VERDICT_WARN],
		count[VERDICT_ERROR]);
}

/* A finding that follows from another one comes out only when everything does, or when that one does
 * not. */
static bool
wanted(const struct claim *c)
{
	return options.only[c->check] && c->verdict >= options.min &&
		(c->cause == NULL || options.min == VERDICT_OK || !options.only[c->cause->check]);
}

/* A claim that is printed; order: in which it was made. */
struct finding {
	long line;
	size_t order;
};

/* By line, then in the order in which the claims were made. */
static int
by_line(const void *x, const void *y)
{
	const struct finding *a = x, *b = y;

	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

/* Those that are wanted, in the order in which they are printed. */
static struct finding *
findings(struct doc *doc, size_t *n)
{
	struct finding *f = NULL;
	size_t i, cap = 0;

	*n = 0;
	for (i = 0; i < doc->nclaims; i++) {
		if (!wanted(doc->claims[i]))
			continue;
		f = arena_grow(&doc->arena, f, *n, &cap, sizeof *f);
		f[(*n)++] = (struct finding){doc->claims[i]->line, i};
	}
	if (*n > 0)
		qsort(f, *n, sizeof *f, by_line);
	return f;
}

void
report(struct doc *doc)
{
	size_t i, n;
	const struct finding *f = findings(doc, &n);

	for (i = 0; i < n; i++) {
		const struct claim *c = doc->claims[f[i].order];

		print(doc, c);
		if (c->verdict >= VERDICT_WARN)
			found_something();
	}
	if (options.summary)
		summarize(doc);
}
