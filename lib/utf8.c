#include <utf8proc.h>

#include "utf8.h"

int32_t
utf8_decode(struct str s, size_t i, size_t *len)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t k;

	*len = 1;
	k = utf8proc_iterate((const utf8proc_uint8_t *)s.p + i, (utf8proc_ssize_t)(s.n - i), &c);
	if (k < 1)
		return 0xfffd;
	*len = (size_t)k;
	return c;
}

size_t
utf8_encode(int32_t c, char buf[4])
{
	return (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)buf);
}

enum { BLOCK = 256 }; /* bytes that a compiler may look at together */

/* Are the bytes of the block at p well-formed beyond doubt, as far as they and the two before them
 * tell? Bytes that continue a character stand behind one that asks for them, and none asks for a
 * closer look, as NUL and the first bytes of overlong forms, surrogates and four bytes do. */
static bool
is_plain_block(const unsigned char *p)
{
	unsigned char bad = 0;
	int i;

	for (i = 0; i < BLOCK; i++) {
		unsigned char c = p[i];
		unsigned char continues = (signed char)c < -0x40;
		unsigned char expected = (p[i - 1] >= 0xc0) | (p[i - 2] >= 0xe0);

		bad |= continues ^ expected;
		bad |= (c == 0) | ((c & 0xfe) == 0xc0) | (c == 0xe0) | (c == 0xed) | (c >= 0xf0);
	}
	return bad == 0;
}

/* The bytes before p that belong to a character that goes on there. */
static size_t
begun_before(const unsigned char *p)
{
	return p[-1] >= 0xc0 ? 1 : p[-2] >= 0xe0 ? 2 : 0;
}

size_t
utf8_check(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i = 0, end = 2, len;

	for (; i < s.n; end = i + BLOCK) {
		for (; i < end && i < s.n; i += len)
			if (p[i] == '\0' || (utf8_at(s, i, &len) == 0xfffd && len == 1))
				return i;
		if (i == s.n)
			break;
		while (s.n - i >= BLOCK && is_plain_block(p + i))
			i += BLOCK;
		i -= begun_before(p + i);
	}
	return s.n;
}

bool
utf8_is_rare_han(int32_t c)
{
	return (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x20000 && c <= 0x3ffff) || c == 0x3007 ||
		(c >= 0xf900 && c <= 0xfaff);
}

int32_t
utf8_before(struct str s, size_t from, size_t i, size_t *start)
{
	size_t len;
	int32_t c;

	if (i <= from)
		return 0;
	*start = i - 1;
	if ((unsigned char)s.p[*start] < 0x80)
		return s.p[*start];
	while (*start > from && i - *start < 4 && utf8_goes_on(s.p[*start]))
		--*start;
	c = utf8_at(s, *start, &len);
	if (*start + len == i)
		return c;
	*start = i - 1; /* a byte that belongs to no character */
	return 0xfffd;
}

size_t
utf8_skip_space(struct str s, size_t i)
{
	size_t len;

	while (i < s.n && utf8_space_at(s, i, &len))
		i += len;
	return i;
}

int
utf8_rare_width(int32_t c)
{
	return utf8proc_charwidth(c);
}

int
utf8_width(struct str s)
{
	size_t i = 0, len;
	int w = 0;

	while (i < s.n) {
		w += utf8_char_width(utf8_at(s, i, &len));
		i += len;
	}
	return w;
}
