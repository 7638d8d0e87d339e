/* A table: its rectangle, what its rows and columns are, and what is done with it. */
#ifndef TABLE_H
#define TABLE_H

#include "grid.h"

enum row_kind {
	BLANK_ROW, /* nothing printed */
	HEAD_ROW,
	INDEX_ROW, /* 栏次 1 2 3 */
	DATA_ROW
};

enum column_kind {
	NO_COLUMN, /* nothing but blanks */
	LABELS,
	CODES,
	INDEXES, /* 行次 */
	UNITS,   /* 计量单位: of the numbers of things in the rows */
	FIGURES
};

struct column {
	enum column_kind kind;
	bool starts;        /* begins a half: its labels govern the figures up to the next half */
	struct str measure; /* head path */
	struct str year, unit; /* what the head says of them, "" if nothing */
	bool rate;             /* the unit is one of rates */
	bool count;            /* numbers of things: 数量 */
	enum role role; /* of a column that compares others: CHANGE GROWTH SHARE RATE; else VALUE */
	int change, current, against; /* then: the columns it compares, -1 where there is none */
	struct str base;
};

/* A head and the rows below it, up to the next head. */
struct block {
	int first, end; /* rows[first, end) */
	struct column *column;
};

struct table {
	struct doc *doc;
	size_t first, last;     /* its records */
	struct str title, name; /* name: what stands in the column `table` of the facts */
	struct str unit, year;  /* of the unit lines and title, or the document's */
	struct str unit_line;   /* the unit that this table's own lines name, "" if none */
	int number;             /* in the document, from 1 */
	struct grid grid;
	bool aligned;     /* something else than one blank parts cells, and its lines are whole */
	bool performance; /* has a head of indicators or of an indicator's funds */
	int captions;     /* rows at the top that hold title, number, unit or agency only */
	enum row_kind *row;
	struct block *blocks;
	int nblocks;
};

/* --- title.c --- */

/* Finds title, name, unit and year in the caption and unit lines. */
void table_title(struct table *t);

/* Does the key (utf8_key) number or date a table: 公开01表, （2024年度）? */
bool title_is_number(struct str key);

/* The title that the only cell of a row is, by its key; "" if it is none. */
struct str title_of_row(struct str key);

/* --- caption.c --- */

/* How many rows at the top of the rectangle hold nothing but title, number, unit, agency, year. */
int table_captions(struct table *t);

/* --- rows.c --- */

/* Finds out what each row is, and the blocks. */
void table_rows(struct table *t);

/* --- columns.c --- */

/* Finds out what each column of the block is. */
void block_columns(struct table *t, struct block *b);

/* --- heads.c --- */

/* Is it a head that names no measure (项目, 科目编码 …)? */
bool head_is_label(struct arena *a, struct str text);

/* Is it made of digits or capitals and = + - ( ) only: the number of a column, or how it comes about? */
bool head_numbers_column(struct str key);

/* Finds measure, year and unit of each column of the block. */
void block_heads(struct table *t, struct block *b);

/* --- compare.c --- */

/* Finds the columns of the block that compare others (增减额, 增长率, 占比, 完成率), and which. */
void block_comparisons(struct table *t, struct block *b);

/* --- compare_fit.c --- */

/* The columns that column c compares, as found[0] and found[1] (-1: not known) or as its figures bear out: its
 * role if these are others than found says, which has them then; else VALUE. */
enum role compare_fit(struct table *t, const struct block *b, int c, int *found);

/* --- plain.c, performance.c --- */

void plain_facts(struct table *t, struct block *b);

/* Is there a head of indicators or of an indicator's funds in the table? */
bool is_performance(const struct table *t);

void performance_facts(struct table *t);

/* --- remarks.c --- */

/* Adds the meta facts of a table that has figures: the project it is about (item project), a note that
 * says that it is empty (item empty), that its figures do not stand straight (item crooked). */
void table_remarks(struct table *t);

/* --- members.c --- */

/* Adds a meta fact (item member) for every unit that the table names, if it lists those that the disclosure
 * covers. */
void members_of_table(struct table *t);

/* --- what the user asks for --- */

void table_list_header(void);

/* Prints the line of the list for the table of records[first] to records[last]. */
void table_list(struct doc *doc, size_t first, size_t last);

/* Prints the rectangle of the table if its name (blanks do not count), its title or its number in
 * the list is `name`. True if it did. */
bool table_write(struct doc *doc, size_t first, size_t last, struct str name);

#endif
