#include "bytes.h"
#include "lines.h"
#include "measure.h"
#include "residue.h"
#include "utf8.h"

static bool
is_bullet(int32_t c)
{
	return c == '#' || c == '-' || c == '*';
}

/* The number at the start of a line, also behind a bullet or the # of a Markdown heading. */
static struct numbering
bulleted_number(struct str text)
{
	struct numbering n;
	size_t i = 0;

	while (i < text.n &&
		(text.p[i] == '#' || (i == 0 && (text.p[i] == '-' || text.p[i] == '*'))))
		i++;
	if (i == 0 || i == text.n || text.p[i] != ' ')
		i = 0;
	n = numbering_parse(str_sub(text, i, text.n));
	if (n.form != NUMBER_NONE)
		n.len += i;
	return n;
}

void
note_kinds(struct document *doc, const struct line *l)
{
	if (l->text.n == 0) {
		doc->tabbed |= l->tabs > 0;
		return;
	}
	doc->tagged |= l->tagged;
	doc->tabbed |= l->tabs > 0 || l->bars > 0;
	doc->ruled |= l->start == '-' || l->start == '+';
	doc->spread |= l->segments > 1 && l->tabs == 0;
}

/* Adds the line that begins at p; returns where it ends. */
static const char *
add_line(struct document *doc, const char *p)
{
	struct line *l = &doc->line[doc->n++];
	bool residue, field;
	const char *end;

	for (; *p == '\f'; p++) {
		doc->pages++;
		doc->paged = true;
	}
	end = measure_line(l, p, &residue);
	if (l->raw.n > 0 && l->raw.p[l->raw.n - 1] == '\r')
		l->raw.n--;
	if (residue) {
		struct str clean = residue_clean(&doc->arena, l->raw, &field);

		if (!str_eq(clean, l->raw)) {
			*l = (struct line){.field = field};
			measure_line(l, clean.p, &residue);
		}
	}
	l->page = doc->pages;
	if (l->text.n == 0) {
		note_kinds(doc, l);
		return end;
	}
	/* a page starts at its first line with text, not at the empty one the form feed stands on */
	l->page_start = doc->started < doc->pages;
	doc->started = doc->pages;
	l->first = utf8_fold(l->start);
	l->last = utf8_fold(l->end);
	if (numbering_may_begin(l->start) || is_bullet(l->start))
		l->number = bulleted_number(l->text);
	note_kinds(doc, l);
	return end;
}

void
split_lines(struct document *doc, struct str text)
{
	const char *p = text.p, *end = text.p + text.n;
	size_t most;

	if (text.n == 0)
		return;
	most = bytes_count(text.p, text.n, '\n') + 1;
	doc->line = arena_alloc(&doc->arena, most * sizeof *doc->line);
	doc->pages = 1;
	for (; p < end; p++)
		p = add_line(doc, p);
}
