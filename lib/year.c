#include "year.h"
#include "utf8.h"

/* The digit that character c stands for in a year, -1 if none. */
static int
year_digit(int32_t c)
{
	static const int32_t han[][2] = {{0x25cb, 0}, {0x3007, 0}, {0x96f6, 0}, {0x4e00, 1},
		{0x4e8c, 2}, {0x4e09, 3}, {0x56db, 4}, {0x4e94, 5}, {0x516d, 6}, {0x4e03, 7},
		{0x516b, 8}, {0x4e5d, 9}};
	size_t i;

	c = utf8_fold(c);
	if (c >= '0' && c <= '9')
		return c - '0';
	for (i = 0; i < sizeof han / sizeof *han; i++)
		if (han[i][0] == c)
			return han[i][1];
	return -1;
}

/* The year behind position *i, which moves behind 年 and 度; 0 if none begins there. */
static int
read_year(struct str s, size_t *i)
{
	size_t len = 0, next = *i;
	int digits = 0, year = 0, d;

	while (next < s.n && (d = year_digit(utf8_at(s, next, &len))) >= 0 && digits < 5) {
		year = year * 10 + d;
		digits++;
		next += len;
	}
	if (digits != 4 || year < 1990 || year > 2099)
		return 0;
	while (next < s.n && utf8_is_space(utf8_at(s, next, &len)))
		next += len;
	if (!str_starts(str_sub(s, next, s.n), S("年")))
		return 0;
	next += strlen("年");
	*i = str_starts(str_sub(s, next, s.n), S("度")) ? next + strlen("度") : next;
	return year;
}

int
find_year(struct str s, size_t *from, size_t *at)
{
	bool in_number = false;
	size_t len;
	int year;

	if (str_find(s, S("年"), *from) < 0)
		*from = s.n;
	while (*from < s.n) {
		bool digit = year_digit(utf8_at(s, *from, &len)) >= 0;

		*at = *from;
		if (digit && !in_number && (year = read_year(s, from)) > 0)
			return year;
		in_number = digit;
		*from += len;
	}
	return 0;
}
