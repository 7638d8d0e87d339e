/* Points in sentences: 得分9.7分（满分10分）, 满分10分，得9.7分. A score is at most its full marks; when the
 * full marks of a paragraph make 100, the scores make the one without full marks. Points that are taken off
 * are no score: 满分10分，扣1分，得9分 is a subtraction. */
#include "check.h"
#include "prose.h"
#include "slip.h"
#include "wordset.h"

enum { MAX_SCORES = 32 };

struct points {
	const struct fact *score[MAX_SCORES], *full[MAX_SCORES]; /* full: NULL if not told */
	const struct fact *lost[MAX_SCORES];                     /* between the two, if told */
	int n;
	const struct fact *taken_off; /* points lost, whose score follows */
	const struct fact *waiting;   /* full marks whose score follows */
	bool open; /* the last score and the next figure stand between the same semicolons */
};

static bool
is_score(const struct fact *f)
{
	return f->role == ROLE_SCORE && f->table == NULL && f->numeric;
}

static bool
is_full(const struct fact *f)
{
	static struct wordset words = {.table = "labels", .kind = "full-marks"};

	/* the clause must say so too: the item may have been said before */
	return wordset_has(&words, f->key) && (f->text.n == 0 || wordset_has(&words, f->text));
}

/* 满分 alone, behind a score; 决策部分满分 names what is scored next. */
static bool
is_bare_full(const struct fact *f)
{
	static struct wordset words = {.table = "labels", .kind = "full-marks"};

	return wordset_is(&words, f->key);
}

/* 扣1分 */
static bool
is_lost(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "points-lost"};

	return wordset_any(&words, f->text, str_starts);
}

static bool
ends_clause(const struct fact *f)
{
	return str_ends(f->text, S("；")) || str_ends(f->text, S("。")) ||
		str_ends(f->text, S(";"));
}

/* 产出指标（50分）得49分 */
static bool
is_bracketed_before(const struct fact *f, const struct fact *next, struct str got)
{
	ptrdiff_t at = f->text.n > 0 ? str_find(next->text, f->text, 0) : -1;
	struct str rest;

	if (at < 0)
		return false;
	rest = str_sub(next->text, (size_t)at + f->text.n, next->text.n);
	rest = str_sub(
		rest, str_starts(rest, S("）")) ? strlen("）") : str_starts(rest, S(")")), rest.n);
	return str_starts(rest, got);
}

/* 产出指标50分，得49分: the words of the next figure make this one the full marks. */
static bool
is_scored_next(const struct doc *doc, const struct fact *f)
{
	static const struct str got = {"得", 3};
	const struct fact *next = f->number + 1 < doc->nfacts ? doc->facts[f->number + 1] : NULL;

	if (next == NULL || !is_score(next) || str_has(f->text, got) || ends_clause(f))
		return false;
	return str_starts(next->text, got) || is_bracketed_before(f, next, got);
}

static void
claim_bound(struct doc *doc, const struct fact *score, const struct fact *full)
{
	bool over = dec_fix(score->dec) > dec_fix(full->dec);
	struct claim *c = claim_text(doc, CHECK_SCORE, over ? VERDICT_ERROR : VERDICT_OK, score,
		score->value, full->value, "score-over-weight");

	claim_add(doc, c, full, 0);
}

/* A claim that `total` is the sum of the scores [from, to). */
static struct claim *
sum_of(struct doc *doc, const struct points *p, const struct fact *total, int from, int to)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, total, "scores-sum");

	for (; from < to; from++)
		claim_add(doc, c, p->score[from], 1);
	return c;
}

/* Full marks of a run of scores make 100: the score before the run, or the one behind it, is their sum.
 * False if there is no such run. */
static bool
claim_total(struct doc *doc, const struct points *p)
{
	struct claim *before = NULL, *behind = NULL;
	fix full = 0;
	int from = 0, to;
	bool behind_it;

	while (from < p->n && p->full[from] == NULL)
		from++;
	for (to = from; to < p->n && p->full[to] != NULL; to++)
		full += dec_fix(p->full[to]->dec);
	if (to - from < 2 || full != dec_fix((struct dec){100, 0}))
		return false;
	if (from > 0 && p->score[from]->line <= p->score[from - 1]->line + 1)
		before = sum_of(doc, p, p->score[from - 1], from, to);
	if (to < p->n)
		behind = sum_of(doc, p, p->score[to], from, to);
	behind_it = behind != NULL && (before == NULL || claim_verdict(behind) <= VERDICT_ROUNDING);
	if (before != NULL)
		claim_end_if(doc, before, !behind_it);
	if (behind != NULL)
		claim_end_if(doc, behind, behind_it);
	return before != NULL || behind != NULL;
}

/* Scores without full marks that add up to the one before them: 得18分，其中…6分，…6分，…6分. That they do
 * is all that shows it. */
static void
claim_closing(struct doc *doc, const struct points *p)
{
	int i, k;

	for (i = 0; i + 2 < p->n; i++) {
		struct claim *c = claim_new(doc, CHECK_SCORE, p->score[i], "scores-sum");

		for (k = i + 1; k < p->n && p->full[k] == NULL &&
			p->score[k]->line <= p->score[i]->line + 1;
			k++) {
			claim_add(doc, c, p->score[k], 1);
			if (k > i + 1 && claim_verdict(c) == VERDICT_OK)
				break;
		}
		if (k < p->n && p->full[k] == NULL && k > i + 1 && claim_verdict(c) == VERDICT_OK) {
			claim_end(doc, c);
			i = k;
		} else {
			claim_drop(doc, c);
		}
	}
}

static void
take_full(struct points *p, const struct fact *f)
{
	if (is_bare_full(f) && p->open && p->n > 0 && p->full[p->n - 1] == NULL)
		p->full[p->n - 1] = f;
	else
		p->waiting = f;
}

static void
take_score(struct points *p, const struct fact *f)
{
	if (p->n == MAX_SCORES)
		return;
	p->score[p->n] = f;
	p->lost[p->n] = p->waiting != NULL ? p->taken_off : NULL;
	p->full[p->n++] = p->waiting;
	p->waiting = p->taken_off = NULL;
}

/* 满分10分，扣1分，得9分. Other points may be taken off too, so only a slip of the pen is wrong. */
static void
claim_rest(
	struct doc *doc, const struct fact *score, const struct fact *full, const struct fact *lost)
{
	fix rest = dec_fix(full->dec) - dec_fix(lost->dec);
	struct claim *c = claim_new(doc, CHECK_SCORE, score, "scores-sum");

	claim_add(doc, c, full, 1);
	claim_add(doc, c, lost, -1);
	claim_end_if(doc, c,
		claim_verdict(c) <= VERDICT_ROUNDING ||
			slip_in_sum(slip_find(score->dec, iv_exact(rest))));
}

static void
check_scores(struct doc *doc, const struct points *p)
{
	int k;

	for (k = 0; k < p->n; k++)
		if (p->full[k] != NULL) {
			claim_bound(doc, p->score[k], p->full[k]);
			if (p->lost[k] != NULL && p->lost[k]->number < p->score[k]->number)
				claim_rest(doc, p->score[k], p->full[k], p->lost[k]);
		}
	claim_closing(doc, p);
}

/* Do further points that were taken off follow, before another score? */
static bool
more_lost(const struct doc *doc, const struct fact *lost)
{
	enum { NEAR = 6 };
	size_t i;

	for (i = lost->number + 1; i < doc->nfacts && i <= lost->number + NEAR; i++)
		if (is_score(doc->facts[i]))
			return is_lost(doc->facts[i]);
	return false;
}

/* 得9分（满分10分），扣1分: what is taken off is what the last score lacks of its full marks; if it is not the only
 * thing, only a slip of the pen is wrong. False if there is no such score. */
static bool
claim_lost(struct doc *doc, const struct points *p, const struct fact *lost)
{
	const struct fact *score = p->n > 0 ? p->score[p->n - 1] : NULL;
	const struct fact *full = p->n > 0 ? p->full[p->n - 1] : NULL;
	struct claim *c;
	fix rest;

	if (full == NULL || p->waiting != NULL || p->lost[p->n - 1] != NULL)
		return false;
	if (more_lost(doc, lost))
		return true;
	rest = dec_fix(full->dec) - dec_fix(score->dec);
	c = claim_new(doc, CHECK_SCORE, lost, "points-lost");
	claim_add(doc, c, full, 1);
	claim_add(doc, c, score, -1);
	claim_end_if(doc, c,
		claim_verdict(c) <= VERDICT_ROUNDING ||
			(lost->dec.n >= 10 && slip_in_sum(slip_find(lost->dec, iv_exact(rest)))));
	return true;
}

/* The scores of one source line and those that go on with it, from doc->facts[i] on. Returns where they
 * end. */
static size_t
check_line(struct doc *doc, size_t i)
{
	struct points p = {0};
	long line = doc->facts[i]->line;

	for (; i < doc->nfacts && doc->facts[i]->line <= line + 2; i++) {
		const struct fact *f = doc->facts[i];

		if (!is_score(f))
			continue;
		if (f->line > line && !p.open && claim_total(doc, &p))
			break; /* the next paragraph begins another list */
		line = f->line;
		if (is_lost(f) && claim_lost(doc, &p, f))
			p.lost[p.n - 1] = f;
		else if (is_lost(f))
			p.taken_off = f;
		else if (is_scored_next(doc, f))
			p.waiting = f;
		else if (is_full(f))
			take_full(&p, f);
		else
			take_score(&p, f);
		p.open = !ends_clause(f);
		if (!p.open)
			p.waiting = p.taken_off = NULL;
	}
	claim_total(doc, &p);
	check_scores(doc, &p);
	return i;
}

void
check_points(struct doc *doc)
{
	const struct facts *scores = &doc->of_role[ROLE_SCORE];
	size_t i, next = 0;

	for (i = 0; i < scores->n; i++)
		if (scores->fact[i]->number >= next && is_score(scores->fact[i]))
			next = check_line(doc, scores->fact[i]->number);
}
