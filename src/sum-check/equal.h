/* Claims of equality. */
#ifndef EQUAL_H
#define EQUAL_H

#include "check.h"

/* Claims that f and other are one quantity: the one printed in larger units is held against the
 * other. Two sentences that print the same unit and places must agree to the last digit. */
void claim_equal(
	struct doc *doc, const struct fact *f, const struct fact *other, enum verdict at_most);

/* Makes the claims of all figures of tables that are equal as printed: until somebody asks for them they are
 * kept as pairs, which take less memory. Most figures are told again, and equal. */
void claim_agreed(struct doc *doc);

#endif
