#include "paragraphs.h"
#include "words.h"

enum {
	MAX_WIDTH = 400,
	MIN_WIDTH = 24,
	MAX_INDENT = 12,
	NEAR = 8,
	MIN_LINES = 5,
	MIN_STRETCH_LINES = 4,
	WIDTHS = MAX_WIDTH + NEAR + 1
};

/* A line of prose, as far as the line alone can tell. */
static bool
looks_like_prose(const struct line *l)
{
	return l->segments == 1 && l->tabs == 0 && l->han * 2 > l->letters &&
		l->width >= MIN_WIDTH && l->indent < MAX_INDENT;
}

/* What the lines of prose are like. */
struct survey {
	int lines;         /* how many there are */
	int width[WIDTHS]; /* how many have that width; the last one: or more */
	/* of those with punctuation: an end of a sentence above a blank line, above another line;
	 * and lines that stop in mid-sentence above another line */
	int parted, ended, open;
};

/* Counts a line of prose and what the line below it tells. */
static void
count_line(struct survey *s, const struct line *l, const struct line *below)
{
	if (!is_stretched(l)) {
		s->width[l->width < WIDTHS ? l->width : WIDTHS - 1]++;
		s->lines++;
	}
	if (below == NULL || l->stops + l->commas == 0)
		return;
	if (below->text.n == 0)
		s->parted += ends_sentence(l->last);
	else if (ends_sentence(l->last))
		s->ended++;
	else
		s->open++;
}

/* Marks the lines of prose and counts them. */
static void
survey(struct document *doc, struct survey *s)
{
	size_t i;

	for (i = 0; i < doc->n; i++) {
		struct line *l = &doc->line[i];

		l->prose = looks_like_prose(l);
		if (l->prose)
			count_line(s, l, i + 1 < doc->n ? l + 1 : NULL);
	}
}

/* The width that 95 of 100 lines of prose do not exceed. */
static int
usual_width(const struct survey *s)
{
	int seen = 0, w;

	for (w = 0; w < MAX_WIDTH; w++) {
		seen += s->width[w];
		if (seen * 20 >= s->lines * 19)
			break;
	}
	return w;
}

/* Wrapped text has many lines that end near the margin: parts of sentences, most of which go on. */
static bool
is_wrapped(const struct document *doc, const struct survey *s, int margin)
{
	int near = 0, sentences = 0, open = 0, w;
	size_t i;

	if (margin >= MAX_WIDTH)
		return false;
	for (w = margin > NEAR ? margin - NEAR : 0; w <= margin + NEAR; w++)
		near += s->width[w];
	if (near < MIN_LINES || near * 5 < s->lines)
		return false;
	for (i = 0; i < doc->n; i++) {
		const struct line *l = &doc->line[i];

		if (!l->prose || l->width < margin - NEAR || l->width > margin + NEAR)
			continue;
		sentences += l->stops + l->commas > 0;
		open += !ends_sentence(l->last);
	}
	return sentences * 10 >= near * 4 && open * 2 >= near;
}

/* Cuts the document into the stretches whose margins are measured, as pdftotext -layout scales every page by
 * itself: its pages, or where page breaks were lost some lines of prose, fewer than a page has. The number
 * of stretches. */
static int
find_stretches(struct document *doc)
{
	enum { LINES = 16 };
	int prose = 0;
	size_t i;

	for (i = 0; i < doc->n; i++) {
		struct line *l = &doc->line[i];

		prose += l->prose;
		l->stretch = doc->paged ? l->page : prose / LINES;
	}
	return (doc->paged ? doc->pages : prose / LINES) + 1;
}

/* The margin of a stretch is the width of its widest line of prose, if it has enough of them and another one
 * comes near. */
static void
find_stretch_margins(struct document *doc, int stretches)
{
	int *widest = doc->stretch_margin;
	int *second = arena_alloc(&doc->arena, (size_t)stretches * sizeof *second);
	int *count = arena_alloc(&doc->arena, (size_t)stretches * sizeof *count);
	size_t i;
	int k;

	for (i = 0; i < doc->n; i++) {
		const struct line *l = &doc->line[i];

		if (!l->prose || l->stops + l->commas == 0 || is_stretched(l))
			continue;
		count[l->stretch]++;
		if (l->width > widest[l->stretch]) {
			second[l->stretch] = widest[l->stretch];
			widest[l->stretch] = l->width;
		} else if (l->width > second[l->stretch]) {
			second[l->stretch] = l->width;
		}
	}
	for (k = 0; k < stretches; k++)
		if (count[k] < MIN_STRETCH_LINES || second[k] < widest[k] - NEAR ||
			widest[k] * 4 < doc->margin * 3)
			widest[k] = doc->margin;
}

/* Do paragraphs begin with an indent? Then some lines of prose have one, and many have none. Are
 * there blank lines between the lines? */
static void
find_habits(struct document *doc)
{
	int with = 0, without = 0, spaced = 0;
	size_t i;

	for (i = 1; i < doc->n; i++) {
		if (!doc->line[i].prose)
			continue;
		if (doc->line[i].indent >= 2)
			with++;
		else
			without++;
		spaced += doc->line[i - 1].text.n == 0;
	}
	doc->indented = with * 12 >= without && without * 12 >= with;
	doc->spaced = spaced * 10 >= (with + without) * 6;
}

/* Text that pandoc or an author of Markdown wrapped, at blanks only, has lines of any width; but
 * where a sentence ends there is a blank line, and lines that stand together are parts of one. */
static bool
is_in_blocks(const struct survey *s)
{
	return s->open >= MIN_LINES && s->open > 4 * s->ended && s->parted > 4 * s->ended;
}

void
find_margins(struct document *doc)
{
	struct survey s = {0};
	int margin, stretches;

	survey(doc, &s);
	margin = usual_width(&s);
	doc->blocks = is_in_blocks(&s);
	stretches = find_stretches(doc);
	doc->stretch_margin =
		arena_alloc(&doc->arena, (size_t)stretches * sizeof *doc->stretch_margin);
	if (!is_wrapped(doc, &s, margin))
		return;
	doc->margin = margin;
	find_habits(doc);
	find_stretch_margins(doc, stretches);
}
