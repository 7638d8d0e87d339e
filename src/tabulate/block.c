/* Lists that run over paragraphs: 其中： at the end of one, the parts in those that follow. */
#include "frame.h"
#include "label.h"
#include "list.h"

static void
push_block(struct reader *r, struct list *l, int rank)
{
	l->block = true;
	l->rank = rank;
	l->owner = r->rank;
	l->outer = r->block;
	r->block = l;
}

/* The heading above announces the parts of something said before: 结构情况, 具体情况. */
static void
open_for_heading(struct reader *r)
{
	push_block(r, list_new(r, r->heading, r->heading_names ? OPENS_PARTS : OPENS_MAYBE), -1);
	r->heading = NULL;
}

/* （一） 2. （三）: a number that goes on with the list is of the list, whatever its form. */
static int
rank_meant(const struct reader *r, int rank, int number)
{
	const struct list *b = r->block;

	return b != NULL && b->rank > 0 && r->rank == b->rank && rank > b->rank && number > 1 &&
			number == b->number + 1
		? b->rank
		: rank;
}

static void
take_slot(struct reader *r, struct list *b, int number)
{
	r->slot = b;
	b->hole = b->hole || (b->passed && b->number > 0 && number > b->number + 1);
	b->passed = false;
	b->number = number;
}

static void
begin_numbered(struct reader *r, int rank, int number)
{
	struct list *b;

	rank = rank_meant(r, rank, number);
	if (r->heading != NULL && rank > r->rank)
		open_for_heading(r);
	r->heading = NULL;
	r->slot = NULL;
	while ((b = r->block) != NULL &&
		((b->rank >= 0 && rank < b->rank) || b->rank == 0 ||
			(b->owner > 0 && rank <= b->owner)))
		r->block = b->outer;
	if (b != NULL && b->rank < 0)
		b->rank = rank;
	if (b != NULL && b->rank == rank)
		take_slot(r, b, number);
	else if (b != NULL)
		b->passed = true;
	r->rank = rank;
}

static void
begin_unnumbered(struct reader *r)
{
	struct list *b = r->block;

	if (b == NULL)
		return;
	if (b->rank < 0)
		b->rank = 0;
	if (b->rank == 0)
		r->slot = b;
	b->passed = true;
}

void
list_paragraph_begins(struct reader *r, int rank, int number)
{
	r->doc->paragraphs++;
	r->frame = r->lead = r->unbound = NULL;
	r->early.share = NULL;
	r->amount = r->whole = NULL;
	if (rank > 0)
		r->topic = r->topic_code = S("");
	r->item = r->topic;
	r->code = r->topic_code;
	r->words = r->inside = r->base = r->base_before = r->year = r->own = S("");
	r->reason = r->talking = r->labelled = r->other_basis = false;
	r->fresh = r->untouched = true;
	r->semicolons = r->semicolons_before = false;
	r->list = r->ended = r->after = r->taken = r->beside = NULL;
	if (rank > 0)
		begin_numbered(r, rank, number);
	else
		begin_unnumbered(r);
}

/* 收入5万元；支出4万元。具体情况如下：the last sentence only opens a list, behind several figures: the
 * words leave open which is divided. */
static bool
speaks_of_several(const struct reader *r, const struct list *l)
{
	return l->own_sentence && l->of != NULL && l->of != r->lead && r->lead != NULL &&
		l->of->paragraph == r->doc->paragraphs && !l->named &&
		(l->of->in == NULL || l->of->in == r->after);
}

struct frame *
frame_root(struct frame *f)
{
	const struct frame *first = f;
	int up = 0;

	while (f->in != NULL && f->in->of != NULL && f->in->of->paragraph == first->paragraph &&
		up++ < 8)
		f = f->in->of;
	return f;
}

/* Opens or closes a list whose first part stands with its total: 支出9万元，其中：A5万元； and in the next
 * paragraph B4万元。 */
static void
follow_semicolons(struct reader *r, struct list *l, bool goes_on)
{
	if (r->slot != NULL) {
		if (r->slot->till_stop && !goes_on && r->block == r->slot)
			r->block = r->slot->outer;
		return;
	}
	if (goes_on && l != NULL && l->elements > 0 && l->opening == OPENS_PARTS) {
		push_block(r, l, 0);
		l->till_stop = true;
	}
}

/* 合计9万元，其中， ends a line and A5万元。 the next, which segment takes for the rest of it: B4万元。 may follow
 * in a paragraph of its own. */
static void
follow_lines(struct reader *r, struct list *l)
{
	struct list *rest;

	if (!l->ends_line || l->elements != 1 || l->opening != OPENS_PARTS || l->selection ||
		r->slot != NULL || list_complete(l))
		return;
	rest = list_new(r, l->of, OPENS_MAYBE);
	rest->follows = l;
	push_block(r, rest, 0);
}

void
list_paragraph_ends(struct reader *r, bool ends_open, bool goes_on)
{
	struct list *l = r->list != NULL ? r->list : r->ended;

	list_stop(r);
	if (r->numbered && r->lead == NULL &&
		(r->rank >= DIGIT_NUMBER || str_ends(r->item, S("）")))) {
		r->topic = r->item;
		r->topic_code = r->code;
	} else if (r->lead != NULL) {
		r->topic = r->topic_code = S("");
	}
	if (r->frame != NULL)
		r->main = frame_root(r->frame);
	follow_semicolons(r, l, goes_on);
	if (l == NULL || l->till_stop)
		return;
	if (ends_open && l->elements == 0) {
		if (speaks_of_several(r, l))
			l->opening = OPENS_MAYBE;
		push_block(r, l, -1);
		r->heading = NULL; /* what follows is announced by this paragraph */
	} else if (r->ended->carried && r->ended->elements == 1 && r->slot == NULL) {
		push_block(r, r->ended, 0);
	} else {
		follow_lines(r, l);
	}
}
