/* Names of accounts that were torn: wrapped cells of a table whose lines were given to the wrong rows. */
#include "codes.h"

enum { LETTER = 3 /* bytes: names are of ideographs */ };

static bool
is_piece(struct str s, struct str whole)
{
	return s.n < whole.n && str_has(whole, s);
}

/* Is it what the classification calls another account? */
static bool
is_official(const struct codes *codes, struct str letters)
{
	const struct code *c;

	for (c = codes->first; c != NULL; c = c->next)
		if (right_name(c)->official && str_eq(right_name(c)->letters, letters))
			return true;
	return false;
}

/* Does the name of an account, but not the whole of it, begin with s? Or end with it? */
static bool
is_part_of_name(const struct codes *codes, struct str s, bool beginning)
{
	const struct code *c;

	for (c = codes->first; c != NULL; c = c->next) {
		struct str name = right_name(c)->letters;

		if (name.n > s.n && (beginning ? str_starts(name, s) : str_ends(name, s)))
			return true;
	}
	return false;
}

/* Is the name the end of one and the beginning of another? */
static bool
is_pieced(const struct codes *codes, const struct name *n)
{
	size_t i;

	if (n->official || n->elsewhere > 0 || n->facts[0]->table == NULL)
		return false;
	for (i = LETTER; i < n->letters.n; i += LETTER)
		if (is_part_of_name(codes, str_sub(n->letters, 0, i), false) &&
			is_part_of_name(codes, str_sub(n->letters, i, n->letters.n), true))
			return true;
	return false;
}

bool
name_torn(
	const struct codes *codes, const struct name *n, const struct name *best, struct str right)
{
	if (n->facts[0]->table == NULL || is_official(codes, n->letters))
		return false;
	return is_piece(n->letters, right) || is_piece(right, n->letters) || is_pieced(codes, n) ||
		(n != best && is_pieced(codes, best));
}
