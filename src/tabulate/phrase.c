#include "item.h"
#include "phrase.h"
#include "side.h"
#include "window.h"
#include "wordset.h"

/* --- openers and reasons --------------------------------------------------------------------- */

static void
take_opener(struct window *w)
{
	static const enum opening opening[WORD_CLASSES] = {
		[OPENER] = OPENS_PARTS, [SOME] = OPENS_SOME, [MAYBE] = OPENS_MAYBE};
	size_t i = last_of(w, IN(OPENER) | IN(MAYBE));

	if (i + 1 == w->to && i > w->from && w->figure != NULL) {
		w->to--; /* 共包括3家: no list, only a verb */
		i = last_of(w, IN(OPENER) | IN(MAYBE));
	}
	if (i == w->to && is_class(w, w->from, IN(SOME)))
		i = w->from;
	if (i == w->to)
		return;
	w->out->opening = opening[w->t[i].word->class];
	w->out->opener_of = slice(w, w->from, i);
	w->from = i + 1;
}

static void
take_reason(struct window *w)
{
	size_t i = last_of(w, IN(REASON));

	if (i == w->to)
		return;
	w->out->reason = true;
	w->out->mild = i == w->from && w->t[i].word->value.n > 0;
	w->from = i + 1;
	while (is_class(w, w->from, IN(FILL)))
		w->from++;
}

/* --- the left end ---------------------------------------------------------------------------- */

/* Takes off what only leads up to the item: 本部门, 截至, the agency in front of a year, the year. */
static void
trim_left(struct window *w)
{
	static struct wordset ahead = {.table = "phrases", .kind = "ahead"};

	for (; w->from < w->to; w->from++) {
		const struct token *t = &w->t[w->from];
		bool long_fill = token_is(t, IN(FILL)) && t->word->text.n > strlen("为");

		if (t->kind == T_TEXT && is_kind(w, w->from + 1, T_YEAR) &&
			item_is_own_agency(w->doc, slice(w, w->from, w->from + 1)))
			continue;
		if (t->kind == T_TEXT && w->out->year.n == 0 && is_kind(w, w->from + 1, T_YEAR) &&
			wordset_is(&ahead, slice(w, w->from, w->from + 1)))
			continue; /* 预计2025年支出 */
		if (t->kind == T_TEXT && w->out->year.n > 0 && is_kind(w, w->from + 1, T_YEAR) &&
			lexicon_word(str_sub(w->p->s, t->from, t->to), IN(JOIN)) != NULL)
			continue; /* 2023年至2025年 */
		if (t->kind == T_YEAR)
			w->out->year = t->figure.value;
		else if (t->kind != T_NOTE && t->kind != T_MARK && !long_fill &&
			!token_is(t, IN(LEAD) | IN(COMPARED)))
			break;
	}
}

/* --- the whole ------------------------------------------------------------------------------- */

/* 和 between two figures */
static bool
is_join(const struct window *w)
{
	return lexicon_word(str_sub(w->p->s, w->t[0].from, w->t[0].to), IN(JOIN)) != NULL;
}

/* Do the words say that several figures follow, one for each of several items? */
static bool
is_respective(const struct window *w)
{
	size_t i;

	for (i = 0; i < w->to; i++)
		if (token_is(&w->t[i], IN(OPENER) | IN(MAYBE) | IN(FILL)) &&
			w->t[i].word->value.n > 0)
			return true;
	return false;
}

/* 得分 6分, 资金投入得6分: an amount in points is a score. */
static void
take_score(struct window *w)
{
	struct phrase *out = w->out;

	if (w->figure != NULL && out->relation == AMOUNT &&
		(str_eq(w->figure->figure.family, S("分")) || str_eq(out->measure, S("得分")) ||
			str_eq(out->measure, S("平均分"))))
		out->relation = SCORED;
	if (out->relation == SCORED && str_ends(out->item, S("得")) && out->item.n > strlen("得"))
		out->item.n -= strlen("得");
}

struct phrase
phrase_read(struct doc *doc, const struct prose *p, const struct token *t, size_t n,
	const struct token *figure, struct str own)
{
	struct phrase out = {.sign = 1};
	struct window w = {doc, p, t, figure, 0, n, &out};

	out.beside = figure != NULL && (n == 0 || (n == 1 && is_join(&w)));
	out.respective = is_respective(&w);
	take_opener(&w);
	take_reason(&w);
	trim_left(&w);
	out.own = out.year.n > 0 ? out.year : own;
	take_comparison(&w);
	take_against(&w);
	read_right(&w);
	trim_left(&w);
	if (!out.undated)
		out.item = item_clean(doc, slice(&w, w.from, w.to));
	if (w.to < n && token_is(&t[w.to], IN(MEASURE)) && side_alone(out.item) != SIDE_NONE)
		out.item = item_clean(doc, slice(&w, w.from, w.to + 1)); /* 收入预算 */
	out.code = item_code(&doc->arena, &out.item);
	take_score(&w);
	if (out.prior && out.year.n == 0 && out.own.n > 0)
		out.year = year_before(doc, out.own);
	return out;
}
