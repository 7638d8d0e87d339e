/* What the document as a whole says of itself: agency, type, year, unit. */
#include <stdio.h>

#include "doc.h"
#include "meta.h"
#include "printed_unit.h"
#include "utf8.h"
#include "wordset.h"
#include "year.h"

enum { FIRST_YEAR = 1990, YEARS = 110 };

const int meta_weight[KINDS] = {[TITLE] = 1000,
	[CAPTION] = 30,
	[UNIT] = 30,
	[HEADING] = 30,
	[PARA] = 1,
	[NOTE] = 1,
	[ROW] = 1};

static void
add_meta(struct doc *doc, const char *item, struct str text)
{
	struct fact *f;

	if (text.n == 0)
		return;
	f = new_fact(doc, &doc->records[0], 0);
	f->role = META;
	f->item = str(item);
	f->text = text;
}

/* --- year and type ------------------------------------------------------------------------- */

struct str
year_text(struct arena *a, int year)
{
	char buf[16];

	snprintf(buf, sizeof buf, "%d", year);
	return arena_str(a, str(buf));
}

ptrdiff_t
find_last(struct str s, struct str needle)
{
	ptrdiff_t at, last = -1;

	while ((at = str_find(s, needle, (size_t)(last + 1))) >= 0)
		last = at;
	return last;
}

/* The year of the budget in a title on that and on the year before, too: 2023年预算执行情况和2024年预算草案; 0 if there
 * is no such title. */
static int
year_planned(struct doc *doc)
{
	static struct wordset drafted = {.table = "phrases", .kind = "drafted"};
	int year, last = 0, years = 0;
	size_t r, from = 0, at;

	for (r = 0; r < doc->nrecords && doc->records[r].kind != TITLE; r++)
		;
	if (r == doc->nrecords || !wordset_has(&drafted, doc->records[r].text))
		return 0;
	while ((year = find_year(doc->records[r].text, &from, &at)) > 0 &&
		(ptrdiff_t)at < find_last(doc->records[r].text, S("预算"))) {
		years += year != last;
		last = year;
	}
	return years > 1 ? last : 0;
}

static struct str
doc_year(struct doc *doc)
{
	int votes[YEARS] = {0}, year, best = 0, i;
	size_t r, from, at;

	if ((year = year_planned(doc)) > 0)
		return year_text(&doc->arena, year);
	for (r = 0; r < doc->nrecords; r++) {
		from = 0;
		while ((year = find_year(doc->records[r].text, &from, &at)) > 0)
			votes[year - FIRST_YEAR] += meta_weight[doc->records[r].kind];
	}
	for (i = 1; i < YEARS; i++)
		if (votes[i] >= votes[best])
			best = i;
	if (votes[best] == 0)
		return S("");
	return year_text(&doc->arena, FIRST_YEAR + best);
}

/* 一般公共预算…决算表 is about a final account: the last of the two words in a text counts. So is the title of a
 * report that evaluates what was done (绩效自评报告), whatever its tables call 年初预算. */
static struct str
doc_type(struct doc *doc)
{
	static struct wordset evaluated = {.table = "phrases", .kind = "evaluated"};
	long budget = 0, final = 0;
	size_t r;

	for (r = 0; r < doc->nrecords; r++) {
		struct str text = doc->records[r].text;
		ptrdiff_t b, f;

		if (meta_weight[doc->records[r].kind] < meta_weight[CAPTION])
			continue;
		text = utf8_key(&doc->arena, text);
		b = find_last(text, S("预算"));
		f = find_last(text, S("决算"));
		budget += b > f ? meta_weight[doc->records[r].kind] : 0;
		final += f > b ||
				(b < 0 && doc->records[r].kind == TITLE &&
					wordset_has(&evaluated, text))
			? meta_weight[doc->records[r].kind]
			: 0;
	}
	if (budget == 0 && final == 0)
		return S("");
	return final >= budget ? S("final") : S("budget");
}

/* True if a title speaks of how a budget was executed, and of no other: 2023年预算执行情况的报告, not 2023年预算
 * 执行情况和2024年预算草案的报告. */
static bool
doc_executed(struct doc *doc)
{
	static struct wordset executed = {.table = "phrases", .kind = "executed"};
	static struct wordset drafted = {.table = "phrases", .kind = "drafted"};
	size_t r;

	for (r = 0; r < doc->nrecords; r++) {
		struct str text = doc->records[r].text;

		if (doc->records[r].kind == TITLE && wordset_has(&executed, text))
			return !wordset_has(&drafted, text);
	}
	return false;
}

/* --- unit ---------------------------------------------------------------------------------- */

/* The unit of money that most lines name: unit lines and captions, or rows. */
static struct str
unit_of_lines(struct doc *doc, bool rows)
{
	static const struct str units[] = {
		STR_INIT("万元"), STR_INIT("亿元"), STR_INIT("千元"), STR_INIT("元")};
	long votes[4] = {0};
	size_t r, i, best = 0;

	for (r = 0; r < doc->nrecords; r++) {
		struct str unit = S("");

		if (rows ? doc->records[r].kind == ROW
			 : doc->records[r].kind == UNIT || doc->records[r].kind == CAPTION)
			unit = unit_in_line(&doc->arena, doc->records[r].text);
		for (i = 0; i < 4; i++)
			votes[i] += str_eq(unit, units[i]);
	}
	for (i = 1; i < 4; i++)
		if (votes[i] > votes[best])
			best = i;
	return votes[best] > 0 ? units[best] : S("");
}

static struct str
doc_unit(struct doc *doc)
{
	struct str unit = unit_of_lines(doc, false);

	return unit.n > 0 ? unit : unit_of_lines(doc, true);
}

void
meta_facts(struct doc *doc)
{
	doc->agency = doc_agency(doc);
	doc->type = doc_type(doc);
	doc->year = doc_year(doc);
	doc->unit = doc_unit(doc);
	doc->executed = doc_executed(doc);
	add_meta(doc, "agency", doc->agency);
	add_meta(doc, "type", doc->type);
	add_meta(doc, "year", doc->year);
	add_meta(doc, "unit", doc->unit);
}
