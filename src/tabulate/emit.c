#include "emit.h"
#include "order.h"
#include "out.h"
#include "passage.h"
#include "streams.h"

static const struct str role_name[ROLES] = {[VALUE] = STR_INIT("value"),
	[TOTAL] = STR_INIT("total"),
	[PART] = STR_INIT("part"),
	[CHANGE] = STR_INIT("change"),
	[GROWTH] = STR_INIT("growth"),
	[SHARE] = STR_INIT("share"),
	[RATE] = STR_INIT("rate"),
	[WEIGHT] = STR_INIT("weight"),
	[SCORE] = STR_INIT("score"),
	[TARGET] = STR_INIT("target"),
	[ACTUAL] = STR_INIT("actual"),
	[COUNT] = STR_INIT("count"),
	[PRODUCT] = STR_INIT("product"),
	[META] = STR_INIT("meta")};

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

void
emit_header(void)
{
	out_header(facts_columns, FACT_FIELDS);
}

/* An id is LINE.N; in a list of several each has a blank or TAB behind it. */
enum { ID_ROOM = 2 * OUT_DIGITS + 2 };

static char *
put_id(char *to, const struct fact *f)
{
	to = out_put_int(to, f->line);
	*to++ = '.';
	return out_put_int(to, f->number);
}

static char *
put_ids(char *to, struct fact *const *facts, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			*to++ = ' ';
		to = put_id(to, facts[i]);
	}
	return to;
}

static char *
put_tab(char *to)
{
	*to = '\t';
	return to + 1;
}

static char *
put_text(char *to, struct str s)
{
	return put_tab(s.n > 0 ? out_put_field(to, s) : to);
}

/* A row or column of a table; outside of tables there is none. */
static char *
put_cell(char *to, int n)
{
	return put_tab(n > 0 ? out_put_int(to, n) : to);
}

/* Section and table, which come again from fact to fact, as they are printed; and the document's name. */
struct place {
	struct str section, table, printed;
	struct str doc;
};

static bool
is_slice(struct str a, struct str b)
{
	return a.p == b.p && a.n == b.n;
}

static void
set_place(struct arena *a, struct place *place, const struct fact *f)
{
	char *to = arena_text(a, (f->section.n + f->table.n) * OUT_ESCAPED + 2);

	*place = (struct place){f->section, f->table, {to, 0}, place->doc};
	to = put_text(put_text(to, f->section), f->table);
	place->printed.n = (size_t)(to - place->printed.p);
}

/* The document's name as a field with the TAB behind it. */
static struct str
name_field(struct doc *doc)
{
	char *to = arena_text(&doc->arena, doc->name.n * OUT_ESCAPED + 1);

	return (struct str){to, (size_t)(put_text(to, doc->name) - to)};
}

/* How much the record of f takes at most. */
static size_t
room_for(const struct doc *doc, const struct fact *f)
{
	size_t texts = doc->name.n + f->section.n + f->table.n + f->code.n + f->item.n +
		f->measure.n + f->year.n + f->base.n + f->value.n + f->unit.n + f->text.n;

	return texts * OUT_ESCAPED + ((size_t)f->nof + 4) * ID_ROOM + FACT_FIELDS;
}

/* The columns are those of streams.h, in that order. */
static void
print(struct doc *doc, struct place *place, const struct fact *f)
{
	char *to = out_room(room_for(doc, f)), *line;

	if (!is_slice(f->section, place->section) || !is_slice(f->table, place->table))
		set_place(&doc->arena, place, f);
	line = to = out_put(to, place->doc);
	to = put_tab(out_put_int(to, f->line));
	/* the id: the line again, and the number on it */
	to = out_put(to, (struct str){line, (size_t)(to - 1 - line)});
	*to++ = '.';
	to = put_tab(out_put_int(to, f->number));
	to = out_put(to, place->printed);
	to = put_cell(to, f->row);
	to = put_cell(to, f->col);
	to = put_text(to, f->code);
	to = put_text(to, f->item);
	to = put_text(to, f->measure);
	to = put_text(to, f->year);
	to = put_text(to, f->base);
	to = put_text(to, f->value);
	to = put_text(to, f->unit);
	to = put_tab(out_put(to, role_name[f->role]));
	to = put_tab(put_ids(to, f->of, f->nof));
	to = out_put_field(to, f->text);
	*to++ = '\n';
	out_done(to);
}

/* Says something of the document, not of a table? */
static bool
is_of_document(const struct fact *f)
{
	return f->role == META && f->table.n == 0;
}

/* Is it what a paragraph says in words (sayings.c)? */
static bool
is_saying(const struct fact *f)
{
	return is_of_document(f) && f->worded;
}

/* The figures of a line from 1 on; sayings, which come before them, are counted behind them. */
static void
number_line(struct fact **f, size_t n)
{
	size_t i;
	int number = 0;

	for (i = 0; i < n; i++)
		if (!is_saying(f[i]))
			f[i]->number = ++number;
	for (i = 0; i < n; i++)
		if (is_saying(f[i]))
			f[i]->number = ++number;
}

void
emit_facts(struct doc *doc)
{
	struct place place = {.printed = S("\t\t"), .doc = name_field(doc)};
	struct fact **f;
	size_t i, end;

	if (doc->nfacts == 0)
		return;
	order_facts(doc);
	f = doc->facts;
	extend_texts(doc);
	for (i = 0; i < doc->nfacts; i = end) {
		for (end = i; end < doc->nfacts && f[end]->line == f[i]->line; end++)
			;
		number_line(f + i, end - i);
	}
	for (i = 0; i < doc->nfacts; i++)
		if (is_of_document(f[i]))
			print(doc, &place, f[i]);
	for (i = 0; i < doc->nfacts; i++)
		if (!is_of_document(f[i]))
			print(doc, &place, f[i]);
}
