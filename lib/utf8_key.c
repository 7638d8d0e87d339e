/* Whole texts, folded and without white space, or with less of it. Most have nothing to change: they are looked
 * through eight bytes at a time, and given back as they are. */
#include "bytes.h"
#include "utf8.h"

/* The first bytes of characters that are white space or are folded: U+00A0, U+2002-2FD5, U+3000,
 * U+FEFF-FF5E and blanks. */
static const bool may_change[256] = {['\t'] = true,
	['\n'] = true,
	['\v'] = true,
	['\f'] = true,
	['\r'] = true,
	[' '] = true,
	[0xc2] = true,
	[0xe2] = true,
	[0xe3] = true,
	[0xef] = true};

/* Not 0 if one of the eight bytes may begin such a character. 0xe2 and 0xe3 differ in one bit. */
static inline uint64_t
may_change_in(uint64_t eight)
{
	return bytes_below(eight, ' ' + 1) | bytes_with(eight, '\xc2') |
		bytes_with(eight & BYTES_OF(0xfe), '\xe2') | bytes_with(eight, '\xef');
}

/* The first byte of s from i on that may begin such a character; s.n if there is none. */
static inline size_t
next_change(struct str s, size_t i)
{
	while (s.n - i >= 8 && may_change_in(bytes_load(s.p + i)) == 0)
		i += 8;
	while (i < s.n && !may_change[(unsigned char)s.p[i]])
		i++;
	return i;
}

/* Where the first character from byte i on stands that a key has otherwise or not at all; s.n if
 * there is none. */
static size_t
find_folded(struct str s, size_t i)
{
	size_t len;

	for (i = next_change(s, i); i < s.n; i = next_change(s, i + len)) {
		int32_t c = utf8_at(s, i, &len);

		if (utf8_is_space(c) || utf8_fold(c) != c)
			break;
	}
	return i;
}

/* Copies bytes [from, to) of s to buf. */
static size_t
copy(char *buf, struct str s, size_t from, size_t to)
{
	memcpy(buf, s.p + from, to - from);
	return to - from;
}

struct str
utf8_key(struct arena *a, struct str s)
{
	size_t i = find_folded(s, 0), n, end, len;
	char *buf;

	if (i == s.n)
		return s;
	buf = arena_text(a, s.n);
	n = copy(buf, s, 0, i);
	while (i < s.n) {
		int32_t c = utf8_at(s, i, &len);

		if (!utf8_is_space(c))
			n += utf8_put(utf8_fold(c), buf + n);
		i += len;
		end = find_folded(s, i);
		n += copy(buf + n, s, i, end);
		i = end;
	}
	return (struct str){buf, n};
}

/* Is a blank next to c needless? Beside ideographs, full-width forms and CJK punctuation it is. */
static bool
is_wide(int32_t c)
{
	return c >= 0x2e80 || (c >= 0x2014 && c <= 0x2026);
}

/* The first white space from byte i on; s.n if there is none. */
static size_t
find_space(struct str s, size_t i)
{
	size_t len;

	for (i = next_change(s, i); i < s.n; i = next_change(s, i + len))
		if (utf8_is_space(utf8_at(s, i, &len)))
			break;
	return i;
}

bool
utf8_has_space(struct str s)
{
	return find_space(s, 0) < s.n;
}

struct str
utf8_clean(struct arena *a, struct str s)
{
	size_t i = find_space(s, 0), n, end, len;
	char *buf;

	if (i == s.n)
		return s;
	buf = arena_text(a, s.n);
	n = copy(buf, s, 0, i);
	while (i < s.n) {
		bool wide = i == 0 || is_wide(utf8_before(s, 0, i, &len));

		i = utf8_skip_space(s, i);
		if (i < s.n && !wide && !is_wide(utf8_at(s, i, &len)))
			buf[n++] = ' ';
		end = find_space(s, i);
		n += copy(buf + n, s, i, end);
		i = end;
	}
	return (struct str){buf, n};
}
