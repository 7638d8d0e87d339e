/* A score and its parts: 自评得分96分，其中：预算执行得20分、产出指标得38分、效益指标得29分、满意度指标得9分. Which
 * parts are left out is not said, so a sum that fails is wrong only if one slip of the pen explains it. */
#include "check.h"
#include "prose.h"
#include "slip.h"
#include "words.h"
#include "wordset.h"

enum { MOST_PARTS = 16, LEAST_PARTS = 3 };

static bool
is_told_score(const struct fact *f)
{
	return f->role == ROLE_SCORE && f->table == NULL && f->numeric;
}

/* The scores behind f up to the end of its sentence. Their number; 0 if anything else stands among them. */
static int
read_parts(const struct doc *doc, const struct fact *f, const struct fact *part[MOST_PARTS])
{
	static struct wordset full = {.table = "labels", .kind = "full-marks"},
			      lost = {.table = "phrases", .kind = "points-lost"};
	size_t i = f->number;
	int n = 0;

	do {
		const struct fact *g;

		if (++i >= doc->nfacts)
			return 0;
		g = doc->facts[i];
		if (!is_told_score(g) || n == MOST_PARTS || g->nof > 0 || g->line - f->line > 3 ||
			!str_eq(g->section, f->section) || !str_eq(g->year, f->year) ||
			wordset_has(&full, g->text) || wordset_has(&lost, g->text) ||
			word_in(OF_WHICH, g->text))
			return 0;
		part[n++] = g;
	} while (!str_has(part[n - 1]->text, S("。")));
	return n;
}

/* Does one slip in the total or in a part explain why they fail? A digit may as well be a part that was left out,
 * unless the parts are more than the total. */
static bool
is_slip(const struct fact *f, fix right, bool more)
{
	enum slip slip = slip_find(f->dec, iv_exact(right)).slip;

	return slip == SWAPPED_DIGITS || (slip == WRONG_DIGIT && more);
}

static bool
has_slip(const struct fact *f, const struct fact *const *part, int n, fix sum)
{
	fix total = dec_fix(f->dec);
	int i;

	if (is_slip(f, sum, sum > total))
		return true;
	for (i = 0; i < n; i++)
		if (is_slip(part[i], dec_fix(part[i]->dec) - (sum - total), sum > total))
			return true;
	return false;
}

static void
check_list(struct doc *doc, const struct fact *f, const struct fact *const *part, int n)
{
	struct claim *c = claim_new(doc, CHECK_SCORE, f, "scores-sum");
	bool fits;
	fix sum = 0;
	int i;

	for (i = 0; i < n; i++) {
		sum += dec_fix(part[i]->dec);
		claim_add(doc, c, part[i], 1);
	}
	fits = claim_verdict(c) <= VERDICT_ROUNDING;
	claim_end_if(doc, c, fits || has_slip(f, part, n, sum));
}

void
check_score_parts(struct doc *doc)
{
	const struct fact *part[MOST_PARTS];
	size_t i;
	int n;

	for (i = 0; i < doc->of_role[ROLE_SCORE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];

		if (is_told_score(f) && f->nof == 0 && word_in(OF_WHICH, f->text) &&
			(n = read_parts(doc, f, part)) >= LEAST_PARTS)
			check_list(doc, f, part, n);
	}
}
