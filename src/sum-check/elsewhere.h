/* Figures elsewhere in the document that explain a finding. */
#ifndef ELSEWHERE_H
#define ELSEWHERE_H

#include "check.h"

/* Another figure than f that prints this value, with four digits or more, and is no term of `but`; NULL if
 * none does. */
const struct fact *elsewhere_printed(
	const struct doc *doc, const struct fact *f, struct dec value, const struct claim *but);

/* Another figure of the same kind beside a term that makes a quotient fit: of two figures for one
 * thing the other one is right. Says so in the claim; false if there is none. */
bool elsewhere_neighbour(struct doc *doc, struct claim *c);

/* The same percentage is printed elsewhere, of figures of which it holds: the one that differs is the right
 * one. Says so in the claim; false if there is none. */
bool elsewhere_computed(struct doc *doc, struct claim *c);

/* Says in the claim of a sentence's figure that differs from a table in which table it is printed; false if
 * it is in none. */
bool elsewhere_source(struct doc *doc, struct claim *c);

/* Says in the claim where the difference of a sum is printed, if it is. */
void elsewhere_difference(struct doc *doc, struct claim *c);

#endif
