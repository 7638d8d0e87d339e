/* Tables whose rows are projects, each with the code of the account that pays for it: what stands beside such a
 * code is no name of the account. */
#include "accounts.h"
#include "alike.h"
#include "classification.h"
#include "codes.h"

/* True if the name stands in that table and nowhere else. */
static bool
only_in(const struct name *n, const struct table *t)
{
	size_t i;

	for (i = 0; i < n->n; i++)
		if (n->facts[i]->table != t)
			return false;
	return true;
}

enum { PROJECTS = 3 };

/* Marks tables whose rows are projects, each with the code of the account that pays for it: several rows
 * have the code, under names of their own. */
void
find_own_names(const struct code *c)
{
	const struct name *n, *m;

	for (n = c->names; n != NULL; n = n->next) {
		struct table *t = n->facts[0]->table;
		bool known = classification_row(c->code) >= 0;
		int own = 0;

		if (t == NULL || t->projects)
			continue;
		for (m = c->names; m != NULL; m = m->next)
			if (!m->official && only_in(m, t))
				own++;
			else
				known = true;
		t->projects = own >= PROJECTS || (own == PROJECTS - 1 && known);
	}
}

bool
is_project(const struct name *n)
{
	size_t i;

	for (i = 0; i < n->n; i++)
		if (n->facts[i]->table == NULL || !n->facts[i]->table->projects)
			return false;
	return true;
}

static bool
only_in_tables(const struct name *n)
{
	size_t i;

	for (i = 0; i < n->n && n->facts[i]->table != NULL; i++)
		;
	return i == n->n;
}

/* Counts for their tables the names of a code that only tables have, without likeness to the right one, and
 * the others. */
void
count_strange(struct doc *doc, const struct code *c)
{
	int row = classification_row(c->code);
	const struct name *n, *best = right_name(c);
	struct str right = name_letters(doc, row >= 0 ? classification_name(row) : best->printed);
	size_t i;

	for (n = c->names; n != NULL; n = n->next) {
		struct table *t;
		bool strange = !n->official && (row >= 0 || n != best) && only_in_tables(n) &&
			!names_alike(n->letters, right);

		for (i = 0; i < n->n; i++)
			if ((t = n->facts[i]->table) != NULL)
				*(strange ? &t->strange_names : &t->right_names) += 1;
	}
}

/* Marks tables of projects that have an account each: a third and more of the names in them, three at least, are
 * not even like that of their code, and stand in no sentence. */
void
find_projects(struct doc *doc)
{
	struct table *t;

	for (t = doc->tables; t != NULL; t = t->next)
		t->projects = t->projects ||
			(t->strange_names >= PROJECTS && t->right_names <= 2 * t->strange_names);
}
