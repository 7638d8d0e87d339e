#include <limits.h>

#include "vocabulary.h"
#include "data.h"

#define MEANING_NAME(id, name) [MEANING_##id] = STR_INIT(name),
#define NAME(id, name) name,
static const char *const kind_names[QUANTITY_KINDS] = {QUANTITY_KINDS_LIST(NAME)};

struct words {
	struct word *word;
	size_t n, cap;
};

/* Words by a few bits of their first character, longest first: at most characters of a text no word begins. */
enum { FIRSTS = 1024 };

static struct {
	struct words first[FIRSTS];
	struct arena arena;
	bool made;
} lexicon;

/* Where words are that begin with the character at p, which has three bytes in Chinese. */
static inline struct words *
words_of(const char *p)
{
	return &lexicon.first[((p[1] & 0x0f) << 6 | (p[2] & 0x3f)) % FIRSTS];
}

static void
add_word(struct word w)
{
	struct arena *a = &lexicon.arena;
	struct words *list = words_of(w.text.p);
	size_t i;

	list->word = arena_grow(a, list->word, list->n, &list->cap, sizeof *list->word);
	for (i = list->n++; i > 0 && list->word[i - 1].text.n < w.text.n; i--)
		list->word[i] = list->word[i - 1];
	list->word[i] = w;
}

/* QUANTITY_KINDS for neutral words, -1 if it is none of the kinds. */
static int
kind_named(struct str name)
{
	int k;

	for (k = 0; k < QUANTITY_KINDS; k++)
		if (str_eq(name, str(kind_names[k])))
			return k;
	return str_eq(name, S("neutral")) ? QUANTITY_KINDS : -1;
}

/* The number of a meaning: those that programs ask for have theirs, others get the next ones. */
static unsigned char
meaning_named(struct str name)
{
	static struct str names[UCHAR_MAX + 1] = {MEANINGS_LIST(MEANING_NAME)};
	int m = 1;

	if (name.n == 0)
		return MEANING_NONE;
	while (m < UCHAR_MAX && names[m].n > 0 && !str_eq(names[m], name))
		m++;
	names[m] = name;
	return (unsigned char)m;
}

static void
make_lexicon(void)
{
	enum { KIND, WORD, MEANING, COLUMNS };
	struct data d = data_builtin("labels", COLUMNS);
	int i;

	lexicon.made = true;
	for (i = 0; i < d.rows; i++) {
		struct word w = {.text = data_get(&d, i, WORD)};

		w.kind = kind_named(data_get(&d, i, KIND));
		if (w.kind < 0 || w.text.n < 3)
			continue;
		w.meaning = meaning_named(data_get(&d, i, MEANING));
		add_word(w);
	}
}

const struct word *
vocabulary_at(struct str text, size_t i)
{
	const struct words *list;
	struct str rest = str_sub(text, i, text.n);
	size_t k;

	if (!lexicon.made)
		make_lexicon();
	if (rest.n < 3)
		return NULL;
	list = words_of(rest.p);
	for (k = 0; k < list->n; k++)
		if (str_starts(rest, list->word[k].text))
			return &list->word[k];
	return NULL;
}
