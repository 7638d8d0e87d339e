/* 收入总计100.00万元，其中年初结转5.00万元，比上年增加20.00万元，增长25.00%；…: behind the first part of a
 * list, or behind all of them, a change may be of the total. The words leave it open; the growth that goes with it
 * tells, or that it is more than there is of the part. */
#include "frame.h"
#include "list.h"
#include "relate.h"

/* Is the growth that of the figure, which has changed by so much? */
static bool
is_growth_of(const struct fact *growth, const struct fact *change, const struct fact *figure)
{
	struct dec g, c, v;
	fix percent, gap;

	if (!dec_parse(growth->value, &g) || !dec_parse(change->value, &c) ||
		!dec_parse(figure->value, &v) || !str_eq(change->unit, figure->unit) ||
		!fix_div(dec_fix(c) * 100, dec_fix(v) - dec_fix(c), &percent))
		return false;
	gap = percent - dec_fix(g);
	return (gap < 0 ? -gap : gap) <= dec_unit(g);
}

/* Has the figure risen by more than all of it? */
static bool
is_exceeded(const struct fact *change, const struct fact *figure)
{
	struct dec c, v;

	return dec_parse(change->value, &c) && dec_parse(figure->value, &v) &&
		dec_fix(c) > dec_fix(v);
}

static bool
is_zero(const struct fact *f)
{
	struct dec d;

	return dec_parse(f->value, &d) && d.n == 0;
}

/* Is the part most of the total? Then both have changed by about as much, and the words win. */
static bool
is_most_of(const struct fact *total, const struct fact *part)
{
	struct dec t, p;

	return dec_parse(total->value, &t) && dec_parse(part->value, &p) &&
		2 * dec_fix(p) > dec_fix(t);
}

static const struct value *
value_of(const struct frame *f, const struct fact *fact)
{
	const struct value *v;
	int back = 0;

	for (v = f->newest; v != NULL && back++ < VALUES_BACK; v = v->older)
		if (v->fact == fact)
			return v;
	return NULL;
}

bool
growth_finds_total(const struct frame *f, struct fact *growth, struct fact *change)
{
	const struct value *part, *total;

	/* elements that are paragraphs have their changes with them; one of nothing is of any figure */
	if (f->in == NULL || f->in->block || is_zero(change) ||
		(f->in->elements != 1 && !(f->in->last == f && list_complete(f->in))) ||
		change->nof != 1 || growth->nof != 2 ||
		(part = value_of(f, change->of[0])) == NULL ||
		(total = list_total(f->in, part)) == NULL ||
		(f->in->elements == 1 && is_most_of(total->fact, part->fact)) ||
		is_growth_of(growth, change, part->fact) ||
		(!is_growth_of(growth, change, total->fact) &&
			!(is_exceeded(change, part->fact) && !is_exceeded(change, total->fact))))
		return false;
	change->of[0] = growth->of[1] = total->fact;
	change->item = growth->item = total->fact->item;
	change->code = growth->code = total->fact->code;
	return true;
}
