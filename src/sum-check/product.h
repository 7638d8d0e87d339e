#ifndef PRODUCT_H
#define PRODUCT_H

#include "check.h"

/* A new claim that the figure is the product of the two, whatever their units are: 3000册 times 5元/册 is 1.5万元. */
struct claim *claim_product(
	struct doc *doc, const struct fact *product, const struct fact *a, const struct fact *b);

#endif
