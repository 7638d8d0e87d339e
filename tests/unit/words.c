/* numbering, unit, side, year, map, wordset */
#include "arena.h"
#include "map.h"
#include "numbering.h"
#include "side.h"
#include "unit.h"
#include "unit_test.h"
#include "wordset.h"
#include "year.h"

static void
numbers_of_headings(void)
{
	static const struct {
		const char *text;
		enum number_form form;
		int value;
		const char *rest;
	} cases[] = {
		{"第一部分 单位概况", NUMBER_PART, 1, "单位概况"},
		{" 第 三 部 分  说明", NUMBER_PART, 3, "说明"},
		{"第十二章 附则", NUMBER_PART, 12, "附则"},
		{"附件2", NUMBER_ANNEX, 2, ""},
		{"附件：", NUMBER_ANNEX, 0, ""},
		{"一、主要职责", NUMBER_HAN, 1, "主要职责"},
		{"二十一、其他", NUMBER_HAN, 21, "其他"},
		{"九十九、末项", NUMBER_HAN, 99, "末项"},
		{"（三）接待费", NUMBER_HAN_PAREN, 3, "接待费"},
		{"(十)职能", NUMBER_HAN_PAREN, 10, "职能"},
		{"1.办公费", NUMBER_ARABIC, 1, "办公费"},
		{"１２、印刷费", NUMBER_ARABIC, 12, "印刷费"},
		{"1.2024年收入", NUMBER_ARABIC, 1, "2024年收入"},
		{"（2）购置费", NUMBER_ARABIC_PAREN, 2, "购置费"},
		{"3）运行费", NUMBER_ARABIC_PAREN, 3, "运行费"},
		{"②其他", NUMBER_ARABIC_PAREN, 2, "其他"},
	};
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str s = str(cases[i].text);
		struct numbering n = numbering_parse(s);

		if (n.form != cases[i].form || n.value != cases[i].value)
			printf("# %s: form %d, value %d\n", cases[i].text, (int)n.form, n.value);
		CHECK(n.form == cases[i].form && n.value == cases[i].value);
		CHECK_STR(str_sub(s, n.len, s.n), cases[i].rest);
	}
}

static void
no_numbers_of_headings(void)
{
	static const char *const texts[] = {"", "1.5万元", "2024年度", "一是加强管理",
		"一般公共服务支出", "附件材料见后", "十", "100%", "（类）", "三公经费", "第一季度",
		"1000、"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (numbering_parse(str(texts[i])).form != NUMBER_NONE)
			printf("# a number: %s\n", texts[i]);
		CHECK(numbering_parse(str(texts[i])).form == NUMBER_NONE);
		CHECK(numbering_parse(str(texts[i])).len == 0);
	}
}

static void
levels(void)
{
	CHECK(numbering_level(NUMBER_NONE) == 0);
	CHECK(numbering_level(NUMBER_PART) == 1 && numbering_level(NUMBER_ANNEX) == 1);
	CHECK(numbering_level(NUMBER_HAN) == 2 && numbering_level(NUMBER_ARABIC_PAREN) == 5);
}

static void
sides_of_the_budget(void)
{
	CHECK(side_of(S("本年收入合计")) == SIDE_INCOME);
	CHECK(side_of(S("国有土地使用权出让收入安排的支出")) == SIDE_BOTH);
	CHECK(side_of(S("年初结转")) == SIDE_NONE);
	CHECK(side_at_start(S("支出合计")) == SIDE_EXPENDITURE);
	CHECK(side_at_start(S("本年支出")) == SIDE_NONE);
	CHECK(side_at_end(S("本年支出")) == SIDE_EXPENDITURE);
	CHECK(side_alone(S("收入")) == SIDE_INCOME && side_alone(S("本年收入")) == SIDE_NONE);
	CHECK(side_opposite(SIDE_INCOME, SIDE_EXPENDITURE));
	CHECK(!side_opposite(SIDE_INCOME, SIDE_BOTH) && !side_opposite(SIDE_INCOME, SIDE_INCOME));
}

static void
units_of_money(void)
{
	int power = -1;

	CHECK(unit_money(S("元"), &power) && power == 0);
	CHECK(unit_money(S("亿"), &power) && power == 8);
	CHECK(unit_money(S("万元"), &power) && power == 4);
	CHECK(unit_money(S("亿元"), &power) && power == 8);
	CHECK(!unit_money(S("人"), &power) && !unit_money(S("%"), &power) &&
		!unit_money(S(""), &power));
	CHECK(unit_power(S("万元"), S("元"), &power) && power == 4);
	CHECK(unit_power(S("元"), S("亿元"), &power) && power == -8);
	CHECK(unit_power(S("人"), S("人"), &power) && power == 0);
	CHECK(unit_power(S("台、辆、套"), S("辆"), &power) && power == 0);
	CHECK(!unit_power(S("人"), S("辆"), &power) && !unit_power(S("万元"), S("%"), &power));
}

static void
years(void)
{
	static const struct {
		const char *text;
		int year;
		const char *rest;
	} cases[] = {
		{"与2023年度相比", 2023, "相比"},
		{"2024 年", 2024, ""},
		{"二〇二四年度决算", 2024, "决算"},
		{"２０２５年", 2025, ""},
		{"文号12024年", 0, ""},
		{"1899年", 0, ""},
		{"2024万元", 0, ""},
		{"5.2024年", 2024, ""},
		{"", 0, ""},
	};
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str s = str(cases[i].text);
		size_t from = 0, at = 0;

		CHECK(find_year(s, &from, &at) == cases[i].year);
		CHECK_STR(str_sub(s, from, s.n), cases[i].rest);
	}
}

static void
years_one_after_the_other(void)
{
	struct str s = S("比2022年、2023年");
	size_t from = 0, at = 0;

	CHECK(find_year(s, &from, &at) == 2022 && at == strlen("比"));
	CHECK(find_year(s, &from, &at) == 2023 && at == strlen("比2022年、"));
	CHECK(find_year(s, &from, &at) == 0);
}

static void
maps(void)
{
	static int values[5000];
	struct arena a = {0};
	struct map m = {0};
	size_t i;

	CHECK(map_get(&m, S("合计")) == NULL);
	for (i = 0; i < 5000; i++) {
		char key[16];
		int n = snprintf(key, sizeof key, "科目%zu", i);

		CHECK(*map_at(&a, &m, arena_str(&a, (struct str){key, (size_t)n})) == NULL);
		*map_at(&a, &m, arena_str(&a, (struct str){key, (size_t)n})) = &values[i];
	}
	CHECK(m.n == 5000);
	CHECK(map_get(&m, S("科目0")) == &values[0]);
	CHECK(map_get(&m, S("科目4999")) == &values[4999]);
	CHECK(map_get(&m, S("科目5000")) == NULL && map_get(&m, S("")) == NULL);
	*map_at(&a, &m, S("")) = &values[1];
	CHECK(map_get(&m, (struct str){NULL, 0}) == &values[1]);
	arena_free(&a);
}

static void
sets_of_words(void)
{
	struct wordset grades = {.table = "phrases", .kind = "grade"};
	struct wordset plans = {.table = "years", .kind = "plan"};
	struct wordset none = {.table = "years", .kind = "no such kind"};

	CHECK(wordset_any(&grades, S("良"), str_eq) && !wordset_any(&grades, S("良好"), str_eq));
	CHECK(wordset_any(&grades, S("良好"), str_starts) &&
		wordset_any(&grades, S("为良"), str_ends));
	CHECK(wordset(&grades)->n == 4);
	CHECK_STR(grades.meaning[0], "90");
	CHECK(wordset_prefix(&plans, S("年初预算数减少")) == strlen("年初预算数"));
	CHECK(wordset_prefix(&plans, S("预算外")) == strlen("预算"));
	CHECK(wordset_prefix(&plans, S("外")) == 0 && wordset_prefix(&plans, S("")) == 0);
	CHECK(wordset(&none)->n == 0 && !wordset_any(&none, S(""), str_has));
}

int
main(void)
{
	group("numbering: numbers of headings", numbers_of_headings);
	group("numbering: what only looks like one", no_numbers_of_headings);
	group("numbering: levels", levels);
	group("side: income and expenditure", sides_of_the_budget);
	group("unit: money and other units", units_of_money);
	group("year: years in text", years);
	group("year: one after the other", years_one_after_the_other);
	group("map: many keys", maps);
	group("wordset: words of one kind", sets_of_words);
	return unit_status();
}
