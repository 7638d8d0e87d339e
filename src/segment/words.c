#include "utf8.h"
#include "words.h"
#include "wordset.h"

/* lib/data/captions.tsv says what the kinds mean. */
static struct wordset labels = {.table = "captions", .kind = "label"};
static struct wordset numbers = {.table = "captions", .kind = "number"};
static struct wordset table_ends = {.table = "captions", .kind = "title"};
static struct wordset report_ends = {.table = "captions", .kind = "report"};
static struct wordset heading_ends = {.table = "captions", .kind = "heading"};
static struct wordset notes = {.table = "captions", .kind = "note"};
static struct wordset openings = {.table = "captions", .kind = "opening"};

/* The text before the first colon; all of it if there is none in the first letters. */
static struct str
before_colon(const struct line *l)
{
	size_t i = 0, len;
	struct str s = l->text;

	while (i < s.n) {
		int32_t c = utf8_fold(utf8_at(s, i, &len));

		if (c == ':')
			return str_sub(s, 0, i);
		i += len;
	}
	return s;
}

static bool
is_year_line(const struct line *l)
{
	return l->digits >= 4 && l->digits <= 8 && l->han >= 1 && l->han <= 3 && l->letters <= 13 &&
		l->number.form == NUMBER_NONE && str_has(l->text, S("年"));
}

/* The text without a last bracket: 收入决算表（续）, 单位（盖章） */
static struct str
without_bracket(struct str s)
{
	ptrdiff_t open;

	if (!str_ends(s, S("）")) && !str_ends(s, S(")")))
		return s;
	open = str_find(s, S("（"), 0);
	if (open < 0)
		open = str_find(s, S("("), 0);
	return open > 0 ? str_trim(str_sub(s, 0, (size_t)open)) : s;
}

bool
is_unit_line(const struct line *l)
{
	if (l->text.n == 0)
		return false;
	if (l->colon > 0 && l->colon <= 12)
		return wordset_any(&labels, without_bracket(str_trim(before_colon(l))), str_ends);
	return is_year_line(l) ||
		(l->tabs == 0 && l->segments == 2 && l->colons == 1 && is_agency_and_unit(l));
}

/* 单位：万元 */
static bool
is_money_label(struct str cell)
{
	ptrdiff_t colon = str_find(cell, S("："), 0);

	if (colon < 0)
		colon = str_find(cell, S(":"), 0);
	return colon > 0 && str_has(str_sub(cell, (size_t)colon, cell.n), S("元")) &&
		wordset_any(&labels, str_trim(str_sub(cell, 0, (size_t)colon)), str_ends);
}

bool
is_agency_and_unit(const struct line *l)
{
	struct str first = S(""), last = S("");
	size_t at = 0;
	int filled = 0;

	while (at <= l->text.n) {
		ptrdiff_t gap = str_find(l->text, l->tabs > 0 ? S("\t") : S("  "), at);
		size_t end = gap < 0 ? l->text.n : (size_t)gap;
		struct str cell = str_trim(str_sub(l->text, at, end));

		if (cell.n > 0) {
			if (filled++ == 0)
				first = cell;
			last = cell;
		}
		at = end + 1;
	}
	return filled == 2 && is_money_label(last) && !str_has(first, S("：")) &&
		!str_has(first, S(":")) && l->han > 0;
}

/* A number, perhaps of several parts: 01, 一, 3-1. Returns its bytes. */
static size_t
number_length(struct str s)
{
	size_t end = 0, n;
	bool han;
	int value;

	while ((n = numbering_value(str_sub(s, end, s.n), &value, &han)) > 0) {
		end += n;
		if (end + 1 >= s.n || s.p[end] != '-')
			return end;
		end++;
	}
	return end;
}

/* word, a number, then 表 or nothing: 公开01表, 表3-1, 附表一： */
static bool
is_number_of(struct str s, struct str word)
{
	ptrdiff_t at = str_find(s, word, 0);
	struct str rest;
	size_t n;

	if (at < 0)
		return false;
	rest = str_trim(str_sub(s, (size_t)at + word.n, s.n));
	n = number_length(rest);
	if (n == 0)
		return false;
	rest = str_trim(str_sub(rest, n, rest.n));
	return rest.n == 0 || str_eq(rest, S("表")) || str_eq(rest, S("：")) ||
		str_eq(rest, S(":"));
}

bool
is_table_number(const struct line *l)
{
	/* its last figure may be its first, or 表 or a colon stands behind it */
	bool may_end = numbering_may_begin(l->last) || l->last == ':' || l->last == 0x8868;

	return may_end && l->letters <= 10 && l->stops + l->commas == 0 &&
		wordset_any(&numbers, l->text, is_number_of);
}

bool
ends_table_title(const struct line *l)
{
	struct str title = without_bracket(l->text);

	if (str_ends(title, S("》")))
		title.n -= strlen("》"); /* 一、《收入支出决算总表》 */
	return wordset_ends(&table_ends, title);
}

bool
is_table_title(const struct line *l)
{
	return is_title_like(l) && l->letters >= 3 && ends_table_title(l);
}

bool
is_rule(const struct line *l)
{
	size_t i = 0, len;

	for (; i < l->text.n; i += len) {
		int32_t c = utf8_at(l->text, i, &len);

		if (c != '-' && c != '=' && c != '_' && c != '+' && c != ':' && !is_bar(c) &&
			!utf8_is_space(c))
			return false;
	}
	return l->letters >= 3;
}

bool
is_report_title(const struct line *l)
{
	return is_title_like(l) && l->letters >= 6 && wordset_ends(&report_ends, l->text);
}

bool
is_heading_like(const struct line *l)
{
	return is_title_like(l) && l->letters >= 4 && l->letters <= 30 && l->tabs == 0 &&
		wordset_ends(&heading_ends, l->text);
}

static bool
is_note_word(struct str s, struct str word)
{
	struct str rest;
	bool han;
	int value;

	if (!str_starts(s, word))
		return false;
	rest = str_trim(str_sub(s, word.n, s.n));
	return rest.n == numbering_value(rest, &value, &han);
}

size_t
note_mark(const struct line *l)
{
	struct str head, word;
	size_t len, bracket = 0;

	if (l->colon < 1 || l->colon > 5)
		return 0;
	head = before_colon(l);
	if (l->first == '(' || l->first == '*')
		utf8_at(head, 0, &bracket);
	word = str_trim(str_sub(head, bracket, head.n));
	if (!wordset_any(&notes, word, is_note_word))
		return 0;
	utf8_at(l->text, head.n, &len);
	return head.n + len;
}

bool
is_opening(const struct line *l)
{
	bool han;
	int value;
	size_t n = numbering_value(l->text, &value, &han);

	/* years are four digits, which numbering_value takes for too large */
	if (n == 0 && l->first >= '1' && l->first <= '2' && l->text.n > 7 &&
		str_starts(str_trim(str_sub(l->text, 4, l->text.n)), S("年")))
		return true;
	return wordset_any(&openings, l->text, str_starts);
}

static bool
is_letter(int32_t c)
{
	return utf8_is_han(c) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
		(c >= 'a' && c <= 'z');
}

int32_t
title_end(struct str s)
{
	size_t len;

	for (; s.n > 0; s.n -= len) {
		int32_t c;

		/* figures and what parts them are ASCII: passed over quickly */
		while (s.n > 0 && (unsigned char)s.p[s.n - 1] < 'A')
			s.n--;
		if (s.n == 0)
			break;
		c = utf8_fold(utf8_last(s, &len));
		if (is_letter(c) && (c < '0' || c > '9'))
			return c;
	}
	return 0;
}

struct str
title_key(struct arena *a, struct str s)
{
	char *buf = arena_text(a, s.n + 1);
	size_t i = 0, len, n = 0;

	while (i < s.n) {
		int32_t c = utf8_at(s, i, &len);

		if (c >= 0x4e00 && c <= 0x9fff) {
			memcpy(buf + n, s.p + i, 3);
			n += 3;
		} else if (is_letter(c = utf8_fold(c))) {
			n += utf8_put(c, buf + n);
		}
		i += len;
	}
	while (n > 0 && buf[n - 1] >= '0' && buf[n - 1] <= '9')
		n--;
	return (struct str){buf, n};
}

bool
holds_amount(const struct line *l)
{
	size_t i;

	for (i = l->number.len + 1; l->digits > 1 && i + 1 < l->text.n; i++)
		if (l->text.p[i] == '.' && utf8_is_digit(l->text.p[i - 1]) &&
			utf8_is_digit(l->text.p[i + 1]))
			return true;
	return false;
}
