/* Figures that long texts of performance tables tell: amounts of money, and the percentages of goals and
 * of what became of them (参保率达到95%以上). */
#include "form.h"
#include "label.h"
#include "utf8.h"
#include "wordset.h"

enum { LONG_TEXT = 24 * 3, SHORT_TEXT = 12 * 3 };

/* The bytes of the punctuation at offset i, 0 if there is none. */
static size_t
stop_at(struct str s, size_t i)
{
	static const struct str stops[] = {STR_INIT("，"), STR_INIT("。"), STR_INIT("；"),
		STR_INIT("："), STR_INIT("、"), STR_INIT(","), STR_INIT(";"), STR_INIT(":")};
	size_t k;

	for (k = 0; k < sizeof stops / sizeof *stops; k++)
		if (str_starts(str_sub(s, i, s.n), stops[k]))
			return stops[k].n;
	return 0;
}

/* The clause around offset `at`, between punctuation. */
static struct str
clause_at(struct str s, size_t at)
{
	size_t from = at, end = at, len = 0;

	while (from > 0 && (len = stop_at(s, from - 1)) == 0)
		from--;
	if (from > 0)
		from += len - 1;
	while (end < s.n && stop_at(s, end) == 0)
		end++;
	return str_sub(s, from, end);
}

/* --- goals --------------------------------------------------------------------------------- */

bool
is_goal_head(struct form *fm, const struct cell *cell)
{
	static struct wordset goals = {.table = "performance", .kind = "goal"};
	struct str key;

	if (cell->text.n > SHORT_TEXT || is_blank(cell))
		return false;
	key = utf8_key(arena_of(fm), cell->text);
	return wordset_ends(&goals, key);
}

/* The label of the text in column c of row r: the nearest head in the row above that does not begin
 * behind it, else the label in front; NULL if they are of something else. */
static const struct cell *
goal_head(struct form *fm, int r, int c)
{
	int k;

	for (k = c; r > 0 && k >= 0; k--)
		if (is_goal_head(fm, cell_at(fm, r - 1, k)))
			return cell_at(fm, r - 1, k);
	for (k = c - 1; k >= 0 && is_blank(cell_at(fm, r, k)); k--)
		;
	return k >= 0 && is_goal_head(fm, cell_at(fm, r, k)) ? cell_at(fm, r, k) : NULL;
}

/* What the clause in front of its figure is about: 参保率 of 参保率保持在. */
static struct str
subject(struct str clause)
{
	static struct wordset reach = {.table = "performance", .kind = "reach"};
	static struct wordset operators = {.table = "performance", .kind = "operator"};
	struct wordset *const sets[] = {&reach, &operators};
	size_t i;
	int k;

	clause = str_trim(clause);
	for (i = 0; i < 2; i++)
		for (k = 0; k < wordset(sets[i])->n; k++)
			if (str_ends(clause, sets[i]->word[k])) {
				clause =
					str_trim(str_sub(clause, 0, clause.n - sets[i]->word[k].n));
				i = 0;
				k = -1;
			}
	return clause;
}

static void
goal_fact(struct form *fm, int r, const struct cell *cell, const struct printed *q,
	const struct cell *head)
{
	struct str clause = clause_at(cell->text, q->at);
	struct row row = {.row = r, .text = utf8_clean(arena_of(fm), clause)};
	struct fact *fact;

	clause.n = (size_t)(cell->text.p + q->at - clause.p);
	row.item = label_item(arena_of(fm), subject(clause));
	if (row.item.n == 0)
		return;
	fact = form_fact(fm, &row, cell, NO_FIELD, q);
	fact->measure = utf8_clean(arena_of(fm), head->text);
}

/* --- all ----------------------------------------------------------------------------------- */

static void
figures_in(struct form *fm, int r, int c)
{
	const struct cell *cell = cell_at(fm, r, c), *head = goal_head(fm, r, c);
	struct row row = {.row = r};
	struct printed q;
	size_t from = 0;

	while (printed_next(arena_of(fm), cell->text, &from, &q)) {
		if (head != NULL && str_eq(q.unit, S("%")))
			goal_fact(fm, r, cell, &q, head);
		if (cell->text.n <= LONG_TEXT || !str_eq(unit_kind(q.unit), S("money")) ||
			!str_has(q.value, S(".")))
			continue;
		row.text = utf8_clean(arena_of(fm), clause_at(cell->text, q.at));
		form_fact(fm, &row, cell, NO_FIELD, &q);
	}
}

static bool
has_percent(struct str s)
{
	return str_has(s, S("%")) || str_has(s, S("％"));
}

void
text_figures(struct form *fm, int r)
{
	struct printed q;
	int c;

	for (c = 0; c < fm->t->grid.cols; c++) {
		const struct cell *cell = cell_at(fm, r, c);

		if (cell->text.n > LONG_TEXT ||
			(fm->head != INDICATOR_HEAD && has_percent(cell->text) &&
				!printed_read(arena_of(fm), cell->text, &q)))
			figures_in(fm, r, c);
	}
}
