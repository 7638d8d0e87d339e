/* Facts of a document: how they are made, put in order and printed. */
#ifndef EMIT_H
#define EMIT_H

#include "tabulate.h"

/* The header line of the facts stream. */
void emit_header(void);

#endif
