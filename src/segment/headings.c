#include "headings.h"
#include "words.h"

enum { SHORT = 40, MAX_REPORT_GAP = 12, MAX_AHEAD = 500 };

/* The numbers last seen on levels 1 to 5; 0 when a heading of a higher level came since. */
struct place {
	int last[6];
	bool item[6]; /* the last of that level was no heading but an item of a list */
	bool begun;   /* a heading of level 1 has come */
};

static void
enter(struct place *p, int level, int value)
{
	int k;

	p->last[level] = value;
	p->begun |= level == 1;
	p->item[level] = false;
	for (k = level + 1; k <= 5; k++)
		p->last[k] = 0;
}

/* The line at i and the lines that go on with it, as if they were one. */
static struct line
whole(const struct document *doc, size_t i)
{
	struct line w = doc->line[i];

	for (i = next_text(doc, i); i < doc->n; i = next_text(doc, i)) {
		const struct line *l = &doc->line[i];

		if (l->kind == PAGE)
			continue;
		if (!l->joins)
			break;
		w.colon = w.colon < 0 && l->colon >= 0 ? w.letters + l->colon : w.colon;
		w.letters += l->letters;
		w.stops += l->stops;
		w.commas += l->commas;
		w.text.n += l->text.n;
		w.last = l->last;
		if (w.letters > 10 * SHORT)
			break;
	}
	return w;
}

/* Lines that begin a paragraph or heading, and no other kind. */
static size_t
next_start(const struct document *doc, size_t i)
{
	do
		i = next_text(doc, i);
	while (i < doc->n &&
		(doc->line[i].joins ||
			(doc->line[i].kind != NONE && doc->line[i].kind != HEADING &&
				doc->line[i].level == 0)));
	return i;
}

/* The value of the next number of that form before any number of an outer one, 0 if none. *from is
 * moved to its line. */
static int
next_value(const struct document *doc, size_t *from, enum number_form form)
{
	size_t i;
	int steps = 0;

	for (i = next_start(doc, *from); i < doc->n && steps < MAX_AHEAD; i = next_start(doc, i)) {
		struct numbering n = doc->line[i].number;

		steps++;
		*from = i;
		if (n.form == form)
			return n.value;
		if (n.form != NUMBER_NONE && (n.form < form || doc->line[i].level == 1))
			return 0;
	}
	return 0;
}

/* Short, without clauses. */
static bool
is_short_title(const struct line *w)
{
	return w->letters <= SHORT && w->commas == 0 && w->colon < 0 &&
		w->stops <= (w->last == 0x3002) && w->number.len < w->text.n;
}

/* 9、 for 九、 and （2） for （二）: a title with a number that fills the gap in the outer row of
 * numbers, and belongs to no list of its own form. */
static bool
is_misnumbered(const struct document *doc, size_t i, const struct line *w, const struct place *p)
{
	enum number_form form = w->number.form;
	enum number_form right = form == NUMBER_ARABIC ? NUMBER_HAN : NUMBER_HAN_PAREN;
	int level = numbering_level(right), own = numbering_level(form), value = w->number.value;
	size_t k = i;

	if ((form != NUMBER_ARABIC && form != NUMBER_ARABIC_PAREN) || !is_short_title(w))
		return false;
	if (value > 1 && p->last[own] == value - 1)
		return false;
	if (next_value(doc, &k, right) == p->last[level] + 2) {
		size_t sibling = i;

		return next_value(doc, &sibling, form) != value + 1 || sibling > k;
	}
	/* the last ones of the row: 八、 9、 10、 */
	return value > 2 && p->last[level] == value - 1 && p->last[own] == 0;
}

/* Digits that are not those of the number. */
static bool
has_figure(const struct line *w)
{
	return w->digits > 2;
}

/* A numbered line of level 4 or 5 is a heading if it is short, without clauses, and followed by
 * text of its own: an item of a list is followed by the next. */
static bool
is_minor_heading(const struct document *doc, size_t i, const struct line *w)
{
	size_t next = next_start(doc, i);
	struct numbering n;

	if (!is_short_title(w) || next == doc->n || (w->stops > 0 && has_figure(w)))
		return false;
	n = doc->line[next].number;
	return n.form == NUMBER_NONE ? doc->line[next].kind != HEADING : n.form > w->number.form;
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

	if (!p->begun || !is_report_title(&doc->line[i]))
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

/* The level of a title whose number the converter lost: it stands where 一、 or （一） of that row is
 * missing, and has a paragraph below it. 0 for other lines. */
static int
lost_level(const struct document *doc, size_t i, const struct place *p)
{
	static const struct {
		enum number_form form;
		int level;
	} rows[] = {{NUMBER_HAN_PAREN, 3}, {NUMBER_HAN, 2}};
	size_t k, from, below;

	if (!is_heading_like(&doc->line[i]))
		return 0;
	below = next_start(doc, i);
	if (below == doc->n ||
		(doc->line[below].stops == 0 && numbering_level(doc->line[below].number.form) != 3))
		return 0;
	for (k = 0; k < 2; k++) {
		from = i;
		if (next_value(doc, &from, rows[k].form) == p->last[rows[k].level] + 2)
			return rows[k].level;
	}
	return 0;
}

static void
mark(struct line *l, struct place *p, int level)
{
	l->kind = HEADING;
	l->level = level;
	enter(p, level, l->number.value);
}

/* Goes on with a list whose last item was no heading. */
static bool
is_younger_item(const struct line *l, int level, const struct place *p)
{
	return p->item[level] && p->last[level] == l->number.value - 1 && l->number.value > 1;
}

static void
find_unnumbered(struct document *doc, size_t i, struct place *p)
{
	struct line *l = &doc->line[i];
	int lost = lost_level(doc, i, p);

	if (lost > 0) {
		l->number = (struct numbering){
			lost == 2 ? NUMBER_HAN : NUMBER_HAN_PAREN, p->last[lost] + 1, 0};
		mark(l, p, lost);
	} else if (is_report(doc, i, p)) {
		mark(l, p, 1);
	} else {
		l->kind = PARA;
	}
}

static void
find_numbered(struct document *doc, size_t i, struct place *p)
{
	struct line *l = &doc->line[i], w = whole(doc, i);
	int level = numbering_level(l->number.form);

	if (is_major_heading(&w)) {
		mark(l, p, level);
	} else if (is_misnumbered(doc, i, &w, p)) {
		mark(l, p, level - 2);
	} else if (level >= 4 && !is_younger_item(l, level, p) && is_minor_heading(doc, i, &w)) {
		mark(l, p, level);
	} else {
		l->kind = PARA;
		if (level >= 4) {
			enter(p, level, l->number.value);
			p->item[level] = true;
		}
	}
}

void
find_headings(struct document *doc)
{
	struct place p = {0};
	size_t i;

	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];

		if (l->kind == HEADING || (l->kind == CAPTION && l->level > 0))
			enter(&p, l->level, l->number.value);
		else if (l->kind == NONE && l->joins)
			l->kind = PARA;
		else if (l->kind == NONE && l->number.form == NUMBER_NONE)
			find_unnumbered(doc, i, &p);
		else if (l->kind == NONE)
			find_numbered(doc, i, &p);
	}
}
