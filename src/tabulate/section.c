/* The section of every record: the titles of the headings above it. */
#include "doc.h"
#include "label.h"
#include "utf8.h"

enum { SECTION_LEVELS = 3 };

static bool
is_figure_byte(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

/* A heading that is a statement (人员经费 915.00 万元) is called by what stands before the amount. */
static struct str
before_amount(struct str title)
{
	static const struct str money[] = {STR_INIT("元"), STR_INIT("万元"), STR_INIT("亿元")};
	size_t i, k, start;

	for (i = 0; i < title.n; i++) {
		if (!is_figure_byte(title.p[i]))
			continue;
		for (start = i; i < title.n && is_figure_byte(title.p[i]); i++)
			;
		for (k = 0; k < sizeof money / sizeof *money && start > 0; k++) {
			if (!str_starts(str_sub(title, i, title.n), money[k]))
				continue;
			title = str_sub(title, 0, start);
			return str_ends(title, S("为")) ? str_sub(title, 0, start - strlen("为"))
							: title;
		}
	}
	return title;
}

/* The title in a heading's text: without its number; of a heading that runs on into its paragraph
 * only the first sentence, and of a statement what it is about. */
static struct str
heading_title(struct arena *a, struct str text)
{
	struct str title;
	ptrdiff_t stop;

	label_numbering(text, &title); /* before blanks go: 附件1 of 附件1 关于… */
	title = utf8_clean(a, title);
	stop = str_find(title, S("。"), 0);
	if (stop > 0)
		title = str_sub(title, 0, (size_t)stop);
	return before_amount(title);
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
	buf = arena_text(a, n);
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
