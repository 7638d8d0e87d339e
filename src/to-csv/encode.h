/* The encoding of the CSV file. */
#ifndef ENCODE_H
#define ENCODE_H

#include <stdbool.h>

#include "arena.h"
#include "str.h"

/* Chooses the encoding by the name that iconv_open(3) knows it by. lossy: a character that it lacks
 * becomes '?'. False if there is no such encoding. Without this call text stays UTF-8. */
bool encode_open(const char *encoding, bool lossy);

/* Converts in (UTF-8) to *out, in the arena. False if there is a character that the encoding lacks
 * or bytes that are no UTF-8: *bad is that slice of in. */
bool encode(struct arena *a, struct str in, struct str *out, struct str *bad);

void encode_close(void);

#endif
