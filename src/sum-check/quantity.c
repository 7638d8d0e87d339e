#include "quantity.h"
#include "accounts.h"
#include "known.h"
#include "rules.h"
#include "utf8.h"
#include "wordset.h"

/* Performance forms and project reports speak of targets and single projects. */
static bool
performance(const struct table *t)
{
	return table_has(t, ROLE_WEIGHT) || table_has(t, ROLE_SCORE) || table_has(t, ROLE_TARGET) ||
		table_has(t, ROLE_ACTUAL);
}

/* What the headings and the title of the table say about a figure. */
struct place {
	bool retold; /* it is told again */
	bool three;  /* they speak of the public expenses */
	bool part;   /* its quantity was read, and is no total */
};

/* What was read of a document: the quantity of every figure, and the context of the last one, which
 * most figures share with the one before. */
struct quantities {
	struct known_quantities known;
	struct place *place;        /* by number of the fact */
	const struct quantity **of; /* by number of the fact; NULL: not read yet */
	const struct fact *last;
	struct quantity context;
};

/* The main tables of accounts and budgets: they are what they are under any heading. */
static bool
is_main_table(const struct table *t)
{
	static const struct str kinds[] = {STR_INIT("收支总表"), STR_INIT("收入表"),
		STR_INIT("支出表"), STR_INIT("财政拨款总表"), STR_INIT("一般公共支出表")};
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (table_is(kinds[i], t->name))
			return true;
	return false;
}

static struct place
place_of(const struct fact *f)
{
	static struct wordset retelling = {.table = "phrases", .kind = "retelling"};
	struct str title = f->table != NULL ? f->table->name : S("");

	return (struct place){
		.retold = wordset_has(&retelling, title) ||
			(f->table != NULL && performance(f->table)) ||
			(wordset_has(&retelling, f->section) &&
				(f->table == NULL || !is_main_table(f->table))),
		.three = str_has(f->section, S("三公")) || str_has(title, S("三公")),
	};
}

/* Most figures stand where the one before stands. */
static struct place *
find_places(struct doc *doc)
{
	struct place *place = arena_alloc(&doc->arena, doc->nfacts * sizeof *place);
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i], *before = i > 0 ? doc->facts[i - 1] : f;

		place[i] = i > 0 && f->table == before->table && str_eq(f->section, before->section)
			? place[i - 1]
			: place_of(f);
	}
	return place;
}

static struct quantities *
quantities(struct doc *doc)
{
	if (doc->quantities == NULL) {
		doc->quantities = arena_alloc(&doc->arena, sizeof *doc->quantities);
		doc->quantities->place = find_places(doc);
		doc->quantities->known = known_for(&doc->arena, doc->nfacts / 2);
		doc->quantities->of =
			arena_alloc(&doc->arena, doc->nfacts * sizeof *doc->quantities->of);
	}
	return doc->quantities;
}

bool
quantity_retold(struct doc *doc, const struct fact *f)
{
	return quantities(doc)->place[f->number].retold;
}

/* 支出合计 over 因公出国（境）费, 公务用车购置及运行维护费, 公务接待费 and nothing else, in a table on more than these:
 * does the figure add up public expenses? */
static bool
adds_up_three(struct doc *doc, const struct fact *f)
{
	enum { MOST = 8 }; /* the three, and what they are divided into */
	int i;

	if (f->table == NULL || !f->labels_total || f->nparts < 2 || f->nparts > MOST)
		return false;
	for (i = 0; i < f->nparts; i++) {
		struct quantity q = {.no_three = false};

		quantity_read(&doc->words, &q, f->parts[i]->key, true);
		if (!q.value[KIND_THREE])
			return false;
	}
	return true;
}

/* The public expenses are meant only where the text speaks of them: 公务接待费 is an account too.
 */
static bool
speaks_of_three(struct doc *doc, const struct fact *f)
{
	return quantities(doc)->place[f->number].three || f->names_three ||
		str_has(f->measure, S("三公")) || adds_up_three(doc, f) ||
		(f->role == ROLE_PART && f->nof > 0 && adds_up_three(doc, f->of[0]));
}

/* Reads the head and the label of a table's figure, or the words of a sentence's, whose measure says the
 * stage: 收入预算1500万元，执行数1480万元. */
static void
read_label(struct doc *doc, const struct fact *f, struct quantity *q)
{
	meaning stage;

	quantity_read(&doc->words, q, f->measure, f->table != NULL);
	if (q->code.n > 0)
		return;
	stage = f->table == NULL ? q->value[KIND_STAGE] : MEANING_NONE;
	if (f->table != NULL && f->nof > 0 && f->role == ROLE_PART)
		quantity_read(&doc->words, q, f->of[0]->key, true);
	quantity_read(&doc->words, q, f->key, true);
	if (adds_up_three(doc, f)) {
		q->value[KIND_THREE] = MEANING_ALL;
		q->value[KIND_SIDE] = MEANING_NONE;
	}
	if (stage)
		q->value[KIND_STAGE] = stage;
}

static void
read_context(struct doc *doc, const struct fact *f, struct quantity *q)
{
	if (f->table != NULL)
		quantity_read_title(&doc->words, q, f->table->name);
	else
		quantity_read_headings(&doc->words, q, f->section);
}

/* Where nothing says whether budget or account is meant, it is what the document is about; of a year before that of
 * the budget nobody knows. */
static meaning
usual_stage(const struct doc *doc, struct str year)
{
	if (str_eq(doc->type, S("budget")))
		return str_cmp(year, doc->year) < 0 ? MEANING_NONE : MEANING_BUDGET;
	return str_eq(doc->type, S("final")) ? MEANING_FINAL : MEANING_NONE;
}

bool
quantity_stage(struct doc *doc, const struct fact *f, struct quantity *q)
{
	*q = (struct quantity){.year = f->year.n > 0 ? f->year : doc->year};
	if (f->table != NULL)
		quantity_read(&doc->words, q, f->table->name, false);
	quantity_read(&doc->words, q, f->measure, false);
	if (!q->value[KIND_STAGE])
		q->value[KIND_STAGE] = usual_stage(doc, q->year);
	return f->numeric && f->money;
}

const struct quantity *
quantity_of(struct doc *doc, const struct fact *f)
{
	return quantity_retold(doc, f) ? NULL : quantity_anywhere(doc, f);
}

/* read_context(), remembered from figure to figure. */
static void
recall_context(struct doc *doc, const struct fact *f, struct quantity *q)
{
	struct quantities *m = quantities(doc);

	if (m->last == NULL || m->last->table != f->table ||
		!str_eq(m->last->section, f->section) || m->context.no_three != q->no_three) {
		m->context = (struct quantity){.no_three = q->no_three};
		read_context(doc, f, &m->context);
	}
	m->last = f;
	memcpy(q->value, m->context.value, sizeof q->value);
}

/* 财政拨款支出 under the heading 一般公共预算财政拨款支出决算情况 is what the heading speaks of. */
static bool
narrows(meaning heading, meaning label)
{
	return label == MEANING_FISCAL && heading && heading != label;
}

/* The money that a figure is of whose label names none: what the sentence says before it, or else the
 * heading. False if neither can be meant: the heading is about a part of the figure. */
static bool
find_fund(struct doc *doc, const struct fact *f, struct quantity *q, meaning heading)
{
	meaning *fund = &q->value[KIND_FUND];

	if (*fund)
		return true;
	if (quantity_is_whole(doc, f))
		return !heading;
	*fund = quantity_fund_before(doc, f, q);
	if (!*fund)
		*fund = heading;
	return true;
}

/* 厅本级机关运行经费 in a sentence: without the agencies below it, so not the department's. */
static bool
is_own_part(const struct fact *f, const struct quantity *q)
{
	static struct wordset own = {.table = "labels", .kind = "own"};

	return f->table == NULL && (q->value[KIND_AGENCY] || q->value[KIND_THREE]) &&
		wordset_has(&own, f->key);
}

/* The one budget of those that the title names; none if it names none, or several. */
static meaning
budget_of_title(struct str title)
{
	static const struct {
		struct str words;
		meaning fund;
	} budgets[] = {{STR_INIT("一般公共"), MEANING_GENERAL},
		{STR_INIT("政府性基金"), MEANING_GOVFUND}, {STR_INIT("国有资本"), MEANING_CAPITAL}};
	meaning found = MEANING_NONE;
	size_t i;

	for (i = 0; i < sizeof budgets / sizeof *budgets; i++) {
		if (!str_has(title, budgets[i].words))
			continue;
		if (found)
			return MEANING_NONE;
		found = budgets[i].fund;
	}
	return found;
}

/* 国有资本经营收入 in a table on 一般公共预算收入 is an account of that budget, not the other budget. */
static bool
is_of_other_budget(const struct fact *f, meaning fund)
{
	meaning title = MEANING_NONE;

	if (f->table != NULL &&
		(fund == MEANING_GENERAL || fund == MEANING_GOVFUND || fund == MEANING_CAPITAL))
		title = budget_of_title(f->table->name);
	return title && fund != title;
}

static bool
read_quantity(struct doc *doc, const struct fact *f, struct quantity *q)
{
	meaning fund;
	int k;

	if (!f->numeric || !f->money || (f->table != NULL && f->table->wrong_heads) ||
		(f->table == NULL && f->key.n == 0) ||
		(f->role != ROLE_VALUE && f->role != ROLE_TOTAL && f->role != ROLE_PART))
		return false;
	*q = (struct quantity){
		.year = f->year.n > 0 ? f->year : doc->year,
		.no_three = !speaks_of_three(doc, f),
	};
	recall_context(doc, f, q);
	fund = q->value[KIND_FUND];
	q->scope_said = f->table != NULL || fund || q->value[KIND_SIDE] || q->value[KIND_THREE] ||
		q->value[KIND_AGENCY];
	q->value[KIND_FUND] = MEANING_NONE;
	q->code = account_code_of(doc, f, q->value[KIND_NATURE] == MEANING_BASIC);
	read_label(doc, f, q);
	if (is_own_part(f, q) || (f->table == NULL && !quantity_in_sentence(doc, f, q)))
		return false;
	if (is_of_other_budget(f, q->value[KIND_FUND]))
		return false;
	q->fund_narrowed = narrows(fund, q->value[KIND_FUND]);
	if (q->fund_narrowed)
		q->value[KIND_FUND] = MEANING_NONE;
	q->fund_in_label = q->value[KIND_FUND];
	q->scope_said = q->scope_said || q->fund_in_label;
	if (!find_fund(doc, f, q, fund))
		return false;
	if (!q->value[KIND_STAGE])
		q->value[KIND_STAGE] = usual_stage(doc, q->year);
	quantity_settle(q);
	for (k = 0; k < KIND_STAGE; k++)
		if (q->value[k])
			return true;
	return q->code.n > 0 || (q->rest.n > 0 && f->table != NULL);
}

/* True if nothing is said of it but which total of the agency it is. */
static bool
is_total(const struct quantity *q)
{
	return q->code.n == 0 && q->rest.n == 0 && !q->value[KIND_MEANS] && !q->value[KIND_THREE] &&
		!q->value[KIND_AGENCY];
}

const struct quantity *
quantity_anywhere(struct doc *doc, const struct fact *f)
{
	static const struct quantity none;
	const struct quantity **slot = &quantities(doc)->of[f->number];
	struct quantity q;

	if (*slot == NULL) {
		*slot = &none;
		if (read_quantity(doc, f, &q))
			*slot = known_share(&doc->arena, &quantities(doc)->known, &q);
		quantities(doc)->place[f->number].part = *slot == &none || !is_total(*slot);
	}
	return *slot == &none ? NULL : *slot;
}

const struct quantity *
quantity_total(struct doc *doc, const struct fact *f)
{
	const struct quantity *q;

	if (quantities(doc)->place[f->number].part)
		return NULL;
	q = quantity_anywhere(doc, f);
	return q != NULL && is_total(q) ? q : NULL;
}
