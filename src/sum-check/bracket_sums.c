/* Amounts in a bracket behind an amount, without a word like 其中: 支出19万元（办公费10万元、印刷费6万元、咨询费3万元）. Where they
 * add up, tabulate makes them parts. Where three or more fail to by one slip of the pen, they had to. */
#include "check.h"
#include "complete.h"
#include "wordset.h"

enum { LEAST = 3, MOST = 12 };

static bool
is_amount(const struct fact *f, const struct fact *total)
{
	return f->table == NULL && f->numeric && f->money && f->role == ROLE_VALUE && f->nof == 0 &&
		f->dec.n > 0 && str_eq(f->section, total->section) &&
		str_eq(f->unit, total->unit) && str_eq(f->measure, total->measure) &&
		str_eq(f->year, total->year);
}

/* Does a bracket open right behind the total, in front of f: 190.00万元（办公费? */
static bool
opens_before(const struct fact *f, const struct fact *total)
{
	static const struct str mark = STR_INIT("（");
	ptrdiff_t item = str_find(f->text, f->item, 0), open = str_find(f->text, total->unit, 0);

	while (open >= 0 && item >= 0 && open < item) {
		size_t behind = (size_t)open + total->unit.n;

		if (str_starts(str_sub(f->text, behind, f->text.n), mark))
			return behind + mark.n == (size_t)item;
		open = str_find(f->text, total->unit, behind);
	}
	return false;
}

/* Does the bracket close right behind the amount? */
static bool
closes_behind(const struct fact *f)
{
	ptrdiff_t close = str_find(f->text, S("）"), 0);
	size_t unit = f->unit.n;

	return close > (ptrdiff_t)unit && f->item.n > 0 && str_find(f->text, f->item, 0) < close &&
		str_eq(str_sub(f->text, (size_t)close - unit, (size_t)close), f->unit);
}

/* The amounts of the bracket behind the total; 0 if there is none, or it holds anything else. */
static int
read_bracket(const struct doc *doc, const struct fact *total, const struct fact **part)
{
	static struct wordset rest = {.table = "phrases", .kind = "rest"};
	size_t i = total->number + 1;
	int n;

	for (n = 0; n < MOST && i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (!is_amount(f, total) || f->item.n == 0 || wordset_has(&rest, f->text) ||
			(n == 0 && !opens_before(f, total)))
			return 0;
		part[n++] = f;
		if (closes_behind(f))
			return n;
		if (str_has(f->text, S("）")))
			return 0; /* …等） */
	}
	return 0;
}

void
check_bracket_sums(struct doc *doc)
{
	const struct fact *part[MOST];
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *total = doc->told.fact[i];
		struct claim *c;
		int n, k;

		if (!is_amount(total, total) || (n = read_bracket(doc, total, part)) < LEAST)
			continue;
		c = claim_new(doc, CHECK_SUM, total, "parts");
		for (k = 0; k < n; k++)
			claim_add(doc, c, part[k], 1);
		c->at_most = VERDICT_WARN;
		claim_end_if(doc, c, one_slip_away(c));
	}
}
