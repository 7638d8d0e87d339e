/* Total columns: 合计 = 基本支出 + 项目支出, 本年收入合计 = its sources, 小计 = the columns of its
 * group.
 *
 * The heads say what a total column should add up: the columns under the same head, a group with a
 * total of its own counting once. The table's rows must bear it out; where they don't, the columns
 * next to the total are tried. The rows that are exceptions are then findings. */
#include "heads.h"
#include "slip.h"

/* The claim that the total of an entry is the sum of the set; NULL if nothing is printed there. */
static struct claim *
claim_for(struct doc *doc, const struct entry *e, const struct total *t, const struct set *s)
{
	const struct fact *stated = e->cell[t->column];
	struct claim *c;
	int i;

	if (stated == NULL || !fact_adds_up(stated))
		return NULL;
	c = claim_new(doc, CHECK_SUM, stated, "sum-of-columns");
	for (i = 0; i < s->n; i++) {
		const struct fact *f = e->cell[s->column[i]];

		if (f != NULL && fact_adds_up(f))
			claim_add(doc, c, f, 1);
	}
	if (c->nterms > 0 && !c->bad)
		return c;
	claim_drop(doc, c);
	return NULL;
}

static int
nonzero_terms(const struct claim *c)
{
	int i, n = 0;

	for (i = 0; i < c->nterms; i++)
		n += c->terms[i].fact->dec.n != 0;
	return n;
}

/* True if the table's rows bear the set out: no exceptions, or few. heads: the set is what the
 * heads say, which is enough for a table of one or two rows or of zeros. */
static bool
borne_out(struct doc *doc, const struct layout *l, const struct total *t, const struct set *s,
	bool heads)
{
	int i, holds = 0, fails = 0, rows = 0, surely = 0;

	for (i = 0; i < l->nentries && s->n > 0; i++) {
		struct claim *c = claim_for(doc, &l->entries[i], t, s);

		if (c == NULL)
			continue;
		rows++;
		if (claim_verdict(c) > VERDICT_WARN) {
			fails++;
		} else {
			holds += c->stated->dec.n != 0;
			surely += nonzero_terms(c) >= 2;
		}
		claim_drop(doc, c);
	}
	if (heads && (rows <= 2 || holds + fails == 0))
		return rows > 0;
	/* a row with one figure besides the total bears out little */
	return holds > 0 && holds >= 3 * fails && (fails <= 1 || surely >= fails);
}

/* How far the first row's total is from the sum of the set. */
static fix
distance(struct doc *doc, const struct layout *l, const struct total *t, const struct set *s)
{
	struct claim *c = l->nentries > 0 ? claim_for(doc, &l->entries[0], t, s) : NULL;

	fix diff;

	if (c == NULL)
		return 0;
	claim_verdict(c);
	diff = c->diff < 0 ? -c->diff : c->diff;
	claim_drop(doc, c);
	return diff;
}

/* Where the rows bear nothing out: what the heads say, if that is enough. */
static struct set
by_heads_alone(
	struct doc *doc, const struct layout *l, const struct total *t, const struct set *heads)
{
	struct set group = heads_group_beside(doc, l, heads);

	if (heads->n < 2 || !borne_out(doc, l, t, heads, true))
		return (struct set){0};
	if (group.n > 1 && distance(doc, l, t, &group) < distance(doc, l, t, heads))
		return group;
	return *heads;
}

/* The columns that the total adds up; none if nothing fits. */
static struct set
find_set(struct doc *doc, const struct layout *l, const struct total *t)
{
	struct set s, heads = heads_set(doc, l, t, false);
	int n;

	if (borne_out(doc, l, t, &heads, false))
		return heads;
	s = heads_set(doc, l, t, true);
	if (borne_out(doc, l, t, &s, false))
		return s;
	for (n = 2; n < l->ncolumns; n++) {
		s = heads_beside(doc, l, t, n);
		if (borne_out(doc, l, t, &s, false))
			return s;
		s = heads_beside(doc, l, t, -n);
		if (borne_out(doc, l, t, &s, false))
			return s;
	}
	return by_heads_alone(doc, l, t, &heads);
}

/* True if one of the figures that the claim adds up is more than the total. */
static bool
part_over_total(const struct claim *c)
{
	int i;

	for (i = 0; i < c->nterms; i++)
		if (c->terms[i].fact->dec.n > c->stated->dec.n)
			return true;
	return false;
}

/* True if other figures of the row make the total: the heads of a single row can be misread, and
 * then the figures know better. */
static bool
otherwise_made(const struct entry *e, const struct total *t, const struct layout *l)
{
	fix figure[12];
	int i, n = 0;
	unsigned subset;

	for (i = 0; i < l->ncolumns; i++)
		if (i != t->column && e->cell[i] != NULL && fact_adds_up(e->cell[i]) &&
			e->cell[i]->dec.n != 0 && n < 12)
			figure[n++] = dec_fix(e->cell[i]->dec);
	for (subset = 1; subset < 1u << n; subset++) {
		fix sum = 0;

		for (i = 0; i < n; i++)
			sum += subset >> i & 1 ? figure[i] : 0;
		if (sum == dec_fix(e->cell[t->column]->dec))
			return true;
	}
	return false;
}

/* True if one slip of the pen, in the total or in a part, explains why they don't add up. Unlike one_slip_away()
 * it takes figures of any length: that the columns belong together, other rows have shown. */
static bool
one_slip(const struct claim *c)
{
	int i;

	if (slip_in_sum(slip_find(c->stated->dec, c->expected)))
		return true;
	for (i = 0; i < c->nterms; i++) {
		struct dec part = c->terms[i].fact->dec;

		if (slip_in_sum(slip_find(part, iv_exact(dec_fix(part) + c->diff))))
			return true;
	}
	return false;
}

/* True if it is more likely that the heads of a single row were misread than that the total is
 * wrong. */
static bool
misread(const struct claim *c, const struct entry *e, const struct total *t, const struct layout *l)
{
	return otherwise_made(e, t, l) || (part_over_total(c) && !one_slip(c));
}

static void
check_table(struct doc *doc, const struct layout *l)
{
	struct total t;
	int k, i;

	for (k = 0; k < l->ncolumns; k++) {
		struct set s;

		if (!heads_read_total(l, k, &t))
			continue;
		s = find_set(doc, l, &t);
		for (i = 0; i < l->nentries && s.n > 0; i++) {
			struct claim *c = claim_for(doc, &l->entries[i], &t, &s);

			if (c == NULL)
				continue;
			if (l->nentries <= 2 && claim_verdict(c) == VERDICT_ERROR &&
				misread(c, &l->entries[i], &t, l))
				continue;
			claim_end(doc, c);
		}
	}
}

void
check_columns(struct doc *doc)
{
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next)
		check_table(doc, table_layout(doc, t));
}
