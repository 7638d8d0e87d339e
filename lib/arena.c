#define _DEFAULT_SOURCE /* madvise */
#include <stdalign.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "arena.h"
#include "err.h"

/* Blocks double from the first size to the last, which is that of a huge page. */
enum { FIRST_BLOCK = 1 << 16, LAST_BLOCK = 1 << 21 };

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

/* A new block with room for n bytes. A large document takes huge pages where the system has them:
 * thousands of page faults less. */
static struct arena_block *
new_block(size_t last, size_t n)
{
	size_t size = last == 0 ? FIRST_BLOCK : last < LAST_BLOCK ? last * 2 : LAST_BLOCK;
	struct arena_block *b;

	n += sizeof *b;
	if (n > size)
		size = (n + LAST_BLOCK - 1) / LAST_BLOCK * LAST_BLOCK;
	b = size < LAST_BLOCK ? xmalloc(size) : aligned_alloc(LAST_BLOCK, size);
	if (b == NULL)
		die("out of memory");
#ifdef MADV_HUGEPAGE
	if (size >= LAST_BLOCK)
		madvise(b, size, MADV_HUGEPAGE);
#endif
	*b = (struct arena_block){.size = size - sizeof *b};
	return b;
}

/* Makes a block with room for n bytes the current one: the next of the list that is large enough,
 * else a new one. */
static void
next_block(struct arena *a, size_t n)
{
	struct arena_block **link = a->current ? &a->current->next : &a->first;

	for (; *link != NULL && (*link)->size < n; link = &(*link)->next)
		;
	if (*link == NULL)
		*link = new_block(a->current ? a->current->size + sizeof **link : 0, n);
	a->current = *link;
	a->used = 0;
}

/* n bytes, not zeroed, at a multiple of align, a power of two. */
static inline void *
take(struct arena *a, size_t n, size_t align)
{
	size_t from = (a->used + align - 1) & ~(align - 1);

	if (a->current == NULL || from > a->current->size || a->current->size - from < n) {
		next_block(a, n);
		from = 0;
	}
	a->used = from + n;
	return a->current->mem + from;
}

void *
arena_raw(struct arena *a, size_t n)
{
	return take(a, n, alignof(max_align_t));
}

void *
arena_alloc(struct arena *a, size_t n)
{
	return memset(arena_raw(a, n), 0, n);
}

char *
arena_text(struct arena *a, size_t n)
{
	return take(a, n, 1);
}

struct str
arena_str(struct arena *a, struct str s)
{
	char *p = arena_text(a, s.n + 1);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return (struct str){p, s.n};
}

struct str
arena_join(struct arena *a, struct str x, struct str y)
{
	char *buf = arena_text(a, x.n + y.n + 1);

	if (x.n > 0)
		memcpy(buf, x.p, x.n);
	if (y.n > 0)
		memcpy(buf + x.n, y.p, y.n);
	buf[x.n + y.n] = '\0';
	return (struct str){buf, x.n + y.n};
}

void *
arena_grow(struct arena *a, void *old, size_t n, size_t *cap, size_t size)
{
	void *p;

	if (n < *cap)
		return old;
	*cap = *cap ? *cap * 2 : 4;
	p = arena_raw(a, *cap * size);
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
