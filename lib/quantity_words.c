/* What the words of lib/data/labels.tsv say about a quantity, one by one and together. */
#include <stdint.h>

#include "err.h"
#include "quantity_words.h"
#include "utf8.h"
#include "vocabulary.h"

/* What the words of one text say. Labels and heads come again and again: what was read is kept. */
struct reading {
	struct str text;
	bool no_three;
	bool says; /* some value is said */
	meaning value[QUANTITY_KINDS];
	struct str rest; /* what no word accounts for */
};

enum { READINGS = 512 };

/* Sets a kind that the text says. Both sides (收入支出决算总表) are neither; 财政拨款 doesn't widen
 * 一般公共预算财政拨款. */
static void
say(struct reading *r, const struct word *w)
{
	meaning *value = &r->value[w->kind];

	r->says = true;
	if (w->kind == KIND_SIDE && *value && *value != w->meaning)
		*value = MEANING_BOTH;
	else if (!*value || w->meaning != MEANING_FISCAL)
		*value = w->meaning;
}

/* True if a year stands at byte i: it is known without the words. */
static bool
year_at(struct str key, size_t i)
{
	size_t k;

	for (k = i; k < i + 4; k++)
		if (k >= key.n || key.p[k] < '0' || key.p[k] > '9')
			return false;
	return str_starts(str_sub(key, k, key.n), S("年"));
}

static void
read_words(struct arena *a, struct reading *r)
{
	struct str key = utf8_key(a, r->text);
	char *left = arena_text(a, key.n + 1);
	size_t i = 0, n = 0;

	while (i < key.n) {
		const struct word *w;
		size_t len;
		int32_t c = utf8_at(key, i, &len);

		if (year_at(key, i)) {
			i += strlen("2024年");
			continue;
		}
		w = vocabulary_at(key, i);
		if (w != NULL && !(w->kind == KIND_THREE && r->no_three)) {
			if (w->kind < QUANTITY_KINDS)
				say(r, w);
			i += w->text.n;
			continue;
		}
		if (utf8_is_han(c) || (c >= '0' && c <= '9')) {
			memcpy(left + n, key.p + i, len);
			n += len;
		}
		i += len;
	}
	r->rest = (struct str){left, n};
}

/* The reading of a text, which is known by its place in memory; valid until the next call. */
static const struct reading *
reading_of(struct quantity_reader *reader, struct str text, bool no_three)
{
	struct reading **slot, *r;

	if (reader->readings == NULL)
		reader->readings = arena_alloc(reader->arena, READINGS * sizeof *reader->readings);
	slot = &reader->readings[((uintptr_t)text.p * 0x9e3779b97f4a7c15u >> 32) % READINGS];
	r = *slot;
	if (r != NULL && r->text.p == text.p && r->text.n == text.n && r->no_three == no_three)
		return r;
	if (r == NULL)
		r = *slot = arena_alloc(reader->arena, sizeof *r);
	*r = (struct reading){.text = text, .no_three = no_three};
	read_words(reader->arena, r);
	return r;
}

void
quantity_read(struct quantity_reader *reader, struct quantity *q, struct str text, bool rest)
{
	const struct reading *r = reading_of(reader, text, q->no_three);
	int k;

	for (k = 0; r->says && k < QUANTITY_KINDS; k++)
		if (r->value[k] && (!q->value[k] || r->value[k] != MEANING_FISCAL))
			q->value[k] = r->value[k];
	if (rest && r->rest.n > 0)
		q->rest = q->rest.n > 0 ? arena_join(reader->arena, q->rest, r->rest) : r->rest;
}

void
quantity_read_title(struct quantity_reader *reader, struct quantity *q, struct str title)
{
	quantity_read(reader, q, title, false);
	/* one table for both: its heads say which is meant */
	if (q->value[KIND_THREE])
		q->value[KIND_AGENCY] = MEANING_NONE;
}

/* True if a heading is a statement with a figure of its own: （一）收入决算总计120.50万元。 */
static bool
states_a_figure(struct str heading)
{
	size_t i;

	for (i = 1; i < heading.n; i++)
		if (heading.p[i - 1] >= '0' && heading.p[i - 1] <= '9' &&
			(heading.p[i] == '.' || heading.p[i] == '%' ||
				str_starts(str_sub(heading, i, heading.n), S("万元"))))
			return true;
	return false;
}

void
quantity_read_headings(struct quantity_reader *reader, struct quantity *q, struct str headings)
{
	size_t from = 0;

	while (from <= headings.n) {
		ptrdiff_t slash = str_find(headings, S("/"), from);
		size_t stop = slash < 0 ? headings.n : (size_t)slash;
		struct str heading = str_sub(headings, from, stop);

		if (!states_a_figure(heading))
			quantity_read(reader, q, heading, false);
		from = stop + 1;
	}
	q->value[KIND_GRAND] = q->value[KIND_STAGE] = MEANING_NONE;
}

/* An economic account is personnel or operating expenses by itself. */
static meaning
usual_means(struct str code)
{
	if (str_starts(code, S("301")) || str_starts(code, S("303")))
		return MEANING_PERSONNEL;
	return str_starts(code, S("3")) ? MEANING_OPERATING : MEANING_NONE;
}

void
quantity_settle(struct quantity *q)
{
	int k;

	for (k = 0; k < QUANTITY_KINDS && q->value[KIND_AGENCY]; k++)
		if (k != KIND_AGENCY && k != KIND_STAGE)
			q->value[k] = MEANING_NONE;
	if (q->value[KIND_AGENCY])
		q->rest = S("");
	if (q->value[KIND_THREE])
		for (k = 0; k < KIND_THREE; k++)
			q->value[k] = MEANING_NONE;
	/* income and expenditure with what was carried over are equal */
	if (q->value[KIND_GRAND] || q->value[KIND_SIDE] == MEANING_BOTH)
		q->value[KIND_SIDE] = MEANING_NONE;
	if (q->value[KIND_NATURE] || q->code.n > 0)
		q->value[KIND_SIDE] = q->value[KIND_SIDE] == MEANING_INCOME ? MEANING_INCOME
									    : MEANING_EXPENDITURE;
	if (q->value[KIND_MEANS])
		q->value[KIND_NATURE] = MEANING_BASIC;
	if (q->code.n > 0 && q->value[KIND_MEANS] == usual_means(q->code))
		q->value[KIND_MEANS] = MEANING_NONE;
}

struct str
quantity_key(const struct quantity *q)
{
	static struct {
		char *p;
		size_t size;
	} buf;
	const struct str parts[] = {q->code, q->rest, q->year};
	size_t n = sizeof q->value, i, size = n;
	char *p;

	for (i = 0; i < sizeof parts / sizeof *parts; i++)
		size += parts[i].n + 1;
	if (size > buf.size)
		buf.p = xrealloc(buf.p, buf.size = size * 2);
	p = memcpy(buf.p, q->value, n);
	for (i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].n > 0)
			memcpy(p + n, parts[i].p, parts[i].n);
		n += parts[i].n;
		p[n++] = '/';
	}
	return (struct str){p, n};
}
