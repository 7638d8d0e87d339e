/* What stands above a table: title, unit, year. */
#include <stdio.h>
#include <string.h>

#include "label.h"
#include "meta.h"
#include "printed_unit.h"
#include "table.h"
#include "utf8.h"
#include "year.h"

enum { MAX_FORM_WORD = 4 * 3 }; /* bytes of four CJK characters */

/* 公开01表, 预算02表, 表 10, 附表1, （2024年度）: a caption that numbers or dates the table, not its
 * title. */
bool
title_is_number(struct str key)
{
	size_t from = 0, at, n;

	if (find_year(key, &from, &at) > 0 && key.n - (from - at) <= 2 * strlen("（"))
		return true;
	if (str_ends(key, S("表")))
		key.n -= strlen("表");
	for (n = key.n; n > 0 && strchr("0123456789-.", key.p[n - 1]) != NULL;)
		n--;
	if (n == key.n)
		return n == 0;
	key.n = n;
	return n <= MAX_FORM_WORD &&
		(!str_ends(key, S("表")) || str_eq(key, S("表")) || str_eq(key, S("附表")));
}

/* The title without 《》 around it. */
static struct str
without_marks(struct str title)
{
	return str_starts(title, S("《")) && str_ends(title, S("》"))
		? str_sub(title, strlen("《"), title.n - strlen("》"))
		: title;
}

/* The title without a year in brackets behind it. */
static struct str
without_year(struct str title)
{
	ptrdiff_t full = str_find(title, S("表（"), 0), half = str_find(title, S("表("), 0);
	ptrdiff_t at = full >= 0 ? full : half;

	if (at < 0 ||
		(!str_ends(title, S("年度）")) && !str_ends(title, S("年度)")) &&
			!str_ends(title, S("年）")) && !str_ends(title, S("年)"))))
		return title;
	return str_sub(title, 0, (size_t)at + strlen("表"));
}

struct str
title_of_row(struct str key)
{
	if (str_ends(key, S(")")) && str_has(key, S("表(")))
		key = str_sub(key, 0, (size_t)str_find(key, S("表("), 0) + strlen("表"));
	return str_ends(key, S("表")) && !title_is_number(key) ? key : S("");
}

/* A title in the table's first rows: one cell, alone, that ends in 表 or 表（…）. */
static struct str
title_in_rows(struct table *t)
{
	const struct grid *g = &t->grid;
	int r, c, n, rows = t->captions > 2 ? t->captions : 2;

	for (r = 0; r < g->rows && r < rows; r++) {
		struct str only = S("");

		for (c = 0, n = 0; c < g->cols; c++) {
			if (is_blank(grid_cell(g, r, c)))
				continue;
			only = utf8_key(&t->doc->arena, grid_cell(g, r, c)->text);
			n++;
		}
		if (n == 1 && title_of_row(only).n > 0)
			return title_of_row(only);
	}
	return S("");
}

/* Year and unit that the first rows name, where nothing above them does. */
static void
read_caption_rows(struct table *t, int *year)
{
	struct arena *a = &t->doc->arena;
	size_t from, at;
	int i;

	for (i = 0; i < t->captions * t->grid.cols; i++) {
		struct str text = t->grid.cells[i].text;

		from = 0;
		if (*year == 0)
			*year = find_year(utf8_key(a, text), &from, &at);
		if (t->unit_line.n == 0)
			t->unit_line = unit_in_line(a, text);
	}
}

/* title, or title#2 for the second table of that title; 表@LINE when there is none. */
static struct str
unique_name(struct table *t)
{
	struct doc *doc = t->doc;
	char *buf = arena_alloc(&doc->arena, t->title.n + 32);
	int **count;
	int n;

	if (t->title.n == 0) {
		n = sprintf(buf, "表@%ld", doc->records[t->first].line);
		return (struct str){buf, (size_t)n};
	}
	count = (int **)map_at(&doc->arena, &doc->titles, t->title);
	if (*count == NULL)
		*count = arena_alloc(&doc->arena, sizeof **count);
	if (++**count == 1)
		return t->title;
	n = sprintf(buf, "%.*s#%d", (int)t->title.n, t->title.p, **count);
	return (struct str){buf, (size_t)n};
}

/* 附件1 收支执行情况表: the title that a heading right above the table gives it; "" if it is no title of one. */
static struct str
title_of_annex(struct table *t, int *year)
{
	struct arena *a = &t->doc->arena;
	const struct record *r = t->first > 0 ? &t->doc->records[t->first - 1] : NULL;
	struct str title = S("");
	size_t from = 0, at;
	ptrdiff_t colon;

	if (r == NULL || r->kind != HEADING || r->level != 1 ||
		!str_ends(without_marks(utf8_key(a, r->text)), S("表")))
		return S("");
	label_numbering(r->text, &title); /* before blanks go */
	title = utf8_clean(a, title);
	if (str_starts(title, S("附")) && (colon = str_find(title, S("："), 0)) > 0)
		title = str_sub(title, (size_t)colon + strlen("："), title.n);
	if (*year == 0)
		*year = find_year(utf8_key(a, r->text), &from, &at);
	return title;
}

void
table_title(struct table *t)
{
	struct doc *doc = t->doc;
	struct arena *a = &doc->arena;
	size_t i, from, at;
	int year = 0;

	for (i = t->first; i <= t->last; i++) {
		const struct record *r = &doc->records[i];
		struct str key, unit;

		if (r->kind == ROW && year > 0 && t->title.n > 0)
			break;
		if (r->kind != CAPTION && r->kind != UNIT)
			continue;
		key = utf8_key(a, r->text);
		from = 0;
		if (year == 0)
			year = find_year(key, &from, &at);
		unit = unit_in_line(a, r->text);
		if (t->unit_line.n == 0 && unit.n > 0)
			t->unit_line = unit;
		if (r->kind == CAPTION && unit.n == 0 && !title_is_number(key) &&
			(t->title.n == 0 || str_ends(without_marks(key), S("表"))))
			label_numbering(utf8_clean(a, r->text), &t->title);
	}
	t->captions = table_captions(t);
	read_caption_rows(t, &year);
	if (t->title.n == 0)
		t->title = title_in_rows(t);
	if (t->title.n == 0)
		t->title = title_of_annex(t, &year);
	t->title = without_year(without_marks(t->title));
	t->name = unique_name(t);
	t->unit = t->unit_line.n > 0 ? t->unit_line : doc->unit;
	t->year = year > 0 ? year_text(a, year) : doc->year;
	t->number = ++doc->ntables;
}
