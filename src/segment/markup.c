#include <strings.h>

#include "markup.h"
#include "tables.h"

enum { MAX_LINES = 5000 }; /* of one table; a tag that nobody closes does not claim the rest */

/* Does a tag of that name begin at p: <td>, <td colspan=2>, </td>? end: behind the text. */
static bool
is_tag(const char *p, const char *end, const char *name)
{
	size_t n = strlen(name);

	p++;
	if (p < end && *p == '/')
		p++;
	return (size_t)(end - p) > n && strncasecmp(p, name, n) == 0 &&
		strchr(" >/\t", p[n]) != NULL;
}

/* What tables are made of, as tags. */
static bool
is_table_tag(const char *p, const char *end)
{
	static const char *const names[] = {"table", "tr", "td", "th", "thead", "tbody", "tfoot",
		"caption", "colgroup", "col"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (is_tag(p, end, names[i]))
			return true;
	return false;
}

/* What the tags of a line say of the table that it is a part of. */
struct tags {
	bool any;     /* there is a tag of tables */
	bool first;   /* the line begins with one */
	int tables;   /* that it opens, less those that it closes */
};

static struct tags
read_tags(struct str text)
{
	const char *p = text.p, *end = text.p + text.n;
	struct tags t = {0};

	for (; (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++) {
		if (!is_table_tag(p, end))
			continue;
		t.any = true;
		t.first |= p == text.p;
		if (is_tag(p, end, "table"))
			t.tables += p[1] == '/' ? -1 : 1;
	}
	return t;
}

/* The last line of the table whose first line i opens it; i if it is never closed. */
static size_t
table_end(const struct document *doc, size_t i, int open)
{
	size_t k;

	for (k = i + 1; k < doc->n && k - i < MAX_LINES; k++) {
		if (doc->line[k].text.n == 0 || memchr(doc->line[k].text.p, '<', doc->line[k].text.n) == NULL)
			continue;
		open += read_tags(doc->line[k].text).tables;
		if (open <= 0)
			return k;
	}
	return i;
}

void
claim_markup(struct document *doc)
{
	size_t i, last;

	for (i = 0; i < doc->n; i++) {
		const struct line *l = &doc->line[i];
		struct tags t;

		if (l->text.n == 0 || memchr(l->text.p, '<', l->text.n) == NULL)
			continue;
		t = read_tags(l->text);
		if (!t.any || (!t.first && t.tables <= 0 && !str_has(l->text, S("<td"))))
			continue;
		for (last = t.tables > 0 ? table_end(doc, i, t.tables) : i; i <= last; i++)
			if (doc->line[i].text.n > 0)
				doc->line[i].kind = ROW;
		i = last;
	}
}

void
find_markup_tables(struct document *doc)
{
	size_t i, k, last;

	for (i = 0; i < doc->n; i++) {
		if (doc->line[i].kind != ROW)
			continue;
		for (last = k = i; k < doc->n; k++) {
			if (doc->line[k].kind == ROW)
				last = k;
			else if (doc->line[k].text.n > 0 && doc->line[k].kind != PAGE)
				break;
		}
		i = mark_surroundings(doc, i, last);
	}
}
