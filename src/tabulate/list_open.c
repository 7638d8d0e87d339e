/* Opening a list: what the figures that follow are parts of. */
#include "frame.h"
#include "item.h"
#include "list.h"

struct list *
list_new(struct reader *r, struct frame *of, enum opening opening)
{
	struct list *l = arena_alloc(&r->doc->arena, sizeof *l);

	*l = (struct list){.of = of, .opening = opening, .older = r->lists};
	l->summed = arena_alloc(&r->doc->arena, sizeof *l->summed);
	if (r->lists != NULL)
		r->lists->newer = l;
	else
		r->first_list = l;
	r->lists = l;
	return l;
}

/* Do the words in front of the side agree, or are there none: 财政拨款收入, 财政拨款收入支出总计? */
static bool
agree_before_side(struct str label, struct str both)
{
	ptrdiff_t side = str_find(label, S("收入"), 0), at = str_find(both, S("收"), 0);
	struct str front;

	if (side < 0)
		side = str_find(label, S("支出"), 0);
	if (side < 0 || at < 0)
		return false;
	front = str_sub(label, 0, (size_t)side);
	return front.n == 0 || lexicon_word(front, IN(LOOSE)) != NULL ||
		str_ends(str_sub(both, 0, (size_t)at), front);
}

/* 收入预算包括: one side of a 收支总计 of the section. */
static struct frame *
both_sides(struct reader *r, struct str label)
{
	struct frame *f;
	int back = 0;

	for (f = r->doc->frames; f != NULL && back++ < FRAMES_BACK; f = f->before)
		if (f->paragraph >= r->first && f->newest != NULL && item_both_sides(f->item) &&
			agree_before_side(label, f->item))
			return f;
	return NULL;
}

/* “三公”经费一般公共预算财政拨款支出 of the section for “三公”经费; not for words that may begin anything. */
static struct frame *
longer_name(struct reader *r, struct str key)
{
	enum { SHORTEST_NAME = 12 };
	static const struct str side = STR_INIT("支出");
	struct frame *f;
	int back = 0;

	if (str_ends(key, side))
		key.n -= side.n;
	for (f = r->doc->frames; f != NULL && back++ < FRAMES_BACK; f = f->before) {
		if (f->paragraph < r->first || key.n < SHORTEST_NAME)
			break;
		if (f->newest != NULL && str_starts(f->key, key) && f->in == NULL)
			return f;
	}
	return NULL;
}

/* 财政拨款支出 for 财政拨款支出预算 */
static struct str
without_measure(struct str label)
{
	return str_sub(label, 0, lexicon_suffix(label, 1, IN(MEASURE)));
}

/* The frame that an opener divides. */
static struct frame *
divided(struct reader *r, struct str label)
{
	struct frame *f;
	struct str key;

	if (str_ends(label, S("中")))
		label.n -= strlen("中");
	label = without_measure(item_clean(r->doc, label));
	key = item_key(&r->doc->arena, label);
	if (key.n == 0 || lexicon_word(label, IN(GENERIC)) != NULL || str_starts(label, S("按")))
		return r->frame != NULL || !r->untouched ? r->frame : r->main;
	f = frame_named(r, label, true);
	if (f != NULL && f->paragraph == r->doc->paragraphs && str_eq(f->key, key))
		return f; /* 本年收入, not the 财政拨款收入 that it is a part of */
	if (r->frame != NULL && r->frame->newest != NULL && item_agree(key, r->frame->key) > 0)
		return r->frame;
	if (f == NULL && r->main != NULL && r->frame == NULL && str_ends(r->main->key, key))
		f = r->main; /* 财政拨款支出, where 一般公共预算财政拨款支出 was said before */
	if (f == NULL)
		f = longer_name(r, key);
	if (f == NULL)
		f = both_sides(r, label);
	return f == NULL && r->talking ? r->frame : f;
}

/* 财政拨款收入中，…: of what came in this year, or of 收支总计, which has money from before, too. */
static bool
is_some_income(struct str label, const struct frame *of)
{
	return of != NULL && str_ends(label, S("中")) && item_both_sides(of->item) &&
		!item_both_sides(label);
}

/* Do the words of two figures, parts of one paragraph, stand beside each other with a pause between them? */
static bool
pause_between(struct str a, struct str b)
{
	static const struct str pause = STR_INIT("、");

	return a.p + a.n + pause.n == b.p && memcmp(a.p + a.n, pause.p, pause.n) == 0;
}

/* 涉及一般公共预算支出10万元、政府性基金支出2万元。其中：…: is what was told last joined to an amount in front of it? */
static bool
is_one_of_several(const struct reader *r)
{
	const struct doc *doc = r->doc;
	size_t i = doc->nfacts, back;

	for (back = 0; r->amount != NULL && i > 1 && back < 2;
		back++) /* the list's first figure may be there */
		if (doc->facts[--i] == r->amount->fact)
			return str_eq(doc->facts[i - 1]->unit, r->amount->fact->unit) &&
				pause_between(doc->facts[i - 1]->text, r->amount->fact->text);
	return false;
}

void
list_open(struct reader *r, const struct phrase *ph)
{
	struct frame *of = divided(r, ph->opener_of);
	struct list *l = r->list;
	enum opening opening = is_some_income(ph->opener_of, of) ? OPENS_MAYBE : ph->opening;

	if (l != NULL && l->elements == 0 && l->of == of) {
		l->opening = l->opening == OPENS_MAYBE ? opening : l->opening;
		return;
	}
	l = list_new(r, of, opening);
	l->outer = r->list;
	l->own_sentence = r->fresh;
	l->of_row =
		r->fresh && ph->opener_of.n == 0 && (r->semicolons_before || is_one_of_several(r));
	if (r->fresh && r->base.n == 0)
		r->base = r->base_before;
	l->named = ph->opener_of.n > 0;
	l->by = str_starts(ph->opener_of, S("按"));
	l->carried = of != NULL && r->frame == NULL;
	r->list = l;
	if (of != NULL && of->newest != NULL)
		r->frame = of;
	if (of == NULL)
		r->inside = item_clean(r->doc, ph->opener_of);
}

void
list_bracket(struct reader *r)
{
	struct list *l = list_new(r, r->frame, OPENS_MAYBE);

	l->outer = r->list;
	l->bracket = true;
	r->list = l;
}

struct list *
list_after(struct reader *r)
{
	if (r->after == NULL) {
		r->after = list_new(r, r->ended->of, OPENS_MAYBE);
		r->after->follows = r->ended;
	}
	return r->after;
}

struct list *
list_beside(struct reader *r)
{
	if (r->beside == NULL) {
		r->beside = list_new(r, r->taken->of, OPENS_MAYBE);
		r->beside->follows = r->taken;
	}
	return r->beside;
}

void
list_leave(struct reader *r)
{
	struct list *l = r->list;

	if (l == NULL || l->of == NULL || l->last != r->frame || !list_complete(l))
		return;
	r->frame = l->of;
	r->list = l->outer;
}
