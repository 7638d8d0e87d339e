#include <stdio.h>

#include "emit.h"
#include "out.h"
#include "outline.h"
#include "streams.h"
#include "utf8.h"

static const struct {
	char text[8]; /* all are copied */
	size_t n;
} kind_name[KINDS] = {{"para", 4}, {"title", 5}, {"toc", 3}, {"heading", 7}, {"para", 4},
	{"caption", 7}, {"unit", 4}, {"row", 3}, {"note", 4}, {"page", 4}};

/* Bytes of a record's fields of fixed length: TABs and LF, three numbers, kind, level. */
enum { MAX_HEAD = 9 + 3 * OUT_DIGITS + 8 + 1 };

/* The last line of the record that begins at i. Page lines and empty ones may lie inside. */
static size_t
record_end(const struct document *doc, size_t i)
{
	size_t last = i, k;

	if (doc->line[i].kind == PAGE)
		return i;
	for (k = i + 1; k < doc->n; k++) {
		const struct line *l = &doc->line[k];

		if (l->kind == PAGE || (l->kind == NONE && l->text.n == 0))
			continue;
		if (!l->joins)
			break;
		last = k;
	}
	return last;
}

/* What a line adds to its record. A row keeps its blanks; the TAB before its first cell, where
 * every line is a cell, parts it from nothing. */
static struct str
line_text(const struct line *first, const struct line *l)
{
	if (first->kind != ROW)
		return l->text;
	if (l == first && l->tabs == 1 && l->lead + (l->text.n == 0) == 1)
		return str_sub(l->raw,
			(size_t)((const char *)memchr(l->raw.p, '\t', l->raw.n) - l->raw.p) + 1,
			l->raw.n);
	return l == first || l->tabs > 0 ? l->raw : l->text;
}

/* Writes text of that line as a field. */
static char *
put_text(char *to, const struct line *l, struct str text)
{
	return l->escaped ? out_put_field(to, text) : out_put(to, text);
}

/* Two lines of Latin letters are parted by the line end, two of Chinese are not; a number alone on
 * its line is parted from its title. */
static bool
needs_blank(const struct line *l, struct str text)
{
	int32_t a = l->last, b = (unsigned char)text.p[0];

	/* 附件1 and its title on the next line */
	if (numbering_level(l->number.form) == 1 && l->number.len == l->text.n)
		return true;

	return a > ' ' && a < 0x7f && b > ' ' && b < 0x7f && !(a >= '0' && a <= '9') &&
		!(b >= '0' && b <= '9') && ((a | 32) >= 'a' || a == ',') && (b | 32) >= 'a';
}

/* Writes the text of the record or, if offsets, the offsets of its lines but the first in it; returns
 * the end of what was written. */
static char *
put_lines(char *to, const struct document *doc, size_t first, size_t last, bool offsets)
{
	const struct line *before = NULL;
	size_t n = 0, k;

	for (k = first; k <= last; k++) {
		const struct line *l = &doc->line[k];
		struct str text = S("");

		if (k == first || l->joins)
			text = line_text(&doc->line[first], l);
		if (before && text.n > 0 && l->kind != ROW && needs_blank(before, text)) {
			n++;
			if (!offsets)
				*to++ = ' ';
		}
		if (offsets && k > first) {
			if (k > first + 1)
				*to++ = ' ';
			to = out_put_int(to, (long long)n);
		} else if (!offsets) {
			to = put_text(to, l, text);
		}
		n += text.n;
		before = text.n > 0 ? l : before;
	}
	return to;
}

/* Bytes that put_lines takes at most for both. */
static size_t
room_for_lines(const struct document *doc, size_t first, size_t last)
{
	size_t n = 0, k;

	for (k = first; k <= last; k++)
		n += doc->line[k].raw.n * OUT_ESCAPED + 1 + OUT_DIGITS + 1;
	return n;
}

/* A row of empty cells says nothing. */
static bool
is_empty_row(const struct document *doc, size_t first, size_t last)
{
	size_t k;

	for (k = first; k <= last; k++)
		if (doc->line[k].text.n > 0)
			return false;
	return true;
}

/* name: of the document, as a field. path: of the heading it stands under. */
static void
emit_record(const struct document *doc, size_t first, size_t last, struct str name, struct str path)
{
	const struct line *l = &doc->line[first];
	const char *line, *tab;
	char *to = out_room(name.n + path.n + MAX_HEAD + room_for_lines(doc, first, last));

	to = out_put(to, name);
	*to++ = '\t';
	line = to;
	tab = to = out_put_int(to, (long long)(doc->lines_before + first + 1));
	*to++ = '\t';
	/* most records are of one line */
	to = last == first ? out_put(to, (struct str){line, (size_t)(tab - line)})
			   : out_put_int(to, (long long)(doc->lines_before + last + 1));
	*to++ = '\t';
	if (doc->paged)
		to = out_put_int(to, doc->pages_before + l->page);
	*to++ = '\t';
	memcpy(to, kind_name[l->kind].text, sizeof kind_name->text);
	to += kind_name[l->kind].n;
	*to++ = '\t';
	if (l->level > 0)
		*to++ = (char)('0' + l->level);
	*to++ = '\t';
	to = out_put(to, path);
	*to++ = '\t';
	if (last > first)
		to = put_lines(to, doc, first, last, true);
	*to++ = '\t';
	if (last > first)
		to = put_lines(to, doc, first, last, false);
	else
		to = put_text(to, l, line_text(l, l));
	*to++ = '\n';
	out_done(to);
}

/* The text as a field, in the arena. */
static struct str
as_field(struct arena *a, struct str text)
{
	char *p = arena_text(a, text.n * OUT_ESCAPED);

	return (struct str){p, (size_t)(out_put_field(p, text) - p)};
}

void
emit_records(struct document *doc)
{
	struct outline outline = {.arena = &doc->arena};
	struct str name = as_field(&doc->arena, doc->name), path = S("");
	size_t i, last;

	for (i = 0; i < doc->n; i++) {
		const struct line *l = &doc->line[i];

		if (l->joins || (l->text.n == 0 && l->kind != ROW))
			continue;
		if (l->level > 0)
			path = outline_path(&outline, l);
		last = record_end(doc, i);
		if (!is_empty_row(doc, i, last))
			emit_record(doc, i, last, name, path);
	}
}

enum { OUTLINE_LETTERS = 40 };

/* The title of a run-on heading: up to the first stop or colon, and no more than a line holds. */
static struct str
heading_title(struct str s, bool *cut)
{
	size_t i = 0, len;
	int letters = 0;

	while (i < s.n) {
		int32_t c = utf8_fold(utf8_at(s, i, &len));

		*cut = c == 0x3002 || c == 0xff1b || c == ':' || letters >= OUTLINE_LETTERS;
		if (*cut)
			break;
		letters += !utf8_is_space(c);
		i += len;
	}
	return str_sub(s, 0, i);
}

void
emit_outline(const struct document *doc)
{
	char number[24];
	size_t i, k;
	int depth = 0, n;

	for (i = 0; i < doc->n; i++) {
		const struct line *l = &doc->line[i];
		bool cut = false;

		if (l->joins || (l->kind != HEADING && l->kind != CAPTION))
			continue;
		if (l->level > 0)
			depth = l->level;
		snprintf(number, sizeof number, "%6zu  ", doc->lines_before + i + 1);
		out_str(str(number));
		for (n = 1; n < depth + (l->level == 0); n++)
			out_str(S("  "));
		for (k = i; k <= record_end(doc, i) && !cut; k++)
			if (k == i || doc->line[k].joins)
				out_str(heading_title(doc->line[k].text, &cut));
		out_char('\n');
	}
}
