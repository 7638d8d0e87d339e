#include <stdio.h>

#include "decimal.h"
#include "out.h"
#include "quote.h"
#include "utf8.h"

/* columns of source text that are shown at most, and of them before the figure */
enum { WINDOW = 100, BEFORE = 40 };

/* The digit, '.', '-' or ',' that stands at byte i of s, full-width or not; 0 if none does. */
static char
figure_char(struct str s, size_t i, size_t *len)
{
	int32_t c = utf8_fold(utf8_at(s, i, len));

	return (c >= '0' && c <= '9') || c == '.' || c == ',' ? (char)c : 0;
}

/* Compares the figure printed at byte i with the wanted digits; returns its end, or 0 if it is
 * another one. *next gets where the printed figure ends either way. */
static size_t
same_figure(struct str line, size_t i, struct str want, size_t *next)
{
	size_t k = 0, len, end = i;
	bool same = true;
	char c;

	for (; i < line.n && (c = figure_char(line, i, &len)) != 0; i += len) {
		if (c == ',')
			continue;
		/* a full stop behind a figure is none of it */
		if (c == '.' &&
			(i + len >= line.n || figure_char(line, i + len, &(size_t){0}) == 0))
			break;
		same = same && k < want.n && want.p[k] == c;
		k++;
		end = i + len;
	}
	*next = i > end ? i : end;
	return same && k == want.n ? end : 0;
}

static bool
find_figure(struct str line, struct str want, size_t *from, size_t *to)
{
	size_t i = 0, len, next;
	char c;

	while (i < line.n) {
		c = figure_char(line, i, &len);
		if (c < '0' || c > '9') {
			i += len;
			continue;
		}
		*from = i;
		*to = same_figure(line, i, want, &next);
		if (*to > 0)
			return true;
		i = next > i ? next : i + len;
	}
	*from = *to = 0;
	return false;
}

bool
quote_find(struct str line, struct str stated, size_t *from, size_t *to)
{
	struct dec figure;
	ptrdiff_t at;

	if (str_starts(stated, S("-")))
		stated = str_sub(stated, 1, stated.n);
	if (stated.n == 0)
		return false;
	if (dec_parse(stated, &figure))
		return find_figure(line, stated, from, to);
	at = str_find(line, stated, 0);
	*from = at < 0 ? 0 : (size_t)at;
	*to = at < 0 ? 0 : *from + stated.n;
	return at >= 0;
}

bool
quote_is_bare(struct str line)
{
	size_t i, len;

	line = str_trim(line);
	for (i = 0; i < line.n; i += len)
		if (figure_char(line, i, &len) == 0 && line.p[i] != '-' && line.p[i] != '%')
			return false;
	return line.n > 0;
}

/* Columns of the characters of s, tabs as one blank. */
static int
width(struct str s)
{
	size_t i;
	int tabs = 0;

	for (i = 0; i < s.n; i++)
		tabs += s.p[i] == '\t';
	return utf8_width(s) + (tabs > 0 && utf8_width(S("\t")) == 0 ? tabs : 0);
}

/* The byte of s that lies the given columns before byte `at` (forward: behind it). */
static size_t
move(struct str s, size_t at, int columns, bool forward)
{
	size_t len, i = at;

	while (columns > 0 && (forward ? i < s.n : i > 0)) {
		if (forward) {
			utf8_at(s, i, &len);
		} else {
			for (len = 1; len < i && ((unsigned char)s.p[i - len] & 0xc0) == 0x80;
				len++)
				;
		}
		columns -= width(str_sub(s, forward ? i : i - len, forward ? i + len : i));
		i = forward ? i + len : i - len;
	}
	return i;
}

static void
repeat(char c, int n)
{
	while (n-- > 0)
		out_char(c);
}

/* Tabs as blanks, other control characters (form feeds, escapes) left out. */
static void
out_visible(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '\t')
			out_char(' ');
		else if ((unsigned char)s.p[i] >= ' ' && s.p[i] != 127)
			out_char(s.p[i]);
	}
}

void
quote_print(long number, struct str line, size_t from, size_t to, const char *mark_on,
	const char *mark_off)
{
	char label[32];
	int gutter = snprintf(label, sizeof label, "%6ld | ", number);
	size_t begin = 0, end;

	while (line.n > 0 && (line.p[line.n - 1] == ' ' || line.p[line.n - 1] == '\t'))
		line.n--;
	while (begin < line.n && (line.p[begin] == ' ' || line.p[begin] == '\t'))
		begin++;
	if (from < to && width(str_sub(line, begin, to)) > WINDOW) {
		size_t near = move(line, from, BEFORE, false);

		begin = near > begin ? near : begin;
	}
	end = move(line, begin, WINDOW, true);
	out_str(str(label));
	if (begin > 0 && line.p[begin - 1] != ' ' && line.p[begin - 1] != '\t')
		out_str(S("..."));
	out_visible(str_sub(line, begin, end));
	if (end < line.n)
		out_str(S("..."));
	out_char('\n');
	if (from >= to)
		return;
	repeat(' ', gutter - 2);
	out_str(S("| "));
	if (begin > 0 && line.p[begin - 1] != ' ' && line.p[begin - 1] != '\t')
		out_str(S("   "));
	repeat(' ', width(str_sub(line, begin, from)));
	out_str(str(mark_on));
	out_char('^');
	repeat('~', width(str_sub(line, from, to)) - 1);
	out_str(str(mark_off));
	out_char('\n');
}
