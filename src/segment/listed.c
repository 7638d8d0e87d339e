#include <limits.h>

#include "headings.h"
#include "utf8.h"
#include "words.h"

enum { AHEAD = 12, MIN_KEY = 9 };

static bool
has_parts(const struct document *doc)
{
	size_t e;

	for (e = 0; e < doc->nentries; e++)
		if (doc->entries[e].number.form == NUMBER_PART)
			return true;
	return false;
}

/* Centred, at the top of a page, or with blank lines around it; where every paragraph is a line, one
 * blank line will do. */
static bool
stands_out(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];
	bool above = i == 0 || doc->line[i - 1].text.n == 0;
	bool below = i + 1 == doc->n || doc->line[i + 1].text.n == 0;

	if (l->page_start || l->indent >= 8)
		return true;
	return doc->margin > 0 ? above && below : above || below;
}

/* The entries that may come next. */
struct window {
	size_t first, end;
	int han;       /* the ideographs of the one that has the fewest */
	uint64_t ends; /* the last characters of their keys: the bits of their six low bits */
};

static inline uint64_t
low_bit(int32_t c)
{
	return (uint64_t)1 << (c & 63);
}

static int
count_han(struct str s)
{
	size_t i, len;
	int n = 0;

	for (i = 0; i < s.n; i += len) {
		int32_t c = utf8_at(s, i, &len);

		n += c >= 0x4e00 && c <= 0x9fff;
	}
	return n;
}

static void
look_at_keys(struct document *doc)
{
	struct entry *e;

	for (e = doc->entries; e < doc->entries + doc->nentries; e++) {
		e->han = count_han(e->key);
		e->end = title_end(e->key);
	}
}

static struct window
window_from(const struct document *doc, size_t first)
{
	struct window w = {first, first, INT_MAX, 0};

	for (; w.end < doc->nentries && w.end < first + AHEAD; w.end++) {
		const struct entry *e = &doc->entries[w.end];

		w.han = e->han < w.han && e->key.n >= MIN_KEY ? e->han : w.han;
		w.ends |= low_bit(e->end);
	}
	return w;
}

/* The entry in the window that is the title of line i: the same words, or, for a line that stands
 * out as a title, with words before them (the agency, the year). doc->nentries if there is none. */
static size_t
find_entry(struct document *doc, const struct window *w, size_t i)
{
	const struct line *l = &doc->line[i];
	struct str key;
	size_t e;

	/* spares making keys of most lines */
	if (l->han < w->han || (w->ends & low_bit(title_end(l->text))) == 0)
		return doc->nentries;
	key = title_key(&doc->arena, l->text);
	for (e = w->first; e < w->end; e++) {
		struct str entry = doc->entries[e].key;

		if (entry.n >= MIN_KEY && str_ends(key, entry) &&
			(key.n == entry.n || stands_out(doc, i)))
			return e;
	}
	return doc->nentries;
}

static void
mark(struct line *l, struct numbering number, int level)
{
	l->kind = HEADING;
	l->level = level;
	l->number = (struct numbering){number.form, number.value, 0};
}

/* Is the line above a number that waits for its title? */
static bool
follows_number(const struct document *doc, size_t i)
{
	size_t k = previous_text(doc, i);

	return k != doc->n && doc->line[k].kind == NONE &&
		numbering_level(doc->line[k].number.form) == 1 &&
		doc->line[k].number.len == doc->line[k].text.n;
}

void
find_listed_headings(struct document *doc)
{
	bool parts = has_parts(doc);
	struct window next;
	size_t i, e;

	if (doc->nentries == 0)
		return;
	look_at_keys(doc);
	next = window_from(doc, 0);
	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];

		if (l->kind != NONE || !is_title_like(l))
			continue;
		/* numbered headings and titles of tables only move the place in the contents on */
		e = find_entry(doc, &next, i);
		if (e == doc->nentries)
			continue;
		next = window_from(doc, e + 1);
		if (l->number.form == NUMBER_NONE && l->tabs == 0 && !follows_number(doc, i) &&
			(!is_table_title(l) || doc->entries[e].number.form == NUMBER_PART))
			mark(l, doc->entries[e].number,
				parts ? numbering_level(doc->entries[e].number.form) : 1);
	}
}

/* The table part is the one that loses its number: the title of a table above the title of its first
 * table. */
static bool
is_part_of_tables(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];
	size_t next;

	if (!is_open(l) || l->number.form != NUMBER_NONE || !is_table_title(l))
		return false;
	next = next_text(doc, i);
	return next < doc->n && doc->line[next].kind == CAPTION && stands_out(doc, i);
}

/* Where no part is numbered, the titles at the top of pages are the parts. */
static bool
is_page_title(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];

	return is_open(l) && l->page_start && l->page > 1 && l->indent >= 8 && l->segments == 1 &&
		l->tabs == 0 && l->number.form == NUMBER_NONE && is_title_like(l) && l->colon < 0 &&
		l->letters >= 4;
}

/* The number of the next numbered part from line i on, 0 if there is none. *at: its line, or the
 * end. */
static int
next_part(const struct document *doc, size_t i, size_t *at)
{
	for (; i < doc->n; i++)
		if (is_open(&doc->line[i]) && doc->line[i].number.form == NUMBER_PART)
			break;
	*at = i;
	return i < doc->n ? doc->line[i].number.value : 0;
}

/* Marks the part of tables where a part is missing between two numbered ones. */
static void
find_lost_parts(struct document *doc)
{
	int part = 0, next;
	size_t i = 0, at;

	do {
		next = next_part(doc, i, &at);
		for (; part > 0 && next == part + 2 && i < at; i++)
			if (is_part_of_tables(doc, i))
				mark(&doc->line[i], (struct numbering){NUMBER_PART, ++part, 0}, 1);
		part = next;
		i = at + 1;
	} while (at < doc->n);
}

void
find_unlisted_headings(struct document *doc)
{
	size_t i, at;
	bool parts = next_part(doc, 0, &at) > 0 || has_parts(doc);

	find_lost_parts(doc);
	for (i = 0; !parts && doc->paged && i < doc->n; i++)
		if (is_page_title(doc, i))
			mark(&doc->line[i], (struct numbering){0}, 1);
}
