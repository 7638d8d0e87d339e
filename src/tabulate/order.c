/* A merge sort that takes what is in order already, as nearly all facts are: tables and prose come
 * one behind the other, each from top to bottom. */
#include "order.h"

static bool
goes_before(const struct fact *x, const struct fact *y)
{
	if (x->line != y->line)
		return x->line < y->line;
	if ((x->role == META) != (y->role == META))
		return x->role == META;
	return x->position < y->position;
}

/* The end of the facts in order that begin at i. */
static size_t
run_end(struct fact *const *f, size_t i, size_t n)
{
	while (i < n && (i + 1 == n || !goes_before(f[i + 1], f[i])))
		i++;
	return i < n ? i + 1 : n;
}

/* Merges from[i, middle) and from[middle, end) to the same place in to. */
static void
merge(struct fact *const *from, struct fact **to, size_t i, size_t middle, size_t end)
{
	size_t k = middle, at;

	for (at = i; at < end; at++)
		to[at] = k == end || (i < middle && !goes_before(from[k], from[i])) ? from[i++]
										    : from[k++];
}

/* Merges every two runs; returns how many are left. */
static size_t
merge_all(struct fact *const *from, struct fact **to, size_t n)
{
	size_t i, middle, end, runs = 0;

	for (i = 0; i < n; i = end, runs++) {
		middle = run_end(from, i, n);
		end = run_end(from, middle, n);
		merge(from, to, i, middle, end);
	}
	return runs;
}

void
order_facts(struct doc *doc)
{
	struct fact **to = arena_alloc(&doc->arena, doc->nfacts * sizeof *to), **from;
	size_t runs;

	do {
		from = doc->facts;
		runs = merge_all(from, to, doc->nfacts);
		doc->facts = to;
		to = from;
	} while (runs > 1);
}
