/* Facts in, the figures that can be compared out. */
#include <stdint.h>
#include <stdlib.h>

#include "err.h"
#include "streams.h"
#include "unit.h"
#include "utf8.h"
#include "year.h"
#include "years.h"

/* Figures from 10^16 on are no amounts that anybody compares; below it nothing can overflow. */
static const fix VALUE_MAX = (fix)10000000000000000 * 100000000;

/* Of one document, while it is read. */
struct reading {
	struct arena arena; /* given back after each document */
	struct map ids;
	struct figure *figures;
	struct str *of;
	size_t n, figures_cap, of_cap;
};

static struct reading reading;
static struct str pending[FACT_FIELDS];
static bool have_pending;

/* The roles that are compared. Shares, scores and targets have no counterpart in another year. */
static const struct {
	const char *role;
	enum kind kind;
} roles[] = {
	{"value", QUANTITY},
	{"total", QUANTITY},
	{"part", QUANTITY},
	{"count", QUANTITY},
	{"change", CHANGE},
	{"growth", GROWTH},
	{"rate", RATE},
};

/* Years and quotation marks differ from year to year and from table to text. */
static struct str
compared_by(struct arena *a, struct str text)
{
	static const struct str quotes[] = {
		STR_INIT("“"), STR_INIT("”"), STR_INIT("\""), STR_INIT("‘"), STR_INIT("’")};
	struct str key = utf8_key(a, text);
	char *out = arena_alloc(a, key.n);
	size_t i = 0, n = 0, from, at, len, q;

	while (i < key.n) {
		from = i;
		if (find_year(key, &from, &at) > 0 && at == i) {
			i = from;
			continue;
		}
		utf8_at(key, i, &len);
		for (q = 0; q < sizeof quotes / sizeof *quotes; q++)
			if (str_starts(str_sub(key, i, key.n), quotes[q]))
				break;
		if (q == sizeof quotes / sizeof *quotes) {
			memcpy(out + n, key.p + i, len);
			n += len;
		}
		i += len;
	}
	return (struct str){out, n};
}

const struct word *
doc_word(struct doc *doc, struct str text)
{
	struct word *w = map_get(&doc->words, text);

	if (w != NULL)
		return w;
	w = arena_alloc(&doc->arena, sizeof *w);
	w->text = arena_str(&doc->arena, text);
	w->key = arena_str(&doc->arena, compared_by(&reading.arena, text));
	*map_at(&doc->arena, &doc->words, w->text) = w;
	return w;
}

static void
take_meta(struct doc *doc, const struct str *field)
{
	struct str text = field[FACT_TEXT].n > 0 ? field[FACT_TEXT] : field[FACT_VALUE];

	if (str_eq(field[FACT_ITEM], S("agency")))
		doc->agency = arena_str(&doc->arena, text);
	else if (str_eq(field[FACT_ITEM], S("type")))
		doc->final = str_eq(text, S("final"));
	else if (str_eq(field[FACT_ITEM], S("year")))
		doc->year = str_number(text);
}

static void
add_figure(const struct figure *f, struct str of)
{
	struct reading *r = &reading;

	r->figures = arena_grow(&r->arena, r->figures, r->n, &r->figures_cap, sizeof *r->figures);
	r->of = arena_grow(&r->arena, r->of, r->n, &r->of_cap, sizeof *r->of);
	r->figures[r->n] = *f;
	r->of[r->n++] = arena_str(&r->arena, of);
}

/* The figure in the record; false if it is none that can be compared. */
static bool
read_figure(struct doc *doc, const struct str *field, struct figure *f)
{
	size_t i;

	for (i = 0; i < sizeof roles / sizeof *roles; i++)
		if (str_eq(field[FACT_ROLE], str(roles[i].role)))
			break;
	if (i == sizeof roles / sizeof *roles || !dec_parse(field[FACT_VALUE], &f->dec))
		return false;
	f->kind = roles[i].kind;
	f->line = str_number(field[FACT_LINE]);
	f->year = str_number(field[FACT_YEAR]);
	f->code = doc_word(doc, field[FACT_CODE]);
	f->item = doc_word(doc, field[FACT_ITEM]);
	f->measure = doc_word(doc, field[FACT_MEASURE]);
	f->unit = doc_word(doc, field[FACT_UNIT]);
	f->base = doc_word(doc, field[FACT_BASE]);
	f->table = doc_word(doc, field[FACT_TABLE]);
	f->section = doc_word(doc, field[FACT_SECTION]);
	f->money = unit_money(f->unit->text, &f->power);
	if (!f->money)
		f->power = 0;
	return dec_fix(f->dec) < VALUE_MAX && dec_fix(f->dec) > -VALUE_MAX &&
		figure_value(f) < VALUE_MAX && figure_value(f) > -VALUE_MAX;
}

static void
add_record(struct doc *doc, const struct str *field)
{
	struct figure f = {0};
	struct str base;

	if (str_eq(field[FACT_ROLE], S("meta"))) {
		take_meta(doc, field);
		if (str_eq(field[FACT_ITEM], S("member"))) {
			make_member(doc, str_number(field[FACT_LINE]), field[FACT_TEXT], &f);
			add_figure(&f, S(""));
		}
		return;
	}
	if (!read_figure(doc, field, &f))
		return;
	if (f.kind == QUANTITY)
		*map_at(&reading.arena, &reading.ids, arena_str(&reading.arena, field[FACT_ID])) =
			(void *)(uintptr_t)(reading.n + 1);
	add_figure(&f, field[FACT_OF]);
	if (f.kind != QUANTITY || f.table->text.n > 0 ||
		!level_base(&reading.arena, field[FACT_TEXT], field[FACT_VALUE], &base))
		return;
	f.kind = CHANGE;
	f.level = true;
	f.dec.n = 0;
	f.base = doc_word(doc, base);
	add_figure(&f, field[FACT_ID]);
}

/* The figure with that id, NULL if it was not kept. */
static struct figure *
figure_of(struct figure *figures, struct str id)
{
	size_t index = (size_t)(uintptr_t)map_get(&reading.ids, id);

	return index > 0 ? &figures[index - 1] : NULL;
}

/* Follows the ids in `of`: the figure of the statement's own year is what it is about, the other
 * one what it is compared with. */
static void
link_statement(struct figure *figures, struct figure *f, struct str of)
{
	struct figure *target;
	ptrdiff_t blank;

	while (of.n > 0) {
		blank = str_find(of, S(" "), 0);
		target = figure_of(figures, str_sub(of, 0, blank < 0 ? of.n : (size_t)blank));
		of = str_sub(of, blank < 0 ? of.n : (size_t)blank + 1, of.n);
		if (target == NULL)
			continue;
		if (f->target == NULL && target->year == f->year)
			f->target = target;
		else if (f->printed_base == NULL)
			f->printed_base = target;
	}
}

/* Puts the figures that were read where they can stay. */
static void
keep(struct doc *doc)
{
	struct figure *f;
	size_t i;

	f = arena_alloc(&doc->arena, (reading.n + reading.n / 4 + 1) * sizeof *f);
	doc->figures = f;
	for (i = 0; i < reading.n; i++) {
		f[i] = reading.figures[i];
		f[i].doc = doc;
		if (f[i].year == 0)
			f[i].year = doc->year;
	}
	for (i = 0; i < reading.n; i++)
		if (f[i].kind != QUANTITY)
			link_statement(f, &f[i], reading.of[i]);
	doc->nfigures = add_quarters(&reading.arena, doc, f, reading.n);
	doc->nfigures = count_members(doc, f, doc->nfigures);
	doc->members = doc->nfigures > 0 && f[doc->nfigures - 1].member;
	find_accounts(&reading.arena, doc);
}

/* Reads the records of one document. */
static struct doc *
read_records(struct tsv *t)
{
	struct doc *doc = xmalloc(sizeof *doc);
	struct arena arena = reading.arena;

	*doc = (struct doc){0};
	arena_reset(&arena);
	reading = (struct reading){.arena = arena};
	doc->name = arena_str(&doc->arena, pending[FACT_DOC]);
	do
		add_record(doc, pending);
	while (tsv_read(t, pending) && !(have_pending = !str_eq(pending[FACT_DOC], doc->name)));
	keep(doc);
	return doc;
}

struct doc *
read_doc(struct tsv *t)
{
	struct doc *doc;

	while (have_pending || tsv_read(t, pending)) {
		have_pending = false;
		doc = read_records(t);
		if (doc->year != 0)
			return doc;
		warn("%.*s: no fiscal year in its facts (role meta, item year)", (int)doc->name.n,
			doc->name.p);
		doc_free(doc);
	}
	return NULL;
}

void
doc_free(struct doc *doc)
{
	arena_free(&doc->arena);
	free(doc);
}
