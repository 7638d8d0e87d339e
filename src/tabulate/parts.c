#include "label.h"
#include "parts.h"
#include "utf8.h"
#include "words.h"

enum { NO_ROW = -1, UNNUMBERED_RANK = 100 };

void
parts_begin(struct parts *p)
{
	*p = (struct parts){.last.row = NO_ROW, .which.row = NO_ROW, .again = NO_ROW};
}

/* A total: no row above is open any more. */
static void
close_all(struct parts *p)
{
	p->last.row = p->which.row = p->again = NO_ROW;
	p->depth = 0;
}

static void
remember(struct parts *p, struct str name)
{
	if (p->nnames < MAX_NAMES)
		p->names[p->nnames++] = name;
}

static bool
is_remembered(const struct parts *p, struct str name)
{
	int i;

	for (i = 0; i < p->nnames && name.n > 0; i++)
		if (str_starts(p->names[i], name))
			return true;
	return false;
}

/* 一般公共预算财政拨款 without the number that it had above (一、一般公共预算财政拨款) divides the row
 * without a number over it: 年初财政拨款结转和结余. The row that is divided, or NO_ROW. */
static int
named_again(struct arena *a, struct parts *p, struct str label)
{
	if (p->nnames == 0 || !is_remembered(p, utf8_key(a, label)))
		p->again = NO_ROW;
	else if (p->again == NO_ROW && p->last.row != NO_ROW && !p->last.numbered)
		p->again = p->last.row;
	return p->again;
}

static void
open_row(struct parts *p, struct open_row row)
{
	if (p->depth < MAX_DEPTH)
		p->open[p->depth++] = row;
}

/* Closes the rows that a row of that rank can't be a part of; the row it is a part of, or NO_ROW. */
static int
close_to(struct parts *p, int rank)
{
	while (p->depth > 0 && p->open[p->depth - 1].rank >= rank)
		p->depth--;
	return p->depth > 0 ? p->open[p->depth - 1].row : NO_ROW;
}

/* Is it the first of its numbering: 一、 （一） 1. （1）? */
static bool
is_first(struct str number)
{
	size_t i = str_starts(number, S("（")) ? strlen("（") : str_starts(number, S("("));

	number = str_sub(number, i, number.n);
	if (str_starts(number, S("一")))
		return number.n < strlen("一一") ||
			!utf8_is_han(utf8_at(str_sub(number, strlen("一"), number.n), 0, &i));
	return str_starts(number, S("1")) &&
		(number.n < 2 || number.p[1] < '0' || number.p[1] > '9');
}

/* A numbered row: under the row of the next higher numbering; 一、 or 1. right under a row without a
 * number divides that row. */
static int
numbered(struct parts *p, struct open_row row, bool first, bool *sure)
{
	int parent;

	p->which.row = NO_ROW;
	parent = close_to(p, row.rank);
	if (first && p->last.row != NO_ROW && !p->last.numbered && !p->after_total) {
		parent = p->last.row;
		*sure = false;
		open_row(p, (struct open_row){row.rank - 1, parent, p->last.indent, false});
	}
	open_row(p, row);
	return parent;
}

/* A row without a number: a further part behind 其中, or one that is indented more than the row it
 * belongs to. */
static int
unnumbered(struct parts *p, struct open_row row, bool *sure)
{
	int parent;

	if (p->which.row != NO_ROW) {
		*sure = p->which.numbered;
		return p->which.row;
	}
	*sure = false;
	while (p->depth > 0 && p->open[p->depth - 1].indent >= row.indent)
		p->depth--;
	parent = p->depth > 0 ? p->open[p->depth - 1].row : NO_ROW;
	open_row(p, row);
	return parent;
}

/* 其中：X divides the row above; 其中：Y under 其中：X the same one. */
static int
of_which(struct parts *p, struct open_row row, enum rank number, bool first)
{
	if (p->which.row == NO_ROW || p->which.rank != UNNUMBERED_RANK)
		p->which = p->last;
	p->which.rank = UNNUMBERED_RANK;
	if (number != UNNUMBERED && first) {
		open_row(p, (struct open_row){row.rank - 1, p->which.row, row.indent, true});
		open_row(p, row);
	}
	return p->which.row;
}

int
parts_next(struct arena *a, struct parts *p, int row, struct str label, int indent, bool *sure)
{
	struct str rest, inner;
	enum rank number = label_numbering(label, &rest);
	struct open_row this = {2 * (int)number, row, indent, number != UNNUMBERED};
	size_t which = label_of_which(rest);
	int parent;

	*sure = true;
	if (which > 0) {
		number = label_numbering(str_sub(rest, which, rest.n), &inner);
		this.rank = 2 * (int)number;
		parent = of_which(p, this, number, is_first(str_sub(rest, which, rest.n)));
	} else if (number != UNNUMBERED) {
		remember(p, utf8_key(a, rest));
		p->again = NO_ROW;
		parent = numbered(p, this, is_first(label), sure);
	} else if (word_ends(TOTAL_WORD, utf8_key(a, label))) {
		close_all(p);
		parent = NO_ROW;
	} else if ((parent = named_again(a, p, rest)) == NO_ROW) {
		this.rank = UNNUMBERED_RANK + indent;
		parent = unnumbered(p, this, sure);
	}
	p->after_total = number == UNNUMBERED && which == 0 && p->depth == 0;
	p->last = this;
	return parent;
}

void
parts_reject(struct parts *p)
{
	p->which.row = NO_ROW;
	p->depth = 0;
}
