#include <stdio.h>

#include "outline.h"

/* The paths in use, a hash table with open addressing. */
struct path_set {
	struct str *slot;
	int *times;
	size_t size; /* a power of two */
};

static size_t
hash(struct str s)
{
	size_t h = 1469598103934665603u, i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return h;
}

static struct path_set
new_set(struct arena *a, size_t n)
{
	struct path_set set = {.size = 16};

	while (set.size < 2 * n + 2)
		set.size *= 2;
	set.slot = arena_alloc(a, set.size * sizeof *set.slot);
	set.times = arena_alloc(a, set.size * sizeof *set.times);
	return set;
}

/* How many times the path has been asked for, this time included. */
static int
count(struct path_set *set, struct str path)
{
	size_t i = hash(path) & (set->size - 1);

	while (set->slot[i].n > 0 && !str_eq(set->slot[i], path))
		i = (i + 1) & (set->size - 1);
	set->slot[i] = path;
	return ++set->times[i];
}

enum { MAX_PATH = 160 };

static size_t
put_number(char *buf, int n)
{
	size_t digits = n > 99 ? 3 : n > 9 ? 2 : 1, i = digits;

	for (; i > 0; n /= 10)
		buf[--i] = (char)('0' + n % 10);
	return digits;
}

/* parent.component, unique. A heading without a number is a +. */
static struct str
new_path(struct document *doc, struct path_set *set, struct str parent, const struct line *l)
{
	char buf[MAX_PATH + 32];
	int times;
	size_t n = 0;

	if (parent.n > 0 && parent.n < MAX_PATH) {
		memcpy(buf, parent.p, parent.n);
		buf[parent.n] = '.';
		n = parent.n + 1;
	}
	if (l->number.form == NUMBER_ANNEX)
		buf[n++] = 'A';
	else if (l->number.value == 0)
		buf[n++] = '+';
	if (l->number.value > 0)
		n += put_number(buf + n, l->number.value);
	times = count(set, arena_str(&doc->arena, (struct str){buf, n}));
	if (times > 1)
		n += (size_t)snprintf(buf + n, 16, "#%d", times);
	return arena_str(&doc->arena, (struct str){buf, n});
}

static size_t
count_headings(const struct document *doc)
{
	size_t i, n = 0;

	for (i = 0; i < doc->n; i++)
		n += doc->line[i].level > 0 && !doc->line[i].joins;
	return n;
}

void
find_paths(struct document *doc)
{
	struct str open[6] = {{0}}; /* the path of the last heading on every level */
	struct path_set set = new_set(&doc->arena, count_headings(doc));
	struct str path = S("");
	size_t i;
	int k, level;

	for (i = 0; i < doc->n; i++) {
		struct line *l = &doc->line[i];

		if (l->level > 0 && !l->joins) {
			level = l->level;
			for (k = level - 1; k > 0 && open[k].n == 0; k--)
				;
			path = new_path(doc, &set, k > 0 ? open[k] : S(""), l);
			open[level] = path;
			for (k = level + 1; k < 6; k++)
				open[k] = S("");
		}
		l->path = path;
	}
}
