/* Scores that a form's own cells tell in words: 该项目自评得分95分，其中预算执行得分10分. */
#ifndef TOLD_H
#define TOLD_H

#include "check.h"

/* The form in a cell of which the sentence stands that prints f, NULL if it stands in none: tabulate
 * puts the form's name behind the section. */
const struct table *told_in(const struct doc *doc, const struct fact *f);

/* True if the score is that of the whole form. */
bool is_form_total(const struct fact *f);

#endif
