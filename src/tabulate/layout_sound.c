/* Is a tree of head cells by heights one that a head can have, and how well do its groups stand? */
#include <stdlib.h>

#include "layout_levels.h"
#include "utf8.h"
#include "wordset.h"

enum { PARTED = 10 /* columns off the middle: what it costs to part neighbours that are funds */ };

/* Does a group that has none over it stand below the top row? */
static bool
lacks_group(const struct levels *v)
{
	int i;

	for (i = 0; i < v->n; i++) {
		const struct head_cell *cell = &v->l->cell[v->root[i]];

		if (cell->children > 0 && !cell->label &&
			nearest_class(v, height_of(v, v->root[i]), 0, v->classes) > 0)
			return true;
	}
	return false;
}

/* Does 小计 stand below no group, though there are some? */
static bool
lacks_subtotal(const struct levels *v)
{
	static struct wordset grouped = {.table = "heads", .kind = "grouped"};
	bool alone = false, groups = false;
	int i;

	for (i = 0; i < v->n; i++) {
		const struct head_cell *cell = &v->l->cell[v->root[i]];

		groups = groups || (cell->children > 0 && !cell->label);
		alone = alone || wordset_is(&grouped, utf8_key(&v->l->doc->arena, cell->text));
	}
	return alone && groups;
}

bool
levels_are_sound(const struct levels *v, int figures, bool blank)
{
	int i, n = 0, class = -1;
	long first = 0, height;

	if (lacks_group(v) || lacks_subtotal(v))
		return false;

	for (i = 0; i < v->l->nleaves; i++) {
		const struct head_cell *cell = &v->l->cell[v->l->leaf[i]];

		if (cell->label)
			continue;
		n++;
		if (cell->parent >= 0)
			continue;
		height = height_of(v, v->l->leaf[i]);
		if (class >= 0 && (v->class[v->l->leaf[i]] != class || (blank && height != first)))
			return false;
		class = v->class[v->l->leaf[i]];
		first = height;
	}
	return n == figures || (blank && n > figures);
}

/* The place of the cell in the row of the funds (一般公共预算, 政府性基金预算, 国有资本经营预算), from 1; 0 if it is none. */
static int
fund_of(const struct layout *l, int c)
{
	static struct wordset funds = {.table = "heads", .kind = "fund"};
	struct str key = utf8_key(&l->doc->arena, l->cell[c].text);
	int i;

	for (i = 0; i < wordset(&funds)->n; i++)
		if (str_starts(key, funds.word[i]))
			return i + 1;
	return 0;
}

/* How many neighbours are one fund and the next, but not below one group? */
static int
parted_funds(const struct layout *l)
{
	int i, n = 0, last = 0;

	for (i = 0; i < l->nleaves; i++) {
		int fund = fund_of(l, l->leaf[i]);

		n += last > 0 && fund > last &&
			l->cell[l->leaf[i]].parent != l->cell[l->leaf[i - 1]].parent;
		last = fund;
	}
	return n;
}

long
levels_cost(const struct levels *v)
{
	long sum = PARTED * parted_funds(v->l);
	int c;

	for (c = 0; c < v->l->ncells; c++)
		if (v->l->cell[c].children > 0)
			sum += abs(middle(v->start[c], v->end[c]) -
				middle(v->l->cell[c].start, v->l->cell[c].end));
	return sum;
}
