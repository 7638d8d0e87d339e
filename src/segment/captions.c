#include <stdlib.h>

#include "tables.h"
#include "words.h"

enum {
	MAX_ABOVE = 8,
	CENTRED = 8,   /* columns from the left */
	OFF_CENTRE = 3 /* half columns */
};

/* The line above i that may still belong to the head of a table, doc->n if there is none. */
static size_t
open_above(const struct document *doc, size_t i)
{
	size_t k = previous_text(doc, i);

	while (k != doc->n && doc->line[k].kind == PAGE)
		k = previous_text(doc, k);
	return k != doc->n && is_open(&doc->line[k]) ? k : doc->n;
}

/* A title that does not end with 表 is one only above a unit line, and without a number. */
static bool
is_title_above(const struct document *doc, size_t k, bool units)
{
	const struct line *l = &doc->line[k];

	if (l->joins || numbering_level(l->number.form) == 1)
		return false;
	if (l->number.form != NUMBER_NONE)
		return is_table_title(l);
	return is_table_title(l) ||
		(units && is_title_like(l) && l->segments <= 2 && l->letters >= 4 && l->han > 0 &&
			l->colon < 0 && !is_report_title(l));
}

/* Are both lines far from the left, or is the lower, shorter one centred below the other? */
static bool
stand_together(const struct line *above, const struct line *l)
{
	int by_chars = above->indent + above->chars - l->indent - l->chars;
	int by_width = above->indent + above->width - l->indent - l->width;

	if (above->indent >= CENTRED && l->indent >= CENTRED)
		return true;
	return l->letters < above->letters &&
		(abs(by_chars) <= OFF_CENTRE || abs(by_width) <= OFF_CENTRE);
}

static bool
is_piece_of_title(const struct line *l)
{
	return is_title_like(l) && l->number.form == NUMBER_NONE && l->colon < 0 && l->han > 0 &&
		l->segments <= 1;
}

/* The first line of a title whose end is line k, which was too long for one; doc->n if there is none. */
static size_t
title_above(const struct document *doc, size_t k)
{
	size_t above = open_above(doc, k);
	const struct line *l = &doc->line[k];

	if (above == doc->n || k - above > 2 || l->page_start || l->number.form != NUMBER_NONE)
		return doc->n;
	return is_piece_of_title(&doc->line[above]) && !is_table_title(&doc->line[above]) &&
			stand_together(&doc->line[above], l)
		? above
		: doc->n;
}

static void
mark_broken_title(struct document *doc, size_t k)
{
	size_t above = title_above(doc, k);

	if (above == doc->n)
		return;
	doc->line[above].kind = CAPTION;
	doc->line[k].joins = true;
}

/* 决算表 below the rest of its title: too short to be one by itself. */
static bool
is_end_of_title(const struct document *doc, size_t k)
{
	return is_piece_of_title(&doc->line[k]) && ends_table_title(&doc->line[k]) &&
		title_above(doc, k) != doc->n;
}

/* A title that the contents list: right above a unit line it is that of a table. */
static bool
is_unnumbered_heading(const struct line *l)
{
	return l->kind == HEADING && l->number.len == 0 && l->level > 1;
}

/* 单位：万 over 元, 单位： over 万元: line k is the rest of the unit line above it, which was too long. */
static bool
is_end_of_unit(const struct document *doc, size_t k)
{
	static const struct str ends[] = {STR_INIT("元"), STR_INIT("万元"), STR_INIT("亿元")};
	size_t above = previous_text(doc, k), i;
	int32_t last = above != doc->n ? doc->line[above].last : 0;

	if (above == doc->n || !is_open(&doc->line[above]) || !is_unit_line(&doc->line[above]) ||
		(last != ':' && last != 0x4e07 && last != 0x4ebf))
		return false;
	for (i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_eq(doc->line[k].text, ends[i]))
			return true;
	return false;
}

static void
mark_above(struct document *doc, size_t first)
{
	size_t k = first;
	bool units = doc->line[first].kind == UNIT, title = false;
	int n;

	if (is_end_of_unit(doc, first)) {
		doc->line[first].kind = UNIT;
		doc->line[first].joins = true;
	}
	for (n = 0; n < MAX_ABOVE; n++) {
		size_t above = previous_text(doc, k);

		if (units && !title && above != doc->n && is_unnumbered_heading(&doc->line[above]))
			doc->line[above].kind = CAPTION;
		k = open_above(doc, k);
		if (k == doc->n)
			return;
		if (is_table_number(&doc->line[k])) {
			doc->line[k].kind = CAPTION;
			units = true;
		} else if (!title && (is_unit_line(&doc->line[k]) || is_rule(&doc->line[k]))) {
			doc->line[k].kind = UNIT;
			units = true;
		} else if (!title && (is_title_above(doc, k, units) || is_end_of_title(doc, k))) {
			doc->line[k].kind = CAPTION;
			doc->line[k].level = numbering_level(doc->line[k].number.form);
			title = true;
			mark_broken_title(doc, k);
		} else {
			return;
		}
	}
}

/* The number that the note begins with (注：1. …). */
static struct numbering
inner_number(const struct line *l, size_t mark)
{
	return numbering_parse(str_sub(l->text, mark, l->text.n));
}

/* A note, and what goes on with it by its numbers: 注：1. … 2. … */
static size_t
mark_below(struct document *doc, size_t last)
{
	size_t k = last;
	struct numbering expected = {0};
	bool noted = false;

	while ((k = next_text(doc, k)) < doc->n) {
		struct line *l = &doc->line[k];
		size_t mark = note_mark(l);

		if (l->kind == PAGE)
			continue;
		if (l->kind != NONE)
			break;
		if (mark > 0) {
			expected = inner_number(l, mark);
			if (expected.form == NUMBER_NONE && mark == l->text.n)
				expected = (struct numbering){NUMBER_ARABIC, 0, 0};
		} else if (noted && l->number.form != NUMBER_NONE &&
			l->number.form == expected.form && l->number.value == expected.value + 1) {
			expected = l->number;
		} else {
			break;
		}
		l->kind = NOTE;
		noted = true;
		last = k;
	}
	return last;
}

size_t
mark_surroundings(struct document *doc, size_t first, size_t last)
{
	mark_above(doc, first);
	return mark_below(doc, last);
}
