#include <stdlib.h>

#include "doc.h"
#include "emit.h"
#include "grid.h"
#include "streams.h"
#include "table.h"
#include "utf8.h"

static const struct str kind_name[KINDS] = {[TITLE] = STR_INIT("title"),
	[TOC] = STR_INIT("toc"),
	[HEADING] = STR_INIT("heading"),
	[PARA] = STR_INIT("para"),
	[CAPTION] = STR_INIT("caption"),
	[UNIT] = STR_INIT("unit"),
	[ROW] = STR_INIT("row"),
	[NOTE] = STR_INIT("note"),
	[PAGE] = STR_INIT("page")};

void
job_header(const struct job *job)
{
	if (job->what == FACTS)
		emit_header();
	else if (job->what == LIST)
		table_list_header();
}

/* A whole number of at most 9 digits at *p; *p moves behind it. False if there is none. */
static bool
read_number(struct str *s, long *n)
{
	size_t i = 0;

	*n = 0;
	while (i < s->n && i < 9 && s->p[i] >= '0' && s->p[i] <= '9')
		*n = *n * 10 + (s->p[i++] - '0');
	*s = str_sub(*s, i, s->n);
	return i > 0;
}

static bool
whole_number(struct str s, long *n)
{
	return read_number(&s, n) && s.n == 0;
}

/* The offsets of field s, separated by blanks or commas, into r->breaks. */
static bool
read_breaks(struct doc *doc, struct str s, struct record *r)
{
	size_t cap = 0;
	long n;

	while (s.n > 0) {
		if (!read_number(&s, &n) || (size_t)n > r->text.n)
			return false;
		r->breaks = arena_grow(
			&doc->arena, r->breaks, (size_t)r->nbreaks, &cap, sizeof *r->breaks);
		r->breaks[r->nbreaks++] = (size_t)n;
		if (s.n > 0 && s.p[0] != ' ' && s.p[0] != ',')
			return false;
		if (s.n > 0)
			s = str_sub(s, 1, s.n);
	}
	return true;
}

static bool
find_kind(struct str name, enum kind *kind)
{
	int k;

	for (k = 0; k < KINDS; k++) {
		if (str_eq(name, kind_name[k])) {
			*kind = (enum kind)k;
			return true;
		}
	}
	return false;
}

bool
doc_add(struct doc *doc, const struct str *fields)
{
	struct arena *a = &doc->arena;
	struct record r = {0};
	long level = 0;

	if (!whole_number(fields[LINE_LINE], &r.line) || !whole_number(fields[LINE_END], &r.end) ||
		!find_kind(fields[LINE_KIND], &r.kind))
		return false;
	if (fields[LINE_LEVEL].n > 0 && !whole_number(fields[LINE_LEVEL], &level))
		return false;
	if (fields[LINE_PAGE].n > 0 && !whole_number(fields[LINE_PAGE], &r.page))
		return false;
	r.level = (int)level;
	r.path = arena_str(a, fields[LINE_PATH]);
	r.text = arena_str(a, fields[LINE_TEXT]);
	r.spaced = utf8_has_space(r.text);
	if (!read_breaks(doc, fields[LINE_BREAKS], &r))
		return false;
	if (doc->nrecords == 0)
		doc->name = arena_str(a, fields[LINE_DOC]);
	doc->records = arena_grow(a, doc->records, doc->nrecords, &doc->records_cap, sizeof r);
	doc->records[doc->nrecords++] = r;
	return true;
}

struct str
record_slice(struct arena *a, const struct record *r, size_t from, size_t to)
{
	struct str s = str_sub(r->text, from, to);

	return r->spaced ? utf8_clean(a, s) : s;
}

/* --- the run of a table -------------------------------------------------------------------- */

static bool
belongs_to_table(enum kind k)
{
	return k == CAPTION || k == UNIT || k == ROW || k == NOTE || k == PAGE;
}

/* The next row at or after record i; nrecords if there is none in the run. */
static size_t
next_row(const struct doc *doc, size_t i)
{
	while (i < doc->nrecords && belongs_to_table(doc->records[i].kind) &&
		doc->records[i].kind != ROW)
		i++;
	return i < doc->nrecords && doc->records[i].kind == ROW ? i : doc->nrecords;
}

/* Does the caption at record i only repeat that of the table that began at first, with the same head
 * below it, at the top of a further page? */
static bool
repeats_caption(struct doc *doc, size_t first, size_t i)
{
	size_t old = next_row(doc, first), new = next_row(doc, i);

	return new < doc->nrecords &&str_eq(doc->records[i].text, doc->records[first].text) &&
		str_eq(utf8_key(&doc->arena, grid_first_row(doc, old)),
			utf8_key(&doc->arena, grid_first_row(doc, new)));
}

/* The last record of the table run that starts at first. A caption or unit line behind rows starts
 * the next table, unless it repeats the first caption. */
static size_t
run_end(struct doc *doc, size_t first)
{
	const struct record *r = doc->records;
	bool rows = false, again = false;
	size_t i;

	for (i = first; i < doc->nrecords && belongs_to_table(r[i].kind); i++) {
		if ((r[i].kind == CAPTION || r[i].kind == UNIT) && rows && !again) {
			if (!repeats_caption(doc, first, i))
				break;
			again = true; /* up to the next row */
		}
		if (r[i].kind == ROW) {
			rows = true;
			again = false;
		}
	}
	return i - 1;
}

static bool
has_rows(const struct doc *doc, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++)
		if (doc->records[i].kind == ROW)
			return true;
	return false;
}

static void
do_tables(struct doc *doc, struct job *job)
{
	size_t i, last;

	for (i = 0; i < doc->nrecords; i = last + 1) {
		enum kind k = doc->records[i].kind;

		last = i;
		if (k != CAPTION && k != UNIT && k != ROW)
			continue;
		last = run_end(doc, i);
		if (!has_rows(doc, i, last))
			continue;
		if (job->what == FACTS)
			table_facts(doc, i, last);
		else if (job->what == LIST)
			table_list(doc, i, last);
		else if (table_write(doc, i, last, job->table))
			job->written = true;
	}
}

/* --- the prose ----------------------------------------------------------------------------- */

/* Hands the prose over in pieces that lie under one heading of level 2 (or 1). */
static void
do_sentences(struct doc *doc)
{
	size_t i, first = 0;

	for (i = 1; i <= doc->nrecords; i++) {
		const struct record *r = &doc->records[i];

		if (i < doc->nrecords && !(r->kind == HEADING && r->level <= 2))
			continue;
		sentence_facts(doc, first, i - 1);
		first = i;
	}
}

void
doc_finish(struct doc *doc, struct job *job)
{
	struct arena arena;

	if (doc->nrecords > 0) {
		doc_sections(doc);
		meta_facts(doc);
		doc->trimmed = table_lines_trimmed(doc);
		do_tables(doc, job);
		if (job->what == FACTS) {
			do_sentences(doc);
			members_of_text(doc);
			emit_facts(doc);
		}
	}
	arena = doc->arena;
	arena_reset(&arena);
	*doc = (struct doc){.arena = arena};
}
