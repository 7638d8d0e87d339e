/* Averages of scores that their sentence tells: 3个项目得分分别为95分、97分、90分，平均94分. */
#include "prose.h"
#include "quoted.h"
#include "slip.h"
#include "wordset.h"

enum { MOST_TOLD = 16 };

static bool
ends_sentence(const struct fact *f)
{
	return str_has(f->text, S("。"));
}

/* What the sentence of an average tells: the scores on one side of it, and the last number of projects in front. */
struct told {
	const struct fact *score[MOST_TOLD], *count;
	int n;
	bool more; /* something else that has points or too many of them */
};

static void
take(struct told *t, const struct fact *f)
{
	static struct wordset weighted = {.table = "phrases", .kind = "weighted"},
			      extreme = {.table = "phrases", .kind = "extreme"};

	if (f->role != ROLE_SCORE)
		return;
	if (t->n == MOST_TOLD || !f->numeric || is_of_others(f) ||
		wordset_has(&weighted, f->text) || wordset_has(&extreme, f->text))
		t->more = true;
	else
		t->score[t->n++] = f;
}

/* Is it a number of projects? */
static bool
counts_projects(const struct fact *f)
{
	return f->role == ROLE_COUNT && f->numeric && f->dec.places == 0 &&
		str_eq(f->unit, S("个")) && str_has(f->text, S("项目"));
}

/* The figures in front of it, back to the number of projects. */
static void
read_before(const struct doc *doc, const struct fact *f, struct told *t)
{
	size_t i = f->number;

	while (i-- > 0 && t->count == NULL) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section) || ends_sentence(g))
			return;
		if (counts_projects(g))
			t->count = g;
		else
			take(t, g);
	}
}

/* Those behind it, to the end of the sentence. */
static void
read_behind(const struct doc *doc, const struct fact *f, struct told *t)
{
	size_t i = f->number;

	while (!ends_sentence(doc->facts[i]) && ++i < doc->nfacts) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section))
			return;
		take(t, g);
	}
}

bool
check_average_told(struct doc *doc, const struct fact *f)
{
	static struct wordset weighted = {.table = "phrases", .kind = "weighted"};
	struct told t = {.n = 0};
	struct claim *c;

	if (wordset_has(&weighted, f->text))
		return false;
	read_before(doc, f, &t);
	if (t.n == 0)
		read_behind(doc, f, &t);
	if (t.n < 2 || t.more || t.count == NULL ||
		dec_fix(t.count->dec) != dec_fix((struct dec){t.n, 0}))
		return false;
	c = claim_average_score(doc, f, t.score, t.n);
	claim_add(doc, c, t.count, 0);
	c->at_most = slip_find(f->dec, c->expected).slip != NO_SLIP ? VERDICT_ERROR : VERDICT_WARN;
	claim_end(doc, c);
	return true;
}
