#include "lines.h"
#include "streams.h"
#include "volume.h"
#include "words.h"
#include "wordset.h"
#include "year.h"

enum {
	COVER_LINES = 10,  /* lines with text that a cover may have */
	COVER_DIGITS = 12, /* of a line: a year, a date */
	BODY_AMOUNTS = 10  /* lines with amounts that a disclosure has at least */
};

static struct wordset other_reports = {.table = "captions", .kind = "other-report"};

/* Could the line stand on a cover, or between a cover and the first heading? In a volume with chapters it may
 * be numbered. */
static bool
is_of_cover(const struct line *l, bool chapter)
{
	return (chapter || l->number.form == NUMBER_NONE) && is_title_like(l) && l->tabs == 0 &&
		l->bars == 0 && l->digits <= COVER_DIGITS;
}

static bool
has_year(struct str text, bool *first)
{
	size_t from = 0, at = 0;
	int year = find_year(text, &from, &at);

	*first = year > 0 && at == 0;
	return year > 0;
}

/* The first of the lines right above line i that name the agency, if it has lines of its own: i if there are
 * none. */
static size_t
agency_above(const struct document *doc, size_t i)
{
	size_t above = previous_text(doc, i);

	if (above == doc->n || doc->line[i].page_start || !is_of_cover(&doc->line[above], false) ||
		doc->line[above].han == 0)
		return i;
	for (i = above; i > 0 && !doc->line[i].page_start && doc->line[i - 1].han > 0 &&
		is_of_cover(&doc->line[i - 1], false);
		i--)
		;
	return i;
}

/* The first line of the cover that stands right before line i: an agency, a year, 预算 or 决算. doc->n
 * if there is none. again: line i is the heading with which the first disclosure began, so a line with
 * 预算 or 决算 will do, which may be numbered. */
static size_t
cover_before(const struct document *doc, size_t i, bool again)
{
	bool type = false, year_first;
	int n = 0;

	while (n++ < COVER_LINES && (i = previous_text(doc, i)) != doc->n) {
		const struct line *l = &doc->line[i];

		if (!is_of_cover(l, again) || wordset_has(&other_reports, l->text))
			return doc->n;
		type = type || str_has(l->text, S("预算")) || str_has(l->text, S("决算"));
		if (!type || (!has_year(l->text, &year_first) && !again))
			continue;
		return year_first ? agency_above(doc, i) : i;
	}
	return doc->n;
}

/* Is it the first heading of a disclosure? */
static bool
is_first_heading(const struct line *l)
{
	static struct wordset words = {.table = "captions", .kind = "first-heading"};

	if (l->number.value != 1 || l->stops > 0 || l->commas > 0)
		return false;
	return l->number.form == NUMBER_PART ||
		((l->number.form == NUMBER_HAN || l->number.form == NUMBER_ARABIC) &&
			wordset_has(&words, l->text));
}

size_t
find_disclosures(struct document *doc, size_t **starts)
{
	size_t i, n = 0, cap = 0, start;
	struct str first = S(""); /* the first heading of the first disclosure, the innermost one */
	int amounts = 0;
	bool headed = false; /* else what came so far are tables before the text */

	*starts = NULL;
	for (i = 0; i < doc->n; i++) {
		const struct line *l = &doc->line[i];
		struct str heading;

		if (!is_first_heading(l)) {
			amounts += amounts < BODY_AMOUNTS && holds_amount(l);
			continue;
		}
		heading = title_key(&doc->arena, str_sub(l->text, l->number.len, l->text.n));
		if (n == 0 && amounts == 0)
			first = heading;
		if (headed && amounts >= BODY_AMOUNTS &&
			(start = cover_before(doc, i, str_eq(heading, first))) != doc->n) {
			*starts = arena_grow(&doc->arena, *starts, n, &cap, sizeof **starts);
			(*starts)[n++] = start;
			amounts = 0;
		}
		headed = true;
	}
	return n;
}

struct document
disclosure(const struct document *whole, size_t first, size_t end, int number)
{
	struct document part = {
		.arena = whole->arena,
		.line = whole->line + first,
		.n = end - first,
		.lines_before = first,
		.pages_before = first > 0 ? whole->line[first].page - 1 : 0,
		.paged = whole->paged,
	};
	size_t i;

	part.name = doc_name(&part.arena, whole->name, number);
	for (i = 0; i < part.n; i++) {
		struct line *l = &part.line[i];

		l->page -= part.pages_before;
		note_kinds(&part, l);
	}
	part.pages = part.n > 0 ? part.line[part.n - 1].page : 0;
	if (part.n > 0)
		part.line[0].page_start = true;
	return part;
}
