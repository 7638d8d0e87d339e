/* What a cell needs before it can stand in a CSV file: a guard, Excel's text form, quotes. */
#include <csv.h>

#include "bytes.h"
#include "cell.h"
#include "utf8.h"

/* -12.50, +3, 1,234.50, 17%: no spreadsheet takes these for a formula. */
static bool
is_number(struct str s)
{
	size_t i = s.n > 0 && (s.p[0] == '-' || s.p[0] == '+'), first = i;

	while (i < s.n && (utf8_is_digit(s.p[i]) || (s.p[i] == ',' && i > first)))
		i++;
	if (i == first)
		return false;
	if (i + 1 < s.n && s.p[i] == '.' && utf8_is_digit(s.p[i + 1]))
		for (i++; i < s.n && utf8_is_digit(s.p[i]); i++)
			;
	if (i < s.n && s.p[i] == '%')
		i++;
	return i == s.n;
}

/* Text that a spreadsheet would run: it begins with = + - @ (full-width forms too), TAB, CR or LF.
 * Source: OWASP, CSV Injection. */
static bool
is_formula(struct str s)
{
	size_t len;

	if (s.n == 0 || utf8_is_digit(s.p[0]) || utf8_plain_at(s, 0))
		return false;
	switch (utf8_fold(utf8_at(s, 0, &len))) {
	case '=':
	case '+':
	case '-':
	case '@':
	case '\t':
	case '\r':
	case '\n': return !is_number(s);
	}
	return false;
}

/* A whole number that Excel would change: with leading zeros, or of more than 15 digits. */
static bool
loses_digits(struct str s)
{
	size_t i;

	for (i = 0; i < s.n && utf8_is_digit(s.p[i]); i++)
		;
	return i == s.n && ((s.n > 1 && s.p[0] == '0') || s.n > 15);
}

static bool
is_special(char c, char delimiter)
{
	return c == delimiter || c == '"' || c == '\r' || c == '\n';
}

/* True if one of the eight bytes at p is special. */
static bool
special_in(const char *p, char delimiter)
{
	uint64_t eight = bytes_load(p);

	return (bytes_with(eight, delimiter) | bytes_with(eight, '"') | bytes_with(eight, '\r') |
		       bytes_with(eight, '\n')) != 0;
}

/* Blanks at the ends would be lost: libcsv and others drop them from cells without quotes. */
static bool
needs_quotes(struct str s, char delimiter)
{
	size_t i;

	if (s.n == 0)
		return false;
	if (s.p[0] == ' ' || s.p[0] == '\t' || s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\t')
		return true;
	if (s.n < 8) {
		for (i = 0; i < s.n && !is_special(s.p[i], delimiter); i++)
			;
		return i < s.n;
	}
	for (i = 0; i + 8 < s.n; i += 8)
		if (special_in(s.p + i, delimiter))
			return true;
	return special_in(s.p + s.n - 8, delimiter);
}

/* before + s + after. */
static struct str
wrap(struct arena *a, const char *before, struct str s, const char *after)
{
	size_t nb = strlen(before), na = strlen(after);
	char *p = arena_text(a, nb + s.n + na);

	memcpy(p, before, nb);
	if (s.n > 0)
		memcpy(p + nb, s.p, s.n);
	memcpy(p + nb + s.n, after, na);
	return (struct str){p, nb + s.n + na};
}

struct str
cell_csv(struct arena *a, struct str text, const struct cell_style *style, bool label)
{
	size_t size;
	char *p;

	if (style->excel_text && text.n > 0 &&
		(loses_digits(text) ||
			(label && utf8_is_digit(text.p[0]) && !memchr(text.p, '"', text.n))))
		text = wrap(a, "=\"", text, "\"");
	else if (style->guard && is_formula(text))
		text = wrap(a, "'", text, "");
	if (!needs_quotes(text, style->delimiter))
		return text;
	/* csv_write always quotes, so it is called only where quotes are needed */
	size = text.n * 2 + 2;
	p = arena_text(a, size);
	return (struct str){p, csv_write(p, size, text.p, text.n)};
}
