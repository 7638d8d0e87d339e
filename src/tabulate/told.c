/* Scores that a cell of a performance form tells in words: 评价结论 | 该项目自评得分95分，其中预算执行得分10分. Such a
 * cell is read like a paragraph of its own, under the name of the form. */
#include "form.h"
#include "passage.h"

/* The cell that says something, of a row with no more than a label beside it; NULL if there is none. */
static const struct cell *
telling_cell(struct form *fm, int r)
{
	const struct cell *last = NULL;
	struct printed q;
	int c, n = 0;

	for (c = 0; c < fm->t->grid.cols; c++) {
		if (is_blank(cell_at(fm, r, c)))
			continue;
		last = cell_at(fm, r, c);
		n++;
	}
	if (n == 0 || n > 2 || last->record == NULL || !str_has(last->text, S("分")) ||
		printed_read(arena_of(fm), last->text, &q))
		return NULL;
	return last;
}

/* True if the cell is one piece of its record's text, not joined from several. */
static bool
is_piece(const struct cell *cell)
{
	struct str text = cell->record->text;

	return cell->at + cell->text.n <= text.n &&
		str_eq(str_sub(text, cell->at, cell->at + cell->text.n), cell->text);
}

/* The cell as a record: its source lines are known if it is one piece, otherwise all is on its first. */
static struct record *
record_of(struct form *fm, const struct cell *cell)
{
	struct arena *a = arena_of(fm);
	struct record *r = arena_alloc(a, sizeof *r);

	*r = *cell->record;
	r->kind = PARA;
	r->section = arena_join(a, arena_join(a, r->section, S("/")), fm->t->name);
	if (is_piece(cell)) {
		r->text = str_sub(r->text, 0, cell->at + cell->text.n);
		return r;
	}
	r->text = cell->text;
	while (r->nbreaks > 0 && r->breaks[0] <= cell->at) {
		r->breaks++;
		r->nbreaks--;
		r->line++;
	}
	r->nbreaks = 0;
	return r;
}

/* Does one of the figures from doc->facts[first] on give points? */
static bool
has_score(const struct doc *doc, size_t first)
{
	while (first < doc->nfacts && doc->facts[first]->role != SCORE)
		first++;
	return first < doc->nfacts;
}

bool
told_scores(struct form *fm, int r)
{
	const struct cell *cell = telling_cell(fm, r);
	struct doc *doc = fm->t->doc;
	size_t from, first = doc->nfacts;
	struct record *record;

	if (cell == NULL)
		return false;
	record = record_of(fm, cell);
	from = is_piece(cell) ? cell->at : 0;
	sentence_facts_alone(doc, record, from);
	if (!has_score(doc, first)) {
		doc->nfacts = first;
		return false;
	}
	extend_texts_of(doc, record, from, first);
	for (; first < doc->nfacts && from < cell->at; first++)
		doc->facts[first]->position = cell->at;
	return true;
}
