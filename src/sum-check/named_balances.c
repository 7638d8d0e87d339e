/* What is left of other things than a budget, as lib/data/balances.tsv names them: 资产总额9万元，负债总额2万元，
 * 净资产7万元. */
#include "check.h"
#include "complete.h"
#include "data.h"
#include "pattern.h"

enum { WHOLE, TAKEN, LEFT, COLUMNS, SENTENCE = 12 };

/* A row of balances.tsv: what the names end with. */
struct balance {
	struct pattern whole, taken, left;
};

static const struct balance *
read_balances(int *n)
{
	static struct arena memory; /* kept until the program ends */
	static struct balance *balance;
	static int rows;
	int i;

	if (balance == NULL) {
		struct data d = data_builtin("balances", COLUMNS);

		rows = d.rows;
		balance = arena_alloc(&memory, (size_t)rows * sizeof *balance);
		for (i = 0; i < rows; i++)
			balance[i] = (struct balance){
				pattern_read(&memory, data_get(&d, i, WHOLE), fit_end_or_whole),
				pattern_read(&memory, data_get(&d, i, TAKEN), fit_end_or_whole),
				pattern_read(&memory, data_get(&d, i, LEFT), fit_end_or_whole)};
	}
	*n = rows;
	return balance;
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
read_before(
	const struct doc *doc, const struct fact *left, const struct balance *of, struct before *b)
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
			b->more |= pattern_matches(&of->whole, f->key) ||
				pattern_matches(&of->taken, f->key);
		else if (b->taken == NULL && pattern_matches(&of->taken, f->key))
			b->taken = f;
		else if (b->taken != NULL && pattern_matches(&of->whole, f->key))
			b->whole = f;
		else if (f->role != ROLE_PART || pattern_matches(&of->whole, f->key))
			b->more = true;
	}
}

static void
check_one(struct doc *doc, const struct fact *left, const struct balance *of)
{
	struct before b;
	struct claim *c;

	read_before(doc, left, of, &b);
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
	const struct balance *balance;
	size_t i;
	int k, n;

	balance = read_balances(&n);
	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!is_beside(f, f))
			continue;
		for (k = 0; k < n; k++)
			if (pattern_matches(&balance[k].left, f->key))
				check_one(doc, f, &balance[k]);
	}
}
