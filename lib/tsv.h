/* The reader of the streams: TSV with a header line, columns found by name.
 *
 * A header line that comes again is passed over; columns that are not asked for are ignored; the
 * escapes \t \n \r \\ are undone (an unknown escape is kept as it is). */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>
#include "str.h"

enum { TSV_MAX_COLUMNS = 64 };

struct tsv {
	int fd;
	const char *name; /* for messages: the file's name, "standard input" for - */
	char *buf;
	size_t size, start, end;    /* buffered bytes not yet read: buf[start, end) */
	bool eof, failed;           /* failed: a read error, already told */
	bool lacking;               /* the stream has not all the wanted columns */
	long line;                  /* number of the last line read, 1 = the header */
	int ncolumns;               /* columns of the stream */
	int place[TSV_MAX_COLUMNS]; /* place[i]: which wanted column the stream's i-th is, or -1 */
	int nwanted,
		last_needed; /* last stream column that is needed, for lines with too few fields */
	struct str header;   /* as first read, owned */
};

/* Opens path ("-" is standard input) and reads the header line. wanted: n column names; the first
 * `needed` of them must be there. False, after a message, if the file can't be opened, is empty or
 * lacks a needed column ("NAME: no column 'value'"). */
bool tsv_open(struct tsv *t, const char *path, const char *const wanted[], int n, int needed);

/* Opens path and makes every column of the stream wanted, in the stream's order: names[i] is its name
 * (a slice of t->header, at most TSV_MAX_COLUMNS). Every field is needed. Otherwise as tsv_open. */
bool tsv_open_all(struct tsv *t, const char *path, struct str *names);

/* Reads the next record: fields[i] is the value of wanted[i], empty if the stream has no such
 * column. The slices are valid until the next call. False at the end of the stream. A line with
 * too few fields, or a read error, is told with NAME:LINE and counts as trouble; such a line is
 * passed over. A line with more fields than the header is told too, and read without them. */
bool tsv_read(struct tsv *t, struct str *fields);

void tsv_close(struct tsv *t);

#endif
