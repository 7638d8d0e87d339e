/* Grades in words: 优 from 90 points, 良 from 80, 中 from 60, else 差 (财预〔2020〕10号), or as the document says. */
#include "bands.h"
#include "prose.h"
#include "utf8.h"
#include "wordset.h"

/* The grades, the best first; their meaning is the points that they begin at. */
static struct wordset grades = {.table = "phrases", .kind = "grade"};

/* The grade that the score makes: an index of grades. */
static int
grade_of(const struct fact *score, const struct bands *b)
{
	int i;

	for (i = 0; i + 1 < GRADES; i++)
		if (dec_fix(score->dec) >= b->from[i])
			break;
	return i;
}

/* Is that the grade of the score? At a bound of the document's own it may be the one below: not all of them
 * say on which side it is. */
static bool
is_right(const struct fact *score, const struct bands *b, int grade)
{
	int right = grade_of(score, b);

	return grade == right ||
		(b->line > 0 && grade == right + 1 && dec_fix(score->dec) == b->from[right]);
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
graded(const struct doc *doc, const struct fact *f, const struct bands *b, int grade)
{
	size_t i = f->number;
	const struct fact *g = f;

	while (g->role == ROLE_SCORE && g->line == f->line &&
		(g == f || !str_has(g->text, S("。")))) {
		if (dec_fix(g->dec) >= dec_fix(f->dec) && is_right(g, b, grade))
			return g;
		if (i-- == 0)
			break;
		g = doc->facts[i];
	}
	return f;
}

static void
check_one(struct doc *doc, const struct fact *f, const struct bands *b, int printed)
{
	struct claim *c;
	bool right;

	f = graded(doc, f, b, printed);
	right = is_right(f, b, printed);
	c = claim_text(doc, CHECK_SCORE, right ? VERDICT_OK : VERDICT_ERROR, f,
		grades.word[printed], f->value, b->line > 0 ? "grade-own" : "grade");
	claim_arg(c, grades.word[right ? printed : grade_of(f, b)]);
	if (b->line > 0)
		claim_arg(c, line_text(doc, b->line));
}

void
check_grades(struct doc *doc)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	struct bands b = bands_of(doc);
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_SCORE].n && !b.unclear; i++) {
		const struct fact *f = doc->of_role[ROLE_SCORE].fact[i];
		int printed;

		if (f->numeric && f->table == NULL && f->dec.n >= 0 && dec_fix(f->dec) <= hundred &&
			(printed = printed_grade(utf8_key(&doc->arena, f->text))) >= 0)
			check_one(doc, f, &b, printed);
	}
}
