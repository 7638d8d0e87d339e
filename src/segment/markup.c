#include <strings.h>

#include "markup.h"
#include "tables.h"

/* Does a tag of that name begin at p: <td>, <td colspan=2>, </td>? end: behind the text. */
static bool
is_tag(const char *p, const char *end, const char *name)
{
	size_t n = strlen(name);

	p++;
	if (p < end && *p == '/')
		p++;
	if ((size_t)(end - p) <= n || strncasecmp(p, name, n) != 0 || strchr(" >/\t", p[n]) == NULL)
		return false;
	for (p += n; p < end && *p != '<'; p++)
		if (*p == '>')
			return true;
	return false;
}

/* What tables are made of, as tags. */
static bool
is_table_tag(const char *p, const char *end)
{
	static const char *const names[] = {
		"table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (is_tag(p, end, names[i]))
			return true;
	return false;
}

/* What the tags of a line say of the table that it is a part of. */
struct tags {
	bool first;         /* the line begins with one */
	bool opens, closes; /* the table, behind the last tag of the other kind */
	bool ends;          /* there is a </table> */
};

static struct tags
read_tags(const struct line *l)
{
	const char *p = l->text.p, *end = l->text.p + l->text.n;
	struct tags t = {0};

	if (!l->tagged)
		return t;
	for (; (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++) {
		if (!is_table_tag(p, end))
			continue;
		t.first |= p == l->text.p;
		if (is_tag(p, end, "table")) {
			t.closes = p[1] == '/';
			t.opens = !t.closes;
			t.ends |= t.closes;
		}
	}
	return t;
}

/* The last line of the table that line i opens; i if it is not closed before the next one. */
static size_t
table_end(const struct document *doc, size_t i)
{
	size_t k;

	for (k = i + 1; k < doc->n; k++) {
		struct tags t = read_tags(&doc->line[k]);

		if (t.ends)
			return k;
		if (t.opens)
			break;
	}
	return i;
}

void
claim_markup(struct document *doc)
{
	size_t i, last;

	for (i = 0; doc->tagged && i < doc->n; i++) {
		struct tags t = read_tags(&doc->line[i]);

		if (!t.first && !t.opens && !t.closes)
			continue;
		for (last = t.opens ? table_end(doc, i) : i; i < last; i++)
			if (doc->line[i].text.n > 0)
				doc->line[i].kind = ROW;
		doc->line[last].kind = ROW;
	}
}

void
find_markup_tables(struct document *doc)
{
	size_t i, k, last;

	for (i = 0; doc->tagged && i < doc->n; i++) {
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
