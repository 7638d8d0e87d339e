/* Changes against a printed prior value; words of direction that figures contradict. */
#include "check.h"
#include "prose.h"
#include "wordset.h"

/* 年末净资产1200万元，其中专用基金50万元，比年初净资产1080万元增加120万元: the value, or the total that it is a part of,
 * where the words of the base name that and not the part. */
static const struct fact *
named_value(const struct fact *value, const struct fact *base)
{
	static struct wordset at_end = {.table = "phrases", .kind = "year-end"};
	const struct fact *total =
		value->role == ROLE_PART && value->nof > 0 ? value->of[0] : value;
	struct str name = total->key;

	name = str_sub(name, wordset_prefix(&at_end, name), name.n);
	return name.n > 0 && str_has(base->text, name) && !str_has(base->text, value->key) ? total
											   : value;
}

static bool
is_right(const struct fact *f, const struct fact *value, const struct fact *base)
{
	struct figure v, b, c;

	return figure_of(value, value, &v) && figure_of(base, value, &b) &&
		figure_of(f, value, &c) && iv_gap(c.iv, iv_sub(v.iv, b.iv)) == 0;
}

/* 路灯100盏。新装12盏，拆除2盏，较上年的90盏增加10盏: words that name nothing may go back to what the line was about: an
 * amount before the value that makes the change right; else the value itself. */
static const struct fact *
meant_value(const struct doc *doc, const struct fact *f, const struct fact *value,
	const struct fact *base)
{
	const size_t near = 12;
	size_t i = value->number, back;

	if (value->money || value->key.n == 0 || str_has(f->text, value->key) ||
		str_has(base->text, value->key) || is_right(f, value, base))
		return value;
	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];

		if (g->table != NULL || g->line != value->line)
			break;
		if (g->numeric && str_eq(g->unit, value->unit) && str_eq(g->year, value->year) &&
			g->role != ROLE_CHANGE && is_right(f, g, base))
			return g;
	}
	return value;
}

static void
claim_change(struct doc *doc, const struct fact *f)
{
	const struct fact *base = f->of[1],
			  *value = meant_value(doc, f, named_value(f->of[0], base), base);
	struct claim *c = claim_new(doc, CHECK_CHANGE, f, "change");

	claim_add(doc, c, value, 1);
	claim_add(doc, c, base, -1);
	if (c->bad) {
		claim_drop(doc, c);
		return;
	}
	claim_verdict(c);
	if (f->dec.n != 0 && iv_gap(iv_dec(dec_neg(f->dec)), c->expected) == 0 &&
		iv_gap(iv_dec(f->dec), c->expected) > 0) {
		c->check = CHECK_DIRECTION;
		c->message = "change-other-way";
	}
	claim_end(doc, c);
}

/* Is that no change of the value, but of something else? 追加预算后资金96万元，支出92万元; behind a part a verb may
 * begin the name of the next one: 其中：结转项目12个，新增项目23个. */
static bool
is_of_another(const struct fact *f, const struct fact *value)
{
	return f->base.n == 0 && (value->number > f->number || value->role == ROLE_PART);
}

/* 车辆10辆，其中其他用车2辆；设备3台。比上年净增加4辆: behind other figures a change without a name is not of the last part
 * alone. */
static bool
is_of_total(const struct fact *f, const struct fact *value)
{
	return value->role == ROLE_PART && value->number + 1 < f->number &&
		!str_has(f->text, value->key);
}

/* 调整预算12万元（其中：追加25万元，调减13万元）: where changes of one figure go both ways, none of them alone led to it. */
static bool
goes_both_ways(const struct fact *f, const struct fact *value)
{
	int i;

	for (i = 0; i < value->nparts; i++) {
		const struct fact *g = value->parts[i];

		if (g->role == ROLE_CHANGE && g->numeric && str_eq(g->base, f->base) &&
			(g->dec.n < 0) != (f->dec.n < 0))
			return true;
	}
	return false;
}

/* A change larger than the figure it led to: 增加 5 to 3 leaves less than nothing before. */
static void
claim_bound(struct doc *doc, const struct fact *f)
{
	const struct fact *value = f->of[0];
	struct figure v, c;
	struct claim *claim;

	if (!figure_of(value, value, &v) || !figure_of(f, value, &c) || v.iv.lo < 0 ||
		c.iv.lo <= v.iv.hi || is_of_another(f, value) || is_of_total(f, value) ||
		goes_both_ways(f, value))
		return;
	claim = claim_text(
		doc, CHECK_BOUND, VERDICT_ERROR, f, f->value, value->value, "change-over-value");
	claim_add(doc, claim, value, 0);
}

void
check_changes(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_CHANGE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_CHANGE].fact[i];

		if (!f->numeric || f->nof == 0)
			continue;
		if (f->nof > 1 && f->of[0] != f->of[1])
			claim_change(doc, f);
		else if (f->nof == 1)
			claim_bound(doc, f);
	}
}
