/* The one table of texts for people (lib/data/messages.tsv: id, en, zh). */
#ifndef MESSAGE_H
#define MESSAGE_H

#include "arena.h"
#include "str.h"

/* Chooses the language: "en", "zh", or NULL for the locale's (LC_ALL, LC_MESSAGES, LANG; Chinese
 * for zh*, else English). False if the name is neither. */
bool message_language(const char *name);

/* The text of that id in the chosen language with {1} ... {9} replaced by args[0] ...; in the
 * arena. An id that the table lacks ends the program: a slip of ours, not of the user. */
struct str message(struct arena *a, const char *id, const struct str *args, int n);

#endif
