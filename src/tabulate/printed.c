#include "printed.h"
#include "printed_unit.h"
#include "utf8.h"
#include "wordset.h"

enum { UNIT_CHARS = 6 };

/* --- numbers ------------------------------------------------------------------------------- */

static bool
digit_at(struct str s, size_t i, size_t *len)
{
	int32_t c = utf8_folded_at(s, i, len);

	return utf8_is_digit(c);
}

/* Is a separator of thousands at i: a comma, three digits, no fourth? */
static bool
separator_at(struct str s, size_t i, size_t *len)
{
	size_t next = i, k;
	int digits;

	if (utf8_folded_at(s, i, len) != ',')
		return false;
	next += *len;
	for (digits = 0; digit_at(s, next, &k); digits++)
		next += k;
	return digits == 3;
}

struct number {
	char *text; /* canonical, in the arena */
	size_t n;
	bool marked; /* has a sign, a point or a separator */
};

/* Reads digits from *i, with separators of thousands if they are allowed. */
static void
read_digits(struct str s, size_t *i, struct number *num, bool separators)
{
	size_t len;

	for (;;) {
		int32_t c = utf8_folded_at(s, *i, &len);

		if (utf8_is_digit(c)) {
			num->text[num->n++] = (char)c;
		} else if (separators && c == ',' && separator_at(s, *i, &len)) {
			num->marked = true;
		} else {
			return;
		}
		*i += len;
	}
}

/* The bytes from i on that may belong to a number. */
static size_t
number_room(struct str s, size_t i)
{
	size_t len, from = i;
	int32_t c;

	while ((c = utf8_folded_at(s, i, &len)) == ',' || c == '.' || c == '-' || c == '+' ||
		utf8_is_digit(c))
		i += len;
	return i - from;
}

/* Reads a number (without operator) at *i, which moves behind it. False if there is none. */
static bool
read_number(struct arena *a, struct str s, size_t *i, struct number *num)
{
	size_t len, k, at = *i;
	int32_t sign = utf8_folded_at(s, at, &len);
	size_t first, room = number_room(s, at);

	if (room == 0)
		return false;
	*num = (struct number){.text = arena_text(a, room + 2)};
	if (sign == '-' || sign == '+') {
		num->marked = true;
		at += len;
		if (sign == '-')
			num->text[num->n++] = '-';
	}
	first = num->n;
	read_digits(s, &at, num, true);
	if (num->n == first)
		return false;
	if (utf8_folded_at(s, at, &len) == '.' && digit_at(s, at + len, &k)) {
		num->text[num->n++] = '.';
		num->marked = true;
		at += len;
		read_digits(s, &at, num, false);
	}
	while (num->text[first] == '0' && first + 1 < num->n && num->text[first + 1] != '.')
		memmove(num->text + first, num->text + first + 1, --num->n - first);
	*i = at;
	return true;
}

static bool
is_year(const struct printed *q)
{
	return str_starts(q->unit, S("年")) && q->value.n == 4 && q->bare &&
		(str_starts(q->value, S("19")) || str_starts(q->value, S("20")));
}

static size_t
skip_digits(struct str s, size_t i)
{
	while (i < s.n && utf8_is_digit(s.p[i]))
		i++;
	return i;
}

/* Behind the separators of thousands at i, each with its three digits. */
static size_t
skip_groups(struct str s, size_t i)
{
	size_t end;

	for (; i < s.n && s.p[i] == ','; i = end)
		if ((end = skip_digits(s, i + 1)) != i + 4)
			break;
	return i;
}

/* s without its commas. */
static struct str
without_commas(struct arena *a, struct str s)
{
	char *text = arena_text(a, s.n);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		if (s.p[i] != ',')
			text[n++] = s.p[i];
	return (struct str){text, n};
}

/* A number as most cells have it, and all there is: -1,234.50. False if s is anything else, though it
 * may be a number too. */
static bool
read_usual(struct arena *a, struct str s, struct printed *q)
{
	size_t sign = s.p[0] == '-', first = skip_digits(s, sign);
	size_t whole = skip_groups(s, first), end = whole;

	if (first == sign || (s.p[sign] == '0' && whole > sign + 1))
		return false;
	if (whole < s.n && s.p[whole] == '.')
		end = skip_digits(s, whole + 1);
	if (end != s.n || end == whole + 1)
		return false;
	*q = (struct printed){.value = whole > first ? without_commas(a, s) : s,
		.unit = S(""),
		.bare = sign == 0 && end == first};
	return true;
}

/* The bytes that a number begins with: a sign, a point, a digit, or the first byte of a full-width
 * one. */
static bool
may_begin_number(char c)
{
	return utf8_is_digit(c) || c == '-' || c == '\xef' || c == '\xe2' || c == '+' || c == '.' ||
		c == ',';
}

bool
printed_read(struct arena *a, struct str text, struct printed *q)
{
	struct number num;
	size_t i = 0;

	text = str_trim(text);
	if (text.n == 0 || !may_begin_number(text.p[0]))
		return false;
	if (read_usual(a, text, q))
		return true;
	if (!read_number(a, text, &i, &num))
		return false;
	*q = (struct printed){.value = {num.text, num.n}, .bare = !num.marked};
	q->unit = utf8_key(a, str_sub(text, i, text.n));
	if (q->unit.n == 0)
		return true;
	if (!unit_known(q->unit) || is_year(q))
		return false;
	q->bare = false;
	return true;
}

/* --- figures inside text ------------------------------------------------------------------- */

/* Does an operator (≥ = <= \geq 不低于 …) end just before i? */
static bool
operator_before(struct str s, size_t i)
{
	static struct wordset operators = {.table = "performance", .kind = "operator"};

	return wordset_ends(&operators, str_trim(str_sub(s, 0, i)));
}

/* The word behind a number that serves as its unit: ideographs, %, / up to UNIT_CHARS. */
static struct str
word_behind(struct str s, size_t i)
{
	size_t start, len, end;
	int chars = 0;
	int32_t c;

	while ((c = utf8_folded_at(s, i, &len)) != 0 && (utf8_is_space(c) || c == '\\'))
		i += len;
	start = end = i;
	while ((c = utf8_folded_at(s, end, &len)) != 0 && chars <= UNIT_CHARS &&
		(utf8_is_han(c) || c == '%' || c == 0x2030 || (c == '/' && chars > 0))) {
		end += len;
		chars++;
		if (c == '%')
			break;
	}
	return chars <= UNIT_CHARS ? str_sub(s, start, end) : S("");
}

/* The longest known unit that s begins with, "" if none. */
static struct str
known_prefix(struct str s)
{
	struct str best = S("");
	size_t i = 0, len;

	while (i < s.n) {
		utf8_at(s, i, &len);
		i += len;
		if (unit_kind(str_sub(s, 0, i)).n > 0)
			best = str_sub(s, 0, i);
	}
	return best;
}

bool
printed_next(struct arena *a, struct str text, size_t *from, struct printed *q)
{
	struct number num;
	struct str word, unit;
	size_t len, at;

	while (*from < text.n && !digit_at(text, *from, &len))
		*from += len;
	if (*from >= text.n)
		return false;
	at = *from;
	if (at > 0 && text.p[at - 1] == '-' && (at == 1 || operator_before(text, at - 1)))
		at--;
	*from = at;
	read_number(a, text, from, &num);
	word = word_behind(text, *from);
	unit = known_prefix(word);
	if (unit.n == 0 || (word.n > unit.n && word.p[unit.n] == '/'))
		unit = word;
	*q = (struct printed){.value = {num.text, num.n},
		.unit = utf8_key(a, unit),
		.at = at,
		.bare = !num.marked && unit.n == 0,
		.compared = operator_before(text, at)};
	return true;
}

/* Digits and the first bytes of ideographs from U+5000 on: so most cells begin. */
static bool
begins_content(char c)
{
	return utf8_is_digit(c) || (c >= '\xe5' && c <= '\xe9');
}

bool
printed_nil(struct str text)
{
	size_t i = 0, len;

	if (text.n > 0 && begins_content(text.p[0]))
		return false;
	while (i < text.n) {
		int32_t c = utf8_folded_at(text, i, &len);

		if (!utf8_is_space(c) && c != '-' && c != '/' && c != '*' && c != 0x2014 &&
			c != 0x2013 && c != 0x2500 && c != 0x2026 && c != 0x3002 && c != 0xd7 &&
			c != '\\' && c != '.' && c != 0x4e28)
			return false;
		i += len;
	}
	return true;
}
