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

/* Names of a list: between marks 、, or commas if there are none; 和 及 与 before the last one. */
static int
count_names(struct str list)
{
	ptrdiff_t last = -1, at;
	int n = count(list, PAUSE);

	if (str_has(list, S("等")))
		return 0;
	if (n == 0)
		return count(list, S(",")) + (str_has(list, S(",")) ? 1 : 0);
	for (at = str_find(list, PAUSE, 0); at >= 0; at = str_find(list, PAUSE, (size_t)at + 3))
		last = at;
	list = str_sub(list, (size_t)last, list.n);
	return n + 1 + (str_has(list, S("和")) || str_has(list, S("以及")));
}

/* Names behind 分别为. */
static int
names_after(struct str text)
{
	static struct wordset openers = {.table = "phrases", .kind = "names"};
	static const char *const ends[] = {"。", ";", NULL};
	int i;

	for (i = 0; i < wordset(&openers)->n; i++) {
		struct str word = openers.word[i];
		ptrdiff_t at = str_find(text, word, 0);

		if (at >= 0)
			return count_names(up_to(str_sub(text, (size_t)at + word.n, text.n), ends));
	}
	return 0;
}

/* Names in front of the number, without another mark between them: at least three. */
static int
names_before(struct str text, const struct fact *f)
{
	static const char *const marks[] = {",", "。", ";", ":", "(", ")", NULL};
	ptrdiff_t at = str_find(text, f->value, 0);
	struct str list = {text.p, at < 0 ? 0 : (size_t)at};
	const char *const *m;
	int n;

	for (m = marks; *m != NULL; m++)
		while ((at = str_find(list, str(*m), 0)) >= 0)
			list = str_sub(list, (size_t)at + strlen(*m), list.n);
	n = count_names(list);
	return n >= 3 ? n : 0;
}

/* Things that have names: not people, whose kinds are listed, not their names. */
static bool
counts_things(const struct fact *f)
{
	static struct wordset units = {.table = "phrases", .kind = "named"};

	return f->dec.places == 0 && f->dec.n >= 2 && wordset_any(&units, f->unit, str_eq);
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

void
check_listed(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];
		struct str text;
		int n;

		if (!f->numeric || !counts_things(f))
			continue;
		text = utf8_key(&doc->arena, f->text);
		check_forms(doc, f, text);
		n = names_after(text);
		if (n == 0)
			n = names_before(text, f);
		if (n > 1)
			claim_text(doc, CHECK_SUM, n == f->dec.n ? VERDICT_OK : VERDICT_WARN, f,
				f->value, line_text(doc, n), "names-listed");
	}
}
