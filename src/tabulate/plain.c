/* The facts of a plain table: labels on the left, figures under heads. */
#include "code.h"
#include "decimal.h"
#include "label.h"
#include "parts.h"
#include "printed.h"
#include "printed_unit.h"
#include "table.h"
#include "unit.h"
#include "utf8.h"
#include "words.h"

/* What stands left of the figures of a row, in one half of the table. */
struct label {
	struct str code, item, text;
	struct str printed; /* the cell that names the item */
	int indent;
	struct str unit;   /* in its brackets, or in the column of units */
	bool count, total; /* the item is a count, a total */
};

/* Labels and the figures that they govern: columns [first, end). */
struct half {
	int first, end;
	struct code_memory codes;
	struct parts parts;
	int parent; /* whose parts sum[] adds up, by column */
	int taken;  /* how many there are */
	fix *sum;
};

struct reader {
	struct table *t;
	struct block *b;
	struct half *halves;
	int nhalves;
	bool counts;        /* a column holds numbers of things, so the others do not */
	bool unplaced;      /* nothing tells in which columns the figures stand */
	struct fact **fact; /* by row and column of the grid */
};

static struct arena *
arena_of(const struct reader *rd)
{
	return &rd->t->doc->arena;
}

static void
find_halves(struct reader *rd)
{
	int c, cols = rd->t->grid.cols;
	struct half *h;

	rd->halves = arena_alloc(arena_of(rd), ((size_t)cols + 1) * sizeof *rd->halves);
	for (c = 0; c < cols; c++) {
		if (c > 0 && !(rd->b->column[c].starts && rd->nhalves > 0))
			continue;
		if (rd->nhalves > 0)
			rd->halves[rd->nhalves - 1].end = c;
		h = &rd->halves[rd->nhalves++];
		*h = (struct half){.first = c, .end = cols, .parent = -1};
		h->sum = arena_alloc(arena_of(rd), (size_t)cols * sizeof *h->sum);
		parts_begin(&h->parts);
	}
}

/* --- labels -------------------------------------------------------------------------------- */

/* Appends s to the text, a blank between the two. */
static struct str
append(struct arena *a, struct str text, struct str s)
{
	return text.n == 0 ? s : arena_join(a, arena_join(a, text, S(" ")), s);
}

static struct label
read_label(struct reader *rd, struct half *h, int row)
{
	struct arena *a = arena_of(rd);
	struct str codes[8], rest, key, unit = S("");
	struct label label = {0};
	size_t len;
	int c, n = 0;

	for (c = h->first; c < h->end; c++) {
		struct cell *cell = grid_cell(&rd->t->grid, row, c);
		enum column_kind kind = rd->b->column[c].kind;

		if (kind == UNITS)
			unit = utf8_key(a, cell->text);
		if (kind != LABELS && kind != CODES)
			continue;
		if (kind == CODES && n < 8 &&
			(is_blank(cell) || cell_figure(a, cell) != NULL ||
				utf8_is_digit(utf8_folded_at(cell->text, 0, &len)))) {
			codes[n++] = cell->text;
		} else if (!is_blank(cell)) {
			label.printed = cell->text;
			label.indent = cell->indent;
		} else {
			continue;
		}
		if (!is_blank(cell))
			label.text = append(a, label.text, cell->text);
	}
	label.code = code_join(a, &h->codes, codes, n);
	rest = label.printed;
	if (label.code.n == 0)
		label.code = label_code(a, label.printed, &rest);
	label.item = label_item(a, rest);
	label.printed = utf8_clean(a, label.printed);
	label.unit = unit.n > 0 ? unit : unit_in_brackets(a, label.printed);
	key = utf8_key(a, label.item);
	label.count = word_ends(COUNT_WORD, key);
	label.total = word_ends(TOTAL_WORD, key);
	return label;
}

/* --- figures ------------------------------------------------------------------------------- */

/* The figure's own unit; a rate in the head; what the label's brackets say, of the numbers of things only where
 * they have a column (数量, 价值); the head; the table's unit line, which does not hold for counts. */
static struct str
unit_of(struct reader *rd, struct str own, const struct column *col, const struct label *label)
{
	struct str u = own;

	if (u.n == 0 && col->rate)
		u = col->unit;
	if (u.n == 0 && (!rd->counts || col->count || str_eq(unit_kind(label->unit), S("money"))))
		u = label->unit;
	if (u.n == 0)
		u = col->unit;
	if (u.n == 0 && !label->count && !col->count)
		u = rd->t->unit;
	return u;
}

static struct fact *
fact_at(const struct reader *rd, int row, int col)
{
	return rd->fact[row * rd->t->grid.cols + col];
}

static struct fact *
make_fact(struct reader *rd, int row, int c, const struct printed *q, const struct label *label)
{
	const struct cell *cell = grid_cell(&rd->t->grid, row, c);
	const struct column *col = &rd->b->column[c];
	struct fact *f = new_fact(rd->t->doc, cell->record, cell->at);

	f->table = rd->t->name;
	f->code = label->code;
	f->item = label->item;
	f->text = label->text;
	f->year = col->year.n > 0 ? col->year : rd->t->year;
	f->value = q->value;
	f->unit = unit_of(rd, q->unit, col, label);
	if (rd->unplaced)
		return f;
	f->row = row + 1;
	f->col = c + 1;
	f->measure = col->measure;
	if (col->role != VALUE) {
		f->role = col->role;
		f->base = col->base;
	} else if (label->total) {
		f->role = TOTAL;
	}
	rd->fact[row * rd->t->grid.cols + c] = f;
	return f;
}

/* The figure in the cell; NULL if there is none. A figure among labels is only one that can be nothing
 * else. */
static const struct printed *
figure_at(struct reader *rd, int row, int c)
{
	enum column_kind kind = rd->b->column[c].kind;
	const struct printed *q = cell_figure(arena_of(rd), grid_cell(&rd->t->grid, row, c));

	return q != NULL && (kind == FIGURES || (kind == LABELS && !q->bare)) ? q : NULL;
}

/* Links the figures of the row that compare others to those. */
static void
link_comparisons(struct reader *rd, const struct half *h, int row)
{
	int c, k;

	for (c = h->first; c < h->end; c++) {
		const struct column *col = &rd->b->column[c];
		const int of[] = {col->change, col->current, col->against};
		struct fact *f = fact_at(rd, row, c);

		if (f == NULL || col->role == VALUE)
			continue;
		for (k = 0; k < 3; k++)
			if (of[k] >= 0 && fact_at(rd, row, of[k]) != NULL)
				fact_of(rd->t->doc, f, fact_at(rd, row, of[k]));
	}
}

/* Makes the facts of the half's row; returns how many. */
static int
read_figures(struct reader *rd, const struct half *h, int row, const struct label *label)
{
	const struct printed *q;
	int c, n = 0;

	for (c = h->first; c < h->end; c++) {
		if ((q = figure_at(rd, row, c)) != NULL) {
			make_fact(rd, row, c, q, label);
			n++;
		}
	}
	link_comparisons(rd, h, row);
	return n;
}

/* --- parts --------------------------------------------------------------------------------- */

static bool
fact_value(const struct fact *f, fix *v)
{
	struct dec d;

	if (f == NULL || !dec_parse(f->value, &d))
		return false;
	*v = dec_fix(d);
	return true;
}

/* Half a unit of the last place for each of the parts and for the whole: so much more may rounded parts be. */
static fix
slack(const struct fact *whole, int parts)
{
	struct dec d;

	return dec_parse(whole->value, &d) && d.places > 0 ? dec_unit(d) * (parts + 1) / 2 : 0;
}

/* Do the parts so far and this row exceed the parent in no column? Adds them up if so. */
static bool
fits(struct reader *rd, struct half *h, int row, int parent)
{
	fix part, whole;
	int c;

	if (h->parent != parent)
		h->taken = 0;
	if (h->parent != parent)
		memset(h->sum, 0, (size_t)rd->t->grid.cols * sizeof *h->sum);
	h->parent = parent;
	for (c = h->first; c < h->end; c++)
		if (rd->b->column[c].role == VALUE && fact_value(fact_at(rd, row, c), &part) &&
			fact_value(fact_at(rd, parent, c), &whole) &&
			!str_eq(fact_at(rd, parent, c)->unit, S("%")) &&
			h->sum[c] + part > whole + slack(fact_at(rd, parent, c), h->taken + 1))
			return false;
	for (c = h->first; c < h->end; c++)
		if (fact_value(fact_at(rd, row, c), &part))
			h->sum[c] += part;
	return true;
}

/* So many parts that fitted show what it means that labels are indented: one that does not is wrong. */
enum { PROVEN = 2 };

static void
link_parts(struct reader *rd, struct half *h, int row, const struct label *label)
{
	bool sure;
	int c, parent;

	if (label->printed.n == 0)
		return;
	parent = parts_next(arena_of(rd), &h->parts, row, label->printed, label->indent, &sure);
	if (parent < 0)
		return;
	if (!fits(rd, h, row, parent) && !sure && (label->indent == 0 || h->taken < PROVEN)) {
		parts_reject(&h->parts);
		return;
	}
	h->taken++;
	for (c = h->first; c < h->end; c++) {
		struct fact *part = fact_at(rd, row, c), *whole = fact_at(rd, parent, c);

		if (part == NULL || whole == NULL || rd->b->column[c].role > TOTAL)
			continue;
		fact_of(rd->t->doc, part, whole);
		if (str_eq(part->unit, rd->t->unit))
			part->unit =
				whole->unit; /* 车辆数合计（辆）: its parts are counted so too */
		part->role = PART;
		if (whole->role != PART)
			whole->role = TOTAL;
	}
}

/* Do rows lack figures or a label, and nothing tells in which columns? Then a figure is of the label on its line, and
 * no more. */
static bool
is_unplaced(struct table *t, const struct block *b)
{
	int r, c, n, labels, columns = 0;

	if (t->aligned)
		return false;
	for (c = 0; c < t->grid.cols; c++)
		columns += b->column[c].kind == FIGURES;
	for (r = b->first; r < b->end; r++) {
		for (n = labels = 0, c = 0; c < t->grid.cols; c++)
			if (!is_blank(grid_cell(&t->grid, r, c)))
				*(b->column[c].kind == FIGURES ? &n : &labels) += 1;
		if (t->row[r] == DATA_ROW && n > 0 && (n < columns || labels == 0))
			return true;
	}
	return false;
}

void
plain_facts(struct table *t, struct block *b)
{
	struct reader rd = {.t = t, .b = b, .unplaced = is_unplaced(t, b)};
	int r, i, n = 0;

	rd.fact = arena_alloc(
		arena_of(&rd), (size_t)t->grid.rows * (size_t)t->grid.cols * sizeof *rd.fact);
	find_halves(&rd);
	for (i = 0; i < t->grid.cols; i++)
		rd.counts |= b->column[i].count;
	for (r = b->first; r < b->end; r++) {
		struct label label = {0};

		if (t->row[r] != DATA_ROW)
			continue;
		for (i = 0, n = 0; i < rd.nhalves; i++) {
			struct label own = read_label(&rd, &rd.halves[i], r);

			/* a label reaches over the blank labels of further halves */
			if (own.text.n > 0 || n > 0)
				label = own;
			n = read_figures(&rd, &rd.halves[i], r, &label);
			if (!rd.unplaced)
				link_parts(&rd, &rd.halves[i], r, &own);
		}
	}
}
