/* The words of lib/data/labels.tsv that say which quantity a figure is. */
#ifndef VOCABULARY_H
#define VOCABULARY_H

#include "quantity_words.h"

/* A word of labels.tsv: its kind (QUANTITY_KINDS: neutral) and meaning. */
struct word {
	struct str text;
	int kind;
	meaning meaning;
};

/* The longest word that stands at byte i of the text; NULL if none does. */
const struct word *vocabulary_at(struct str text, size_t i);

#endif
