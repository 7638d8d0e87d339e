/* The points from which a document gives its grades, if it says so itself: 90分（含）以上为优，80分（含）-90分为良. */
#ifndef BANDS_H
#define BANDS_H

#include "check.h"

enum { GRADES = 4 }; /* 优 良 中 差 */

struct bands {
	fix from[GRADES]; /* falling; the last is 0 */
	int line;     /* where the document has them; 0: it has none, these are the usual ones */
	bool unclear; /* it has some that can't be read, or two kinds */
};

struct bands bands_of(struct doc *doc);

#endif
