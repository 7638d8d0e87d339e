/* 对3个项目开展绩效自评，涉及资金50.00万元, and the forms of the three projects: the budgets in them, or what was
 * spent of them, make up the amount. Only where as many forms follow as projects are named; a warning, for
 * an amount may be another budget's. */
#include "check.h"
#include "prose.h"
#include "told.h"
#include "words.h"

enum fund { BUDGET, SPENT, INITIAL, FUNDS };
enum { MAX_FORMS = 256 };

struct forms {
	const struct fact *fund[FUNDS][MAX_FORMS]; /* by form; NULL where the form has none */
	int n;
};

/* The first figure of that role in the table; if `total`, that of the whole form. */
static const struct fact *
first_of(const struct table *t, enum role role, bool total)
{
	size_t i;

	for (i = 0; table_has(t, role) && i < t->nfacts; i++)
		if (t->facts[i]->role == role && t->facts[i]->numeric &&
			(!total || is_form_total(t->facts[i])))
			return t->facts[i];
	return NULL;
}

/* The funds of the projects' forms with a total score: the row with the rate of execution has them. */
static void
read_forms(const struct doc *doc, struct forms *forms)
{
	const struct table *t;

	forms->n = 0;
	for (t = doc->tables; t != NULL && forms->n < MAX_FORMS; t = t->next) {
		const struct fact *rate = first_of(t, ROLE_RATE, false);

		if (rate == NULL || rate->nof < 2 || word_in(WHOLE_AGENCY, t->name) ||
			first_of(t, ROLE_SCORE, true) == NULL)
			continue;
		forms->fund[SPENT][forms->n] = rate->of[0];
		forms->fund[BUDGET][forms->n] = rate->of[1];
		forms->fund[INITIAL][forms->n++] = initial_budget_beside(rate->of[1]);
	}
}

/* Is f, figure i of the sentences, the money of as many projects as there are forms, which the sentence
 * counts shortly before it? SURE if it says that they are evaluated by the agency itself, 自评. */
enum kind { NO_MONEY, PERHAPS, SURE };

static enum kind
money_of_projects(const struct doc *doc, size_t i, int nforms)
{
	const size_t near = 4;
	const struct fact *f = doc->told.fact[i];
	enum kind kind = NO_MONEY;
	size_t back;

	if (!f->numeric || !f->money || f->dec.n == 0 || f->nof > 0 ||
		!str_has(f->key, S("涉及")) || f->role == ROLE_CHANGE)
		return NO_MONEY;
	for (back = 1; back <= near && back <= i; back++) {
		const struct fact *k = doc->told.fact[i - back];

		if (k->line != f->line || k->money)
			break;
		if (!k->numeric || !str_eq(k->unit, S("个")) || !str_has(k->text, S("项目")))
			continue;
		if (str_has(k->text, S("自评")))
			return k->dec.places == 0 && k->dec.n == nforms ? SURE : NO_MONEY;
		if (k->dec.places == 0 && k->dec.n == nforms)
			kind = PERHAPS;
	}
	return kind;
}

static struct claim *
claim_fund(struct doc *doc, const struct fact *f, const struct forms *forms, enum fund fund)
{
	static const char *const messages[FUNDS] = {
		"forms-budgets", "forms-spent", "forms-budgets"};
	static const char *const single[FUNDS] = {"form-budget", "form-spent", "form-budget"};
	struct claim *c =
		claim_new(doc, CHECK_SUM, f, forms->n == 1 ? single[fund] : messages[fund]);
	int i;

	for (i = 0; i < forms->n; i++)
		if (forms->fund[fund][i] != NULL)
			claim_add(doc, c, forms->fund[fund][i], 1);
		else
			c->bad = true;
	claim_arg(c, line_text(doc, forms->n));
	c->at_most = VERDICT_WARN;
	return c;
}

static void
check_funds(struct doc *doc, const struct fact *f, const struct forms *forms, enum kind kind)
{
	enum fund fund;

	for (fund = BUDGET; fund < FUNDS; fund++) {
		struct claim *c = claim_fund(doc, f, forms, fund);

		if (!c->bad && claim_verdict(c) <= VERDICT_ROUNDING) {
			claim_end(doc, c);
			return;
		}
		claim_drop(doc, c);
	}
	if (kind == SURE)
		claim_end(doc, claim_fund(doc, f, forms, BUDGET));
}

void
check_form_funds(struct doc *doc)
{
	struct forms forms;
	enum kind kind;
	size_t i;

	read_forms(doc, &forms);
	for (i = 0; i < doc->told.n && forms.n > 0; i++)
		if ((kind = money_of_projects(doc, i, forms.n)) != NO_MONEY)
			check_funds(doc, doc->told.fact[i], &forms, kind);
}
