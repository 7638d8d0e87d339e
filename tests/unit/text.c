/* str, utf8, arena */
#include <stdlib.h>

#include "arena.h"
#include "str.h"
#include "unit_test.h"
#include "utf8.h"

static struct arena arena;

static void
slices(void)
{
	struct str s = S("决算公开决算");

	CHECK(str_find(s, S("决算"), 0) == 0);
	CHECK(str_find(s, S("决算"), 1) == 12);
	CHECK(str_find(s, S("预算"), 0) == -1);
	CHECK(str_find(s, S(""), 3) == 3);
	CHECK(str_find(s, S("算"), 18) == -1);
	CHECK(str_has(s, S("公开")) && !str_has(S(""), S("x")));
	CHECK(str_starts(s, S("决算")) && str_ends(s, S("决算")) && !str_ends(S("算"), s));
	CHECK(str_cmp(S("a"), S("b")) < 0 && str_cmp(S("ab"), S("a")) > 0 && str_cmp(s, s) == 0);
	CHECK_STR(str_sub(s, 6, 12), "公开");
	CHECK(str_eq(S(""), (struct str){NULL, 0}));
}

static void
trimming(void)
{
	struct str list = S("货物、、服务");

	CHECK_STR(str_trim(S(" \t　合计\xc2\xa0\r\n")), "合计");
	CHECK_STR(str_trim(S("　 　")), "");
	CHECK_STR(str_cut(&list, S("、")), "货物");
	CHECK_STR(str_cut(&list, S("、")), "");
	CHECK_STR(str_cut(&list, S("、")), "服务");
	CHECK(list.n == 0 && str_cut(&list, S("、")).n == 0);
	CHECK_STR(str_trim(S("人 员")), "人 员");
}

static void
code_points(void)
{
	struct str s = S("a中\xf0\xa0\x80\x80\xff");
	char buf[4];
	size_t len;

	CHECK(utf8_at(s, 0, &len) == 'a' && len == 1);
	CHECK(utf8_at(s, 1, &len) == 0x4e2d && len == 3);
	CHECK(utf8_at(s, 4, &len) == 0x20000 && len == 4);
	CHECK(utf8_at(s, 8, &len) == 0xfffd && len == 1);
	CHECK(utf8_put(0x4e2d, buf) == 3 && memcmp(buf, "中", 3) == 0);
}

static void
ill_formed_bytes(void)
{
	static const struct {
		const char *bytes;
		size_t n, bad;
	} cases[] = {
		{"ok 中", 6, 6},
		{"\x80", 1, 0},
		{"a\xc0\xaf", 3, 1},
		{"\xed\xa0\x80", 3, 0},
		{"\xf4\x90\x80\x80", 4, 0},
		{"中\xe4\xb8", 5, 3},
		{"a\0b", 3, 1},
		{"\xe0\x80\x80", 3, 0},
		{"\xef\xbf\xbd", 3, 3},
	};
	const struct str text = S("一2三，四\xc3\xa9六\xf0\xa0\x80\x80八");
	char buf[1000];
	size_t i, at;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		CHECK(utf8_check((struct str){cases[i].bytes, cases[i].n}) == cases[i].bad);
		/* wherever it stands in a text: long ones are looked at in blocks */
		for (at = 0; at < 600; at++) {
			size_t n = at + cases[i].n, end;

			for (end = 0; end + text.n <= at; end += text.n)
				memcpy(buf + end, text.p, text.n);
			memset(buf + end, 'x', at - end);
			memcpy(buf + at, cases[i].bytes, cases[i].n);
			memset(buf + n, 'y', 300);
			CHECK(utf8_check((struct str){buf, n}) == at + cases[i].bad);
			if (cases[i].bad < cases[i].n)
				CHECK(utf8_check((struct str){buf, n + 300}) == at + cases[i].bad);
		}
	}
}

static void
folding(void)
{
	CHECK(utf8_fold(0xff11) == '1' && utf8_fold(0xff05) == '%' && utf8_fold(0x3000) == ' ');
	CHECK(utf8_fold(0x2212) == '-' && utf8_fold(0xff0d) == '-');
	CHECK(utf8_fold(0x2f08) == 0x4eba); /* Kangxi radical man */
	CHECK(utf8_fold(0x2ed1) == 0x957f); /* a look-alike from the supplement */
	/* not safe to fold: circled 1, superscript 2, the Chinese comma and full stop */
	CHECK(utf8_fold(0x2460) == 0x2460 && utf8_fold(0xb2) == 0xb2);
	CHECK(utf8_fold(0x3001) == 0x3001 && utf8_fold(0x3002) == 0x3002);
}

static void
classes(void)
{
	CHECK(utf8_is_space(0x3000) && utf8_is_space(0xfeff) && utf8_is_space('\t'));
	CHECK(!utf8_is_space('-') && !utf8_is_space(0x4e00));
	CHECK(utf8_is_han(0x4e2d) && utf8_is_han(0x3007) && utf8_is_han(0x20000));
	CHECK(!utf8_is_han('1') && !utf8_is_han(0xff08) && !utf8_is_han(0x3001));
}

static void
width(void)
{
	CHECK(utf8_width(S("")) == 0);
	CHECK(utf8_width(S("abc")) == 3);
	CHECK(utf8_width(S("合计：")) == 6);
	CHECK(utf8_width(S("一、1.5")) == 7);
	CHECK(utf8_width(S("（万元）")) == 8);
	CHECK(utf8_width(S("e\xcc\x81")) == 1); /* combining acute */
}

static void
keys(void)
{
	CHECK_STR(utf8_key(&arena, S(" 合　计（ 万元）")), "合计(万元)");
	CHECK_STR(utf8_key(&arena, S("２０２４ 年")), "2024年");
	CHECK_STR(utf8_key(&arena, S("")), "");
}

static void
cleaning(void)
{
	CHECK_STR(utf8_clean(&arena, S("  医疗 保障　局 ")), "医疗保障局");
	CHECK_STR(utf8_clean(&arena, S("Word  2024  report")), "Word 2024 report");
	CHECK_STR(utf8_clean(&arena, S("共 12 人")), "共12人");
	CHECK_STR(utf8_clean(&arena, S("（ １ ）")), "（１）");
}

static void
arena_memory(void)
{
	struct arena a = {0};
	size_t cap = 0, i;
	int *numbers = NULL;
	char *big;

	for (i = 0; i < 5000; i++) {
		numbers = arena_grow(&a, numbers, i, &cap, sizeof *numbers);
		numbers[i] = (int)i;
	}
	for (i = 0; i < 5000 && numbers[i] == (int)i; i++)
		;
	CHECK(i == 5000);
	big = arena_alloc(&a, 1 << 20);
	for (i = 0; i < 1 << 20 && big[i] == 0; i++)
		;
	CHECK(i == 1 << 20);
	memset(big, 'x', 1 << 20);
	arena_reset(&a);
	/* zeroed again after a reset */
	big = arena_alloc(&a, 1 << 20);
	for (i = 0; i < 1 << 20 && big[i] == 0; i++)
		;
	CHECK(i == 1 << 20);
	CHECK_STR(arena_str(&a, S("年")), "年");
	CHECK(arena_str(&a, S("年")).p[3] == '\0');
	CHECK((size_t)arena_alloc(&a, 1) % sizeof(void *) == 0);
	CHECK((size_t)arena_alloc(&a, 24) % sizeof(void *) == 0);
	arena_free(&a);
}

int
main(void)
{
	group("str: slices", slices);
	group("str: trimming", trimming);
	group("utf8: code points", code_points);
	group("utf8: ill-formed bytes", ill_formed_bytes);
	group("utf8: folding", folding);
	group("utf8: classes", classes);
	group("utf8: width", width);
	group("utf8: keys", keys);
	group("utf8: cleaning", cleaning);
	group("arena: memory", arena_memory);
	arena_free(&arena);
	return unit_status();
}
