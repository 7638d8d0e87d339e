#ifndef RESIDUE_H
#define RESIDUE_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "str.h"

/* Reads the table lib/data/residue.tsv. Call once. */
void residue_init(void);

/* May a line with that character hold residue? For ASCII; other characters see residue_wide. */
extern bool residue_start[128];

/* Characters that are residue wherever they stand: invisible ones, radicals for ideographs, glyphs
 * of the private use area. */
static inline bool
residue_wide(int32_t c)
{
	return (c >= 0x2e80 && c <= 0x2fd5) || (c >= 0xe000 && c <= 0xf8ff) ||
		(c >= 0x200b && c <= 0x200f) || c == 0xfeff || c == 0xad;
}

/* The line without residue, in the arena, with two LF behind it that are not counted. *field tells if
 * there was the code of a Word field in it: then it is a line of the contents. */
struct str residue_clean(struct arena *a, struct str line, bool *field);

#endif
