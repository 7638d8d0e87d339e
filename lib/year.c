#include "year.h"
#include "utf8.h"

/* The digit that character c stands for in a year, -1 if none. */
static int
year_digit(int32_t c)
{
	if (c >= 0xff00)
		c = utf8_fold(c);
	if (c >= '0' && c <= '9')
		return c - '0';
	switch (c) {
	case 0x25cb:
	case 0x3007:
	case 0x96f6: return 0; /* ○ 〇 零 */
	case 0x4e00: return 1; /* 一 */
	case 0x4e8c: return 2; /* 二 */
	case 0x4e09: return 3; /* 三 */
	case 0x56db: return 4; /* 四 */
	case 0x4e94: return 5; /* 五 */
	case 0x516d: return 6; /* 六 */
	case 0x4e03: return 7; /* 七 */
	case 0x516b: return 8; /* 八 */
	case 0x4e5d: return 9; /* 九 */
	default: return -1;
	}
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
