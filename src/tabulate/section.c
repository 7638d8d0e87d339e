/* The section of every record: the titles of the headings above it. */
#include "doc.h"
#include "label.h"
#include "utf8.h"

enum { SECTION_LEVELS = 3 };

/* The title in a heading's text: without its number; of a heading that runs on into its paragraph
 * only the first sentence. */
static struct str
heading_title(struct arena *a, struct str text)
{
	struct str title;
	ptrdiff_t stop;

	label_numbering(utf8_clean(a, text), &title);
	stop = str_find(title, S("。"), 0);
	if (stop > 0)
		title = str_sub(title, 0, (size_t)stop);
	return title;
}

static struct str
join(struct arena *a, const struct str *titles)
{
	size_t n = 0;
	struct str out;
	char *buf;
	int i;

	for (i = 0; i < SECTION_LEVELS; i++)
		n += titles[i].n + 1;
	buf = arena_alloc(a, n);
	out = (struct str){buf, 0};
	for (i = 0; i < SECTION_LEVELS; i++) {
		if (titles[i].n == 0)
			continue;
		if (out.n > 0)
			buf[out.n++] = '/';
		memcpy(buf + out.n, titles[i].p, titles[i].n);
		out.n += titles[i].n;
	}
	return out;
}

void
doc_sections(struct doc *doc)
{
	struct str titles[SECTION_LEVELS] = {{0}}, section = S("");
	size_t i;
	int level;

	for (i = 0; i < doc->nrecords; i++) {
		struct record *r = &doc->records[i];

		if (r->kind == HEADING && r->level >= 1 && r->level <= SECTION_LEVELS) {
			titles[r->level - 1] = heading_title(&doc->arena, r->text);
			for (level = r->level; level < SECTION_LEVELS; level++)
				titles[level] = S("");
			section = join(&doc->arena, titles);
		}
		r->section = section;
	}
}
