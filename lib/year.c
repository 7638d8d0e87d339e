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

bool
is_year_digit(int32_t c)
{
	return year_digit(c) >= 0;
}

/* The year that ends before 年 at byte i, perhaps with blanks between them; 0 if there is none. *at
 * gets where its digits begin: four, no more, and not before `from`. */
static int
year_ending(struct str s, size_t from, size_t i, size_t *at)
{
	int digits = 0, year = 0, power = 1, d;
	size_t start;

	while (utf8_is_space(utf8_before(s, from, i, &start)))
		i = start;
	while (digits <= 4 && (d = year_digit(utf8_before(s, from, i, &start))) >= 0) {
		year += d * power;
		power *= 10;
		digits++;
		i = start;
	}
	*at = i;
	return digits == 4 && year >= 1990 && year <= 2099 ? year : 0;
}

int
find_year(struct str s, size_t *from, size_t *at)
{
	const struct str word = S("年"), more = S("度");
	ptrdiff_t found;
	size_t next = *from;
	int year;

	while ((found = str_find(s, word, next)) >= 0) {
		next = (size_t)found + word.n;
		year = year_ending(s, *from, (size_t)found, at);
		if (year == 0)
			continue;
		*from = str_starts(str_sub(s, next, s.n), more) ? next + more.n : next;
		return year;
	}
	*from = s.n;
	return 0;
}
