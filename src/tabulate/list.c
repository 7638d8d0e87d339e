/* Lists of parts: which figures a figure is divided into. */
#include "decimal.h"
#include "frame.h"
#include "item.h"
#include "list.h"
#include "side.h"
#include "utf8.h"
#include "wordset.h"

static struct wordset unnamed_side = {.table = "phrases", .kind = "unnamed-side"};
static struct wordset appropriation_side = {.table = "phrases", .kind = "appropriation-side"};

/* --- parts ----------------------------------------------------------------------------------- */

/* 收入总计 and 支出总计 are each as large as 收支总计, not parts of it. */
static bool
is_one_side(struct str key)
{
	return wordset_is(&unnamed_side, key) || wordset_is(&appropriation_side, key);
}

/* 局本部和下属2家单位: what follows divides more than the two. */
static bool
speaks_of_more(struct str item)
{
	size_t i;

	for (i = 0; i < item.n; i++)
		if (!utf8_goes_on(item.p[i]) && lexicon_at(item, i, IN(BESIDE)) != NULL)
			return true;
	return false;
}

static bool
can_be_part(const struct list *l, const struct frame *f, const struct value *v)
{
	const struct value *other, *total = list_total_for(l, f, v);
	int back = 0;

	if (total == NULL || speaks_of_more(total->fact->item) ||
		(item_both_sides(l->of->item) && is_one_side(f->key)))
		return false;
	for (other = f->newest; other != NULL && back++ < VALUES_BACK; other = other->older)
		if (other != v && other->total == total)
			return false; /* said again */
	return true;
}

void
list_append(struct reader *r, struct list *l, struct value *v, struct value *total)
{
	struct part *p = arena_alloc(&r->doc->arena, sizeof *p);

	*p = (struct part){v, total, NULL};
	v->total = total;
	if (l->last_part != NULL)
		l->last_part->next = p;
	else
		l->parts = p;
	l->last_part = p;
}

void
list_add(struct reader *r, struct frame *f, struct value *v)
{
	struct list *l = f->in;

	list_find_whole(l, v);
	if (!can_be_part(l, f, v))
		return;
	if (l->last != f) {
		l->last = f;
		l->elements++;
	}
	list_append(r, l, v, list_total_for(l, f, v));
}

/* --- does a list add up? --------------------------------------------------------------------- */

static bool
add_part(struct summed *s, const struct part *p)
{
	struct dec d;

	if (p->total != s->total)
		return true;
	if (!str_eq(p->value->fact->unit, s->total->fact->unit) ||
		!dec_parse(p->value->fact->value, &d))
		return false;
	s->sum += dec_fix(d);
	s->n++;
	return true;
}

bool
list_sum(const struct list *l, const struct value *total, fix *sum, int *n)
{
	struct summed *s = l->summed;
	const struct part *p;

	if (s->total != total)
		*s = (struct summed){.total = total};
	for (p = s->last != NULL ? s->last->next : l->parts; p != NULL && !s->fails; p = p->next) {
		s->fails = !add_part(s, p);
		s->last = p;
	}
	*sum += s->sum;
	*n += s->n;
	return !s->fails;
}

bool
list_complete_with(const struct list *l, const struct list *more)
{
	const struct value *total = l->parts != NULL ? l->parts->total : NULL;
	struct dec whole;
	fix sum = 0, gap;
	int n = 0;

	if (total == NULL || !dec_parse(total->fact->value, &whole))
		return false;
	if (!list_sum(l, total, &sum, &n) || (more != NULL && !list_sum(more, total, &sum, &n)))
		return false;
	gap = dec_fix(whole) - sum;
	return n > 1 && (gap < 0 ? -gap : gap) <= dec_unit(whole) * n / 2;
}

bool
list_complete(const struct list *l)
{
	return list_complete_with(l, NULL);
}

bool
list_takes(const struct list *l, const struct value *v)
{
	const struct value *total = list_total(l, v);
	struct dec d, whole;

	if (total == NULL)
		return false;
	if (v->fact->role == COUNT && dec_parse(total->fact->value, &whole) &&
		dec_parse(v->fact->value, &d) && dec_fix(d) > dec_fix(whole))
		return false; /* 3个项目的自评结果：… 新建点位1200个: other things are counted */
	return l->rank > 0 || !list_complete(l) || !dec_parse(v->fact->value, &d) || d.n == 0;
}

/* --- ends ---------------------------------------------------------------------------------------- */

/* Elements of unnumbered paragraphs may share one: 出国费0万元；接待费5万元 */
void
list_next(struct reader *r)
{
	if (r->slot == NULL && r->taken != NULL && r->taken->rank == 0)
		r->slot = r->taken;
}

/* Goes back to the list around l, and to what l divides. */
static void
leave(struct reader *r, struct list *l)
{
	r->list = l->outer;
	if (l->of != NULL)
		r->frame = l->of;
}

void
list_semicolon(struct reader *r)
{
	struct list *l = r->list;

	row_ends(r);
	list_next(r);
	if (l == NULL)
		return;
	if (l->outer == NULL && l->elements == 0) {
		r->list = NULL; /* no amounts: 主要包括基本工资、奖金；… */
		return;
	}
	if (l->outer == NULL && !l->parted && l->elements > 1 && list_complete(l)) {
		r->ended = l; /* other marks part its elements */
		leave(r, l);
		return;
	}
	l->parted = true;
	/* A；B: the semicolon ends the list inside A, but where that has one element and does not add up yet, the
	 * semicolon may part its own */
	l->doubtful =
		l->elements == 1 && !list_complete(l) && (l->opening != OPENS_SOME || l->bracket);
	if (l->outer != NULL && !l->doubtful)
		leave(r, l);
}

/* A single element goes on to be spoken of (其中：A10万元。比上年增加2万元), but not if it is nothing. */
static bool
speaks_of_element(const struct list *l)
{
	const struct value *v = l->last != NULL ? l->last->newest : NULL;
	struct dec d;

	return l->own_sentence && l->elements == 1 &&
		!(v != NULL && dec_parse(v->fact->value, &d) && d.n == 0);
}

/* 收入9万元，其中补助5万元；支出8万元: the other side of the budget, without a name, is none of the list. */
static bool
is_other_side(struct str whole, struct str item)
{
	return wordset_is(&unnamed_side, item) && side_opposite(side_of(whole), side_of(item));
}

/* 年初余额10万元，其中工程款6万元；…；年末余额8万元: what is there at the end is no part of what was there at the start. */
static bool
is_other_end(struct str whole, struct str item)
{
	static struct wordset start = {.table = "labels", .kind = "year-start"},
			      end = {.table = "labels", .kind = "year-end"};

	return wordset_has(&start, whole) && wordset_has(&end, item);
}

/* 教职工80人，其中教师60人；学生900人: what is more than the total, or than the first part leaves of it, is not in
 * its list; but a colon (其中：) says that a list comes, and then the second part may be wrong. */
bool
list_ended_before(const struct list *l, const struct value *v)
{
	const struct value *total = list_total(l, v);
	struct dec whole, d;
	fix sum = 0;
	int n = 0;

	if (l->of != NULL &&
		(is_other_side(l->of->item, v->fact->item) ||
			is_other_end(l->of->item, v->fact->item)))
		return true;
	if (!(l->doubtful || (l->parted && !l->announced && v->fact->role == COUNT)) ||
		total == NULL || !dec_parse(total->fact->value, &whole) ||
		!dec_parse(v->fact->value, &d) || !str_eq(total->fact->unit, v->fact->unit))
		return false;
	if (!l->announced && l->elements == 1)
		list_sum(l, total, &sum, &n);
	return dec_fix(d) + sum > dec_fix(whole);
}

/* At a full stop the sentence goes back to what it divides. */
void
list_stop(struct reader *r)
{
	struct list *l;

	for (l = r->list; l != NULL; l = l->outer) {
		r->ended = l;
		if (l->of != NULL && !speaks_of_element(l))
			r->frame = l->of;
	}
	row_ends(r);
	r->list = NULL;
	r->addition.n = 0;
}
