/* The codes of a document and the names that it gives them. */
#ifndef CODES_H
#define CODES_H

#include "check.h"

/* A name that the document gives a code. */
struct name {
	struct str letters, printed;
	const struct fact **facts; /* the first with it on each line */
	size_t n, cap;
	int elsewhere; /* other codes with the name */
	bool official; /* a name that the classification gives the code */
	bool listed;   /* in a table with classes, too: one of accounts */
	struct name *next;
};

/* A code of the document, with its names in order. */
struct code {
	struct str code;
	struct name *names;
	struct code *next;
};

struct codes {
	struct map map; /* code -> struct code */
	struct code *first, **end;
	struct right_names {
		struct map official, begins, ends; /* the names, what they begin and end with */
		bool read;
	} right;            /* see torn.c */
	struct map sisters; /* see names_sister() */
};

/* The name that the others of a code are held against. */
const struct name *right_name(const struct code *c);

/* Three steps: mark the tables in which several rows have one code under names of their own; count for every table
 * the names that are strange to their code; mark the tables with many of those. */
void find_own_names(const struct code *c);
void count_strange(struct doc *doc, const struct code *c);
void find_projects(struct doc *doc);

/* True if the name is that of a project, not of the account: it stands in tables of projects only. */
bool is_project(const struct name *n);

/* Was name n of a table, or the right name that it is held against (best, its letters in right), torn
 * when the lines of wrapped cells were read: a piece of the other, or put together from pieces of names? */
bool name_torn(struct doc *doc, struct codes *codes, const struct name *n, const struct name *best,
	struct str right);

#endif
