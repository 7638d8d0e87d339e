/* How far labels are indented: where rows of a half stand at few places from the left, these are levels.
 * Labels that are centred, or wrapped at will, stand at many. */
#include "layout.h"
#include "utf8.h"
#include "words.h"

enum { LEVELS = 3, NO_LABEL = -1, CENTRED = 3 /* twice as far as a middle may be off */ };

/* The first piece of the row's label, NULL if it has none. Sets *no_levels if codes say its level, or a figure in
 * front of it may have pushed it. */
static const struct token *
label_of(const struct layout *l, const struct layout_row *row, bool *no_levels)
{
	const struct token *label = NULL;
	int i, j;

	for (i = row->first; i <= row->last; i++)
		for (j = 0; j < l->line[i].n && !l->line[i].head; j++) {
			const struct token *t = &l->line[i].token[j];

			if (t->half != row->half)
				continue;
			*no_levels = *no_levels || t->kind == CODE_TOKEN;
			if (label != NULL || t->kind != TEXT_TOKEN)
				continue;
			label = t;
			*no_levels = *no_levels ||
				(j > 0 && t[-1].kind == FIGURE_TOKEN && t->start <= t[-1].end + 1);
		}
	return label;
}

/* The places at which labels begin, and those in the middle of labels. */
struct margins {
	int start[LEVELS], rows[LEVELS], n;
	int least, most; /* of starts and ends added */
	bool many;
};

static void
count_margin(struct margins *m, int start, int end)
{
	int i;

	m->least = m->n == 0 || start + end < m->least ? start + end : m->least;
	m->most = m->n == 0 || start + end > m->most ? start + end : m->most;
	for (i = 0; i < m->n && m->start[i] != start; i++)
		;
	if (i == LEVELS) {
		m->many = true;
		return;
	}
	if (i == m->n)
		m->start[m->n++] = start;
	m->rows[i]++;
}

static int
leftmost(const struct margins *m)
{
	int i, least = m->start[0];

	for (i = 1; i < m->n; i++)
		least = m->start[i] < least ? m->start[i] : least;
	return least;
}

/* Do the margins look like levels: two or three, each but the leftmost of several rows? Not if all labels
 * have their middle at one place: they are centred. */
static bool
are_levels(const struct margins *m)
{
	int i;

	if (m->many || m->n < 2 || m->most - m->least <= CENTRED)
		return false;
	for (i = 0; i < m->n; i++)
		if (m->start[i] != leftmost(m) && m->rows[i] < 2)
			return false;
	return true;
}

/* Do the labels of all pages begin at one place at the left? Else the margins of pages differ. */
struct pages {
	long page;
	int left, before; /* of this page, and of those before it, NO_LABEL for none */
	bool differ;
};

static void
end_page(struct pages *p)
{
	p->differ =
		p->differ || (p->before != NO_LABEL && p->left != NO_LABEL && p->left != p->before);
	if (p->left != NO_LABEL)
		p->before = p->left;
	p->left = NO_LABEL;
}

static void
count_page(struct pages *p, long page, int start)
{
	if (page != p->page)
		end_page(p);
	p->page = page;
	p->left = p->left == NO_LABEL || start < p->left ? start : p->left;
}

void
layout_indents(struct layout *l, const struct layout_row *rows, int n, int half, int *indent)
{
	struct arena *a = &l->doc->arena;
	struct margins m = {.n = 0};
	struct pages pages = {-1, NO_LABEL, NO_LABEL, false};
	bool no_levels = false;
	int i;

	for (i = 0; i < n; i++) {
		const struct token *t;

		indent[i] = rows[i].half == half ? NO_LABEL : indent[i];
		if (rows[i].half != half || (t = label_of(l, &rows[i], &no_levels)) == NULL)
			continue;
		count_page(&pages, l->line[rows[i].first].page, t->start);
		if (word_ends(TOTAL_WORD, utf8_key(a, t->text)))
			continue;
		indent[i] = t->start;
		count_margin(&m, t->start, t->end);
	}
	end_page(&pages);
	no_levels = no_levels || pages.differ;
	for (i = 0; i < n; i++)
		if (rows[i].half == half)
			indent[i] = no_levels || !are_levels(&m) || indent[i] == NO_LABEL
				? 0
				: indent[i] - leftmost(&m);
}
