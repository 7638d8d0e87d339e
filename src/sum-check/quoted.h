/* Scores that sentences print. */
#ifndef QUOTED_H
#define QUOTED_H

#include "check.h"

enum { MAX_SCORES = 256 };

struct scores {
	const struct fact *fact[MAX_SCORES];
	int n;
};

/* The scores that sentences print, but not those of a form's own cells; those that are averages; and the totals
 * of forms. */
void collect_scores(const struct doc *doc, struct scores *quoted, struct scores *totals,
	struct scores *averages);

/* Do the words in front of the figure say that not the agency gave the score, or that it is not of a whole form? */
bool is_of_others(const struct fact *f);

/* Can the score be the total that the form has: of the same year, more than half of it (or one slip
 * away), not a part of it, and not what others than the agency give? */
bool can_be_total(const struct fact *quoted, const struct fact *total);

/* Claims that one score is the other. */
void claim_same_score(
	struct doc *doc, const struct fact *quoted, const struct fact *total, enum verdict most);

/* Scores of forms in sentences: of the project named, or of the form that follows. */
void check_announced(struct doc *doc, const struct scores *quoted, const struct scores *totals);

/* The claim that f is the average of n scores. */
struct claim *claim_average_score(
	struct doc *doc, const struct fact *f, const struct fact *const *scores, int n);

/* 2个项目得分分别为96分、95分: is it a score told one for each of several things? before: the score before is one. */
bool is_one_of_several(const struct doc *doc, const struct fact *f, bool before);

/* Scores told in the order in which the sentence names their projects. */
void check_scores_in_order(struct doc *doc);

/* Is it a score with 平均? */
bool is_average_score(const struct fact *f);

/* An average against the scores that it can only be of: those of the forms, or of the rows of one table. */
void check_average_score(struct doc *doc, const struct fact *f, const struct scores *totals);

/* An average against the scores that its sentence tells, if it counts as many. True if there are such. */
bool check_average_told(struct doc *doc, const struct fact *f);

#endif
