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

/* --- totals ---------------------------------------------------------------------------------- */

/* 收入总计 and 支出总计 are each as large as 收支总计, not parts of it. */
static bool
is_one_side(struct str key)
{
	return wordset_is(&unnamed_side, key) || wordset_is(&appropriation_side, key);
}

/* The figure of frame f that v can be a part of: of the same measure and year; if the words leave
 * the measure open, of any. */
static struct value *
total_in(const struct frame *f, const struct value *v)
{
	struct value *t = frame_value(f, v->family, v->fact->measure, v->fact->year);

	if (t != NULL || (t = frame_value(f, v->family, S(""), v->fact->year)) == NULL)
		return t;
	return v->said && t->said ? NULL : t;
}

struct value *
list_total(const struct list *l, const struct value *v)
{
	const struct frame *f = l->of;
	struct value *t = NULL;
	int tries;

	for (tries = 0; f != NULL && t == NULL && tries < 4; tries++) {
		t = total_in(f, v);
		if (v->fact->role != COUNT || l->opening != OPENS_PARTS ||
			frame_value(f, v->family, S(""), S("")) != NULL)
			break;
		f = f->before != NULL && f->before->paragraph == l->of->paragraph ? f->before
										  : NULL;
	}
	return t != v ? t : NULL;
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

enum { ITEMS_BACK = 8 };

static bool
is_carry_over(struct str item)
{
	static struct wordset words = {.table = "labels", .kind = "carry-over"};

	return wordset_has(&words, item);
}

/* How many bytes of their ends two names share, in whole characters. */
static size_t
common_end(struct str a, struct str b)
{
	size_t n = 0, whole = 0;

	while (n < a.n && n < b.n && a.p[a.n - n - 1] == b.p[b.n - n - 1]) {
		n++;
		if (!utf8_goes_on(a.p[a.n - n]))
			whole = n;
	}
	return whole;
}

/* 资产总额10万元，负债3万元，净资产7万元。其中：A单位资产6万元: what is left of a difference is not what is divided, but the
 * figure in front of it whose name ends like that of the part, or else the first one. */
static const struct frame *
before_net(const struct list *l, const struct frame *f, const struct value *v)
{
	static struct wordset net = {.table = "labels", .kind = "net"};
	enum { SHORTEST_END = 6 /* bytes */ };
	const struct frame *g = l->of, *best = NULL, *first = NULL;
	size_t most = SHORTEST_END - 1, n;
	int back = 0;

	if ((l->named && !l->by) || g->paragraph != f->paragraph ||
		!wordset_any(&net, g->item, str_has) || wordset_any(&net, f->item, str_has))
		return l->of;
	for (g = g->before; g != NULL && g->paragraph == f->paragraph && back++ < ITEMS_BACK;
		g = g->before) {
		if (g == f || total_in(g, v) == NULL)
			continue;
		if ((n = common_end(g->key, f->key)) > most) {
			most = n;
			best = g;
		}
		first = g;
	}
	return best != NULL ? best : first != NULL ? first : l->of;
}

/* 年初结转5万元，本年收入20万元，本年支出18万元，年末结转7万元，其中：项目A年初结转3万元，本年收入…: what
 * has the name of a figure said before is a part of that one, not of what is left at the end. */
static const struct frame *
counterpart(const struct list *l, const struct frame *f, const struct value *v)
{
	const struct frame *g = l->of;
	int back = 0;

	if (g == NULL || !is_carry_over(g->item))
		return g == NULL ? NULL : before_net(l, f, v);
	for (; g != NULL && g->paragraph == l->of->paragraph && back++ < ITEMS_BACK; g = g->before)
		if (g != f &&
			(item_agree(f->key, g->key) > 0 ||
				(f->key.n > 0 && str_ends(g->key, f->key))))
			return g;
	return l->of;
}

static struct value *
total_for(const struct list *l, const struct frame *f, const struct value *v)
{
	const struct frame *g = counterpart(l, f, v);
	struct value *t = g == l->of ? list_total(l, v) : total_in(g, v);

	return t != v ? t : NULL;
}

static bool
can_be_part(const struct list *l, const struct frame *f, const struct value *v)
{
	const struct value *other, *total = total_for(l, f, v);
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

static bool
is_nothing(const struct value *v)
{
	struct dec d;

	return v != NULL && dec_parse(v->fact->value, &d) && d.n == 0;
}

/* A基本支出10万元，B基本支出0万元，其中：…6万元: nothing has no parts. What is divided is what stands in front
 * of it in the paragraph and is not 0. */
static void
pass_nothing(struct list *l, const struct value *v)
{
	struct frame *g = l->of;
	const struct value *t;

	if (g == NULL || l->named || is_nothing(v) || !is_nothing(list_total(l, v)))
		return;
	while ((g = g->before) != NULL && g->paragraph == l->of->paragraph && g->in == l->of->in) {
		t = total_in(g, v);
		if (t == NULL)
			return;
		if (is_nothing(t))
			continue;
		l->of = g;
		return;
	}
}

static bool
exceeds(const struct value *v, const struct value *t)
{
	struct dec d, e;

	return v != NULL && t != NULL && str_eq(v->fact->unit, t->fact->unit) &&
		dec_parse(v->fact->value, &d) && dec_parse(t->fact->value, &e) &&
		dec_fix(d) > dec_fix(e);
}

/* 支出10万元，结余2万元。其中：…6万元: what is left at the end is not what is divided, if the first part is more
 * than that; it is what stands in front of it in the paragraph and is large enough. So it is where a list of the next
 * paragraph (按支出性质分，…) takes the last figure of the one before for what it divides. */
static void
pass_remnant(struct list *l, const struct value *v)
{
	struct frame *g = l->of;
	const struct value *t;

	if (g == NULL || l->elements > 0 || !exceeds(v, list_total(l, v)) ||
		!(l->carried || (!l->named && is_carry_over(g->item))))
		return;
	while ((g = g->before) != NULL && g->paragraph == l->of->paragraph && g->in == l->of->in) {
		t = total_in(g, v);
		if (t == NULL || is_carry_over(g->item) || exceeds(v, t))
			continue;
		l->of = g;
		return;
	}
}

void
list_add(struct reader *r, struct frame *f, struct value *v)
{
	struct list *l = f->in;

	pass_nothing(l, v);
	pass_remnant(l, v);
	if (!can_be_part(l, f, v))
		return;
	if (l->last != f) {
		l->last = f;
		l->elements++;
	}
	list_append(r, l, v, total_for(l, f, v));
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

/* 教职工80人，其中教师60人；学生900人: what is more than the total is not in its list. */
bool
list_ended_before(const struct list *l, const struct value *v)
{
	const struct value *total = list_total(l, v);
	struct dec whole, d;

	if (l->of != NULL && is_other_side(l->of->item, v->fact->item))
		return true;
	return l->doubtful && total != NULL && dec_parse(total->fact->value, &whole) &&
		dec_parse(v->fact->value, &d) && str_eq(total->fact->unit, v->fact->unit) &&
		dec_fix(d) > dec_fix(whole);
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
