/* Which figures of two documents are about the same thing.
 *
 * Each pass builds a key for every figure that has no match yet; figures with equal keys match: in
 * the order in which they are printed if there are equally many on both sides, otherwise at most
 * the first ones. Earlier passes know more: a code is surer than a label, a label in the same table or
 * section surer than one anywhere. A code that is there in one document only finds no match by its
 * label: that is a change of classification, and it is told as one. */
#include "utf8.h"
#include "wordset.h"
#include "years.h"

/* bytes that a meaning of years.tsv and the separators of a key can take */
enum { MEANING_MAX = 256 };

enum {
	BY_TABLE = 1,
	BY_SECTION = 2,
	BY_CODE = 4,
	BY_ITEM = 8,
	BY_MEASURE = 16,
	BY_MEANING = 32,
	BY_ACCOUNT = 64
};

static const struct pass {
	bool in_table;
	int by;
	bool unique; /* only if there is one on each side */
} passes[] = {
	{true, BY_CODE | BY_TABLE | BY_MEASURE, false},
	{true, BY_ITEM | BY_TABLE | BY_MEASURE, false},
	{true, BY_CODE | BY_TABLE, true},
	{true, BY_ITEM | BY_TABLE, true},
	{false, BY_ITEM | BY_SECTION | BY_MEASURE, false},
	{false, BY_ITEM | BY_MEASURE, true},
	{false, BY_ACCOUNT | BY_MEASURE, false},
	{false, BY_MEANING | BY_MEASURE, true},
};

/* Figures with one key on either side, in order. */
struct bucket {
	struct figure *first[2], **end[2];
	size_t n[2];
	struct bucket *next;
};

struct key {
	char *p;
	size_t n;
};

static void
add(struct key *key, struct str text)
{
	if (text.n > 0)
		memcpy(key->p + key->n, text.p, text.n);
	key->n += text.n;
	key->p[key->n++] = '\t';
}

/* Adds text without what makes no difference between years: 本年 and 上年 in front, and between
 * budget and account the words for them. */
static void
add_plain(struct key *key, struct str text, bool plan)
{
	static struct wordset years = {.table = "years", .kind = "year"};
	static struct wordset plans = {.table = "years", .kind = "plan"};
	size_t i, len;

	while ((len = wordset_prefix(&years, text)) > 0)
		text = str_sub(text, len, text.n);
	for (i = 0; i < text.n; i += len) {
		if (plan && (len = wordset_prefix(&plans, str_sub(text, i, text.n))) > 0)
			continue;
		utf8_at(text, i, &len);
		/* a year that was a head of its own leaves its separator */
		if (text.p[i] == '/' && (i == 0 || i + 1 == text.n))
			continue;
		memcpy(key->p + key->n, text.p + i, len);
		key->n += len;
	}
	key->p[key->n++] = '\t';
}

/* The figure's key in that pass; false if the pass is not for it. */
static bool
figure_key(struct arena *scratch, const struct pass *pass, bool plan, const struct figure *f,
	struct str *result)
{
	struct str unit = f->money ? S("元") : f->unit->key;
	struct key key = {0};

	if (pass->in_table != (f->table->text.n > 0))
		return false;
	/* a table of one row has no label: the head alone says what its figures are */
	if (f->item->key.n == 0 && f->code->key.n == 0 &&
		!(pass->in_table && (pass->by & BY_MEASURE) && f->measure->key.n > 0))
		return false;
	if ((pass->by & BY_ACCOUNT) && f->account.n == 0)
		return false;
	if (pass->in_table && ((pass->by & BY_CODE) != 0) != (f->code->key.n > 0))
		return false;
	key.p = arena_alloc(scratch,
		f->table->key.n + f->section->key.n + f->code->key.n + f->item->key.n +
			f->account.n + f->measure->key.n + unit.n + MEANING_MAX);
	add(&key, unit);
	if (pass->by & BY_TABLE)
		add_plain(&key, f->table->key, plan);
	if (pass->by & BY_SECTION)
		add_plain(&key, f->section->key, plan);
	if (pass->by & BY_CODE)
		add(&key, f->code->key);
	if (pass->by & BY_ACCOUNT)
		add(&key, f->account);
	if (pass->by & BY_ITEM)
		add_plain(&key, f->item->key, plan);
	if (pass->by & BY_MEANING)
		add(&key, meaning_of(scratch, f->item->key));
	if (pass->by & BY_MEASURE)
		add_plain(&key, f->measure->key, plan);
	*result = (struct str){key.p, key.n};
	return true;
}

struct buckets {
	struct map map;
	struct bucket *first, **end;
};

static void
collect(struct arena *scratch, const struct pass *pass, bool plan, struct buckets *buckets,
	int side, struct figure **f, size_t n)
{
	struct bucket *bucket;
	struct str key;
	void **slot;
	size_t i;

	for (i = 0; i < n; i++) {
		if (f[i]->match != NULL || !figure_key(scratch, pass, plan, f[i], &key))
			continue;
		slot = map_at(scratch, &buckets->map, key);
		if (*slot == NULL) {
			*slot = bucket = arena_alloc(scratch, sizeof *bucket);
			bucket->end[0] = &bucket->first[0];
			bucket->end[1] = &bucket->first[1];
			*buckets->end = bucket;
			buckets->end = &bucket->next;
		}
		bucket = *slot;
		f[i]->next = NULL;
		*bucket->end[side] = f[i];
		bucket->end[side] = &f[i]->next;
		bucket->n[side]++;
	}
}

static bool
is_one_amount(const struct figure *f)
{
	const struct figure *g;

	for (g = f; g != NULL; g = g->next)
		if (figure_value(g) != figure_value(f))
			return false;
	return true;
}

/* How many pairs the figures of a bucket make. */
static size_t
pairs_in(const struct pass *pass, const struct bucket *bucket)
{
	size_t a = bucket->n[0], b = bucket->n[1];

	if (a == 0 || b == 0 || (pass->unique && (a > 1 || b > 1)))
		return 0;
	if (a == b)
		return a;
	/* a sentence that comes back to a figure prints it again, first it is told */
	if ((!pass->in_table && (a == 1 || b == 1)) ||
		(is_one_amount(bucket->first[0]) && is_one_amount(bucket->first[1])))
		return 1;
	return 0;
}

void
match_figures(struct arena *scratch, bool plan, struct figure **a, size_t na, struct figure **b,
	size_t nb)
{
	size_t k, n;

	for (k = 0; k < sizeof passes / sizeof *passes; k++) {
		struct buckets buckets = {.end = &buckets.first};
		struct figure *x, *y;
		struct bucket *bucket;

		collect(scratch, &passes[k], plan, &buckets, 0, a, na);
		collect(scratch, &passes[k], plan, &buckets, 1, b, nb);
		for (bucket = buckets.first; bucket != NULL; bucket = bucket->next) {
			x = bucket->first[0];
			y = bucket->first[1];
			for (n = pairs_in(&passes[k], bucket); n > 0;
				n--, x = x->next, y = y->next) {
				x->match = y;
				y->match = x;
			}
		}
	}
}
