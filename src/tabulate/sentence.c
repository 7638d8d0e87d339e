/* Sentences: every figure becomes a fact, related to others by the words around it.
 *
 * A paragraph is cut into tokens (scan.c); the tokens in front of a figure are a phrase (phrase.c);
 * its figure goes into the frame of its item (frame.c), is made a part of what a list divides
 * (list.c) and related to the other figures of its frame (relate.c). */
#include "item.h"
#include "label.h"
#include "list.h"
#include "meta.h"
#include "numbering.h"
#include "paragraph.h"
#include "utf8.h"
#include "wordset.h"
#include "year.h"

/* Is the bracket that token i opens, with a figure in it, followed by an amount: 财政拨款（占90%）9万元? */
static bool
amount_follows_bracket(const struct paragraph *p, size_t i)
{
	int depth = 0;
	bool figures = false;

	for (; i < p->n; i++) {
		depth += (p->t[i].kind == T_OPEN) - (p->t[i].kind == T_CLOSE);
		figures = figures || p->t[i].kind == T_NUMBER;
		if (depth == 0)
			break;
	}
	for (i++; i < p->n && token_is(&p->t[i], IN(FILL)); i++)
		;
	return figures && i < p->n && p->t[i].kind == T_NUMBER &&
		str_eq(p->t[i].figure.family, S("元"));
}

/* The figures in the bracket are of what the words in front of it name, whose amount comes behind it;
 * they are in no list. */
static void
hold(struct paragraph *p)
{
	struct reader *r = p->r;
	struct list *none = list_new(r, NULL, OPENS_MAYBE);

	none->bracket = true;
	r->list = none;
	r->frame = frame_new(r, p->said, S(""));
	r->frame->held = true;
	r->amount = NULL;
	r->item = S("");
}

static void
enter_bracket(struct paragraph *p, size_t i)
{
	bool behind = i > 0 && p->t[i - 1].kind == T_NUMBER;
	bool held = !behind && p->start < i && p->said.n > 0 && !p->r->reason &&
		p->depth < MAX_BRACKETS && amount_follows_bracket(p, i);
	struct list *list = p->r->list;

	if (p->depth < MAX_BRACKETS) {
		p->bracket[p->depth].frame = p->r->frame;
		p->bracket[p->depth].amount = p->r->amount;
		p->bracket[p->depth].list = list;
		p->bracket[p->depth].number = p->number;
		p->bracket[p->depth].year = p->r->year;
		p->bracket[p->depth].own = p->r->own;
		p->bracket[p->depth].held = NULL;
	}
	if (held) {
		hold(p);
		p->bracket[p->depth].held = p->r->frame;
	}
	p->depth++;
	if (behind && p->phrase.relation != BOUND && p->phrase.relation != SCORED && !p->r->reason)
		list_bracket(p->r);
}

static void
leave_bracket(struct paragraph *p)
{
	struct reader *r = p->r;

	if (p->depth == 0 || --p->depth >= MAX_BRACKETS)
		return;
	r->frame = p->bracket[p->depth].frame;
	r->amount = p->bracket[p->depth].amount;
	r->list = p->bracket[p->depth].list;
	if (p->number != p->bracket[p->depth].number) {
		r->year = p->bracket[p->depth].year; /* 增加1万元（2022年为5万元） */
		r->own = p->bracket[p->depth].own;
	}
	if (p->bracket[p->depth].held != NULL)
		r->frame = p->bracket[p->depth].held;
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
		r->reason = r->talking = r->other_basis = false;
		r->unbound = NULL;
		r->inside = S("");
	}
	if (kind == T_SEMI) {
		r->semicolons = true;
		list_semicolon(r);
	}
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
		r->semicolons_before = r->semicolons;
		r->semicolons = false;
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
	static struct wordset divides = {.table = "phrases", .kind = "divides"};

	r->heading = NULL;
	if (!wordset_has(&divides, title))
		return;
	r->heading = frame_named(r, title, true);
	r->heading_names = r->heading != NULL;
	if (r->heading == NULL && item_key(&r->doc->arena, title).n == 0)
		r->heading = r->main;
}

/* 1.一般公共服务支出（类）…（项）。 on a line of its own: the next paragraph is about it. */
static void
keep_account(struct reader *r, int rank, bool figures)
{
	if (!figures && rank > 0 && is_account_chain(r->item)) {
		r->account = r->item;
		r->account_code = r->code;
	} else if (figures || rank > 0) {
		r->account = r->account_code = S("");
	}
}

/* The annex that the path leads into: A2 of A2.1; #2 of 1#2.3, where the parts begin again. "" for the
 * document itself. */
static struct str
annex_of(struct str path)
{
	ptrdiff_t dot = str_find(path, S("."), 0), again;
	struct str top = dot < 0 ? path : str_sub(path, 0, (size_t)dot);

	if (str_starts(top, S("A")))
		return top;
	again = str_find(top, S("#"), 0);
	return again < 0 ? S("") : str_sub(top, (size_t)again, top.n);
}

/* Reads the record's text from byte offset from. */
static void
read_paragraph(struct reader *r, const struct record *record, size_t from)
{
	struct paragraph p = {.r = r, .first = true};
	struct str text = str_sub(record->text, from, record->text.n), rest;
	int rank = (int)label_numbering(text, &rest);
	size_t before = r->doc->nfacts;

	if (record->kind == HEADING)
		rank = record->level;
	else if (item_is_coded(text)) {
		rank = UNNUMBERED;
		rest = text;
	}
	r->annex = annex_of(record->path);
	r->row.n = 0;
	r->prose = prose_read(&r->doc->arena, record, (size_t)(rest.p - record->text.p));
	list_paragraph_begins(r, rank, numbering_parse(text).value);
	r->numbered = rank > 0;
	if (rank == 0) {
		r->item = r->account;
		r->code = r->account_code;
	}
	scan(&r->doc->arena, &r->prose, &r->tokens);
	p.t = r->tokens.t;
	p.n = r->tokens.n;
	note_grades(r);
	read_tokens(&p);
	keep_account(r, rank, r->doc->nfacts > before);
	list_paragraph_ends(r, p.ends_open, p.n > 0 && p.t[p.n - 1].kind == T_SEMI);
	if (r->doc->nfacts > before)
		r->heading = NULL;
	else if (rank > 0)
		announce(r, rest);
}

/* 一、2023年预算执行情况 in the budget of 2024: the last heading above that begins with a year and speaks of
 * a stage of the budget says of which year and stage the paragraph is; one without a year, of which stage. */
static void
enter_stage(struct reader *r, struct str section, struct str doc_year)
{
	static struct wordset stages = {.table = "phrases", .kind = "stage"};
	static const struct str executed_word = STR_INIT("执行"), executed = STR_INIT("执行数");
	size_t start, end, from, at;
	struct str title;
	int year;

	r->doc->year = doc_year;
	r->stage = r->doc->executed ? executed : S("");
	for (start = 0; start < section.n; start = end + 1) {
		ptrdiff_t slash = str_find(section, S("/"), start);

		end = slash < 0 ? section.n : (size_t)slash;
		title = str_sub(section, start, end);
		if (!wordset_has(&stages, title))
			continue;
		from = 0;
		year = find_year(title, &from, &at);
		if (year > 0 && at > 0)
			continue;
		if (year > 0)
			r->doc->year = year_text(&r->doc->arena, year);
		r->stage = str_has(title, executed_word)                            ? executed
			: find_last(title, S("决算")) > find_last(title, S("预算")) ? S("决算数")
										    : S("");
	}
}

void
sentence_facts(struct doc *doc, size_t first, size_t last)
{
	struct reader r = {.doc = doc, .first = doc->paragraphs + 1};
	struct str year = doc->year;
	size_t i;

	for (i = first; i <= last; i++) {
		const struct record *record = &doc->records[i];

		if (record->text.n == 0 ||
			(record->kind != TITLE && record->kind != HEADING && record->kind != PARA &&
				record->kind != NOTE))
			continue;
		enter_stage(&r, record->section, year);
		read_paragraph(&r, record, 0);
	}
	doc->year = year;
	lists_close(&r);
}

void
sentence_facts_alone(struct doc *doc, const struct record *record, size_t from)
{
	struct frame *frames = doc->frames;
	struct reader r = {.doc = doc, .first = doc->paragraphs + 1};

	doc->frames = NULL;
	read_paragraph(&r, record, from);
	lists_close(&r);
	doc->frames = frames;
}
