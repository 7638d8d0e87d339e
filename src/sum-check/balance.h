/* What sentences say is left of income. */
#ifndef BALANCE_H
#define BALANCE_H

#include "check.h"

/* The figure of a sentence behind f, in its section, that says what is left: 年终结余, 结转下年; NULL if none. */
const struct fact *balance_behind(const struct doc *doc, const struct fact *f);

#endif
