/* Changes of percentages in points: 占比65%，比上年的60%提高5个百分点; 由60%提高到65%，提高5个百分点. */
#include "check.h"
#include "prose.h"
#include "slip.h"
#include "wordset.h"

static bool
is_points(const struct fact *f)
{
	return f->numeric && f->table == NULL && str_ends(f->unit, S("百分点"));
}

static bool
is_percentage(const struct fact *f)
{
	return f->numeric && f->table == NULL && str_eq(f->unit, S("%"));
}

/* The figure in front of which and the unit behind which these words stand in its text: 60%提高. */
static struct str
behind(const struct fact *f)
{
	ptrdiff_t at = str_find(f->text, f->value, 0);

	return at < 0 ? (struct str){"", 0}
		      : str_sub(f->text, (size_t)at + f->value.n + f->unit.n, f->text.n);
}

static struct str
without_sign(const struct fact *f)
{
	return str_sub(f->value, str_starts(f->value, S("-")) ? 1 : 0, f->value.n);
}

/* Does its clause hold nothing else: 提高了5个百分点? */
static bool
stands_alone(const struct fact *f)
{
	enum { DIRECTION = 3 * 3 }; /* bytes */
	ptrdiff_t at = str_find(f->text, without_sign(f), 0);

	return at >= 0 && at <= DIRECTION && !str_has(str_sub(f->text, 0, (size_t)at), S("均"));
}

/* 比上年的60%提高5个百分点: does the clause of `before` compare with it, and go on with the points? */
static bool
is_compared(const struct fact *now, const struct fact *before, const struct fact *points)
{
	static struct wordset against = {.table = "phrases", .kind = "against"};
	struct str rest = behind(before);
	ptrdiff_t at = str_find(rest, without_sign(points), 0);

	return str_eq(now->key, before->key) && at > 0 &&
		!str_has(str_sub(rest, 0, (size_t)at), S("，")) &&
		wordset_prefix(&against, before->text) > 0;
}

/* 由60%提高到65%，提高5个百分点: does one clause lead from the one to the other? */
static bool
is_led_to(const struct fact *from, const struct fact *to)
{
	struct str rest = behind(from);
	ptrdiff_t at = str_find(rest, to->value, 0);

	if (at <= 0)
		return false;
	rest = str_sub(rest, 0, (size_t)at);
	return !str_has(rest, S("，")) && (str_has(rest, S("到")) || str_has(rest, S("至"))) &&
		(str_has(from->text, S("由")) || str_has(from->text, S("从")));
}

static void
claim_points(struct doc *doc, const struct fact *points, const struct fact *more,
	const struct fact *less)
{
	struct claim *c = claim_new(doc, CHECK_CHANGE, points, "percent-points");
	struct interval of = iv_sub(fact_interval(more), fact_interval(less));
	fix exact = dec_fix(more->dec) - dec_fix(less->dec);

	claim_add(doc, c, more, 0);
	claim_add(doc, c, less, 0);
	claim_set(c, true, of, exact);
	claim_arg(c, more->value);
	claim_arg(c, less->value);
	if (slip_find(points->dec, of).slip == NO_SLIP)
		c->at_most = VERDICT_WARN;
	claim_end(doc, c);
}

void
check_percent_points(struct doc *doc)
{
	size_t i;

	for (i = 2; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i], *a = doc->told.fact[i - 2],
				  *b = doc->told.fact[i - 1];
		bool alone = i + 1 == doc->told.n || !is_points(doc->told.fact[i + 1]) ||
			str_has(f->text, S("。")) || str_has(f->text, S("；"));

		if (!is_points(f) || !alone || f->role != ROLE_GROWTH || !is_percentage(a) ||
			!is_percentage(b) || a->line != f->line || str_has(a->text, S("。")) ||
			str_has(b->text, S("。")))
			continue;
		if (is_compared(a, b, f))
			claim_points(doc, f, a, b);
		else if (is_led_to(a, b) && stands_alone(f))
			claim_points(doc, f, b, a);
	}
}
