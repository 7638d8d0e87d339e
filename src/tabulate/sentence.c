/* Sentences: every figure becomes a fact, related to others by the words around it.
 *
 * A paragraph is cut into tokens (scan.c); the tokens in front of a figure are a phrase (phrase.c);
 * its figure goes into the frame of its item (frame.c), is made a part of what a list divides
 * (list.c) and related to the other figures of its frame (relate.c). */
#include "frame.h"
#include "item.h"
#include "label.h"
#include "utf8.h"

enum { MAX_BRACKETS = 8, LONGEST_NOUN = 60 };

/* A paragraph being read. */
struct paragraph {
	struct reader *r;
	struct token *t;
	size_t n;
	size_t start, clause; /* where the phrase and the clause begin */
	bool first;	      /* no phrase read yet */
	bool ends_open;	      /* the last words open a list */
	const struct token *number; /* the last figure */
	struct phrase phrase;	    /* and its phrase */
	struct {
		struct frame *frame;
		struct value *amount;
		struct list *list;
	} bracket[MAX_BRACKETS];
	int depth;
};

static bool
is_boundary(const struct token *t)
{
	return t->kind >= T_PAUSE;
}

static struct str
slice(const struct paragraph *p, size_t from, size_t to)
{
	if (from >= to)
		return S("");
	return prose_slice(&p->r->doc->arena, &p->r->prose, p->t[from].from, p->t[to - 1].to);
}

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

/* A figure right behind another shares its relation: 分别增长10.18、29.13个百分点 */
static void
follow(struct paragraph *p, struct phrase *ph, const struct token *number)
{
	bool percent = str_eq(number->figure.family, S("%"));

	if (percent && p->number != NULL && p->number >= p->t + p->clause &&
		p->phrase.then != AMOUNT && ph->item.n == 0 && ph->relation == AMOUNT) {
		ph->relation = p->phrase.then;
		ph->base = p->phrase.base;
		return;
	}
	if (!ph->beside || p->number == NULL || !str_eq(number->figure.unit, p->number->figure.unit))
		return;
	if (p->phrase.relation == CHANGED || p->phrase.relation == GROWN) {
		ph->relation = p->phrase.relation;
		ph->sign = p->phrase.sign;
		ph->respective = p->phrase.respective;
	}
}

/* 56.8万元*15%=8.52万元: the figure behind = is the product of the two before it. */
static void
find_product(struct paragraph *p, size_t i)
{
	struct doc *doc = p->r->doc;
	struct str s = p->r->prose.s;
	size_t k = i, at = p->t[i].from;
	int numbers = 0;

	if (at == 0 || s.p[at - 1] != '=' || doc->nfacts < 3)
		return;
	while (k-- > 0 && !is_boundary(&p->t[k]) && numbers < 2)
		numbers += p->t[k].kind == T_NUMBER;
	if (numbers < 2)
		return;
	doc->facts[doc->nfacts - 1]->role = PRODUCT;
	fact_of(doc, doc->facts[doc->nfacts - 1], doc->facts[doc->nfacts - 3]);
	fact_of(doc, doc->facts[doc->nfacts - 1], doc->facts[doc->nfacts - 2]);
}

static void
begin_reason(struct reader *r, const struct phrase *ph)
{
	r->reason = r->reason || ph->reason;
	if (r->reason)
		r->reason_item = ph->item;
}

/* The phrase in front of the figure at token i. */
static void
read_figure(struct paragraph *p, size_t i)
{
	struct reader *r = p->r;
	struct phrase ph = phrase_read(r->doc, &r->prose, p->t + p->start, i - p->start, &p->t[i]);

	if (ph.reason)
		begin_reason(r, &ph);
	if (ph.opening != OPENS_NOTHING && !r->reason)
		list_open(r, &ph);
	follow(p, &ph, &p->t[i]);
	relate(r, &ph, &p->t[i], noun_behind(p, i), clause_text(p, i));
	find_product(p, i);
	if (ph.year.n > 0 && !ph.prior)
		r->year = ph.year;
	p->number = &p->t[i];
	p->phrase = ph;
	if (ph.relation != BOUND)
		p->start = i + 1;
	p->first = false;
	p->ends_open = false;
	r->fresh = r->untouched = false;
}

/* 等 behind the last figure of a list: it names only some parts. */
static void
find_selection(struct paragraph *p, size_t end)
{
	if (p->r->list != NULL && p->start < end && p->start > 0 &&
		p->t[p->start - 1].kind == T_NUMBER && p->t[p->start].kind == T_TEXT &&
		str_starts(slice(p, p->start, end), S("等")))
		p->r->list->selection = true;
}

static bool
ends_with(struct str words, unsigned classes)
{
	size_t i;

	for (i = 0; i < words.n; i++)
		if (lexicon_word(str_sub(words, i, words.n), classes) != NULL)
			return true;
	return false;
}

/* 本年支出中， 按支出用途划分， and 评价结果： open lists like 其中. */
static void
find_inside(struct phrase *ph, struct str words, enum token_kind end)
{
	bool inside = str_ends(ph->item, S("中")) && ph->item.n > strlen("其中");

	if (end == T_COLON && ph->opening == OPENS_NOTHING && ends_with(words, IN(RESULT))) {
		ph->opening = OPENS_PARTS;
		ph->item = S("");
		return;
	}
	if ((end != T_COMMA && end != T_COLON) || ph->opening != OPENS_NOTHING ||
		(!inside && !(str_starts(words, S("按")) && ends_with(words, IN(BY)))))
		return;
	ph->opening = OPENS_PARTS;
	ph->opener_of = ph->item;
	ph->item = S("");
}

/* 社会保障和就业支出（类）…（项） */
static bool
is_chain(struct str item)
{
	return str_ends(item, S("）")) || str_ends(item, S(")"));
}

/* The words up to a boundary that hold no figure, or stand behind the last one. */
static void
read_words(struct paragraph *p, size_t end)
{
	struct reader *r = p->r;
	enum token_kind kind = end < p->n ? p->t[end].kind : T_STOP;
	struct phrase ph;

	find_selection(p, end);
	if (p->start == end)
		return;
	ph = phrase_read(r->doc, &r->prose, p->t + p->start, end - p->start, NULL);
	find_inside(&ph, slice(p, p->start, end), kind);
	r->words = ph.item.n > 0 ? ph.item : r->words;
	p->ends_open = ph.opening != OPENS_NOTHING && !r->reason && !ph.reason;
	if (ph.reason || r->reason)
		begin_reason(r, &ph);
	else if (ph.opening != OPENS_NOTHING)
		list_open(r, &ph);
	else if (ph.base.n > 0)
		r->base = ph.base;
	else if (ph.item.n == 0 && ph.year.n > 0)
		r->year = ph.year;
	else if (kind == T_COLON || (p->first && (r->numbered || is_chain(ph.item)))) {
		r->item = ph.item;
		r->code = ph.code;
		r->labelled = kind == T_COLON && !p->first;
	}
	p->first = false;
	r->fresh = r->untouched = false;
}

static void
enter_bracket(struct paragraph *p, size_t i)
{
	if (p->depth < MAX_BRACKETS) {
		p->bracket[p->depth].frame = p->r->frame;
		p->bracket[p->depth].amount = p->r->amount;
		p->bracket[p->depth].list = p->r->list;
	}
	p->depth++;
	if (i > 0 && p->t[i - 1].kind == T_NUMBER && p->phrase.relation == AMOUNT && !p->r->reason)
		list_bracket(p->r);
}

static void
leave_bracket(struct paragraph *p)
{
	if (p->depth == 0 || --p->depth >= MAX_BRACKETS)
		return;
	p->r->frame = p->bracket[p->depth].frame;
	p->r->amount = p->bracket[p->depth].amount;
	p->r->list = p->bracket[p->depth].list;
}

static void
pass_boundary(struct paragraph *p, size_t i)
{
	struct reader *r = p->r;
	enum token_kind kind = p->t[i].kind;

	if (kind == T_OPEN)
		enter_bracket(p, i);
	else if (kind == T_CLOSE)
		leave_bracket(p);
	if (kind == T_SEMI || kind == T_STOP) {
		r->reason = r->talking = false;
		r->inside = S("");
	}
	if (kind == T_SEMI)
		list_semicolon(r);
	if (kind == T_PAUSE)
		list_next(r);
	if (kind == T_STOP) {
		p->depth = 0;
		list_stop(r);
		if (r->labelled)
			r->item = r->code = S(""); /* 主要产出：一是…。 */
		r->words = S("");
		r->base_before = r->base;
		r->base = S("");
		r->fresh = true;
	}
	p->start = p->clause = i + 1;
}

static void
read_tokens(struct paragraph *p)
{
	size_t i;

	for (i = 0; i < p->n; i++) {
		if (p->t[i].kind == T_NUMBER) {
			read_figure(p, i);
		} else if (is_boundary(&p->t[i])) {
			read_words(p, i);
			pass_boundary(p, i);
		}
	}
	read_words(p, p->n);
}

/* --- paragraphs ---------------------------------------------------------------------------------- */

/* A heading that announces the parts of something said before. */
static void
announce(struct reader *r, struct str title)
{
	static const struct str words[] = {STR_INIT("结构情况"), STR_INIT("具体情况"),
		STR_INIT("构成情况"), STR_INIT("结构"), STR_INIT("构成")};
	size_t i;

	r->heading = NULL;
	for (i = 0; i < sizeof words / sizeof *words; i++) {
		if (str_has(title, words[i])) {
			r->heading = frame_named(r, title, true);
			r->heading_names = r->heading != NULL;
			if (r->heading == NULL && item_key(&r->doc->arena, title).n == 0)
				r->heading = r->main;
			return;
		}
	}
}

static void
read_paragraph(struct reader *r, const struct record *record)
{
	struct paragraph p = {.r = r, .first = true};
	struct str rest;
	int rank = (int)label_numbering(record->text, &rest);
	size_t before = r->doc->nfacts;

	if (record->kind == HEADING)
		rank = record->level;
	else if (item_is_coded(record->text)) {
		rank = UNNUMBERED;
		rest = record->text;
	}
	r->prose = prose_read(&r->doc->arena, record, (size_t)(rest.p - record->text.p));
	list_paragraph_begins(r, rank);
	r->numbered = rank > 0;
	p.t = scan(&r->doc->arena, &r->prose, &p.n);
	read_tokens(&p);
	list_paragraph_ends(r, p.ends_open);
	if (r->doc->nfacts > before)
		r->heading = NULL;
	else if (rank > 0)
		announce(r, rest);
}

void
sentence_facts(struct doc *doc, size_t first, size_t last)
{
	struct reader r = {.doc = doc, .first = doc->paragraphs + 1};
	size_t i;

	for (i = first; i <= last; i++) {
		const struct record *record = &doc->records[i];

		if (record->text.n > 0 && (record->kind == TITLE || record->kind == HEADING ||
			record->kind == PARA || record->kind == NOTE))
			read_paragraph(&r, record);
	}
	lists_close(&r);
}
