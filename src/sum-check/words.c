#include "words.h"
#include "wordset.h"

static struct wordset words[WORD_KINDS] = {
	[CARRY_OVER] = {.table = "labels", .kind = "carry-over"},
	[CARRIED] = {.table = "labels", .kind = "carried"},
	[REMAINING] = {.table = "labels", .kind = "remaining"},
	[YEAR_START] = {.table = "labels", .kind = "year-start"},
	[OF_WHICH] = {.table = "phrases", .kind = "of-which"},
	[PIECE] = {.table = "phrases", .kind = "piece"},
	[WHOLE_AGENCY] = {.table = "labels", .kind = "whole-agency"},
};

bool
word_in(enum word_kind kind, struct str text)
{
	return wordset_has(&words[kind], text);
}

bool
word_starts(enum word_kind kind, struct str text)
{
	return wordset_any(&words[kind], text, str_starts);
}

bool
word_ends(enum word_kind kind, struct str text)
{
	return wordset_ends(&words[kind], text);
}
