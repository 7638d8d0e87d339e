#include <stdlib.h>

#include "apart.h"
#include "balance.h"
#include "prose.h"
#include "side.h"
#include "words.h"

/* True if a sentence makes one a part of the other, or both parts of one total: then they are not
 * the same quantity, whatever the words say. */
static bool
parts_of_one(const struct fact *a, const struct fact *b)
{
	const struct fact *up;

	if (a->table != NULL || b->table != NULL)
		return false;
	if (a->role == ROLE_PART && b->role == ROLE_PART && a->nof > 0 && b->nof > 0 &&
		a->of[0] == b->of[0])
		return true;
	for (up = a; up->role == ROLE_PART && up->nof > 0 && up->of[0]->number < up->number;)
		if ((up = up->of[0]) == b)
			return true;
	return a->number < b->number && parts_of_one(b, a);
}

/* True if both are parts of totals called otherwise, and both sums hold: 本年收入中一般公共预算拨款, and
 * that of 总收入, which has what was carried over. */
static bool
parts_of_others(const struct support *s, const struct fact *a, const struct fact *b)
{
	return a->table == NULL && b->table == NULL && a->role == ROLE_PART &&
		b->role == ROLE_PART && a->nof > 0 && b->nof > 0 &&
		!str_eq(a->of[0]->key, b->of[0]->key) && !fact_same_value(a->of[0], b->of[0]) &&
		support_sure(s, a) && support_sure(s, b);
}

/* True if both stand in sentences, one is income, the other expenditure. */
static bool
opposite_sides(const struct fact *a, const struct fact *b)
{
	return a->table == NULL && b->table == NULL &&
		side_opposite(side_of(a->key), side_of(b->key));
}

/* The same, and the sentences say what each is made of: some call 支出总计 what was spent, without what
 * is carried over. */
static bool
two_sides_that_hold(const struct support *s, const struct fact *a, const struct fact *b)
{
	return opposite_sides(a, b) && support_sure(s, a) && support_sure(s, b);
}

/* True if what the sentence calls a total adds up, and lacks only the balance told right behind it:
 * 支出总计15万元，年终结余2万元, where the table's 支出总计 is 17万元. */
static bool
lacks_balance(const struct doc *doc, const struct support *s, const struct fact *f,
	const struct fact *best)
{
	const struct fact *b = f->table == NULL ? balance_behind(doc, f) : NULL;

	return b != NULL && s[f->number].holds > 0 && str_eq(f->unit, best->unit) &&
		dec_fix(f->dec) + dec_fix(b->dec) == dec_fix(best->dec);
}

/* True if one is income, the other expenditure, and the sentences go on with what is left of the
 * two: they need not be equal. */
static bool
parted_by_balance(const struct doc *doc, const struct fact *a, const struct fact *b)
{
	return opposite_sides(a, b) &&
		(balance_behind(doc, a) != NULL || balance_behind(doc, b) != NULL);
}

/* True if the standard is told as a part of f, and f adds up: 一般公共预算收入90万元，上级补助收入20万元，收入合计
 * 110万元. */
static bool
has_for_part(const struct support *s, const struct fact *f, const struct fact *standard)
{
	int i;

	if (!support_sure(s, f) || fact_same_value(f, standard))
		return false;
	for (i = 0; i < f->nparts; i++)
		if (f->parts[i]->role == ROLE_PART && fact_same_value(f->parts[i], standard))
			return true;
	return false;
}

/* The digits of a figure without the zeros at its end: what a lost point leaves as it is. */
static int64_t
digits_of(struct dec d)
{
	while (d.n != 0 && d.n % 10 == 0)
		d.n /= 10;
	return d.n;
}

/* True if one, told in a sentence, is many times the other, and not by a wrong unit or a lost point:
 * the county's income in the text of a bureau. A slip of the pen leaves the size. */
static bool
of_another_size(const struct fact *a, const struct fact *b)
{
	const int many = 12;    /* one digit lost or gained makes ten times */
	const int unit = 10000; /* 元 for 万元, 万元 for 亿元 */
	struct interval iv;
	fix x = dec_fix(a->dec), y, t;

	if ((a->table != NULL && b->table != NULL) || !fact_in_unit(b, a, &iv, &y) ||
		digits_of(a->dec) == digits_of(b->dec))
		return false;
	x = x < 0 ? -x : x;
	y = y < 0 ? -y : y;
	if (x < y) {
		t = x;
		x = y;
		y = t;
	}
	return y != 0 && x > y * many && (x < y * unit * 2 / 3 || x > y * unit * 3 / 2);
}

enum { LEAST = 1000 }; /* fewer than four digits are the same by chance */

/* By amount, whatever its sign, then by how it is printed. */
static int
by_value(const void *x, const void *y)
{
	const struct fact *a = *(const struct fact *const *)x, *b = *(const struct fact *const *)y;
	int64_t m = a->dec.n < 0 ? -a->dec.n : a->dec.n, n = b->dec.n < 0 ? -b->dec.n : b->dec.n;

	if (m != n)
		return m < n ? -1 : 1;
	if (a->dec.places != b->dec.places)
		return a->dec.places - b->dec.places;
	return str_cmp(a->unit, b->unit);
}

static void
read_carried(struct doc *doc, struct carried *c)
{
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];

		if (!f->numeric || (f->dec.n < LEAST && f->dec.n > -LEAST) ||
			!word_in(CARRIED, f->key))
			continue;
		c->fact = arena_grow(
			&doc->arena, c->fact, c->n, &c->cap, sizeof(const struct fact *));
		c->fact[c->n++] = f;
	}
	if (c->n > 0)
		qsort(c->fact, c->n, sizeof(const struct fact *), by_value);
	c->read = true;
}

/* True if an amount carried over is printed as value, of four digits or more, in that unit. */
static bool
is_carried(struct doc *doc, struct carried *c, struct dec value, struct str unit)
{
	const struct fact wanted = {.dec = value, .unit = unit}, *key = &wanted;

	if (!c->read)
		read_carried(doc, c);
	return value.n >= LEAST && c->n > 0 &&
		bsearch(&key, c->fact, c->n, sizeof(const struct fact *), by_value) != NULL;
}

/* True if what was carried over, printed somewhere, is all that the two differ by: one
 * of them is about this year's appropriation only. */
static bool
apart_by_carry(struct doc *doc, struct carried *c, const struct fact *f, const struct fact *best)
{
	fix gap = dec_fix(f->dec) - dec_fix(best->dec);

	return gap != 0 && str_eq(f->unit, best->unit) && f->dec.places == best->dec.places &&
		is_carried(doc, c, fix_dec(gap < 0 ? -gap : gap, f->dec.places), f->unit);
}

bool
rightly_apart(struct doc *doc, struct carried *carried, const struct support *s,
	const struct fact *f, const struct fact *standard)
{
	return parts_of_one(f, standard) || of_another_size(f, standard) ||
		has_for_part(s, f, standard) || two_sides_that_hold(s, f, standard) ||
		parts_of_others(s, f, standard) || lacks_balance(doc, s, f, standard) ||
		parted_by_balance(doc, f, standard) || apart_by_carry(doc, carried, f, standard);
}
