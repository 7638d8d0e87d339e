/* What is said about a figure of a sentence does not end with its clause: 与上年持平, 评价等级为良, 主要
 * 原因是人员增加. So its text goes on to the clause of the next figure, at most to the end of the
 * next sentence. */
#include "passage.h"
#include "utf8.h"

/* The bytes that the marks looked for begin with: no character of another kind holds one of them
 * behind its first byte. */
static const bool may_be_mark[256] = {
	[','] = true, [';'] = true, [':'] = true, [0xe3] = true, [0xef] = true};

/* The first byte of s from i on that may begin a mark; end if none does before it. */
static size_t
next_mark(struct str s, size_t i, size_t end)
{
	while (i < end && !may_be_mark[(unsigned char)s.p[i]])
		i++;
	return i;
}

/* A mark that ends a clause at byte i of s; *len gets its bytes. */
static bool
ends_clause(struct str s, size_t i, size_t *len)
{
	int32_t c = utf8_fold(utf8_at(s, i, len));
	bool between_digits = i > 0 && i + 1 < s.n && s.p[i - 1] >= '0' && s.p[i - 1] <= '9' &&
		s.p[i + 1] >= '0' && s.p[i + 1] <= '9';

	return (c == ',' || c == ';' || c == ':' || c == 0x3002) && !between_digits;
}

/* Where the clause of the figure at byte `figure` begins: behind the last mark after byte `from`; or
 * else behind the first enumeration mark, when there is a figure before (1万元、印刷费2万元). */
static size_t
clause_start(struct str s, size_t from, size_t figure)
{
	size_t i, len, start = from, pause = from;

	figure = figure < s.n ? figure : s.n;
	for (i = next_mark(s, from, figure); i < figure; i = next_mark(s, i + len, figure)) {
		if (ends_clause(s, i, &len))
			start = i + len;
		else if (from > 0 && pause == from && utf8_at(s, i, &len) == 0x3001)
			pause = i + len;
	}
	return start > from ? start : pause;
}

/* Cuts the passage [from, to) behind its second full stop after the figure. */
static size_t
passage_end(struct str s, size_t figure, size_t to)
{
	size_t i, len;
	int stops = 0;

	for (i = next_mark(s, figure, to); i < to; i = next_mark(s, i + len, to))
		if (utf8_at(s, i, &len) == 0x3002 && ++stops == 2)
			return i + len;
	return to;
}

static void
extend(struct doc *doc, const struct record *r, struct fact *f, const struct fact *next,
	size_t *start)
{
	size_t begin = *start, end = r->text.n;

	if (next != NULL)
		end = clause_start(r->text, f->position, next->position);
	/* nothing between the figures: the reader's own words will do */
	if (end > f->position) {
		end = passage_end(r->text, f->position, end);
		f->text = record_slice(&doc->arena, r, begin, end);
	}
	*start = end > f->position ? end : begin;
}

void
extend_texts(struct doc *doc)
{
	size_t i = 0, n, record;

	for (record = 0; record < doc->nrecords && i < doc->nfacts; record++) {
		const struct record *r = &doc->records[record];
		size_t start = 0;

		for (; i < doc->nfacts && doc->facts[i]->line < r->line; i++)
			;
		for (n = i; n < doc->nfacts && doc->facts[n]->line <= r->end; n++)
			;
		while (i < n && doc->facts[i]->table.n == 0 && doc->facts[i]->role == META)
			i++; /* remarks come first and have words of their own */
		if (i < n)
			start = clause_start(r->text, 0, doc->facts[i]->position);
		for (; i < n; i++)
			if (doc->facts[i]->table.n == 0 && doc->facts[i]->role != META &&
				!doc->facts[i]->worded)
				extend(doc, r, doc->facts[i], i + 1 < n ? doc->facts[i + 1] : NULL,
					&start);
	}
}

void
extend_texts_of(struct doc *doc, const struct record *r, size_t from, size_t first)
{
	size_t i, start;

	if (first == doc->nfacts)
		return;
	start = clause_start(r->text, from, doc->facts[first]->position);
	for (i = first; i < doc->nfacts; i++) {
		extend(doc, r, doc->facts[i], i + 1 < doc->nfacts ? doc->facts[i + 1] : NULL,
			&start);
		doc->facts[i]->worded = true;
	}
}
