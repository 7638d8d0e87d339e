/* UTF-8 text: code points, safe folding, display width. */
#ifndef UTF8_H
#define UTF8_H

#include <stdint.h>
#include "arena.h"
#include "str.h"

/* utf8_at and utf8_put for what their short ways below leave over, by utf8proc. */
int32_t utf8_decode(struct str s, size_t i, size_t *len);
size_t utf8_encode(int32_t c, char buf[4]);

/* The code point that starts at byte i of s; *len gets its bytes. An invalid byte is U+FFFD,
 * 1 byte. i must be less than s.n. ASCII and U+1000 to U+FFFF but for
 * U+D000 to U+DFFF, which is nearly all of a Chinese text, are decoded here: the scanners call this
 * for every character. */
static inline int32_t
utf8_at(struct str s, size_t i, size_t *len)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	if (p[0] < 0x80) {
		*len = 1;
		return p[0];
	}
	if (p[0] > 0xe0 && p[0] < 0xf0 && p[0] != 0xed && s.n - i >= 3 && (p[1] & 0xc0) == 0x80 &&
		(p[2] & 0xc0) == 0x80) {
		*len = 3;
		return (p[0] & 0x0f) << 12 | (p[1] & 0x3f) << 6 | (p[2] & 0x3f);
	}
	return utf8_decode(s, i, len);
}

/* The last code point of s, which is well-formed and not empty; *len gets its bytes. */
static inline int32_t
utf8_last(struct str s, size_t *len)
{
	size_t i = s.n - 1;

	while ((s.p[i] & 0xc0) == 0x80)
		i--;
	return utf8_at(s, i, len);
}

/* Does a byte go on with the character that began before it? */
static inline bool
utf8_goes_on(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The code point that ends before byte i of s and begins at or behind byte `from`; *start gets where.
 * 0 if there is none; U+FFFD, 1 byte, for an invalid one. */
int32_t utf8_before(struct str s, size_t from, size_t i, size_t *start);

/* Does an ideograph of U+4000 to U+9FFF, three bytes that are never folded, start at byte i of s? */
static inline bool
utf8_plain_at(struct str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	return s.n - i >= 3 && p[0] >= 0xe4 && p[0] <= 0xe9 && (p[1] & 0xc0) == 0x80 &&
		(p[2] & 0xc0) == 0x80;
}

/* Writes code point c at buf; returns its bytes (1 to 4). */
static inline size_t
utf8_put(int32_t c, char buf[4])
{
	if (c < 0x80) {
		buf[0] = (char)c;
		return 1;
	}
	if ((c >= 0x1000 && c < 0xd000) || (c >= 0xe000 && c < 0x10000)) {
		buf[0] = (char)(0xe0 | c >> 12);
		buf[1] = (char)(0x80 | (c >> 6 & 0x3f));
		buf[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	return utf8_encode(c, buf);
}

/* Byte offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and
 * NUL count as ill-formed); s.n if all is well. */
size_t utf8_check(struct str s);

/* White space in any form: ASCII, U+00A0, U+2002-200B, U+3000, U+FEFF. */
static inline bool
utf8_is_space(int32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || (c >= 0x2002 && c <= 0x200b) ||
		c == 0x3000 || c == 0xfeff;
}

/* utf8_is_han outside the block that nearly all ideographs are in. */
bool utf8_is_rare_han(int32_t c);

/* Is the character at byte i of s white space? *len then gets its bytes. */
static inline bool
utf8_space_at(struct str s, size_t i, size_t *len)
{
	unsigned char first = (unsigned char)s.p[i];

	return (first <= ' ' || first == 0xc2 || first == 0xe2 || first == 0xe3 || first == 0xef) &&
		utf8_is_space(utf8_at(s, i, len));
}

/* Is there white space in s? */
bool utf8_has_space(struct str s);

/* Where the white space that begins at byte i of s ends: i if there is none. */
size_t utf8_skip_space(struct str s, size_t i);

/* A digit of ASCII. */
static inline bool
utf8_is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

/* A CJK ideograph. */
static inline bool
utf8_is_han(int32_t c)
{
	return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3007 && utf8_is_rare_han(c));
}

/* utf8_fold for the blocks in which something is folded. */
int32_t utf8_fold_rare(int32_t c);

/* What c is safely the same as: full-width ASCII to ASCII, U+3000 and U+00A0 to blank, U+2212
 * to '-', Kangxi radicals and CJK radical look-alikes to their ideographs; otherwise c itself.
 * Not NFKC: that would turn a circled 1 into 1. */
static inline int32_t
utf8_fold(int32_t c)
{
	if (c < 0xa0 || (c > 0x3000 && c < 0xff00))
		return c;
	if (c >= 0xff01 && c <= 0xff5e)
		return c - 0xfee0;
	return utf8_fold_rare(c);
}

/* The folded character at byte i of s, 0 at the end; *len gets its bytes. */
static inline int32_t
utf8_folded_at(struct str s, size_t i, size_t *len)
{
	*len = 0;
	return i < s.n ? utf8_fold(utf8_at(s, i, len)) : 0;
}

/* utf8_char_width of characters that are neither ASCII nor usual ideographs. */
int utf8_rare_width(int32_t c);

/* Columns that c takes. */
static inline int
utf8_char_width(int32_t c)
{
	if (c < 0x80)
		return c >= ' ';
	return c >= 0x4e00 && c <= 0x9fa5 ? 2 : utf8_rare_width(c);
}

/* Columns that s takes on a terminal or in pdftotext -layout: CJK and full-width 2, combining 0,
 * ambiguous 1. */
int utf8_width(struct str s);

/* s folded and without white space, in the arena: what labels are compared by. s itself if it is so
 * already. */
struct str utf8_key(struct arena *a, struct str s);

/* s with white space between CJK characters dropped, other runs of white space as one blank, none at
 * the ends, in the arena; s itself if it is so already. Characters are not folded: the text stays as
 * printed. */
struct str utf8_clean(struct arena *a, struct str s);

#endif
