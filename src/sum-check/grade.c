/* Grades in words: 优 from 90 points, 良 from 80, 中 from 60, else 差 (财预〔2020〕10号). */
#include "check.h"
#include "utf8.h"
#include "wordset.h"

/* The grades, the best first; their meaning is the points that they begin at. */
static struct wordset grades = {.table = "phrases", .kind = "grade"};

/* The grade that the score makes: an index of grades. */
static int
grade_of(const struct fact *score)
{
	struct dec from;
	int i, last = wordset(&grades)->n - 1;

	for (i = 0; i < last; i++)
		if (dec_parse(grades.meaning[i], &from) && dec_fix(score->dec) >= dec_fix(from))
			break;
	return i;
}

/* The grade that is printed behind the score: the one word after 等级 or 结果, in quotation marks or
 * up to the next mark. 良好 is no grade. -1 if there is none, or two. */
static int
printed_grade(struct str text)
{
	static struct wordset before = {.table = "phrases", .kind = "graded"};
	static struct wordset no_grade = {.table = "phrases", .kind = "no-grade"};
	int i, k, found = -1;

	for (i = 0; i < wordset(&before)->n; i++) {
		ptrdiff_t at = str_find(text, before.word[i], 0);
		struct str rest;

		if (at < 0)
			continue;
		rest = str_sub(text, (size_t)at + before.word[i].n, text.n);
		if (str_starts(rest, S("“")) || str_starts(rest, S("\"")))
			rest = str_sub(rest, str_starts(rest, S("“")) ? 3 : 1, rest.n);
		if (wordset_prefix(&no_grade, rest) > 0)
			continue;
		for (k = 0; k < wordset(&grades)->n; k++)
			if (str_starts(rest, grades.word[k]))
				found = found < 0 || found == k ? k : -1;
	}
	return found;
}

/* 得94分，其中：甲得9分、乙得85分，等级为优: the score of the sentence, f or one before it that is more, that
 * has this grade; f if none has. */
static const struct fact *
graded(const struct doc *doc, const struct fact *f, int grade)
{
	size_t i = f->number;
	const struct fact *g = f;

	while (g->role == ROLE_SCORE && g->line == f->line &&
		(g == f || !str_has(g->text, S("。")))) {
		if (dec_fix(g->dec) >= dec_fix(f->dec) && grade_of(g) == grade)
			return g;
		if (i-- == 0)
			break;
		g = doc->facts[i];
	}
	return f;
}

void
check_grades(struct doc *doc)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_SCORE].n; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];
		struct claim *c;
		int printed, right;

		if (!f->numeric || f->table != NULL || f->dec.n < 0 || dec_fix(f->dec) > hundred ||
			(printed = printed_grade(utf8_key(&doc->arena, f->text))) < 0)
			continue;
		f = graded(doc, f, printed);
		right = grade_of(f);
		c = claim_text(doc, CHECK_SCORE, printed == right ? VERDICT_OK : VERDICT_ERROR, f,
			grades.word[printed], f->value, "grade");
		claim_arg(c, grades.word[right]);
	}
}
