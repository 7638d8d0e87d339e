/* 年末无结转结余, where the same part of the document tells an income that is larger than its expenditure, and
 * nothing of what became of the rest. */
#include "check.h"
#include "prose.h"
#include "side.h"
#include "words.h"
#include "wordset.h"

/* The section without its last title. */
static struct str
above(struct str section)
{
	size_t n = section.n;

	while (n > 0 && section.p[n - 1] != '/')
		n--;
	return str_sub(section, 0, n);
}

/* Where in doc->told the figures of that line begin, or of the first line behind it. */
static size_t
told_from(const struct doc *doc, int line)
{
	size_t from = 0, to = doc->told.n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		const struct fact *f = doc->told.fact[middle];

		if (f->role == ROLE_META || f->line < line)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* Is the section about income and expenditure as a whole, like that of the remark: that section, or one beside
 * it under the same heading, if the remark's own is about what is left? */
static bool
belongs(const struct fact *f, const struct fact *remark)
{
	struct str up = above(remark->section),
		   title = str_sub(remark->section, up.n, remark->section.n);

	if (str_eq(f->section, remark->section))
		return true;
	return up.n > 0 && word_in(CARRY_OVER, title) && str_eq(above(f->section), up);
}

/* Is f in the same part of the document, where what is told stands together? */
static bool
stands_by(const struct fact *f, const struct fact *remark)
{
	struct str up = above(remark->section);

	if (f->role == ROLE_META)
		return false;
	return up.n > 0 ? str_starts(f->section, up) : str_eq(f->section, remark->section);
}

/* 财政资金 of 财政资金支出决算合计; *side tells which of the two it is. */
static struct str
money_named(struct str key, enum side *side)
{
	static struct wordset ends = {.table = "phrases", .kind = "total-end"};
	static const size_t side_bytes = sizeof "收入" - 1;
	size_t end;

	while ((end = wordset_suffix(&ends, key)) > 0 && end < key.n)
		key.n -= end;
	*side = side_at_end(key);
	if (side_is_one(*side) && key.n >= side_bytes)
		key.n -= side_bytes;
	return key;
}

/* Is it all money of the agency, or all of the budget's? */
static bool
is_all(const struct doc *doc, const struct fact *f, struct str money)
{
	static struct wordset all = {.table = "phrases", .kind = "all-money"};

	return f->numeric && f->money && str_eq(f->year, doc->year) &&
		(f->role == ROLE_VALUE || f->role == ROLE_TOTAL) &&
		(money.n == 0 || wordset_is(&all, money));
}

/* Does it tell what became of the rest (收回, 结余分配), or what is left? */
static bool
explains(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "left-otherwise"};

	return wordset_has(&words, f->text) || wordset_has(&words, f->item) ||
		(f->numeric && f->dec.n != 0 && f->money && !str_has(f->key, S("年初")) &&
			!str_has(f->key, S("上年")) &&
			(str_has(f->key, S("结转")) || str_has(f->key, S("结余"))));
}

/* The income and the expenditure of one name, as the part tells them; false if there are none, or several. */
static bool
find_pair(const struct doc *doc, const struct fact *remark, const struct fact **in,
	const struct fact **out)
{
	struct str named[2] = {{0}};
	size_t i = told_from(doc, remark->line);

	*in = *out = NULL;
	while (i > 0 && stands_by(doc->told.fact[i - 1], remark))
		i--;
	for (; i < doc->told.n && stands_by(doc->told.fact[i], remark); i++) {
		const struct fact *f = doc->told.fact[i];
		enum side side;
		struct str money;
		const struct fact **place;

		if (!belongs(f, remark))
			continue;
		if (explains(f))
			return false;
		money = money_named(f->key, &side);
		if (!side_is_one(side) || !is_all(doc, f, money))
			continue;
		place = side == SIDE_INCOME ? in : out;
		if (*place != NULL)
			return false;
		*place = f;
		named[side == SIDE_EXPENDITURE] = money;
	}
	return *in != NULL && *out != NULL && str_eq(named[0], named[1]) &&
		str_eq((*in)->measure, (*out)->measure);
}

static void
check_one(struct doc *doc, const struct fact *remark)
{
	const struct fact *in, *out;
	struct figure income, spent, left;
	struct claim *c;

	if (!find_pair(doc, remark, &in, &out) || explains(remark) || !figure_of(in, in, &income) ||
		!figure_of(out, in, &spent))
		return;
	left = figure_minus(income, spent);
	if (left.iv.lo <= 0)
		return;
	c = claim_text(doc, CHECK_SUM, VERDICT_WARN, in, S("0"),
		figure_text(doc, left.exact, left.places), "nothing-left");
	c->line = remark->line;
	claim_add(doc, c, out, 0);
	claim_arg(c, value_text(doc, in, in));
	claim_arg(c, value_text(doc, out, in));
	claim_arg(c, line_text(doc, in->line));
	claim_arg(c, line_text(doc, out->line));
}

void
check_nothing_left(struct doc *doc)
{
	const struct facts *meta = &doc->of_role[ROLE_META];
	size_t i;

	for (i = 0; i < meta->n; i++)
		if (meta->fact[i]->table == NULL && str_eq(meta->fact[i]->item, S("nothing-left")))
			check_one(doc, meta->fact[i]);
}
