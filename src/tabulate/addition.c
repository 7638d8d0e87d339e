/* 收入10万元。加上级补助收入5万元、调入资金1万元，收入总计16万元: what is added up to a total named behind it.
 * Without such a word (收入10万元，上级补助收入6万元，收入总计16万元) it must add up. */
#include "decimal.h"
#include "frame.h"
#include "list.h"
#include "item.h"
#include "relate.h"
#include "wordset.h"

/* Are both of one side, or neither of a single one? */
static bool
same_side(enum side a, enum side b)
{
	return a == b || !(side_is_one(a) || side_is_one(b));
}

static bool
is_grand_total(struct str item)
{
	static struct wordset grand = {.table = "phrases", .kind = "grand"};

	return wordset_ends(&grand, item);
}

/* What was received or spent of f, or else what was planned. */
static struct value *
amount_of(const struct frame *f, struct str year)
{
	static const struct str order[] = {STR_INIT("执行数"), STR_INIT("决算数"), STR_INIT("")};
	struct value *v = NULL;
	size_t i;

	for (i = 0; v == NULL && i < sizeof order / sizeof *order; i++)
		v = frame_value(f, money, order[i], year);
	return v;
}

/* The name behind 加, 加上 or 加：; empty if the item does not begin so. 加上级补助收入 is 加 and
 * 上级补助收入. */
static struct str
behind_plus(struct str item)
{
	static const struct str add = STR_INIT("加"), on = STR_INIT("加上");
	static const struct str above[] = {
		STR_INIT("加上级"), STR_INIT("加上年"), STR_INIT("加上解"), STR_INIT("加上缴")};
	size_t i;

	if (!str_starts(item, add))
		return S("");
	for (i = 0; i < sizeof above / sizeof *above; i++)
		if (str_starts(item, above[i]))
			return str_sub(item, add.n, item.n);
	return str_sub(item, str_starts(item, on) ? on.n : add.n, item.n);
}

void
addition_begins(struct reader *r, struct phrase *ph)
{
	static struct wordset addends = {.table = "phrases", .kind = "addend"};
	struct addition *a = &r->addition;
	struct str name = behind_plus(ph->item);
	struct value *first;

	if (!side_is_one(side_of(name)) && !wordset_has(&addends, name))
		return;
	first = r->frame != NULL ? amount_of(frame_root(r->frame), r->doc->year) : NULL;
	if (first == NULL)
		return;
	ph->item = name;
	if (a->n > 0 && a->addend[a->n - 1] == first && a->list == r->list)
		return; /* one more: 加A5万元，加B1万元 */
	*a = (struct addition){.list = r->list, .side = side_of(first->fact->item), .n = 1};
	a->addend[0] = first;
	if (a->list != NULL) {
		a->list_end = a->list->last_part;
		a->elements = a->list->elements;
	}
}

/* What is added up is beside the parts of the list that was open: 收入10万元，其中A6万元、B4万元；加上年结余
 * 5万元，收入总计15万元. */
static void
take_out(const struct addition *a)
{
	struct list *l = a->list;

	if (l == NULL || l->last_part == a->list_end)
		return;
	if (a->list_end != NULL)
		a->list_end->next = NULL;
	else
		l->parts = NULL;
	l->last_part = a->list_end;
	l->elements = a->elements;
	*l->summed = (struct summed){0};
}

/* The total that the addends make. */
static void
close_addition(struct reader *r, struct addition *a, struct value *total)
{
	int i;

	take_out(a);
	for (i = 0; i < a->n; i++) {
		fact_of(r->doc, a->addend[i]->fact, total->fact);
		a->addend[i]->fact->role = PART;
		a->addend[i]->fact->measure = total->fact->measure;
	}
	total->fact->role = TOTAL;
	a->n = 0;
}

static bool
adds_up(const struct addition *a, const struct value *total)
{
	struct dec whole, d;
	fix sum = 0;
	int i;

	for (i = 0; i < a->n; i++) {
		if (!dec_parse(a->addend[i]->fact->value, &d))
			return false;
		sum += dec_fix(d);
	}
	return dec_parse(total->fact->value, &whole) && whole.n >= 1000 && sum == dec_fix(whole);
}

/* Amounts that follow one another in a sentence, up to a total that they make. */
static void
row_goes_on(struct reader *r, struct frame *f, struct value *v)
{
	struct addition *row = &r->row;

	if (row->n > 0 && !str_eq(v->fact->year, row->addend[0]->fact->year))
		return; /* 较上年的5万元 */

	if (row->n > 0 && !str_eq(v->fact->unit, row->addend[0]->fact->unit))
		row->n = 0;
	if (r->list != NULL || r->addition.n > 0 || row->n == MAX_ADDENDS) {
		row->n = 0;
	} else if (row->n > 1 && is_grand_total(v->fact->item)) {
		if (adds_up(row, v))
			close_addition(r, row, v);
		row->n = 0;
	} else {
		row->frame[row->n] = f;
		row->addend[row->n++] = v;
	}
}

/* Can the i-th amount of the row be a part of the first one? */
static bool
may_be_part(const struct addition *row, int i)
{
	const struct fact *total = row->addend[0]->fact, *part = row->addend[i]->fact;

	return row->frame[i] != row->frame[0] && row->frame[i]->in == NULL && part->item.n > 0 &&
		str_eq(part->measure, total->measure) && row->addend[i]->total == NULL &&
		!side_opposite(side_of(total->item), side_of(part->item));
}

/* Do the amounts behind the first of the row make it? Small numbers do so by chance, and two or three amounts
 * of money may be what is taken off and what is left (原值500万元，折旧100万元，净值400万元). */
static bool
divides_first(const struct addition *row)
{
	enum { SMALL = 10, LARGE = 1000, FEW = 4 };
	struct dec whole, d;
	fix sum = 0;
	int i;

	if (row->n < 3 || !dec_parse(row->addend[0]->fact->value, &whole) ||
		whole.n < (row->n >= FEW ? SMALL : LARGE) ||
		(row->n <= FEW && str_eq(row->addend[0]->family, money)))
		return false;
	for (i = 1; i < row->n; i++) {
		if (!may_be_part(row, i) || !dec_parse(row->addend[i]->fact->value, &d))
			return false;
		sum += dec_fix(d);
	}
	return sum == dec_fix(whole);
}

void
row_ends(struct reader *r)
{
	struct addition *row = &r->row;
	struct list *l;
	int i;

	if (r->list == NULL && divides_first(row)) {
		l = list_new(r, row->frame[0], OPENS_MAYBE);
		for (i = 1; i < row->n; i++) {
			list_append(r, l, row->addend[i], row->addend[0]);
			row->frame[i]->in = l;
			l->elements++;
		}
		l->last = row->frame[row->n - 1];
		r->frame = row->frame[0];
	}
	row->n = 0;
}

void
addition_goes_on(struct reader *r, struct frame *f, struct value *v)
{
	struct addition *a = &r->addition;

	row_goes_on(r, f, v);
	if (a->n == 0 || !str_eq(v->family, money) ||
		(r->list != NULL && r->list->bracket && r->list != a->list))
		return;
	if (r->list != a->list || !str_eq(v->fact->unit, a->addend[0]->fact->unit) ||
		a->n == MAX_ADDENDS)
		a->n = 0;
	else if (!is_grand_total(v->fact->item))
		a->addend[a->n++] = v;
	else if (a->n > 1 && same_side(side_of(v->fact->item), a->side))
		close_addition(r, a, v);
	else
		a->n = 0;
}
