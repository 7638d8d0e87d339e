#include "links.h"

/* What a fact's `of` names, until all ids are known. */
struct link {
	struct fact *fact;
	struct str of;
};

static struct {
	struct arena arena; /* emptied with every document */
	struct link *link;
	size_t n, cap;
} links;

/* Where the figures of a source line begin in doc->facts. */
struct lines {
	unsigned *first; /* by line */
	int n;
	struct map ids; /* all ids; empty until one is not where its line and number say */
};

void
links_begin(void)
{
	arena_reset(&links.arena);
	links.link = NULL;
	links.n = links.cap = 0;
}

void
links_add(struct fact *f, struct str of)
{
	if (of.n == 0)
		return;
	links.link = arena_grow(&links.arena, links.link, links.n, &links.cap, sizeof *links.link);
	links.link[links.n++] = (struct link){f, arena_str(&links.arena, of)};
}

static struct lines
find_lines(const struct doc *doc)
{
	struct lines lines = {0};
	size_t i;

	for (i = 0; i < doc->nfacts; i++)
		if (doc->facts[i]->line >= lines.n)
			lines.n = doc->facts[i]->line + 1;
	/* a real document has no more lines than that without figures; a damaged stream may */
	if ((size_t)lines.n > 65536 + 256 * doc->nfacts)
		lines.n = 0;
	lines.first = arena_alloc(&links.arena, (size_t)lines.n * sizeof *lines.first);
	for (i = doc->nfacts; i-- > 0;)
		if (doc->facts[i]->line < lines.n)
			lines.first[doc->facts[i]->line] = (unsigned)i;
	return lines;
}

/* The figure with that id. As a rule it is LINE.N, the N-th of those of its line, which stand together. */
static struct fact *
find_id(const struct doc *doc, struct lines *lines, struct str id)
{
	const char *point = memchr(id.p, '.', id.n);
	int line = str_number(id);
	size_t i;

	if (point != NULL && line < lines->n) {
		i = lines->first[line] - 1 +
			(size_t)str_number(str_sub(id, (size_t)(point - id.p) + 1, id.n));
		if (i < doc->nfacts && str_eq(doc->facts[i]->id, id))
			return doc->facts[i];
	}
	if (lines->ids.size == 0) {
		lines->ids = map_for(&links.arena, doc->nfacts);
		for (i = 0; i < doc->nfacts; i++)
			*map_at(&links.arena, &lines->ids, doc->facts[i]->id) = doc->facts[i];
	}
	return map_get(&lines->ids, id);
}

static void
add_part(struct doc *doc, struct fact *whole, struct fact *part)
{
	size_t cap = whole->parts_cap;

	whole->parts = arena_grow(
		&doc->arena, whole->parts, (size_t)whole->nparts, &cap, sizeof *whole->parts);
	whole->parts_cap = (unsigned)cap;
	whole->parts[whole->nparts++] = part;
}

static void
link_of(struct doc *doc, struct lines *lines, struct fact *f, struct str of)
{
	size_t cap = 0;

	while (of.n > 0) {
		ptrdiff_t blank = str_find(of, S(" "), 0);
		size_t end = blank < 0 ? of.n : (size_t)blank;
		struct fact *target = find_id(doc, lines, str_sub(of, 0, end));

		of = str_sub(of, blank < 0 ? end : end + 1, of.n);
		if (target == NULL || target == f)
			continue;
		if (f->nof == 0)
			add_part(doc, target, f);
		f->of = arena_grow(&doc->arena, f->of, (size_t)f->nof, &cap, sizeof *f->of);
		f->of[f->nof++] = target;
	}
}

void
links_make(struct doc *doc)
{
	struct lines lines = links.n > 0 ? find_lines(doc) : (struct lines){0};
	size_t i;

	for (i = 0; i < links.n; i++)
		link_of(doc, &lines, links.link[i].fact, links.link[i].of);
}
