#include "words.h"
#include "wordset.h"

#define HEADS(name)                                                                                \
	{                                                                                          \
		.table = "heads", .kind = (name)                                                   \
	}

static struct wordset words[WORD_KINDS] = {
	[LABEL_WORD] = HEADS("label"),
	[LABEL_END] = HEADS("label-end"),
	[LABEL_PART] = HEADS("label-in"),
	[AGENCY_CODE] = HEADS("agency-code"),
	[INDEX_WORD] = HEADS("index"),
	[PRIOR_YEAR] = HEADS("prior"),
	[CARRIED_OVER] = HEADS("carried"),
	[CODE_WORD] = HEADS("code"),
	[COUNT_WORD] = HEADS("count"),
	[POINTS_WORD] = HEADS("points"),
	[TOTAL_WORD] = HEADS("total"),
	[WHOLE_HEAD] = HEADS("head"),
	[FORM_HEAD] = HEADS("form"),
	[USUAL_HEAD] = HEADS("usual"),
	[SELDOM_HEAD] = HEADS("seldom"),
	[FIRST_OF_GROUP] = HEADS("first"),
	[COMPOUND_HEAD] = HEADS("compound"),
	[CHANGE_WORD] = HEADS("change"),
	[GROWTH_WORD] = HEADS("growth"),
	[SHARE_WORD] = HEADS("share"),
	[RATE_WORD] = HEADS("rate"),
	[ROW_START] = HEADS("start"),
};

bool
word_is(enum word_kind kind, struct str key)
{
	return wordset_is(&words[kind], key);
}

bool
word_ends(enum word_kind kind, struct str key)
{
	return wordset_ends(&words[kind], key);
}

bool
word_starts(enum word_kind kind, struct str key)
{
	return wordset_any(&words[kind], key, str_starts);
}

bool
word_in(enum word_kind kind, struct str key)
{
	return wordset_has(&words[kind], key);
}

static bool
begins(struct str key, struct str word)
{
	return str_starts(word, key);
}

bool
word_begun(enum word_kind kind, struct str key)
{
	return wordset_any(&words[kind], key, begins);
}
