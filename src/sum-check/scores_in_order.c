/* Scores told in the order of their projects: 渠道清淤、泵站改造2个项目得分分别为95分、97分. Each is that of its project's form. */
#include "project_forms.h"
#include "prose.h"
#include "quoted.h"
#include "utf8.h"

enum { MOST_IN_ORDER = 16 };

/* The forms whose projects a text names, in the order of the names. */
struct named {
	const struct project_form *form[MOST_IN_ORDER];
	ptrdiff_t at[MOST_IN_ORDER];
	int n;
	bool doubt; /* two forms of one name, a name in a name, too many */
};

static void
add_named(struct named *named, const struct project_form *form, ptrdiff_t at)
{
	int i = named->n;

	if (i == MOST_IN_ORDER) {
		named->doubt = true;
		return;
	}
	for (; i > 0 && named->at[i - 1] >= at; i--) {
		named->doubt = named->doubt || named->at[i - 1] == at;
		named->form[i] = named->form[i - 1];
		named->at[i] = named->at[i - 1];
	}
	named->form[i] = form;
	named->at[i] = at;
	named->n++;
}

static void
read_names(struct doc *doc, const struct project_forms *forms, struct str text, struct named *named)
{
	const size_t least = 6; /* two characters */
	struct str key = utf8_key(&doc->arena, text);
	int i;

	*named = (struct named){.n = 0};
	for (i = 0; i < forms->n; i++) {
		ptrdiff_t at =
			forms->form[i].own.n < least ? -1 : str_find(key, forms->form[i].own, 0);

		if (at >= 0)
			add_named(named, &forms->form[i], at);
	}
	for (i = 1; i < named->n; i++)
		named->doubt = named->doubt ||
			named->at[i] < named->at[i - 1] + (ptrdiff_t)named->form[i - 1]->own.n;
}

/* The scores told one for each behind the figure, in its sentence. Returns how many; 0 if others are among
 * them. */
static int
read_scores(const struct doc *doc, const struct fact *count, const struct fact **score)
{
	size_t i = count->number;
	bool each = false;
	int n = 0;

	while (!str_has(doc->facts[i]->text, S("。")) && ++i < doc->nfacts) {
		const struct fact *f = doc->facts[i];

		if (f->table != NULL || !str_eq(f->section, count->section))
			return 0;
		if (f->role != ROLE_SCORE || is_average_score(f))
			continue;
		each = is_one_of_several(doc, f, each);
		if (!each || !f->numeric || is_of_others(f) || n == MOST_IN_ORDER)
			return 0;
		score[n++] = f;
	}
	return n;
}

/* What stands in front of the figure in its clause. */
static struct str
words_before(const struct fact *f)
{
	ptrdiff_t at = str_find(f->text, f->value, 0);

	return str_sub(f->text, 0, at < 0 ? 0 : (size_t)at);
}

void
check_scores_in_order(struct doc *doc)
{
	const struct facts *counts = &doc->of_role[ROLE_COUNT];
	struct project_forms forms;
	size_t i;
	int k, n;

	read_project_forms(doc, &forms);
	for (i = 0; i < counts->n && forms.n > 1; i++) {
		const struct fact *f = counts->fact[i], *score[MOST_IN_ORDER];
		struct named named;

		if (f->table != NULL || !f->numeric || f->dec.places > 0 || f->dec.n < 2 ||
			(n = read_scores(doc, f, score)) != f->dec.n)
			continue;
		read_names(doc, &forms, words_before(f), &named);
		for (k = 0; k < n && !named.doubt && named.n == n; k++)
			if (can_be_total(score[k], named.form[k]->total))
				claim_same_score(doc, score[k], named.form[k]->total, VERDICT_WARN);
	}
}
