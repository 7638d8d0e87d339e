/* Standard output through one buffer; TSV fields with their escapes. */
#ifndef OUT_H
#define OUT_H

#include "str.h"

/* Text as it is. */
void out_str(struct str s);
void out_char(char c);
void out_int(long long n);

/* Text as a TSV field: TAB, LF, CR and backslash become \t \n \r \\. */
void out_field(struct str s);

/* A whole TSV record: n fields, TABs between them, LF behind. */
void out_record(const struct str *fields, int n);

/* Writes out what is buffered. */
void out_flush(void);

/* The last act of every program: flushes and closes standard input and output. A write error is
 * trouble ("NAME: write error: ..."). Returns the exit status. */
int out_close(void);

#endif
