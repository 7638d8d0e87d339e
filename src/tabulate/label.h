/* Numbering and cleaning of labels: 一、 （一） 1. （1） ① 其中： … */
#ifndef LABEL_H
#define LABEL_H

#include "arena.h"
#include "str.h"

/* Ranks of numbering, from the outermost: 第X部分 and 附件N, 一、 （一） 1. （1） ①. */
enum rank {
	UNNUMBERED,
	PART_NUMBER,
	HAN_NUMBER,
	HAN_BRACKET,
	DIGIT_NUMBER,
	DIGIT_BRACKET,
	CIRCLED
};

/* The numbering at the start of s; *rest gets what follows it, without white space in front. A
 * figure (1.5, 2024年) is no numbering. */
enum rank label_numbering(struct str s, struct str *rest);

/* The length of a word that makes a label one of the parts of the row above, with its colon
 * (其中： 其中，), at the start of s; 0 if there is none. */
size_t label_of_which(struct str s);

/* The item that a label names: cleaned (utf8_clean), without numbering and 其中：. */
struct str label_item(struct arena *a, struct str s);

/* The account code that a label begins with (208 社会保障…, 30101基本工资), "" if none; *rest gets the
 * label without it. 100万元以上 and 2024年 begin with no code. */
struct str label_code(struct arena *a, struct str s, struct str *rest);

#endif
