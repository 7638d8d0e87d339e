/* Pages of a table where form feeds were lost (pdftotext -nopgbrk, an editor): the head is printed again at
 * the top of each. */
#include "layout.h"

static bool
same_words(const struct layout_line *a, const struct layout_line *b)
{
	int i;

	for (i = 0; i < a->n && i < b->n; i++)
		if (!str_eq(a->token[i].text, b->token[i].text))
			return false;
	return a->n == b->n;
}

/* Does the head begin again at line i? One word alone may be a label of that name. */
static bool
begins_again(const struct layout *l, int i)
{
	return same_words(&l->line[0], &l->line[i]) &&
		(l->line[0].n > 1 ||
			(i + 1 < l->nlines && same_words(&l->line[1], &l->line[i + 1])));
}

void
layout_lost_pages(struct layout *l)
{
	long page = 0;
	int i;

	if (l->nlines == 0 || l->line[0].page > 0)
		return; /* segment has seen form feeds */
	for (i = 1; i < l->nlines; i++) {
		page += begins_again(l, i);
		l->line[i].page = page;
	}
}
