/* Which quantity a figure in a sentence is: much of it was said before and is not said again. */
#include "accounts.h"
#include "quantity.h"
#include "side.h"
#include "words.h"
#include "wordset.h"

/* 截至6月底累计支出350.20万元: a figure, or a part of one, that is none of the whole year. */
static bool
is_so_far(const struct fact *f)
{
	static struct wordset words = {.table = "phrases", .kind = "so-far"};
	const int deep = 4;
	int i;

	for (i = 0; i < deep; i++) {
		ptrdiff_t item = str_find(f->text, f->item, 0);

		if (item > 0 && wordset_has(&words, str_sub(f->text, 0, (size_t)item)))
			return true;
		if (f->role != ROLE_PART || f->nof == 0)
			return false;
		f = f->of[0];
	}
	return false;
}

/* True if the label says nothing by itself (本级安排, 金额合计): then it is of what the sentence speaks of,
 * not what the headings speak of. */
static bool
says_nothing(struct doc *doc, const struct fact *f, bool no_three)
{
	struct quantity q = {.no_three = no_three};
	int k;

	quantity_read(&doc->words, &q, f->key, true);
	for (k = 0; k < KIND_STAGE; k++)
		if (q.value[k])
			return false;
	return q.rest.n == 0;
}

/* 行政运行（项）支出220.86万元，其中：基本支出111.17万元: a part in a sentence that has no name of its own
 * is one of the account and of the money that its total names. False if that names something else. */
static bool
read_whole(struct doc *doc, const struct fact *f, struct quantity *q)
{
	struct quantity label = {.no_three = q->no_three}, total = label;

	if (f->role != ROLE_PART || f->nof == 0 || q->code.n > 0)
		return true;
	quantity_read(&doc->words, &label, f->key, true);
	if (label.rest.n > 0 || label.value[KIND_FUND])
		return true;
	quantity_read(&doc->words, &total, f->of[0]->key, true);
	if (!q->value[KIND_FUND])
		q->value[KIND_FUND] = total.value[KIND_FUND];
	q->code = account_code_of(doc, f->of[0], false);
	return q->code.n > 0 || total.rest.n == 0;
}

/* 公用经费5万元（其中：一般公共预算支出4万元…）: a part in a sentence that names no more than the fund
 * is one of what its total names. False if there is no quantity for that: the funds of the public
 * expenses are not told apart. */
static bool
read_divided(struct doc *doc, const struct fact *f, struct quantity *q)
{
	static const int kinds[] = {KIND_NATURE, KIND_MEANS, KIND_THREE, KIND_AGENCY};
	struct quantity label = {.no_three = q->no_three}, total = label;
	size_t i;

	if (f->role != ROLE_PART || f->nof == 0)
		return true;
	quantity_read(&doc->words, &label, f->key, true);
	quantity_read(&doc->words, &total, f->of[0]->key, true);
	if (!label.value[KIND_FUND] || label.rest.n > 0)
		return true;
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (label.value[kinds[i]])
			return true;
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (total.value[kinds[i]])
			q->value[kinds[i]] = total.value[kinds[i]];
	if (str_ends(total.rest, S("费")))
		q->rest = total.rest;
	return !q->value[KIND_THREE] && !q->value[KIND_AGENCY];
}

/* True if only the headings speak of the operating expenses of the agency, not the label, which names
 * something else: 办公费 in the section 机关运行经费支出情况. */
static bool
beside_agency(struct doc *doc, const struct fact *f, const struct quantity *q)
{
	struct quantity label = {.no_three = q->no_three};

	if (!q->value[KIND_AGENCY])
		return false;
	quantity_read(&doc->words, &label, f->key, true);
	return !label.value[KIND_AGENCY] && (label.rest.n > 0 || label.value[KIND_THREE]);
}

/* True if the label says no more than income or expenditure: 本年支出; not 支出合计. */
static bool
is_bare_side(struct doc *doc, const struct fact *f)
{
	struct quantity q = {.no_three = true};
	int k;

	quantity_read(&doc->words, &q, f->key, true);
	for (k = 0; k < KIND_STAGE; k++)
		if ((q.value[k] != MEANING_NONE) != (k == KIND_SIDE))
			return false;
	return q.rest.n == 0 && !f->labels_total;
}

/* 支出18.50万元 under 国有资产占用情况 or 其他说明: income or expenditure without a name is the agency's only where the
 * heading that the sentence stands under speaks of its money. */
static bool
is_of_other_heading(struct doc *doc, const struct fact *f)
{
	static struct wordset money = {.table = "phrases", .kind = "account-heading"};
	struct quantity q = {.no_three = false};
	struct str heading = f->section;
	ptrdiff_t slash;
	int k;

	if (heading.n == 0 || f->role == ROLE_PART || !is_bare_side(doc, f))
		return false;
	while ((slash = str_find(heading, S("/"), 0)) >= 0)
		heading = str_sub(heading, (size_t)slash + 1, heading.n);
	quantity_read(&doc->words, &q, heading, false);
	for (k = 0; k < QUANTITY_KINDS; k++)
		if (q.value[k])
			return false;
	return !wordset_has(&money, heading);
}

/* True if the label has a name of its own, besides the words that say which total of the agency it is. */
static bool
has_name(struct doc *doc, const struct fact *f)
{
	struct quantity q = {.no_three = true};

	quantity_read(&doc->words, &q, f->key, true);
	return q.rest.n > 0;
}

/* 养老保险基金收入18万元，增长5%；支出15万元: a side without a name is of what the other side before it in the
 * sentence names. */
static bool
is_side_of_other(struct doc *doc, const struct fact *f)
{
	const size_t near = 8;
	size_t i = f->number, back;

	if (f->role == ROLE_PART || !is_bare_side(doc, f))
		return false;
	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *before = doc->facts[--i];

		if (before->table != NULL || !str_eq(before->section, f->section) ||
			str_has(before->text, S("。")))
			break;
		if (before->money && before->role != ROLE_CHANGE &&
			side_opposite(side_at_end(before->key), side_of(f->key)))
			return has_name(doc, before);
	}
	return false;
}

/* 下属档案中心支出36万元。基本支出26万元，项目支出10万元: figures right behind one with a name that add up to it
 * are what it is made of, though no word says so. */
static bool
is_made_of(struct doc *doc, const struct fact *f)
{
	const size_t near = 4;
	size_t i, back;

	for (back = 1; back <= near && back <= f->number && f->role != ROLE_PART; back++) {
		const struct fact *whole = doc->facts[f->number - back];
		fix sum = 0;

		if (whole->table != NULL || !whole->money || !str_eq(whole->section, f->section))
			return false;
		for (i = whole->number + 1u; i < doc->nfacts; i++) {
			const struct fact *part = doc->facts[i];

			if (!str_eq(part->unit, whole->unit) || part->role != ROLE_VALUE)
				break;
			sum += dec_fix(part->dec);
			if (sum >= dec_fix(whole->dec))
				break;
		}
		if (sum > 0 && sum == dec_fix(whole->dec) && i >= f->number &&
			i > whole->number + 1u && has_name(doc, whole))
			return true;
	}
	return false;
}

/* 项目支出预算合计50万元，支出48万元: the second figure of a sentence, without a name of its own, has that of the first but
 * tells something else of it; so does a piece of it (财政拨款支出50万元，其中当年财政拨款支出48万元). */
static bool
is_told_after(const struct doc *doc, const struct fact *f)
{
	const size_t near = 3;
	size_t i = f->number, back;

	if (f->role == ROLE_PART || f->nof > 0 ||
		(str_has(f->text, f->item) && !word_starts(PIECE, f->text)))
		return false;
	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];

		if (g->table != NULL || !str_eq(g->section, f->section) ||
			str_has(g->text, S("。")))
			return false;
		if (g->money && g->role != ROLE_CHANGE && str_eq(g->key, f->key) &&
			str_eq(g->measure, f->measure) && str_eq(g->year, f->year))
			return !fact_same_value(g, f);
	}
	return false;
}

/* 主要用于村级运转38万元；其他支出9万元: what is left of a list that the words do not bind is no account, where the figure in
 * front of it in the line is of none. */
static bool
is_rest_of_list(struct doc *doc, const struct fact *f)
{
	static struct wordset rest = {.table = "phrases", .kind = "rest-of-list"};
	const struct fact *front = f->number > 0 ? doc->facts[f->number - 1] : NULL;

	return f->role != ROLE_PART && f->code.n == 0 && wordset_is(&rest, f->key) &&
		front != NULL && front->table == NULL && front->line == f->line &&
		account_code_of(doc, front, false).n == 0;
}

bool
quantity_in_sentence(struct doc *doc, const struct fact *f, struct quantity *q)
{
	static struct wordset averages = {.table = "phrases", .kind = "average"};
	static struct wordset other = {.table = "phrases", .kind = "other-time"};

	if (is_so_far(f) || wordset_is(&averages, f->measure) || wordset_is(&other, f->measure) ||
		str_eq(f->measure, S("到位数")) || is_side_of_other(doc, f) ||
		is_of_other_heading(doc, f) || is_told_after(doc, f) || is_made_of(doc, f) ||
		is_rest_of_list(doc, f) || (q->code.n == 0 && says_nothing(doc, f, q->no_three)))
		return false;
	return read_whole(doc, f, q) && read_divided(doc, f, q) && !beside_agency(doc, f, q);
}

/* Out of which money, if the sentence says so before: 政府性基金预算财政拨款本年收入5万元；本年支出4万元.
 * Only for a bare 收入 or 支出 that is no part of a list. */
meaning
quantity_fund_before(struct doc *doc, const struct fact *f, const struct quantity *label)
{
	const size_t near = 8;
	size_t i = f->number, back;

	if (f->table != NULL || f->role == ROLE_PART || !label->value[KIND_SIDE] ||
		label->rest.n > 0)
		return MEANING_NONE;
	for (back = 0; i > 0 && back < near; back++) {
		const struct fact *g = doc->facts[--i];
		struct quantity q = {.no_three = true};

		if (g->table != NULL || !str_eq(g->section, f->section) ||
			str_has(g->text, S("。")))
			break;
		quantity_read(&doc->words, &q, g->key, false);
		if (q.value[KIND_FUND])
			return q.value[KIND_FUND];
	}
	return MEANING_NONE;
}

bool
quantity_is_whole(const struct doc *doc, const struct fact *f)
{
	const struct fact *share;

	if (f->table != NULL || f->number + 1 >= doc->nfacts)
		return false;
	share = doc->facts[f->number + 1];
	return share->role == ROLE_SHARE && share->nof > 1 && share->of[1] == f;
}
