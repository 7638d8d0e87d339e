#include "classification.h"
#include "data.h"
#include "utf8.h"

enum { SHORTEST_REST = 12 }; /* bytes: four characters */

/* A row of codes.tsv. */
struct account {
	struct str code, name, variants;
	struct str *letters; /* those of the name and of its variants */
	int nletters;
};

static struct {
	struct account *account;
	int n;
	struct map rows; /* code -> struct account */
	struct arena arena;
} accounts;

static struct str
letters_of(struct arena *a, struct str s)
{
	char *p = arena_text(a, s.n + 1);
	size_t i = 0, n = 0, len;

	for (; i < s.n; i += len) {
		if (utf8_is_han(utf8_at(s, i, &len))) {
			memcpy(p + n, s.p + i, len);
			n += len;
		}
	}
	return (struct str){p, n};
}

struct str
name_letters(struct doc *doc, struct str s)
{
	return letters_of(&doc->arena, s);
}

/* Reads a name and its variants, separated by |. */
static void
read_names(struct account *a, struct str name, struct str others)
{
	size_t cap = 0;

	while (name.n > 0) {
		a->letters = arena_grow(
			&accounts.arena, a->letters, (size_t)a->nletters, &cap, sizeof *a->letters);
		a->letters[a->nletters++] = letters_of(&accounts.arena, name);
		name = str_cut(&others, S("|"));
	}
}

static void
load(void)
{
	enum { CODE, NAME, VARIANTS, COLUMNS };
	struct data d = data_builtin("codes", COLUMNS);
	void **slot;
	int i;

	accounts.account = arena_alloc(&accounts.arena, (size_t)d.rows * sizeof(struct account));
	for (i = 0; i < d.rows; i++) {
		struct account *a = &accounts.account[i];

		a->code = data_get(&d, i, CODE);
		a->name = data_get(&d, i, NAME);
		a->variants = data_get(&d, i, VARIANTS);
		read_names(a, a->name, a->variants);
		slot = map_at(&accounts.arena, &accounts.rows, a->code);
		if (*slot == NULL)
			*slot = a;
	}
	accounts.n = d.rows;
}

/* Is part what a cell or a page has left of whole: its beginning, or its end without more than
 * 其他, which makes another account's name? */
static bool
is_rest(struct str part, struct str whole)
{
	if (part.n < SHORTEST_REST || part.n >= whole.n)
		return false;
	return str_starts(whole, part) ||
		(str_ends(whole, part) && whole.n - part.n > strlen("其他"));
}

bool
name_same(struct str a, struct str b)
{
	return str_eq(a, b) || is_rest(a, b) || is_rest(b, a);
}

int
classification_row(struct str code)
{
	const struct account *a;

	if (accounts.n == 0)
		load();
	a = map_get(&accounts.rows, code);
	return a != NULL ? (int)(a - accounts.account) : -1;
}

bool
classification_has(int row, struct str name)
{
	const struct account *a = &accounts.account[row];
	int i;

	for (i = 0; i < a->nletters; i++)
		if (name_same(a->letters[i], name))
			return true;
	return false;
}

bool
classification_of_sister(struct str code, struct str name)
{
	struct str parent = str_sub(code, 0, code.n == 3 ? 1 : code.n - 2);
	int i;

	for (i = 0; i < accounts.n; i++) {
		struct str other = accounts.account[i].code;

		if (other.n == code.n && str_starts(other, parent) && !str_eq(other, code) &&
			classification_has(i, name))
			return true;
	}
	return false;
}

struct str
classification_name(int row)
{
	return accounts.account[row].name;
}

struct str
classification_variants(int row)
{
	return accounts.account[row].variants;
}
