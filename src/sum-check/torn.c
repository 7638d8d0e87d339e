/* Names of accounts that were torn: wrapped cells of a table whose lines were given to the wrong rows. */
#include "codes.h"

enum { LETTER = 3 /* bytes: names are of ideographs */ };

static bool
is_piece(struct str s, struct str whole)
{
	return s.n < whole.n && str_has(whole, s);
}

/* Reads the right names of all codes, and the pieces of them that are not the whole, so that each is found
 * at once. */
static void
read_right_names(struct doc *doc, struct codes *codes)
{
	struct right_names *right = &codes->right;
	const struct code *c;
	size_t i;

	for (c = codes->first; c != NULL; c = c->next) {
		const struct name *n = right_name(c);
		void *name = c->names;

		if (n->official)
			*map_at(&doc->arena, &right->official, n->letters) = name;
		for (i = LETTER; i < n->letters.n; i += LETTER) {
			*map_at(&doc->arena, &right->begins, str_sub(n->letters, 0, i)) = name;
			*map_at(&doc->arena, &right->ends, str_sub(n->letters, i, n->letters.n)) =
				name;
		}
	}
	right->read = true;
}

/* Is the name the end of one and the beginning of another? */
static bool
is_pieced(const struct right_names *right, const struct name *n)
{
	size_t i;

	if (n->official || n->elsewhere > 0 || n->facts[0]->table == NULL)
		return false;
	for (i = LETTER; i < n->letters.n; i += LETTER)
		if (map_get(&right->ends, str_sub(n->letters, 0, i)) != NULL &&
			map_get(&right->begins, str_sub(n->letters, i, n->letters.n)) != NULL)
			return true;
	return false;
}

bool
name_torn(struct doc *doc, struct codes *codes, const struct name *n, const struct name *best,
	struct str right)
{
	const struct right_names *all = &codes->right;

	if (n->facts[0]->table == NULL)
		return false;
	if (!all->read)
		read_right_names(doc, codes);
	if (map_get(&all->official, n->letters) != NULL)
		return false; /* what the classification calls another account */
	return is_piece(n->letters, right) || is_piece(right, n->letters) || is_pieced(all, n) ||
		(n != best && is_pieced(all, best));
}
