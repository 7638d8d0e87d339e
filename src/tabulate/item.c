#include "data.h"
#include "item.h"
#include "label.h"
#include "lexicon.h"
#include "utf8.h"

enum { SHORTEST_KEY = 12, MAX_LEVELS = 3 }; /* bytes of a key that may agree with gaps */

bool
item_is_agency(const struct doc *doc, struct str s)
{
	static struct data words;
	int i;

	if (words.source == NULL)
		words = data_builtin("agency", 2);
	if (doc->agency.n > 0 && str_has(s, doc->agency))
		return true;
	for (i = 0; i < words.rows; i++)
		if (str_eq(data_get(&words, i, 0), S("end")) &&
			str_ends(s, data_get(&words, i, 1)))
			return true;
	return str_ends(s, S("）")) || str_ends(s, S(")"));
}

static bool
drop_start(struct str *s, struct str word)
{
	if (!str_starts(*s, word))
		return false;
	*s = str_trim(str_sub(*s, word.n, s->n));
	return true;
}

static bool
drop_end(struct str *s, struct str word)
{
	if (!str_ends(*s, word) || s->n == word.n)
		return false;
	*s = str_trim(str_sub(*s, 0, s->n - word.n));
	return true;
}

/* “…” around the whole, but not “三公”经费 */
static bool
drop_quotes(struct str *s)
{
	struct str inner;

	if (!str_starts(*s, S("“")) || !str_ends(*s, S("”")))
		return false;
	inner = str_sub(*s, strlen("“"), s->n - strlen("”"));
	if (str_has(inner, S("“")) || inner.n == 0)
		return false;
	*s = inner;
	return true;
}

struct str
item_clean(const struct doc *doc, struct str s)
{
	const struct word *w;
	bool again = true;

	while (again && s.n > 0) {
		again = false;
		if (doc->agency.n > 0 && s.n > doc->agency.n)
			again = drop_start(&s, doc->agency) && !drop_start(&s, S("本级"));
		if ((w = lexicon_at(s, 0, IN(LEAD))) != NULL && w->text.n < s.n)
			again = drop_start(&s, w->text);
		again |= drop_start(&s, S("，")) || drop_start(&s, S("（部门）")) ||
			drop_start(&s, S("（本级）"));
		again |= drop_end(&s, S("的")) || drop_end(&s, S("科目")) || drop_end(&s, S("："));
		again |= drop_quotes(&s);
	}
	return s;
}

/* --- codes ---------------------------------------------------------------------------------- */

static bool
is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

/* Digits in brackets of their own at byte i, 类, 款 or 项 behind them allowed: how many; *end gets
 * the place behind the bracket. */
static size_t
bracketed_digits(struct str s, size_t i, size_t *start, size_t *end)
{
	size_t len, n = 0;

	if (i >= s.n || utf8_fold(utf8_at(s, i, &len)) != '(')
		return 0;
	*start = i += len;
	while (i < s.n && is_digit(s.p[i])) {
		i++;
		n++;
	}
	if (lexicon_at(s, i, IN(UNIT_WORD)) != NULL)
		i += strlen("类");
	if (i >= s.n || utf8_fold(utf8_at(s, i, &len)) != ')')
		return 0;
	*end = i + len;
	return n;
}

/* 2080505 or 208 in front of a name. */
static size_t
leading_digits(struct str s)
{
	size_t n = 0, len;

	while (n < s.n && is_digit(s.p[n]))
		n++;
	if (n != 3 && n != 5 && n != 7)
		return 0;
	while (n < s.n && s.p[n] == ' ')
		n++;
	return n < s.n && utf8_is_han(utf8_at(s, n, &len)) ? n : 0;
}

struct str
item_code(struct arena *a, struct str *item)
{
	char *buf = arena_alloc(a, item->n + MAX_LEVELS);
	struct str code = {buf, 0};
	size_t i, n, start = 0, end = 0, levels = 0;

	if ((n = leading_digits(*item)) > 0) {
		code = str_trim(str_sub(*item, 0, n));
		*item = str_sub(*item, n, item->n);
		return code;
	}
	if ((n = bracketed_digits(*item, 0, &start, &end)) >= 3 && end < item->n) {
		code = str_sub(*item, start, start + n);
		*item = str_trim(str_sub(*item, end, item->n));
		return code;
	}
	for (i = 0; i < item->n && levels < MAX_LEVELS; i++) {
		n = bracketed_digits(*item, i, &start, &end);
		if (n == 0 || (levels == 0 && n < 3) || (levels > 0 && n > 2))
			continue;
		if (levels++ > 0 && n == 1)
			buf[code.n++] = '0';
		memcpy(buf + code.n, item->p + start, n);
		code.n += n;
	}
	return code;
}

/* --- labels that mean the same --------------------------------------------------------------- */

struct str
item_key(struct arena *a, struct str s)
{
	struct str in = utf8_key(a, s);
	char *buf = arena_alloc(a, in.n + 1);
	const struct word *w;
	size_t i = 0, n = 0;

	while (i < in.n) {
		w = lexicon_at(in, i, IN(EMPTY));
		if (w != NULL)
			i += w->text.n;
		else
			buf[n++] = in.p[i++];
	}
	return (struct str){buf, n};
}

/* Are all characters of a in b, in their order? */
static bool
is_in(struct str a, struct str b)
{
	size_t i = 0, k = 0, len;

	while (i < a.n && k < b.n) {
		int32_t c = utf8_at(a, i, &len), d = utf8_at(b, k, &len);

		k += len;
		if (c == d)
			i += utf8_at(a, i, &len) == c ? len : 1;
	}
	return i >= a.n;
}

int
item_agree(struct str wanted, struct str have)
{
	if (wanted.n == 0 || have.n == 0)
		return 0;
	if (str_eq(wanted, have))
		return 3;
	if (wanted.n >= SHORTEST_KEY && is_in(wanted, have))
		return 2;
	return have.n >= SHORTEST_KEY && have.n * 2 > wanted.n && is_in(have, wanted);
}
