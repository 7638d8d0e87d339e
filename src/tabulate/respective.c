/* Names or years in front of as many figures, one for each: 基本支出、项目支出分别为90万元、10万元;
 * 2023年、2024年收入分别为90万元和100万元. */
#include "item.h"
#include "paragraph.h"
#include "utf8.h"
#include "wordset.h"

/* The length of what joins two names at the start of s, 0 if nothing does. */
static size_t
join_at(struct str s, bool words)
{
	static struct wordset joins = {.table = "phrases", .kind = "and"};

	if (str_starts(s, S("、")))
		return strlen("、");
	if (!words)
		return 0;
	return str_starts(s, S("与")) ? strlen("与") : wordset_prefix(&joins, s);
}

/* Cuts s into names; words: also at 和 and the like. The number of names, at most max + 1. */
static int
cut_names(struct doc *doc, struct str s, bool words, struct str *names, int max)
{
	size_t i, from = 0, join, len;
	int n = 0;

	for (i = 0; i < s.n && n < max; i += len) {
		utf8_at(s, i, &len);
		if ((join = join_at(str_sub(s, i, s.n), words)) == 0)
			continue;
		if (i > from)
			names[n++] = item_clean(doc, str_sub(s, from, i));
		from = i + join;
		len = join;
	}
	if (from < s.n)
		names[n++] = item_clean(doc, str_sub(s, from, s.n));
	return n;
}

/* The years said before token i, back to the last figure. */
static int
find_years(const struct paragraph *p, size_t i, struct str *years, int max)
{
	size_t from = i;
	int n = 0;

	while (from > 0 && p->t[from - 1].kind != T_NUMBER && p->t[from - 1].kind != T_SEMI &&
		p->t[from - 1].kind != T_STOP)
		from--;
	for (; from < i && n <= max; from++)
		if (p->t[from].kind == T_YEAR)
			years[n++] = p->t[from].figure.value;
	return n;
}

/* What is left of an item that years stand before: 、2024年收入 */
static struct str
behind_years(struct doc *doc, struct str item)
{
	size_t join;

	while ((join = join_at(item, true)) > 0)
		item = item_clean(doc, str_sub(item, join, item.n));
	return item;
}

static void
begin(struct paragraph *p, struct phrase *ph, size_t i)
{
	struct arena *a = &p->r->doc->arena;
	struct turns *t = &p->turns;
	int n = ph->together;

	t->next = 0;
	/* 分别增加5万元、6万元 behind two amounts is about these */
	if (ph->respective && ph->item.n == 0 && n > 1 && n == t->n &&
		(ph->relation == CHANGED || ph->relation == GROWN))
		return;
	t->n = 0;
	if (!ph->respective || ph->relation != AMOUNT || n < 2)
		return;
	t->years = arena_alloc(a, (size_t)(n + 1) * sizeof *t->years);
	t->items = arena_alloc(a, (size_t)(n + 1) * sizeof *t->items);
	if (find_years(p, i, t->years, n) == n) {
		t->items[0] = behind_years(p->r->doc, ph->item);
		t->same_item = true;
	} else if (cut_names(p->r->doc, ph->item, false, t->items, n) != n &&
		cut_names(p->r->doc, ph->item, true, t->items, n) != n) {
		return;
	} else {
		t->same_item = false;
	}
	t->n = n;
}

void
respective_turn(struct paragraph *p, struct phrase *ph, size_t i)
{
	struct turns *t = &p->turns;

	if (!ph->beside || t->next >= t->n)
		begin(p, ph, i);
	if (t->next >= t->n)
		return;
	ph->item = t->items[t->same_item ? 0 : t->next];
	if (t->same_item)
		ph->year = t->years[t->next];
	t->next++;
}
