/* Figures as facts: what each is of and to which others it is related. */
#include "frame.h"
#include "item.h"
#include "relate.h"
#include "unit.h"
#include "utf8.h"
#include "wordset.h"

/* Bytes of what can be the name of things counted: 下设 is too little, a sentence too much. */
enum { SHORTEST_ITEM = 9, LONGEST_ITEM = 60 };

const struct str money = STR_INIT("元");
static const struct str points = STR_INIT("分");

static bool
is_money(struct str family)
{
	return str_eq(family, money);
}

bool
is_counted(struct str family)
{
	return family.n > 0 && !is_money(family) && !str_eq(family, points) &&
		!str_eq(family, S("%"));
}

/* The printed figure with the sign of its direction word. */
struct str
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
	f->year = ph->undated    ? S("")
		: ph->year.n > 0 ? ph->year
		: r->year.n > 0  ? r->year
				 : r->doc->year;
	f->text = text;
	return f;
}

void
set_item(struct fact *fact, const struct frame *f)
{
	fact->item = f->item;
	fact->code = f->code;
}

void
point_at(struct reader *r, struct fact *fact, const struct value *target)
{
	if (target != NULL && target->fact != fact)
		fact_of(r->doc, fact, target->fact);
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

/* 2025年支出9万元 in the final account of 2024: of a year to come. */
static bool
is_ahead(const struct reader *r, const struct phrase *ph)
{
	struct str year = ph->year.n > 0 ? ph->year : r->year;

	return r->doc->year.n > 0 && str_cmp(year, r->doc->year) > 0;
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
	if (str_eq(r->doc->type, S("budget")) && r->stage.n > 0)
		return r->stage;
	if (str_eq(r->doc->type, S("budget")))
		return ph->done || str_has(ph->item, S("实际")) ? S("执行数") : S("预算数");
	return is_ahead(r, ph) ? S("预算数") : S("决算数");
}

/* The element of a list, or a figure on its own. */
static void
place_frame(struct reader *r, struct frame *f, struct value *v)
{
	while (r->list != NULL && list_ended_before(r->list, v))
		r->list = r->list->outer;
	if (f->in == NULL && f->paragraph == r->doc->paragraphs) {
		if (r->list != NULL && r->list->of != f)
			f->in = r->list;
		else if (r->slot != NULL && r->slot->of != f && list_takes(r->slot, v)) {
			f->in = r->taken = r->slot;
			r->slot = NULL;
		} else if (r->list == NULL && r->taken != NULL && r->taken->rank == 0) {
			f->in = list_beside(r);
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
	return noun.n > 0 && is_counted(family) &&
		(ph->item.n < SHORTEST_ITEM || ph->item.n > LONGEST_ITEM);
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
	/* 满意度95%，其中：农户98%; 80—89岁2人，90—99岁1人: rates don't add up, nor do ages */
	bool adds = can_be_added(ph) && !str_eq(unit_kind(number->figure.unit), S("rate"));
	struct frame *f;
	struct value *v;

	if (family.n == 0 && r->list != NULL && r->amount != NULL)
		family = r->amount->family; /* a unit left out in a list */
	if (noun_counts(family, noun, ph))
		ph->item = noun;
	if (is_money(family))
		addition_begins(r, ph);
	f = frame_for(r, ph, family);
	set_item(fact, f);
	fact->measure = default_measure(r, ph, family);
	fact->role = ph->relation == SCORED ? SCORE : is_counted(family) ? COUNT : VALUE;
	v = frame_add(r, f, fact, ph->relation, family, ph->measure.n > 0);
	r->frame = f;
	r->talking = true;
	r->amount = v;
	r->plan = NULL;
	if (ph->base.n > 0 && ph->then == AMOUNT)
		r->base = ph->base;
	v->compared = ph->base.n > 0 && ph->prior;
	v->average = ph->relation == AMOUNT && !can_be_added(ph);
	if (adds)
		place_frame(r, f, v);
	f->held = false;
	if (is_money(family) && v->fact->role != COUNT) {
		share_finds_part(r, f, v);
		changes_find_value(r, f, v);
	}
	if (ph->relation == AMOUNT && !v->average)
		changes_find_base(r, v);
	if (adds)
		addition_goes_on(r, f, v);
}

/* Figures in reasons and bounds are passed on, but related to nothing. */
static void
take_aside(struct reader *r, const struct phrase *ph, struct str family, struct fact *fact)
{
	static const struct {
		struct str measure;
		enum role role;
	} of[] = {[AMOUNT] = {STR_INIT(""), VALUE},
		[BOUND] = {STR_INIT(""), VALUE},
		[CHANGED] = {STR_INIT("增减额"), CHANGE},
		[GROWN] = {STR_INIT("增减率"), GROWTH},
		[SHARE_OF] = {STR_INIT("占比"), SHARE},
		[RATE_OF] = {STR_INIT("完成率"), RATE},
		[SCORED] = {STR_INIT("得分"), SCORE}};

	fact->item = ph->item.n > 0 ? ph->item
		: r->reason         ? r->reason_item
		: r->item.n > 0     ? r->item
				    : r->words;
	fact->code = ph->code;
	fact->measure = ph->measure.n > 0 ? ph->measure : of[ph->relation].measure;
	fact->role = of[ph->relation].role;
	if (fact->role == VALUE && is_counted(family))
		fact->role = COUNT;
	fact->base = ph->base;
	if (ph->relation == CHANGED || ph->relation == GROWN)
		fact->value = signed_value(&r->doc->arena, fact->value, ph->sign);
}

/* 占支出合计100万元的20%: the whole of a share, printed again. The sentence goes on with the part. */
static void
take_whole(struct reader *r, struct phrase *ph, const struct token *number, struct fact *fact)
{
	struct frame *f = frame_new(r, ph->item, ph->code);

	set_item(fact, f);
	fact->measure = default_measure(r, ph, number->figure.family);
	fact->role = VALUE;
	r->whole = frame_add(r, f, fact, AMOUNT, number->figure.family, ph->measure.n > 0);
}

/* 按可比口径增长5%: of what the sentence is about, but not of the figures that it prints. */
static bool
on_other_basis(struct reader *r, struct phrase *ph, struct str text)
{
	static struct wordset basis = {.table = "phrases", .kind = "basis"};

	if (ph->relation != CHANGED && ph->relation != GROWN) {
		r->other_basis = false;
		return false;
	}
	if (!r->other_basis && !wordset_has(&basis, text))
		return false;
	if (r->frame != NULL)
		ph->item = r->frame->item;
	return true;
}

void
relate(struct reader *r, const struct phrase *phrase, const struct token *number, struct str noun,
	struct str text)
{
	struct phrase ph = *phrase;
	struct fact *fact = make_fact(r, &ph, number, text);

	if (on_other_basis(r, &ph, text) || r->reason || ph.relation == BOUND)
		take_aside(r, &ph, number->figure.family, fact);
	else if (ph.relation == CHANGED)
		take_change(r, &ph, number, fact);
	else if (ph.relation == GROWN)
		take_growth(r, &ph, fact);
	else if (ph.relation == SHARE_OF && ph.respective && ph.item.n == 0 && ph.together != 1)
		take_respective_share(r, &ph, fact);
	else if (ph.relation == SHARE_OF)
		take_share(r, &ph, fact);
	else if (ph.relation == RATE_OF)
		take_rate(r, &ph, fact);
	else if (ph.then == SHARE_OF)
		take_whole(r, &ph, number, fact);
	else if (ph.then == RATE_OF && ph.base.n == 0)
		take_plan(r, &ph, fact);
	else
		take_amount(r, &ph, number, fact, noun);
}
