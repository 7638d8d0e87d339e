#include "data.h"
#include "err.h"
#include "residue.h"
#include "utf8.h"

bool residue_start[128];

static struct data rules;

enum { RULE_KIND, RULE_FROM, RULE_TO, RULE_COLUMNS };

enum { MAX_SPAN = 500, MAX_FORMULA = 60 }; /* bytes */

void
residue_init(void)
{
	int i;

	rules = data_builtin("residue", RULE_COLUMNS);
	for (i = 0; i < rules.rows; i++)
		residue_start[data_get(&rules, i, RULE_FROM).p[0] & 0x7f] = true;
	residue_start['$'] = true;
}

/* The bytes of the arguments of a Word field: words that begin with _ \ or ". */
static size_t
field_arguments(struct str s)
{
	size_t end = 0, i = 0;

	for (;;) {
		while (i < s.n && s.p[i] == ' ')
			i++;
		if (i == s.n || (s.p[i] != '_' && s.p[i] != '\\' && s.p[i] != '"'))
			return end;
		if (s.p[i] == '"') {
			const char *quote = memchr(s.p + i + 1, '"', s.n - i - 1);

			i = quote ? (size_t)(quote - s.p) + 1 : i + 1;
		}
		while (i < s.n && s.p[i] > ' ' && s.p[i] < 0x7f)
			i++;
		end = i;
	}
}

/* Bytes at the start of s that rule r takes out, 0 if it does not fit. */
static size_t
match(int r, struct str s)
{
	struct str kind = data_get(&rules, r, RULE_KIND), from = data_get(&rules, r, RULE_FROM);
	ptrdiff_t end;
	size_t n;

	if (!str_starts(s, from))
		return 0;
	if (str_eq(kind, S("span"))) {
		s.n = s.n < MAX_SPAN ? s.n : MAX_SPAN;
		end = str_find(s, data_get(&rules, r, RULE_TO), from.n);
		return end < 0 ? 0 : (size_t)end + data_get(&rules, r, RULE_TO).n;
	}
	if (str_eq(kind, S("field"))) {
		n = field_arguments(str_sub(s, from.n, s.n));
		return n == 0 ? 0 : from.n + n;
	}
	return from.n;
}

/* $\geq 96\%$: a formula of LaTeX. Its dollars go if it is short and has a command or an operator;
 * a dollar alone may be money. */
static size_t
formula(struct str s)
{
	const char *end = s.n > 1 ? memchr(s.p + 1, '$', s.n - 1) : NULL;
	size_t i, n;

	if (end == NULL)
		return 0;
	n = (size_t)(end - s.p);
	if (n > MAX_FORMULA)
		return 0;
	for (i = 1; i < n; i++)
		if (s.p[i] == '\\' || s.p[i] == '=' || s.p[i] == '<' || s.p[i] == '>')
			return n;
	return 0;
}

struct writer {
	char *p;
	size_t n;
	size_t dollar; /* where in the line the formula ends that has begun, 0: none */
	bool field;
};

static void
put(struct writer *w, struct str s)
{
	if (s.n > 0)
		memcpy(w->p + w->n, s.p, s.n);
	w->n += s.n;
}

/* Handles the ASCII character at s.p[i]; returns the bytes taken, 0 if it is no residue. */
static size_t
clean_ascii(struct writer *w, struct str s, size_t i)
{
	struct str rest = str_sub(s, i, s.n);
	size_t n;
	int r;

	if (s.p[i] == '$') {
		if (i > 0 && i == w->dollar) {
			w->dollar = 0;
			return 1;
		}
		n = w->dollar ? 0 : formula(rest);
		w->dollar = n ? i + n : w->dollar;
		return n > 0;
	}
	for (r = 0; r < rules.rows; r++) {
		n = match(r, rest);
		if (n > 0) {
			struct str kind = data_get(&rules, r, RULE_KIND);

			if (str_eq(kind, S("text")))
				put(w, data_get(&rules, r, RULE_TO));
			w->field |= str_eq(kind, S("field"));
			return n;
		}
	}
	return 0;
}

/* Handles a character that residue_wide knows. Private glyphs are bullets at the start of a line;
 * elsewhere they are text that we can't read, and are passed on. */
static void
clean_wide(struct writer *w, int32_t c, struct str as_printed)
{
	char buf[4];

	if (c >= 0x2e80 && c <= 0x2fd5)
		put(w, (struct str){buf, utf8_put(utf8_fold(c), buf)});
	else if (c >= 0xe000 && c <= 0xf8ff && str_trim((struct str){w->p, w->n}).n > 0)
		put(w, as_printed);
}

struct str
residue_clean(struct arena *a, struct str line, bool *field)
{
	struct writer w = {arena_alloc(a, line.n * 2 + 1), 0, 0, false};
	size_t i = 0, len, n;

	while (i < line.n) {
		int32_t c = utf8_at(line, i, &len);

		n = c < 0x80 && residue_start[c] ? clean_ascii(&w, line, i) : 0;
		if (n == 0 && residue_wide(c))
			clean_wide(&w, c, str_sub(line, i, i + len));
		else if (n == 0)
			put(&w, str_sub(line, i, i + len));
		i += n ? n : len;
	}
	*field = w.field;
	return (struct str){w.p, w.n};
}
