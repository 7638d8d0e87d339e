/* Rows as the changes stream. */
#include <stdio.h>

#include "err.h"
#include "message.h"
#include "out.h"
#include "streams.h"
#include "years.h"

static struct str
number_text(struct arena *a, long n)
{
	char buf[24];

	return n == 0
		? S("")
		: arena_str(a, (struct str){buf, (size_t)snprintf(buf, sizeof buf, "%ld", n)});
}

static struct str
fix_str(struct arena *a, fix v, int places)
{
	char buf[DEC_TEXT];

	return arena_str(a, fix_text(v, places, buf));
}

/* f's value in units of 10^power, all its places kept if they can be. */
static struct dec
in_unit(const struct figure *f, int power)
{
	return dec_shift(f->dec, f->power - power);
}

/* The values of both sides in one unit: that of the newer figure, or the smaller one where the
 * places don't suffice. */
static const struct figure *
unit_of(const struct row *row)
{
	if (row->a == NULL || row->b == NULL)
		return row->b != NULL ? row->b : row->a;
	return in_unit(row->a, row->b->power).places > DEC_MAX_PLACES ? row->a : row->b;
}

static struct str
value_text(struct arena *a, const struct figure *f, const struct figure *unit)
{
	char buf[DEC_TEXT];

	return f == NULL ? S("") : arena_str(a, dec_text(in_unit(f, unit->power), buf));
}

/* A stated change in the unit of the row. */
static struct str
said_text(struct arena *a, const struct figure *said, const struct figure *unit)
{
	char buf[DEC_TEXT];
	struct dec d;

	if (said == NULL)
		return S("");
	d = said->kind <= CHANGE ? in_unit(said, unit->power) : said->dec;
	return d.places > DEC_MAX_PLACES ? S("") : arena_str(a, dec_text(d, buf));
}

static void
computed(struct arena *a, const struct row *row, const struct figure *unit, struct str *field)
{
	struct dec x, y;
	fix v;

	if (row->a == NULL || row->b == NULL)
		return;
	x = in_unit(row->a, unit->power);
	y = in_unit(row->b, unit->power);
	field[CHANGE_CHANGE] =
		fix_str(a, dec_fix(y) - dec_fix(x), x.places > y.places ? x.places : y.places);
	if (growth_of(row->a, row->b, &v))
		field[CHANGE_GROWTH] = fix_str(a, v, 2);
	if (rate_of(row->a, row->b, &v))
		field[CHANGE_RATE] = fix_str(a, v, 2);
}

/* The sentence that says why the verdict is what it is. */
static struct str
explain(struct arena *a, const struct row *row, const struct str *field)
{
	static const char *const agrees[] = {"years-prior-agrees", "years-change-agrees",
		"years-growth-agrees", "years-rate-agrees"};
	static const char *const differs[] = {"years-prior-differs", "years-change-differs",
		"years-growth-differs", "years-rate-differs"};
	static const int said[] = {
		CHANGE_STATED_A, CHANGE_STATED_CHANGE, CHANGE_STATED_GROWTH, CHANGE_STATED_RATE};
	static const int is[] = {CHANGE_VALUE_A, CHANGE_CHANGE, CHANGE_GROWTH, CHANGE_RATE};
	struct str args[] = {field[said[row->worst]], field[is[row->worst]], field[CHANGE_VALUE_B],
		field[CHANGE_VALUE_A], field[CHANGE_STATED_LINE], field[CHANGE_UNIT],
		field[CHANGE_YEAR_A], field[CHANGE_LINE_A]};

	if (row->a == NULL || row->b == NULL)
		return message(
			a, row->a == NULL ? "years-only-newer" : "years-only-older", NULL, 0);
	if (row->verdict == VERDICT_UNSTATED)
		return row->a_implied ? message(a, "years-implied", args, 8) : S("");
	return message(
		a, (row->verdict <= VERDICT_ROUNDING ? agrees : differs)[row->worst], args, 8);
}

static void
about_side(struct arena *a, const struct figure *f, struct str *year, struct str *doc,
	struct str *line)
{
	*year = number_text(a, f->year);
	*doc = f->line > 0 ? f->doc->name : S("");
	*line = number_text(a, f->line);
}

/* What the newer document says, and the line that the verdict is about. */
static void
stated(struct arena *a, const struct row *row, const struct figure *unit, struct str *field)
{
	const struct figure *by = row->said[row->worst];
	int k;

	field[CHANGE_STATED_CHANGE] = said_text(a, row->said[CHANGE], unit);
	field[CHANGE_STATED_GROWTH] = said_text(a, row->said[GROWTH], unit);
	field[CHANGE_STATED_RATE] = said_text(a, row->said[RATE], unit);
	if (row->said[QUANTITY] != NULL)
		field[CHANGE_STATED_A] = said_text(a, row->said[QUANTITY], unit);
	else if (row->said[CHANGE] != NULL && !row->a_implied)
		field[CHANGE_STATED_A] = fix_str(a,
			dec_fix(in_unit(row->b, unit->power)) -
				dec_fix(in_unit(row->said[CHANGE], unit->power)),
			row->b->dec.places);
	for (k = 0; k < KINDS && by == NULL; k++)
		by = row->said[k];
	field[CHANGE_STATED_LINE] = number_text(a, by ? by->line : 0);
}

static void
print_row(struct pair *p, const struct row *row)
{
	const struct figure *unit = unit_of(row), *f = row->b != NULL ? row->b : row->a;
	struct arena *a = p->scratch;
	struct str field[CHANGE_FIELDS] = {{0}};

	field[CHANGE_AGENCY] = p->newer->agency.n > 0 ? p->newer->agency : p->newer->group;
	field[CHANGE_CODE] = f->code->text;
	field[CHANGE_ITEM] = f->item->text;
	field[CHANGE_MEASURE] = f->measure->text;
	field[CHANGE_UNIT] = unit->unit->text;
	field[CHANGE_TABLE] = f->table->text.n > 0 ? f->table->text : f->section->text;
	field[CHANGE_VERDICT] = str(verdict_name(row->verdict));
	field[CHANGE_VALUE_A] = value_text(a, row->a, unit);
	field[CHANGE_VALUE_B] = value_text(a, row->b, unit);
	if (row->a != NULL)
		about_side(a, row->a, &field[CHANGE_YEAR_A], &field[CHANGE_DOC_A],
			&field[CHANGE_LINE_A]);
	if (row->b != NULL) {
		about_side(a, row->b, &field[CHANGE_YEAR_B], &field[CHANGE_DOC_B],
			&field[CHANGE_LINE_B]);
		stated(a, row, unit, field);
	}
	computed(a, row, unit, field);
	field[CHANGE_MESSAGE] = explain(a, row, field);
	out_record(field, CHANGE_FIELDS);
	if (row->verdict >= VERDICT_WARN)
		found_something();
}

void
print_rows(struct pair *p)
{
	size_t i;

	for (i = 0; i < p->nrows; i++)
		if (!p->rows[i]->dropped)
			print_row(p, p->rows[i]);
}
