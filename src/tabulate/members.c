/* The units whose accounts a disclosure covers, as meta facts: a list of names, in one sentence, numbered below
 * it or in a table, that a sentence on the budget's units leads to:
 *
 *     纳入本部门决算编制范围的预算单位包括：    序号  单位名称
 *     1. 某局（本级）                           1     某局（本级）
 *
 * Most of the names must end as those of units do. */
#include "doc.h"
#include "meta.h"
#include "numbering.h"
#include "table.h"
#include "utf8.h"
#include "wordset.h"

enum { MAX_NAME = 150 /* bytes */, HEAD_ROWS = 3 };

/* What is found before it is known to be a list: the record and the name of each. */
struct members {
	struct doc *doc;
	struct member {
		const struct record *record;
		size_t position;
		struct str name;
	} * member;
	size_t n, cap;
};

static void
add_member(struct members *m, const struct record *r, size_t position, struct str name)
{
	m->member = arena_grow(&m->doc->arena, m->member, m->n, &m->cap, sizeof *m->member);
	m->member[m->n++] = (struct member){r, position, name};
}

/* s without brackets at its end: 某局（本级） */
static struct str
without_brackets(struct str s)
{
	static const struct str opening = STR_INIT("（"), closing = STR_INIT("）");
	ptrdiff_t at;

	while (str_ends(s, closing) && (at = find_last(s, opening)) >= 0)
		s = str_sub(s, 0, (size_t)at);
	return s;
}

/* May it be the name of a unit, with or without a bracket behind it? */
static bool
may_be_name(struct str s)
{
	static struct wordset no = {.table = "agency", .kind = "no"};
	static struct wordset apart = {.table = "agency", .kind = "apart"};

	return s.n > 0 && s.n <= MAX_NAME && !wordset_any(&no, s, str_starts) &&
		!wordset_has(&apart, s);
}

/* Do most of the names end as those of units do? */
static bool
are_units(const struct members *m)
{
	static struct wordset ends = {.table = "agency", .kind = "end"};
	size_t i, units = 0;

	for (i = 0; i < m->n; i++)
		units += wordset_ends(&ends, without_brackets(m->member[i].name));
	return 2 * units > m->n;
}

/* Makes facts of them, but for those that another list has named. */
static void
keep_members(const struct members *m)
{
	static const struct str item = STR_INIT("member");
	struct doc *doc = m->doc;
	size_t i;

	for (i = 0; i < m->n && are_units(m); i++) {
		void **known = map_at(
			&doc->arena, &doc->members, utf8_key(&doc->arena, m->member[i].name));
		struct fact *f;

		if (*known != NULL)
			continue;
		*known = &m->member[i];
		f = new_fact(doc, m->member[i].record, m->member[i].position);
		f->role = META;
		f->item = item;
		f->worded = true;
		f->text = m->member[i].name;
	}
}

/* Where the first of the marks stands in s at or behind byte `from`, and its bytes; s.n if nowhere. */
static size_t
first_mark(struct wordset *marks, struct str s, size_t from, size_t *len)
{
	size_t best = s.n;
	int i;

	*len = 0;
	for (i = 0; i < wordset(marks)->n; i++) {
		ptrdiff_t at = str_find(s, marks->word[i], from);

		if (at >= 0 && (size_t)at < best) {
			best = (size_t)at;
			*len = marks->word[i].n;
		}
	}
	return best;
}

/* Where the last of the words ends in s; 0 if it has none. */
static size_t
last_end(struct wordset *words, struct str s)
{
	size_t best = 0;
	int i;

	for (i = 0; i < wordset(words)->n; i++) {
		ptrdiff_t at = find_last(s, words->word[i]);

		if (at >= 0 && (size_t)at + words->word[i].n > best)
			best = (size_t)at + words->word[i].n;
	}
	return best;
}

/* Is s nothing but how many they are and that their names follow: 共4个，具体包括? */
static bool
only_leads(struct str s)
{
	static struct wordset leads = {.table = "agency", .kind = "leads"};
	size_t len;

	while (s.n > 0) {
		bool digit = s.p[0] == ' ' || (s.p[0] >= '0' && s.p[0] <= '9');

		if ((len = digit ? 1 : wordset_prefix(&leads, s)) == 0)
			return false;
		s = str_sub(s, len, s.n);
	}
	return true;
}

/* Where the names begin to which a sentence on the units leads: behind its colon. 0 if it does not. */
static size_t
names_begin(struct str s)
{
	static struct wordset covered = {.table = "agency", .kind = "covered"};
	static struct wordset colons = {.table = "agency", .kind = "colon"};
	size_t lead, colon, len;

	if (!wordset_has(&covered, s))
		return 0;
	lead = last_end(&covered, s);
	colon = first_mark(&colons, s, lead, &len);
	return len > 0 && only_leads(str_sub(s, lead, colon)) ? colon + len : 0;
}

/* 甲局、乙中心和丙站。 */
static void
read_sentence(struct members *m, const struct record *r, struct str list)
{
	static struct wordset marks = {.table = "agency", .kind = "mark"};
	static struct wordset stops = {.table = "agency", .kind = "stop"};
	size_t at, len;

	list.n = first_mark(&stops, list, 0, &len);
	for (; list.n > 0; list = str_sub(list, at + len, list.n)) {
		at = first_mark(&marks, list, 0, &len);
		if (!may_be_name(str_trim(str_sub(list, 0, at)))) {
			m->n = 0;
			return;
		}
		add_member(m, r, 0, str_trim(str_sub(list, 0, at)));
	}
}

/* The record's name, if it is the k-th item of a list. */
static struct str
numbered_name(struct doc *doc, const struct record *r, int k)
{
	static struct wordset ends = {.table = "agency", .kind = "item-end"};
	struct str text = utf8_clean(&doc->arena, r->text);
	struct numbering number = numbering_parse(text);
	size_t len;

	if ((r->kind != PARA && r->kind != HEADING) || number.value != k)
		return S("");
	text = str_sub(text, number.len, text.n);
	text.n = first_mark(&ends, text, 0, &len);
	return str_trim(text);
}

/* The numbered paragraphs from record i on. */
static void
read_items(struct members *m, size_t i)
{
	struct doc *doc = m->doc;

	for (; i < doc->nrecords; i++) {
		const struct record *r = &doc->records[i];
		struct str name;

		if (r->kind == PAGE)
			continue;
		name = numbered_name(doc, r, (int)m->n + 1);
		if (name.n == 0)
			return;
		if (!may_be_name(name)) {
			m->n = 0;
			return;
		}
		add_member(m, r, 0, name);
	}
}

void
members_of_text(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->nrecords; i++) {
		const struct record *r = &doc->records[i];
		struct members m = {.doc = doc};
		struct str text;
		size_t begin;

		if ((r->kind != PARA && r->kind != HEADING) || names_begin(r->text) == 0)
			continue;
		text = utf8_clean(&doc->arena, r->text);
		begin = names_begin(text);
		text = str_trim(str_sub(text, begin, text.n));
		if (text.n > 0)
			read_sentence(&m, r, text);
		else
			read_items(&m, i + 1);
		keep_members(&m);
	}
}

/* --- tables ---------------------------------------------------------------------------------------- */

/* Does the sentence right above the table lead to names? */
static bool
is_led_to(const struct table *t)
{
	const struct record *r = t->doc->records;
	size_t i = t->first;

	while (i > 0 && r[i - 1].kind == PAGE)
		i--;
	return i > 0 && names_begin(utf8_clean(&t->doc->arena, r[i - 1].text)) > 0;
}

/* The cell over the names; false if there is none. */
static bool
find_head(struct table *t, int *row, int *col)
{
	static struct wordset head = {.table = "agency", .kind = "head"};

	for (*row = 0; *row < t->grid.rows && *row < HEAD_ROWS; ++*row)
		for (*col = 0; *col < t->grid.cols; ++*col)
			if (wordset_is(&head,
				    utf8_key(
					    &t->doc->arena, grid_cell(&t->grid, *row, *col)->text)))
				return true;
	return false;
}

void
members_of_table(struct table *t)
{
	struct members m = {.doc = t->doc};
	int row, col;

	if (!is_led_to(t) || !find_head(t, &row, &col))
		return;
	while (++row < t->grid.rows) {
		const struct cell *c = grid_cell(&t->grid, row, col);
		struct str name = utf8_clean(&t->doc->arena, c->text);

		/* a bracket on a line of its own belongs to the name above */
		if (c->record == NULL || without_brackets(name).n == 0)
			continue;
		if (!may_be_name(name))
			return;
		add_member(&m, c->record, c->at, name);
	}
	keep_members(&m);
}
