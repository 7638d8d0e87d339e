#include "side.h"
#include "wordset.h"

/* The sides that have a word with fits(name, word). */
static enum side
sides(struct str name, bool (*fits)(struct str name, struct str word))
{
	static struct wordset words = {.table = "labels", .kind = "side"};
	const struct wordset *w = wordset(&words);
	enum side found = SIDE_NONE;
	int i;

	for (i = 0; i < w->n; i++)
		if (fits(name, w->word[i]))
			found |=
				str_eq(w->meaning[i], S("income")) ? SIDE_INCOME : SIDE_EXPENDITURE;
	return found;
}

enum side
side_of(struct str name)
{
	return sides(name, str_has);
}

enum side
side_at_start(struct str name)
{
	return sides(name, str_starts);
}

enum side
side_at_end(struct str name)
{
	return sides(name, str_ends);
}

enum side
side_alone(struct str name)
{
	return sides(name, str_eq);
}
