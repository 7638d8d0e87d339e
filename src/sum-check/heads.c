#include "heads.h"
#include "words.h"

/* The part of a head that names the branch under the total's head. */
static struct str
branch(const struct column *c, const struct total *t)
{
	return c->part[t->depth];
}

static bool
same_parts(const struct column *a, int i, const struct column *b, int j, int n)
{
	int k;

	for (k = 0; k < n; k++)
		if (!str_eq(a->part[i + k], b->part[j + k]))
			return false;
	return true;
}

/* True if column i may belong to the total: same block, same group of heads, same kind of unit. */
static bool
in_group(const struct layout *l, const struct total *t, int i)
{
	const struct column *c = &l->columns[i], *total = &l->columns[t->column];

	return i != t->column && c->block == total->block && str_eq(c->unit, total->unit) &&
		c->nparts > t->depth + t->tail && same_parts(c, 0, total, 0, t->depth) &&
		same_parts(c, c->nparts - t->tail, total, total->nparts - t->tail, t->tail) &&
		!(head_is_total(branch(c, t)) && c->nparts == t->depth + 1 + t->tail);
}

/* How many of the head's first parts name the group that column k adds up: all of them, or those
 * before its 小计. */
static int
group_depth(const struct column *k, const struct total *t)
{
	int n = k->nparts - t->tail, i;

	for (i = t->depth + 1; i < n; i++)
		if (head_is_total(k->part[i]))
			return i;
	return n;
}

/* True if another column of the total's group adds up column i already. */
static bool
counted_elsewhere(const struct layout *l, const struct total *t, int i)
{
	const struct column *c = &l->columns[i];
	int k;

	for (k = 0; k < l->ncolumns; k++) {
		const struct column *other = &l->columns[k];
		int depth = group_depth(other, t), own = c->nparts - t->tail;

		if (k != i && in_group(l, t, k) && depth <= own &&
			same_parts(c, 0, other, 0, depth) &&
			(depth < other->nparts - t->tail || depth < own) &&
			group_depth(c, t) != depth)
			return true;
	}
	return false;
}

struct set
heads_set(struct doc *doc, const struct layout *l, const struct total *t, bool some)
{
	struct set s = {arena_alloc(&doc->arena, (size_t)l->ncolumns * sizeof *s.column), 0};
	int i;

	for (i = 0; i < l->ncolumns; i++) {
		if (!in_group(l, t, i) || counted_elsewhere(l, t, i) ||
			(some && word_starts(OF_WHICH, branch(&l->columns[i], t))))
			continue;
		s.column[s.n++] = i;
	}
	return s;
}

struct set
heads_beside(struct doc *doc, const struct layout *l, const struct total *t, int n)
{
	struct set s = {arena_alloc(&doc->arena, (size_t)l->ncolumns * sizeof *s.column), 0};
	int step = n > 0 ? 1 : -1, i;

	for (i = t->column + step; i != t->column + n + step; i += step) {
		if (i < 0 || i >= l->ncolumns ||
			l->columns[i].block != l->columns[t->column].block ||
			!str_eq(l->columns[i].unit, l->columns[t->column].unit))
			return (struct set){0};
		s.column[s.n++] = i;
	}
	return s;
}

struct set
heads_group_beside(struct doc *doc, const struct layout *l, const struct set *heads)
{
	struct set s = {arena_alloc(&doc->arena, (size_t)l->ncolumns * sizeof *s.column), 0};
	int i;

	for (i = 0; i < heads->n; i++)
		if (same_parts(
			    &l->columns[heads->column[i]], 0, &l->columns[heads->column[0]], 0, 1))
			s.column[s.n++] = heads->column[i];
	return s;
}

bool
heads_read_total(const struct layout *l, int column, struct total *t)
{
	const struct column *c = &l->columns[column];
	int i;

	for (i = c->nparts - 1; i >= 0; i--) {
		if (head_is_total(c->part[i])) {
			*t = (struct total){column, i, c->nparts - 1 - i};
			return true;
		}
	}
	return false;
}
