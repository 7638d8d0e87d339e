#include "account.h"

bool
account_code(struct str code)
{
	size_t i;

	for (i = 0; i < code.n; i++)
		if (code.p[i] < '0' || code.p[i] > '9')
			return false;
	return code.n == account_digits(0) || code.n == account_digits(1) ||
		code.n == account_digits(2);
}

/* The level that the text in brackets marks (类 0, 款 1, 项 2), with or without a number; -1 if it
 * marks none. */
static int
marked_level(struct str inside)
{
	static const char *const marks[] = {"类", "款", "项"};
	size_t i = 0;
	int level;

	while (i < inside.n && inside.p[i] >= '0' && inside.p[i] <= '9')
		i++;
	for (level = 0; level < ACCOUNT_LEVELS; level++)
		if (str_eq(str_sub(inside, i, inside.n), str(marks[level])))
			return level;
	return -1;
}

static bool
all_digits(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

struct account_name
account_name(struct str key)
{
	struct account_name name = {.last = -1};
	size_t from = 0, at = 0;
	int next = 0;

	for (;;) {
		ptrdiff_t open = str_find(key, S("("), at), close;
		struct str inside;
		int level;

		if (open < 0 || (close = str_find(key, S(")"), (size_t)open)) < 0)
			return name;
		inside = str_sub(key, (size_t)open + 1, (size_t)close);
		level = marked_level(inside);
		if (level < 0 && all_digits(inside))
			level = account_code(inside)
				? (int)(inside.n - account_digits(0)) / 2 /* 行政运行（2130301） */
				: next < ACCOUNT_LEVELS
				? next /* 卫生健康支出（210）医疗保障管理事务（15） */
				: -1;
		at = (size_t)close + 1;
		if (level < 0)
			continue;
		if ((size_t)open > from)
			name.level[level] = str_sub(key, from, (size_t)open);
		name.last = level;
		next = level + 1;
		from = at;
	}
}
