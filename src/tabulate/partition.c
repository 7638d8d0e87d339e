/* At the end of a section the elements of its lists become parts: which lists divide a total, and how
 * far. */
#include "decimal.h"
#include "frame.h"
#include "list.h"
#include "relate.h"

/* How many lists of the section are searched for one of the same total. */
enum { LISTS_BACK = 100 };

static void
link_part(struct reader *r, const struct list *l, const struct part *p)
{
	struct fact *part = p->value->fact, *total = p->total->fact;

	fact_of(r->doc, part, total);
	if (!p->value->said)
		part->measure = total->measure;
	if (l->selection || l->opening == OPENS_SOME || part->role == SCORE)
		return;
	part->role = PART;
	if (total->role == VALUE || total->role == COUNT)
		total->role = TOTAL;
}

/* A list that does not add up, opened by a word that need not open one: its elements belong to the
 * list around it. */
static void
hand_over(struct reader *r, struct list *l)
{
	struct value *total;
	struct part *p;

	if (l->follows != NULL && !list_complete(l->follows) && list_complete_with(l->follows, l))
		for (p = l->parts; p != NULL; p = p->next)
			list_append(r, l->follows, p->value, p->total);
	for (p = l->parts; p != NULL && l->outer != NULL && !l->block && !l->bracket; p = p->next)
		if ((total = list_total(l->outer, p->value)) != NULL && total != p->value)
			list_append(r, l->outer, p->value, total);
	l->parts = NULL;
}

/* Once parts add up exactly, what follows is beside them: 在职26名，其中：…，退休人员5人. Small
 * counts add up by chance. */
static bool
is_beyond(const struct list *l, const struct part *p)
{
	struct value *total = p->total, *part = p->value;
	struct dec whole, d;

	if (total->adding != l) {
		total->adding = l;
		total->sum = 0;
		total->parts = 0;
	}
	if (!dec_parse(total->fact->value, &whole) || !dec_parse(part->fact->value, &d) ||
		!str_eq(total->family, part->family))
		return false;
	if (d.n != 0 && total->parts > 1 && total->sum == dec_fix(whole) && whole.n >= 10 &&
		!str_starts(part->fact->item, S("其他")))
		return true;
	total->sum += dec_fix(d);
	total->parts++;
	return false;
}

static struct str
section_of(const struct list *l)
{
	return l->parts->value->fact->section;
}

/* An earlier list of the section that divides the same total into two parts or more. */
static const struct list *
divided_before(const struct list *l)
{
	const struct list *other;
	int back = 0;

	for (other = l->older; other != NULL && back++ < LISTS_BACK; other = other->older)
		if (other->parts != NULL && other->parts->total == l->parts->total &&
			other->elements > 1 && str_eq(section_of(other), section_of(l)))
			return other;
	return NULL;
}

/* A list of one part, and a later one of the same total that has more. */
static bool
is_outdone(const struct list *l)
{
	const struct list *other;
	int ahead = 0;

	for (other = l->newer; other != NULL && ahead++ < LISTS_BACK; other = other->newer)
		if (other->parts != NULL && other->parts->total == l->parts->total &&
			other->elements > 1 && str_eq(section_of(other), section_of(l)))
			return l->elements == 1;
	return false;
}

/* In one section a total is divided once: what comes later says the same again (具体情况如下), unless
 * both lists add up (by function, then by use). */
static bool
divides(const struct list *l)
{
	const struct list *before = divided_before(l);

	return before != NULL ? list_complete(l) && list_complete(before) : !is_outdone(l);
}

/* An amount of the frame, of four digits or more, that is the sum, in that unit; NULL if there is none. */
static struct value *
value_of(const struct frame *f, fix sum, struct str unit)
{
	struct value *v;
	struct dec d;
	int back = 0;

	for (v = f->newest; v != NULL && back++ < VALUES_BACK; v = v->older)
		if (v->relation == AMOUNT && str_eq(v->fact->unit, unit) &&
			dec_parse(v->fact->value, &d) && d.n >= 1000 && dec_fix(d) == sum)
			return v;
	return NULL;
}

/* 支出57.30万元，结余2.70万元。其中：A…、B…: a sentence that begins so divides what the sentence before was
 * about. If the parts do not make the last amount, but one before it, that is the one. */
static void
find_total(struct list *l)
{
	const struct value *of = l->parts->total;
	struct value *total = NULL;
	struct frame *f = l->of;
	struct part *p;
	fix sum = 0;
	int n = 0, back;

	if (!l->own_sentence || l->named || f == NULL || l->elements < 2 || list_complete(l) ||
		!list_sum(l, of, &sum, &n))
		return;
	for (back = 0; total == NULL && back < FRAMES_NEAR && (f = f->before) != NULL &&
		f->paragraph == l->of->paragraph;
		back++)
		total = value_of(f, sum, of->fact->unit);
	for (p = l->parts; p != NULL && total != NULL; p = p->next)
		p->value->total = p->total = total;
}

void
lists_close(struct reader *r)
{
	struct list *l;
	struct part *p;

	for (l = r->lists; l != NULL; l = l->older)
		if (l->opening == OPENS_MAYBE && !list_complete(l))
			hand_over(r, l);
	for (l = r->first_list; l != NULL; l = l->newer) {
		if (l->parts != NULL)
			find_total(l);
		l->selection = l->selection || (l->hole && !list_complete(l));
	}
	for (l = r->first_list; l != NULL; l = l->newer) {
		if (l->parts == NULL || !divides(l))
			continue;
		for (p = l->parts; p != NULL; p = p->next)
			if (!is_beyond(l, p))
				link_part(r, l, p);
	}
}
