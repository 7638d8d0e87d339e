/* A list of one part: 住房保障支出（类）63.80万元，其中：住房公积金（项）62.80万元. It may be a part among others; but not if two
 * digits are swapped, or if the total above both adds up with the part in the place of its whole. */
#include "complete.h"
#include "sentence_parts.h"
#include "slip.h"

/* Of figures with fewer digits, or with zeros at their end, one is another with two swapped by chance. */
static bool
are_swapped(const struct fact *part, const struct fact *whole)
{
	const int64_t least = 1000;

	return part->dec.n >= least && whole->dec.n >= least && str_eq(part->unit, whole->unit) &&
		part->dec.n % 10 != 0 && whole->dec.n % 10 != 0 &&
		part->dec.places == whole->dec.places &&
		slip_find(whole->dec, iv_exact(dec_fix(part->dec))).slip == SWAPPED_DIGITS;
}

static bool
total_needs(const struct fact *part, const struct fact *whole)
{
	struct parts p;
	int i;

	if (whole->role != ROLE_PART || whole->nof == 0)
		return false;
	parts_collect(whole->of[0], &p);
	if (p.n < 2 || parts_add_up(&p, 0, p.n, p.total))
		return false;
	for (i = 0; i < p.n; i++)
		if (p.part[i] == whole)
			return figure_of(part, p.total, &p.figure[i]) &&
				parts_add_up(&p, 0, p.n, p.total);
	return false;
}

/* 采购支出84.74万元，其中：服务支出84.34万元, one digit and less than one part in fifty apart: the other parts of a known set
 * are 0 where nobody tells them. */
static bool
is_rest_of_set(const struct parts *p)
{
	const int64_t least = 1000, few = 50;
	const struct fact *part = p->part[0], *whole = p->total;
	int64_t gap = whole->dec.n - part->dec.n;

	return part->dec.n >= least && part->dec.n % 10 != 0 && str_eq(part->unit, whole->unit) &&
		part->dec.places == whole->dec.places && gap > 0 && gap * few < whole->dec.n &&
		complete_belongs(part, whole) &&
		slip_find(whole->dec, iv_exact(dec_fix(part->dec))).slip == WRONG_DIGIT;
}

enum verdict
one_part_wrong(const struct parts *p)
{
	if (p->n != 1 || !p->total->money)
		return VERDICT_OK;
	if (total_needs(p->part[0], p->total))
		return VERDICT_ERROR;
	if (is_rest_of_set(p))
		return VERDICT_WARN;
	if (!are_swapped(p->part[0], p->total))
		return VERDICT_OK;
	return str_has(p->total->key, S("(类)")) ? VERDICT_ERROR : VERDICT_WARN;
}
