/* What paragraphs say in words that figures are held against, as meta facts: that nothing was left, and from
 * which points grades are given. They have the words of the whole paragraph. */
#include "paragraph.h"
#include "utf8.h"
#include "wordset.h"

static void
add_saying(struct reader *r, struct str item)
{
	struct fact *f = new_fact(r->doc, r->prose.record, 0);

	f->role = META;
	f->item = item;
	f->worded = true;
	f->text = utf8_clean(&r->doc->arena, r->prose.record->text);
}

void
note_nothing_left(struct reader *r, struct str item)
{
	static struct wordset nothing = {.table = "phrases", .kind = "nothing-left"};
	static struct wordset at_end = {.table = "phrases", .kind = "year-end"};

	item = str_sub(item, wordset_prefix(&at_end, item), item.n);
	if (!r->reason && wordset_is(&nothing, item))
		add_saying(r, S("nothing-left"));
}

/* 85分以上为优秀: a bound alone */
static bool
bounds_best(struct str s)
{
	static struct wordset behind = {.table = "phrases", .kind = "bound-behind"};
	static const struct str best = STR_INIT("为优");
	ptrdiff_t at = str_find(s, best, 0);

	for (; at >= 0; at = str_find(s, best, (size_t)at + best.n))
		if (wordset_ends(&behind, str_sub(s, 0, (size_t)at)))
			return true;
	return false;
}

void
note_grades(struct reader *r)
{
	static struct wordset before = {.table = "phrases", .kind = "bound-before"};
	static struct wordset behind = {.table = "phrases", .kind = "bound-behind"};
	struct str s = r->prose.s;

	if (bounds_best(s) ||
		(str_has(s, S("优")) && str_has(s, S("良")) && str_has(s, S("中")) &&
			(wordset_has(&behind, s) || wordset_has(&before, s))))
		add_saying(r, S("grades"));
}
