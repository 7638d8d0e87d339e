/* The units that a disclosure covers (the meta facts of tabulate's members.c) against the sentence in front that counts
 * them: 行政单位1家，事业单位4家，具体包括： and five names. */
#include "check.h"
#include "prose.h"
#include "wordset.h"

enum { MOST_COUNTS = 8, NEAR = 2 };

/* Members that follow each other, and what is counted in front of them. */
struct members {
	const struct fact *first;
	const struct fact *count[MOST_COUNTS]; /* the last one first */
	int64_t sum;                           /* of those in the last sentence */
	int64_t n;
	int counts;
	bool lines; /* they have a line each */
	bool own;   /* the office itself is one of them, which the count may leave out */
};

static bool
is_member(const struct fact *f)
{
	return f->role == ROLE_META && str_eq(f->item, S("member"));
}

static bool
is_own(const struct doc *doc, const struct fact *f)
{
	static struct wordset own = {.table = "labels", .kind = "own"};

	return wordset_has(&own, f->text) || str_eq(f->text, doc->agency);
}

/* Is it a number of units? */
static bool
counts_units(const struct fact *f)
{
	static struct wordset units = {.table = "phrases", .kind = "named"},
			      things = {.table = "phrases", .kind = "things"};

	return f->table == NULL && f->numeric && !f->money && f->dec.places == 0 && f->dec.n > 0 &&
		wordset_is(&units, f->unit) &&
		(wordset_has(&things, f->key) || wordset_has(&things, f->text));
}

/* Reads the members from of_role[ROLE_META].fact[*i] on; *i goes behind them. */
static void
read_members(const struct doc *doc, size_t *i, struct members *m)
{
	const struct facts *metas = &doc->of_role[ROLE_META];

	*m = (struct members){.first = metas->fact[*i]};
	for (; *i < metas->n; ++*i) {
		const struct fact *f = metas->fact[*i];

		if (!is_member(f) || !str_eq(f->section, m->first->section) || f->table != NULL)
			break;
		m->n++;
		m->lines = m->n == 1 || f->line > m->first->line;
		m->own = m->own || is_own(doc, f);
	}
}

/* The last figure of the sentences in front of the line: its place in doc->told, or doc->told.n. */
static size_t
last_before(const struct doc *doc, int line)
{
	size_t i, last = doc->told.n;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (f->role == ROLE_META)
			continue; /* those of members come first */
		if (f->line >= line)
			break;
		last = i;
	}
	return last;
}

/* Reads what is counted in front of them, in their section, behind other members. */
static void
read_counts(const struct doc *doc, struct members *m, int from)
{
	size_t i = last_before(doc, m->first->line);
	bool last = true; /* still in the last sentence */

	if (i == doc->told.n)
		return;
	for (i++; i-- > 0 && m->counts < MOST_COUNTS;) {
		const struct fact *f = doc->told.fact[i];

		if (f->role == ROLE_META || !str_eq(f->section, m->first->section) ||
			f->line < from)
			return;
		last = last && (m->counts == 0 || !str_has(f->text, S("。")));
		if (!counts_units(f))
			continue;
		m->count[m->counts++] = f;
		m->sum += last ? f->dec.n : 0;
	}
}

/* Is it that number? One of units below the office may leave out the office itself. */
static bool
counts_them(const struct members *m, const struct fact *count)
{
	static struct wordset below = {.table = "phrases", .kind = "below"};
	bool office = m->own && (m->counts == 1 || wordset_has(&below, count->text));

	return count->dec.n == m->n || (office && count->dec.n + 1 == m->n);
}

static void
claim_members(struct doc *doc, const struct members *m, bool only)
{
	const struct fact *near = m->counts > 0 ? m->count[0] : NULL;
	bool right = m->sum == m->n;
	int64_t printed = m->sum;
	int i;

	for (i = 0; i < m->counts && !right; i++) {
		if ((right = counts_them(m, m->count[i]))) {
			near = m->count[i];
			printed = near->dec.n;
		}
	}
	if (near == NULL ||
		(!right && (!only || m->n < 2 || printed - m->n > NEAR || m->n - printed > NEAR)))
		return;
	claim_text(doc, CHECK_SUM, right ? VERDICT_OK : VERDICT_WARN, near,
		line_text(doc, (long)printed), line_text(doc, (long)m->n), "names-listed");
}

void
check_members(struct doc *doc)
{
	const struct facts *metas = &doc->of_role[ROLE_META];
	int from = 0; /* the line behind the members before */
	size_t i = 0;

	while (i < metas->n) {
		struct members m;

		if (!is_member(metas->fact[i])) {
			i++;
			continue;
		}
		read_members(doc, &i, &m);
		if (m.n == 0) { /* in a table */
			i++;
			continue;
		}
		read_counts(doc, &m, from);
		if (m.lines) /* names in one sentence are listed.c's */
			claim_members(doc, &m, from == 0);
		from = metas->fact[i - 1]->line;
	}
}
