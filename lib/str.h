/* Slices of text: a pointer and a length, never owned, not NUL-terminated. */
#ifndef STR_H
#define STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *p;
	size_t n;
};

/* A slice of a string literal. */
#define S(lit) ((struct str){(lit), sizeof(lit) - 1})

/* The same as an initializer of static data. */
/* clang-format off */
#define STR_INIT(lit) {(lit), sizeof(lit) - 1}
/* clang-format on */

/* A slice of a NUL-terminated string. */
static inline struct str
str(const char *s)
{
	return (struct str){s, strlen(s)};
}

/* From byte offset a up to, not including, b. */
static inline struct str
str_sub(struct str s, size_t a, size_t b)
{
	return (struct str){s.p + a, b - a};
}

/* Are the n bytes at a and b the same? The last ones are looked at first: in Chinese text the first
 * bytes of characters are nearly all alike. */
static inline bool
str_same_bytes(const char *a, const char *b, size_t n)
{
	return n == 0 || (a[n - 1] == b[n - 1] && memcmp(a, b, n) == 0);
}

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.p == b.p || str_same_bytes(a.p, b.p, a.n));
}

static inline bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_same_bytes(s.p, prefix.p, prefix.n);
}

static inline bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && str_same_bytes(s.p + s.n - suffix.n, suffix.p, suffix.n);
}

/* Order by bytes (for UTF-8 that is the order of code points): <0, 0 or >0. */
int str_cmp(struct str a, struct str b);

/* Byte offset of the first needle in s at or after from; -1 if there is none. */
ptrdiff_t str_find(struct str s, struct str needle, size_t from);

static inline bool
str_has(struct str s, struct str needle)
{
	return str_find(s, needle, 0) >= 0;
}

/* Cuts off *rest what stands before the first mark in it, or all of it; *rest becomes what is behind the
 * mark, "" if there is none. */
static inline struct str
str_cut(struct str *rest, struct str mark)
{
	ptrdiff_t at = str_find(*rest, mark, 0);
	struct str first = str_sub(*rest, 0, at < 0 ? rest->n : (size_t)at);

	*rest = str_sub(*rest, at < 0 ? rest->n : first.n + mark.n, rest->n);
	return first;
}

/* s without white space (ASCII, U+3000, U+00A0) at both ends. */
struct str str_trim(struct str s);

/* The number (at most nine digits) that s begins with; 0 if there is none. */
int str_number(struct str s);

#endif
