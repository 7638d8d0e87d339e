/* numbering */
#include "numbering.h"
#include "unit_test.h"

static bool
is(const char *text, enum number_form form, int value, const char *rest)
{
	struct str s = str(text);
	struct numbering n = numbering_parse(s);

	if (n.form == form && n.value == value && str_eq(str_sub(s, n.len, s.n), str(rest)))
		return true;
	printf("# %s: form %d value %d rest '%.*s'\n", text, (int)n.form, n.value,
		(int)(s.n - n.len), s.p + n.len);
	return false;
}

static void
forms(void)
{
	CHECK(is("第一部分  概况", NUMBER_PART, 1, "概况"));
	CHECK(is("第 十二 部 分：附表", NUMBER_PART, 12, "附表"));
	CHECK(is("五部分 附件", NUMBER_PART, 5, "附件"));
	CHECK(is("第3章 预算", NUMBER_PART, 3, "预算"));
	CHECK(is("附件1", NUMBER_ANNEX, 1, ""));
	CHECK(is("附表：自评表", NUMBER_ANNEX, 0, "自评表"));
	CHECK(is("二十五、住房", NUMBER_HAN, 25, "住房"));
	CHECK(is(" 　十．其他", NUMBER_HAN, 10, "其他"));
	CHECK(is("（二）机构", NUMBER_HAN_PAREN, 2, "机构"));
	CHECK(is("( 十一 ) 机构", NUMBER_HAN_PAREN, 11, "机构"));
	CHECK(is("1.职能", NUMBER_ARABIC, 1, "职能"));
	CHECK(is("１０、 其他", NUMBER_ARABIC, 10, "其他"));
	CHECK(is("1. 2024年部门预算表", NUMBER_ARABIC, 1, "2024年部门预算表"));
	CHECK(is("1.2024年部门预算表", NUMBER_ARABIC, 1, "2024年部门预算表"));
	CHECK(is("（3）背景", NUMBER_ARABIC_PAREN, 3, "背景"));
	CHECK(is("3）背景", NUMBER_ARABIC_PAREN, 3, "背景"));
	CHECK(is("②制度", NUMBER_ARABIC_PAREN, 2, "制度"));
}

static void
not_forms(void)
{
	static const char *const texts[] = {"", "一", "一是加强管理", "十分重要", "2024年度",
		"1.5万元", "12.08%。主要原因", "（类）行政运行", "（含车辆）", "第一季度",
		"第一，加强管理", "附件资料齐全", "部分项目", "1000、", "（210类）", "零、",
		"一百个"};
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		CHECK(is(texts[i], NUMBER_NONE, 0, texts[i]));
	CHECK(is("999、末", NUMBER_ARABIC, 999, "末"));
}

static void
levels(void)
{
	CHECK(numbering_level(NUMBER_NONE) == 0);
	CHECK(numbering_level(NUMBER_PART) == 1 && numbering_level(NUMBER_ANNEX) == 1);
	CHECK(numbering_level(NUMBER_HAN) == 2 && numbering_level(NUMBER_HAN_PAREN) == 3);
	CHECK(numbering_level(NUMBER_ARABIC) == 4 && numbering_level(NUMBER_ARABIC_PAREN) == 5);
}

int
main(void)
{
	group("numbering: forms", forms);
	group("numbering: no numbers", not_forms);
	group("numbering: levels", levels);
	return unit_status();
}
