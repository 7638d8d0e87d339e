#include <stdalign.h>
#include <stdlib.h>

#include "arena.h"
#include "err.h"

enum { BLOCK = 1 << 16 };

struct arena_block {
	struct arena_block *next;
	size_t size;
	alignas(max_align_t) char mem[];
};

void *
xmalloc(size_t n)
{
	void *p = malloc(n ? n : 1);

	if (p == NULL)
		die("out of memory");
	return p;
}

void *
xrealloc(void *p, size_t n)
{
	p = realloc(p, n ? n : 1);
	if (p == NULL)
		die("out of memory");
	return p;
}

/* Makes a block with room for n bytes the current one: the next of the list that is large enough,
 * else a new one. */
static void
next_block(struct arena *a, size_t n)
{
	struct arena_block **link = a->current ? &a->current->next : &a->first;
	struct arena_block *b;

	while (*link != NULL && (*link)->size < n)
		link = &(*link)->next;
	if (*link == NULL) {
		size_t size = n > BLOCK ? n : BLOCK;

		b = xmalloc(sizeof *b + size);
		b->size = size;
		b->next = NULL;
		*link = b;
	}
	a->current = *link;
	a->used = 0;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	const size_t align = alignof(max_align_t);
	void *p;

	n = (n + align - 1) / align * align;
	if (a->current == NULL || a->current->size - a->used < n)
		next_block(a, n);
	p = a->current->mem + a->used;
	a->used += n;
	return memset(p, 0, n);
}

struct str
arena_str(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return (struct str){p, s.n};
}

struct str
arena_join(struct arena *a, struct str x, struct str y)
{
	char *buf = arena_alloc(a, x.n + y.n + 1);

	if (x.n > 0)
		memcpy(buf, x.p, x.n);
	if (y.n > 0)
		memcpy(buf + x.n, y.p, y.n);
	return (struct str){buf, x.n + y.n};
}

void *
arena_grow(struct arena *a, void *old, size_t n, size_t *cap, size_t size)
{
	void *p;

	if (n < *cap)
		return old;
	*cap = *cap ? *cap * 2 : 4;
	p = arena_alloc(a, *cap * size);
	if (n > 0)
		memcpy(p, old, n * size);
	return p;
}

void
arena_reset(struct arena *a)
{
	a->current = a->first;
	a->used = 0;
}

void
arena_free(struct arena *a)
{
	struct arena_block *b, *next;

	for (b = a->first; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	*a = (struct arena){0};
}
