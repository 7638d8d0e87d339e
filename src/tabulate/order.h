/* The order of a document's facts. */
#ifndef ORDER_H
#define ORDER_H

#include "tabulate.h"

/* Puts doc->facts in the order of the source: by line, the meta facts of a line first, then by the
 * place in it. Facts of one place stay as they are. */
void order_facts(struct doc *doc);

#endif
