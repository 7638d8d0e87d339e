#include "classification.h"
#include "data.h"
#include "utf8.h"

enum { CODE, NAME, OTHERS, COLUMNS };
enum { SHORTEST_REST = 12 }; /* bytes: four characters */

static struct data accounts;

struct str
name_letters(struct doc *doc, struct str s)
{
	char *p = arena_text(&doc->arena, s.n + 1);
	size_t i = 0, n = 0, len;

	for (; i < s.n; i += len) {
		if (utf8_is_han(utf8_at(s, i, &len))) {
			memcpy(p + n, s.p + i, len);
			n += len;
		}
	}
	return (struct str){p, n};
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
	int i;

	if (accounts.rows == 0)
		accounts = data_builtin("codes", COLUMNS);
	for (i = 0; i < accounts.rows; i++)
		if (str_eq(data_get(&accounts, i, CODE), code))
			return i;
	return -1;
}

bool
classification_has(struct doc *doc, int row, struct str name)
{
	struct str others = data_get(&accounts, row, OTHERS);

	if (name_same(name_letters(doc, data_get(&accounts, row, NAME)), name))
		return true;
	while (others.n > 0) {
		ptrdiff_t bar = str_find(others, S("|"), 0);
		size_t stop = bar < 0 ? others.n : (size_t)bar;

		if (name_same(name_letters(doc, str_sub(others, 0, stop)), name))
			return true;
		others = str_sub(others, stop + (bar >= 0), others.n);
	}
	return false;
}

bool
classification_of_sister(struct doc *doc, struct str code, struct str name)
{
	struct str parent = str_sub(code, 0, code.n == 3 ? 1 : code.n - 2);
	int i;

	for (i = 0; i < accounts.rows; i++) {
		struct str other = data_get(&accounts, i, CODE);

		if (other.n == code.n && str_starts(other, parent) && !str_eq(other, code) &&
			classification_has(doc, i, name))
			return true;
	}
	return false;
}

struct str
classification_name(int row)
{
	return data_get(&accounts, row, NAME);
}
