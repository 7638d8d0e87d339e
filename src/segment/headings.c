#include "headings.h"
#include "words.h"

enum { SHORT = 40, MAX_REPORT_GAP = 12 };

/* The numbers last seen on levels 1 to 5; 0 when a heading of a higher level came since. */
struct place {
	int last[6];
};

static void
enter(struct place *p, int level, int value)
{
	int k;

	p->last[level] = value;
	for (k = level + 1; k <= 5; k++)
		p->last[k] = 0;
}

/* Lines that begin a paragraph or heading, and no other kind. */
static size_t
next_start(const struct document *doc, size_t i)
{
	do
		i = next_text(doc, i);
	while (i < doc->n && (doc->line[i].joins || (doc->line[i].kind != NONE &&
		doc->line[i].kind != HEADING)));
	return i;
}

/* Does the next number of one of the two forms, before any outer one, go on with value? */
static bool
goes_on(const struct document *doc, size_t i, enum number_form right, enum number_form wrong,
	int value)
{
	for (i = next_start(doc, i); i < doc->n; i = next_start(doc, i)) {
		struct numbering n = doc->line[i].number;

		if (n.form == NUMBER_NONE || doc->line[i].level == 1)
			continue;
		if (n.form == right)
			return n.value == value;
		if (n.form < right)
			return false;
		if (n.form == wrong && n.value == value)
			return is_title_like(&doc->line[i]) && value > 2;
	}
	return false;
}

/* 9、 for 九、 and （2） for （二）: the number goes on with its outer neighbours, not with the list
 * that its form belongs to. */
static bool
is_misnumbered(const struct document *doc, size_t i, const struct place *p)
{
	const struct line *l = &doc->line[i];
	enum number_form form = l->number.form;
	bool arabic = form == NUMBER_ARABIC;
	int level = arabic ? 2 : 3, own = numbering_level(form), value = l->number.value;

	if ((form != NUMBER_ARABIC && form != NUMBER_ARABIC_PAREN) || l->letters > SHORT ||
		l->commas > 0 || l->colon >= 0)
		return false;
	if (p->last[level] != value - 1 || (value > 1 && p->last[own] == value - 1))
		return false;
	if (goes_on(doc, i, arabic ? NUMBER_HAN : NUMBER_HAN_PAREN, form, value + 1))
		return true;
	/* the last of its row: nothing goes on with it as a list either */
	return value > 2 && p->last[own] == 0 && is_title_like(l) &&
		!goes_on(doc, i, form, form, value + 1);
}

/* A numbered line of level 4 or 5 is a heading if it is short, without clauses, and followed by
 * text of its own: an item of a list is followed by the next. */
static bool
is_minor_heading(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];
	size_t next = next_start(doc, i);
	struct numbering n;

	if (l->letters > SHORT || l->commas > 0 || l->colon >= 0 ||
		l->stops > (l->last == 0x3002) || next == doc->n || l->number.len >= l->text.n)
		return false;
	n = doc->line[next].number;
	return n.form == NUMBER_NONE ? doc->line[next].kind != HEADING : n.form > l->number.form;
}

static bool
is_major_heading(const struct line *l)
{
	if (l->number.form == NUMBER_PART || l->number.form == NUMBER_ANNEX)
		return l->letters <= 60 && l->stops == 0 && l->commas <= 1;
	return l->number.form == NUMBER_HAN || l->number.form == NUMBER_HAN_PAREN;
}

/* The title of a report in an annex: unnumbered, and its numbering begins soon with 一、 */
static bool
is_report(const struct document *doc, size_t i, const struct place *p)
{
	int n;

	if (p->last[1] == 0 || doc->line[i].number.form != NUMBER_NONE ||
		!is_report_title(&doc->line[i]))
		return false;
	for (n = 0; n < MAX_REPORT_GAP; n++) {
		i = next_start(doc, i);
		if (i == doc->n)
			return false;
		if (doc->line[i].number.form == NUMBER_HAN)
			return doc->line[i].number.value == 1;
	}
	return false;
}

static void
mark(struct line *l, struct place *p, int level)
{
	l->kind = HEADING;
	l->level = level;
	enter(p, level, l->number.value);
}

static void
find_heading(struct document *doc, size_t i, struct place *p)
{
	struct line *l = &doc->line[i];
	int level = numbering_level(l->number.form);

	if (is_report(doc, i, p)) {
		mark(l, p, 1);
	} else if (is_major_heading(l)) {
		mark(l, p, level);
	} else if (is_misnumbered(doc, i, p)) {
		mark(l, p, level - 2);
	} else if (level >= 4 && is_minor_heading(doc, i)) {
		mark(l, p, level);
	} else {
		l->kind = PARA;
		if (level >= 4)
			enter(p, level, l->number.value);
	}
}

void
find_headings(struct document *doc)
{
	struct place p = {{0}};
	size_t i;

	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];

		if (l->kind == HEADING)
			enter(&p, l->level, l->number.value);
		else if (l->kind == NONE && l->joins)
			l->kind = PARA;
		else if (l->kind == NONE)
			find_heading(doc, i, &p);
	}
}
