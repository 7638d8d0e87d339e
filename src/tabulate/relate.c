/* Figures as facts: what each is of and to which others it is related. */
#include "frame.h"
#include "item.h"
#include "utf8.h"

/* Bytes of what can be the name of things counted: 下设 is too little, a sentence too much. */
enum { SHORTEST_ITEM = 9, LONGEST_ITEM = 60, FRAMES_NEAR = 8 };

static const struct str money = STR_INIT("元"), points = STR_INIT("分");

static bool
is_money(struct str family)
{
	return str_eq(family, money);
}

static bool
is_counted(struct str family)
{
	return family.n > 0 && !is_money(family) && !str_eq(family, points) &&
		!str_eq(family, S("%"));
}

/* The printed figure with the sign of its direction word. */
static struct str
signed_value(struct arena *a, struct str value, int sign)
{
	char *buf;
	size_t i = 0;

	while (i < value.n && (value.p[i] == '0' || value.p[i] == '.'))
		i++;
	if (sign > 0 || i == value.n)
		return value;
	if (value.p[0] == '-')
		return str_sub(value, 1, value.n);
	buf = arena_alloc(a, value.n + 1);
	buf[0] = '-';
	memcpy(buf + 1, value.p, value.n);
	return (struct str){buf, value.n + 1};
}

static struct fact *
make_fact(struct reader *r, const struct phrase *ph, const struct token *number, struct str text)
{
	struct fact *f = new_fact(r->doc, r->prose.record, r->prose.at[number->from]);

	f->value = number->figure.value;
	f->unit = number->figure.unit;
	f->year = ph->year.n > 0 ? ph->year : r->year.n > 0 ? r->year : r->doc->year;
	f->text = text;
	return f;
}

static void
set_item(struct fact *fact, const struct frame *f)
{
	fact->item = f->item;
	fact->code = f->code;
}

/* --- amounts --------------------------------------------------------------------------------- */

/* The budget that an item speaks of: 涉及预算总金额; not 一般公共预算拨款, where it names the fund. */
static struct str
budget_named(struct str item)
{
	const struct word *w;
	size_t i, len;

	for (i = 0; i < item.n; i += w != NULL ? w->text.n : len) {
		w = lexicon_at(item, i, SENTENCE_WORDS);
		if (w != NULL && w->class == MEASURE && str_has(w->value, S("预算数")))
			return w->value;
		utf8_at(item, i, &len);
	}
	return S("");
}

/* What a figure measures if the words don't say: money what the document is about. */
static struct str
default_measure(const struct reader *r, const struct phrase *ph, struct str family)
{
	const struct word *generic = lexicon_word(ph->item, IN(GENERIC));
	struct str named;

	if (ph->measure.n > 0)
		return ph->measure;
	if (ph->relation == SCORED)
		return S("得分");
	if (generic != NULL && generic->value.n > 0)
		return generic->value;
	if (!is_money(family))
		return S("");
	if ((named = budget_named(ph->item)).n > 0)
		return named;
	return str_eq(r->doc->type, S("budget")) ? S("预算数") : S("决算数");
}

/* The element of a list, or a figure on its own. */
static void
place_frame(struct reader *r, struct frame *f, struct value *v)
{
	if (f->in == NULL && f->paragraph == r->doc->paragraphs) {
		if (r->list != NULL && r->list->of != f)
			f->in = r->list;
		else if (r->slot != NULL && r->slot->of != f && list_takes(r->slot, v)) {
			f->in = r->taken = r->slot;
			r->slot = NULL;
		} else if (r->list == NULL && r->slot == NULL && r->ended != NULL) {
			f->in = list_after(r);
		}
	}
	if (f->in != NULL)
		list_add(r, f, v);
}

/* Things are counted by the noun behind the number, or by what stands in front. */
static bool
noun_counts(struct str family, struct str noun, const struct phrase *ph)
{
	return noun.n > 0 && is_counted(family) && (ph->item.n < SHORTEST_ITEM || ph->item.n > LONGEST_ITEM);
}

/* Not 人均 and the like. */
static bool
can_be_added(const struct phrase *ph)
{
	const struct word *w = lexicon_word(ph->measure, IN(MEASURE));

	return ph->relation == AMOUNT && (w == NULL || w->extra.n > 0);
}

static void
take_amount(struct reader *r, struct phrase *ph, const struct token *number, struct fact *fact,
	struct str noun)
{
	struct str family = number->figure.family;
	struct frame *f;
	struct value *v;

	if (family.n == 0 && r->list != NULL && r->amount != NULL)
		family = r->amount->family; /* a unit left out in a list */
	if (noun_counts(family, noun, ph))
		ph->item = noun;
	f = frame_for(r, ph, family);
	set_item(fact, f);
	fact->measure = default_measure(r, ph, family);
	fact->role = ph->relation == SCORED ? SCORE : is_counted(family) ? COUNT : VALUE;
	v = frame_add(r, f, fact, ph->relation, family, ph->measure.n > 0);
	r->frame = f;
	r->talking = true;
	r->amount = v;
	if (ph->base.n > 0)
		r->base = ph->base;
	if (can_be_added(ph))
		place_frame(r, f, v);
}

/* Figures in reasons and bounds are passed on, but related to nothing. */
static void
take_aside(struct reader *r, const struct phrase *ph, struct str family, struct fact *fact)
{
	static const struct {
		struct str measure;
		enum role role;
	} of[] = {[AMOUNT] = {STR_INIT(""), VALUE}, [BOUND] = {STR_INIT(""), VALUE},
		[CHANGED] = {STR_INIT("增减额"), CHANGE}, [GROWN] = {STR_INIT("增减率"), GROWTH},
		[SHARE_OF] = {STR_INIT("占比"), SHARE}, [RATE_OF] = {STR_INIT("完成率"), RATE},
		[SCORED] = {STR_INIT("得分"), SCORE}};

	fact->item = ph->item.n > 0 ? ph->item : r->reason ? r->reason_item :
		r->item.n > 0 ? r->item : r->words;
	fact->code = ph->code;
	fact->measure = ph->measure.n > 0 ? ph->measure : of[ph->relation].measure;
	fact->role = of[ph->relation].role;
	if (fact->role == VALUE && is_counted(family))
		fact->role = COUNT;
	fact->base = ph->base;
	if (ph->relation == CHANGED || ph->relation == GROWN)
		fact->value = signed_value(&r->doc->arena, fact->value, ph->sign);
}

/* --- comparisons ----------------------------------------------------------------------------- */

/* The amount of f that changed: of the measure that the words or the base ask for. */
static struct value *
changed_value(const struct reader *r, const struct frame *f, struct str family,
	const struct phrase *ph)
{
	static const struct str order[] = {STR_INIT("决算数"), STR_INIT("执行数")};
	struct str year = r->doc->year;
	struct value *v = NULL;
	size_t i;

	if (ph->measure.n > 0)
		v = frame_value(f, family, ph->measure, S(""));
	for (i = 0; v == NULL && i < sizeof order / sizeof *order; i++)
		v = frame_value(f, family, order[i], year);
	if (v == NULL)
		v = frame_value(f, family, S(""), year);
	return v != NULL ? v : frame_value(f, family, S(""), S(""));
}

/* As changed_value; if the words name no item and *f has no such figure, *f becomes an earlier frame
 * of its paragraph that has one. */
static struct value *
find_changed(const struct reader *r, struct frame **f, struct str family, const struct phrase *ph)
{
	struct value *v = changed_value(r, *f, family, ph);
	struct frame *g = *f;
	int tries;

	for (tries = 0; v == NULL && ph->item.n == 0 && tries < FRAMES_NEAR; tries++) {
		g = g->before;
		if (g == NULL || g->paragraph != (*f)->paragraph)
			break;
		if ((v = changed_value(r, g, family, ph)) != NULL)
			*f = g;
	}
	return v;
}

/* The printed figure that a comparison is with. */
static struct value *
base_value(const struct reader *r, const struct frame *f, struct str family, struct str base,
	const struct value *changed)
{
	const struct word *w;
	struct value *v;

	if (str_starts(base, S("上年")) || base.n == 0) {
		for (v = f->newest; v != NULL; v = v->older)
			if (v->relation == AMOUNT && str_eq(v->family, family) &&
				r->doc->year.n > 0 && str_cmp(v->fact->year, r->doc->year) < 0)
				return v;
		return NULL;
	}
	w = lexicon_word(base, IN(MEASURE));
	v = w != NULL ? frame_value(f, family, w->value, S("")) : NULL;
	if (v == NULL && str_eq(base, S("预算")))
		v = frame_value(f, family, S("年初预算数"), S(""));
	return v != changed ? v : NULL;
}

static void
point_at(struct reader *r, struct fact *fact, const struct value *target)
{
	if (target != NULL && target->fact != fact)
		fact_of(r->doc, fact, target->fact);
}

static struct frame *
frame_of_change(struct reader *r, const struct phrase *ph, struct str family, struct value **changed)
{
	struct frame *f = frame_for(r, ph, family);

	*changed = find_changed(r, &f, family, ph);
	r->frame = f;
	return f;
}

static void
take_change(struct reader *r, const struct phrase *ph, const struct token *number,
	struct fact *fact)
{
	struct str family = number->figure.family;
	struct value *changed;
	struct frame *f = frame_of_change(r, ph, family, &changed);

	if (ph->base.n > 0)
		r->base = ph->base;
	set_item(fact, f);
	fact->role = CHANGE;
	fact->measure = S("增减额");
	fact->base = r->base;
	fact->value = signed_value(&r->doc->arena, fact->value, ph->sign);
	point_at(r, fact, changed);
	if (changed != NULL)
		point_at(r, fact, base_value(r, f, family, r->base, changed));
	frame_add(r, f, fact, CHANGED, family, false);
}

/* The change that a growth rate belongs to: the last of the frame since its last growth. */
static struct value *
last_change(const struct frame *f)
{
	struct value *v = f->newest;

	while (v != NULL && v->relation != CHANGED && v->relation != GROWN)
		v = v->older;
	return v != NULL && v->relation == CHANGED ? v : NULL;
}

static void
take_growth(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct value *change, *changed;
	struct frame *f;

	if (ph->base.n > 0)
		r->base = ph->base;
	f = frame_for(r, ph, money);
	change = last_change(f);
	if (change != NULL && ph->base.n > 0 && !str_eq(change->fact->base, ph->base))
		change = NULL;
	changed = change != NULL || ph->respective ? NULL :
		find_changed(r, &f, r->amount != NULL ? r->amount->family : money, ph);
	r->frame = f;
	set_item(fact, f);
	fact->role = GROWTH;
	fact->measure = S("增减率");
	fact->base = r->base;
	fact->value = signed_value(&r->doc->arena, fact->value, ph->sign);
	point_at(r, fact, change);
	if (change != NULL && change->fact->nof > 0) {
		fact_of(r->doc, fact, change->fact->of[0]);
		if (change->fact->nof > 1)
			fact_of(r->doc, fact, change->fact->of[1]);
	} else if (change == NULL && changed != NULL) {
		point_at(r, fact, changed);
		point_at(r, fact, base_value(r, f, changed->family, r->base, changed));
	}
	frame_add(r, f, fact, GROWN, S("%"), false);
}

/* --- shares and rates --------------------------------------------------------------------------- */

/* The printed figure of that label: in the section if the label is the same, else in all sentences
 * before. Where several labels are alike, the total of the part's own list is meant. */
static struct fact *
find_whole(struct reader *r, struct str label, struct str family, struct value *total)
{
	struct frame *near = frame_named(r, label, true), *any = frame_named(r, label, false);
	struct str key = item_key(&r->doc->arena, label);
	struct frame *f = near;
	struct value *v;

	if (any != NULL && (near == NULL ||
		item_agree(key, any->key) > item_agree(key, near->key)))
		f = any;
	if (total != NULL && (f == NULL || item_agree(key, f->key) < 2) &&
		item_agree(key, item_key(&r->doc->arena, total->fact->item)) > 0)
		return total->fact;
	v = frame_value(f, family, S(""), S(""));
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

static void
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
	if (ph->whole.n > 0 && lexicon_word(ph->whole, IN(GENERIC) | IN(EMPTY)) == NULL)
		whole = find_whole(r, ph->whole, part->family,
			f->in != NULL ? list_total(f->in, part) : NULL);
	else if ((implied = implied_whole(r, f, part)) != NULL)
		whole = implied->fact;
	if (whole != NULL && whole != part->fact)
		fact_of(r->doc, fact, whole);
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
		(base.n == 0 || str_eq(base, S("预算"))); i++)
		v = frame_value(f, money, budgets[i], S(""));
	return v;
}

/* What was done of the budget: a figure that the words call so, if there is one. */
static struct value *
rated_actual(const struct frame *f, const struct value *budget, bool said)
{
	static const struct str actuals[] = {STR_INIT("决算数"), STR_INIT("执行数"),
		STR_INIT("到位数")};
	struct value *v;
	size_t i;

	for (i = 0; i < sizeof actuals / sizeof *actuals; i++) {
		v = frame_value(f, money, actuals[i], S(""));
		if (v != NULL && v != budget && (v->said || !said))
			return v;
	}
	return NULL;
}

/* The frame that a rate without an item is of: an earlier one of the paragraph, if only there the
 * words speak of what was done. */
static struct frame *
rated_frame(struct frame *f)
{
	struct frame *g = f;
	int tries;

	if (f->newest != NULL && is_counted(f->newest->family))
		return f; /* 新建泵站2座，完成率100% */
	for (tries = 0; g != NULL && g->paragraph == f->paragraph && tries < FRAMES_NEAR; tries++) {
		if (rated_actual(g, NULL, true) != NULL)
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

	return str_ends(measure, S("预算数")) ? str_sub(measure, 0, measure.n - strlen("数")) :
		S("预算");
}

static void
take_rate(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct frame *f = frame_for(r, ph, S("%"));
	struct value *budget, *actual;

	if (ph->item.n == 0 || lexicon_word(ph->item, IN(GENERIC)) != NULL)
		f = rated_frame(f);
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

void
relate(struct reader *r, const struct phrase *phrase, const struct token *number, struct str noun,
	struct str text)
{
	struct phrase ph = *phrase;
	struct fact *fact = make_fact(r, &ph, number, text);

	if (r->reason || ph.relation == BOUND)
		take_aside(r, &ph, number->figure.family, fact);
	else if (ph.relation == CHANGED)
		take_change(r, &ph, number, fact);
	else if (ph.relation == GROWN)
		take_growth(r, &ph, fact);
	else if (ph.relation == SHARE_OF)
		take_share(r, &ph, fact);
	else if (ph.relation == RATE_OF)
		take_rate(r, &ph, fact);
	else
		take_amount(r, &ph, number, fact, noun);
}
