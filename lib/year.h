/* Fiscal years in text. */
#ifndef YEAR_H
#define YEAR_H

#include <stdint.h>

#include "str.h"

/* Finds the first year (2024年, 2024 年度, 二〇二四年) of s at or after *from. Returns the year, 0 if
 * there is none; *from moves behind 年 and 度, *at gets where the year begins. */
int find_year(struct str s, size_t *from, size_t *at);

/* Is c a digit that years are written with? */
bool is_year_digit(int32_t c);

#endif
