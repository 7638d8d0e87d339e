/* What money is mainly used for: 支出30万元，主要用于燃料费14万元、维修费8万元. The list may leave something out, so the
 * reader takes it for a list of parts only if it adds up; but it is never more than the money. */
#include "check.h"
#include "complete.h"
#include "prose.h"
#include "wordset.h"

enum { MOST_USES = 20 };

/* An element of the list: an amount like the whole, with a name of its own kind. 渠道项目支出 behind 泵站项目支出 is
 * another whole. */
static bool
is_use(const struct fact *f, const struct fact *whole, bool paused)
{
	static struct wordset wholes = {.table = "phrases", .kind = "whole-name"},
			      other = {.table = "phrases", .kind = "other-money"};

	return is_told_amount(f) && f->nof == 0 && f->role == ROLE_VALUE && !f->labels_total &&
		str_eq(f->unit, whole->unit) && str_eq(f->measure, whole->measure) &&
		str_eq(f->year, whole->year) && str_eq(f->section, whole->section) &&
		dec_fix(f->dec) <= dec_fix(whole->dec) && !f->left_over &&
		!wordset_has(&other, f->key) && (paused || !wordset_has(&wholes, f->key));
}

static bool
pauses(const struct fact *f)
{
	return str_ends(f->text, S("、"));
}

static bool
ends_sentence(const struct fact *f)
{
	return str_has(f->text, S("。"));
}

/* Begins the clause of the figure with 主要用于? */
static bool
opens(const struct fact *f)
{
	static struct wordset openers = {.table = "phrases", .kind = "used-for"};

	return wordset_any(&openers, f->text, str_starts);
}

static void
check_uses_of(struct doc *doc, const struct fact *whole)
{
	struct claim *c = claim_new(doc, CHECK_SUM, whole, "uses");
	size_t i = whole->number + 1u;
	bool ends = false, listed = true, paused = true;
	int n = 0;

	for (; i < doc->nfacts && !ends && n < MOST_USES; i++) {
		const struct fact *f = doc->facts[i];

		if (f->table != NULL || !is_use(f, whole, n > 0 && pauses(doc->facts[i - 1])) ||
			(n > 0 && opens(f))) {
			listed =
				f->table != NULL || !str_eq(f->section, whole->section) || opens(f);
			break;
		}
		claim_add(doc, c, f, 1);
		n++;
		ends = ends_sentence(f);
		paused = paused && (ends || pauses(f));
	}
	c->at_most = paused && one_slip_away(c) ? VERDICT_ERROR : VERDICT_WARN;
	claim_end_if(doc, c,
		n > 1 && ends && listed && !c->bad && claim_verdict(c) >= VERDICT_WARN &&
			c->diff < 0);
}

void
check_uses(struct doc *doc)
{
	size_t i;

	for (i = 0; i + 1 < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i], *next = doc->told.fact[i + 1];

		if (is_told_amount(f) && f->dec.n > 0 && f->nparts == 0 && !ends_sentence(f) &&
			next->number == f->number + 1 && opens(next))
			check_uses_of(doc, f);
	}
}
