/* Which account a figure in a sentence is about: the one that its names lead to in the tables of the
 * same document, so that 社会保障和就业支出（类）抚恤（款）死亡抚恤（项） of one year meets the sentence of the
 * next year that names its levels otherwise (a level left out, or printed twice and the others
 * shifted up). */
#include "account.h"
#include "utf8.h"
#include "years.h"

/* A code of the document's tables under one of its names. */
struct named {
	struct str code;
	struct named *next;
};

/* What lies directly below a code: one code, or several. */
struct below {
	struct str only;
	bool several;
};

struct accounts {
	struct arena *arena;
	struct map by_name; /* name's key -> struct named */
	struct map below;   /* code -> struct below */
};

static void
add_below(struct accounts *accounts, struct str code)
{
	void **slot;
	struct below *below;

	if (code.n <= account_digits(0))
		return;
	slot = map_at(accounts->arena, &accounts->below, str_sub(code, 0, code.n - 2));
	if ((below = *slot) == NULL) {
		below = *slot = arena_alloc(accounts->arena, sizeof *below);
		below->only = code;
	}
	below->several = below->several || !str_eq(below->only, code);
}

/* Learns the functional accounts of the tables. */
static void
learn(struct accounts *accounts, const struct figure *f)
{
	struct str code = f->code->key;
	struct named *named;
	void **slot;

	if (!account_code(code) || code.p[0] != '2' || f->item->key.n == 0)
		return;
	slot = map_at(accounts->arena, &accounts->by_name, f->item->key);
	for (named = *slot; named != NULL; named = named->next)
		if (str_eq(named->code, code))
			return;
	named = arena_alloc(accounts->arena, sizeof *named);
	*named = (struct named){code, *slot};
	*slot = named;
	add_below(accounts, code);
}

/* The code below `above` that has the name; of several, the one that all others lie below; "" if there
 * is none. */
static struct str
code_below(const struct accounts *accounts, struct str above, struct str name)
{
	const struct named *first = map_get(&accounts->by_name, name), *named;
	struct str code = S("");

	for (named = first; named != NULL; named = named->next)
		if (named->code.n > above.n && str_starts(named->code, above) &&
			(code.n == 0 || named->code.n < code.n))
			code = named->code;
	for (named = first; named != NULL; named = named->next)
		if (named->code.n > above.n && str_starts(named->code, above) &&
			!str_starts(named->code, code))
			return S("");
	return code;
}

static struct str
account_of(const struct accounts *accounts, struct str item)
{
	struct account_name name = account_name(utf8_key(accounts->arena, item));
	struct str above = S(""), code = S("");
	int level;

	for (level = 0; level <= name.last; level++) {
		if (name.level[level].n == 0 ||
			(level > 0 && str_eq(name.level[level], name.level[level - 1])))
			continue;
		code = code_below(accounts, above, name.level[level]);
		above = code.n > 0 ? code : above;
	}
	return code;
}

/* The highest account that is the same money: a section with one item is the same as the item. */
static struct str
widest(const struct accounts *accounts, struct str code)
{
	while (code.n > account_digits(0)) {
		struct str upper = str_sub(code, 0, code.n - 2);
		const struct below *below = map_get(&accounts->below, upper);

		if (below == NULL || below->several)
			break;
		code = upper;
	}
	return code;
}

void
find_accounts(struct arena *scratch, struct doc *doc)
{
	struct accounts accounts = {.arena = scratch};
	size_t i;

	for (i = 0; i < doc->nfigures; i++)
		if (doc->figures[i].table->text.n > 0)
			learn(&accounts, &doc->figures[i]);
	for (i = 0; i < doc->nfigures; i++) {
		struct figure *f = &doc->figures[i];

		if (f->table->text.n > 0 || f->kind != QUANTITY || !f->money)
			continue;
		f->named = account_of(&accounts, f->item->key);
		f->account = widest(&accounts, f->named);
	}
}
