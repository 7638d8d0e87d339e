#include <stdlib.h>

#include "emit.h"
#include "passage.h"
#include "out.h"
#include "streams.h"

static const char *const role_name[ROLES] = {[VALUE] = "value",
	[TOTAL] = "total",
	[PART] = "part",
	[CHANGE] = "change",
	[GROWTH] = "growth",
	[SHARE] = "share",
	[RATE] = "rate",
	[WEIGHT] = "weight",
	[SCORE] = "score",
	[TARGET] = "target",
	[ACTUAL] = "actual",
	[COUNT] = "count",
	[PRODUCT] = "product",
	[META] = "meta"};

/* The source line of byte offset `position` of a record's text. */
static long
record_line(const struct record *r, size_t position)
{
	int i = 0;

	while (i < r->nbreaks && r->breaks[i] <= position)
		i++;
	return r->line + i;
}

struct fact *
new_fact(struct doc *doc, const struct record *r, size_t position)
{
	struct fact *f = arena_alloc(&doc->arena, sizeof *f);

	f->line = record_line(r, position);
	f->position = position;
	f->section = r->section;
	doc->facts = arena_grow(
		&doc->arena, doc->facts, doc->nfacts, &doc->facts_cap, sizeof *doc->facts);
	doc->facts[doc->nfacts++] = f;
	return f;
}

void
fact_of(struct doc *doc, struct fact *fact, struct fact *target)
{
	struct fact **of = arena_alloc(&doc->arena, (size_t)(fact->nof + 1) * sizeof *of);

	if (fact->nof > 0)
		memcpy(of, fact->of, (size_t)fact->nof * sizeof *of);
	of[fact->nof++] = target;
	fact->of = of;
}

static int
by_place(const void *a, const void *b)
{
	const struct fact *x = *(struct fact *const *)a, *y = *(struct fact *const *)b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if ((x->role == META) != (y->role == META))
		return x->role == META ? -1 : 1;
	return (x->position > y->position) - (x->position < y->position);
}

void
emit_header(void)
{
	out_header(facts_columns, FACT_FIELDS);
}

/* The digits of n, which is not negative, at p. Returns their end. */
static char *
put_number(char *p, long n)
{
	char digits[24];
	size_t k = 0;

	do
		digits[k++] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	while (k > 0)
		*p++ = digits[--k];
	return p;
}

static char *
put_id(char *p, const struct fact *f)
{
	p = put_number(p, f->line);
	*p++ = '.';
	return put_number(p, f->number);
}

static struct str
text_of(struct arena *a, long n)
{
	char *buf = arena_text(a, 24);

	return (struct str){buf, (size_t)(put_number(buf, n) - buf)};
}

static struct str
id_of(struct arena *a, const struct fact *f)
{
	char *buf = arena_text(a, 48);

	return (struct str){buf, (size_t)(put_id(buf, f) - buf)};
}

/* The ids in f->of, a blank between two. */
static struct str
of_ids(struct arena *a, const struct fact *f)
{
	char *buf = arena_text(a, (size_t)f->nof * 48 + 1), *p = buf;
	int i;

	for (i = 0; i < f->nof; i++) {
		if (i > 0)
			*p++ = ' ';
		p = put_id(p, f->of[i]);
	}
	return (struct str){buf, (size_t)(p - buf)};
}

static void
print(struct doc *doc, const struct fact *f)
{
	struct arena *a = &doc->arena;
	struct str out[FACT_FIELDS] = {[FACT_DOC] = doc->name,
		[FACT_LINE] = text_of(a, f->line),
		[FACT_ID] = id_of(a, f),
		[FACT_SECTION] = f->section,
		[FACT_TABLE] = f->table,
		[FACT_CODE] = f->code,
		[FACT_ITEM] = f->item,
		[FACT_MEASURE] = f->measure,
		[FACT_YEAR] = f->year,
		[FACT_BASE] = f->base,
		[FACT_VALUE] = f->value,
		[FACT_UNIT] = f->unit,
		[FACT_ROLE] = str(role_name[f->role]),
		[FACT_OF] = of_ids(a, f),
		[FACT_TEXT] = f->text};

	if (f->row > 0)
		out[FACT_ROW] = text_of(a, f->row);
	if (f->col > 0)
		out[FACT_COL] = text_of(a, f->col);
	out_record(out, FACT_FIELDS);
}

void
emit_facts(struct doc *doc)
{
	struct fact **f = doc->facts;
	size_t i;

	if (doc->nfacts == 0)
		return;
	qsort(f, doc->nfacts, sizeof *f, by_place);
	extend_texts(doc);
	for (i = 0; i < doc->nfacts; i++)
		f[i]->number = i > 0 && f[i - 1]->line == f[i]->line ? f[i - 1]->number + 1 : 1;
	for (i = 0; i < doc->nfacts; i++)
		if (f[i]->role == META)
			print(doc, f[i]);
	for (i = 0; i < doc->nfacts; i++)
		if (f[i]->role != META)
			print(doc, f[i]);
}
