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
	residue_start['$'] = residue_start['#'] = residue_start['\\'] = true;
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

/* $\geq 96\%$, $2 0 2 4$: a formula of LaTeX. Its dollars go if it is short and has a command, an
 * operator or nothing but figures; a dollar alone may be money. */
static size_t
formula(struct str s)
{
	const char *end = s.n > 1 ? memchr(s.p + 1, '$', s.n - 1) : NULL;
	bool figures = true;
	size_t i, n;

	if (end == NULL)
		return 0;
	n = (size_t)(end - s.p);
	if (n > MAX_FORMULA)
		return 0;
	for (i = 1; i < n; i++) {
		if (s.p[i] == '\\' || s.p[i] == '=' || s.p[i] == '<' || s.p[i] == '>')
			return n;
		figures &= strchr("0123456789.,%+- ", s.p[i]) != NULL;
	}
	return figures && n > 1 ? n : 0;
}

/* The bytes of the blanks at s[i] if they stand between figures in a formula: $2 0 2 4$. */
static size_t
blank_in_number(struct str s, size_t i)
{
	size_t k = i;

	while (k < s.n && s.p[k] == ' ')
		k++;
	return i > 0 && k < s.n && strchr("0123456789.", s.p[i - 1]) != NULL &&
			strchr("0123456789.,%\\", s.p[k]) != NULL
		? k - i
		: 0;
}

/* ## at the start of a line, a heading of Markdown: the bytes up to its text. */
static size_t
heading_mark(struct str s)
{
	size_t n = 0, k;

	while (n < s.n && s.p[n] == '#')
		n++;
	for (k = n; k < s.n && s.p[k] == ' '; k++)
		;
	return n <= 6 && k > n ? k : 0;
}

/* 1\. or \*: a mark that Markdown would read, had it no backslash. A bar keeps it, which would
 * divide cells. */
static bool
is_escape(struct str s)
{
	return s.n > 1 && s.p[0] == '\\' && s.p[1] != '|' &&
		strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{}~", s.p[1]);
}

/* \textcircled{1}: the figure in its circle into buf; *n its bytes. Returns the bytes taken. */
static size_t
circled(struct str s, char buf[4], size_t *n)
{
	const struct str command = S("\\textcircled");
	size_t i = command.n;
	int value = 0;

	if (!str_starts(s, command))
		return 0;
	while (i < s.n && strchr(" {", s.p[i]) != NULL)
		i++;
	for (; i < s.n && s.p[i] >= '0' && s.p[i] <= '9' && value < 10; i++)
		value = value * 10 + (s.p[i] - '0');
	while (i < s.n && s.p[i] == ' ')
		i++;
	if (value < 1 || value > 20 || i == s.n || s.p[i] != '}')
		return 0;
	*n = utf8_put(0x2460 + value - 1, buf);
	return i + 1;
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
	size_t n, m;
	char buf[4];
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
	if (s.p[i] == '#')
		return str_trim((struct str){w->p, w->n}).n == 0 ? heading_mark(rest) : 0;
	n = circled(rest, buf, &m);
	if (n > 0) {
		put(w, (struct str){buf, m});
		return n;
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
	if (is_escape(rest)) {
		put(w, str_sub(rest, 1, 2));
		return 2;
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
	struct writer w = {arena_text(a, line.n * 2 + 2), 0, 0, false};
	size_t i = 0, len, n;

	while (i < line.n) {
		int32_t c = utf8_at(line, i, &len);

		n = c < 0x80 && residue_start[c] ? clean_ascii(&w, line, i) : 0;
		if (c == ' ' && i < w.dollar)
			n = blank_in_number(line, i);
		if (n == 0 && residue_wide(c))
			clean_wide(&w, c, str_sub(line, i, i + len));
		else if (n == 0)
			put(&w, str_sub(line, i, i + len));
		i += n ? n : len;
	}
	*field = w.field;
	w.p[w.n] = w.p[w.n + 1] = '\n';
	return (struct str){w.p, w.n};
}
