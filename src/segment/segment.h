/* segment: one document in, its records out.
 *
 * decode.c reads a document and makes it UTF-8; lines.c splits it, measure.c measures its lines and
 * residue.c cleans them; volume.c parts a file that holds several documents. Then every line gets its
 * kind, by one file an idea: pages.c, contents.c, tabbed.c (tables with tabs), aligned.c (tables of
 * pdftotext -layout), captions.c (what stands above and below a table), paragraphs.c (which lines go on),
 * headings.c. outline.c makes paths, emit.c prints. */
#ifndef SEGMENT_H
#define SEGMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "numbering.h"
#include "str.h"

enum kind { NONE, TITLE, TOC, HEADING, PARA, CAPTION, UNIT, ROW, NOTE, PAGE, KINDS };

/* A source line and what can be seen of it. Widths are in columns of a terminal (a CJK character
 * has two), as pdftotext -layout aligns by them. What nearly every step asks for stands first, so
 * that it lies together in memory. */
struct line {
	struct str text; /* as printed, without white space at both ends; residue removed */
	enum kind kind;
	int level;       /* of a heading or a numbered title of a table, 1 to 5; 0 of others */
	bool joins;      /* goes on with the record that the line with text before it belongs to */
	bool page_start; /* the first line with text on its page */
	bool field;      /* there was the code of a Word field in it, which contents are made of */
	bool prose;      /* looks like a line of prose */
	bool tagged;     /* there is a < in the text */
	bool escaped;    /* there is a TAB, a CR or a backslash in the line */
	int letters;     /* characters of the text that are not white space */
	int digits, han; /* of these */
	int stops, commas;   /* 。；！？ and ， in the text */
	int pauses;          /* 、 in the text */
	int tabs;            /* in all */
	int segments;        /* pieces of the text parted by TABs or by two blanks and more */
	int32_t first, last; /* first and last character, folded */
	struct numbering number;
	int32_t start, end; /* first and last character */
	int indent;         /* columns before the text */
	int width;          /* columns to the end of the text */
	int bars;           /* | and box drawing */
	int colon, colons;  /* letters before the first colon, -1 without one; how many */
	int page;
	int stretch;     /* of lines that share a right margin, see margins.c */
	int chars;       /* characters to the end of the text, blanks before it included */
	int lead, inner; /* TABs before the text, between texts */
	int gap;         /* columns of the widest gap between pieces */
	struct str
		raw; /* the text with the white space around it, without form feed and line end */
};

/* An entry of the contents. */
struct entry {
	struct str key; /* folded, without number, blanks, leaders and page number */
	struct numbering number;
	int32_t end; /* the last character of the key */
	int han;     /* ideographs of the key */
	int part;    /* which 第X部分 it stands under, 0 if none */
};

struct document {
	struct arena arena;
	struct str name;
	struct line *line; /* line[0] is source line 1 */
	size_t n;
	size_t lines_before; /* of the file, before the first line: see volume.h */
	int pages_before;
	int pages;
	int started;         /* the last page with text, while lines are added */
	bool paged;          /* the text has form feeds */
	bool tagged;         /* there is a < in a line */
	bool tabbed;         /* there is a TAB or a bar in one */
	bool ruled;          /* one begins with - or + */
	bool spread;         /* one has pieces that blanks part, and no TAB */
	int margin;          /* right margin of wrapped text in columns; 0: one paragraph a line */
	int *stretch_margin; /* the same for every stretch of lines */
	bool indented;       /* paragraphs of wrapped text begin with an indent */
	bool spaced;         /* there is a blank line between the lines of wrapped text */
	bool blocks;         /* blank lines part the paragraphs, the lines between them go on */
	struct entry *entries;
	size_t nentries, entries_cap;
};

/* What parts cells where a table is drawn. */
static inline bool
is_bar(int32_t c)
{
	return c == '|' || c == 0xff5c || (c >= 0x2500 && c <= 0x257f);
}

/* True for a line with text that has no kind yet. */
static inline bool
is_open(const struct line *l)
{
	return l->text.n > 0 && l->kind == NONE;
}

/* The next line with text behind i; doc->n if there is none. */
static inline size_t
next_text(const struct document *doc, size_t i)
{
	while (++i < doc->n && doc->line[i].text.n == 0)
		;
	return i < doc->n ? i : doc->n;
}

/* The last one before i; doc->n if there is none. */
static inline size_t
previous_text(const struct document *doc, size_t i)
{
	while (i-- > 0)
		if (doc->line[i].text.n > 0)
			return i;
	return doc->n;
}

#endif
