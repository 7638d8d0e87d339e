#include "label.h"
#include "numbering.h"
#include "printed.h"
#include "utf8.h"

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

/* ① and the like */
static bool
is_circled(struct str s)
{
	size_t i = 0;
	int32_t c = next_char(s, &i);

	return c >= 0x2460 && c <= 0x2473;
}

/* What may stand between a number and its title. */
static bool
is_gap(int32_t c)
{
	return is_blank(c) || c == ':' || c == 0x3001 || c == '.';
}

enum rank
label_numbering(struct str s, struct str *rest)
{
	static const enum rank ranks[NUMBER_FORMS] = {[NUMBER_PART] = PART_NUMBER,
		[NUMBER_ANNEX] = PART_NUMBER,
		[NUMBER_HAN] = HAN_NUMBER,
		[NUMBER_HAN_PAREN] = HAN_BRACKET,
		[NUMBER_ARABIC] = DIGIT_NUMBER,
		[NUMBER_ARABIC_PAREN] = DIGIT_BRACKET};
	struct numbering number;
	enum rank rank;
	size_t len;

	s = str_trim(s);
	if (s.n > 0 && !numbering_may_begin(utf8_at(s, 0, &len))) {
		*rest = s; /* as most labels are */
		return UNNUMBERED;
	}
	number = numbering_parse(s);
	rank = ranks[number.form];
	if (rank == DIGIT_BRACKET && is_circled(s))
		rank = CIRCLED;
	skip(s, &number.len, rank == UNNUMBERED ? is_blank : is_gap);
	*rest = str_sub(s, number.len, s.n);
	return rank;
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
	n = skip(s, &i, utf8_is_digit);
	if (n != 3 && n != 5 && n != 7)
		return S("");
	end = i;
	*rest = str_trim(str_sub(s, end, s.n));
	i = 0;
	if (!utf8_is_han(next_char(*rest, &i)) ||
		(end + rest->n == s.n && begins_with_unit(*rest, n))) {
		*rest = s;
		return S("");
	}
	code = arena_alloc(a, (size_t)n + 1);
	for (i = 0, k = 0; k < n; k++)
		code[k] = (char)next_char(s, &i);
	return (struct str){code, (size_t)n};
}
