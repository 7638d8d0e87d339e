/* A number of things and their names beside it: 对3个项目开展评价，分别为：甲、乙、丙;
 * 甲、乙、丙3个项目. With 等 the list is not all. */
#include "check.h"
#include "prose.h"
#include "utf8.h"
#include "wordset.h"

/* Bytes of the enumeration mark 、 */
#define PAUSE S("、")

static int
count(struct str s, struct str mark)
{
	ptrdiff_t at = str_find(s, mark, 0);
	int n = 0;

	for (; at >= 0; at = str_find(s, mark, (size_t)at + mark.n))
		n++;
	return n;
}

/* Cuts s at the first of the marks. */
static struct str
up_to(struct str s, const char *const *marks)
{
	for (; *marks != NULL; marks++) {
		ptrdiff_t at = str_find(s, str(*marks), 0);

		if (at >= 0)
			s.n = (size_t)at;
	}
	return s;
}

/* How many names a list has: 和 in the last one may part two names, or stand in one (规划和建设股). */
struct names {
	int least, most; /* 0 if it is no list */
};

/* Names between marks 、, or commas if there are none; 和 及 与 before the last one. Commas before the last mark may
 * part names, too. */
static struct names
count_names(struct str list)
{
	ptrdiff_t last = 0, at;
	int n = count(list, PAUSE);
	static struct wordset joins = {.table = "phrases", .kind = "and"};
	bool two;
	int commas;

	if (str_has(list, S("等")))
		return (struct names){0};
	if (n == 0 && str_has(list, S(",")))
		return (struct names){count(list, S(",")) + 1, count(list, S(",")) + 1};
	for (at = str_find(list, PAUSE, 0); at >= 0; at = str_find(list, PAUSE, (size_t)at + 3))
		last = at;
	commas = count(str_sub(list, 0, (size_t)last), S(","));
	list = str_sub(list, (size_t)last, list.n);
	two = wordset_has(&joins, list);
	if (n == 0)
		return two ? (struct names){2, 2} : (struct names){0};
	return (struct names){n + 1, n + 1 + two + commas};
}

/* Takes the brackets out of s, which may hold marks: 办公室（人事、财务）. */
static struct str
without_brackets(struct doc *doc, struct str s)
{
	char *p = arena_alloc(&doc->arena, s.n + 1);
	size_t i, n = 0;
	int depth = 0;

	for (i = 0; i < s.n; i++) {
		depth += s.p[i] == '(';
		if (depth == 0)
			p[n++] = s.p[i];
		depth -= s.p[i] == ')' && depth > 0;
	}
	return (struct str){p, n};
}

/* Where the names begin of things that are called so right behind their number: 3个内设机构：甲, 2个单位为甲. 0 if
 * none do. */
static size_t
behind_things(struct str text, const struct fact *f)
{
	static struct wordset things = {.table = "phrases", .kind = "things"};
	static const char *const marks[] = {":", "为", NULL};
	ptrdiff_t at = str_find(text, f->value, 0), mark;
	const char *const *m;
	struct str noun;

	for (m = marks; at >= 0 && *m != NULL; m++) {
		mark = str_find(text, str(*m), (size_t)at);
		if (mark < 0)
			continue;
		noun = str_sub(text, 0, (size_t)mark);
		if (wordset_ends(&things, noun) ||
			(str_ends(noun, f->unit) &&
				wordset_ends(&things, str_sub(text, 0, (size_t)at))))
			return (size_t)mark + strlen(*m);
	}
	return 0;
}

static bool
has_digit(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* Names of units and offices behind 包括：, if they are more than the number: fewer can be kinds, or only some. */
static struct names
more_names(struct str text, const struct fact *f)
{
	static struct wordset openers = {.table = "phrases", .kind = "some-names"};
	static const char *const ends[] = {"。", ";", NULL};
	static struct wordset things = {.table = "phrases", .kind = "things"};
	const int near = 2;
	int i;

	for (i = 0; wordset_ends(&things, f->key) && i < wordset(&openers)->n; i++) {
		struct str word = openers.word[i], list;
		ptrdiff_t at = str_find(text, word, 0);
		struct names n;

		if (at < 0)
			continue;
		list = up_to(str_sub(text, (size_t)at + word.n, text.n), ends);
		n = count_names(list);
		if (n.least > f->dec.n && n.most <= f->dec.n + near && !has_digit(list) &&
			!str_has(list, S(",")))
			return n;
	}
	return (struct names){0};
}

/* Names behind 分别为, or right behind what is counted. */
static struct names
names_after(struct str text, const struct fact *f)
{
	static struct wordset openers = {.table = "phrases", .kind = "names"};
	static const char *const ends[] = {"。", ";", NULL},
				 *const stops[] = {"。", ";", ",", NULL};
	const int near = 2; /* more apart, and kinds are listed: 12个单位：行政单位、事业单位 */
	struct str list;
	struct names n;
	size_t from;
	int i;

	for (i = 0; i < wordset(&openers)->n; i++) {
		struct str word = openers.word[i];
		ptrdiff_t at = str_find(text, word, 0);

		if (at >= 0)
			return count_names(up_to(str_sub(text, (size_t)at + word.n, text.n), ends));
	}
	if ((n = more_names(text, f)).most > 0)
		return n;
	if ((from = behind_things(text, f)) == 0)
		return (struct names){0};
	list = up_to(str_sub(text, from, text.n), stops);
	n = count_names(list);
	return has_digit(list) || f->dec.n > n.most + near ? (struct names){0} : n;
}

/* 甲、乙、丙3个镇12个村: do the words tell another number of that unit? */
static bool
counts_too(struct str s, struct str unit)
{
	ptrdiff_t at = unit.n > 0 ? str_find(s, unit, 0) : -1;

	for (; at >= 0; at = str_find(s, unit, (size_t)at + unit.n))
		if (at > 0 && s.p[at - 1] >= '0' && s.p[at - 1] <= '9')
			return true;
	return false;
}

/* Names in front of the number, without another mark between them: at least three. The first may stand in the
 * text of the figure before: 甲、乙2个镇和丙、丁、戊3个村. */
static struct names
names_before(const struct doc *doc, struct str text, const struct fact *f)
{
	const struct fact *front = f->number > 0 ? doc->facts[f->number - 1] : NULL;
	static const char *const marks[] = {",", "。", ";", ":", NULL};
	ptrdiff_t at = str_find(text, f->value, 0);
	struct str list = {text.p, at < 0 ? 0 : (size_t)at};
	const char *const *m;
	struct names n;

	for (m = marks; *m != NULL; m++)
		while ((at = str_find(list, str(*m), 0)) >= 0)
			list = str_sub(list, (size_t)at + strlen(*m), list.n);
	n = count_names(list);
	if (n.most < 3 || counts_too(list, f->unit))
		return (struct names){0};
	if (front != NULL && front->line == f->line && str_ends(front->text, PAUSE))
		n.most++;
	return n;
}

static void
claim_names(struct doc *doc, const struct fact *f, struct names n)
{
	bool right = n.least <= f->dec.n && f->dec.n <= n.most;

	if (n.most > 1)
		claim_text(doc, CHECK_SUM, right ? VERDICT_OK : VERDICT_WARN, f, f->value,
			line_text(doc, right ? f->dec.n : n.least), "names-listed");
}

/* Things that have names: not people, whose kinds are listed, not their names. */
static bool
counts_things(const struct fact *f)
{
	static struct wordset units = {.table = "phrases", .kind = "named"};

	return f->dec.places == 0 && f->dec.n >= 2 && wordset_is(&units, f->unit);
}

/* The forms with a total score that follow f in its chapter; not more than `most`. */
static int
count_forms(const struct doc *doc, const struct fact *f, int64_t most)
{
	const struct facts *scores = &doc->of_role[ROLE_SCORE];
	ptrdiff_t slash = str_find(f->section, S("/"), 0);
	struct str chapter = slash < 0 ? f->section : str_sub(f->section, 0, (size_t)slash);
	size_t i;
	int n = 0;

	for (i = 0; i < scores->n && n < most; i++) {
		const struct fact *g = scores->fact[i];

		n += g->number > f->number && g->table != NULL && str_has(g->key, S("总分")) &&
			str_starts(g->section, chapter);
	}
	return n;
}

/* 在决算中反映6个项目: the projects whose forms follow. */
static void
check_forms(struct doc *doc, const struct fact *f, struct str text)
{
	const int near = 3; /* more apart, and not all forms are published */
	int n;

	if (!str_has(text, S("反映")) || !str_has(text, S("项目")) || f->dec.n > 100)
		return;
	n = count_forms(doc, f, f->dec.n + near + 1);
	if (n > 1 && f->dec.n - n <= near && n - f->dec.n <= near)
		claim_text(doc, CHECK_SUM, n == f->dec.n ? VERDICT_OK : VERDICT_WARN, f, f->value,
			line_text(doc, n), "forms-listed");
}

/* Does the text have the number with its unit? */
static bool
tells(struct str text, const struct fact *f)
{
	ptrdiff_t at = str_find(text, f->value, 0);

	for (; at >= 0; at = str_find(text, f->value, (size_t)at + f->value.n))
		if (str_starts(str_sub(text, (size_t)at + f->value.n, text.n), f->unit))
			return true;
	return false;
}

void
check_listed(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];
		struct str text;
		struct names n;
		bool told;

		if (!f->numeric || !counts_things(f))
			continue;
		text = utf8_key(&doc->arena, f->text);
		told = tells(text, f);
		text = without_brackets(doc, text);
		if (told && !tells(text, f))
			continue; /* 东片(3个村)、西片: it counts what one of the names has */
		check_forms(doc, f, text);
		n = names_after(text, f);
		claim_names(doc, f, n.most > 0 ? n : names_before(doc, text, f));
	}
}
