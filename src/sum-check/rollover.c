/* What is carried over, told in one sentence: 年初结转和结余10万元，本年收入50万元，本年支出45万元，年末结转和结余15
 * 万元. The figure at the end follows from those before it. */
#include "check.h"
#include "prose.h"
#include "words.h"
#include "wordset.h"

enum { MOST_FIGURES = 8 };

static struct wordset year_start = {.table = "labels", .kind = "year-start"};
static struct wordset year_end = {.table = "labels", .kind = "year-end"};

static bool
is_carried(struct str key, struct wordset *when)
{
	return wordset_has(when, key) && word_ends(CARRY_OVER, key);
}

/* 1 for what comes in, -1 for what goes out, 0 for anything else. */
static int
sign_of_flow(struct str key)
{
	static struct wordset flows = {.table = "labels", .kind = "flow"};
	int i;

	for (i = 0; i < wordset(&flows)->n; i++)
		if (str_ends(key, flows.word[i]))
			return str_eq(flows.meaning[i], S("in")) ? 1 : -1;
	return 0;
}

/* doc->facts[i] is what was carried over from the year before. */
static void
check_sentence(struct doc *doc, size_t i)
{
	const struct fact *start = doc->facts[i], *flow[MOST_FIGURES];
	int sign[MOST_FIGURES], n = 0, k, in = 0, out = 0;

	for (; !str_has(doc->facts[i]->text, S("。")) && i + 1 < doc->nfacts && n < MOST_FIGURES;
		n++) {
		const struct fact *f = doc->facts[++i];

		if (!is_told_amount(f) || !str_eq(f->section, start->section))
			return;
		if (is_carried(f->key, &year_end) && in == 1 && out == 1) {
			struct claim *c = claim_new(doc, CHECK_SUM, f, "identity");

			claim_add(doc, c, start, 1);
			for (k = 0; k < n; k++)
				claim_add(doc, c, flow[k], sign[k]);
			claim_arg(c, S("结转滚动"));
			claim_end(doc, c);
			return;
		}
		flow[n] = f;
		if ((sign[n] = sign_of_flow(f->key)) == 0)
			return;
		in += str_has(f->key, S("本年收入"));
		out += str_has(f->key, S("本年支出"));
	}
}

void
check_rollover(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++)
		if (is_told_amount(doc->told.fact[i]) &&
			is_carried(doc->told.fact[i]->key, &year_start))
			check_sentence(doc, doc->told.fact[i]->number);
}
