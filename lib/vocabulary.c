#include "vocabulary.h"
#include "data.h"
#include "map.h"

#define NAME(id, name) name,
static const char *const kind_names[QUANTITY_KINDS] = {QUANTITY_KINDS_LIST(NAME)};

/* Words by their first character, longest first. */
static struct {
	struct map first; /* -> struct words */
	struct arena arena;
	bool made;
} lexicon;

struct words {
	struct word *word;
	size_t n, cap;
};

static void
add_word(struct word w)
{
	struct arena *a = &lexicon.arena;
	void **slot = map_at(a, &lexicon.first, str_sub(w.text, 0, 3));
	struct words *list;
	size_t i;

	if (*slot == NULL)
		*slot = arena_alloc(a, sizeof *list);
	list = *slot;
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

static void
make_lexicon(void)
{
	enum { KIND, WORD, MEANING, COLUMNS };
	struct data d = data_builtin("labels", COLUMNS);
	int i;

	lexicon.made = true;
	for (i = 0; i < d.rows; i++) {
		struct word w = {
			.text = data_get(&d, i, WORD), .meaning = data_get(&d, i, MEANING)};

		w.kind = kind_named(data_get(&d, i, KIND));
		if (w.kind >= 0 && w.text.n >= 3)
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
	if (rest.n < 3 || (list = map_get(&lexicon.first, str_sub(rest, 0, 3))) == NULL)
		return NULL;
	for (k = 0; k < list->n; k++)
		if (str_starts(rest, list->word[k].text))
			return &list->word[k];
	return NULL;
}
