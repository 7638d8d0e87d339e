/* Sums told at the end of a sentence: A5万元，B3万元，两项合计8万元. The words say how many figures are added up. */
#include "check.h"
#include "complete.h"
#include "numbering.h"
#include "words.h"
#include "wordset.h"

enum { MOST = 12, FIGURES_BACK = 40 };

/* How many things it says that it adds up (三项合计); 0 if it is no such sum, -1 if it does not say (合计). */
static int
count_told(struct str key)
{
	static const struct str two = STR_INIT("两"), item = STR_INIT("项");
	static struct wordset totals = {.table = "labels", .kind = "total"};
	int n = 2;
	bool han = true;
	size_t behind;

	if (wordset_is(&totals, key))
		return -1;
	behind = str_starts(key, two) ? two.n : numbering_value(key, &n, &han);
	if (behind == 0 || !han || n < 2)
		return 0;
	key = str_sub(key, behind, key.n);
	return str_starts(key, item) &&
			wordset_any(&totals, str_sub(key, item.n, key.n), str_starts)
		? n
		: 0;
}

static bool
can_be_added(const struct fact *sum, const struct fact *f)
{
	bool change = sum->role == ROLE_CHANGE;

	return f->numeric &&
		(change ? f->role == ROLE_CHANGE
			: f->role == ROLE_VALUE || f->role == ROLE_TOTAL) &&
		str_eq(f->unit, sum->unit) && str_eq(f->measure, sum->measure) &&
		str_eq(f->year, sum->year) && str_eq(f->base, sum->base);
}

/* Is it only a piece of what is told behind it: 办公费（含印刷费2万元）10万元? */
static bool
is_piece(const struct fact *f)
{
	return word_starts(PIECE, f->text);
}

static bool
has_parts(const struct fact *f)
{
	int i;

	for (i = 0; i < f->nparts; i++)
		if (f->parts[i]->role == ROLE_PART)
			return true;
	return false;
}

/* The figures of the sentence before the sum that can be added, the last first; -1 if there are too many,
 * or another sum stands between. */
static int
read_sentence(const struct doc *doc, const struct fact *sum, const struct fact **found)
{
	size_t i = sum->number, back;
	int n = 0;

	for (back = 0; i-- > 0 && back < FIGURES_BACK; back++) {
		const struct fact *f = doc->facts[i];

		if (f->table != NULL || !str_eq(f->section, sum->section) ||
			str_has(f->text, S("。")))
			return n;
		if (f->labels_total || (f->money && count_told(f->key) != 0) || n == MOST)
			return -1;
		if (can_be_added(sum, f) && !is_piece(f))
			found[n++] = f;
	}
	return n;
}

static void
check_one(struct doc *doc, const struct fact *sum, int told)
{
	const struct fact *found[MOST], *parts[MOST];
	int n = read_sentence(doc, sum, found), added = told > 0 ? told : n, i;
	struct claim *c;

	if (n < 2 || n < told || (told < 0 && str_has(found[0]->text, S("等"))))
		return;
	c = claim_new(doc, CHECK_SUM, sum, "parts");
	for (i = 0; i < added; i++) {
		parts[i] = found[added - 1 - i];
		claim_add(doc, c, parts[i], 1);
	}
	claim_end_if(doc, c,
		claim_verdict(c) < VERDICT_WARN || told == n ||
			(told < 0 && complete_list(doc, c, parts, n) == VERDICT_ERROR));
}

void
check_together(struct doc *doc)
{
	size_t i;
	int told;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (f->numeric && f->money && !has_parts(f) &&
			(f->nof == 0 || f->role == ROLE_CHANGE) &&
			(f->role == ROLE_VALUE || f->role == ROLE_CHANGE) &&
			(told = count_told(f->key)) != 0)
			check_one(doc, f, told);
	}
}
