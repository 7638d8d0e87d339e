#include "accounts.h"
#include "data.h"
#include "utf8.h"

bool
account_code(struct str code)
{
	size_t i;

	for (i = 0; i < code.n; i++)
		if (code.p[i] < '0' || code.p[i] > '9')
			return false;
	return code.n == 3 || code.n == 5 || code.n == 7;
}

/* The level that the text in brackets marks (类 0, 款 1, 项 2), with or without a number; -1 if it
 * marks none. */
static int
marked_level(struct str inside)
{
	static const char *const marks[] = {"类", "款", "项"};
	size_t i = 0;
	int level;

	while (i < inside.n && inside.p[i] >= '0' && inside.p[i] <= '9')
		i++;
	for (level = 0; level < 3; level++)
		if (str_eq(str_sub(inside, i, inside.n), str(marks[level])))
			return level;
	return -1;
}

static bool
all_digits(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

struct account_name
account_name(struct doc *doc, struct str item)
{
	struct account_name name = {.last = -1};
	struct str key = utf8_key(&doc->arena, item);
	size_t from = 0, at = 0;
	int next = 0;

	for (;;) {
		ptrdiff_t open = str_find(key, S("("), at), close;
		struct str inside;
		int level;

		if (open < 0 || (close = str_find(key, S(")"), (size_t)open)) < 0)
			return name;
		inside = str_sub(key, (size_t)open + 1, (size_t)close);
		level = marked_level(inside);
		if (level < 0 && all_digits(inside))
			level = account_code(inside)
				? (int)(inside.n - 3) / 2 /* 行政运行（2130301） */
				: next < 3 ? next /* 卫生健康支出（210）医疗保障管理事务（15） */
					   : -1;
		at = (size_t)close + 1;
		if (level < 0)
			continue;
		if ((size_t)open > from)
			name.level[level] = str_sub(key, from, (size_t)open);
		name.last = level;
		next = level + 1;
		from = at;
	}
}

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
	name = account_name(doc, f->item);
	if (name.last < 0 && economic) {
		code = code_named(doc, f->key, 5, S("3"));
		return code.n > 0 ? code : code_named(doc, f->key, 3, S("3"));
	}
	if (name.last < 0)
		return code_named(doc, f->key, 3, S("2"));
	for (level = 0; level < name.last; level++) {
		code = code_named(doc, name.level[level], (size_t)(3 + 2 * level), above);
		above = code.n > 0 ? code : above;
	}
	return code_named(doc, name.level[level], (size_t)(3 + 2 * level), above);
}
