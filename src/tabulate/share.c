/* Shares of a whole. */
#include "decimal.h"
#include "frame.h"
#include "item.h"
#include "relate.h"

enum { SHORTEST_NAME = 12 }; /* bytes: 货物支出 */

/* The amount of f that the part is a share of: of the same measure and this year, else any. */
static struct value *
whole_value(const struct reader *r, const struct frame *f, const struct value *part)
{
	struct value *v = frame_value(f, part->family, part->fact->measure, r->doc->year);

	if (v == NULL)
		v = frame_value(f, part->family, S(""), r->doc->year);
	return v != NULL ? v : frame_value(f, part->family, S(""), S(""));
}

/* 政府采购货物支出 of the section for 货物支出金额; NULL if there is none, or several. */
static struct value *
whole_ending(struct reader *r, struct str label, const struct value *part)
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
		if (!str_ends(f->item, label) || (v = whole_value(r, f, part)) == NULL)
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
	struct frame *near = frame_named(r, label, true), *any = frame_named(r, label, false);
	struct str key = item_key(&r->doc->arena, label);
	struct frame *f = near;
	struct value *v;

	if (any != NULL && (near == NULL || item_agree(key, any->key) > item_agree(key, near->key)))
		f = any;
	if (total != NULL && (f == NULL || !str_eq(label, f->item)) &&
		item_agree(key, item_key(&r->doc->arena, total->fact->item)) > 0)
		return total->fact;
	v = whole_value(r, f, part);
	if (v == NULL)
		v = whole_ending(r, label, part);
	/* 占总支出的9% of what next year's budget plans is not told of this year's 支出总计 */
	return v != NULL && str_eq(v->fact->year, part->fact->year) ? v->fact : NULL;
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
	if (part->total != NULL)
		return part->total;
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

/* Has an element of the list a share of its own? */
static bool
has_shares(const struct reader *r, const struct list *l)
{
	const struct frame *f;
	const struct value *v;
	int back, frames = 0;

	for (f = r->doc->frames;
		f != NULL && f->paragraph == r->doc->paragraphs && frames++ < FRAMES_BACK;
		f = f->before) {
		if (f->in != l)
			continue;
		for (v = f->newest, back = 0; v != NULL && back++ < VALUES_BACK; v = v->older)
			if (v->relation == SHARE_OF)
				return true;
	}
	return false;
}

/* Is the printed percentage that of part in whole? */
static bool
is_share(const struct fact *share, const struct fact *part, const struct fact *whole)
{
	struct dec s, p, w;
	fix percent, gap;

	if (!dec_parse(share->value, &s) || !dec_parse(part->value, &p) ||
		!dec_parse(whole->value, &w) || !str_eq(part->unit, whole->unit) ||
		!fix_div(dec_fix(p) * 100, dec_fix(w), &percent))
		return false;
	gap = percent - dec_fix(s);
	return (gap < 0 ? -gap : gap) <= dec_unit(s);
}

/* 其中：A60万元、B40万元，占支出合计的50%: behind a list that adds up, and whose elements have no shares of
 * their own, a share of something else that is named is that of all of it, unless it is right for the last. */
static void
leave_divided(struct reader *r, const struct phrase *ph, const struct fact *share)
{
	struct list *l = r->list;

	if (l == NULL || l->of == NULL || l->elements < 2 || ph->item.n > 0 || ph->whole.n == 0 ||
		lexicon_word(ph->whole, IN(GENERIC) | IN(EMPTY)) != NULL ||
		item_agree(item_key(&r->doc->arena, ph->whole), l->of->key) > 1 ||
		l->parts == NULL || r->amount == NULL ||
		is_share(share, r->amount->fact, l->parts->total->fact) || has_shares(r, l))
		return;
	list_leave(r);
	if (r->list != l)
		r->amount = l->parts->total;
}

/* Points a share at its part and at its whole, as far as that is known. */
static void
link_share(
	struct reader *r, struct str name, struct frame *f, struct value *part, struct fact *fact)
{
	bool vague = lexicon_word(name, IN(GENERIC) | IN(EMPTY)) != NULL;
	struct fact *whole = NULL;
	struct value *implied;

	point_at(r, fact, part);
	if (r->whole != NULL)
		whole = r->whole->fact;
	else if (name.n > 0 && !vague)
		whole = find_whole(r, name, part, f->in != NULL ? list_total(f->in, part) : NULL);
	else if ((implied = implied_whole(r, f, part)) != NULL)
		whole = implied->fact;
	else if (name.n > 0)
		whole = find_whole(r, name, part, NULL); /* 占总支出预算 */
	if (whole != NULL && whole != part->fact)
		fact_of(r->doc, fact, whole);
	r->whole = NULL;
}

void
take_share(struct reader *r, const struct phrase *ph, struct fact *fact)
{
	struct frame *f;
	struct value *part;

	leave_divided(r, ph, fact);
	f = ph->item.n > 0 ? frame_for(r, ph, money) : r->frame;
	part = ph->item.n > 0 ? frame_value(f, money, S(""), S("")) : r->amount;
	fact->role = SHARE;
	fact->measure = S("占比");
	if (f == NULL)
		f = frame_for(r, ph, money);
	set_item(fact, f);
	r->frame = f;
	if (part != NULL)
		link_share(r, ph->whole, f, part, fact);
	else
		r->early = (struct early){fact, f, ph->whole};
	if (part != NULL || f->held)
		frame_add(r, f, fact, SHARE_OF, S("%"), false);
}

void
share_finds_part(struct reader *r, struct frame *f, struct value *part)
{
	struct early e = r->early;

	r->early.share = NULL;
	if (e.share != NULL && e.frame == f && e.share->nof == 0)
		link_share(r, e.whole, f, part, e.share);
}
