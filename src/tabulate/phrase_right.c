/* The right end of a phrase: what the words directly in front of the figure make of it. They are taken off
 * one after another, each step on what the steps before it have left. */
#include "item.h"
#include "window.h"
#include "wordset.h"

static void
trim_fill(struct window *w)
{
	while (is_class(w, w->to - 1, IN(FILL)) ||
		(w->to > w->from + 1 && is_kind(w, w->to - 1, T_NOTE)))
		w->to--;
}

/* Does token i say that something is more or less? 多 and 少 do so in front of an amount. */
static bool
is_direction(const struct window *w, size_t i)
{
	return is_class(w, i, IN(GROW) | IN(SHRINK)) ||
		(is_class(w, i, IN(MORE) | IN(LESS)) && i + 1 == w->to &&
			w->t[i].word->value.n > 0);
}

/* 增减5万元，下降4%: the rate behind it says in which direction. */
static bool
shrinks_behind(const struct window *w)
{
	static const struct str comma = STR_INIT("，");
	struct str s = w->p->s;
	size_t i = w->figure->to;

	i += str_starts(str_sub(s, i, s.n), comma) ? comma.n : 0;
	i += i < s.n && s.p[i] == ',';
	return lexicon_at(s, i, IN(SHRINK)) != NULL;
}

int
direction_sign(const struct window *w, const struct token *t)
{
	static const struct str either = STR_INIT("增减");

	if (w->figure != NULL && str_eq(t->word->text, either))
		return shrinks_behind(w) ? -1 : 1;
	return token_is(t, IN(SHRINK) | IN(LESS)) ? -1 : 1;
}

/* 增加 5万元; also 减少支出5万元, where the item stands behind the word. */
static void
take_direction(struct window *w)
{
	size_t at = w->to - 1;

	if (is_direction(w, at)) {
		w->to = at;
	} else if (is_class(w, w->from, IN(GROW) | IN(SHRINK)) && w->figure != NULL) {
		at = w->from++;
	} else {
		return;
	}
	w->out->relation = is_percent(w) ||
			(w->figure->figure.unit.n == 0 && str_has(w->figure->figure.value, S(".")))
		? GROWN
		: CHANGED;
	w->out->sign = direction_sign(w, &w->t[at]);
	if (token_is(&w->t[at], IN(GROW) | IN(SHRINK)))
		w->out->usual_base = w->t[at].word->value;
	trim_fill(w);
}

/* 占A的 …%; a share of nothing but a budget (占年初预算的) is a rate. */
static void
take_share(struct window *w)
{
	size_t i = last_of(w, IN(SHARED)), from = i + 1, to = w->to, k;

	if (i == w->to)
		return;
	for (k = w->from; to == from && k < i; k++) {
		if (!token_is(&w->t[k], IN(SHARED)))
			continue;
		from = k + 1; /* 占医疗收入的比重 */
		to = i;
		i = k;
	}
	while (from < to && token_is(&w->t[from], IN(FILL) | IN(LEAD)))
		from++;
	w->to = i;
	trim_fill(w);
	if (to == from + 1 && w->t[from].kind == T_WORD && w->t[from].word->class == MEASURE) {
		w->out->relation = RATE_OF;
		w->out->base = w->t[from].word->extra;
		return;
	}
	w->out->relation = SHARE_OF;
	w->out->whole = item_clean(w->doc, slice(w, from, to));
}

/* 完成年初预算的 …%, 为预算的 …%, 预算执行率 …% */
static void
take_rate(struct window *w)
{
	size_t i = last_of(w, IN(DONE)), last = w->to - 1;

	if (is_class(w, last, IN(RATED))) {
		w->out->base = w->t[last].word->value;
		w->out->measure = w->t[last].word->extra;
		w->to = last;
	} else if (i < w->to && (i == last || is_class(w, last, IN(MEASURE)))) {
		w->out->base = i < last ? w->t[last].word->extra : w->out->base;
		w->to = i;
	} else if (is_class(w, last, IN(MEASURE)) && last > 0 &&
		token_is(&w->t[last - 1], IN(FILL))) {
		w->out->base = w->t[last].word->extra;
		w->to = last - 1;
	} else {
		return;
	}
	w->out->relation = RATE_OF;
	trim_fill(w);
}

/* 年初预算数, 上年决算数 at the right end. */
static void
take_measure(struct window *w)
{
	size_t last = w->to - 1;

	if (!is_class(w, last, IN(MEASURE)))
		return;
	w->out->measure = w->t[last].word->value;
	w->to = last;
	while (is_class(w, w->to - 1, IN(MEASURE)))
		w->to--; /* 当年预算执行数 */
	if (is_class(w, w->to - 1, IN(PRIOR))) {
		w->out->prior = true;
		w->to--;
	}
	trim_fill(w);
}

/* Does 的 and a percentage stand behind the figure? */
static bool
percentage_follows(const struct window *w)
{
	size_t i = w->figure->to;

	if (!str_starts(str_sub(w->p->s, i, w->p->s.n), S("的")))
		return false;
	for (i += strlen("的"); i < w->p->s.n && strchr("0123456789.", w->p->s.p[i]) != NULL; i++)
		;
	return i < w->p->s.n && w->p->s.p[i] == '%';
}

/* 收入完成, or 完成 alone: an amount that was taken in or spent, of the budget where the document is one. */
static void
take_done(struct window *w)
{
	if (w->figure == NULL || w->out->relation != AMOUNT || !is_class(w, w->to - 1, IN(DONE)) ||
		!str_eq(w->figure->figure.family, S("元")))
		return;
	w->to--;
	w->out->done = true;
	trim_fill(w);
}

/* 完成预算 or 占支出合计 in front of an amount: what the amount is of follows the word, the
 * percentage itself follows the amount. */
static void
take_inline_base(struct window *w)
{
	size_t i = last_of(w, IN(DONE) | IN(SHARED));

	if (i == w->to || w->figure == NULL || is_percent(w))
		return;
	if (token_is(&w->t[i], IN(SHARED)) && i + 1 < w->to) {
		w->out->then = SHARE_OF;
	} else if (token_is(&w->t[i], IN(DONE)) && i + 2 == w->to &&
		is_class(w, i + 1, IN(MEASURE))) {
		w->out->then = RATE_OF;
		w->out->base = w->t[i + 1].word->extra;
	} else {
		return;
	}
	w->from = i + 1;
}

/* 为年初预算10万元的90%: the same. */
static void
take_inline_budget(struct window *w)
{
	size_t i = w->from;

	while (is_class(w, i, IN(FILL)))
		i++;
	if (w->figure == NULL || is_percent(w) || i + 1 != w->to || !is_class(w, i, IN(MEASURE)) ||
		!percentage_follows(w))
		return;
	w->out->then = RATE_OF;
	w->out->base = w->t[i].word->extra;
	w->from = i;
}

/* Does 增至 or 下降到 stand behind the figure? */
static bool
arrival_follows(const struct window *w)
{
	static struct wordset ends = {.table = "phrases", .kind = "arrival"};
	const struct word *word = lexicon_at(w->p->s, w->figure->to, IN(FILL));

	return word != NULL && wordset_ends(&ends, word->text);
}

/* 由 5万元增加到6万元: no year is said, so it is the one before. */
static void
take_bare_origin(struct window *w, struct wordset *words)
{
	struct str before = str_sub(w->p->s, w->t[w->to - 1].from, w->t[w->to - 1].to);

	if (w->t[w->to - 1].kind != T_TEXT || !wordset_ends(words, before) || !arrival_follows(w))
		return;
	w->out->prior = true;
	if (wordset_is(words, before))
		w->to--;
}

/* 完成年度计划 150场的101%, 为年度任务 3万亩的106%: what was planned of what is told in front. */
static void
take_inline_plan(struct window *w)
{
	size_t i = last_of(w, IN(DONE));

	if (w->figure == NULL || w->out->then != AMOUNT || is_percent(w) || w->from == w->to ||
		!percentage_follows(w))
		return;
	if (i < w->to && i + 1 < w->to)
		w->from = i + 1;
	else if (!str_eq(w->figure->figure.family, S("元")) && is_class(w, w->from, IN(FILL)) &&
		w->from + 1 < w->to)
		w->from++;
	else
		return;
	w->out->then = RATE_OF;
}

/* 由上年的5万元增加到 6万元, 从2022年的: what it was before. */
static void
take_origin(struct window *w)
{
	static struct wordset words = {.table = "phrases", .kind = "origin"};
	size_t i = w->to - 1;
	struct str before;

	if (w->figure != NULL && !is_percent(w) && w->to > w->from)
		take_bare_origin(w, &words);
	if (w->figure == NULL || is_percent(w) || w->to == 0 || (i = w->to - 1) <= w->from ||
		!(is_kind(w, i, T_YEAR) || is_class(w, i, IN(PRIOR))))
		return;
	before = str_sub(w->p->s, w->t[i - 1].from, w->t[i - 1].to);
	if (!wordset_ends(&words, before))
		return;
	if (w->t[i].kind == T_YEAR)
		w->out->year = w->t[i].figure.value;
	w->out->prior = true;
	w->to = i;
}

/* 上年为 5万元, 上年收入 5万元, 上年11次: of the year before. */
static void
take_prior(struct window *w)
{
	if (w->figure == NULL || is_percent(w) || w->out->relation != AMOUNT ||
		!is_class(w, w->from, IN(PRIOR)))
		return;
	w->out->prior = true;
	w->from++;
	while (is_class(w, w->from, IN(FILL)))
		w->from++;
}

/* 不超过 5万元, 5万元以内; 低于限额 5万元, where the bound has a name. */
static void
take_limit(struct window *w)
{
	if (is_class(w, w->to - 1, IN(LIMIT))) {
		w->out->relation = BOUND;
		w->to--;
		trim_fill(w);
	}
	if (w->figure != NULL && w->figure->limit)
		w->out->relation = BOUND;
	if (w->figure != NULL && w->out->relation == AMOUNT && w->to > w->from + 1 &&
		is_class(w, w->from, IN(LIMIT))) {
		w->out->relation = BOUND;
		w->out->beyond_named = true;
		w->from++;
	}
}

void
read_right(struct window *w)
{
	trim_fill(w);
	take_origin(w);
	take_inline_base(w);
	take_inline_budget(w);
	take_inline_plan(w);
	take_limit(w);
	if (w->out->relation == AMOUNT && is_percent(w)) {
		take_share(w);
		if (w->out->relation == AMOUNT)
			take_rate(w);
	}
	if (w->figure == NULL)
		for (; is_class(w, w->to - 1, IN(GROW) | IN(SHRINK)); w->to--)
			w->out->moves = true;
	else if (w->out->relation == AMOUNT)
		take_direction(w);
	take_done(w);
	take_measure(w);
	if (is_kind(w, w->to - 1, T_YEAR))
		w->out->year = w->t[--w->to].figure.value;
	trim_fill(w);
	take_prior(w);
}
