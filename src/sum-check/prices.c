/* Amounts for each, told beside the number of them and what they make: 每人每年600元，共120人，共计7.20万元. */
#include "check.h"
#include "product.h"
#include "slip.h"
#include "wordset.h"

enum { SENTENCE = 4 };

/* Is it an amount for each of what n counts: 每人600元, 600元/人; not 每人每月? */
static bool
is_price(const struct fact *f, const struct fact *n)
{
	static struct wordset often = {.table = "phrases", .kind = "often"};
	ptrdiff_t each = str_find(f->text, S("每"), 0), slash = str_find(f->unit, S("/"), 0);
	struct str of;

	if (wordset_has(&often, f->text))
		return false;
	if (slash > 0)
		return str_ends(n->unit, str_sub(f->unit, (size_t)slash + 1, f->unit.n));
	if (!f->money || each < 0)
		return false;
	of = str_sub(f->text, (size_t)each + strlen("每"), f->text.n);
	return n->unit.n > 0 &&
		(str_starts(of, n->unit) ||
			(str_starts(n->unit, S("万")) &&
				str_starts(of, str_sub(n->unit, strlen("万"), n->unit.n))));
}

/* Does the name say that something is left out, or that it is not what was due? */
static bool
is_due(const struct fact *f)
{
	static struct wordset not_due = {.table = "phrases", .kind = "not-due"};

	return f->table == NULL && f->numeric && f->money && f->role == ROLE_VALUE && f->nof == 0 &&
		str_find(f->unit, S("/"), 0) < 0 && !wordset_has(&not_due, f->text) &&
		!str_has(f->text, S("每"));
}

/* 共计7.20万元: is it told as what the two make? */
static bool
is_told_sum(const struct fact *f)
{
	static struct wordset sums = {.table = "phrases", .kind = "told-sum"};

	return wordset_prefix(&sums, f->text) > 0;
}

/* The figures of the sentence before f; -1 if there are more than SENTENCE. */
static int
read_sentence(const struct doc *doc, const struct fact *f, const struct fact **before)
{
	size_t i = f->number;
	int n = 0;

	while (i-- > 0) {
		const struct fact *g = doc->facts[i];

		if (g->table != NULL || !str_eq(g->section, f->section) || g->line != f->line ||
			str_has(g->text, S("。")))
			break;
		if (n == SENTENCE)
			return -1;
		before[n++] = g;
	}
	return n;
}

/* The price and the number of the sentence, and nothing else in it; false if it is not so. */
static bool
find_factors(const struct doc *doc, const struct fact *total, const struct fact **price,
	const struct fact **number)
{
	const struct fact *before[SENTENCE];
	int n = read_sentence(doc, total, before), i;

	if (n != 2)
		return false;
	for (i = 0; i < 2; i++) {
		*price = before[i];
		*number = before[1 - i];
		if ((*number)->role == ROLE_COUNT && (*number)->numeric && (*price)->numeric &&
			(*price)->role == ROLE_VALUE && is_price(*price, *number))
			return true;
	}
	return false;
}

void
check_prices(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *total = doc->told.fact[i], *price, *number;
		struct claim *c;

		if (!is_due(total) || !find_factors(doc, total, &price, &number))
			continue;
		c = claim_product(doc, total, price, number);
		c->at_most = VERDICT_WARN;
		claim_end_if(doc, c,
			!c->bad &&
				(claim_verdict(c) <= VERDICT_ROUNDING ||
					(is_told_sum(total) &&
						slip_find(total->dec, c->expected).slip !=
							NO_SLIP)));
	}
}
