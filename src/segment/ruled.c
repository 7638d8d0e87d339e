/* Tables with ruled columns, as pandoc writes them: a line of dashes for every column (---- ----)
 * below the head or above the first row, or a grid of +---+---+. */
#include "tables.h"
#include "words.h"

enum { MIN_RULE = 3, MIN_RULER = 8, MAX_HEAD = 12 }; /* dashes; lines */

/* The groups of dashes that a line consists of; 0 if there is anything else in it. */
static int
dash_groups(const struct line *l)
{
	int groups = 0;
	size_t i;

	if (l->start != '-' || l->letters < MIN_RULE)
		return 0;
	for (i = 0; i < l->text.n; i++) {
		if (l->text.p[i] != '-' && l->text.p[i] != ' ')
			return 0;
		groups += l->text.p[i] == '-' && (i == 0 || l->text.p[i - 1] == ' ');
	}
	return groups;
}

/* A line that may be a row. What seems to be a page number is one here. */
static bool
is_free(const struct line *l)
{
	return l->text.n > 0 && (l->kind == NONE || l->kind == PAGE);
}

static bool
is_text(const struct line *l)
{
	return is_free(l) && dash_groups(l) == 0;
}

/* The first line of the head that stands on the ruler. With *multiline a line of dashes is above
 * it, and blank lines part the rows. */
static size_t
head_of(const struct document *doc, size_t ruler, bool *multiline)
{
	size_t i = ruler;

	while (i > 0 && ruler - i < MAX_HEAD && is_text(&doc->line[i - 1]))
		i--;
	*multiline = i > 0 && i < ruler && dash_groups(&doc->line[i - 1]) == 1;
	if (*multiline)
		return i - 1;
	/* the head of a table whose rows are lines is one line: the others stand above the table */
	return i < ruler ? ruler - 1 : ruler;
}

/* The last line of the table: a closing line of dashes, else the line before the next blank one. */
static size_t
end_of(const struct document *doc, size_t first, size_t ruler, bool multiline)
{
	size_t i, last = ruler, before_blank = 0;

	for (i = ruler + 1; i < doc->n; i++) {
		const struct line *l = &doc->line[i];

		if (dash_groups(l) > 0)
			return multiline || first == ruler || last + 1 == i ? i : last;
		if (l->text.n == 0 && !multiline && (first < ruler || i == ruler + 1))
			return last;
		if (l->text.n > 0 && !is_free(l))
			break;
		if (l->text.n == 0 && before_blank == 0)
			before_blank = last;
		if (l->text.n > 0)
			last = i;
	}
	/* what is never closed ends at its first blank line */
	return before_blank > 0 ? before_blank : last;
}

static size_t
mark(struct document *doc, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++)
		if (is_free(&doc->line[i]))
			doc->line[i].kind = ROW;
	return mark_surroundings(doc, first, last);
}

/* +---+===+ */
static bool
is_grid_rule(const struct line *l)
{
	size_t i;

	if (l->start != '+' || l->end != '+' || l->letters <= MIN_RULE)
		return false;
	for (i = 0; i < l->text.n; i++)
		if (strchr("+-=:", l->text.p[i]) == NULL)
			return false;
	return true;
}

/* Marks the grid that begins at line i; returns its last line. */
static size_t
mark_grid(struct document *doc, size_t i)
{
	size_t last = i;

	while (last + 1 < doc->n && is_open(&doc->line[last + 1]) &&
		(doc->line[last + 1].start == '|' || doc->line[last + 1].start == '+'))
		last++;
	return last > i ? mark(doc, i, last) : i;
}

void
find_ruled_tables(struct document *doc)
{
	size_t i, first, last;
	bool multiline;

	for (i = 0; doc->ruled && i < doc->n; i++) {
		if (!is_open(&doc->line[i]))
			continue;
		if (is_grid_rule(&doc->line[i]))
			i = mark_grid(doc, i);
		if (dash_groups(&doc->line[i]) < 2 || doc->line[i].letters < MIN_RULER)
			continue;
		first = head_of(doc, i, &multiline);
		last = end_of(doc, first, i, multiline);
		if (last > i)
			i = mark(doc, first, last);
	}
}
