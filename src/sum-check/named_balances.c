/* What is left of other things than a budget, as lib/data/balances.tsv names them: 资产总额9万元，负债总额2万元，
 * 净资产7万元. */
#include "check.h"
#include "complete.h"
#include "data.h"

enum { WHOLE, TAKEN, LEFT, COLUMNS, SENTENCE = 12 };

/* Does the name end with one of the words, which have | between them, or is it one with = before it? */
static bool
ends_with(struct str key, struct str words)
{
	while (words.n > 0) {
		struct str word = str_cut(&words, S("|"));

		if (str_starts(word, S("=")) ? str_eq(key, str_sub(word, 1, word.n))
					     : str_ends(key, word))
			return true;
	}
	return false;
}

/* Is it an amount of the kind of `left`: of its section and year? */
static bool
is_beside(const struct fact *f, const struct fact *left)
{
	return f->table == NULL && f->numeric && f->money && str_eq(f->section, left->section) &&
		str_eq(f->year, left->year) &&
		(f->role == ROLE_VALUE || f->role == ROLE_TOTAL || f->role == ROLE_PART);
}

/* What the sentence tells before it. */
struct before {
	const struct fact *whole, *taken;
	bool more; /* other amounts, too, or one of the two twice: it may be of something else */
};

static void
read_before(const struct doc *doc, const struct fact *left, const struct data *d, int row,
	struct before *b)
{
	size_t i = left->number, back;

	*b = (struct before){0};
	for (back = 0; i > 0 && back < SENTENCE; back++) {
		const struct fact *f = doc->facts[--i];

		if (f->table != NULL || !str_eq(f->section, left->section) ||
			str_has(f->text, S("。")))
			break;
		if (!is_beside(f, left))
			continue;
		if (b->whole != NULL)
			b->more |= ends_with(f->key, data_get(d, row, WHOLE)) ||
				ends_with(f->key, data_get(d, row, TAKEN));
		else if (b->taken == NULL && ends_with(f->key, data_get(d, row, TAKEN)))
			b->taken = f;
		else if (b->taken != NULL && ends_with(f->key, data_get(d, row, WHOLE)))
			b->whole = f;
		else if (f->role != ROLE_PART || ends_with(f->key, data_get(d, row, WHOLE)))
			b->more = true;
	}
}

static void
check_one(struct doc *doc, const struct fact *left, const struct data *d, int row)
{
	struct before b;
	struct claim *c;

	read_before(doc, left, d, row, &b);
	if (b.whole == NULL || b.more)
		return;
	c = claim_new(doc, CHECK_SUM, left, "left");
	claim_add(doc, c, b.whole, 1);
	claim_add(doc, c, b.taken, -1);
	c->at_most = one_slip_away(c) ? VERDICT_ERROR : VERDICT_WARN;
	claim_end(doc, c);
}

void
check_named_balances(struct doc *doc)
{
	static struct data names;
	size_t i;
	int row;

	if (names.rows == 0)
		names = data_builtin("balances", COLUMNS);
	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!is_beside(f, f))
			continue;
		for (row = 0; row < names.rows; row++)
			if (ends_with(f->key, data_get(&names, row, LEFT)))
				check_one(doc, f, &names, row);
	}
}
