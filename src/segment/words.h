#ifndef WORDS_H
#define WORDS_H

#include "segment.h"

/* The line above a table: 单位：万元, 编制部门：…, 2024年度. */
bool is_unit_line(const struct line *l);

/* A row above a table that names the agency without a label, then the unit: 309某局  单位：万元 */
bool is_agency_and_unit(const struct line *l);

/* The number of a table, alone on its line: 公开01表, 表10, 附表1. */
bool is_table_number(const struct line *l);

/* Is c one of 。；！？：…, behind which a paragraph may end? */
static inline bool
ends_sentence(int32_t c)
{
	return c == 0x3002 || c == 0xff1b || c == 0xff01 || c == 0xff1f || c == 0xff1a ||
		c == ';' || c == ':' || c == '!' || c == '?';
}

enum { TITLE_LETTERS = 50 };

/* A short line without punctuation, as titles are. */
static inline bool
is_title_like(const struct line *l)
{
	return l->text.n > 0 && l->letters <= TITLE_LETTERS && l->stops == 0 && l->commas == 0 &&
		!ends_sentence(l->last);
}

/* Does the text end as titles of tables do: with 表, a bracket behind it allowed? */
bool ends_table_title(const struct line *l);

/* A title of a table: title-like, and ends with 表, a bracket behind it allowed. */
bool is_table_title(const struct line *l);

/* A line drawn between rows: ----- or ├──┼──┤. */
bool is_rule(const struct line *l);

/* A title-like line that ends with 报告. */
bool is_report_title(const struct line *l);

/* A title-like line that ends as headings do (…情况, …职责). */
bool is_heading_like(const struct line *l);

/* Is there a figure with decimals behind the line's number? */
bool holds_amount(const struct line *l);

/* 注：… Returns the bytes up to and with the colon, 0 if it is no note. */
size_t note_mark(const struct line *l);

/* Does the line begin with words that always begin a paragraph? */
bool is_opening(const struct line *l);

/* The letters, digits and ideographs of s, folded, without digits at the end: what titles in the
 * contents and in the body are compared by. */
struct str title_key(struct arena *a, struct str s);

/* The last character of that; 0 if there is none. */
int32_t title_end(struct str s);

#endif
