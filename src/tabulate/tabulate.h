/* tabulate: one document's records in, its facts out.
 *
 * main.c reads a document's records; doc.c finds the meta facts and the section of every record;
 * runs of table records go to table_facts(), every other record with text to sentence_facts();
 * order.c puts the facts in order, emit.c gives them their ids and prints them. All memory is in doc->arena. */
#ifndef TABULATE_H
#define TABULATE_H

#include <stdbool.h>

#include "arena.h"
#include "map.h"
#include "str.h"

enum kind { TITLE, TOC, HEADING, PARA, CAPTION, UNIT, ROW, NOTE, PAGE, KINDS };

/* A record of the lines stream. */
struct record {
	long line, end, page;
	enum kind kind;
	int level; /* of a heading, 1 to 5; 0 otherwise */
	struct str path, text;
	bool spaced;    /* the text holds white space */
	size_t *breaks; /* byte offsets in text where source lines line+1 ... begin */
	int nbreaks;
	struct str section; /* titles of the headings above, joined with '/' */
};

enum role {
	VALUE,
	TOTAL,
	PART,
	CHANGE,
	GROWTH,
	SHARE,
	RATE,
	WEIGHT,
	SCORE,
	TARGET,
	ACTUAL,
	COUNT,
	PRODUCT,
	META,
	ROLES
};

/* One printed figure. */
struct fact {
	long line;       /* source line on which the figure begins */
	size_t position; /* orders the facts of a line: byte offset in the record's text */
	enum role role;
	int number;   /* N of the id LINE.N, set by emit */
	int row, col; /* in the table, from 1; 0 outside tables */
	bool worded;  /* text is the whole passage already (passage.h) */
	struct str section, table;
	struct str code, item, measure, year, base;
	struct str value; /* canonical decimal, signed */
	struct str unit, text;
	struct fact **of; /* see CONTRIBUTING.md, "What of means" */
	int nof;
};

struct doc {
	struct arena arena;
	struct str name, agency, type, year, unit; /* type: "budget" or "final" */
	bool executed; /* its title says that it is about how the budget was executed */
	bool trimmed;  /* its lines have lost the blanks in front of them */
	struct record *records;
	size_t nrecords, records_cap;
	struct fact **facts;
	size_t nfacts, facts_cap;
	struct frame *frames; /* of the sentences read so far, newest first (frame.h) */
	long paragraphs;      /* read so far */
	struct map titles;    /* of the tables so far: int, how many have that title */
	struct map members; /* units that the document names as its own, by their key (members.c) */
	int ntables;        /* so far */
	int by_width;       /* tables aligned by display width, less those by characters */
};

/* What bytes from to to of the record's text are, cleaned (utf8_clean). */
struct str record_slice(struct arena *a, const struct record *r, size_t from, size_t to);

/* A new zeroed fact of that record in doc->facts: line and section are set from the record and the
 * byte offset in its text at which the figure begins. */
struct fact *new_fact(struct doc *doc, const struct record *r, size_t position);

/* Adds target to fact->of. */
void fact_of(struct doc *doc, struct fact *fact, struct fact *target);

/* Finds the figures of records[first] to records[last], a run of caption, unit, row, note and page
 * records that make up one table. */
void table_facts(struct doc *doc, size_t first, size_t last);

/* Have the rows of aligned tables lost the blanks in front of them? Then places tell little. */
bool table_lines_trimmed(const struct doc *doc);

/* Finds the figures in the prose (para, heading, note, title) of one section: records[first] to
 * records[last] lie under the same second-level heading; table records among them are passed over. */
void sentence_facts(struct doc *doc, size_t first, size_t last);

/* The same in a record's text from byte offset from, which has to do with no other sentence. */
void sentence_facts_alone(struct doc *doc, const struct record *r, size_t from);

/* Orders, numbers and prints the facts of the document. */
void emit_facts(struct doc *doc);

#endif
