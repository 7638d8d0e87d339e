/* Points in sentences: 得分9.7分（满分10分）. A score is at most its full marks; when the full marks of a
 * paragraph make 100, the scores make the one that was named first. */
#include "check.h"
#include "prose.h"
#include "wordset.h"

enum { MAX_SCORES = 32 };

struct points {
	const struct fact *total;
	const struct fact *score[MAX_SCORES], *full[MAX_SCORES]; /* full: NULL if not told */
	int n;
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

	return wordset_any(&words, f->key, str_has);
}

static void
claim_bound(struct doc *doc, const struct fact *score, const struct fact *full)
{
	bool over = dec_fix(score->dec) > dec_fix(full->dec);
	struct claim *c = claim_text(doc, CHECK_SCORE, over ? VERDICT_ERROR : VERDICT_OK, score,
		score->value, full->value, "score-over-weight");

	claim_add(doc, c, full, 0);
}

static void
claim_total(struct doc *doc, const struct points *p)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, p->total, "scores-sum");
	fix full = 0;
	int i;

	for (i = 0; i < p->n; i++) {
		if (p->full[i] == NULL)
			return;
		full += dec_fix(p->full[i]->dec);
		claim_add(doc, c, p->score[i], 1);
	}
	if (p->n > 1 && full == dec_fix((struct dec){100, 0}))
		claim_end(doc, c);
}

/* The scores of one source line, from doc->facts[i] on. Returns where they end. */
static size_t
check_line(struct doc *doc, size_t i)
{
	struct points p = {.total = doc->facts[i]};
	long line = doc->facts[i]->line;
	int k;

	for (i++; i < doc->nfacts && doc->facts[i]->line <= line + 2; i++) {
		const struct fact *f = doc->facts[i];

		if (!is_score(f))
			continue;
		line = f->line;
		if (is_full(f) && p.n > 0 && p.full[p.n - 1] == NULL)
			p.full[p.n - 1] = f;
		else if (p.n < MAX_SCORES)
			p.score[p.n++] = f;
	}
	for (k = 0; k < p.n; k++)
		if (p.full[k] != NULL)
			claim_bound(doc, p.score[k], p.full[k]);
	claim_total(doc, &p);
	return i;
}

void
check_points(struct doc *doc)
{
	size_t i = 0;

	while (i < doc->nfacts)
		i = is_score(doc->facts[i]) && !is_full(doc->facts[i]) ? check_line(doc, i) : i + 1;
}
