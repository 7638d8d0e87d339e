/* Columns that compare others: 增减额, 增长率, 占比, 完成率. */
#include "table.h"
#include "utf8.h"
#include "words.h"

static const struct {
	enum word_kind kind;
	enum role role;
} comparisons[] = {
	{CHANGE_WORD, CHANGE}, {GROWTH_WORD, GROWTH}, {SHARE_WORD, SHARE}, {RATE_WORD, RATE}};

/* The role that the last words of a head path give its column. */
static enum role
role_of(struct arena *a, const struct column *col)
{
	struct str key = utf8_key(a, col->measure);
	bool percent = str_ends(col->unit, S("%"));
	size_t i;

	for (;;) {
		if (str_ends(key, S("%")) || str_ends(key, S(")")) || str_ends(key, S("(")))
			key.n--;
		else if (str_ends(key, S("的")) && percent)
			key.n -= strlen("的"); /* 为预算的% */
		else
			break;
	}
	for (i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
		if (!word_ends(comparisons[i].kind, key))
			continue;
		return comparisons[i].role == CHANGE && percent ? GROWTH : comparisons[i].role;
	}
	return VALUE;
}

/* What kind of figure stands in the column, as a base: its year and whether it is a budget. */
static bool
is_budget(const struct column *col)
{
	return str_has(col->measure, S("预算"));
}

static struct str
base_name(struct table *t, const struct column *col)
{
	bool prior = col->year.n > 0 && str_cmp(col->year, t->year) < 0;

	if (prior)
		return is_budget(col)                      ? S("上年预算")
			: str_has(col->measure, S("决算")) ? S("上年决算")
			: str_has(col->measure, S("执行")) ? S("上年执行")
							   : S("上年");
	if (str_has(col->measure, S("年初")))
		return S("年初预算");
	if (str_has(col->measure, S("调整")))
		return S("调整预算");
	if (str_has(col->measure, S("全年")))
		return S("全年预算");
	return is_budget(col) ? S("预算") : S("");
}

/* Of two columns, is x the one that is compared with y: of a later year, or the outcome of a budget? */
static bool
is_current(struct table *t, const struct column *x, const struct column *y)
{
	struct str a = x->year.n > 0 ? x->year : t->year, b = y->year.n > 0 ? y->year : t->year;
	int order = str_cmp(a, b);

	return order != 0 ? order > 0 : !is_budget(x) && is_budget(y);
}

/* The head above the last one: 2025年预算数 of 2025年预算数/小计 */
static struct str
group_of(const struct column *col)
{
	size_t i = col->measure.n;

	while (i > 0 && col->measure.p[i - 1] != '/')
		i--;
	return str_sub(col->measure, 0, i);
}

static bool
is_total(struct arena *a, const struct column *col)
{
	return word_ends(
		TOTAL_WORD, utf8_key(a, str_sub(col->measure, group_of(col).n, col->measure.n)));
}

/* Does the column stand under one head with a 小计 that it is a part of? Then it is not what is
 * compared: 2024年执行数; 2025年预算数: 小计, 基本支出, 项目支出; 增减额. */
static bool
is_detail(struct table *t, const struct block *b, int k)
{
	struct arena *a = &t->doc->arena;
	struct str group = group_of(&b->column[k]);
	int c;

	if (group.n == 0 || is_total(a, &b->column[k]))
		return false;
	for (c = 0; c < t->grid.cols; c++)
		if (c != k && b->column[c].kind == FIGURES && b->column[c].role == VALUE &&
			str_eq(group_of(&b->column[c]), group) && is_total(a, &b->column[c]))
			return true;
	return false;
}

/* Are the figures of column k of a year before those of col? */
static bool
is_before(const struct column *k, const struct column *col)
{
	return k->year.n > 0 && col->year.n > 0 && str_cmp(k->year, col->year) < 0;
}

/* Does the head of a rate name the figures of column k as what those of column of are a rate of: 为调整
 * 预算的%? The year before (上年) is that of the figures at hand: of 2025年预算数 it is 2024年执行数. */
static bool
is_named_by(
	struct table *t, const struct column *rate, const struct column *of, const struct column *k)
{
	struct str base = base_name(t, k);

	if (str_has(rate->measure, S("上年")))
		return (str_starts(base, S("上年")) || is_before(k, of)) && !is_budget(k);
	if (str_has(rate->measure, S("调整")))
		return str_eq(base, S("调整预算"));
	if (str_has(rate->measure, S("年初")))
		return str_eq(base, S("年初预算"));
	return str_eq(base, S("预算")) || str_eq(base, S("年初预算"));
}

/* The column that the head of the rate in column c names, of the figures in column of; -1 if none. */
static int
find_named(struct table *t, const struct block *b, int c, int of)
{
	int k;

	for (k = c - 1; k >= 0 && !b->column[k + 1].starts; k--)
		if (b->column[k].kind == FIGURES && b->column[k].role == VALUE &&
			is_named_by(t, &b->column[c], &b->column[of], &b->column[k]))
			return k;
	return -1;
}

static bool
is_prior(const struct table *t, const struct column *col)
{
	return col->year.n > 0 && str_cmp(col->year, t->year) < 0;
}

/* 比上年增减: the nearest figures of an earlier year, and the nearest of this year, of the same kind (budget
 * or account) if there are some: found[1] and found[0]. False if there are none. */
static bool
find_years(struct table *t, const struct block *b, int c, int *found)
{
	int k, prior = -1, current = -1, alike = -1;

	if (!is_prior(t, &b->column[c]))
		return false;
	for (k = c - 1; k >= 0 && !b->column[k + 1].starts; k--)
		if (b->column[k].kind == FIGURES && b->column[k].role == VALUE && prior < 0 &&
			is_prior(t, &b->column[k]))
			prior = k;
	for (k = c - 1; k >= 0 && prior >= 0 && !b->column[k + 1].starts; k--) {
		const struct column *col = &b->column[k];

		if (col->kind != FIGURES || col->role != VALUE || is_prior(t, col) ||
			is_detail(t, b, k))
			continue;
		current = current < 0 ? k : current;
		if (alike < 0 && is_budget(col) == is_budget(&b->column[prior]))
			alike = k;
	}
	if (current < 0)
		return false;
	found[0] = alike >= 0 ? alike : current;
	found[1] = prior;
	return true;
}

/* 2025年预算数 比上年执行数增减%, where the table is of 2024: the nearest figures, found[0], and those of the
 * latest year before theirs, found[1]. False if there are none. */
static bool
find_year_before(const struct block *b, int c, int *found)
{
	int k, current = found[0], prior = -1;

	if (!str_has(b->column[c].measure, S("上年")))
		return false;
	for (k = current - 1; k >= 0 && !b->column[k + 1].starts; k--)
		if (b->column[k].kind == FIGURES && b->column[k].role == VALUE &&
			!is_budget(&b->column[k]) &&
			is_before(&b->column[k], &b->column[current]) &&
			(prior < 0 || is_before(&b->column[prior], &b->column[k])))
			prior = k;
	if (prior < 0)
		return false;
	found[1] = prior;
	return true;
}

/* What the head of a rate names of the year before, where the table does not print it: 为上年决算数的%. Empty
 * if it names none. */
static struct str
prior_named(const struct column *rate)
{
	ptrdiff_t at = str_find(rate->measure, S("上年"), 0);
	struct str rest;

	if (at < 0)
		return S("");
	rest = str_sub(rate->measure, (size_t)at + strlen("上年"), rate->measure.n);
	return str_starts(rest, S("决算"))    ? S("上年决算")
		: str_starts(rest, S("执行")) ? S("上年执行")
		: str_starts(rest, S("预算")) ? S("上年预算")
					      : S("上年");
}

/* The figures in front of column c that it may compare: the last two of its half. */
static void
find_compared(struct table *t, struct block *b, int c)
{
	struct column *col = &b->column[c];
	int k, found[2], n = 0;

	for (k = c - 1; k >= 0 && n < 2 && !b->column[k + 1].starts; k--) {
		if (b->column[k].kind != FIGURES)
			continue;
		if (b->column[k].role == CHANGE && col->role == GROWTH && col->change < 0)
			col->change = k;
		if (b->column[k].role == VALUE && !is_detail(t, b, k))
			found[n++] = k;
	}
	if (n == 0)
		return;
	if (n == 1 || col->role == SHARE) {
		col->current = found[0];
		return;
	}
	if (col->role == RATE && (k = find_named(t, b, c, found[0])) >= 0 && k != found[0]) {
		found[1] = k;
		k = 0;
	} else if (col->role == RATE && prior_named(col).n > 0 &&
		!is_prior(t, &b->column[found[1]])) {
		col->current = found[is_current(t, &b->column[found[1]], &b->column[found[0]])];
		col->base = prior_named(col);
		col->year = b->column[col->current].year;
		return;
	} else if ((col->role == CHANGE || col->role == GROWTH) &&
		(find_years(t, b, c, found) || find_year_before(b, c, found))) {
		k = 0;
	} else {
		k = is_current(t, &b->column[found[1]], &b->column[found[0]]);
	}
	col->current = found[k];
	col->against = found[!k];
	col->base = base_name(t, &b->column[found[!k]]);
	col->year = b->column[col->current].year;
}

/* Takes the columns that the figures bear out, where those that the words suggest are not. */
static void
settle_comparison(struct table *t, struct block *b, int c)
{
	struct column *col = &b->column[c];
	int found[2] = {col->current, col->against};
	enum role role = col->kind == FIGURES ? compare_fit(t, b, c, found) : VALUE;

	if (role == VALUE)
		return;
	col->role = role;
	col->current = found[0];
	col->against = found[1];
	col->base = role == SHARE ? S("") : base_name(t, &b->column[found[1]]);
	col->year = b->column[found[0]].year;
}

void
block_comparisons(struct table *t, struct block *b)
{
	int c;

	for (c = 0; c < t->grid.cols; c++) {
		struct column *col = &b->column[c];

		col->role = col->kind == FIGURES ? role_of(&t->doc->arena, col) : VALUE;
		col->change = col->current = col->against = -1;
		if (col->role != VALUE)
			find_compared(t, b, c);
	}
	for (c = 0; c < t->grid.cols; c++)
		settle_comparison(t, b, c);
}
