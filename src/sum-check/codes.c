/* Account codes: one code, one name inside a document. */
#include "check.h"

/* The first figure with each name of a code, in a list. */
struct name {
	const struct fact *fact;
	struct name *next;
};

static bool
known(const struct name *names, const struct fact *f)
{
	for (; names != NULL; names = names->next)
		if (str_eq(names->fact->key, f->key))
			return true;
	return false;
}

void
check_codes(struct doc *doc)
{
	struct map names = {0};
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];
		void **slot;
		struct name *n, *first;

		if (f->table == NULL || f->code.n == 0 || f->key.n == 0)
			continue;
		slot = map_at(&doc->arena, &names, f->code);
		first = *slot;
		if (known(first, f))
			continue;
		n = arena_alloc(&doc->arena, sizeof *n);
		n->fact = f;
		if (first == NULL) {
			*slot = n;
			continue;
		}
		n->next = first->next;
		first->next = n;
		claim_add(doc, claim_text(doc, CHECK_CODE, VERDICT_WARN, f, f->item,
				   first->fact->item, "code-two-names"),
		    first->fact, 0);
	}
}
