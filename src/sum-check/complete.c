#include "complete.h"
#include "data.h"
#include "lists.h"
#include "slip.h"
#include "wordset.h"

enum { MOST_WORDS = 8 };

/* A row of whole.tsv. */
struct whole_set {
	struct str word[MOST_WORDS];
	int n;
	struct str whole;
};

static const struct whole_set *
read_sets(int *n)
{
	enum { PARTS, WHOLE, COLUMNS };
	static struct arena memory; /* kept until the program ends */
	static struct whole_set *sets;
	static int rows;
	int i;

	if (sets == NULL) {
		struct data d = data_builtin("whole", COLUMNS);

		rows = d.rows;
		sets = arena_alloc(&memory, (size_t)rows * sizeof *sets);
		for (i = 0; i < rows; i++) {
			struct str words = data_get(&d, i, PARTS);

			sets[i].whole = data_get(&d, i, WHOLE);
			while (words.n > 0 && sets[i].n < MOST_WORDS)
				sets[i].word[sets[i].n++] = str_cut(&words, S("|"));
		}
	}
	*n = rows;
	return sets;
}

/* Is it the one word of the set that the name has? 购置及运行维护费 is neither 购置 nor 运行. */
static bool
is_only_word(const struct whole_set *set, int word, struct str key)
{
	int i;

	if (!str_has(key, set->word[word]))
		return false;
	for (i = 0; i < set->n; i++)
		if (i != word && str_has(key, set->word[i]))
			return false;
	return true;
}

static bool
has(const struct fact *const *parts, int n, const struct whole_set *set, int word)
{
	int i;

	for (i = 0; i < n; i++)
		if (is_only_word(set, word, parts[i]->key))
			return true;
	return false;
}

/* A part for every word of the set. */
static bool
has_all(const struct fact *const *parts, int n, const struct whole_set *set)
{
	int i;

	for (i = 0; i < set->n; i++)
		if (!has(parts, n, set, i))
			return false;
	return true;
}

bool
complete_set(const struct fact *const *parts, int n, struct str *whole)
{
	const struct whole_set *sets;
	int i, rows;

	sets = read_sets(&rows);
	for (i = 0; i < rows; i++)
		if (n >= sets[i].n && has_all(parts, n, &sets[i])) {
			*whole = sets[i].whole;
			return true;
		}
	return false;
}

/* Has the name a word of the set? */
static bool
has_word(const struct whole_set *set, struct str key)
{
	int i;

	for (i = 0; i < set->n && !str_has(key, set->word[i]); i++)
		;
	return i < set->n;
}

bool
complete_belongs(const struct fact *part, const struct fact *total)
{
	int n, i, k;
	const struct whole_set *sets = read_sets(&n);

	for (i = 0; i < n; i++) {
		if (!str_has(total->key, sets[i].whole) || has_word(&sets[i], total->key))
			continue;
		for (k = 0; k < sets[i].n; k++)
			if (is_only_word(&sets[i], k, part->key))
				return true;
	}
	return false;
}

enum shares { NO_SHARES, CLOSE_TO_100, SHORT_OF_100 };

/* What the parts' shares make together. */
static enum shares
sum_shares(const struct fact *const *parts, int n)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	struct interval sum = iv_exact(0);
	int i;

	for (i = 0; i < n; i++) {
		const struct fact *s = part_share(parts[i]);

		if (s == NULL)
			return NO_SHARES;
		sum = iv_add(sum, iv_dec(s->dec));
	}
	return iv_gap(sum, iv_exact(hundred)) == 0 ? CLOSE_TO_100 : SHORT_OF_100;
}

/* Nobody prints zeros, or 其他, in a list that leaves something out. 其他交通费用 is no rest, but an account. */
static bool
has_zero_or_rest(const struct fact *const *parts, int n)
{
	static struct wordset named = {.table = "phrases", .kind = "other-named"};
	int i;

	for (i = 0; i < n; i++)
		if (parts[i]->dec.n == 0)
			return true;
	return n > 1 && str_starts(parts[n - 1]->key, S("其他")) &&
		!wordset_has(&named, parts[n - 1]->key);
}

bool
one_slip_away(struct claim *sum)
{
	fix gap, half = dec_unit(sum->stated->dec) / 2;
	int i;

	if (sum->bad || claim_verdict(sum) < VERDICT_WARN)
		return false;
	gap = sum->diff;
	for (i = -1; i < sum->nterms; i++) {
		const struct fact *f = i < 0 ? sum->stated : sum->terms[i].fact;
		fix right = dec_fix(f->dec) + (i < 0 ? -gap : gap);

		if ((f->dec.n < 1000 && f->dec.n > -1000) || !str_eq(f->unit, sum->stated->unit))
			continue;
		if (slip_in_sum(slip_find(f->dec, (struct interval){right - half, right + half})))
			return true;
	}
	return false;
}

/* True if the figures have two digits and zeros only, as planned amounts do, and the parts are less than the total: one
 * slip often lies between any two of them, and as well one part can be missing (860万元，其中中央500万元、县级160万元). */
static bool
all_round(const struct claim *sum)
{
	int i;

	for (i = -1; i < sum->nterms && sum->diff > 0; i++) {
		int64_t n = (i < 0 ? sum->stated : sum->terms[i].fact)->dec.n;

		while (n != 0 && n % 10 == 0)
			n /= 10;
		if (n >= 100 || n <= -100)
			return false;
	}
	return sum->diff > 0;
}

/* True if the gap is less than the given part of the total. */
static bool
gap_below(const struct claim *sum, int part)
{
	fix gap = sum->diff < 0 ? -sum->diff : sum->diff, total = dec_fix(sum->stated->dec);

	return gap * part < (total < 0 ? -total : total);
}

/* How many of them are by themselves more than the total? Behind others one is no part. */
static int
outgrow(const struct claim *sum, const struct fact *const *parts, int n)
{
	int i, many = 0;

	for (i = 1; i < n; i++)
		many += str_eq(parts[i]->unit, sum->stated->unit) &&
			dec_fix(parts[i]->dec) > dec_fix(sum->stated->dec);
	return many;
}

/* Parts that are more than the total. Of people and things, and of two amounts, the parts can
 * overlap: 其中党员, 其中小微企业. */
static enum verdict
too_much(const struct claim *sum, const struct fact *const *parts, int n)
{
	if (!sum->stated->money || n < 3 || outgrow(sum, parts, n) > 0)
		return VERDICT_OK;
	return gap_below(sum, 2) ? VERDICT_ERROR : VERDICT_WARN;
}

/* A few people or things, all of which a list can name. Of tonnes, hectares, tens of thousands of heads it names
 * the larger parts. */
static bool
can_be_listed(const struct fact *total)
{
	enum { MANY = 10000 };

	return total->money || (total->counted && total->dec.places == 0 && total->dec.n < MANY);
}

/* True if the same thing is counted twice: 其中：结余率大于10%的项目1个, said again of others. */
static bool
counts_twice(const struct fact *const *parts, int n)
{
	int i;

	for (i = 1; i < n; i++)
		if (!parts[i]->money && str_eq(parts[i]->key, parts[0]->key))
			return true;
	return false;
}

/* 应收账款30万元，包括：甲10万元、乙20万元；预付账款6万元，丙4万元: a semicolon behind parts that a pause parts
 * ends their list, or parts groups of it. Without the sum nothing says which. */
static bool
runs_over_semicolon(const struct doc *doc, const struct fact *const *parts, int n)
{
	bool paused = false;
	int i;

	for (i = 1; i < n; i++) {
		struct str before = doc->facts[parts[i]->number - 1]->text;

		if (parts[i]->line != parts[0]->line)
			return false;
		if (paused && (str_ends(before, S(";")) || str_ends(before, S("；"))))
			return true;
		paused = paused || str_ends(before, S("、"));
	}
	return false;
}

enum verdict
complete_list(const struct doc *doc, struct claim *sum, const struct fact *const *parts, int n)
{
	enum shares shares = sum_shares(parts, n);
	struct str whole;

	if (n < 2 || sum->bad || claim_verdict(sum) < VERDICT_WARN || counts_twice(parts, n))
		return VERDICT_OK;
	if (sum->exact == 0)
		return VERDICT_OK; /* nothing but zeros: what there is stands elsewhere */
	if (shares == CLOSE_TO_100 ||
		(complete_set(parts, n, &whole) &&
			(str_has(sum->stated->key, whole) || outgrow(sum, parts, n) < 2)))
		return VERDICT_ERROR;
	if (runs_over_semicolon(doc, parts, n))
		return VERDICT_OK;
	if (has_zero_or_rest(parts, n) || (one_slip_away(sum) && !all_round(sum)))
		return VERDICT_ERROR;
	if (sum->diff < 0)
		return too_much(sum, parts, n);
	if (shares == SHORT_OF_100 || !can_be_listed(sum->stated))
		return VERDICT_OK;
	if (gap_below(sum, 100))
		return VERDICT_ERROR;
	return gap_below(sum, 20) ? VERDICT_WARN : VERDICT_OK;
}
