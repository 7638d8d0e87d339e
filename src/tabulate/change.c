/* Changes and growth rates: which figure changed, and against which. */
#include "frame.h"
#include "relate.h"
#include "window.h"

/* 比年初预算10万元增加2万元: that is what is compared with, not what changed. */
static bool
is_base(const struct value *v, struct str base)
{
	const struct word *w = lexicon_word(base, IN(MEASURE));

	return w != NULL && v->said && str_eq(v->fact->measure, w->value);
}

/* The year of the latest amount of f: 2024年9万元，2023年8万元，增加1万元. "" if there is none. */
static struct str
latest_year(const struct frame *f, struct str family)
{
	struct str year = S("");
	const struct value *v;
	int back = 0;

	for (v = f->newest; v != NULL && back++ < VALUES_BACK; v = v->older)
		if (v->relation == AMOUNT && str_eq(v->family, family) &&
			str_cmp(v->fact->year, year) > 0)
			year = v->fact->year;
	return year;
}

static bool
is_budget(struct str measure)
{
	return str_has(measure, S("预算"));
}

/* 支出9万元，年初预算10万元，比上年增加1万元: the amount of that year whose words do not say that it is a budget; that budget
 * itself if there is no other. */
static struct value *
beside_budget(const struct frame *f, struct value *budget)
{
	struct value *v;
	int back = 0;

	for (v = f->newest; v != NULL && back++ < VALUES_BACK; v = v->older)
		if (v->relation == AMOUNT && str_eq(v->family, budget->family) && !v->said &&
			!v->average && !v->compared && str_eq(v->fact->year, budget->fact->year))
			return str_eq(v->fact->value, budget->fact->value) ? budget : v;
	return budget;
}

/* 限额12万元，比年初限额10万元增加2万元: the amount told right in front of the base; NULL if there is none. */
static struct value *
before_base(const struct value *base, struct str name)
{
	struct value *v = base->older;

	return v != NULL && v->relation == AMOUNT && str_eq(v->family, base->family) &&
			!v->compared && !v->average && !is_base(v, name) &&
			str_eq(v->fact->year, base->fact->year)
		? v
		: NULL;
}

/* The amount of f that changed: of the measure that the words or the base ask for. */
static struct value *
changed_value(
	const struct reader *r, const struct frame *f, struct str family, const struct phrase *ph)
{
	static const struct str order[] = {STR_INIT("决算数"), STR_INIT("执行数")};
	bool bare = ph->base.n == 0 && r->base.n == 0;
	struct str year = bare ? latest_year(f, family) : ph->own;
	struct value *v = NULL;
	size_t i;

	if (ph->measure.n > 0)
		v = frame_value(f, family, ph->measure, S(""));
	for (i = 0; v == NULL && i < sizeof order / sizeof *order; i++)
		v = frame_value(f, family, order[i], year);
	if (v == NULL)
		v = frame_value(f, family, S(""), year);
	if (v == NULL)
		v = frame_value(f, family, S(""), S(""));
	if (v != NULL && ph->measure.n == 0 && v->said && is_budget(v->fact->measure) &&
		!is_budget(ph->base.n > 0 ? ph->base : r->base))
		v = beside_budget(f, v);
	if (v != NULL && ph->year.n > 0 && !ph->prior && str_cmp(v->fact->year, ph->year) < 0)
		return NULL; /* 2023年4万元，2024年新增6万元: not of what there was before */
	if (v != NULL && (v->compared || is_base(v, ph->base.n > 0 ? ph->base : r->base)))
		return before_base(v, ph->base.n > 0 ? ph->base : r->base);
	return v;
}

/* 项目支出较上年的20万元下降7%: is all that is told of f what it is compared with, and its name stands in front of that?
 * Then it is what changed, and no other amount. */
static bool
names_itself(const struct frame *f)
{
	const struct value *v = f->newest;

	return v != NULL && v->older == NULL && v->compared && f->item.n > 0 &&
		str_starts(v->fact->text, f->item);
}

/* As changed_value; if the words name no item and *f has no such figure, *f becomes an earlier frame
 * of its paragraph that has one. */
static struct value *
find_changed(const struct reader *r, struct frame **f, struct str family, const struct phrase *ph)
{
	struct value *v = changed_value(r, *f, family, ph);
	struct frame *g = *f;
	int tries;

	if (v == NULL && names_itself(*f))
		return NULL;
	for (tries = 0;
		v == NULL && ph->item.n == 0 && !(*f)->held && !(*f)->base && tries < FRAMES_NEAR;
		tries++) {
		g = g->before;
		if (g == NULL || g->paragraph != (*f)->paragraph)
			break;
		if ((v = changed_value(r, g, family, ph)) != NULL)
			*f = g;
	}
	return v;
}

/* The newest amount of a year before that one; of the year `which` if that is not empty. */
static struct value *
older_value(const struct frame *f, struct str family, struct str year, struct str which)
{
	struct value *v;
	int back = 0;

	for (v = f->newest; v != NULL && back++ < VALUES_BACK; v = v->older)
		if (v->relation == AMOUNT && str_eq(v->family, family) && year.n > 0 &&
			str_cmp(v->fact->year, year) < 0 &&
			(which.n == 0 || str_eq(v->fact->year, which)))
			return v;
	return NULL;
}

/* The printed figure that a comparison is with. */
static struct value *
base_value(const struct reader *r, const struct frame *f, struct str family, struct str base,
	const struct value *changed)
{
	static const struct str budgets[] = {
		STR_INIT("年初预算数"), STR_INIT("全年预算数"), STR_INIT("调整预算数")};
	const struct word *w;
	struct str year =
		changed != NULL && changed->fact->year.n > 0 ? changed->fact->year : r->doc->year;
	struct value *v;
	size_t i;

	if (str_starts(base, S("上年")) || base.n == 0) {
		/* 9万元（2023年为10万元，2022年为12万元），比上年减少1万元 */
		v = year.n > 0 ? older_value(f, family, year, year_before(r->doc, year)) : NULL;
		return v != NULL ? v : older_value(f, family, year, S(""));
	}
	if (base.p[0] >= '0' && base.p[0] <= '9')
		return older_value(f, family, year, str_sub(base, 0, strlen("2021")));
	w = lexicon_word(base, IN(MEASURE));
	if (w == NULL && (v = frame_value(f, family, S("基数"), S(""))) != NULL)
		return v;
	/* 预算9万元，比上年预算10万元减少1万元；支出8万元，比预算减少1万元: the budget of the same year, if there is one */
	v = w != NULL ? frame_value(f, family, w->value, year) : NULL;
	if (v == NULL && w != NULL)
		v = frame_value(f, family, w->value, S(""));
	for (i = 0; v == NULL && str_eq(base, S("预算")) && i < sizeof budgets / sizeof *budgets;
		i++)
		v = frame_value(f, family, budgets[i], S(""));
	return v != changed ? v : NULL;
}

/* Behind a list that adds up, a rise above its last element is one of the whole: 其中：A10万元、B5万元，
 * 比上年增加6万元. */
static void
leave_exceeded(struct reader *r, const struct phrase *ph, const struct token *number)
{
	const struct value *v = frame_value(r->frame, number->figure.family, S(""), r->doc->year);
	struct dec rise, last;

	if (ph->item.n == 0 && ph->sign > 0 && v != NULL &&
		dec_parse(number->figure.value, &rise) && dec_parse(v->fact->value, &last) &&
		dec_fix(rise) > dec_fix(last))
		list_leave(r);
}

static struct frame *
frame_of_change(struct reader *r, const struct phrase *ph, const struct token *number,
	struct value **changed)
{
	struct str family = number->figure.family;
	struct frame *f;

	leave_exceeded(r, ph, number);
	f = frame_for(r, ph, family);

	*changed = find_changed(r, &f, family, ph);
	r->frame = f;
	return f;
}

/* 同比增长10%，增收5万元: the rate in front is that of this change. */
static void
belongs_to_growth(struct reader *r, const struct frame *f, struct fact *change)
{
	struct value *v = f->newest;
	struct fact *changed;

	if (v == NULL || v->relation != GROWN || v->fact->nof != 1 || change->nof == 0 ||
		v->fact->of[0] != change->of[0] || !str_eq(v->fact->base, change->base))
		return;
	changed = v->fact->of[0];
	v->fact->of[0] = change;
	fact_of(r->doc, v->fact, changed);
}

void
take_change(
	struct reader *r, const struct phrase *ph, const struct token *number, struct fact *fact)
{
	struct str family = number->figure.family;
	struct value *changed;
	struct frame *f = frame_of_change(r, ph, number, &changed);

	if (ph->base.n > 0)
		r->base = ph->base;
	else if (ph->usual_base.n > 0)
		r->base = ph->usual_base;
	set_item(fact, f);
	fact->role = CHANGE;
	fact->measure = S("增减额");
	fact->base = r->base;
	fact->value = signed_value(&r->doc->arena, fact->value, ph->sign);
	point_at(r, fact, changed);
	if (changed != NULL) {
		fact->year = changed->fact->year;
		point_at(r, fact, base_value(r, f, family, r->base, changed));
	}
	belongs_to_growth(r, f, fact);
	r->unbound = changed == NULL ? f : NULL;
	frame_add(r, f, fact, CHANGED, family, false);
}

/* The change that a growth rate belongs to: the last of the frame since its last growth. */
static struct value *
last_change(const struct frame *f)
{
	struct value *v = f->newest;
	int back = 0;

	while (v != NULL && v->relation != CHANGED && v->relation != GROWN)
		v = back++ < VALUES_BACK ? v->older : NULL;
	return v != NULL && v->relation == CHANGED ? v : NULL;
}

void
take_growth(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct value *change, *changed;
	struct frame *f;

	if (ph->base.n > 0)
		r->base = ph->base;
	else if (r->base.n == 0)
		r->base = ph->usual_base;
	f = frame_for(r, ph, money);
	change = last_change(f);
	if (change != NULL && ph->base.n > 0 && !str_eq(change->fact->base, ph->base))
		change = NULL;
	changed = change != NULL || ph->respective
		? NULL
		: find_changed(r, &f, r->amount != NULL ? r->amount->family : money, ph);
	r->frame = f;
	set_item(fact, f);
	fact->role = GROWTH;
	fact->measure = S("增减率");
	fact->base = r->base;
	fact->value = signed_value(&r->doc->arena, fact->value, ph->sign);
	point_at(r, fact, change);
	if (change != NULL && change->fact->nof > 0) {
		fact->year = change->fact->year;
		fact_of(r->doc, fact, change->fact->of[0]);
		if (change->fact->nof > 1)
			fact_of(r->doc, fact, change->fact->of[1]);
		if (growth_finds_total(f, fact, change->fact))
			list_leave(r);
	} else if (change == NULL && changed != NULL) {
		point_at(r, fact, changed);
		point_at(r, fact, base_value(r, f, changed->family, r->base, changed));
	} else if (change == NULL && !ph->respective) {
		r->unbound = f;
	}
	frame_add(r, f, fact, GROWN, S("%"), false);
}

void
changes_find_value(struct reader *r, struct frame *f, struct value *changed)
{
	struct value *v;
	int back = 0;

	if (r->unbound != f || is_base(changed, r->base) ||
		str_cmp(changed->fact->year, own_year(r)) != 0)
		return;
	r->unbound = NULL;
	for (v = f->newest; v != NULL && back++ < VALUES_BACK; v = v->older) {
		bool alone = v->fact->nof == 0 ||
			(v->relation == GROWN && v->fact->nof == 1 &&
				v->fact->of[0]->role == CHANGE);

		if ((v->relation == CHANGED && v->fact->nof == 0) ||
			(v->relation == GROWN && alone))
			fact_of(r->doc, v->fact, changed->fact);
	}
}

/* Is the base of a comparison of that year, where the figure that changed is of `year`? */
static bool
is_base_of(const struct reader *r, const struct fact *change, struct str year, struct str prior)
{
	static const struct str before = STR_INIT("上年");

	return (str_starts(change->base, before) || str_starts(change->base, prior)) &&
		str_eq(year_before(r->doc, year), prior);
}

void
changes_find_base(struct reader *r, const struct value *base)
{
	struct value *v;
	int back = 0;

	for (v = base->older; v != NULL && back++ < VALUES_BACK; v = v->older) {
		const struct fact *changed;

		if ((v->relation != CHANGED && v->relation != GROWN) || v->fact->nof == 0)
			return;
		changed = v->fact->of[v->fact->nof - 1];
		if (changed->role == CHANGE || changed->year.n == 0 ||
			!str_eq(changed->unit, base->fact->unit) ||
			!is_base_of(r, v->fact, changed->year, base->fact->year))
			return;
		fact_of(r->doc, v->fact, base->fact);
	}
}
