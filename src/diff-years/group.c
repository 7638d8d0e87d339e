/* Which documents belong together: those of one agency, of one type, in the order of their years. */
#include <regex.h>
#include <stdlib.h>

#include "err.h"
#include "utf8.h"
#include "years.h"

static regex_t pattern;
static enum { BY_AGENCY, BY_PATTERN_OF_AGENCY, BY_PATTERN_OF_DOC } by;

void
group_by(const char *arg)
{
	const char *regex = strchr(arg, '=');
	char text[128];
	int error;

	if (strncmp(arg, "agency=", 7) == 0)
		by = BY_PATTERN_OF_AGENCY;
	else if (strncmp(arg, "doc=", 4) == 0)
		by = BY_PATTERN_OF_DOC;
	else
		die_usage("-k needs agency=REGEX or doc=REGEX, not '%s'", arg);
	error = regcomp(&pattern, regex + 1, REG_EXTENDED);
	if (error != 0) {
		regerror(error, &pattern, text, sizeof text);
		die_usage("-k %s: %s", arg, text);
	}
}

/* The part of name that the pattern matches; all of it if it doesn't. */
static struct str
matched(struct arena *arena, struct str name)
{
	struct str copy = arena_str(arena, name); /* ends with a NUL */
	regmatch_t m[2];

	if (regexec(&pattern, copy.p, 2, m, 0) != 0)
		return copy;
	if (pattern.re_nsub > 0 && m[1].rm_so >= 0)
		m[0] = m[1];
	return str_sub(copy, (size_t)m[0].rm_so, (size_t)m[0].rm_eo);
}

void
set_group(struct doc *doc)
{
	struct arena *arena = &doc->arena;
	struct str name = doc->agency.n > 0 ? doc->agency : doc->name;

	if (by == BY_PATTERN_OF_DOC)
		name = matched(arena, doc->name);
	else if (by == BY_PATTERN_OF_AGENCY)
		name = matched(arena, name);
	doc->group = utf8_key(arena, name);
}

/* Agency, then type (or, with --plan, year before type), then year, then as in the stream. */
static int
by_group(const void *x, const void *y)
{
	const struct doc *a = *(struct doc *const *)x, *b = *(struct doc *const *)y;
	int c = str_cmp(a->group, b->group);

	if (c == 0 && !options.plan)
		c = a->final - b->final;
	if (c == 0)
		c = a->year - b->year;
	if (c == 0)
		c = a->final - b->final;
	return c != 0 ? c : a->order < b->order ? -1 : 1;
}

static bool
same_group(const struct doc *a, const struct doc *b)
{
	return str_eq(a->group, b->group) &&
		(options.plan ? a->year == b->year : a->final == b->final);
}

/* Moves documents that are there twice behind the others. Returns how many remain. */
static size_t
drop_doubles(struct doc **docs, size_t n)
{
	size_t i, kept = 0;

	for (i = 0; i < n; i++) {
		struct doc *last = kept > 0 ? docs[kept - 1] : NULL;

		if (last != NULL && same_group(last, docs[i]) && last->year == docs[i]->year &&
			last->final == docs[i]->final)
			warn("%.*s: left out, same agency, type and year as %.*s",
				(int)docs[i]->name.n, docs[i]->name.p, (int)last->name.n,
				last->name.p);
		else {
			struct doc *doc = docs[i];

			docs[i] = docs[kept];
			docs[kept++] = doc;
		}
	}
	return kept;
}

/* The documents of one agency and type (of one agency and year with --plan), in order. */
static void
pairs_of_group(struct doc **docs, size_t n, void (*compare)(struct pair *))
{
	struct pair p = {.plan = options.plan, .newer = docs[0]};
	size_t i;

	p.year = options.plan ? docs[0]->year : docs[0]->year - 1;
	if (n == 1 && (!options.plan || docs[0]->final))
		compare(&p);
	for (i = 1; i < n; i++) {
		p.older = docs[i - 1];
		p.newer = docs[i];
		p.year = p.older->year;
		compare(&p);
	}
}

void
for_each_pair(struct doc **docs, size_t n, void (*compare)(struct pair *))
{
	size_t first, end;

	if (n == 0)
		return;
	qsort(docs, n, sizeof *docs, by_group);
	n = drop_doubles(docs, n);
	for (first = 0; first < n; first = end) {
		for (end = first + 1; end < n && same_group(docs[first], docs[end]); end++)
			;
		pairs_of_group(docs + first, end - first, compare);
	}
}
