/* Shares told without amounts, one behind the other, of parts that always make up their whole: 人员经费占基本支出的
 * 80%，公用经费占20%. They must make 100 %. */
#include "check.h"
#include "complete.h"
#include "prose.h"
#include "ratio.h"
#include "wholes.h"
#include "wordset.h"

enum { MOST = 8 };

static bool
is_share(const struct fact *f)
{
	return f->role == ROLE_SHARE && f->numeric && f->table == NULL &&
		(f->nof == 0 || f->of[0]->role != ROLE_PART);
}

/* The shares of one sentence that begin at facts[i], of one whole that the words name; 0 if they
 * leave something out (其余…). */
static int
read_sentence(struct doc *doc, size_t i, const struct fact **shares)
{
	static struct wordset rest = {.table = "phrases", .kind = "rest"};
	struct str whole = {0};
	int n = 0;

	for (; i < doc->nfacts && n < MOST; i++) {
		const struct fact *f = doc->facts[i];
		struct str name;

		if (!is_share(f) || (n > 0 && !str_eq(f->section, shares[0]->section)))
			return whole.n > 0 ? n : 0;
		name = share_whole_named(doc, f);
		if (name.n > 0 && whole.n > 0 && !str_eq(name, whole))
			return 0;
		whole = name.n > 0 ? name : whole;
		shares[n++] = f;
		if (wordset_has(&rest, f->text))
			return 0;
		if (str_has(f->text, S("。")))
			return whole.n > 0 ? n : 0;
	}
	return whole.n > 0 ? n : 0;
}

/* Far from 100 % they are of different wholes. */
static bool
near_hundred(const struct fact *const *shares, int n)
{
	fix sum = 0;
	int i;

	for (i = 0; i < n; i++)
		sum += dec_fix(shares[i]->dec);
	return sum > dec_fix((struct dec){80, 0}) && sum < dec_fix((struct dec){120, 0});
}

void
check_set_shares(struct doc *doc)
{
	const struct facts *all = &doc->of_role[ROLE_SHARE];
	size_t i, next = 0;

	for (i = 0; i < all->n; i++) {
		const struct fact *shares[MOST];
		struct str whole;
		int n;

		if (all->fact[i]->number < next)
			continue;
		n = read_sentence(doc, all->fact[i]->number, shares);
		if (n < 2 || !complete_set(shares, n, &whole) || !near_hundred(shares, n))
			continue;
		claim_hundred(doc, shares, n);
		next = shares[n - 1]->number + 1;
	}
}
