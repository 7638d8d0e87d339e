#include "frame.h"
#include "item.h"
#include "utf8.h"
#include "wordset.h"
#include "wordset.h"

struct frame *
frame_new(struct reader *r, struct str item, struct str code)
{
	struct frame *f = arena_alloc(&r->doc->arena, sizeof *f);

	*f = (struct frame){.item = item,
		.code = code,
		.before = r->doc->frames,
		.paragraph = r->doc->paragraphs,
		.annex = r->annex,
		.key = item_key(&r->doc->arena, item)};
	r->doc->frames = f;
	if (r->lead == NULL)
		r->lead = f;
	return f;
}

struct frame *
frame_named(struct reader *r, struct str label, bool in_section)
{
	struct str key = item_key(&r->doc->arena, label);
	struct frame *f, *best = NULL;
	int agree, most = 0, back = 0;

	for (f = r->doc->frames; f != NULL && back++ < FRAMES_BACK && most < 2; f = f->before) {
		if (in_section && f->paragraph < r->first)
			break;
		if (!str_eq(f->annex, r->annex))
			continue;
		agree = f->newest != NULL ? item_agree(key, f->key) : 0;
		if (agree > most) {
			most = agree;
			best = f;
		}
	}
	return best;
}

/* Words like 支出 or 金额 alone are of the item before, unless they open a list or contrast with
 * it (收入…，支出…; 年初结转…，支出…). */
static bool
says_nothing_new(const struct reader *r, struct str item)
{
	static struct wordset carry_over = {.table = "labels", .kind = "carry-over"};
	const struct frame *f = r->frame;

	if (f == NULL || lexicon_word(item, IN(GENERIC)) == NULL)
		return false;
	if (r->list != NULL && r->list->of == f)
		return false;
	if (lexicon_word(f->item, IN(GENERIC)) != NULL)
		return str_eq(f->item, item);
	if (side_is_one(side_at_start(item)) && !side_is_one(side_of(f->item)) &&
		wordset_any(&carry_over, f->item, str_has))
		return false;
	return !side_opposite(side_at_start(item), side_of(f->item));
}

static bool
is_called(const struct frame *f, struct str key)
{
	return f->newest != NULL && key.n > 0 && str_eq(f->key, key);
}

/* A frame under this very name, of that paragraph or a later one. */
static struct frame *
same_item(struct reader *r, struct str item, long since)
{
	struct str key = item_key(&r->doc->arena, item);
	struct frame *f;
	int back = 0;

	for (f = r->doc->frames; f != NULL && back++ < FRAMES_BACK; f = f->before) {
		if (f->paragraph < since)
			break;
		if (is_called(f, key))
			return f;
	}
	return NULL;
}

/* 财政拨款收入总计 of the section for 财政拨款收入支出总计, where each side was told by itself; 收入总计 only of the
 * same paragraph, as it may be another total. */
static struct frame *
income_of_both(struct reader *r, struct str item)
{
	static const struct str both = STR_INIT("收入支出");
	struct str name = item_one_side(&r->doc->arena, item);
	struct frame *f = name.n > 0 ? same_item(r, name, r->first) : NULL;

	return f != NULL || str_starts(item, both)
		? f
		: same_item(r, S("收入总计"), r->doc->paragraphs);
}

enum { SHORTEST_NAME = 12 }; /* bytes */

/* The frame for a change: 收、支总计各增加 is about 财政拨款收、支总计 said before. */
static struct frame *
changed_frame(struct reader *r, struct str item)
{
	struct str key = item_key(&r->doc->arena, item);

	struct frame *f;

	if (r->frame != NULL && item_agree(key, r->frame->key) > 1)
		return r->frame;
	if ((f = same_item(r, item, r->doc->paragraphs)) != NULL)
		return f; /* 财政拨款收入 of the list before, where the sentence is of 收入合计 */
	if (r->frame != NULL && item_agree(key, r->frame->key) > 0)
		return r->frame;
	/* 支出 alone can be any total that was told */
	f = side_alone(item) != SIDE_NONE ? NULL : same_item(r, item, r->first);
	if (f == NULL && r->frame != NULL && r->frame->newest != NULL && key.n >= SHORTEST_NAME &&
		str_ends(r->frame->key, key))
		return r->frame; /* 财政拨款支出 right behind 一般公共预算财政拨款支出 */
	return f == NULL && item_both_sides(item) ? income_of_both(r, item) : f;
}

static struct frame *
pending_frame(struct reader *r)
{
	struct frame *f = frame_new(r, r->item, r->code);

	r->item = r->code = S("");
	return f;
}

/* 2.效益情况。接待游客5万人，增长25%（2022年为4万人）: a year and no name go on with what the sentence is about; so
 * does what it was changed to (住院日由8天降至7天). */
static bool
goes_on(const struct reader *r, const struct phrase *ph)
{
	if (r->frame == NULL || !r->talking || ph->item.n > 0)
		return false;
	return ph->year.n > 0 ||
		(r->amount != NULL && r->frame->newest == r->amount && ph->relation == AMOUNT &&
			str_cmp(r->amount->fact->year, own_year(r)) < 0);
}

/* 支出10万元，节约率5%；较上年的12万元减少2万元: what is compared with is of the last item of its kind. */
static struct frame *
frame_of_kind(const struct reader *r, struct str family)
{
	enum { NEAR = 4 };
	struct frame *f = r->frame;
	int tries;

	for (tries = 0; f != NULL && tries < NEAR && f->paragraph == r->frame->paragraph; tries++) {
		if (frame_value(f, family, S(""), S("")) != NULL)
			return f;
		f = f->before;
	}
	return r->frame;
}

/* Nothing, or a word like 金额. */
static bool
is_vague(struct str item)
{
	return item.n == 0 || lexicon_word(item, IN(GENERIC)) != NULL;
}

/* 收入总计10万元，其中：收入合计9万元: the first part of what was just opened, alike as the names are. */
static bool
begins_to_divide(const struct reader *r, struct str item)
{
	return r->list != NULL && r->list->of == r->frame && r->list->elements == 0 &&
		!str_eq(item, r->frame->item);
}

/* Is the amount one more of the current frame? Not 一般公共预算收入5亿元 behind 一般公共预算总收入8亿元: names that
 * differ, and amounts of one kind. */
static bool
is_of_current(const struct reader *r, const struct phrase *ph, struct str family)
{
	struct arena *a = &r->doc->arena;

	if (r->frame == NULL || begins_to_divide(r, ph->item) ||
		!is_called(r->frame, item_key(a, ph->item)))
		return false;
	return str_eq(utf8_key(a, ph->item), utf8_key(a, r->frame->item)) ||
		frame_value(r->frame, family, ph->measure, ph->year) == NULL;
}

/* 偿还本金3亿元，较上年末债务余额83亿元增加6亿元: a base with a name that is no other name of what the sentence is
 * about is of the figure of that name in the section, and so is the change behind it. */
static struct frame *
compared_frame(struct reader *r, struct str name)
{
	static struct wordset start = {.table = "labels", .kind = "year-start"},
			      end = {.table = "labels", .kind = "year-end"};
	size_t when = wordset_prefix(&start, name) + wordset_prefix(&end, name);
	struct str key = item_key(&r->doc->arena, str_sub(name, when, name.n));
	struct frame *f;
	int back = 0;

	if (r->frame == NULL || key.n < SHORTEST_NAME || is_vague(name) ||
		item_agree(key, r->frame->key) > 0 || str_has(r->frame->key, key) ||
		str_has(key, r->frame->key))
		return r->frame;
	for (f = r->doc->frames; f != NULL && back++ < FRAMES_BACK && f->paragraph >= r->first;
		f = f->before)
		if (f->newest != NULL && str_ends(f->key, key))
			return f;
	f = frame_new(r, name, S(""));
	f->base = true;
	return f;
}

struct frame *
frame_for(struct reader *r, const struct phrase *ph, struct str family)
{
	struct frame *f = NULL;
	bool amount = ph->relation == AMOUNT || ph->relation == SCORED;

	if (amount && ph->compared.n > 0 && ph->item.n == 0 && r->item.n == 0)
		return compared_frame(r, ph->compared);
	if (amount ? ph->item.n > 0 && ph->measure.n == 0 && is_vague(ph->item)
		   : str_eq(ph->measure, S("到位率")))
		list_leave(r);
	if (!amount && ph->item.n == 0 && r->frame != NULL)
		return r->frame;
	if (ph->relation == SCORED && r->item.n == 0 && is_vague(ph->item) &&
		(r->words.n > 0 || r->lead != NULL))
		return r->words.n > 0 ? frame_new(r, r->words, ph->code) : r->lead;
	if (r->inside.n > 0 && ph->item.n > 0 && is_vague(ph->item))
		return frame_new(r, r->inside, ph->code);
	if (!amount && ph->item.n == 0 && r->item.n == 0 && !r->numbered && r->untouched)
		r->frame = r->main;
	if (ph->item.n == 0 || says_nothing_new(r, ph->item) ||
		(r->item.n > 0 && is_vague(ph->item))) {
		if (r->item.n > 0 && !goes_on(r, ph))
			return pending_frame(r);
		if (r->frame != NULL)
			return ph->prior && ph->item.n == 0 ? frame_of_kind(r, family) : r->frame;
		if (!amount && item_both_sides(r->words))
			f = changed_frame(r, r->words);
		return f != NULL ? f : frame_new(r, ph->item.n > 0 ? ph->item : r->words, ph->code);
	}
	if (!amount)
		f = changed_frame(r, ph->item);
	else if (str_eq(family, S("元"))) {
		if (is_of_current(r, ph, family))
			f = r->frame;
		r->item = S("");
	}
	return f != NULL ? f : frame_new(r, ph->item, ph->code);
}

struct value *
frame_add(struct reader *r, struct frame *f, struct fact *fact, enum relation relation,
	struct str family, bool said)
{
	struct value *v = arena_alloc(&r->doc->arena, sizeof *v);

	*v = (struct value){.fact = fact,
		.relation = relation,
		.family = family,
		.said = said,
		.older = f->newest};
	f->newest = v;
	return v;
}

struct value *
frame_value(const struct frame *f, struct str family, struct str measure, struct str year)
{
	struct value *v;
	int back = 0;

	for (v = f != NULL ? f->newest : NULL; v != NULL && back++ < VALUES_BACK; v = v->older) {
		if (v->relation != AMOUNT && v->relation != SCORED)
			continue;
		if (!str_eq(v->family, family) || (year.n > 0 && !str_eq(v->fact->year, year)))
			continue;
		if (measure.n == 0 ? !v->average : str_eq(v->fact->measure, measure))
			return v;
	}
	return NULL;
}
