/* A part in a sentence that is larger than its total: 其中. */
#include "check.h"
#include "prose.h"
#include "sentence_parts.h"
#include "words.h"
#include "wordset.h"

/* The enumeration mark */
#define PAUSE S("、")

/* True if people or things are within something that their total is a part of: then they were read
 * one level too deep (工人3人，其中党员19人: of all). */
static bool
within_outer(const struct fact *total, const struct fact *part)
{
	const int deep = 4;
	int i;

	for (i = 0; i < deep && total->nof > 0 && total->role == ROLE_PART && !part->money; i++) {
		struct figure p, t;

		total = total->of[0];
		if (figure_of(total, total, &t) && figure_of(part, total, &p) && p.iv.lo <= t.iv.hi)
			return true;
	}
	return false;
}

/* True if the words call the part an initial budget and the total something else: 全年预算90.00万元（其中：年初批复
 * 100.00万元）. Then 其中 is the wrong word, but both figures can be right. */
static bool
is_earlier_stage(const struct fact *part, const struct fact *total)
{
	return word_in(YEAR_START, part->key) && !word_in(YEAR_START, total->key) &&
		!part->left_over;
}

/* 一级指标4个，分别为决策、过程、产出: do names without numbers stand behind the total? */
static bool
names_follow(const struct fact *total)
{
	ptrdiff_t at = str_find(total->text, total->value, 0);
	ptrdiff_t pause = at < 0 ? -1 : str_find(total->text, PAUSE, (size_t)at);

	return pause >= 0 && (size_t)pause + PAUSE.n < total->text.n;
}

/* 负债20万元，其中应付账款8万元，净资产800万元; 一级指标4个，二级指标10个; 涉及6个乡镇12个村: is a figure behind a comma, or
 * right behind another one, of something else? Not what a pause or semicolon joins to the parts before it, nor the
 * first part, unless the parts have been named. */
static bool
is_beside(const struct doc *doc, const struct parts *p, int i)
{
	const struct fact *front = doc->facts[p->part[i]->number - 1];
	struct str before = front->text;

	if (front->nof == 0 || front->of[0] != p->total)
		return !p->part[i]->money && names_follow(p->total);
	return !str_ends(before, PAUSE) && !str_ends(before, S(";")) && !str_ends(before, S("；"));
}

/* 年末车辆3辆，当年报废1辆，其中特种车辆1辆、其他车辆2辆: do the parts make a figure in front of their total? */
static bool
of_figure_before(const struct doc *doc, const struct parts *p)
{
	const size_t near = 6;
	size_t i = p->total->number, back;

	for (back = 0; p->n > 1 && i > 0 && back < near; back++) {
		const struct fact *f = doc->facts[--i];

		if (f->line == p->total->line && f->numeric && str_eq(f->unit, p->total->unit) &&
			parts_add_up(p, 0, p->n, f))
			return true;
	}
	return false;
}

/* 每户补助2,000元，其中中央补助180.00万元: an amount for one is no total of amounts for all. */
static bool
is_for_one(const struct fact *total, const struct fact *part)
{
	static struct wordset words = {.table = "phrases", .kind = "for-one"};

	return wordset_has(&words, total->key) && !wordset_has(&words, part->key);
}

/* 评价10个一级项目，其中35个二级项目中优33个: is the part itself what others are told of, things of another kind? */
static bool
is_own_whole(const struct fact *part)
{
	static struct wordset ends = {.table = "phrases", .kind = "clause-end"};
	ptrdiff_t at = str_find(part->text, part->value, 0);
	struct str behind = str_sub(part->text, at < 0 ? part->text.n : (size_t)at, part->text.n);
	size_t i;

	for (i = part->value.n; i < behind.n; i++)
		if (wordset_prefix(&ends, str_sub(behind, i, behind.n)) > 0)
			break;
	return !part->money && at >= 0 && str_has(str_sub(behind, 0, i), S("中"));
}

/* 预算单位3家：局机关（含9个管理所）: things that are counted by another word are of another kind. */
static bool
counted_otherwise(const struct fact *total, const struct fact *part)
{
	return !part->money && !str_eq(part->unit, total->unit) && part->power == total->power &&
		str_has(part->text, S("（含"));
}

/* 良2个，其中重点项目优3个: what has one grade is no part of what has another. */
static bool
have_grades(const struct fact *total, const struct fact *part)
{
	static struct wordset grades = {.table = "phrases", .kind = "grade"};

	return !part->money && wordset_ends(&grades, total->key) &&
		wordset_ends(&grades, part->key);
}

void
parts_within(struct doc *doc, const struct parts *p)
{
	struct figure whole;
	int i;

	if (!figure_of(p->total, p->total, &whole) || whole.exact < 0 || of_figure_before(doc, p))
		return;
	for (i = 0; i < p->n; i++) {
		enum verdict v =
			is_earlier_stage(p->part[i], p->total) ? VERDICT_WARN : VERDICT_ERROR;
		struct claim *c;

		if (p->figure[i].iv.lo <= whole.iv.hi || within_outer(p->total, p->part[i]) ||
			is_beside(doc, p, i) || is_for_one(p->total, p->part[i]) ||
			is_own_whole(p->part[i]) || counted_otherwise(p->total, p->part[i]) ||
			have_grades(p->total, p->part[i]))
			continue;
		c = claim_text(doc, CHECK_BOUND, v, p->part[i], p->part[i]->value, p->total->value,
			"part-over-total");
		claim_add(doc, c, p->total, 0);
		claim_arg(c, p->total->item);
	}
}
