/* The figures of a paragraph, each with the words in front of it. */
#include "item.h"
#include "paragraph.h"
#include "wordset.h"

enum { LONGEST_NOUN = 60 };

/* The words of the clause around token i. */
static struct str
clause_text(const struct paragraph *p, size_t i)
{
	size_t end = i;

	while (end < p->n && !is_boundary(&p->t[end]))
		end++;
	return slice(p, p->clause, end);
}

/* The noun behind the number at token i: 3个科室 */
static struct str
noun_behind(const struct paragraph *p, size_t i)
{
	size_t end = i + 1;
	ptrdiff_t pause;
	struct str noun;

	if (end >= p->n || p->t[end].kind != T_TEXT)
		return S("");
	while (end < p->n && !is_boundary(&p->t[end]) && p->t[end].kind != T_NUMBER)
		end++;
	noun = slice(p, i + 1, end < p->n && p->t[end].kind == T_NUMBER ? i + 2 : end);
	pause = str_find(noun, S("、"), 0);
	if (noun.n > LONGEST_NOUN)
		noun = slice(p, i + 1, i + 2);
	return item_clean(p->r->doc, pause > 0 ? str_sub(noun, 0, (size_t)pause) : noun);
}

/* 减少0.50万元（25.00%）: a percentage alone in brackets behind a change is its rate. */
static bool
is_rate_of_change(const struct paragraph *p, const struct phrase *ph, const struct token *number)
{
	return str_eq(number->figure.family, S("%")) && ph->beside && p->number != NULL &&
		p->phrase.relation == CHANGED && number == p->number + 2 &&
		number[-1].kind == T_OPEN && number[1].kind == T_CLOSE;
}

/* 比年初预算10万元节约2万元: a word that tells a change only behind a comparison, whose base is printed. */
static void
follow_base(const struct paragraph *p, struct phrase *ph, const struct token *number)
{
	const struct token *word = number - 1;

	if (p->number == NULL || p->number + 1 != word || p->phrase.base.n == 0 ||
		p->phrase.relation != AMOUNT || ph->relation != AMOUNT ||
		lexicon_word(slice(p, (size_t)(word - p->t), (size_t)(number - p->t)),
			IN(MORE) | IN(LESS)) == NULL)
		return;
	ph->relation = str_eq(number->figure.family, S("%")) ? GROWN : CHANGED;
	ph->sign = lexicon_word(ph->item, IN(LESS)) != NULL ? -1 : 1;
	ph->item = S("");
}

/* How many figures of one unit follow one another from token i on: 55%、13%和32% */
static int
count_together(const struct paragraph *p, size_t i)
{
	int n = 1;

	while (i + 2 < p->n && p->t[i + 2].kind == T_NUMBER &&
		(p->t[i + 1].kind == T_PAUSE || p->t[i + 1].kind == T_COMMA ||
			lexicon_word(slice(p, i + 1, i + 2), IN(JOIN)) != NULL) &&
		str_eq(p->t[i + 2].figure.unit, p->t[i].figure.unit)) {
		i += 2;
		n++;
	}
	return n;
}

/* 完成年初预算的92%、调整后预算的97%: behind a rate, the percentage of another budget is one too. */
static void
follow_rate(struct phrase *ph)
{
	const struct word *budget = lexicon_word(ph->measure, IN(MEASURE));

	if (ph->relation != AMOUNT || ph->item.n > 0 || budget == NULL || budget->extra.n == 0)
		return;
	ph->relation = RATE_OF;
	ph->base = budget->extra;
	ph->measure = S("");
}

/* A figure right behind another shares its relation: 分别增长8.46、21.07个百分点 */
static void
follow(struct paragraph *p, struct phrase *ph, const struct token *number)
{
	bool percent = str_eq(number->figure.family, S("%"));

	follow_base(p, ph, number);
	if (percent && p->number != NULL && p->number >= p->t + p->clause &&
		p->phrase.then != AMOUNT && ph->item.n == 0 && ph->relation == AMOUNT) {
		ph->relation = p->phrase.then;
		ph->base = p->phrase.base;
		ph->respective = p->phrase.respective;
		ph->together = count_together(p, (size_t)(number - p->t));
		return;
	}
	if (percent && p->number != NULL && p->phrase.relation == RATE_OF &&
		number[-1].kind != T_OPEN)
		follow_rate(ph);
	if (is_rate_of_change(p, ph, number)) {
		ph->relation = GROWN;
		/* 减少5万元（-10%） has the sign already */
		ph->sign = str_starts(number->figure.value, S("-")) ? 1 : p->phrase.sign;
	}
	if (!ph->beside || p->number == NULL ||
		!str_eq(number->figure.unit, p->number->figure.unit))
		return;
	if (ph->year.n == 0 && p->phrase.prior) {
		ph->year = p->phrase.year; /* 比上年的90万元和80万元 */
		ph->prior = true;
	}
	if (p->phrase.relation == CHANGED || p->phrase.relation == GROWN ||
		(p->phrase.relation == SHARE_OF && p->phrase.respective)) {
		ph->relation = p->phrase.relation;
		ph->sign = p->phrase.sign;
		ph->respective = p->phrase.respective;
	}
}

void
begin_reason(struct reader *r, const struct phrase *ph)
{
	r->reason = r->reason || ph->reason;
	r->reason_item = ph->item;
	r->reason_moves = ph->moves;
}

/* 主要原因是厉行节约，与上年相比减少1万元: a comparison without an item goes back to what the sentence is
 * about, unless the reason moves an item of its own, or that comparison has been made. */
bool
ends_reason(const struct reader *r, const struct phrase *ph)
{
	const struct value *v = r->frame != NULL ? r->frame->newest : NULL;
	int back = 0;

	if (!r->reason || r->reason_moves || ph->base.n == 0 || ph->item.n > 0 || v == NULL)
		return false;
	for (; v != NULL && back++ < VALUES_BACK; v = v->older)
		if (v->relation == CHANGED && str_eq(v->fact->base, ph->base))
			return false;
	return true;
}

/* 人员经费90万元和公用经费10万元, 收入9万元+上年结转1万元: behind a figure, 和 is no part of the name. */
static void
drop_and(struct str *item)
{
	static struct wordset words = {.table = "phrases", .kind = "and"};
	size_t n = str_starts(*item, S("+")) ? 1 : wordset_prefix(&words, *item);

	if (n < item->n)
		*item = str_sub(*item, n, item->n);
}

/* 人员经费中工资福利支出90万元, where 人员经费 was said: a list of its parts begins; behind 其中 that list is none of
 * what was said last. */
static void
find_inside_item(struct reader *r, struct phrase *ph)
{
	static struct wordset middles = {.table = "phrases", .kind = "middle"};
	ptrdiff_t at = str_find(ph->item, S("中"), 0);
	struct str whole = str_sub(ph->item, 0, at > 0 ? (size_t)at : 0);
	struct frame *f = whole.n > 0 ? frame_named(r, whole, true) : NULL;
	struct list *empty = r->list != NULL && r->list->elements == 0 && !r->list->named &&
			r->list->parts == NULL
		? r->list
		: NULL;

	if (f == NULL || ph->relation != AMOUNT || ph->opener_of.n > 0 ||
		!str_eq(f->key, item_key(&r->doc->arena, whole)) ||
		wordset_prefix(&middles, str_sub(ph->item, (size_t)at, ph->item.n)) > 0)
		return;
	if (ph->opening == OPENS_NOTHING)
		ph->opening = empty != NULL ? empty->opening : OPENS_MAYBE;
	if (empty != NULL && empty->of != f)
		r->list = empty->outer;
	ph->opener_of = whole;
	ph->item = str_sub(ph->item, (size_t)at + strlen("中"), ph->item.n);
}

/* 主要是 behind an amount that was compared with nothing tells what it is for, not why. */
bool
only_describes(const struct paragraph *p, const struct phrase *ph)
{
	const struct reader *r = p->r;

	return ph->mild && r->base.n == 0 && r->base_before.n == 0 && p->number != NULL &&
		p->number + 2 == p->t + p->start &&
		(p->phrase.relation == AMOUNT || p->phrase.relation == SHARE_OF);
}

/* 债务限额20亿元以内（其中…）: a bound that is divided right behind it is an amount like others, not
 * one that the amount in front of it is held against (低于限额20亿元，其中…). */
static bool
is_divided(const struct paragraph *p, size_t i)
{
	size_t behind = i + 1;

	if (behind < p->n && (p->t[behind].kind == T_TEXT || p->t[behind].kind == T_WORD))
		behind++;
	if (behind + 1 >= p->n)
		return false;
	return p->t[behind].kind == T_OPEN ||
		(p->t[behind].kind == T_COMMA && token_is(&p->t[behind + 1], IN(OPENER)));
}

/* The phrase in front of the figure at token i. */
void
read_figure(struct paragraph *p, size_t i)
{
	struct reader *r = p->r;
	struct phrase ph = phrase_read(
		r->doc, &r->prose, p->t + p->start, i - p->start, &p->t[i], own_year(r));

	if (p->start > 0 && p->t[p->start - 1].kind == T_NUMBER)
		drop_and(&ph.item);
	if (i > 0 && p->t[i - 1].kind == T_OPEN && p->against.n > 0 && ph.relation == AMOUNT) {
		ph.year = p->against; /* 较上年（5万元）增加1万元 */
		ph.prior = true;
	}
	ph.together = ph.respective ? count_together(p, i) : 0;
	respective_turn(p, &ph, i);
	if (ph.relation == BOUND && !ph.beyond_named && ph.item.n > 0 && is_divided(p, i))
		ph.relation = AMOUNT;
	if (only_describes(p, &ph))
		ph.reason = false;
	find_inside_item(r, &ph);
	if (ph.reason)
		begin_reason(r, &ph);
	else if (ends_reason(r, &ph))
		r->reason = false;
	if (ph.opening != OPENS_NOTHING && !r->reason)
		open_list(p, &ph, p->start, i);
	follow(p, &ph, &p->t[i]);
	/* 其中中央资金全部到位，到位率100%: a rate of what the opener names, though no amount of it is told */
	if (ph.relation == RATE_OF && ph.item.n == 0 && p->ends_open && !r->reason)
		ph.item = p->said;
	relate(r, &ph, &p->t[i], noun_behind(p, i), clause_text(p, i));
	read_formula(p, i);
	if (ph.year.n > 0 && !ph.prior) {
		r->year = ph.year;
		r->own = r->reason || ph.relation != AMOUNT ? r->own : ph.year;
	}
	p->number = &p->t[i];
	p->phrase = ph;
	if (ph.relation != BOUND)
		p->start = i + 1;
	p->first = false;
	p->ends_open = false;
	r->fresh = r->untouched = false;
}
