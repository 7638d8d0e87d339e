#include "label.h"
#include "quantity.h"
#include "utf8.h"

static bool
is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

static bool
is_han_digit(int32_t c)
{
	static const struct str digits = STR_INIT("〇零一二三四五六七八九十百");
	char buf[4];
	size_t n = utf8_put(c, buf);

	return n == 3 && str_has(digits, (struct str){buf, n});
}

/* The folded character at *i; *i moves behind it; 0 at the end. */
static int32_t
next_char(struct str s, size_t *i)
{
	size_t len;
	int32_t c;

	if (*i >= s.n)
		return 0;
	c = utf8_at(s, *i, &len);
	*i += len;
	return utf8_fold(c);
}

/* The characters from *i that are in the class; *i moves behind them. */
static int
skip(struct str s, size_t *i, bool (*in_class)(int32_t))
{
	int n = 0;
	size_t next = *i;

	while (in_class(next_char(s, &next))) {
		*i = next;
		n++;
	}
	return n;
}

static bool
is_blank(int32_t c)
{
	return c != 0 && utf8_is_space(c);
}

/* （一） or （1）, also in half-width brackets; 0 or the bytes it takes. */
static size_t
bracketed(struct str s, bool (*in_class)(int32_t))
{
	size_t i = 0;

	if (next_char(s, &i) != '(')
		return 0;
	skip(s, &i, is_blank);
	if (skip(s, &i, in_class) == 0)
		return 0;
	skip(s, &i, is_blank);
	return next_char(s, &i) == ')' ? i : 0;
}

/* 一、 or 1. or 1、; 0 or the bytes it takes. */
static size_t
followed_by_stop(struct str s, bool (*in_class)(int32_t))
{
	size_t i = 0, after;
	int32_t stop;

	if (skip(s, &i, in_class) == 0 || i > 12)
		return 0;
	skip(s, &i, is_blank);
	stop = next_char(s, &i);
	if (stop == 0x3001 || (stop == ',' && in_class == is_han_digit))
		return i;
	if (stop != '.')
		return 0;
	after = i;
	return is_digit(next_char(s, &after)) ? 0 : i;
}

/* 第X部分 or 附件N. */
static size_t
part_number(struct str s)
{
	size_t i = 0;
	struct str tail;

	if (str_starts(s, S("第"))) {
		i = strlen("第");
		skip(s, &i, is_blank);
		if (skip(s, &i, is_han_digit) + skip(s, &i, is_digit) == 0)
			return 0;
		skip(s, &i, is_blank);
		tail = str_sub(s, i, s.n);
		return str_starts(tail, S("部分")) ? i + strlen("部分") : 0;
	}
	if (!str_starts(s, S("附件")))
		return 0;
	i = strlen("附件");
	skip(s, &i, is_blank);
	if (skip(s, &i, is_digit) + skip(s, &i, is_han_digit) == 0)
		return 0;
	return i;
}

static size_t
circled(struct str s)
{
	size_t i = 0;
	int32_t c = next_char(s, &i);

	return c >= 0x2460 && c <= 0x2473 ? i : 0;
}

/* What may stand between a number and its title. */
static bool
is_gap(int32_t c)
{
	return is_blank(c) || c == ':' || c == 0x3001 || c == '.';
}

enum numbering
label_numbering(struct str s, struct str *rest)
{
	enum numbering kind = UNNUMBERED;
	size_t n = 0;

	s = str_trim(s);
	if ((n = part_number(s)) > 0)
		kind = PART_NUMBER;
	else if ((n = followed_by_stop(s, is_han_digit)) > 0)
		kind = HAN_NUMBER;
	else if ((n = bracketed(s, is_han_digit)) > 0)
		kind = HAN_BRACKET;
	else if ((n = followed_by_stop(s, is_digit)) > 0)
		kind = DIGIT_NUMBER;
	else if ((n = bracketed(s, is_digit)) > 0)
		kind = DIGIT_BRACKET;
	else if ((n = circled(s)) > 0)
		kind = CIRCLED;
	skip(s, &n, kind == UNNUMBERED ? is_blank : is_gap);
	*rest = str_sub(s, n, s.n);
	return kind;
}

size_t
label_of_which(struct str s)
{
	size_t i = strlen("其中"), next;
	int32_t c;

	if (!str_starts(s, S("其中")))
		return 0;
	next = i;
	c = next_char(s, &next);
	return c == ':' || c == ',' || c == 0x3001 ? next : c == 0 || is_blank(c) ? i : 0;
}

struct str
label_item(struct arena *a, struct str s)
{
	struct str rest, item = utf8_clean(a, s);
	size_t n;

	for (;;) {
		if (label_numbering(item, &rest) == UNNUMBERED) {
			n = label_of_which(rest);
			if (n == 0 || n == rest.n)
				return rest;
			rest = str_sub(rest, n, rest.n);
		}
		if (rest.n == 0)
			return item;
		item = rest;
	}
}

/* Does s begin with a unit that makes the number of that many digits before it a figure? Behind five
 * or seven digits only if there is nothing more: 2110301大气 is no number of 大. */
static bool
begins_with_unit(struct str s, int digits)
{
	size_t i = 0, len;

	while (i < s.n && i < 4 * strlen("字")) {
		utf8_at(s, i, &len);
		i += len;
		if (unit_kind(str_sub(s, 0, i)).n > 0 && (digits < 5 || i == s.n))
			return true;
	}
	return false;
}

struct str
label_code(struct arena *a, struct str s, struct str *rest)
{
	size_t i = 0, end;
	char *code;
	int n, k;

	s = str_trim(s);
	*rest = s;
	n = skip(s, &i, is_digit);
	if (n != 3 && n != 5 && n != 7)
		return S("");
	end = i;
	*rest = str_trim(str_sub(s, end, s.n));
	i = 0;
	if (!utf8_is_han(next_char(*rest, &i)) || (end + rest->n == s.n && begins_with_unit(*rest, n))) {
		*rest = s;
		return S("");
	}
	code = arena_alloc(a, (size_t)n + 1);
	for (i = 0, k = 0; k < n; k++)
		code[k] = (char)next_char(s, &i);
	return (struct str){code, (size_t)n};
}
