/* How a table's figures stand to each other: entries (a label with its figures), columns (a head
 * with its figures), blocks (columns that share their labels: a table with income on the left and
 * expenditure on the right has two). */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "check.h"

enum { HEAD_PARTS = 8 };

struct column {
	int col, block;
	struct str path;             /* the measure of its figures */
	struct str part[HEAD_PARTS]; /* the path's parts, keys */
	int nparts;
	struct str unit;
};

struct entry {
	int row, block;
	struct str key, code; /* of its first figure */
	bool total; /* it adds up others: its label says so (合计, 总计 ...), or its figures do */
	bool said; /* the label does */
	bool part; /* its label says that it belongs to another entry (其中, numbering, code) */
	bool numbered;      /* its printed label begins with 一、 二、 ... */
	struct fact **cell; /* by index of column; NULL is blank */
	int n;              /* figures in it */
};

struct layout {
	struct column *columns;
	int ncolumns, nblocks;
	struct entry *entries; /* by row, then block */
	int nentries;
};

/* The layout of a table; made once, kept with it. */
const struct layout *table_layout(struct doc *doc, struct table *t);

/* True if the key of a row's label, or of a part of a column's head, says that it adds up others:
 * 合计, 总计, 本年支出合计. */
bool label_is_total(struct str key);
bool head_is_total(struct str key);

/* True if the figure is an amount or count that can be added up: not a rate, share, weight ... */
bool fact_adds_up(const struct fact *f);

#endif
