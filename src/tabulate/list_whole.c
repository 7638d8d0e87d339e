/* What a list of parts divides: not what is nothing, what is left over, or a difference, though it stands last. */
#include "decimal.h"
#include "item.h"
#include "list.h"
#include "utf8.h"
#include "wordset.h"

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

struct value *
list_total_for(const struct list *l, const struct frame *f, const struct value *v)
{
	const struct frame *g = counterpart(l, f, v);
	struct value *t = g == l->of ? list_total(l, v) : total_in(g, v);

	return t != v ? t : NULL;
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
 * paragraph (按支出性质分，…) takes the last figure of the one before for what it divides; and a sentence (其中…) behind
 * one whose parts semicolons divide: 资助10万元：小学3万元；初中7万元。其中中央8万元 */
static void
pass_remnant(struct list *l, const struct value *v)
{
	struct frame *g = l->of;
	const struct value *t;

	if (g == NULL || l->elements > l->of_row || !exceeds(v, list_total(l, v)) ||
		!(l->carried || l->of_row || (!l->named && is_carry_over(g->item))))
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
list_find_whole(struct list *l, const struct value *v)
{
	pass_nothing(l, v);
	pass_remnant(l, v);
}
