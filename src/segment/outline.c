#include <stdio.h>

#include "outline.h"

/* How many times the path has been asked for, this time included. */
static int
count(struct arena *a, struct map *paths, struct str path)
{
	void **times = map_at(a, paths, path);

	if (*times == NULL)
		*times = arena_alloc(a, sizeof(int));
	return ++*(int *)*times;
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
new_path(struct outline *o, struct str parent, const struct line *l)
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
	times = count(o->arena, &o->paths, arena_str(o->arena, (struct str){buf, n}));
	if (times > 1)
		n += (size_t)snprintf(buf + n, 16, "#%d", times);
	return arena_str(o->arena, (struct str){buf, n});
}

struct str
outline_path(struct outline *o, const struct line *l)
{
	int k = l->level - 1;

	while (k > 0 && o->open[k].n == 0)
		k--;
	o->open[l->level] = new_path(o, k > 0 ? o->open[k] : S(""), l);
	for (k = l->level + 1; k < LEVELS; k++)
		o->open[k] = S("");
	return o->open[l->level];
}
