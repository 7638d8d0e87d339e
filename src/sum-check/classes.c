/* Items named in sentences with their class, 社会保障和就业支出（类）…（款）…（项）: the items of a class
 * make the class, which another list of the same total prints. */
#include "classification.h"
#include "lists.h"
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

/* The parts of a list, and the classes that their names say; without 支出 at the end. */
struct named {
	const struct list *list;
	struct str *of;     /* the class a part is an item of */
	struct str *itself; /* the class a part is */
	bool items;         /* all parts name their classes */
};

static struct named
read_names(struct doc *doc, const struct list *l)
{
	struct named names = {.list = l, .items = l->n > 2};
	int i;

	names.of = arena_alloc(&doc->arena, (size_t)l->n * sizeof *names.of);
	names.itself = arena_alloc(&doc->arena, (size_t)l->n * sizeof *names.itself);
	for (i = 0; i < l->n; i++) {
		struct str class = class_of(l->parts[i]->key);

		names.of[i] = name_of_spending(class);
		names.itself[i] = class_itself(l->parts[i]);
		names.items = names.items && class.n > 0;
	}
	return names;
}

/* True if the class with that code has the name in the classification (lib/data/codes.tsv). */
static bool
is_name_of(struct doc *doc, struct str code, struct str name)
{
	int row = classification_row(code);

	return row >= 0 &&
		(str_eq(name_of_spending(utf8_key(&doc->arena, classification_name(row))), name) ||
			str_has(classification_variants(row), name));
}

/* True if item i of l is of class k of m: by its code, or else by the class it names. */
static bool
is_of_class(struct doc *doc, const struct named *l, int i, const struct named *m, int k)
{
	struct str code = l->list->parts[i]->code;

	if (code.n >= 3 && m->itself[k].n > 0)
		return is_name_of(doc, str_sub(code, 0, 3), m->itself[k]);
	return str_eq(l->of[i], m->itself[k]);
}

static int
count_items(struct doc *doc, const struct named *l, const struct named *m, int k)
{
	int i, n = 0;

	for (i = 0; i < l->list->n; i++)
		n += is_of_class(doc, l, i, m, k);
	return n;
}

/* Class k of m is the sum of l's items of that class. */
static void
claim_class(struct doc *doc, const struct named *l, const struct named *m, int k, enum verdict most)
{
	struct claim *c = claim_new(doc, CHECK_SUM, m->list->parts[k], "class-items");
	int i;

	for (i = 0; i < l->list->n; i++)
		if (is_of_class(doc, l, i, m, k))
			claim_add(doc, c, l->list->parts[i], 1);
	c->at_most = most;
	claim_end(doc, c);
}

/* True if f and the items of l are about the same: amount, measure and year. */
static bool
comparable(const struct fact *f, const struct list *l)
{
	return str_eq(f->measure, l->parts[0]->measure) && str_eq(f->year, l->parts[0]->year);
}

/* m: a list of classes with the total of l. Each item has to be in one of them. */
static void
check_lists(struct doc *doc, const struct named *l, const struct named *m)
{
	int *n = arena_alloc(&doc->arena, (size_t)m->list->n * sizeof *n), k, items = 0;
	bool all = true;

	for (k = 0; k < m->list->n; k++) {
		if (comparable(m->list->parts[k], l->list))
			n[k] = count_items(doc, l, m, k);
		all = all && n[k] > 0;
		items += n[k];
	}
	all = all && items == l->list->n;
	for (k = 0; k < m->list->n; k++)
		if (n[k] > 0)
			claim_class(doc, l, m, k, all ? VERDICT_ERROR : VERDICT_WARN);
}

/* The lists that are compared. */
struct lists {
	struct named *named;
	size_t n;
};

static struct lists
read_lists(struct doc *doc)
{
	struct lists lists = {0};
	const struct list *l;
	size_t cap = 0;

	for (l = doc->lists; l != NULL; l = l->next) {
		lists.named =
			arena_grow(&doc->arena, lists.named, lists.n, &cap, sizeof *lists.named);
		lists.named[lists.n++] = read_names(doc, l);
	}
	return lists;
}

void
check_classes(struct doc *doc)
{
	struct lists lists = read_lists(doc);
	size_t i, k;

	for (i = 0; i < lists.n; i++) {
		const struct named *l = &lists.named[i], *m = lists.named;

		for (k = 0; l->items && k < lists.n && k < LISTS_COMPARED; k++, m++)
			if (m != l && m->list->n > 1 && m->list->n < l->list->n &&
				fact_same_value(m->list->total, l->list->total))
				check_lists(doc, l, m);
	}
}
