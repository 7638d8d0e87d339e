#include "paragraphs.h"
#include "utf8.h"
#include "words.h"

enum {
	SLACK = 4,           /* columns that a full line may be short of the margin */
	INDENTED_SLACK = 10, /* the same where indents tell the beginnings of paragraphs */
	MAX_INDENT = 6,      /* of the first line of a paragraph */
	CENTRED = 8,         /* indent of a title */
	MIN_BROKEN = 12,     /* letters of a paragraph that a page may break */
	MAX_TITLE_LINES = 3
};

static bool
is_opening_mark(int32_t c)
{
	return c == 0xff08 || c == 0x201c || c == 0x300a;
}

static bool
is_closing_mark(int32_t c)
{
	return c == 0xff09 || c == 0x201d || c == 0x300b;
}

/* Columns of the first piece of a line that can't be parted: a figure or a Latin word, or one
 * character, with the opening marks before it and the closing ones behind it; and a figure that stands
 * at those: （项）53.81. */
static int
first_token_width(const struct line *l)
{
	enum { OPENING, CHARACTER, WORD, CLOSED } state = OPENING;
	size_t i = 0, len;
	int width = 0;

	for (; i < l->text.n; i += len) {
		int32_t c = utf8_at(l->text, i, &len);
		bool ascii = c > ' ' && c < 0x7f;

		if (ascii && state != CHARACTER)
			state = WORD;
		else if (state == OPENING && !is_opening_mark(c))
			state = CHARACTER;
		else if (state != OPENING && is_closing_mark(c))
			state = CLOSED;
		else if (state != OPENING)
			break;
		width += c < 0x80 ? 1 : 2;
	}
	return width;
}

/* Did the line end because the next word had no room? Where indents tell the beginnings, a line may
 * be a few columns shorter: -layout shrinks indents, and punctuation hangs over the margin. */
static bool
is_full(const struct document *doc, const struct line *l, const struct line *next)
{
	int slack = doc->indented ? INDENTED_SLACK : ends_sentence(l->last) ? SLACK : 2 * SLACK;

	if (is_stretched(l))
		return true;
	return l->width + first_token_width(next) + slack > doc->stretch_margin[l->stretch];
}

static bool
is_wide_punctuation(int32_t c)
{
	return (c >= 0x2010 && c <= 0x2026) || (c >= 0x3001 && c <= 0x301f) ||
		(c >= 0xff01 && c <= 0xff0f) || c == 0xff1a || c == 0xff1b || c == 0xff1f;
}

/* Commas and colons typed without an input method, at which lines are broken into pieces, too. */
static bool
is_narrow_punctuation(int32_t c)
{
	return c == ',' || c == ':' || c == ';';
}

/* pdftotext -layout breaks a line at punctuation into pieces, each indented by the number of
 * characters before it. */
static bool
is_piece_of_line(const struct document *doc, const struct line *l, const struct line *next)
{
	if (!doc->spaced && ends_sentence(l->last) && next->indent <= MAX_INDENT)
		return false; /* the last line of a paragraph and the indent of the next */
	return next == l + 1 && next->indent > 0 && next->indent == l->chars - 1 &&
		next->number.form == NUMBER_NONE &&
		(is_wide_punctuation(l->end) || is_wide_punctuation(next->start) ||
			(is_narrow_punctuation(l->end) && next->indent > MAX_INDENT));
}

/* Does it hold a mark of sentences, or of lists of figures in them (津贴补贴34.07万元、奖金12.50万元)? A number (一、)
 * may have one, too. */
static bool
is_of_sentence(const struct line *l)
{
	return l->stops + l->commas > 0 ||
		(l->digits > 0 && l->pauses > (l->number.form != NUMBER_NONE));
}

/* A line that ends in a figure, and the unit of that figure on the next. */
static bool
breaks_quantity(const struct line *l, const struct line *next)
{
	static const struct str units[] = {STR_INIT("万元"), STR_INIT("亿元"), STR_INIT("%")};
	size_t i;

	if (l->last < '0' || l->last > '9' || l->han == 0 || l->tabs + next->tabs > 0 ||
		!is_of_sentence(next))
		return false;
	for (i = 0; i < sizeof units / sizeof *units; i++)
		if (str_starts(next->text, units[i]))
			return true;
	return false;
}

static bool
is_rest_of_part_title(const struct document *doc, const struct line *l, const struct line *next)
{
	return l->number.form == NUMBER_PART && is_full(doc, l, next) && next->indent >= CENTRED &&
		next->number.form == NUMBER_NONE && is_title_like(next);
}

/* A long line that stops in mid-sentence goes on, even if figures and blanks make it shorter than
 * others; so does a short one that itself went on with the line above: glyphs of another font break lines. */
static bool
stops_short(const struct document *doc, const struct line *l, const struct line *next)
{
	bool comma = l->last == 0xff0c || l->last == 0x3001 || l->last == ',';

	if (doc->indented && next->indent >= 2 && l->number.form != NUMBER_NONE)
		return false; /* a heading, and the indent of what stands below it */
	if (next != l + 1 && (next != l + 2 || !l->joins || comma))
		return false;
	return (comma || utf8_is_han(l->last)) &&
		(l->joins ||
			(l->letters >= MIN_BROKEN &&
				l->width * 4 > doc->stretch_margin[l->stretch] * 3)) &&
		next->number.form == NUMBER_NONE && note_mark(next) == 0 &&
		(next->indent <= l->indent || (l->joins && next->indent <= MAX_INDENT)) &&
		!is_opening(next) && is_of_sentence(next);
}

static bool
continues_wrapped(const struct document *doc, const struct line *l, const struct line *next)
{
	if (is_piece_of_line(doc, l, next) || is_rest_of_part_title(doc, l, next))
		return true;
	if (stops_short(doc, l, next))
		return true;
	if (!is_full(doc, l, next) || note_mark(next) > 0)
		return false;
	if (doc->indented) {
		if (next->indent >= 2)
			return false;
		return next->number.form == NUMBER_NONE || !ends_sentence(l->last);
	}
	if (!doc->spaced && next > l + 1 && !next->page_start && ends_sentence(l->last))
		return false; /* the blank line parts paragraphs */
	return next->number.form == NUMBER_NONE && next->indent <= l->indent + 1;
}

/* 预算安排规模：25万元 */
static bool
is_labelled(const struct line *l)
{
	return l->colon >= 2 && l->colon <= 12;
}

/* One paragraph a line, but a page break may have cut one: the line stops in mid-sentence. */
static bool
continues_broken(const struct line *l, const struct line *next)
{
	bool comma = l->last == 0xff0c || l->last == 0x3001 || l->last == ',';

	if (next->number.form != NUMBER_NONE || note_mark(next) > 0 || next->tabs > 0 ||
		l->tabs > 0)
		return false;
	if (comma)
		return true;
	if (l->letters < MIN_BROKEN || !is_of_sentence(l))
		return false;
	if (!utf8_is_han(l->last) &&
		!(l->last < 0x80 && l->last != '%' && l->last != ')' && !ends_sentence(l->last) &&
			l->last != '.'))
		return false;
	if (is_opening(next) || (is_labelled(l) && is_labelled(next)))
		return false;
	return next->first != 0xff08 && next->first != '(';
}

/* An item of a list of sentences that has none is broken: the next line brings it. Its neighbours
 * by number tell what the items of the list are like. elder: the item before it, if there is one. */
static bool
is_broken_item(const struct document *doc, size_t i, size_t elder)
{
	const struct line *l = &doc->line[i];
	size_t rest = next_text(doc, i), younger = rest < doc->n ? next_text(doc, rest) : rest;

	return younger < doc->n && elder != doc->n && l->stops == 0 && !ends_sentence(l->last) &&
		doc->line[elder].stops > 0 &&
		doc->line[elder].number.value == l->number.value - 1 && is_open(&doc->line[rest]) &&
		doc->line[rest].number.form == NUMBER_NONE && doc->line[rest].stops > 0 &&
		doc->line[younger].number.form == l->number.form &&
		doc->line[younger].number.value == l->number.value + 1;
}

/* A number alone on its line has its title on the next; of 附件 and 第一部分 it may take more. */
static size_t
join_title(struct document *doc, size_t i)
{
	struct line *l = &doc->line[i];
	int left = numbering_level(l->number.form) == 1 ? MAX_TITLE_LINES : 1;
	size_t last = i, k = i;

	if (l->number.form == NUMBER_NONE || l->number.form == NUMBER_ARABIC_PAREN ||
		l->number.len < l->text.n)
		return i;
	while (left-- > 0) {
		struct line *next;

		do
			k = next_text(doc, k);
		while (k < doc->n && doc->line[k].kind == PAGE);
		if (k == doc->n || doc->line[k].kind != l->kind)
			break;
		next = &doc->line[k];
		if (next->number.form != NUMBER_NONE || next->tabs > 0)
			break;
		if (!is_title_like(next) &&
			(left > 0 || next->last != 0x3002 || next->letters > 50))
			break;
		next->joins = true;
		last = k;
		if (is_report_title(next) || is_table_title(next))
			break;
	}
	return last;
}

/* Where blank lines part the paragraphs, the line right below goes on. */
static bool
is_in_block(const struct document *doc, const struct line *l, const struct line *next)
{
	return doc->blocks && next == l + 1 && next->tabs == 0 && l->tabs == 0 &&
		next->number.form == NUMBER_NONE && note_mark(next) == 0 &&
		!(is_labelled(l) && is_labelled(next));
}

static bool
continues(const struct document *doc, const struct line *l, const struct line *next)
{
	if (next->kind == TITLE)
		return !is_opening(next) && next->digits == 0 && next->colon < 0 && l->colon < 0 &&
			l->digits == 0 && next->page == l->page;
	if (is_in_block(doc, l, next) || breaks_quantity(l, next))
		return true;
	return doc->margin > 0 ? continues_wrapped(doc, l, next) : continues_broken(l, next);
}

/* -layout prints a piece of a line before the line when its glyphs stand a trifle higher. The two
 * lines make one paragraph, so their texts may change places. */
static void
restore_order(struct document *doc)
{
	size_t i;

	for (i = 0; i + 1 < doc->n; i++) {
		struct line *l = &doc->line[i], *next = l + 1, swap;

		if (!is_open(l) || !is_open(next) || next->page_start || l->indent < CENTRED ||
			l->indent <= next->indent || l->indent != next->chars - 1 ||
			l->number.form != NUMBER_NONE ||
			(!is_wide_punctuation(l->start) && !is_wide_punctuation(next->end)))
			continue;
		swap = *l;
		*l = *next;
		*next = swap;
		l->page_start = swap.page_start;
		next->page_start = false;
	}
}

/* A piece of a line that was broken up is as wide as the whole line up to its end. */
static void
join_line(const struct document *doc, const struct line *l, struct line *next)
{
	next->joins = continues(doc, l, next);
	if (next->joins && doc->margin > 0 && is_piece_of_line(doc, l, next))
		next->width += l->width - next->indent;
}

void
join_paragraphs(struct document *doc)
{
	size_t i, before = doc->n, item[NUMBER_FORMS];
	int form;

	if (doc->margin > 0)
		restore_order(doc);
	for (form = 0; form < NUMBER_FORMS; form++)
		item[form] = doc->n;
	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];

		if (l->kind == PAGE)
			continue;
		if (l->kind != NONE && l->kind != NOTE && l->kind != TITLE) {
			before = doc->n;
			continue;
		}
		if (!l->joins && before != doc->n && doc->line[before].kind == l->kind)
			join_line(doc, &doc->line[before], l);
		before = i;
		if (!l->joins)
			before = join_title(doc, i);
		if (before != i) {
			i = before;
		} else if (l->number.form != NUMBER_NONE && !l->joins) {
			if (doc->margin == 0 && is_broken_item(doc, i, item[l->number.form]))
				doc->line[next_text(doc, i)].joins = true;
			item[l->number.form] = i;
		}
	}
}

void
find_title(struct document *doc)
{
	size_t i;

	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];

		if (l->kind == PAGE)
			continue;
		if (l->kind != NONE || l->number.form != NUMBER_NONE || l->stops > 0 ||
			l->commas > 0 || l->letters > 60)
			return;
		l->kind = TITLE;
	}
}
