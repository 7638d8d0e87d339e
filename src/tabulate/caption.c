/* Titles, numbers and units of tables that converters print as the first rows. */
#include "label.h"
#include "printed.h"
#include "table.h"
#include "utf8.h"
#include "wordset.h"
#include "year.h"

enum { MAX_ROWS = 6, MAX_LABEL = 12 * 3, MAX_NUMBER = 10 * 3 }; /* bytes of CJK characters */

/* 单位：万元, 编制部门：…: a label of lib/data/captions.tsv and a colon. */
static bool
is_labelled(struct str key)
{
	static struct wordset labels = {.table = "captions", .kind = "label"};
	ptrdiff_t colon = str_find(key, S(":"), 0);

	return colon > 0 && colon <= MAX_LABEL &&
		wordset_ends(&labels, str_sub(key, 0, (size_t)colon));
}

/* 2024年度 and nothing else. */
static bool
is_year(struct str key)
{
	size_t from = 0, at;

	return find_year(key, &from, &at) > 0 && at <= strlen("(") && key.n - from <= strlen(")");
}

static bool
is_number_of_table(struct str key)
{
	return key.n <= MAX_NUMBER && str_has(key, S("表")) && title_is_number(key);
}

/* Does the row hold nothing of the table's own? A year alone may be a head. */
static bool
is_caption_row(struct table *t, int row)
{
	int c, filled = 0, named = 0, years = 0;
	bool title = false;

	for (c = 0; c < t->grid.cols; c++) {
		struct str key = utf8_key(&t->doc->arena, grid_cell(&t->grid, row, c)->text);

		if (key.n == 0)
			continue;
		filled++;
		named += is_labelled(key) || is_number_of_table(key);
		years += is_year(key);
		title = title_of_row(key).n > 0;
	}
	return (named > 0 && named + years == filled) || (filled == 1 && title);
}

int
table_captions(struct table *t)
{
	int r = 0, last = 0;

	for (; r < t->grid.rows && r < MAX_ROWS && is_caption_row(t, r); r++)
		last = r + 1;
	return last < t->grid.rows ? last : 0;
}
