#include "accounts.h"
#include "data.h"
#include "utf8.h"

/* A code that has a name. */
struct known {
	struct str code;
	struct known *next;
};

/* What a document calls its accounts. */
struct accounts {
	struct map by_name[ACCOUNT_LEVELS]; /* name -> struct known; by level: names of one level
					       don't count for another */
	struct {
		const char *item, *key;
		bool economic;
		struct str code;
	} last; /* what was asked for: figures of a row have one label */
};

static void
learn(struct doc *doc, struct str name, struct str code)
{
	struct arena *a = &doc->arena;
	void **slot;
	struct known *k;

	if (name.n == 0 || !account_code(code))
		return;
	slot = map_at(a, &doc->accounts->by_name[account_level(code)], name);
	for (k = *slot; k != NULL; k = k->next)
		if (str_eq(k->code, code))
			return;
	k = arena_alloc(a, sizeof *k);
	*k = (struct known){code, *slot};
	*slot = k;
}

/* The names that a document's tables print. */
static void
learn_tables(struct doc *doc)
{
	const struct fact *before = NULL;
	size_t i;

	for (i = 0; i < doc->nfacts; before = doc->facts[i++]) {
		const struct fact *f = doc->facts[i];

		if (f->table != NULL && f->coded &&
			(before == NULL || before->table == NULL || before->key.p != f->key.p ||
				before->code.p != f->code.p))
			learn(doc, f->key, f->code);
	}
}

/* Learns the names of the document's tables, and those of the classes of functional expenditure,
 * which the general tables print without codes. */
static void
learn_all(struct doc *doc)
{
	enum { CODE, NAME, OTHERS, COLUMNS };
	static struct data accounts;
	int row;

	learn_tables(doc);
	if (accounts.rows == 0)
		accounts = data_builtin("codes", COLUMNS);
	for (row = 0; row < accounts.rows; row++) {
		struct str code = data_get(&accounts, row, CODE);

		if (code.n == 3 && code.p[0] == '2')
			learn(doc, utf8_key(&doc->arena, data_get(&accounts, row, NAME)), code);
	}
}

static struct accounts *
accounts_of(struct doc *doc)
{
	if (doc->accounts == NULL) {
		doc->accounts = arena_alloc(&doc->arena, sizeof *doc->accounts);
		learn_all(doc);
	}
	return doc->accounts;
}

/* The one code of the level that starts with `above` and has the name; "" if there is none or more
 * than one. */
static struct str
code_named(const struct accounts *a, struct str name, int level, struct str above)
{
	const struct known *k;
	struct str found = S("");

	for (k = map_get(&a->by_name[level], name); k != NULL; k = k->next) {
		if (!str_starts(k->code, above))
			continue;
		if (found.n > 0)
			return S("");
		found = k->code;
	}
	return found;
}

/* The code of a figure that is named so. */
static struct str
find_code(struct doc *doc, const struct fact *f, bool economic)
{
	const struct accounts *a = accounts_of(doc);
	struct account_name name = account_name(f->item.n > 0 ? f->key : S(""));
	struct str above = S(""), code;
	int level;

	if (name.last < 0 && economic) {
		code = code_named(a, f->key, 1, S("3"));
		return code.n > 0 ? code : code_named(a, f->key, 0, S("3"));
	}
	if (name.last < 0)
		return code_named(a, f->key, 0, S("2"));
	for (level = 0; level < name.last; level++) {
		code = code_named(a, name.level[level], level, above);
		above = code.n > 0 ? code : above;
	}
	return code_named(a, name.level[level], level, above);
}

struct str
account_code_of(struct doc *doc, const struct fact *f, bool economic)
{
	struct accounts *a = accounts_of(doc);

	if (f->code.n > 0)
		return f->coded ? f->code : S("");
	if (a->last.item != f->item.p || a->last.key != f->key.p || a->last.economic != economic) {
		a->last.item = f->item.p;
		a->last.key = f->key.p;
		a->last.economic = economic;
		a->last.code = find_code(doc, f, economic);
	}
	return a->last.code;
}
