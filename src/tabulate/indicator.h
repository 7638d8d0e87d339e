/* The heads of performance tables, and how the cells of a row find their column when converters have
 * shifted them. */
#ifndef INDICATOR_H
#define INDICATOR_H

#include "grid.h"

/* What stands in a column of a performance table. */
enum field {
	NO_FIELD,
	LEVEL_FIELD,
	NAME_FIELD,
	NATURE_FIELD,
	TARGET_FIELD,
	ACTUAL_FIELD,
	PRIOR_FIELD,
	UNIT_FIELD,
	ALLOTTED_FIELD, /* points of the label in front: 一级指标, 分值, 二级指标, 分值, 三级指标, 分值 */
	WEIGHT_FIELD,
	SCORE_FIELD,
	GAINED_FIELD, /* the score in per cent of the weight */
	REASON_FIELD,
	INITIAL_FIELD,
	BUDGET_FIELD,
	SPENT_FIELD,
	RATE_FIELD,
	FIELDS
};

enum head_kind { NO_HEAD, FUND_HEAD, INDICATOR_HEAD };

/* Finds the field of every column (field has g->cols places) from the words of a row; NO_HEAD if the
 * row is no head of a performance table. */
enum head_kind indicator_head(struct arena *a, const struct grid *g, int row, enum field *field);

/* The field that the words of a head name. */
enum field indicator_field(struct arena *a, struct str text);

/* Finds the column that each cell of the row belongs to: place[c] for the cell in column c, -1 for a
 * blank one. Cells keep their order; they leave their printed place where what they hold (a figure, a
 * unit, a direction, text) fits another column better. */
void indicator_align(
	struct arena *a, const struct grid *g, int row, const enum field *field, int *place);

#endif
