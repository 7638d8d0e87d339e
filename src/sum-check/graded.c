/* Projects by grade or by points: 对9个项目开展自评，优7个，良2个; 90分以上的7个，80分至90分的2个. No project has two
 * grades, so they make the projects that were evaluated. */
#include "check.h"
#include "prose.h"
#include "utf8.h"
#include "words.h"
#include "wordset.h"

enum { MOST_GRADES = 8, FIGURES_BACK = 12 };

/* Numbers of projects that follow each other, the best first. */
struct run {
	const struct fact *count[MOST_GRADES];
	int n;
	int grade; /* of the last one; -1 where they go by points */
	fix from;  /* the points from which the last one begins */
};

static bool
is_count(const struct fact *f)
{
	return f->table == NULL && f->numeric && !f->money && f->dec.places == 0 && f->dec.n >= 0 &&
		str_eq(f->unit, S("个"));
}

/* The grade that is all that the name ends with: “良”的项目, 自评等级为优. -1 if there is none. */
static int
grade_named(struct str key)
{
	static struct wordset grades = {.table = "phrases", .kind = "grade"},
			      before = {.table = "phrases", .kind = "grade-before"},
			      tails = {.table = "phrases", .kind = "graded-tail"};
	size_t n;
	int k;

	while ((n = wordset_suffix(&tails, key)) > 0)
		key = str_sub(key, 0, key.n - n);
	for (k = 0; k < wordset(&grades)->n; k++) {
		struct str front;

		if (!str_ends(key, grades.word[k]))
			continue;
		front = str_sub(key, 0, key.n - grades.word[k].n);
		return front.n == 0 || wordset_ends(&before, front) ? k : -1;
	}
	return -1;
}

/* The numbers in front of the first 个 of a text but the last, which it counts: bounds of points. Returns how
 * many, at most 2; -1 if they are more. */
static int
read_bounds(struct str text, fix bound[2])
{
	ptrdiff_t end = str_find(text, S("个"), 0);
	size_t i = 0, from;
	struct dec d, last = {0};
	int n = -1;

	while (end >= 0 && i < (size_t)end) {
		if (!utf8_is_digit(text.p[i])) {
			i++;
			continue;
		}
		for (from = i; utf8_is_digit(text.p[i]) || text.p[i] == '.'; i++)
			;
		if (!dec_parse(str_sub(text, from, i), &d) || n == 2)
			return -1;
		if (n >= 0)
			bound[n] = dec_fix(last);
		last = d;
		n++;
	}
	return n;
}

/* Goes on with the run by f, or begins it: grades that get worse, points that begin where the last ones end. */
static bool
goes_on(struct run *r, const struct fact *f)
{
	const fix least = dec_fix((struct dec){60, 0}), most = dec_fix((struct dec){100, 0});
	int grade = grade_named(f->key), n;
	fix bound[2] = {0, 0};

	if (r->n == MOST_GRADES)
		return false;
	if (grade >= 0 && (r->n == 0 ? grade == 0 : r->grade >= 0 && grade > r->grade)) {
		r->grade = grade;
		r->count[r->n++] = f;
		return true;
	}
	n = read_bounds(f->text, bound);
	if (grade >= 0 || n != (r->n == 0 ? 1 : 2) || !str_has(f->text, S("分")))
		return false;
	if (r->n == 0 ? bound[0] < least || bound[0] >= most || !str_has(f->text, S("以上"))
		      : r->grade >= 0 || bound[1] != r->from || bound[0] >= bound[1])
		return false;
	r->grade = -1;
	r->from = bound[0];
	r->count[r->n++] = f;
	return true;
}

/* Is f a number of projects that were evaluated, or as many as were counted otherwise? */
enum kind { OTHER, PROJECTS, EVALUATED };

static enum kind
kind_of(const struct fact *f)
{
	static struct wordset evaluated = {.table = "phrases", .kind = "evaluated"},
			      before = {.table = "phrases", .kind = "evaluated-before"};

	if (!is_count(f) || !(str_has(f->text, S("项目")) || str_has(f->key, S("项目"))))
		return OTHER;
	return wordset_has(&evaluated, f->text) && !wordset_has(&before, f->text) ? EVALUATED
										  : PROJECTS;
}

/* The number of projects evaluated that stands before the run in its paragraph; NULL if there is none, or any
 * number that makes another one possible. */
static const struct fact *
evaluated(const struct doc *doc, const struct run *r, fix sum)
{
	const struct fact *found = NULL;
	fix all = 0;
	size_t i = r->count[0]->number;
	int back;

	for (back = 0; back < FIGURES_BACK && i-- > 0; back++) {
		const struct fact *f = doc->facts[i];
		enum kind kind = kind_of(f);

		if (!str_eq(f->section, r->count[0]->section) || r->count[0]->line - f->line > 2 ||
			grade_named(f->key) >= 0 ||
			(found != NULL && f->line != found->line && str_has(f->text, S("。"))))
			break;
		if (f->role == ROLE_META || kind == OTHER)
			continue;
		all += dec_fix(f->dec);
		if (word_in(WHOLE_AGENCY, f->text) && kind == EVALUATED && found == NULL &&
			all != sum && dec_fix(f->dec) != sum)
			return NULL;
		if (dec_fix(f->dec) == sum || all == sum)
			return f;
		if (kind != EVALUATED)
			continue;
		if (found != NULL && dec_fix(found->dec) != dec_fix(f->dec))
			return NULL;
		found = f;
	}
	return found != NULL && str_eq(found->year, r->count[0]->year) ? found : NULL;
}

/* Is another number told behind the run in its paragraph: of projects without a grade? */
static bool
goes_on_behind(const struct doc *doc, const struct run *r)
{
	const struct fact *last = r->count[r->n - 1];
	size_t i;

	for (i = last->number + 1; i < doc->nfacts && doc->facts[i]->line == last->line; i++)
		if (is_count(doc->facts[i]))
			return true;
	return false;
}

/* Fewer than were evaluated may be all that is told; more cannot be. */
static void
check_run(struct doc *doc, const struct run *r)
{
	const struct fact *total;
	struct claim *c;
	fix sum = 0;
	int i;

	for (i = 0; i < r->n; i++)
		sum += dec_fix(r->count[i]->dec);
	if (r->n < 2 || (total = evaluated(doc, r, sum)) == NULL || total->dec.n == 0)
		return;
	c = claim_new(doc, CHECK_SUM, total, "graded");
	for (i = 0; i < r->n; i++)
		claim_add(doc, c, r->count[i], 1);
	c->at_most = sum > dec_fix(total->dec) ? VERDICT_ERROR : VERDICT_WARN;
	claim_end_if(doc, c, sum >= dec_fix(total->dec) || !goes_on_behind(doc, r));
}

void
check_graded(struct doc *doc)
{
	struct run r = {0};
	size_t i;

	for (i = 0; i < doc->told.n; i++) {
		const struct fact *f = doc->told.fact[i];

		if (!is_count(f))
			continue;
		if (r.n > 0 &&
			(f->line - r.count[r.n - 1]->line > 1 ||
				str_has(r.count[r.n - 1]->text, S("。")))) {
			check_run(doc, &r);
			r.n = 0;
		}
		/* another number in the sentence may be of projects without a grade */
		if (!goes_on(&r, f))
			r.n = 0;
	}
	check_run(doc, &r);
}
