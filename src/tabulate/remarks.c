/* What is known of a table besides its figures, as meta facts: the project that a performance form is about, that
 * there is nothing in the table, that its columns are a guess. */
#include "table.h"
#include "tabulate.h"
#include "utf8.h"
#include "wordset.h"

static void
add_remark(
	struct table *t, const struct record *r, size_t position, struct str item, struct str text)
{
	struct fact *f = new_fact(t->doc, r, position);

	f->role = META;
	f->table = t->name;
	f->item = item;
	f->text = utf8_clean(&t->doc->arena, text);
}

/* The cell that the label in column c of row r names; NULL if there is none. */
static const struct cell *
cell_behind(const struct table *t, int r, int c)
{
	while (++c < t->grid.cols)
		if (!is_blank(grid_cell(&t->grid, r, c)))
			return grid_cell(&t->grid, r, c);
	return NULL;
}

/* 项目名称 | 水库除险加固 */
static bool
project_in_row(struct table *t, int r)
{
	static struct wordset labels = {.table = "performance", .kind = "project"};
	const struct cell *name;
	int c;

	for (c = 0; c < t->grid.cols; c++) {
		struct str key = utf8_key(&t->doc->arena, grid_cell(&t->grid, r, c)->text);

		if (!wordset_is(&labels, key) || (name = cell_behind(t, r, c)) == NULL ||
			name->record == NULL)
			continue;
		add_remark(t, name->record, name->at, S("project"), name->text);
		return true;
	}
	return false;
}

/* 注：本单位没有此项支出，故本表无数据; not 当本表数据为空时，即…. */
static bool
says_empty(struct doc *doc, const struct record *r)
{
	static struct wordset empty = {.table = "phrases", .kind = "empty-table"};
	static struct wordset only_if = {.table = "phrases", .kind = "only-if"};
	struct str key = utf8_key(&doc->arena, r->text);

	return wordset_has(&empty, key) && !wordset_has(&only_if, key);
}

void
table_remarks(struct table *t)
{
	const struct record *r = t->doc->records;
	int row = 0;
	size_t i;

	if (t->performance)
		while (row < t->grid.rows && !project_in_row(t, row))
			row++;
	if (t->grid.crooked && t->aligned)
		add_remark(t, &r[t->first], 0, S("crooked"), r[t->first].text);
	for (i = t->first; i <= t->last; i++)
		if (r[i].kind == NOTE && says_empty(t->doc, &r[i]))
			add_remark(t, &r[i], 0, S("empty"), r[i].text);
}
