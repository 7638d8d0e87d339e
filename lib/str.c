#include "str.h"

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	if (c != 0)
		return c;
	return a.n < b.n ? -1 : a.n > b.n;
}

/* Looks for the needle's last byte: in Chinese text the first bytes of characters are nearly all
 * alike, the last ones are not. */
ptrdiff_t
str_find(struct str s, struct str needle, size_t from)
{
	const char *p, *end = s.p + s.n;

	if (from > s.n || needle.n > s.n - from)
		return -1;
	if (needle.n == 0)
		return (ptrdiff_t)from;
	for (p = s.p + from + needle.n - 1; p < end; p++) {
		p = memchr(p, needle.p[needle.n - 1], (size_t)(end - p));
		if (p == NULL)
			return -1;
		if (str_same_bytes(p - (needle.n - 1), needle.p, needle.n - 1))
			return p - (needle.n - 1) - s.p;
	}
	return -1;
}

/* Bytes of the white space that starts at p (n bytes left), 0 if there is none. */
static size_t
space_at(const char *p, size_t n)
{
	if (n >= 1 && (*p == ' ' || (*p >= '\t' && *p <= '\r')))
		return 1;
	if (n >= 3 && memcmp(p, "\xe3\x80\x80", 3) == 0)
		return 3;
	if (n >= 2 && memcmp(p, "\xc2\xa0", 2) == 0)
		return 2;
	return 0;
}

/* The first and the last byte of white space: what most texts begin and end with is none. */
static bool
may_begin_space(char c)
{
	return (unsigned char)c <= ' ' || c == '\xe3' || c == '\xc2';
}

static bool
may_end_space(char c)
{
	return (unsigned char)c <= ' ' || c == '\x80' || c == '\xa0';
}

struct str
str_trim(struct str s)
{
	size_t k;

	while (s.n > 0 && may_begin_space(s.p[0]) && (k = space_at(s.p, s.n)) > 0) {
		s.p += k;
		s.n -= k;
	}
	while (s.n > 0 && may_end_space(s.p[s.n - 1])) {
		for (k = 1; k <= 3 && k <= s.n; k++)
			if (space_at(s.p + s.n - k, k) == k)
				break;
		if (k > 3 || k > s.n)
			return s;
		s.n -= k;
	}
	return s;
}

int
str_number(struct str s)
{
	int n = 0;
	size_t i;

	for (i = 0; i < s.n && i < 9 && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		n = n * 10 + (s.p[i] - '0');
	return n;
}
