/* The numbers that stand before headings and list items in Chinese documents. */
#ifndef NUMBERING_H
#define NUMBERING_H

#include <stdbool.h>
#include <stdint.h>

#include "str.h"

/* The forms, from the outermost to the innermost (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）). */
enum number_form {
	NUMBER_NONE,
	NUMBER_PART,         /* 第一部分, 第二章; also 五部分 with the 第 lost */
	NUMBER_ANNEX,        /* 附件1, 附件, 附表： */
	NUMBER_HAN,          /* 一、 */
	NUMBER_HAN_PAREN,    /* （一） */
	NUMBER_ARABIC,       /* 1. 1、 */
	NUMBER_ARABIC_PAREN, /* （1） 1） ① */
	NUMBER_FORMS
};

struct numbering {
	enum number_form form;
	int value;  /* 0: none printed (附件 alone) */
	size_t len; /* bytes of the number with the blanks before and behind it */
};

/* The number at the start of s; form NUMBER_NONE (len 0) if there is none. A decimal (1.5), a year
 * (2024年) and an enumeration in words (一是) are no numbers. */
struct numbering numbering_parse(struct str s);

/* May a number begin with c, which is no blank? False is certain; it is said of nearly all ideographs. */
static inline bool
numbering_may_begin(int32_t c)
{
#define LOW(c) (uint64_t)1 << ((c)&63)
	/* the six low bits of 第附零一二三四五六七八九十百 */
	const uint64_t low = LOW(0x7b2c) | LOW(0x9644) | LOW(0x96f6) | LOW(0x4e00) | LOW(0x4e8c) |
		LOW(0x4e09) | LOW(0x56db) | LOW(0x4e94) | LOW(0x516d) | LOW(0x4e03) | LOW(0x516b) |
		LOW(0x4e5d) | LOW(0x5341) | LOW(0x767e);
#undef LOW

	if (c < 0x80)
		return (c >= '0' && c <= '9') || c == '(';
	return c < 0x4e00 || c > 0x9fff || (low >> (c & 63) & 1);
}

/* The level that the form has by the standard, 1 to 5; 0 for none. */
int numbering_level(enum number_form form);

/* Reads a whole number in Chinese (一 to 九百九十九) or ASCII or full-width digits at the start of
 * s. Returns its bytes, 0 if there is none. *han tells which of the two. */
size_t numbering_value(struct str s, int *value, bool *han);

#endif
