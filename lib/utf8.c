#include <utf8proc.h>

#include "bytes.h"
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

/* Radicals that stand for an ideograph: Unicode has no compatibility mapping for the block
 * CJK Radicals Supplement (U+2E80-2EFF), so the pairs seen in PDF text stand here. */
static const struct {
	int32_t radical, ideograph;
} radicals[] = {
	{0x2e81, 0x5382},
	{0x2e84, 0x4e59},
	{0x2e85, 0x4ebb},
	{0x2e87, 0x51e0},
	{0x2e8b, 0x353e},
	{0x2e8c, 0x5c0f},
	{0x2e8f, 0x5c23},
	{0x2e92, 0x5df3},
	{0x2e93, 0x5e7a},
	{0x2e95, 0x5f50},
	{0x2e97, 0x5fc3},
	{0x2e98, 0x624c},
	{0x2e9d, 0x6708},
	{0x2e9f, 0x6bcd},
	{0x2ea0, 0x6c11},
	{0x2ea6, 0x4e2c},
	{0x2ea9, 0x738b},
	{0x2eaa, 0x758b},
	{0x2eac, 0x793a},
	{0x2ead, 0x793b},
	{0x2eaf, 0x7cf9},
	{0x2eb0, 0x7e9f},
	{0x2eb6, 0x7f8a},
	{0x2eb7, 0x7f8a},
	{0x2ebb, 0x8080},
	{0x2ebc, 0x6708},
	{0x2ebf, 0x8279},
	{0x2ec0, 0x8279},
	{0x2ec1, 0x864e},
	{0x2ec2, 0x8864},
	{0x2ec4, 0x897f},
	{0x2ec5, 0x89c1},
	{0x2ec6, 0x89d2},
	{0x2ec8, 0x8ba0},
	{0x2ec9, 0x8d1d},
	{0x2ecb, 0x8f66},
	{0x2ecc, 0x8fb6},
	{0x2ecd, 0x8fb6},
	{0x2ecf, 0x961d},
	{0x2ed0, 0x9485},
	{0x2ed1, 0x957f},
	{0x2ed2, 0x957f},
	{0x2ed3, 0x957f},
	{0x2ed4, 0x95e8},
	{0x2ed6, 0x961d},
	{0x2ed8, 0x9752},
	{0x2ed9, 0x97e6},
	{0x2eda, 0x9875},
	{0x2edb, 0x98ce},
	{0x2edc, 0x98de},
	{0x2edd, 0x98df},
	{0x2ee0, 0x9963},
	{0x2ee2, 0x9a6c},
	{0x2ee3, 0x9aa8},
	{0x2ee4, 0x9b3c},
	{0x2ee5, 0x9c7c},
	{0x2ee6, 0x9e1f},
	{0x2ee7, 0x5364},
	{0x2ee8, 0x9ea6},
	{0x2ee9, 0x9ec4},
	{0x2eec, 0x9f50},
	{0x2eee, 0x9f7f},
	{0x2ef0, 0x9f99},
	{0x2ef3, 0x9f9f},
};

static int32_t
fold_supplement(int32_t c)
{
	size_t lo = 0, hi = sizeof radicals / sizeof *radicals;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (radicals[mid].radical == c)
			return radicals[mid].ideograph;
		if (radicals[mid].radical < c)
			lo = mid + 1;
		else
			hi = mid;
	}
	return c;
}

int32_t
utf8_fold_rare(int32_t c)
{
	utf8proc_int32_t d[4];
	int last;

	if (c == 0x3000 || c == 0xa0)
		return ' ';
	if (c == 0x2212)
		return '-';
	if (c >= 0x2e80 && c <= 0x2eff)
		return fold_supplement(c);
	if (c >= 0x2f00 && c <= 0x2fd5 &&
		utf8proc_decompose_char(c, d, 4, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last) == 1)
		return d[0];
	return c;
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

static size_t
skip_space(struct str s, size_t i)
{
	size_t len;

	while (i < s.n && utf8_space_at(s, i, &len))
		i += len;
	return i;
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

		i = skip_space(s, i);
		if (i < s.n && !wide && !is_wide(utf8_at(s, i, &len)))
			buf[n++] = ' ';
		end = find_space(s, i);
		n += copy(buf + n, s, i, end);
		i = end;
	}
	return (struct str){buf, n};
}
