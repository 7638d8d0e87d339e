/* The agency that a disclosure is of: named by a label (编制部门：), the title, or the text. */
#include "meta.h"
#include "utf8.h"
#include "wordset.h"
#include "year.h"

enum { LABEL_RECORDS = 20, MAX_NAMES = 64, MAX_NAME = 180 /* bytes */ };

struct names {
	struct str name[MAX_NAMES];
	long votes[MAX_NAMES];
	int n;
};

static struct wordset labels = {.table = "agency", .kind = "label"};
static struct wordset ends = {.table = "agency", .kind = "end"};
static struct wordset before = {.table = "agency", .kind = "before"};
static struct wordset behind = {.table = "agency", .kind = "behind"};
static struct wordset no_name = {.table = "agency", .kind = "no"};

static void
vote(struct names *names, struct str name, long votes)
{
	int i;

	if (name.n < 3 * strlen("字") || !wordset_ends(&ends, name) ||
		wordset_any(&no_name, name, str_starts))
		return;
	for (i = 0; i < names->n && !str_eq(names->name[i], name); i++)
		;
	if (i == MAX_NAMES)
		return;
	if (i == names->n)
		names->name[names->n++] = name;
	names->votes[i] += votes;
}

static bool
is_of_name(int32_t c)
{
	return utf8_is_han(c) || c == 0xff08 || c == 0xff09;
}

/* The run of ideographs and brackets that ends at `end`, without words that only lead up to it. */
static struct str
name_before(struct str s, size_t end)
{
	size_t first = end > MAX_NAME ? end - MAX_NAME : 0, start = end, next;
	struct str name;
	int k;

	while (first > 0 && utf8_goes_on(s.p[first]))
		first--;
	while (is_of_name(utf8_before(s, first, start, &next)))
		start = next;
	name = str_sub(s, start, end);
	if (!wordset_has(&before, name))
		return name;
	for (k = 0; k < before.n; k++) {
		struct str w = before.word[k];
		ptrdiff_t at = find_last(name, w);

		if (at >= 0)
			name = str_sub(name, (size_t)at + w.n, name.n);
	}
	return name;
}

/* 编制部门：某局 */
static void
vote_labels(struct names *names, struct str text, long votes)
{
	ptrdiff_t at = str_find(text, S("："), 0), half = str_find(text, S(":"), 0);
	size_t colon, value, end, len;
	struct str label;

	if (at < 0 && half < 0)
		return;
	colon = at < 0 || (half >= 0 && half < at) ? (size_t)half : (size_t)at;
	value = colon + ((ptrdiff_t)colon == at ? strlen("：") : 1);
	label = str_trim(str_sub(text, 0, colon));
	for (end = value; end < text.n; end += len) {
		int32_t c = utf8_at(text, end, &len);

		if (end > value && utf8_is_space(c) && !utf8_is_space(text.p[end - 1]))
			break;
	}
	if (wordset_is(&labels, label))
		vote(names, str_trim(str_sub(text, value, end)), votes);
}

/* 某局2024年…, 某局概况, 某局部门决算 */
static void
vote_context(struct names *names, struct str text, long votes)
{
	size_t from = 0, at;
	int i;

	while (find_year(text, &from, &at) > 0)
		vote(names, name_before(text, at), votes);
	if (!wordset_has(&behind, text))
		return;
	for (i = 0; i < behind.n; i++) {
		ptrdiff_t p = str_find(text, behind.word[i], 0);

		if (p > 0)
			vote(names, name_before(text, (size_t)p), votes);
	}
}

/* The name with the most votes; the first and longest of those that have as many. */
static struct str
elected(const struct names *names)
{
	int i, best = 0;

	for (i = 1; i < names->n; i++)
		if (names->votes[i] > names->votes[best])
			best = i;
	return names->n > 0 ? names->name[best] : S("");
}

/* The name that labels give; "" if none does. */
static struct str
labelled_agency(struct doc *doc)
{
	struct names names = {0};
	size_t r;

	for (r = 0; r < doc->nrecords; r++) {
		const struct record *record = &doc->records[r];
		enum kind k = record->kind;

		if (k == UNIT || k == TITLE || k == CAPTION || r < LABEL_RECORDS)
			vote_labels(&names, str_trim(record->text), 1);
	}
	return utf8_clean(&doc->arena, elected(&names));
}

/* The last title that is nothing but a name; "" if there is none. */
static struct str
title_agency(struct doc *doc)
{
	struct str title = S("");
	size_t r;

	for (r = 0; r < doc->nrecords; r++) {
		const struct record *record = &doc->records[r];
		struct str text;

		if (record->kind != TITLE)
			continue;
		text = record_slice(&doc->arena, record, 0, record->text.n);
		if (wordset_ends(&ends, text))
			title = text;
	}
	return title;
}

/* The name that the text has most often. */
static struct str
told_agency(struct doc *doc)
{
	struct names names = {0};
	size_t r;

	for (r = 0; r < doc->nrecords; r++) {
		const struct record *record = &doc->records[r];
		int weight = meta_weight[record->kind];

		if (record->kind != ROW && weight > 0)
			vote_context(&names, record_slice(&doc->arena, record, 0, record->text.n),
				weight);
	}
	return elected(&names);
}

struct str
doc_agency(struct doc *doc)
{
	struct str name = labelled_agency(doc);

	if (name.n == 0)
		name = title_agency(doc);
	return name.n > 0 ? name : told_agency(doc);
}
