/* Shares of a whole and rates of fulfilment. */
#include "frame.h"
#include "item.h"
#include "relate.h"

enum { SHORTEST_NAME = 12 }; /* bytes: 货物支出 */

/* 政府采购货物支出 of the section for 货物支出金额; NULL if there is none, or several. */
static struct value *
whole_ending(struct reader *r, struct str label, struct str family)
{
	static const struct str tail = STR_INIT("金额");
	struct frame *f;
	struct value *v, *found = NULL;
	int back = 0;

	if (str_ends(label, tail))
		label.n -= tail.n;
	if (label.n < SHORTEST_NAME)
		return NULL;
	for (f = r->doc->frames; f != NULL && back++ < FRAMES_BACK; f = f->before) {
		if (f->paragraph < r->first)
			break;
		if (!str_ends(f->item, label) || (v = frame_value(f, family, S(""), S(""))) == NULL)
			continue;
		if (found != NULL)
			return NULL;
		found = v;
	}
	return found;
}

/* The printed figure of that label: in the section if the label is the same, else in all sentences
 * before. Where several labels are alike, the total of the part's own list is meant. */
static struct fact *
find_whole(struct reader *r, struct str label, const struct value *part, struct value *total)
{
	struct str family = part->family;
	struct frame *near = frame_named(r, label, true), *any = frame_named(r, label, false);
	struct str key = item_key(&r->doc->arena, label);
	struct frame *f = near;
	struct value *v;

	if (any != NULL && (near == NULL || item_agree(key, any->key) > item_agree(key, near->key)))
		f = any;
	if (total != NULL && (f == NULL || !str_eq(label, f->item)) &&
		item_agree(key, item_key(&r->doc->arena, total->fact->item)) > 0)
		return total->fact;
	v = frame_value(f, family, part->fact->measure, r->doc->year);
	if (v == NULL)
		v = frame_value(f, family, S(""), r->doc->year);
	if (v == NULL)
		v = frame_value(f, family, S(""), S(""));
	if (v == NULL)
		v = whole_ending(r, label, family);
	return v != NULL ? v->fact : NULL;
}

/* What a share without a named whole is a share of: what its figure is a part of. A sentence that
 * follows a list continues it by such a share. */
static struct value *
implied_whole(struct reader *r, struct frame *f, struct value *part)
{
	if ((f->in == NULL || f->in == r->after) && r->ended != NULL && r->list == NULL) {
		f->in = r->ended;
		list_add(r, f, part);
	}
	if (f->in == NULL && r->slot != NULL)
		return NULL;
	return f->in != NULL ? list_total(f->in, part) : NULL;
}

/* The last n amounts of the paragraph, each under a name of its own; NULL if there are fewer. */
static const struct part *
last_amounts(struct reader *r, int n)
{
	struct part *first = NULL, *p;
	struct frame *f = r->doc->frames;

	if (f != NULL && r->whole != NULL && f->newest == r->whole)
		f = f->before;
	for (; n > 0 && f != NULL && f->paragraph == r->doc->paragraphs; n--, f = f->before) {
		struct value *v = f->newest;

		if (v == NULL || v->relation != AMOUNT || v->fact->role == COUNT)
			return NULL;
		p = arena_alloc(&r->doc->arena, sizeof *p);
		*p = (struct part){v, NULL, first};
		first = p;
	}
	return n == 0 ? first : NULL;
}

/* The figures that the shares behind 分别占 are of, and what they are shares of. */
static void
begin_turns(struct reader *r, const struct phrase *ph)
{
	const struct list *l = r->list;

	r->turn = l != NULL && l->elements == ph->together ? l->parts : NULL;
	r->turn_whole = r->whole != NULL ? r->whole->fact : NULL;
	if (r->turn == NULL && (ph->whole.n > 0 || r->whole != NULL))
		r->turn = last_amounts(r, ph->together);
	if (r->turn != NULL && r->turn->total == NULL && r->turn_whole == NULL)
		r->turn_whole = find_whole(r, ph->whole, r->turn->value, NULL);
	r->whole = NULL;
}

/* A、B、C，分别占50%、30%、20%: the shares of a list's parts, or of the amounts in front, in their order,
 * if they are as many. */
void
take_respective_share(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	fact->role = SHARE;
	fact->measure = S("占比");
	if (ph->together > 0)
		begin_turns(r, ph);
	if (r->turn == NULL)
		return;
	fact->item = r->turn->value->fact->item;
	fact->code = r->turn->value->fact->code;
	point_at(r, fact, r->turn->value);
	if (r->turn_whole != NULL)
		fact_of(r->doc, fact, r->turn_whole);
	else
		point_at(r, fact, r->turn->total);
	r->turn = r->turn->next;
}

void
take_share(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct frame *f = ph->item.n > 0 ? frame_for(r, ph, money) : r->frame;
	struct value *part = ph->item.n > 0 ? frame_value(f, money, S(""), S("")) : r->amount;
	struct fact *whole = NULL;
	struct value *implied;

	fact->role = SHARE;
	fact->measure = S("占比");
	if (f == NULL)
		f = frame_for(r, ph, money);
	set_item(fact, f);
	r->frame = f;
	if (part == NULL)
		return;
	point_at(r, fact, part);
	if (r->whole != NULL)
		whole = r->whole->fact;
	else if (ph->whole.n > 0 && lexicon_word(ph->whole, IN(GENERIC) | IN(EMPTY)) == NULL)
		whole = find_whole(
			r, ph->whole, part, f->in != NULL ? list_total(f->in, part) : NULL);
	else if ((implied = implied_whole(r, f, part)) != NULL)
		whole = implied->fact;
	else if (ph->whole.n > 0)
		whole = find_whole(r, ph->whole, part, NULL); /* 占总支出预算 */
	if (whole != NULL && whole != part->fact)
		fact_of(r->doc, fact, whole);
	r->whole = NULL;
	frame_add(r, f, fact, SHARE_OF, S("%"), false);
}

/* The budget that a rate measures against. */
static struct value *
rated_budget(const struct frame *f, struct str base)
{
	static const struct str budgets[] = {STR_INIT("全年预算数"), STR_INIT("调整预算数"),
		STR_INIT("预算数"), STR_INIT("年初预算数")};
	const struct word *w = lexicon_word(base, IN(MEASURE));
	struct value *v = NULL;
	size_t i;

	if (w != NULL)
		v = frame_value(f, money, w->value, S(""));
	for (i = 0; v == NULL && i < sizeof budgets / sizeof *budgets &&
		(base.n == 0 || str_eq(base, S("预算")));
		i++)
		v = frame_value(f, money, budgets[i], S(""));
	/* 支出预算10万元 …完成调整后预算的92%: the only budget named */
	return v != NULL ? v : frame_value(f, money, S("预算数"), S(""));
}

/* What was done of the budget: a figure that the words call so, if there is one. */
static struct value *
rated_actual(const struct frame *f, const struct value *budget, bool said)
{
	static const struct str actuals[] = {
		STR_INIT("决算数"), STR_INIT("执行数"), STR_INIT("到位数")};
	struct value *v;
	size_t i;

	for (i = 0; i < sizeof actuals / sizeof *actuals; i++) {
		v = frame_value(f, money, actuals[i], S(""));
		if (v != NULL && v != budget && (v->said || !said))
			return v;
	}
	return NULL;
}

/* Is a rate against that base told of the frame already? */
static bool
has_rate(const struct frame *f, struct str base)
{
	const struct value *v;

	for (v = f->newest; v != NULL; v = v->older)
		if (v->relation == RATE_OF && str_eq(v->fact->base, base))
			return true;
	return false;
}

/* The frame that a rate without an item is of: an earlier one of the paragraph, if only there the
 * words speak of what was done, and no rate is told of that yet. */
static struct frame *
rated_frame(struct frame *f, struct str base)
{
	struct frame *g = f;
	int tries;

	if (f->newest != NULL && is_counted(f->newest->family))
		return f; /* 新建泵站2座，完成率100% */
	for (tries = 0; g != NULL && g->paragraph == f->paragraph && tries < FRAMES_NEAR; tries++) {
		if (rated_actual(g, NULL, true) != NULL && (g == f || !has_rate(g, base)))
			return g;
		g = g->before;
	}
	return f;
}

/* 年初预算 for 年初预算数 */
static struct str
rate_base(const struct value *budget)
{
	struct str measure = budget->fact->measure;

	return str_ends(measure, S("预算数")) ? str_sub(measure, 0, measure.n - strlen("数"))
					      : S("预算");
}

void
take_rate(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct frame *f = frame_for(r, ph, S("%"));
	struct value *budget, *actual;

	if (ph->item.n == 0 || lexicon_word(ph->item, IN(GENERIC)) != NULL)
		f = rated_frame(f, ph->base);
	budget = rated_budget(f, ph->base);
	actual = rated_actual(f, budget, false);
	if (budget == NULL && actual != NULL && str_eq(actual->fact->measure, S("执行数")))
		budget = frame_value(f, money, S("到位数"), S(""));
	set_item(fact, f);
	fact->role = RATE;
	fact->measure = ph->measure.n > 0 ? ph->measure : S("完成率");
	fact->base = ph->base;
	if (budget != NULL && str_eq(ph->base, S("预算")))
		fact->base = rate_base(budget);
	if (actual != NULL) {
		point_at(r, fact, actual);
		point_at(r, fact, budget);
	}
	r->frame = f;
	frame_add(r, f, fact, RATE_OF, S("%"), false);
}
