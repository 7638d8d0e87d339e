/* Stocks: what there was at the start of a year, came in and went out makes what there is at its end. 2023年末债务余额
 * 12亿元，2024年举借3亿元，偿还2亿元，年末债务余额13亿元; the same along the row of a table (年初数 本年增加 本年减少 年末数)
 * or down its column. */
#include "stocks.h"
#include "complete.h"
#include "prose.h"
#include "utf8.h"
#include "wordset.h"
#include "year.h"

static struct str
without_when(struct str name)
{
	static struct wordset when = {.table = "phrases", .kind = "stock-when"};
	size_t n;

	for (;;) {
		if (name.n > 0 && utf8_is_digit(name.p[0]))
			n = 1;
		else if ((n = wordset_prefix(&when, name)) == 0)
			return name;
		name = str_sub(name, n, name.n);
	}
}

static struct str
without_tail(struct str name)
{
	static struct wordset tails = {.table = "phrases", .kind = "stock-tail"};
	size_t n;

	while ((n = wordset_suffix(&tails, name)) > 0)
		name = str_sub(name, 0, name.n - n);
	return name;
}

/* Takes a word of the set off the name, at its front or else at its end. False if there is none. */
static bool
take_word(struct wordset *words, struct str *name)
{
	size_t n = wordset_prefix(words, *name);

	if (n > 0) {
		*name = str_sub(*name, n, name->n);
		return true;
	}
	n = wordset_suffix(words, *name);
	*name = str_sub(*name, 0, name->n - n);
	return n > 0;
}

static struct wordset ends = {.table = "phrases", .kind = "stock-end"};

bool
stock_may_end(struct str words)
{
	return wordset_has(&ends, words);
}

/* What the words say; `name` is what the amount is called, without them. */
static enum stock_word
word_of(struct str words, struct str *name)
{
	static struct wordset start = {.table = "phrases", .kind = "stock-start"},
			      came = {.table = "phrases", .kind = "came"},
			      went = {.table = "phrases", .kind = "went"},
			      beside = {.table = "phrases", .kind = "stock-beside"};
	enum stock_word w = STOCK_OTHER;

	if (wordset_has(&beside, words))
		return STOCK_BESIDE;
	if (wordset_has(&start, words))
		return STOCK_START;
	if (stock_may_end(words))
		return STOCK_END;
	while (take_word(&came, name))
		w = STOCK_CAME;
	while (take_word(&went, name))
		w = w == STOCK_CAME ? STOCK_OTHER : STOCK_WENT;
	return w;
}

struct stock
stock_read(const struct fact *f, struct str words, struct str name)
{
	struct stock s = {.fact = f, .name = without_when(name), .sign = 1};
	size_t from = 0, at;

	s.word = word_of(words, &s.name);
	s.name = without_tail(s.name);
	s.year = find_year(words, &from, &at);
	if (s.year == 0)
		s.year = str_number(f->year);
	if (s.word == STOCK_WENT)
		s.sign = -1;
	return s;
}

/* The name without the word for what is owed at its end. False if there is none. */
static bool
take_owed(struct str *name)
{
	static struct wordset owed = {.table = "phrases", .kind = "owed"};
	size_t n = wordset_suffix(&owed, *name);

	*name = str_sub(*name, 0, name->n - n);
	return n > 0;
}

/* Is it one stock under a longer and a shorter name: 全县政府债务 and 债务? */
static bool
related(struct str a, struct str b)
{
	return str_ends(a, b) || str_ends(b, a);
}

/* Is what came or went of that stock: 债券 of 政府债务, but not 专项债券 of 政府债务, which is only some of it? */
static bool
is_of(struct str flow, struct str stock)
{
	return str_ends(stock, flow) ||
		(take_owed(&flow) && take_owed(&stock) && str_ends(stock, flow));
}

/* Is s a stock of the start, or the end of the year before? */
static bool
is_start_of(const struct stock *s, const struct stock *end)
{
	return s->word == STOCK_START || (s->word == STOCK_END && s->year == end->year - 1);
}

static enum found
take_start(struct stocks *all, const struct stock *s)
{
	int i;

	all->start = *s;
	for (i = 0; i < all->n; i++)
		if (!is_of(all->flow[i].name, all->end.name) && !is_of(all->flow[i].name, s->name))
			return GIVE_UP;
	return all->n > 0 && related(s->name, all->end.name) ? DONE : GIVE_UP;
}

enum found
stock_take(struct stocks *all, const struct stock *s)
{
	if (s->word == STOCK_BESIDE)
		return GO_ON;
	if (s->word == STOCK_OTHER)
		return GIVE_UP;
	if (is_start_of(s, &all->end))
		return take_start(all, s);
	if (s->word == STOCK_END || s->year != all->end.year || all->n == MOST_FLOWS)
		return GIVE_UP;
	all->flow[all->n++] = *s;
	all->came += s->word == STOCK_CAME;
	all->went += s->word == STOCK_WENT;
	return GO_ON;
}

struct claim *
stock_claim(struct doc *doc, const struct stocks *all)
{
	struct claim *c = claim_new(doc, CHECK_SUM, all->end.fact, "identity");
	int i;

	claim_add(doc, c, all->start.fact, 1);
	for (i = all->n; i-- > 0;)
		claim_add(doc, c, all->flow[i].fact, all->flow[i].sign);
	claim_arg(c, S("年初数＋增加－减少＝年末数"));
	c->at_most = VERDICT_WARN;
	return c;
}

void
stock_keep(struct doc *doc, const struct stocks *all, struct claim *c)
{
	bool both = all->came > 0 && all->went > 0;

	claim_end_if(doc, c,
		!c->bad && (claim_verdict(c) <= VERDICT_ROUNDING || both || one_slip_away(c)));
}

/* What stands in front of the figure in its clause. */
static struct str
words_before(struct doc *doc, const struct fact *f)
{
	ptrdiff_t at = str_find(f->text, f->value, 0);

	return utf8_key(&doc->arena, str_sub(f->text, 0, at < 0 ? f->text.n : (size_t)at));
}

static struct stock
read_told(struct doc *doc, const struct fact *f)
{
	struct stock s = stock_read(f, words_before(doc, f), f->key);

	if (f->role ==
		ROLE_CHANGE) { /* 本年增加9万元 was read as a change; its value has the sign */
		s.word = f->dec.n < 0 ? STOCK_WENT : STOCK_CAME;
		s.sign = 1;
	}
	return s;
}

/* Part of what others tell, or a comparison: nothing of its own. */
static bool
is_aside(const struct fact *f, const struct fact *end)
{
	return !f->numeric || !str_eq(f->unit, end->unit) || f->role == ROLE_PART ||
		(f->role == ROLE_CHANGE && f->base.n > 0);
}

/* Is more said of what came or went behind the end? */
static bool
goes_on(struct doc *doc, const struct stock *end)
{
	const size_t near = 3;
	size_t i = end->fact->number + 1u, to = i + near;

	for (; i < doc->nfacts && i < to; i++) {
		const struct fact *f = doc->facts[i];
		struct stock s;

		if (f->table != NULL || !str_eq(f->section, end->fact->section))
			return false;
		if (is_aside(f, end->fact))
			continue;
		s = read_told(doc, f);
		return (s.word == STOCK_CAME || s.word == STOCK_WENT) && s.year == end->year &&
			related(s.name, end->name);
	}
	return false;
}

static void
check_told(struct doc *doc, const struct fact *f)
{
	const size_t far = 12;
	struct stocks all = {.end = read_told(doc, f)};
	enum found found = GO_ON;
	size_t i = f->number, back;

	if (all.end.word != STOCK_END)
		return;
	for (back = 0; found == GO_ON && i > 0 && back < far; back++) {
		const struct fact *g = doc->facts[--i];
		struct stock s;

		if (g->table != NULL || !str_eq(g->section, f->section))
			return;
		if (is_aside(g, f))
			continue;
		s = read_told(doc, g);
		found = stock_take(&all, &s);
	}
	if (found == DONE && !goes_on(doc, &all.end))
		stock_keep(doc, &all, stock_claim(doc, &all));
}

void
check_stocks(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (f->numeric && (is_told_amount(f) || f->role == ROLE_COUNT) &&
			stock_may_end(f->text) && !f->left_over)
			check_told(doc, f);
	}
	check_stock_tables(doc);
}
