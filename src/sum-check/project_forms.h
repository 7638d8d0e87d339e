/* Performance forms of projects, and which of them a score in a sentence is about. */
#ifndef PROJECT_FORMS_H
#define PROJECT_FORMS_H

#include "check.h"

/* A form: its project's name, without white space, what of it is the project's own, and its total score. */
struct project_form {
	struct str name, own;
	const struct fact *total;
};

enum { MAX_PROJECT_FORMS = 256 };

struct project_forms {
	struct project_form form[MAX_PROJECT_FORMS];
	int n;
};

void read_project_forms(struct doc *doc, struct project_forms *forms);

/* What of a name is a project's own: 河道清淤 of “河道清淤”项目绩效自评; "" of 该项目 and the like. */
struct str project_own_name(struct doc *doc, struct str name);

/* What the score in a sentence says of its project: its own name; "" if it says none. */
struct str project_of_score(struct doc *doc, const struct fact *score);

/* The form of the project that the score names, or else the title above it. NULL if there is none, or forms of
 * one name have several totals and the score is none of them. */
const struct project_form *form_of_score(
	struct doc *doc, const struct project_forms *forms, const struct fact *score);

/* The form with that total; NULL if no project stands in it. */
const struct project_form *form_of_total(
	const struct project_forms *forms, const struct fact *total);

#endif
