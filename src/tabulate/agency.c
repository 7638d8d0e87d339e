/* The agency that a disclosure is of: named by a label (编制部门：), the title, or the text. */
#include "data.h"
#include "meta.h"
#include "utf8.h"
#include "year.h"

enum { LABEL_RECORDS = 20, MAX_NAMES = 64, MAX_NAME = 180 /* bytes */ };

struct names {
	struct str name[MAX_NAMES];
	long votes[MAX_NAMES];
	int n;
};

static bool
ends_like_agency(const struct data *words, struct str s)
{
	int i;

	for (i = 0; i < words->rows; i++)
		if (str_eq(data_get(words, i, 0), S("end")) && str_ends(s, data_get(words, i, 1)))
			return true;
	return false;
}

static void
vote(struct names *names, const struct data *words, struct str name, long votes)
{
	int i;

	if (name.n < 3 * strlen("字") || !ends_like_agency(words, name))
		return;
	for (i = 0; i < words->rows; i++)
		if (str_eq(data_get(words, i, 0), S("no")) && str_starts(name, data_get(words, i, 1)))
			return;
	for (i = 0; i < names->n && !str_eq(names->name[i], name); i++)
		;
	if (i == MAX_NAMES)
		return;
	if (i == names->n)
		names->name[names->n++] = name;
	names->votes[i] += votes;
}

/* The run of ideographs and brackets that ends at `end`, without words that only lead up to it. */
static struct str
name_before(const struct data *words, struct str s, size_t end)
{
	size_t i = end > MAX_NAME ? end - MAX_NAME : 0, start, len;
	struct str name;
	int k;

	while (i > 0 && ((unsigned char)s.p[i] & 0xc0) == 0x80)
		i--;
	start = i;
	while (i < end) {
		int32_t c = utf8_at(s, i, &len);

		i += len;
		if (!utf8_is_han(c) && c != 0xff08 && c != 0xff09)
			start = i;
	}
	name = str_sub(s, start, end);
	for (k = 0; k < words->rows; k++) {
		struct str w = data_get(words, k, 1);
		ptrdiff_t at;

		if (str_eq(data_get(words, k, 0), S("before")) && (at = find_last(name, w)) >= 0)
			name = str_sub(name, (size_t)at + w.n, name.n);
	}
	return name;
}

/* 编制部门：某局 */
static void
vote_labels(struct names *names, const struct data *words, struct str text, long votes)
{
	ptrdiff_t at = str_find(text, S("："), 0), half = str_find(text, S(":"), 0);
	size_t colon, value, end, len;
	struct str label;
	int i;

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
	for (i = 0; i < words->rows; i++)
		if (str_eq(data_get(words, i, 0), S("label")) && str_eq(data_get(words, i, 1), label))
			vote(names, words, str_trim(str_sub(text, value, end)), votes);
}

/* 某局2024年…, 某局概况, 某局部门决算 */
static void
vote_context(struct names *names, const struct data *words, struct str text, long votes)
{
	size_t from = 0, at;
	int i;

	while (find_year(text, &from, &at) > 0)
		vote(names, words, name_before(words, text, at), votes);
	for (i = 0; i < words->rows; i++) {
		ptrdiff_t p;

		if (str_eq(data_get(words, i, 0), S("behind")) &&
			(p = str_find(text, data_get(words, i, 1), 0)) > 0)
			vote(names, words, name_before(words, text, (size_t)p), votes);
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

struct str
doc_agency(struct doc *doc)
{
	static struct data words;
	struct names labelled = {0}, named = {0};
	struct str title = S("");
	size_t r;

	if (words.source == NULL)
		words = data_builtin("agency", 2);
	for (r = 0; r < doc->nrecords; r++) {
		enum kind k = doc->records[r].kind;
		struct str text;

		if (k == UNIT || k == TITLE || k == CAPTION || r < LABEL_RECORDS)
			vote_labels(&labelled, &words, str_trim(doc->records[r].text), 1);
		if (k == ROW || meta_weight[k] == 0)
			continue;
		text = utf8_clean(&doc->arena, doc->records[r].text);
		vote_context(&named, &words, text, meta_weight[k]);
		if (k == TITLE && ends_like_agency(&words, text))
			title = text;
	}
	if (labelled.n > 0)
		return utf8_clean(&doc->arena, elected(&labelled));
	return title.n > 0 ? title : elected(&named);
}
