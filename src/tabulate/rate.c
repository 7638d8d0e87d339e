/* Rates of fulfilment: what was done of which budget. */
#include "frame.h"
#include "item.h"
#include "relate.h"
#include "unit.h"

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

/* 2022年、2023年分别安排5万元、4万元，累计支付8万元: what the words say was paid behind what they only tell. */
static struct value *
paid_since(const struct frame *f, struct value *told, struct str year)
{
	struct value *paid = frame_value(f, money, S("执行数"), year), *v;

	if (paid == NULL || !paid->said)
		return told;
	for (v = paid; v != NULL && v != told; v = v->older)
		;
	return v == told ? paid : told;
}

/* What was done of the budget: a figure that the words call so, if there is one; that of the year before
 * (上年为5万元) only if there is no other. */
static struct value *
rated_actual(const struct frame *f, const struct value *budget, bool said, struct str year)
{
	static const struct str actuals[] = {
		STR_INIT("决算数"), STR_INIT("执行数"), STR_INIT("到位数")};
	struct value *v, *older = NULL;
	size_t i;

	for (i = 0; i < sizeof actuals / sizeof *actuals; i++) {
		v = frame_value(f, money, actuals[i], year);
		if (v == NULL && (v = frame_value(f, money, actuals[i], S(""))) != NULL) {
			older = older == NULL && v != budget && (v->said || !said) ? v : older;
			continue;
		}
		if (v != NULL && v != budget && (v->said || !said))
			return v->said ? v : paid_since(f, v, year);
	}
	return older;
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
rated_frame(struct frame *f, struct str base, struct str year)
{
	struct frame *g = f;
	int tries;

	if (f->newest != NULL && is_counted(f->newest->family))
		return f; /* 新建泵站2座，完成率100% */
	for (tries = 0; g != NULL && g->paragraph == f->paragraph && tries < FRAMES_NEAR; tries++) {
		if (rated_actual(g, NULL, true, year) != NULL && (g == f || !has_rate(g, base)))
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
take_plan(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct value *done = r->talking ? r->amount : NULL;

	fact->item = ph->item;
	fact->role = str_eq(unit_kind(fact->unit), S("money")) ? VALUE : COUNT;
	r->plan = fact;
	r->done = NULL;
	if (done == NULL || done->relation != AMOUNT || !str_eq(done->fact->unit, fact->unit))
		return;
	list_leave(r); /* 其中城区96场、乡村56场，完成年度计划150场的101.33%: of all of them */
	r->done = r->list != NULL ? NULL : frame_value(r->frame, done->family, S(""), S(""));
}

/* The rate of the plan that was told right before it. */
static void
rate_plan(struct reader *r, struct fact *fact)
{
	fact->item = r->done != NULL ? r->done->fact->item : r->plan->item;
	fact->role = RATE;
	fact->measure = S("完成率");
	if (r->done != NULL) {
		point_at(r, fact, r->done);
		fact_of(r->doc, fact, r->plan);
	}
	r->plan = NULL;
}

void
take_rate(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct value *budget, *actual;
	struct frame *f;

	if (r->plan != NULL) {
		rate_plan(r, fact);
		return;
	}
	f = frame_for(r, ph, S("%"));
	if (ph->item.n == 0 || lexicon_word(ph->item, IN(GENERIC)) != NULL)
		f = rated_frame(f, ph->base, r->doc->year);
	budget = rated_budget(f, ph->base);
	actual = rated_actual(f, budget, false, r->doc->year);
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
