/* Tables: a column, or a row, of what is left is one of the others less another one (支出结余 = 收入 - 支出), with
 * what there was before added (年末余额 = 年初余额 + 举借 - 偿还), or that and what was left of the year. Which others
 * these are is what nearly all figures bear out, or what most do and the names say. */
#include "layout.h"
#include "words.h"
#include "wordset.h"

enum { REACH = 8, TERMS = 3, PROVEN = 3, MOST_PLACES = 60 };

/* The rows, or the columns, of a table. */
struct lines {
	const struct layout *l;
	bool rows;
	int n, places; /* how many there are, and the figures in each */
};

/* What one of them is made of: those before it, each with its sign. */
struct made {
	int line[TERMS], sign[TERMS], n;
	int holds, fails, telling; /* telling: they hold, and no term is nothing */
};

static const struct fact *
figure(const struct lines *s, int i, int place)
{
	const struct fact *f =
		s->rows ? s->l->entries[i].cell[place] : s->l->entries[place].cell[i];

	return f != NULL && f->numeric && f->money && fact_adds_up(f) ? f : NULL;
}

static struct str
name_of(const struct lines *s, int i)
{
	const struct column *c = &s->l->columns[i];

	if (s->rows)
		return s->l->entries[i].key;
	return c->nparts > 0 ? c->part[c->nparts - 1] : c->path;
}

static int
block_of(const struct lines *s, int i)
{
	return s->rows ? s->l->entries[i].block : s->l->columns[i].block;
}

static bool
is_left(struct str name)
{
	static struct wordset words = {.table = "labels", .kind = "remainder"};

	return wordset_has(&words, name) && !str_has(name, S("限额"));
}

/* 1 if the name is one of what comes to the rest, -1 of what is taken off, 0 else. */
static int
sign_of(struct str name)
{
	static struct wordset in = {.table = "labels", .kind = "came-in"},
			      out = {.table = "labels", .kind = "went-out"};
	bool came = wordset_has(&in, name), went = wordset_has(&out, name);

	return is_left(name) ? 1 : came == went ? 0 : came ? 1 : -1;
}

static bool
names_agree(const struct lines *s, const struct made *m)
{
	int k;

	for (k = 0; k < m->n; k++)
		if (sign_of(name_of(s, m->line[k])) != m->sign[k])
			return false;
	return true;
}

/* The figures that a line and what it is made of have at one place. */
struct figures {
	const struct fact *left, *term[TERMS];
};

/* False if one is not printed. */
static bool
figures_at(const struct lines *s, int i, const struct made *m, int place, struct figures *f)
{
	int k;

	f->left = figure(s, i, place);
	for (k = 0; k < m->n && f->left != NULL; k++)
		if ((f->term[k] = figure(s, m->line[k], place)) == NULL ||
			!str_eq(f->term[k]->unit, f->left->unit))
			return false;
	return f->left != NULL;
}

static struct claim *
claim_of(struct doc *doc, const struct figures *f, const struct made *m)
{
	struct claim *c = claim_new(doc, CHECK_SUM, f->left, "left");
	int k;

	for (k = 0; k < m->n; k++)
		claim_add(doc, c, f->term[k], m->sign[k]);
	return c;
}

/* Do the figures add up, but for rounding? That is a claim's to say, but so many ways are tried that a claim is made
 * only where the difference is neither nothing nor more than all of them can be rounded by. */
static bool
adds_up(struct doc *doc, const struct figures *f, const struct made *m)
{
	fix gap = dec_fix(f->left->dec), unit = dec_unit(f->left->dec);
	struct claim *c;
	bool holds;
	int k;

	for (k = 0; k < m->n; k++) {
		fix own = dec_unit(f->term[k]->dec);

		gap -= dec_fix(f->term[k]->dec) * m->sign[k];
		unit = own > unit ? own : unit;
	}
	if (gap == 0)
		return true;
	if ((gap < 0 ? -gap : gap) > unit * (m->n + 1 + options.tolerance))
		return false;
	c = claim_of(doc, f, m);
	holds = claim_verdict(c) <= VERDICT_ROUNDING;
	claim_drop(doc, c);
	return holds;
}

static void
try(struct doc *doc, const struct lines *s, int i, struct made *m)
{
	struct figures f;
	int place, k;

	for (place = 0; place < s->places && m->holds + m->fails < MOST_PLACES; place++) {
		bool some;

		if (!figures_at(s, i, m, place, &f))
			continue;
		some = f.left->dec.n != 0;
		for (k = 0; k < m->n; k++)
			some = some && f.term[k]->dec.n != 0;
		if (adds_up(doc, &f, m)) {
			m->holds++;
			m->telling += some;
		} else {
			m->fails++;
		}
		if (m->fails > m->holds + 1)
			return;
	}
}

static bool
is_borne_out(const struct lines *s, const struct made *m)
{
	int most = (m->holds + m->fails) / 8;

	if (m->telling >= PROVEN && m->fails <= (most > 1 ? most : 1))
		return true;
	return m->telling > 0 && m->fails * 2 <= m->holds && names_agree(s, m);
}

/* Is the j-th line of the choice one of those before it, or has the choice been there with these the other way
 * round? */
static bool
is_same_choice(const struct made *m, int j)
{
	return (j > 0 &&
		       (m->line[j] == m->line[j - 1] ||
			       (m->sign[j] == m->sign[j - 1] && m->line[j] > m->line[j - 1]))) ||
		(j > 1 && m->line[j] == m->line[j - 2]);
}

/* The next choice of m->n lines before i; false behind the last. Differences have their sign at the end. */
static bool
next_choice(const struct lines *s, int i, struct made *m)
{
	int least = i > REACH ? i - REACH : 0, k, j;

	do {
		for (k = m->n - 1; k >= 0 && --m->line[k] < least; k--)
			m->line[k] = i - 1;
		for (j = 0; k >= 0 && j < m->n; j++)
			if (is_same_choice(m, j) || block_of(s, m->line[j]) != block_of(s, i))
				break;
	} while (k >= 0 && j < m->n);
	return k >= 0;
}

/* Is one way to make a line better than what was found so far? */
static bool
is_better(const struct made *m, const struct made *best)
{
	if (best->n == 0 || m->fails != best->fails)
		return best->n == 0 || m->fails < best->fails;
	return m->n == best->n && m->telling > best->telling;
}

/* Finds what line i is made of best, in the way of those signs. */
static void
find(struct doc *doc, const struct lines *s, int i, const int *sign, int n, struct made *best)
{
	struct made m = {.n = n};
	int k;

	for (k = 0; k < n; k++) {
		m.line[k] = i - 1;
		m.sign[k] = sign[k];
	}
	while (next_choice(s, i, &m)) {
		if (n == 2 && sign[1] > 0 &&
			!(is_left(name_of(s, m.line[0])) && is_left(name_of(s, m.line[1]))))
			continue; /* what was left before, and of the year */
		m.holds = m.fails = m.telling = 0;
		try(doc, s, i, &m);
		if (is_borne_out(s, &m) && is_better(&m, best))
			*best = m;
	}
}

static void
check_line(struct doc *doc, const struct lines *s, int i)
{
	static const int less[] = {1, -1}, both[] = {1, 1}, more_less[] = {1, 1, -1};
	struct made best = {.n = 0};
	struct figures f;
	int place;

	find(doc, s, i, less, 2, &best);
	find(doc, s, i, both, 2, &best);
	if (best.n == 0 || best.fails > 0)
		find(doc, s, i, more_less, 3, &best);
	for (place = 0; place < s->places && best.n > 0; place++)
		if (figures_at(s, i, &best, place, &f))
			claim_end(doc, claim_of(doc, &f, &best));
}

static void
check_lines(struct doc *doc, const struct lines *s)
{
	int i;

	for (i = 2; i < s->n; i++)
		if (is_left(name_of(s, i)))
			check_line(doc, s, i);
}

void
check_remainders(struct doc *doc)
{
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next) {
		const struct layout *l = table_layout(doc, t);

		check_lines(doc, &(struct lines){l, false, l->ncolumns, l->nentries});
		check_lines(doc, &(struct lines){l, true, l->nentries, l->ncolumns});
	}
}
