#include "indicator.h"
#include "printed.h"
#include "printed_unit.h"
#include "utf8.h"
#include "wordset.h"

enum { LONG_TEXT = 24 * 3 };

#define HEADS(name)                                                                                \
	{                                                                                          \
		.table = "performance", .kind = (name)                                             \
	}

/* The words that head each field. */
static struct wordset heads[FIELDS] = {
	[LEVEL_FIELD] = HEADS("level"),
	[NAME_FIELD] = HEADS("name"),
	[NATURE_FIELD] = HEADS("nature"),
	[TARGET_FIELD] = HEADS("target"),
	[ACTUAL_FIELD] = HEADS("actual"),
	[PRIOR_FIELD] = HEADS("prior"),
	[UNIT_FIELD] = HEADS("unit"),
	[ALLOTTED_FIELD] = HEADS("allotted"),
	[WEIGHT_FIELD] = HEADS("weight"),
	[SCORE_FIELD] = HEADS("score"),
	[GAINED_FIELD] = HEADS("gained"),
	[REASON_FIELD] = HEADS("reason"),
	[INITIAL_FIELD] = HEADS("initial"),
	[BUDGET_FIELD] = HEADS("budget"),
	[SPENT_FIELD] = HEADS("spent"),
	[RATE_FIELD] = HEADS("rate"),
};

/* --- heads --------------------------------------------------------------------------------- */

/* The head's words without brackets and letters behind them: 执行率(%), 全年预算数A. */
static struct str
bare_head(struct arena *a, struct str text)
{
	struct str key = utf8_key(a, text);

	for (;;) {
		if (str_ends(key, S(")"))) {
			while (key.n > 0 && key.p[key.n - 1] != '(')
				key.n--;
			if (key.n == 0)
				return key;
			key.n--;
		} else if (key.n > 0 && (unsigned char)key.p[key.n - 1] < 0x80) {
			key.n--;
		} else {
			return key;
		}
	}
}

/* May the key end with a word that heads a field? */
static bool
may_name_field(struct str key)
{
	static uint64_t lasts; /* of all the words */
	int f;

	if (lasts == 0)
		for (f = NO_FIELD + 1; f < FIELDS; f++)
			lasts |= wordset(&heads[f])->lasts;
	return (lasts & wordset_last(key)) != 0;
}

/* The field of the longest word that the head ends with. */
enum field
indicator_field(struct arena *a, struct str text)
{
	struct str key = bare_head(a, text);
	enum field best = NO_FIELD;
	size_t longest = 0, n;
	int f;

	if (key.n > LONG_TEXT || !may_name_field(key))
		return NO_FIELD;
	for (f = NO_FIELD + 1; f < FIELDS; f++) {
		if (wordset_may_end(&heads[f], key) &&
			(n = wordset_suffix(&heads[f], key)) > longest) {
			best = (enum field)f;
			longest = n;
		}
	}
	return best;
}

/* Of two columns of budget figures the last is the one: 年度预算数 may head the column of names. */
static void
keep_last_budget(enum field *field, int cols)
{
	bool seen = false;
	int c;

	for (c = cols - 1; c >= 0; c--) {
		if (field[c] != BUDGET_FIELD)
			continue;
		if (seen)
			field[c] = LEVEL_FIELD;
		seen = true;
	}
}

/* Of several columns of points the last has those of the indicators, the others those of the labels that they
 * stand behind. */
static void
keep_last_weight(enum field *field, int cols)
{
	bool seen = false;
	int c;

	for (c = cols - 1; c >= 0; c--) {
		if (field[c] != WEIGHT_FIELD)
			continue;
		if (seen)
			field[c] = ALLOTTED_FIELD;
		seen = true;
	}
}

/* Heads of budgets that no word knows (批复安排数) but that end like an amount are known by their
 * place: the one in front of what was spent, the one in front of that. */
static void
guess_budgets(struct arena *a, const struct grid *g, int row, enum field *field)
{
	static struct wordset sums = {.table = "performance", .kind = "sum"};
	bool seen[FIELDS] = {false};
	enum field next = NO_FIELD;
	int c;

	for (c = 0; c < g->cols; c++)
		seen[field[c]] = true;
	for (c = g->cols - 1; c >= 0; c--) {
		struct str key = bare_head(a, grid_cell(g, row, c)->text);
		enum field guess = next == SPENT_FIELD ? BUDGET_FIELD
			: next == BUDGET_FIELD         ? INITIAL_FIELD
						       : NO_FIELD;

		if (key.n == 0)
			continue;
		if (field[c] == NO_FIELD && !seen[guess] && wordset_ends(&sums, key))
			field[c] = guess;
		seen[field[c]] = true;
		next = field[c];
	}
}

enum head_kind
indicator_head(struct arena *a, const struct grid *g, int row, enum field *field)
{
	int count[FIELDS] = {0}, c, money;

	for (c = 0; c < g->cols; c++)
		if (cell_figure(a, grid_cell(g, row, c)) != NULL)
			return NO_HEAD;
	for (c = 0; c < g->cols; c++) {
		struct str text = grid_cell(g, row, c)->text;

		field[c] = text.n > 0 ? indicator_field(a, text) : NO_FIELD;
		count[field[c]] += text.n > 0;
	}
	keep_last_budget(field, g->cols);
	keep_last_weight(field, g->cols);
	money = count[INITIAL_FIELD] + count[BUDGET_FIELD] + count[SPENT_FIELD] + count[RATE_FIELD];
	if (count[NAME_FIELD] > 0 &&
		count[TARGET_FIELD] + count[WEIGHT_FIELD] + count[ACTUAL_FIELD] > 0)
		return INDICATOR_HEAD;
	if (count[LEVEL_FIELD] > 0 && count[TARGET_FIELD] > 0 &&
		count[ACTUAL_FIELD] + count[WEIGHT_FIELD] > 0)
		return INDICATOR_HEAD;
	if (money < 2)
		return NO_HEAD;
	guess_budgets(a, g, row, field);
	return FUND_HEAD;
}

/* --- what a cell holds --------------------------------------------------------------------- */

enum content {
	NUMBER,
	MEASURED,
	UNIT_WORD,
	DIRECTION,
	LEVEL_WORD,
	SHORT_TEXT,
	LONG_WORDS,
	CONTENTS
};

static bool
is_direction(struct str key)
{
	static struct wordset directions = {.table = "performance", .kind = "direction"};

	return wordset_is(&directions, key);
}

static enum content
content_of(struct arena *a, struct cell *cell)
{
	const struct printed *figure = cell_figure(a, cell);
	struct printed q;
	size_t from = 0;
	struct str key;

	if (figure != NULL)
		return figure->unit.n == 0 || str_eq(figure->unit, S("%")) ? NUMBER : MEASURED;
	key = utf8_key(a, cell->text);
	if (is_direction(key))
		return DIRECTION;
	if (unit_known(key) || str_has(key, S("/")))
		return unit_known(key) ||
				unit_kind(str_sub(key, 0, (size_t)str_find(key, S("/"), 0))).n
			? UNIT_WORD
			: SHORT_TEXT;
	if (str_ends(key, S("指标")) && key.n <= LONG_TEXT)
		return LEVEL_WORD;
	if (key.n > LONG_TEXT)
		return LONG_WORDS;
	if (printed_next(a, cell->text, &from, &q) && (q.compared || q.at == 0))
		return MEASURED;
	return SHORT_TEXT;
}

/* How well a content fits a field. */
static const signed char fit[FIELDS][CONTENTS] = {
	/*                NUMBER MEASURED UNIT DIRECTION LEVEL SHORT LONG */
	[NO_FIELD] = {-8, -8, -8, -8, 0, 0, 0},
	[LEVEL_FIELD] = {-32, -24, -16, -24, 16, -4, -8},
	[NAME_FIELD] = {-24, -8, -8, -16, 0, 12, 8},
	[NATURE_FIELD] = {-24, -24, -8, 24, -16, -4, -24},
	[TARGET_FIELD] = {8, 16, -8, -16, -12, 4, 0},
	[ACTUAL_FIELD] = {12, 12, -8, -16, -12, 4, 0},
	[PRIOR_FIELD] = {8, 12, -8, -16, -12, 4, 0},
	[UNIT_FIELD] = {-24, -24, 24, -16, -12, 0, -24},
	[ALLOTTED_FIELD] = {16, -24, -24, -24, -24, -24, -32},
	[WEIGHT_FIELD] = {16, -24, -24, -24, -24, -24, -32},
	[SCORE_FIELD] = {16, -24, -24, -24, -24, -24, -32},
	[GAINED_FIELD] = {16, -8, -24, -24, -24, -24, -32},
	[REASON_FIELD] = {-24, -12, -4, -12, -12, 8, 16},
	[INITIAL_FIELD] = {16, 4, -24, -24, -24, -24, -32},
	[BUDGET_FIELD] = {16, 4, -24, -24, -24, -24, -32},
	[SPENT_FIELD] = {16, 4, -24, -24, -24, -24, -32},
	[RATE_FIELD] = {16, -8, -24, -24, -24, -24, -32},
};

/* --- alignment ----------------------------------------------------------------------------- */

enum { SHIFT_CHANGE = 6, SHIFT = 1, IMPOSSIBLE = -30000 };

static int
worse_by_shift(int from, int to)
{
	return (from != to ? SHIFT_CHANGE : 0) + SHIFT * (to < 0 ? -to : to);
}

/* The best total so far with the i-th filled cell in column c, over all columns of the cell before. */
static int
best_before(const int *score, int before, int c, int shift, int *from)
{
	int p, best = IMPOSSIBLE;

	*from = -1;
	for (p = 0; p < c; p++) {
		int s = score[p] - worse_by_shift(p - before, shift);

		if (score[p] > IMPOSSIBLE && s > best) {
			best = s;
			*from = p;
		}
	}
	return best;
}

void
indicator_align(struct arena *a, const struct grid *g, int row, const enum field *field, int *place)
{
	int cols = g->cols, n = 0, i, c;
	int *cell = arena_alloc(a, (size_t)cols * sizeof *cell);
	int *score = arena_alloc(a, (size_t)cols * (size_t)cols * sizeof *score);
	int *from = arena_alloc(a, (size_t)cols * (size_t)cols * sizeof *from);

	for (c = 0; c < cols; c++) {
		place[c] = -1;
		if (!printed_nil(grid_cell(g, row, c)->text))
			cell[n++] = c;
	}
	for (i = 0; i < n; i++) {
		enum content content = content_of(a, grid_cell(g, row, cell[i]));

		for (c = 0; c < cols; c++) {
			int *s = &score[i * cols + c], shift = c - cell[i];

			from[i * cols + c] = -1;
			*s = i == 0 ? -worse_by_shift(0, shift)
				    : best_before(&score[(i - 1) * cols], cell[i - 1], c, shift,
					      &from[i * cols + c]);
			if (*s > IMPOSSIBLE)
				*s += fit[field[c]][content];
		}
	}
	for (c = 0, i = 0; n > 0 && i < cols; i++)
		if (score[(n - 1) * cols + i] > score[(n - 1) * cols + c])
			c = i;
	for (i = n - 1; i >= 0; i--) {
		place[cell[i]] = c;
		c = from[i * cols + c];
	}
}
