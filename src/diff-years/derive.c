/* Figures that a document prints nowhere, but that its lists make: how many units its accounts cover, and the
 * year of what it tells by quarters. */
#include "wordset.h"
#include "years.h"

enum { QUARTERS = 4 };

/* --- units ----------------------------------------------------------------------------------------- */

static struct wordset member_words = {.table = "years", .kind = "members"};

void
make_member(struct doc *doc, long line, struct str name, struct figure *f)
{
	*f = (struct figure){.doc = doc,
		.line = line,
		.kind = QUANTITY,
		.year = doc->year,
		.code = doc_word(doc, S("")),
		.item = doc_word(doc, name),
		.measure = doc_word(doc, wordset(&member_words)->word[0]),
		.unit = doc_word(doc, wordset(&member_words)->meaning[0]),
		.base = doc_word(doc, S("")),
		.table = doc_word(doc, S("")),
		.section = doc_word(doc, S("")),
		.dec = {.n = 1},
		.member = true};
}

size_t
count_members(struct doc *doc, struct figure *f, size_t n)
{
	struct figure count = {0};
	size_t i;

	for (i = 0; i < n; i++) {
		if (!f[i].member)
			continue;
		if (count.dec.n++ == 0)
			make_member(doc, f[i].line, wordset(&member_words)->word[0], &count);
	}
	if (count.dec.n > 0)
		f[n++] = count;
	return n;
}

/* --- quarters -------------------------------------------------------------------------------------- */

/* The quarter that the item names, from 1, and the item without its name; 0 if it names none. */
static int
quarter_of(struct arena *a, struct str item, struct str *rest)
{
	static struct wordset quarters = {.table = "years", .kind = "quarter"};
	struct str best = S("");
	ptrdiff_t at = 0;
	int i, quarter = 0;

	for (i = 0; i < wordset(&quarters)->n; i++) {
		struct str word = quarters.word[i];
		ptrdiff_t p = str_find(item, word, 0);

		if (p < 0 || word.n < best.n)
			continue;
		best = word;
		at = p;
		quarter = str_number(quarters.meaning[i]);
	}
	*rest = arena_join(
		a, str_sub(item, 0, (size_t)at), str_sub(item, (size_t)at + best.n, item.n));
	return quarter;
}

static bool
is_like(const struct figure *x, const struct figure *y)
{
	return x->kind == y->kind && x->year == y->year && x->unit == y->unit &&
		x->measure == y->measure && x->section == y->section;
}

/* Are f[0..4) the four quarters of one thing in a sentence? *rest gets its name. */
static bool
is_quarters(struct arena *a, const struct figure *f, struct str *rest)
{
	struct str other;
	int i;

	if (f->kind != QUANTITY || f->table->text.n > 0 || quarter_of(a, f->item->text, rest) != 1)
		return false;
	for (i = 1; i < QUARTERS; i++)
		if (!is_like(f, &f[i]) || quarter_of(a, f[i].item->text, &other) != i + 1 ||
			!str_eq(other, *rest))
			return false;
	return true;
}

size_t
add_quarters(struct arena *scratch, struct doc *doc, struct figure *f, size_t n)
{
	static struct wordset year = {.table = "years", .kind = "quarters"};
	size_t i, total = n;

	for (i = 0; i + QUARTERS <= n; i++) {
		struct str rest;
		fix sum = 0;
		int k, places = 0;

		if (!is_quarters(scratch, &f[i], &rest))
			continue;
		for (k = 0; k < QUARTERS; k++) {
			sum += dec_fix(f[i + k].dec);
			places = f[i + k].dec.places > places ? f[i + k].dec.places : places;
		}
		rest = arena_join(scratch, wordset(&year)->word[0], rest);
		f[total] = f[i];
		f[total].item = doc_word(doc, rest);
		f[total++].dec = fix_dec(sum, places);
		i += QUARTERS - 1;
	}
	return total;
}
