/* UTF-8 text: code points, safe folding, display width. */
#ifndef UTF8_H
#define UTF8_H

#include <stdint.h>
#include "arena.h"
#include "str.h"

/* The code point that starts at byte i of s; *len gets its bytes. An invalid byte is U+FFFD,
 * 1 byte. i must be less than s.n. */
int32_t utf8_at(struct str s, size_t i, size_t *len);

/* Writes code point c at buf; returns its bytes (1 to 4). */
size_t utf8_put(int32_t c, char buf[4]);

/* Byte offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and
 * NUL count as ill-formed); s.n if all is well. */
size_t utf8_check(struct str s);

/* White space in any form: ASCII, U+00A0, U+2002-200B, U+3000, U+FEFF. */
bool utf8_is_space(int32_t c);

/* A CJK ideograph. */
bool utf8_is_han(int32_t c);

/* What c is safely the same as: full-width ASCII to ASCII, U+3000 and U+00A0 to blank, U+2212
 * to '-', Kangxi radicals and CJK radical look-alikes to their ideographs; otherwise c itself.
 * Not NFKC: that would turn a circled 1 into 1. */
int32_t utf8_fold(int32_t c);

/* Columns that s takes on a terminal or in pdftotext -layout: CJK and full-width 2, combining 0,
 * ambiguous 1. */
int utf8_width(struct str s);

/* A copy of s in the arena, folded and without white space: what labels are compared by. */
struct str utf8_key(struct arena *a, struct str s);

/* A copy of s in the arena with white space between CJK characters dropped, other runs of white
 * space as one blank, none at the ends. Characters are not folded: the text stays as printed. */
struct str utf8_clean(struct arena *a, struct str s);

#endif
