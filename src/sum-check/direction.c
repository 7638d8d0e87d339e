/* Words against figures: 决算数小于预算数 where it is larger; a reason that tells of an increase for
 * a decrease. What a figure's text says after it counts as said about it. */
#include "check.h"
#include "prose.h"
#include "utf8.h"
#include "wording.h"

/* name without the level at its end: 档案馆（项）, 档案馆（04项） */
static struct str
without_level(struct str name)
{
	static const struct str ends[] = {{"项)", 4}, {"款)", 4}, {"类)", 4}};
	size_t i, n = name.n;

	for (i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(name, ends[i]))
			break;
	if (i == sizeof ends / sizeof *ends)
		return name;
	while (n > 0 && name.p[n - 1] != '(')
		n--;
	return n > 0 ? str_sub(name, 0, n - 1) : name;
}

/* The last name in an item of account names:
 * 一般公共服务支出（类）档案事务（款）档案馆（项） is 档案馆. */
static struct str
last_name(struct str key)
{
	ptrdiff_t at;

	key = without_level(key);
	if (str_ends(key, S(")")))
		key.n--;
	while ((at = str_find(key, S(")"), 0)) >= 0)
		key = str_sub(key, (size_t)at + 1, key.n);
	return key;
}

static int
sign_of(const struct fact *f)
{
	return (f->dec.n > 0) - (f->dec.n < 0);
}

/* What a percentage or change says of the figure it is about: 1 larger than its base, -1, 0. */
static int
outcome(const struct fact *f)
{
	fix hundred = dec_fix((struct dec){100, 0}), v = dec_fix(f->dec);

	return f->role == ROLE_RATE ? (v > hundred) - (v < hundred) : sign_of(f);
}

/* True if the words up to the comparison are about nothing else than the figure's item. */
static bool
same_subject(struct str subject, const struct fact *f)
{
	struct found w;

	while (wording_find(subject, 0, WORDING(AND), &w))
		subject = str_sub(subject, w.to, subject.n);
	return subject.n == 0 || str_has(f->key, subject);
}

/* 决算数大于（小于、等于）预算数 against the completion rate. */
static void
check_comparison(struct doc *doc, const struct fact *rate, struct str text)
{
	static const int meaning[] = {[LARGER] = 1, [SMALLER] = -1, [SAME] = 0};
	ptrdiff_t at = str_find(text, S("决算数"), 0), last = -1;
	struct found w;
	struct str after;
	struct claim *c;
	int is = outcome(rate);

	for (; at >= 0; at = str_find(text, S("决算数"), (size_t)at + 1))
		last = at;
	if (last < 0 || !same_subject(str_sub(text, 0, (size_t)last), rate))
		return;
	after = str_sub(text, (size_t)last + S("决算数").n, text.n);
	if (!wording_find(after, 0, WORDING(LARGER) | WORDING(SMALLER) | WORDING(SAME), &w) ||
		w.from > 30 || !str_has(after, S("预算")))
		return;
	if (rate->nof > 0 && rate->of[0]->dec.n == 0 && rate->dec.n == 0)
		return; /* nothing of nothing: 完成预算的0%, 决算数与预算数持平 */
	c = claim_text(doc, CHECK_DIRECTION,
		meaning[w.kind] == is ? VERDICT_OK
			: is == 0     ? VERDICT_WARN
				      : VERDICT_ERROR,
		rate, str_sub(after, w.from, w.to), rate->value, "compared-otherwise");
	if (rate->nof > 0)
		claim_add(doc, c, rate->of[0], 0);
}

/* True if the reason has a word of that direction. */
static bool
has_direction(struct str reason, int sign)
{
	struct found f;

	return wording_find(reason, 0, WORDING(sign > 0 ? UP : DOWN), &f);
}

static void
claim_reason(struct doc *doc, const struct fact *change, struct str reason, enum verdict v)
{
	struct claim *c = claim_text(doc, CHECK_DIRECTION, v, change, change->value, S(""),
		change->dec.n < 0 ? "reason-up-for-down" : "reason-down-for-up");

	claim_arg(c, reason);
	if (change->nof > 0)
		claim_add(doc, c, change->of[0], 0);
}

/* True if the sentence tells of another item that changed in the other direction: then nobody knows
 * which of the two the reason behind them is for. */
static bool
mixed(const struct doc *doc, const struct fact *change)
{
	const size_t far = 12;
	size_t i = change->number, back;

	for (back = 0; i > 0 && back < far; back++) {
		const struct fact *f = doc->facts[--i];

		if (f->line < change->line - 20 || !str_eq(f->section, change->section) ||
			str_has(f->text, S("。")))
			return false;
		if ((f->role == ROLE_CHANGE || f->role == ROLE_GROWTH) && f->numeric &&
			sign_of(f) == -sign_of(change) && !str_eq(f->key, change->key))
			return true;
	}
	return false;
}

/* A reason that only tells of the other direction: wrong when it is the item's own money that is
 * said to have gone that way, doubtful when it is any money. (增加聘用人员,不再支付外包费用 tells of two
 * things, and not which of them weighs more.) */
static void
check_reason(struct doc *doc, const struct fact *change, struct str reason)
{
	struct str subject, name = last_name(change->key);
	int sign = sign_of(change);
	struct found f;

	if (reason.n == 0 || sign == 0 || has_direction(reason, sign) ||
		!wording_find(reason, 0, WORDING(sign > 0 ? DOWN : UP), &f) || mixed(doc, change))
		return;
	subject = wording_strip(str_sub(reason, 0, f.from), WORDING(FILLER));
	if (f.to == reason.n && name.n >= 12 && str_has(subject, name))
		claim_reason(doc, change, reason, VERDICT_ERROR);
	else if ((f.to == reason.n && wording_strip(subject, WORDING(MONEY)).n < subject.n) ||
		(f.from == 0 && !str_has(reason, S(",")) &&
			wording_strip(reason, WORDING(MONEY)).n < reason.n))
		claim_reason(doc, change, reason, VERDICT_WARN);
}

/* ---- reasons that name another item ---- */

/* The change of the one item that is called so; NULL if there is none, or if several differ. */
static const struct fact *
change_named(const struct doc *doc, struct str name, const struct fact *but)
{
	const struct range range = facts_around(doc, but);
	const struct fact *found = NULL;
	size_t i;

	for (i = range.from; i < range.to; i++) {
		const struct fact *f = doc->facts[i];

		if (f->role != ROLE_CHANGE || !f->numeric || f->key.n == 0 || f == but ||
			str_eq(f->key, but->key) || !str_eq(f->base, but->base) ||
			!str_has(last_name(f->key), name))
			continue;
		if (found != NULL && sign_of(found) != sign_of(f))
			return NULL;
		found = f;
	}
	return found;
}

/* ...及公共文化服务项目资金较上年增加: the item of that name must have grown. */
static void
check_named(struct doc *doc, const struct fact *change, struct str reason)
{
	const size_t long_name = 18; /* six characters: no other item is meant by accident */
	size_t from = 0;
	struct found f, and;

	while (wording_find(reason, from, WORDING(UP) | WORDING(DOWN), &f)) {
		struct str name = str_sub(reason, from, f.from);
		const struct fact *other;
		int sign = f.kind == UP ? 1 : -1;

		while (wording_find(name, 0, WORDING(AND), &and))
			name = str_sub(name, and.to, name.n);
		name = wording_strip(name, WORDING(FILLER) | WORDING(MONEY));
		from = f.to;
		if (name.n < long_name || (other = change_named(doc, name, change)) == NULL)
			continue;
		if (sign_of(other) == -sign) {
			struct claim *c = claim_text(doc, CHECK_DIRECTION, VERDICT_ERROR, change,
				str_sub(reason, 0, f.to), other->value, "reason-otherwise");

			claim_arg(c, last_name(other->key));
			claim_arg(c, line_text(doc, other->line));
			claim_add(doc, c, other, 0);
		}
	}
}

/* ---- 持平 against the printed prior value ---- */

/* The last figure before number i that stands right before f and is its item's, of another year; NULL if there is
 * none. */
static const struct fact *
other_year_before(const struct doc *doc, const struct fact *f, size_t i)
{
	const size_t near = 3;

	while (i-- > 0 && i + near >= f->number) {
		const struct fact *g = doc->facts[i];

		if (g->numeric && g->money && str_eq(g->key, f->key) &&
			str_eq(g->section, f->section) && g->measure.n > 0 &&
			!str_eq(g->year, f->year))
			return g;
	}
	return NULL;
}

/* The words that lead up to 持平; "" if the text does not say so. */
static struct str
words_before_flat(struct str text)
{
	ptrdiff_t flat = str_find(text, S("持平"), 0), at;
	struct str words = str_sub(text, 0, flat < 0 ? 0 : (size_t)flat);

	while ((at = str_find(words, S(","), 0)) >= 0)
		words = str_sub(words, (size_t)at + 1, words.n);
	return words;
}

/* The prior value that the sentence prints before f is of the year and measure that the words between f and 持平
 * name (比2023年预算执行数持平). Few figures have one before them, so that is asked before the words are read. */
static void
check_flat(struct doc *doc, const struct fact *f)
{
	const struct fact *prior = other_year_before(doc, f, f->number);
	struct str words;
	struct claim *c;

	if (prior == NULL)
		return;
	words = words_before_flat(utf8_key(&doc->arena, f->text));
	while (prior != NULL && !(str_has(words, prior->measure) && str_has(words, prior->year)))
		prior = other_year_before(doc, f, prior->number);
	if (prior == NULL)
		return;
	c = claim_new(doc, CHECK_DIRECTION, f, "flat");
	claim_add(doc, c, prior, 1);
	claim_end(doc, c);
}

/* What the words behind a rate or a change say of it. */
static void
check_words(struct doc *doc, const struct fact *f)
{
	struct str text = utf8_key(&doc->arena, f->text), reason;

	if (f->role == ROLE_RATE) {
		check_comparison(doc, f, text);
		return;
	}
	reason = reason_in(text);
	check_reason(doc, f, reason);
	check_named(doc, f, reason);
}

void
check_directions(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!f->numeric || f->text.n == 0)
			continue;
		if (f->money)
			check_flat(doc, f);
		if (f->role == ROLE_RATE || f->role == ROLE_CHANGE || f->role == ROLE_GROWTH)
			check_words(doc, f);
	}
}
