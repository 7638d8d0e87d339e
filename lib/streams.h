/* The columns of the four streams, in the order in which we print them. gongkai-streams(5) says
 * what stands in them. Each list serves as an enum (LINE_DOC ...) and as an array of names. */
#ifndef STREAMS_H
#define STREAMS_H

#include "arena.h"
#include "str.h"

/* clang-format off */
#define LINES_COLUMNS(X) \
	X(LINE, DOC, "doc") X(LINE, LINE, "line") X(LINE, END, "end") X(LINE, PAGE, "page") \
	X(LINE, KIND, "kind") X(LINE, LEVEL, "level") X(LINE, PATH, "path") \
	X(LINE, BREAKS, "breaks") X(LINE, TEXT, "text")

#define FACTS_COLUMNS(X) \
	X(FACT, DOC, "doc") X(FACT, LINE, "line") X(FACT, ID, "id") X(FACT, SECTION, "section") \
	X(FACT, TABLE, "table") X(FACT, ROW, "row") X(FACT, COL, "col") X(FACT, CODE, "code") \
	X(FACT, ITEM, "item") X(FACT, MEASURE, "measure") X(FACT, YEAR, "year") \
	X(FACT, BASE, "base") X(FACT, VALUE, "value") X(FACT, UNIT, "unit") \
	X(FACT, ROLE, "role") X(FACT, OF, "of") X(FACT, TEXT, "text")

#define FINDINGS_COLUMNS(X) \
	X(FINDING, DOC, "doc") X(FINDING, LINE, "line") X(FINDING, CHECK, "check") \
	X(FINDING, VERDICT, "verdict") X(FINDING, ITEM, "item") X(FINDING, STATED, "stated") \
	X(FINDING, EXPECTED, "expected") X(FINDING, DIFF, "diff") \
	X(FINDING, TOLERANCE, "tolerance") X(FINDING, UNIT, "unit") X(FINDING, REFS, "refs") \
	X(FINDING, MESSAGE, "message")

#define CHANGES_COLUMNS(X) \
	X(CHANGE, AGENCY, "agency") X(CHANGE, CODE, "code") X(CHANGE, ITEM, "item") \
	X(CHANGE, MEASURE, "measure") X(CHANGE, UNIT, "unit") X(CHANGE, YEAR_A, "year_a") \
	X(CHANGE, VALUE_A, "value_a") X(CHANGE, YEAR_B, "year_b") X(CHANGE, VALUE_B, "value_b") \
	X(CHANGE, CHANGE, "change") X(CHANGE, GROWTH, "growth") \
	X(CHANGE, STATED_CHANGE, "stated_change") X(CHANGE, STATED_GROWTH, "stated_growth") \
	X(CHANGE, VERDICT, "verdict") X(CHANGE, DOC_A, "doc_a") X(CHANGE, LINE_A, "line_a") \
	X(CHANGE, DOC_B, "doc_b") X(CHANGE, LINE_B, "line_b") X(CHANGE, TABLE, "table") \
	X(CHANGE, STATED_A, "stated_a") X(CHANGE, RATE, "rate") \
	X(CHANGE, STATED_RATE, "stated_rate") X(CHANGE, STATED_LINE, "stated_line") \
	X(CHANGE, MESSAGE, "message")
/* clang-format on */

#define STREAM_ENUM(stream, column, name) stream##_##column,
#define STREAM_NAME(stream, column, name) name,

enum { LINES_COLUMNS(STREAM_ENUM) LINE_FIELDS };
enum { FACTS_COLUMNS(STREAM_ENUM) FACT_FIELDS };
enum { FINDINGS_COLUMNS(STREAM_ENUM) FINDING_FIELDS };
enum { CHANGES_COLUMNS(STREAM_ENUM) CHANGE_FIELDS };

extern const char *const lines_columns[LINE_FIELDS];
extern const char *const facts_columns[FACT_FIELDS];
extern const char *const findings_columns[FINDING_FIELDS];
extern const char *const changes_columns[CHANGE_FIELDS];

/* What stands in doc for disclosure n of a file, from 1: the file as it was named, with #n behind it for
 * all but the first; for the first, too, where the file's name ends like that. In the arena, or the file's
 * name itself. */
struct str doc_name(struct arena *a, struct str file, int n);

/* The file that such a document is of. */
struct str doc_file(struct str doc);

/* Prints a header line. */
void out_header(const char *const *columns, int n);

#endif
