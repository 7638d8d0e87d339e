#include "arena.h"
#include "data.h"
#include "err.h"
#include "lexicon.h"
#include "utf8.h"

/* The words that begin with the same character, longest first. */
static const struct word *bucket[LEXICON_BUCKETS];
unsigned lexicon_classes[LEXICON_BUCKETS];
static unsigned classes_by_last[256]; /* of the words that end with a byte, as sets */
static struct arena words;            /* kept until the program ends */

static const char *const class_name[WORD_CLASSES] = {[KEEP] = "keep",
	[GROW] = "grow",
	[SHRINK] = "shrink",
	[MORE] = "more",
	[LESS] = "less",
	[YOY] = "yoy",
	[COMPARE] = "compare",
	[COMPARED] = "compared",
	[PRIOR] = "prior",
	[SHARED] = "share",
	[DONE] = "done",
	[RATED] = "rate",
	[OPENER] = "opener",
	[SOME] = "some",
	[MAYBE] = "maybe",
	[REASON] = "reason",
	[LEAD] = "lead",
	[FILL] = "fill",
	[LIMIT] = "limit",
	[BEYOND] = "beyond",
	[GENERIC] = "generic",
	[MEASURE] = "(measures.tsv)",
	[UNIT_WORD] = "(units.tsv)",
	[EMPTY] = "empty",
	[LOOSE] = "loose",
	[TRAIL] = "trail",
	[BESIDE] = "beside",
	[JOIN] = "join",
	[BY] = "by",
	[RESULT] = "result"};

static void
add(struct str text, enum word_class class, struct str value, struct str extra)
{
	struct word *w = arena_alloc(&words, sizeof *w);
	const struct word **at = &bucket[lexicon_bucket(text, 0)];

	lexicon_classes[lexicon_bucket(text, 0)] |= IN(class);
	classes_by_last[(unsigned char)text.p[text.n - 1]] |= IN(class);
	*w = (struct word){text, class, text.p[text.n - 1], value, extra, NULL};
	while (*at != NULL && (*at)->text.n >= text.n)
		at = (const struct word **)&((struct word *)*at)->next;
	w->next = *at;
	*at = w;
}

static enum word_class
class_of(const struct data *d, int row)
{
	int c;

	for (c = 0; c < WORD_CLASSES; c++)
		if (str_eq(data_get(d, row, 1), str(class_name[c])))
			return (enum word_class)c;
	die("%s:%d: no class of words", d->source, d->line[row]);
}

/* Puts the words of every bucket side by side in memory: they are gone through very often. */
static void
compact(void)
{
	const struct word **at, *w;
	struct word *copy;
	size_t i;

	for (i = 0; i < LEXICON_BUCKETS; i++) {
		for (at = &bucket[i], w = *at; w != NULL; w = w->next) {
			*at = copy = arena_alloc(&words, sizeof *copy);
			*copy = *w;
			at = &copy->next;
		}
	}
}

void
lexicon_load(void)
{
	struct data d = data_builtin("lexicon", 4), m = data_builtin("measures", 3);
	struct data u = data_builtin("units", 3);
	int i;

	for (i = 0; i < d.rows; i++)
		add(data_get(&d, i, 0), class_of(&d, i), data_get(&d, i, 2), data_get(&d, i, 3));
	for (i = 0; i < m.rows; i++)
		add(data_get(&m, i, 0), MEASURE, data_get(&m, i, 1), data_get(&m, i, 2));
	for (i = 0; i < u.rows; i++) {
		struct str unit = data_get(&u, i, 0), family = data_get(&u, i, 2);

		add(unit, UNIT_WORD, data_get(&u, i, 1), family.n > 0 ? family : unit);
	}
	compact();
}

const struct word *
lexicon_find(struct str s, unsigned classes)
{
	const struct word *w = bucket[lexicon_bucket(s, 0)];

	while (w != NULL &&
		!((classes & IN(w->class)) && s.n >= w->text.n && s.p[w->text.n - 1] == w->last &&
			str_starts(s, w->text)))
		w = w->next;
	return w;
}

const struct word *
lexicon_word(struct str s, unsigned classes)
{
	const struct word *w;

	if (!lexicon_may_start(s, 0, classes))
		return NULL;
	for (w = bucket[lexicon_bucket(s, 0)]; w != NULL; w = w->next)
		if ((classes & IN(w->class)) && str_eq(s, w->text))
			break;
	return w;
}

size_t
lexicon_suffix(struct str s, size_t from, unsigned classes)
{
	if (s.n == 0 || !(classes_by_last[(unsigned char)s.p[s.n - 1]] & classes))
		return s.n;
	while (from < s.n &&
		(utf8_goes_on(s.p[from]) || lexicon_word(str_sub(s, from, s.n), classes) == NULL))
		from++;
	return from;
}
