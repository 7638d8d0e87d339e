#include "project_forms.h"
#include "told.h"
#include "utf8.h"
#include "wordset.h"

/* The last total score of the table. */
static const struct fact *
total_score(const struct table *t)
{
	size_t i = t->nfacts;

	while (i-- > 0)
		if (t->facts[i]->role == ROLE_SCORE && t->facts[i]->numeric &&
			is_form_total(t->facts[i]))
			return t->facts[i];
	return NULL;
}

void
read_project_forms(struct doc *doc, struct project_forms *forms)
{
	const struct facts *meta = &doc->of_role[ROLE_META];
	size_t i;

	forms->n = 0;
	for (i = 0; i < meta->n && forms->n < MAX_PROJECT_FORMS; i++) {
		const struct fact *f = meta->fact[i], *total;

		if (f->table != NULL && str_eq(f->item, S("project")) &&
			(total = total_score(f->table)) != NULL)
			forms->form[forms->n++] =
				(struct project_form){utf8_key(&doc->arena, f->text),
					project_own_name(doc, f->text), total};
	}
}

/* Bytes in front of a name that are none of it: a mark, a year, a number of the project, the agency. */
static size_t
before_name(const struct doc *doc, struct str s)
{
	static struct wordset fronts = {.table = "phrases", .kind = "project-front"};
	size_t n = 0;

	while (n < s.n && (unsigned char)s.p[n] < 0x80)
		n++;
	if (n == 0)
		n = wordset_prefix(&fronts, s);
	if (n == 0 && doc->agency.n > 0 && str_starts(s, doc->agency))
		n = doc->agency.n;
	return n;
}

struct str
project_own_name(struct doc *doc, struct str name)
{
	static struct wordset tails = {.table = "phrases", .kind = "project-tail"};
	struct str s = utf8_key(&doc->arena, name);
	size_t n;

	while ((n = before_name(doc, s)) > 0)
		s = str_sub(s, n, s.n);
	while ((n = wordset_suffix(&tails, s)) > 0)
		s = str_sub(s, 0, s.n - n);
	return s;
}

struct str
project_of_score(struct doc *doc, const struct fact *score)
{
	return project_own_name(doc, score->key);
}

/* Of two forms the one that the score can only be about: the same total, or the total that it is. NULL if that
 * cannot be said. */
static const struct project_form *
one_of(const struct project_form *a, const struct project_form *b, const struct fact *score)
{
	fix points = dec_fix(score->dec);

	if (a == NULL || dec_fix(b->total->dec) == points)
		return b;
	return dec_fix(a->total->dec) == points || dec_fix(a->total->dec) == dec_fix(b->total->dec)
		? a
		: NULL;
}

static const struct project_form *
form_of_name(const struct project_forms *forms, struct str own, const struct fact *score)
{
	const struct project_form *found = NULL;
	int i;

	for (i = 0; i < forms->n; i++)
		if (str_eq(forms->form[i].own, own) &&
			(found = one_of(found, &forms->form[i], score)) == NULL)
			return NULL;
	return found;
}

/* The project whose name the titles above the score have, the longest; "" if they have none, or several. */
static struct str
name_in_titles(struct doc *doc, const struct project_forms *forms, const struct fact *score)
{
	const size_t long_name = 12; /* four characters */
	struct str titles = utf8_key(&doc->arena, score->section), best = {"", 0};
	bool several = false;
	int i;

	for (i = 0; i < forms->n; i++) {
		struct str own = forms->form[i].own;

		if (own.n < long_name || !str_has(titles, own) || str_has(best, own))
			continue;
		several = best.n > 0 && !str_has(own, best);
		best = own;
	}
	return several ? S("") : best;
}

const struct project_form *
form_of_score(struct doc *doc, const struct project_forms *forms, const struct fact *score)
{
	const size_t least = 6; /* two characters */
	struct str own = project_of_score(doc, score);

	if (own.n == 0)
		own = name_in_titles(doc, forms, score);
	return own.n >= least ? form_of_name(forms, own, score) : NULL;
}

const struct project_form *
form_of_total(const struct project_forms *forms, const struct fact *total)
{
	int i;

	for (i = 0; i < forms->n; i++)
		if (forms->form[i].total == total)
			return &forms->form[i];
	return NULL;
}
