#include "lists.h"

void
list_keep(struct doc *doc, const struct fact *total, const struct fact *const *parts, int n)
{
	struct list *l = arena_alloc(&doc->arena, sizeof *l);
	int i;

	l->total = total;
	l->n = n;
	l->parts = arena_alloc(&doc->arena, (size_t)n * sizeof(struct fact *));
	for (i = 0; i < n; i++)
		l->parts[i] = parts[i];
	if (doc->lists == NULL)
		doc->lists_end = &doc->lists;
	*doc->lists_end = l;
	doc->lists_end = &l->next;
}

const struct fact *
part_share(const struct fact *part)
{
	int i;

	for (i = 0; i < part->nparts; i++)
		if (part->parts[i]->role == ROLE_SHARE && part->parts[i]->numeric)
			return part->parts[i];
	return NULL;
}
