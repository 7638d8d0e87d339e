#ifndef VOLUME_H
#define VOLUME_H

#include "segment.h"

/* A volume holds several disclosures, one behind the other: those of all departments of a county, that of
 * a department and those of its units. Finds where another than the first begins: *starts gets the lines,
 * in the document's arena. Returns how many; 0 for what is one disclosure. */
size_t find_disclosures(struct document *doc, size_t **starts);

/* Lines first to end (not end itself) of the whole as a document of its own, which knows how many lines and
 * pages stand before it. It takes over the lines and the arena. number: which disclosure of the volume it
 * is, from 1, for its name. */
struct document disclosure(const struct document *whole, size_t first, size_t end, int number);

#endif
