/* A line is pieces of text with white space between them. Most characters of a piece need only be
 * passed over: how many there are, and how many columns they take, follows from their bytes, as
 * every character is one byte and one column but for those that are written down here. */
#include "measure.h"
#include "residue.h"
#include "utf8.h"

/* What the first byte of a character tells. Those up to DIGIT are passed over. */
enum { LETTER, DIGIT, BLANK, SIGN, WIDE, END };

static unsigned char kinds[256];

static inline int
kind_of(const char *p)
{
	return kinds[(unsigned char)*p];
}

static void
set_kind(const char *bytes, int kind)
{
	for (; *bytes != '\0'; bytes++)
		kinds[(unsigned char)*bytes] = (unsigned char)kind;
}

void
measure_init(void)
{
	int c;

	for (c = 0; c < 256; c++)
		kinds[c] = c >= 0x80 ? WIDE : c < ' ' ? SIGN : LETTER;
	set_kind("0123456789", DIGIT);
	set_kind(",;:|<\\", SIGN);
	for (c = 0; c < 128; c++)
		if (residue_start[c])
			kinds[c] = SIGN;
	set_kind(" \t\v\f\r", BLANK);
	set_kind("\n", END);
}

/* What goes on while a line is measured. */
struct measure {
	struct line *l;
	const char *line;
	int continued; /* bytes that begin no character, so far */
	int narrowed;  /* bytes that are no column */
	int blanks;    /* characters of white space */
	int tabs;
	int digits, han;
	char before; /* the last byte of the piece before, 0 if there is none */
	bool residue;
};

static inline int
chars_before(const struct measure *m, const char *p)
{
	return (int)(p - m->line) - m->continued;
}

static inline int
columns_before(const struct measure *m, const char *p)
{
	return (int)(p - m->line) - m->narrowed;
}

static inline int
letters_before(const struct measure *m, const char *p)
{
	return chars_before(m, p) - m->blanks;
}

static inline void
pass_wide(struct measure *m, size_t bytes, int columns)
{
	m->continued += (int)bytes - 1;
	m->narrowed += (int)bytes - columns;
}

/* Passes over white space; returns where it ends. */
static inline const char *
skip_blanks(struct measure *m, const char *p)
{
	int before = chars_before(m, p), kind;

	for (;; p++) {
		if (*p == ' ')
			continue;
		kind = kind_of(p);
		if (kind == BLANK) {
			m->tabs += *p == '\t';
			m->l->escaped |= *p == '\t' || *p == '\r';
		} else if (kind != WIDE) {
			break;
		} else if (p[0] == '\xe3' && p[1] == '\x80' && p[2] == '\x80') {
			pass_wide(m, 3, 2);
			p += 2;
		} else if (p[0] == '\xc2' && p[1] == '\xa0') {
			pass_wide(m, 2, 1);
			p++;
		} else {
			break;
		}
	}
	m->blanks += chars_before(m, p) - before;
	return p;
}

static void
note_colon(struct measure *m, const char *p)
{
	if (m->l->colons++ == 0)
		m->l->colon = letters_before(m, p);
}

/* An ASCII character that counts for something. before: the one before it. */
static inline void
note_sign(struct measure *m, const char *p, char before)
{
	char c = *p;

	m->residue |= residue_start[(unsigned char)c];
	if (c == ',') {
		/* 1,234 has no comma of a sentence */
		m->l->commas += before < '0' || before > '9';
		return;
	}
	m->l->stops += c == ';';
	m->l->bars += c == '|';
	m->l->tagged |= c == '<';
	m->l->escaped |= c == '\\';
	m->digits += c >= '0' && c <= '9';
	m->narrowed += c < ' ';
	if (c == ':')
		note_colon(m, p);
}

/* Any other character. */
static inline void
note_wide(struct measure *m, const char *p, int32_t c, size_t len)
{
	struct line *l = m->l;

	switch (c) {
	case 0x3002:
	case 0xff1b:
	case 0xff01:
	case 0xff1f: l->stops++; break;
	case 0xff0c: l->commas++; break;
	case 0x3001: l->pauses++; break;
	case 0xff1a: note_colon(m, p); break;
	default:
		l->bars += is_bar(c);
		m->digits += c >= 0xff10 && c <= 0xff19;
		m->residue |= residue_wide(c);
	}
	pass_wide(m, len, c < 0x2010 ? 1 : 2);
}

/* Does an ideograph of U+4E00 to U+9FFF begin at p? Looks at two bytes. */
static inline bool
is_ideograph(const char *p)
{
	unsigned begin = (unsigned)(unsigned char)p[0] << 8 | (unsigned char)p[1];

	return begin >= 0xe4b8 && begin < 0xea00;
}

static inline const char *
pass_ideographs(struct measure *m, const char *p)
{
	int n = 0;

	for (; is_ideograph(p); p += 3)
		n++;
	m->continued += 2 * n;
	m->narrowed += n;
	m->han += n;
	return p;
}

/* Measures up to the next white space or the end; returns where that is. */
static inline const char *
measure_piece(struct measure *m, const char *p)
{
	const char *piece = p;
	int digits = 0;
	int32_t c;
	size_t len;

	for (;;) {
		for (; kind_of(p) <= DIGIT; p++)
			digits += kind_of(p);
		switch (kind_of(p)) {
		case SIGN:
			note_sign(m, p, p > piece ? p[-1] : m->before);
			p++;
			break;
		case WIDE:
			if (is_ideograph(p)) {
				p = pass_ideographs(m, p);
				break;
			}
			c = utf8_at((struct str){p, 4}, 0, &len);
			if (c != 0x3000 && c != 0xa0) {
				note_wide(m, p, c, len);
				p += len;
				break;
			}
			/* fallthrough */
		default:
			m->digits += digits;
			m->before = p[-1];
			return p;
		}
	}
}

/* Measures from the first character of the text on; returns the end of the line. */
static inline const char *
measure_text(struct measure *m, const char *p)
{
	struct line *l = m->l;
	const char *start = p, *end;
	int gap = 0, segments = 1, tabs, columns;
	size_t len;

	l->indent = columns_before(m, p);
	l->lead = m->tabs;
	for (;;) {
		end = measure_piece(m, p);
		/* if it was the last piece, this is what the text has */
		tabs = m->tabs;
		l->width = columns_before(m, end);
		l->chars = chars_before(m, end);
		l->letters = letters_before(m, end);
		p = *end == '\n' ? end : skip_blanks(m, end);
		if (*p == '\n')
			break;
		columns = columns_before(m, p) - l->width;
		gap = columns > gap ? columns : gap;
		segments += m->tabs > tabs || columns >= 2;
	}
	l->gap = gap;
	l->segments = segments;
	l->inner = tabs - l->lead;
	l->text = (struct str){start, (size_t)(end - start)};
	l->start = utf8_at(l->text, 0, &len);
	l->end = utf8_last(l->text, &len);
	return p;
}

const char *
measure_line(struct line *l, const char *p, bool *residue)
{
	struct measure m = {.l = l, .line = p};
	const char *end = skip_blanks(&m, p);

	l->colon = -1;
	l->text = (struct str){p, 0};
	if (*end != '\n')
		end = measure_text(&m, end);
	l->raw = (struct str){p, (size_t)(end - p)};
	l->tabs = m.tabs;
	l->digits = m.digits;
	l->han = m.han;
	*residue = m.residue;
	return end;
}
