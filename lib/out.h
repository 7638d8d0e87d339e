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

/* The same piece by piece, for records in great number: out_room gives room for n bytes in the
 * buffer, the out_put functions write there (text as it is, a field, a number) and return the end of
 * what they wrote, out_done takes the end of all. A field takes at most OUT_ESCAPED times its bytes,
 * a number OUT_DIGITS. */
enum { OUT_ESCAPED = 2, OUT_DIGITS = 20 };
char *out_room(size_t n);
char *out_put(char *to, struct str s);
char *out_put_field(char *to, struct str s);
char *out_put_int(char *to, long long n);
void out_done(const char *end);

/* Writes out what is buffered. */
void out_flush(void);

/* The last act of every program: flushes and closes standard input and output. A write error is
 * trouble ("NAME: write error: ..."). Returns the exit status. */
int out_close(void);

#endif
