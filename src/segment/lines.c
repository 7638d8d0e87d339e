#include "lines.h"
#include "residue.h"
#include "utf8.h"

size_t
next_text(const struct document *doc, size_t i)
{
	while (++i < doc->n && doc->line[i].text.n == 0)
		;
	return i < doc->n ? i : doc->n;
}

size_t
previous_text(const struct document *doc, size_t i)
{
	while (i-- > 0)
		if (doc->line[i].text.n > 0)
			return i;
	return doc->n;
}

/* As utf8_at, for text that is known to be valid. */
static inline int32_t
decode_char(const char *s, size_t *len)
{
	const unsigned char *p = (const unsigned char *)s;

	if (p[0] < 0x80) {
		*len = 1;
		return p[0];
	}
	if (p[0] < 0xe0) {
		*len = 2;
		return (p[0] & 0x1f) << 6 | (p[1] & 0x3f);
	}
	if (p[0] < 0xf0) {
		*len = 3;
		return (p[0] & 0x0f) << 12 | (p[1] & 0x3f) << 6 | (p[2] & 0x3f);
	}
	*len = 4;
	return (p[0] & 0x07) << 18 | (p[1] & 0x3f) << 12 | (p[2] & 0x3f) << 6 | (p[3] & 0x3f);
}

static inline int
char_width(int32_t c)
{
	if (c < 0x80)
		return c >= ' ';
	return c < 0x2010 ? 1 : 2;
}

/* What goes on while a line is measured. */
struct measure {
	struct line *l;
	int blanks; /* columns of blanks since the last character of text */
	int tabs;   /* TABs since then */
	bool begun; /* text has begun */
	bool residue;
	size_t start, end; /* of the text */
};

static inline void
measure_text(struct measure *m, int32_t c)
{
	struct line *l = m->l;

	if (!m->begun) {
		m->begun = true;
		l->indent = m->blanks;
		l->lead = m->tabs;
		l->segments = 1;
		l->start = c;
	} else {
		l->inner += m->tabs;
		l->segments += m->tabs > 0 || m->blanks >= 2;
		l->gap = m->blanks > l->gap ? m->blanks : l->gap;
	}
	m->blanks = m->tabs = 0;
	l->letters++;
	l->bars += is_bar(c);
	if (c < 0x80) {
		/* 1,234 has no comma of a sentence */
		l->commas += c == ',' && (l->end < '0' || l->end > '9');
		l->digits += c >= '0' && c <= '9';
		l->stops += c == ';';
		m->residue |= residue_start[c];
	} else if (c >= 0x4e00 && c <= 0x9fff) {
		l->han++;
	} else {
		l->stops += c == 0x3002 || c == 0xff1b || c == 0xff01 || c == 0xff1f;
		l->commas += c == 0xff0c;
		l->digits += c >= 0xff10 && c <= 0xff19;
		m->residue |= residue_wide(c);
	}
	if (c == 0xff1a || c == ':') {
		l->colons++;
		l->colon = l->colon < 0 ? l->letters - 1 : l->colon;
	}
	l->end = c;
}

/* The ideographs of U+5000 to U+9FFF from byte i on: nearly all of a sentence, and of one kind. */
static size_t
count_ideographs(struct str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t n = 0;

	while (i + 3 <= s.n && p[i] >= 0xe5 && p[i] <= 0xe9) {
		n++;
		i += 3;
	}
	return n;
}

/* What measure_text() does for every character, for the ideographs from byte i on. Returns how many
 * there are. */
static inline size_t
measure_ideographs(struct measure *m, struct str raw, size_t i)
{
	size_t n = count_ideographs(raw, i), len;

	if (n > 0) {
		m->l->letters += (int)n;
		m->l->han += (int)n;
		m->l->end = decode_char(raw.p + i + (n - 1) * 3, &len);
	}
	return n;
}

static inline size_t
count_blanks(struct str s, size_t i)
{
	size_t n = 0;

	while (i + n < s.n && s.p[i + n] == ' ')
		n++;
	return n;
}

static struct measure
measure(struct line *l, struct str raw)
{
	struct measure m = {.l = l};
	size_t i = 0, len, n;
	int columns = 0, chars = 0;

	l->raw = raw;
	l->colon = -1;
	while (i < raw.n) {
		int32_t c = decode_char(raw.p + i, &len);

		chars++;
		if (c == ' ') {
			len = count_blanks(raw, i);
			m.blanks += (int)len;
			columns += (int)len;
			chars += (int)len - 1;
		} else if (c == '\t' || c == 0x3000 || c == 0xa0 || (c >= '\v' && c <= '\r')) {
			m.tabs += c == '\t';
			l->tabs += c == '\t';
			m.blanks += c == 0x3000 ? 2 : 1;
			columns += c == 0x3000 ? 2 : 1;
		} else {
			if (!m.begun)
				m.start = i;
			measure_text(&m, c);
			n = measure_ideographs(&m, raw, i + len);
			len += n * 3;
			chars += (int)n;
			columns += char_width(c) + (int)n * 2;
			m.end = i + len;
			l->width = columns;
			l->chars = chars;
		}
		i += len;
	}
	l->text = str_sub(raw, m.start, m.end);
	return m;
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

static void
add_line(struct document *doc, struct str raw)
{
	struct line *l = &doc->line[doc->n++];
	bool page_start = false;

	while (raw.n > 0 && raw.p[0] == '\f') {
		doc->pages++;
		doc->paged = true;
		page_start = true;
		raw = str_sub(raw, 1, raw.n);
	}
	if (raw.n > 0 && raw.p[raw.n - 1] == '\r')
		raw.n--;
	l->page = doc->pages;
	if (measure(l, raw).residue) {
		bool field;
		struct str clean = residue_clean(&doc->arena, raw, &field);

		if (!str_eq(clean, raw)) {
			*l = (struct line){.page = l->page, .field = field};
			measure(l, clean);
		}
	}
	l->first = utf8_fold(l->start);
	l->last = utf8_fold(l->end);
	l->number = bulleted_number(l->text);
	l->page_start = page_start;
}

static size_t
count_lines(struct str text, int end_of_line)
{
	const char *p = text.p, *end = text.p + text.n;
	size_t n = 1;

	for (; (p = memchr(p, end_of_line, (size_t)(end - p))) != NULL; p++)
		n++;
	return n;
}

/* A page starts at its first line with text, not at the empty one the form feed stands on. */
static void
mark_page_starts(struct document *doc)
{
	int page = 0;
	size_t i;

	for (i = 0; i < doc->n; i++) {
		struct line *l = &doc->line[i];

		l->page_start = l->text.n > 0 && l->page != page;
		if (l->text.n > 0)
			page = l->page;
	}
}

/* Lines end with LF (a CR before it is white space at the end of the line); where there is no LF at
 * all, with CR. So line numbers are those of sed, grep and editors. */
void
split_lines(struct document *doc, struct str text)
{
	const char *p = text.p, *end = text.p + text.n, *stop;
	int end_of_line = '\n';

	if (text.n == 0)
		return;
	if (memchr(p, '\n', text.n) == NULL)
		end_of_line = '\r';
	doc->line = arena_alloc(&doc->arena, count_lines(text, end_of_line) * sizeof *doc->line);
	doc->pages = 1;
	for (; p < end; p = stop + 1) {
		stop = memchr(p, end_of_line, (size_t)(end - p));
		if (stop == NULL)
			stop = end;
		add_line(doc, (struct str){p, (size_t)(stop - p)});
	}
	mark_page_starts(doc);
}
