/* Words with | between them, one of which a text has to fit. They are cut apart once, when data are read: texts
 * are held against them again and again. */
#ifndef PATTERN_H
#define PATTERN_H

#include <stdbool.h>
#include "arena.h"
#include "str.h"

/* The text is the word, begins with it, ends with it, has it anywhere. */
enum fit { FIT_IS, FIT_STARTS, FIT_ENDS, FIT_HAS };

struct pattern {
	struct alternative {
		struct str word;
		enum fit fit;
	} * word;
	int n;
};

/* The words of a text. how: says of each how it has to fit, and takes the marks that say so off it. */
struct pattern pattern_read(struct arena *a, struct str words, enum fit (*how)(struct str *word));

/* True if the text fits one of the words. */
bool pattern_matches(const struct pattern *p, struct str text);

/* Two ways to mark words: * at the beginning or the end of one stands for any text; a name ends with the word,
 * or is just that behind =. */
enum fit fit_by_stars(struct str *word);
enum fit fit_end_or_whole(struct str *word);

#endif
