#include "accounts.h"
#include "data.h"
#include "utf8.h"

/* A code that has a name. */
struct known {
	struct str code;
	struct known *next;
};

/* Names of one level don't count for another: the map's keys are the name and the level's digit. */
static struct str
name_key(struct doc *doc, struct str name, size_t digits)
{
	char *p = arena_text(&doc->arena, name.n + 1);

	if (name.n > 0)
		memcpy(p, name.p, name.n);
	p[name.n] = (char)('0' + digits);
	return (struct str){p, name.n + 1};
}

static void
learn(struct doc *doc, struct str name, struct str code)
{
	void **slot;
	struct known *k;

	if (name.n == 0 || !account_code(code))
		return;
	slot = map_at(&doc->arena, &doc->codes_by_name, name_key(doc, name, code.n));
	for (k = *slot; k != NULL; k = k->next)
		if (str_eq(k->code, code))
			return;
	k = arena_alloc(&doc->arena, sizeof *k);
	*k = (struct known){code, *slot};
	*slot = k;
}

/* Learns the names of the document's tables, and those of the classes of functional expenditure,
 * which the general tables print without codes. */
static void
learn_all(struct doc *doc)
{
	enum { CODE, NAME, OTHERS, COLUMNS };
	static struct data accounts;
	size_t i;
	int row;

	doc->names_learnt = true;
	for (i = 0; i < doc->nfacts; i++)
		if (doc->facts[i]->table != NULL)
			learn(doc, doc->facts[i]->key, doc->facts[i]->code);
	if (accounts.rows == 0)
		accounts = data_builtin("codes", COLUMNS);
	for (row = 0; row < accounts.rows; row++) {
		struct str code = data_get(&accounts, row, CODE);

		if (code.n == 3 && code.p[0] == '2')
			learn(doc, utf8_key(&doc->arena, data_get(&accounts, row, NAME)), code);
	}
}

/* The one code that starts with `above`, has that many digits and the name; "" if there is none or
 * more than one. */
static struct str
code_named(struct doc *doc, struct str name, size_t digits, struct str above)
{
	const struct known *k;
	struct str found = S("");

	if (!doc->names_learnt)
		learn_all(doc);
	for (k = map_get(&doc->codes_by_name, name_key(doc, name, digits)); k != NULL;
		k = k->next) {
		if (!str_starts(k->code, above))
			continue;
		if (found.n > 0)
			return S("");
		found = k->code;
	}
	return found;
}

struct str
account_code_of(struct doc *doc, const struct fact *f, bool economic)
{
	struct account_name name;
	struct str above = S(""), code;
	int level;

	if (f->code.n > 0)
		return account_code(f->code) ? f->code : S("");
	name = account_name(&doc->arena, f->item);
	if (name.last < 0 && economic) {
		code = code_named(doc, f->key, 5, S("3"));
		return code.n > 0 ? code : code_named(doc, f->key, 3, S("3"));
	}
	if (name.last < 0)
		return code_named(doc, f->key, 3, S("2"));
	for (level = 0; level < name.last; level++) {
		code = code_named(doc, name.level[level], account_digits(level), above);
		above = code.n > 0 ? code : above;
	}
	return code_named(doc, name.level[level], account_digits(level), above);
}
