/* The cells of a head: words that are wrapped over several lines are joined. */
#include "layout_head.h"
#include "table.h"
#include "utf8.h"
#include "words.h"

/* Is token t a neighbour that is closer to cell c than to every other cell of c's lines? Where columns are of
 * one width it may be as close to one that stands beside it; 小计 needs a group over it. */
static bool
is_under(const struct layout *l, int c, const struct token *t)
{
	bool total = word_is(TOTAL_WORD, utf8_key(&l->doc->arena, t->text));
	int k, mid = middle(t->start, t->end),
	       best = abs(middle(l->cell[c].start, l->cell[c].end) - mid);

	for (k = 0; k < l->ncells; k++)
		if (k != c && l->cell[k].text.n > strlen("区") /* of 地    区 */ &&
			l->cell[k].top <= l->cell[c].bottom &&
			l->cell[k].bottom >= l->cell[c].bottom &&
			abs(middle(l->cell[k].start, l->cell[k].end) - mid) < best + !total)
			return false;
	return true;
}

static bool
is_index_word(struct layout *l, const struct token *t)
{
	return word_is(INDEX_WORD, utf8_key(&l->doc->arena, t->text));
}

bool
is_label_cell(struct layout *l, struct str text)
{
	return head_is_label(&l->doc->arena, text) &&
		!word_is(INDEX_WORD, utf8_key(&l->doc->arena, text));
}

/* Does t overlap the cell, or, of a single character, touch it? */
static bool
is_near(const struct head_cell *cell, const struct token *t)
{
	int slack = t->text.n <= strlen("码");

	return overlap(cell->start - slack, cell->end + slack, t->start, t->end);
}

/* Is piece i of the line the head of a column of labels? 款 may be one, beside 类 and 项, or the last
 * character of wrapped words. */
static bool
is_label_word(const struct layout *l, const struct layout_line *line, int i)
{
	struct arena *a = &l->doc->arena;
	struct str text = line->token[i].text;
	int j;

	if (!head_is_label(a, text))
		return false;
	if (text.n > strlen("码"))
		return true;
	for (j = 0; j < line->n; j++)
		if (line->token[j].text.n <= strlen("码") &&
			head_is_label(a, line->token[j].text) && !str_eq(line->token[j].text, text))
			return true;
	return false;
}

/* Does piece i of the line stand right below cell c, not wider and centred alike (a single character
 * is too narrow to tell)? */
static bool
stands_below(const struct layout *l, int c, const struct layout_line *line, int i)
{
	const struct head_cell *cell = &l->cell[c];
	const struct token *t = &line->token[i];

	return is_near(cell, t) && t->end - t->start <= cell->end - cell->start + 1 &&
		(t->text.n <= strlen("码") ||
			abs(middle(cell->start, cell->end) - middle(t->start, t->end)) <= 2) &&
		!is_label_word(l, line, i) && (!cell->label || t->text.n <= strlen("码"));
}

static bool
is_head_word(struct layout *l, const struct token *t)
{
	return word_is(WHOLE_HEAD, utf8_key(&l->doc->arena, t->text));
}

/* Do cell and token together make a head that is known (本年收入 + 合计)? */
static bool
is_compound(struct layout *l, const struct head_cell *cell, const struct token *t)
{
	struct arena *a = &l->doc->arena;

	return word_is(COMPOUND_HEAD, utf8_key(a, arena_join(a, cell->text, t->text)));
}

/* Brackets opened in s, less those closed. */
static int
open_brackets(struct str s)
{
	size_t i, len;
	int n = 0;

	for (i = 0; i < s.n; i += len) {
		int32_t c = utf8_fold(utf8_at(s, i, &len));

		n += (c == '(') - (c == ')');
	}
	return n;
}

/* Does the token close the bracket that the cell left open? */
static bool
closes(const struct head_cell *cell, const struct token *t)
{
	return overlap(cell->start, cell->end, t->start, t->end) && open_brackets(cell->text) > 0 &&
		open_brackets(t->text) < 0;
}

/* What the lexicon of whole heads says of a cell and a token below it. */
enum verdict { UNKNOWN, ONE_HEAD, TWO_HEADS };

static enum verdict
judge_words(struct layout *l, const struct head_cell *cell, const struct token *t)
{
	struct arena *a = &l->doc->arena;
	struct str above = utf8_key(a, cell->text), below = utf8_key(a, t->text);
	bool whole = word_is(FORM_HEAD, above),
	     one = word_begun(FORM_HEAD, arena_join(a, above, below));

	if (one && !(whole && word_is(FORM_HEAD, below)))
		return ONE_HEAD;
	return !one && whole && word_begun(FORM_HEAD, below) ? TWO_HEADS : UNKNOWN;
}

static bool
blank_above(const struct layout *l, int line)
{
	return line > 0 && l->line[line].number > l->line[line - 1].number + 1;
}

/* Do blank lines part the levels of the head? Not if there is one behind every line. */
static bool
blanks_part_levels(const struct layout *l, int head)
{
	int i, close = 0;

	for (i = 1; i < head; i++)
		close += !blank_above(l, i);
	return close > 1;
}

/* Is there a blank line, which parts levels, between the cell and the line? */
static bool
is_parted(const struct layout *l, const struct head_cell *cell, const struct layout_line *line)
{
	int i, head = 0, at = (int)(line - l->line);

	while (head < l->nlines && l->line[head].head)
		head++;
	for (i = cell->bottom + 1; i <= at; i++)
		if (blank_above(l, i))
			return blanks_part_levels(l, head);
	return false;
}

/* Do the cell and the token below it name labels together (功能分类科 + 目名称)? */
static bool
names_labels(struct layout *l, int c, const struct token *t)
{
	const struct head_cell *cell = &l->cell[c];
	struct arena *a = &l->doc->arena;

	return is_near(cell, t) && t->end - t->start <= cell->end - cell->start + 1 &&
		abs(middle(cell->start, cell->end) - middle(t->start, t->end)) <= 2 &&
		word_ends(LABEL_END, utf8_key(a, arena_join(a, cell->text, t->text)));
}

/* Does piece i of the line carry on the words of cell c? It stands below it, and c is not the head of
 * a group that spreads to both sides. A word that is often a head of its own must not have any other
 * piece of the group beside it; a bracket or a single character can be no head at all; nothing goes on
 * with its own beginning. */
static bool
continues(struct layout *l, int c, const struct layout_line *line, int i)
{
	const struct token *t = &line->token[i];
	bool left = i > 0 && is_under(l, c, t - 1);
	bool right = i + 1 < line->n && is_under(l, c, t + 1);

	enum verdict words = judge_words(l, &l->cell[c], t);

	if (closes(&l->cell[c], t) || words == ONE_HEAD ||
		(!left && !right && names_labels(l, c, t)))
		return true;
	if (words == TWO_HEADS || is_parted(l, &l->cell[c], line))
		return false;
	if (!stands_below(l, c, line, i) || str_starts(l->cell[c].text, t->text))
		return false;
	if (t->text.n <= strlen("费") || str_starts(t->text, S("（")) || t->text.p[0] == '(')
		return true;
	if (is_head_word(l, t))
		return (!left && !right) || is_compound(l, &l->cell[c], t);
	return !(left && right);
}

static void
add_piece(struct layout *l, struct head_cell *cell, const struct token *t, int line)
{
	cell->text = arena_join(&l->doc->arena, cell->text, t->text);
	cell->start = t->start < cell->start ? t->start : cell->start;
	cell->end = t->end > cell->end ? t->end : cell->end;
	cell->bottom = line;
}

enum {
	PITCH = 2 /* lines: words of cells with two lines and with three stand half a line apart */
};

/* How far the middle of token t is from that of the cell. */
static int
off_middle(const struct head_cell *cell, const struct token *t)
{
	return abs(middle(cell->start, cell->end) - middle(t->start, t->end));
}

/* The lowest cell above token t of the line that its words may carry on, of two as low the nearer; -1 if
 * none. */
static int
cell_above(const struct layout *l, const struct token *t, int line)
{
	const struct head_cell *cell = l->cell;
	int c, best = -1;

	for (c = 0; c < l->ncells; c++)
		if (is_near(&cell[c], t) && line - cell[c].bottom <= PITCH &&
			(best < 0 || cell[c].bottom > cell[best].bottom ||
				(cell[c].bottom == cell[best].bottom &&
					off_middle(&cell[c], t) <= off_middle(&cell[best], t))))
			best = c;
	return best;
}

/* Where other words of the line carry on cells as narrow as this one, it is carried on too. */
static void
carry_on_alike(struct layout *l, const struct layout_line *line, int *above)
{
	int j, width = 0, c;

	for (j = 0; j < line->n; j++)
		if (above[j] >= 0 && l->cell[above[j]].end - l->cell[above[j]].start > width)
			width = l->cell[above[j]].end - l->cell[above[j]].start;
	for (j = 0; j < line->n && width > 0; j++) {
		if (above[j] >= 0 ||
			(c = cell_above(l, &line->token[j], (int)(line - l->line))) < 0)
			continue;
		if (l->cell[c].end - l->cell[c].start <= width + 1 && stands_below(l, c, line, j) &&
			!is_head_word(l, &line->token[j]) && !is_parted(l, &l->cell[c], line) &&
			judge_words(l, &l->cell[c], &line->token[j]) != TWO_HEADS)
			above[j] = c;
	}
}

/* 公式 A=B+C B C: letters for the columns, and how they come about. */
static bool
has_formulas(const struct layout_line *line)
{
	int j, n = 0, formulas = 0;

	for (j = 0; j < line->n; j++) {
		n += head_numbers_column(line->token[j].text);
		formulas += head_numbers_column(line->token[j].text) &&
			str_has(line->token[j].text, S("="));
	}
	return formulas > 0 && n > 2 && 2 * n > line->n;
}

void
find_cells(struct layout *l, int head)
{
	int i, j, c, *above;

	l->cell = arena_alloc(&l->doc->arena, MAX_HEAD_CELLS * sizeof *l->cell);
	for (i = 0; i < head; i++) {
		const struct layout_line *line = &l->line[i];

		bool indexes = line->n == 1; /* is it a line that numbers the columns? */

		if (has_formulas(line))
			continue;
		above = arena_alloc(&l->doc->arena, (size_t)line->n * sizeof *above);
		for (j = 0; j < line->n; j++)
			indexes = indexes || line->token[j].kind != TEXT_TOKEN;
		for (j = 0; j < line->n; j++) {
			c = cell_above(l, &line->token[j], i);
			above[j] = c >= 0 && continues(l, c, line, j) ? c : -1;
		}
		carry_on_alike(l, line, above);
		join_fragments(l, line, above);
		for (j = 0; j < line->n && l->ncells < MAX_HEAD_CELLS; j++) {
			const struct token *t = &line->token[j];

			if (t->kind != TEXT_TOKEN || (indexes && is_index_word(l, t)))
				continue; /* of a line that numbers the columns */
			if (above[j] >= 0)
				add_piece(l, &l->cell[above[j]], t, i);
			else
				l->cell[l->ncells++] = (struct head_cell){.text = t->text,
					.record = t->record,
					.at = t->at,
					.start = t->start,
					.end = t->end,
					.top = i,
					.bottom = i,
					.parent = -1,
					.label = is_label_cell(l, t->text)};
		}
	}
}
