/* Items named in sentences with their class, 社会保障和就业支出（类）…（款）…（项）: the items of a class
 * make the class, which another list of the same total prints. */
#include "check.h"
#include "data.h"
#include "prose.h"
#include "utf8.h"

/* The name of the class an item names first: up to （类） or a class's code, （208类） （208）. Empty if
 * there is none. */
static struct str
class_of(struct str key)
{
	ptrdiff_t at = str_find(key, S("(类)"), 0);

	if (at > 0)
		return str_sub(key, 0, (size_t)at);
	for (at = str_find(key, S("("), 0); at > 0; at = str_find(key, S("("), (size_t)at + 1)) {
		const char *p = key.p + at + 1;
		size_t left = key.n - (size_t)at - 1;

		if (left >= 4 && p[0] == '2' && p[1] >= '0' && p[1] <= '9' && p[2] >= '0' &&
			p[2] <= '9' && (p[3] == ')' || p[3] < 0))
			return str_sub(key, 0, (size_t)at);
	}
	return (struct str){"", 0};
}

/* The class that a part of a list is, not an item of it. */
static struct str
class_itself(const struct fact *f)
{
	struct str name = class_of(f->key);

	return name_of_spending(name.n > 0 ? name : f->key);
}

/* True if the class with that code has the name in the classification (lib/data/codes.tsv). */
static bool
is_name_of(struct doc *doc, struct str code, struct str name)
{
	enum { CODE, NAME, VARIANTS, COLUMNS };
	static struct data accounts;
	int r;

	if (accounts.rows == 0)
		accounts = data_builtin("codes", COLUMNS);
	for (r = 0; r < accounts.rows; r++)
		if (str_eq(data_get(&accounts, r, CODE), code))
			return str_eq(name_of_spending(
					      utf8_key(&doc->arena, data_get(&accounts, r, NAME))),
				       name) ||
				str_has(data_get(&accounts, r, VARIANTS), name);
	return false;
}

/* True if the item is of class f: by its code, or else by the class it names. */
static bool
is_of_class(struct doc *doc, const struct fact *item, const struct fact *f)
{
	struct str name = class_itself(f);

	if (item->code.n >= 3 && name.n > 0)
		return is_name_of(doc, str_sub(item->code, 0, 3), name);
	return str_eq(name_of_spending(class_of(item->key)), name);
}

static bool
names_classes(const struct list *l)
{
	int i;

	for (i = 0; i < l->n; i++)
		if (class_of(l->parts[i]->key).n == 0)
			return false;
	return l->n > 2;
}

/* The sum of l's items of the class of f. Returns how many there are. */
static int
claim_class(struct doc *doc, const struct list *l, const struct fact *f, enum verdict most)
{
	struct claim *c = claim_new(doc, CHECK_SUM, f, "class-items");
	int i;

	for (i = 0; i < l->n; i++)
		if (is_of_class(doc, l->parts[i], f))
			claim_add(doc, c, l->parts[i], 1);
	c->at_most = most;
	if (c->nterms > 0 && most > VERDICT_OK)
		claim_end(doc, c);
	return c->nterms;
}

/* True if f and the items of l are about the same: amount, measure and year. */
static bool
comparable(const struct fact *f, const struct list *l)
{
	return str_eq(f->measure, l->parts[0]->measure) && str_eq(f->year, l->parts[0]->year);
}

/* m: a list of classes with the total of l. Each item has to be in one of them. */
static void
check_lists(struct doc *doc, const struct list *l, const struct list *m)
{
	int i, items = 0;
	bool all = true;

	for (i = 0; i < m->n; i++) {
		int n = comparable(m->parts[i], l) ? claim_class(doc, l, m->parts[i], VERDICT_OK)
						   : 0;

		all = all && n > 0;
		items += n;
	}
	for (i = 0; i < m->n; i++)
		if (comparable(m->parts[i], l))
			claim_class(doc, l, m->parts[i],
				all && items == l->n ? VERDICT_ERROR : VERDICT_WARN);
}

void
check_classes(struct doc *doc)
{
	const struct list *l, *m;
	int n;

	for (l = doc->lists; l != NULL; l = l->next) {
		if (!names_classes(l))
			continue;
		for (m = doc->lists, n = 0; m != NULL && n++ < LISTS_COMPARED; m = m->next)
			if (m != l && m->n > 1 && m->n < l->n &&
				fact_same_value(m->total, l->total))
				check_lists(doc, l, m);
	}
}
