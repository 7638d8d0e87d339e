/* What the columns of a table are: labels, codes, numbers of lines, figures. */
#include "printed.h"
#include "printed_unit.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

/* What stands in a column below the head. */
struct census {
	int marked; /* figures with a point, separator, sign or unit */
	int bare;   /* digits only */
	int nil;    /* dashes */
	int text;
	bool ordinals; /* all bare numbers count up by one */
	bool dense;    /* and by five at most */
	bool rising;   /* each bare number is larger than the one above */
	long first, last;
	bool code_like; /* all bare numbers have 1 to 3, 5 or 7 digits */
};

static void
count_bare(struct census *n, struct str digits)
{
	long v = 0;
	size_t i;

	for (i = 0; i < digits.n && i < 9; i++)
		v = v * 10 + (digits.p[i] - '0');
	if (n->bare > 0 && v != n->last + 1)
		n->ordinals = false;
	if (n->bare > 0 && v <= n->last)
		n->rising = false;
	if (n->bare > 0 && v > n->last + 5)
		n->dense = false;
	if (digits.n == 4 || digits.n == 6 || digits.n > 7)
		n->code_like = false;
	if (n->bare == 0)
		n->first = v;
	n->last = v;
	n->bare++;
}

static struct census
take_census(struct table *t, const struct block *b, int col)
{
	struct census n = {.ordinals = true, .dense = true, .rising = true, .code_like = true};
	int r;

	for (r = b->first; r < b->end; r++) {
		struct cell *cell = grid_cell(&t->grid, r, col);
		const struct printed *q;

		if (t->row[r] != DATA_ROW || is_blank(cell))
			continue;
		if (printed_nil(cell->text))
			n.nil++;
		else if ((q = cell_figure(&t->doc->arena, cell)) == NULL)
			n.text++;
		else if (!q->bare)
			n.marked++;
		else
			count_bare(&n, q->value);
	}
	return n;
}

/* The lowest words in the head of the column, "" if there are none. */
static struct str
lowest_head(struct table *t, const struct block *b, int col)
{
	struct str key = S("");
	int r;

	for (r = b->first; r < b->end; r++) {
		struct cell *cell = grid_cell(&t->grid, r, col);

		if (t->row[r] == DATA_ROW)
			break;
		if (!is_blank(cell) && cell_figure(&t->doc->arena, cell) == NULL)
			key = utf8_key(&t->doc->arena, cell->text);
	}
	return key;
}

/* Is there a column of labels to the right of col before any figures? Codes stand left of names. */
static bool
labels_follow(const struct table *t, const struct census *n, int col)
{
	for (col++; col < t->grid.cols; col++) {
		if (n[col].text > n[col].marked + n[col].bare)
			return true;
		if (n[col].marked > 0)
			return false;
	}
	return false;
}

static bool
any_index_head(struct table *t, const struct block *b, int col)
{
	int r;

	for (r = b->first; r < b->end && t->row[r] != DATA_ROW; r++)
		if (word_is(INDEX_WORD,
			    utf8_key(&t->doc->arena, grid_cell(&t->grid, r, col)->text)))
			return true;
	return false;
}

enum { MIN_LINE_NUMBERS = 6, LEAST_CODE = 100 };

/* Numbers of lines under a head that was misread: they count up in small steps, beside amounts.
 * Codes of classes (201, 202 …) do so too, but begin higher. */
static bool
counts_lines(const struct table *t, const struct census *all, int col)
{
	const struct census *n = &all[col];
	int c;

	if (!n->rising || !n->dense || n->bare < MIN_LINE_NUMBERS || n->first >= LEAST_CODE ||
		n->marked + n->text > 0)
		return false;
	for (c = 0; c < t->grid.cols; c++)
		if (all[c].marked > 2)
			return true;
	return false;
}

/* 台（套） is a unit if 台 is. */
static bool
is_unit(struct arena *a, struct str text)
{
	struct str key = utf8_key(a, text);
	ptrdiff_t bracket = str_find(key, S("("), 0);

	return unit_known(bracket > 0 ? str_sub(key, 0, (size_t)bracket) : key);
}

/* 台, 辆, 项 under 计量单位: nothing but units of things. */
static bool
holds_units(struct table *t, const struct block *b, int col, struct str head)
{
	int r, n = 0;

	if (!str_ends(head, S("单位")))
		return false;
	for (r = b->first; r < b->end; r++) {
		struct cell *cell = grid_cell(&t->grid, r, col);

		if (t->row[r] != DATA_ROW || is_blank(cell))
			continue;
		if (!is_unit(&t->doc->arena, cell->text))
			return false;
		n++;
	}
	return n > 0;
}

static enum column_kind
kind_of(struct table *t, const struct block *b, const struct census *all, int col)
{
	const struct census *n = &all[col];
	struct str head = lowest_head(t, b, col);
	int figures = n->marked + n->bare;

	if (figures + n->text + n->nil == 0)
		return head.n == 0                            ? NO_COLUMN
			: head_is_label(&t->doc->arena, head) ? LABELS
							      : FIGURES;
	if (n->marked == 0 && n->text == 0 && word_ends(AGENCY_CODE, head))
		return INDEXES;
	if (n->marked == 0 && n->bare > 0 && n->text == 0 &&
		((n->rising && any_index_head(t, b, col)) || counts_lines(t, all, col) ||
			(n->ordinals && n->bare >= 5 && head.n == 0)))
		return INDEXES;
	if (n->marked == 0 && n->bare > 0 && n->code_like &&
		(word_ends(CODE_WORD, head) || (n->bare > n->text && labels_follow(t, all, col))))
		return CODES;
	if (figures == 0 && holds_units(t, b, col, head))
		return UNITS;
	if (figures == 0 && n->text == 0)
		return head_is_label(&t->doc->arena, head) ? LABELS : FIGURES;
	return n->text > figures ? LABELS : FIGURES;
}

void
block_columns(struct table *t, struct block *b)
{
	struct arena *a = &t->doc->arena;
	int c, cols = t->grid.cols;
	struct census *all = arena_alloc(a, (size_t)cols * sizeof *all);
	enum column_kind last = NO_COLUMN;

	b->column = arena_alloc(a, (size_t)cols * sizeof *b->column);
	for (c = 0; c < cols; c++)
		all[c] = take_census(t, b, c);
	for (c = 0; c < cols; c++) {
		struct column *col = &b->column[c];

		col->kind = kind_of(t, b, all, c);
		col->count = col->kind == FIGURES && word_ends(COUNT_WORD, lowest_head(t, b, c));
		if (col->kind == LABELS || col->kind == CODES)
			col->starts = last == FIGURES || last == NO_COLUMN;
		if (col->kind != NO_COLUMN && col->kind != INDEXES && col->kind != UNITS)
			last = col->kind;
	}
}
