#include "tables.h"
#include "utf8.h"
#include "words.h"

enum {
	MAX_TENTATIVE = 14, /* lines of one piece that may lie between rows */
	MAX_HEAD = 8,       /* lines of one piece above the first row */
	FAR = 12,           /* columns of indent that no paragraph has */
	MIN_GAP = 4,        /* columns between cells, beside a sentence */
	MAX_REST = 8,       /* letters of the rest of a label */
	MIN_SENTENCE = 6,   /* letters of a line with a stop that make it a sentence */
	LONG = 20           /* letters of a line of prose */
};

/* Prose: one piece, with the punctuation of sentences or as wide as the page, near the left. */
static bool
is_prose(const struct document *doc, const struct line *l)
{
	int margin = doc->stretch_margin[l->stretch];

	if (l->indent >= FAR)
		return false;
	if (l->segments > 1) /* justified text may have wide blanks */
		return l->gap < MIN_GAP && l->stops + l->commas > 0 && l->letters >= 2 * LONG;
	return (l->stops + l->commas > 0 && l->letters >= MIN_SENTENCE) ||
		(margin > 0 && l->letters >= LONG && l->width * 20 >= margin * 17);
}

/* Columns: two pieces and more, and no prose, no heading. */
static bool
is_columns(const struct document *doc, const struct line *l)
{
	int pieces = l->segments;

	if (l->kind != NONE || l->tabs > 0 || l->segments < 2)
		return false;
	if (l->colons >= l->segments)
		return false; /* 联系人：…    电话：… */
	if (l->number.form == NUMBER_PART || is_unit_line(l) || is_table_title(l))
		return false;
	if (l->number.len > 1 && l->text.p[l->number.len - 1] == ' ' &&
		l->text.p[l->number.len - 2] == ' ')
		pieces--;
	return pieces >= 2 && !is_prose(doc, l);
}

/* 项    目: one word of two characters, set apart. It may stand in a table, but makes none. */
static bool
is_spread_word(const struct line *l)
{
	return l->segments == 2 && l->letters == 2;
}

/* A row that shows only its number or code: the cell beside it is on the lines around it. */
static bool
is_lone_number(const struct line *l)
{
	return l->kind == NONE && l->text.n > 0 && l->letters == l->digits && l->digits <= 7;
}

/* An amount with its decimal places: 1,234.50 */
static bool
is_amount(struct str s)
{
	size_t i;
	bool point = false;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '.')
			point = true;
		else if ((s.p[i] < '0' || s.p[i] > '9') && s.p[i] != ',' && s.p[i] != '-')
			return false;
	}
	return point;
}

/* A row drawn together, as the last one of a page may be: 2210203 购房补贴 9.02 0.00 9.02. Two amounts end it. */
static bool
is_drawn_row(const struct line *l)
{
	struct str s = l->text;
	int amounts = 0;

	if (l->kind != NONE || l->segments != 1 || l->stops + l->commas > 0)
		return false;
	while (amounts < 2) {
		size_t at = s.n;

		while (at > 0 && s.p[at - 1] != ' ')
			at--;
		if (at == 0 || !is_amount(str_sub(s, at, s.n)))
			return false;
		amounts++;
		s = str_sub(s, 0, at - 1);
	}
	return true;
}

static bool
is_money_unit(const struct line *l)
{
	return is_unit_line(l) && str_has(l->text, S("单位")) && str_has(l->text, S("元"));
}

/* A title in the middle of its line, a blank line above it and words in columns, the head, right below. */
static bool
is_centred_title(const struct document *doc, size_t k)
{
	const struct line *l = &doc->line[k];
	size_t next = k + 1;

	return l->segments == 1 && l->indent >= FAR && k > 0 && doc->line[k - 1].text.n == 0 &&
		next < doc->n && is_columns(doc, &doc->line[next]) &&
		doc->line[next].segments > 2 && doc->line[next].digits == 0;
}

/* Does the head of another table begin at k? A title does not do: the unit line that follows it, the top of a page
 * or its place above a head must tell it from a label in the table. */
static bool
begins_table(const struct document *doc, size_t k)
{
	const struct line *l = &doc->line[k];
	size_t next;

	if (is_table_number(l) || is_money_unit(l))
		return true;
	if (!is_table_title(l) || l->number.form != NUMBER_NONE)
		return false;
	next = next_text(doc, k);
	if (next < doc->n && is_table_title(&doc->line[next]))
		next = next_text(doc, next);
	return l->page_start || is_centred_title(doc, k) ||
		(next < doc->n &&
			(is_unit_line(&doc->line[next]) || is_table_number(&doc->line[next])));
}

static bool
ends_table(const struct document *doc, size_t k)
{
	const struct line *l = &doc->line[k];

	return (l->kind != NONE && l->kind != PAGE) || note_mark(l) > 0 || l->tabs > 0 ||
		l->number.form == NUMBER_PART || l->number.form == NUMBER_ANNEX ||
		begins_table(doc, k) || is_prose(doc, l);
}

/* Does the single piece of l stand in a column of row, other than the first? Columns are counted in
 * characters: that is how pdftotext -layout aligns them. */
static bool
shares_column(const struct line *row, const struct line *l)
{
	size_t i = 0, len;
	int chars = 0, blanks = 0;

	if (l->segments != 1 || l->indent < FAR)
		return false;
	for (; i < row->raw.n; i += len, chars++) {
		if (utf8_is_space(utf8_at(row->raw, i, &len))) {
			blanks++;
			continue;
		}
		if (blanks >= 2 && chars >= l->indent - 3 && chars <= l->indent + 3)
			return true;
		blanks = 0;
	}
	return false;
}

/* Not only the number of a list item: ends with a figure, or begins with a code. */
static bool
has_figure(const struct line *l)
{
	return (l->last >= '0' && l->last <= '9') || l->last == '%' ||
		(l->first >= '0' && l->first <= '9' && l->number.form == NUMBER_NONE);
}

struct region {
	size_t first, last;
	int rows;    /* lines in columns */
	int wide;    /* of these, with three pieces and more */
	int figures; /* of these, with figures */
};

/* The numbers that the rows of a table begin with, the last of every form. */
struct numbers {
	int last[NUMBER_FORMS];
};

/* Labels without figures at the end of the table, numbered on from the rows before them:
 * 3.公务接待费. Sections are numbered by other forms. */
static bool
is_numbered_on(const struct line *l, const struct numbers *n)
{
	enum number_form form = l->number.form;

	if (l->kind != NONE || l->segments != 1 || l->letters > LONG || l->stops + l->commas > 0 ||
		l->colon >= 0 || l->digits > 2)
		return false;
	if (form == NUMBER_ARABIC_PAREN && l->number.value == 1)
		return n->last[NUMBER_ARABIC] > 0;
	return (form == NUMBER_ARABIC || form == NUMBER_ARABIC_PAREN) && n->last[form] > 0 &&
		l->number.value == n->last[form] + 1;
}

/* A short piece of words at the end of a page, which may stand at the left: 补贴 below 购房. */
static bool
is_rest_at_page_end(const struct document *doc, size_t k)
{
	const struct line *l = &doc->line[k];
	size_t next = next_text(doc, k);

	return l->letters <= MAX_REST && l->stops + l->commas == 0 && l->colon < 0 &&
		l->segments == 1 && next < doc->n &&
		(doc->line[next].kind == PAGE || doc->line[next].page_start);
}

static bool
is_rest_of_cell(const struct document *doc, size_t k)
{
	const struct line *l = &doc->line[k];

	return is_open(l) && (l->indent >= 2 || is_rest_at_page_end(doc, k)) && !l->page_start &&
		l->number.form == NUMBER_NONE && note_mark(l) == 0 && !begins_table(doc, k) &&
		(l->indent >= FAR || (l->commas == 0 && l->letters <= LONG));
}

/* The rest of a numbered label that was too long, before the next one: it may stand at the left. */
static bool
is_rest_of_label(const struct document *doc, size_t k, const struct numbers *n)
{
	const struct line *l = &doc->line[k];
	size_t next = next_text(doc, k);

	return is_open(l) && l->letters <= MAX_REST && l->stops + l->commas == 0 && l->colon < 0 &&
		l->segments == 1 && l->number.form == NUMBER_NONE && next < doc->n &&
		is_numbered_on(&doc->line[next], n);
}

/* The last line that belongs to the table whose last row in columns is `last`: what follows without
 * a blank line is the rest of its cells, and numbered labels may come behind it. */
static size_t
end_of_table(const struct document *doc, size_t last, struct numbers *n)
{
	for (;;) {
		size_t next;

		while (last + 1 < doc->n &&
			(is_rest_of_cell(doc, last + 1) || is_rest_of_label(doc, last + 1, n)))
			last++;
		next = next_text(doc, last);
		while (next < doc->n && doc->line[next].kind == PAGE)
			next = next_text(doc, next);
		if (next == doc->n || !is_numbered_on(&doc->line[next], n))
			return last;
		last = next;
		n->last[doc->line[last].number.form] = doc->line[last].number.value;
	}
}

/* Follows the rows from line i on; lines of one piece are rows only if lines in columns follow. */
static struct region
follow_rows(const struct document *doc, size_t i)
{
	struct region r = {i, i, 0, 0, 0};
	struct numbers seen = {{0}}, numbers = {{0}}; /* so far; up to the last sure row */
	size_t row = i;                               /* the last line in columns */
	int tentative = 0;
	size_t k;

	for (k = i; k < doc->n && tentative <= MAX_TENTATIVE; k = next_text(doc, k)) {
		const struct line *l = &doc->line[k];

		if (l->kind == PAGE)
			continue;
		if (k != i && ends_table(doc, k)) {
			/* a note stands below the whole table: what lies between belongs to it */
			if (note_mark(l) > 0)
				r.last = previous_text(doc, k);
			break;
		}
		seen.last[l->number.form] = l->number.value;
		if (shares_column(&doc->line[row], l) && !l->page_start) {
			tentative = 0;
			numbers = seen;
			r.last = k;
			continue;
		}
		if (!is_columns(doc, l) && !is_lone_number(l) && (k == i || !is_drawn_row(l))) {
			tentative++;
			continue;
		}
		tentative = 0;
		numbers = seen;
		r.last = row = k;
		r.rows++;
		r.wide += l->segments > 2;
		r.figures += has_figure(l);
	}
	r.last = end_of_table(doc, r.last, &numbers);
	return r;
}

/* Where the head of the table begins: below its title or unit line, else, of the lines of one
 * piece above, those far from the left. */
static size_t
find_head(const struct document *doc, size_t first, bool *titled)
{
	size_t k = first, head = first;
	int n;

	*titled = false;
	for (n = 0; n < MAX_HEAD; n++) {
		k = previous_text(doc, k);
		if (k == doc->n || doc->line[k].kind != NONE)
			break;
		if (is_unit_line(&doc->line[k]) || is_table_title(&doc->line[k])) {
			*titled = true;
			return next_text(doc, k);
		}
		if (is_prose(doc, &doc->line[k]) || doc->line[k].number.form != NUMBER_NONE ||
			doc->line[k].page != doc->line[first].page)
			break;
		if (doc->line[k].indent >= FAR && head == next_text(doc, k))
			head = k;
	}
	return head;
}

static bool
is_table(const struct region *r, bool titled)
{
	if (titled)
		return true;
	return r->rows >= 2 && (r->wide > 0 || r->figures >= 2);
}

static void
mark_rows(struct document *doc, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++)
		if (is_open(&doc->line[i]))
			doc->line[i].kind = ROW;
}

void
find_aligned_tables(struct document *doc)
{
	size_t i;

	for (i = next_text(doc, (size_t)-1); doc->spread && i < doc->n; i = next_text(doc, i)) {
		struct region r;
		bool titled;

		if (!is_columns(doc, &doc->line[i]) || is_spread_word(&doc->line[i]))
			continue;
		r = follow_rows(doc, i);
		r.first = find_head(doc, i, &titled);
		if (is_table(&r, titled)) {
			mark_rows(doc, r.first, r.last);
			r.last = mark_surroundings(doc, r.first, r.last);
		}
		i = r.last;
	}
}
