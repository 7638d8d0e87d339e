/* A document: its records are gathered, then it is worked through and forgotten. */
#ifndef DOC_H
#define DOC_H

#include "tabulate.h"

/* What the user wants: all facts, the list of tables, or the tables of one title. */
struct job {
	enum { FACTS, LIST, WRITE } what;
	struct str table; /* of WRITE */
	bool written;     /* a table of that name was there */
};

/* Prints the header line of what the job prints, if it has one. */
void job_header(const struct job *job);

/* Adds a record (LINE_FIELDS fields as read) to the document; the first one gives it its name. False
 * if a field is not what it must be. */
bool doc_add(struct doc *doc, const struct str *fields);

/* Does the job on the document, if it has records, and empties it. */
void doc_finish(struct doc *doc, struct job *job);

/* Sets the section of every record: the titles of the headings above it, levels 1 to 3. */
void doc_sections(struct doc *doc);

/* Adds a meta fact (item member) for every unit that sentences and lists below them name as those that the
 * disclosure covers. */
void members_of_text(struct doc *doc);

/* Finds agency, type, year and unit of the document and writes them down as its first facts. */
void meta_facts(struct doc *doc);

#endif
