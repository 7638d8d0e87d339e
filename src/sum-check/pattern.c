#include "pattern.h"

struct pattern
pattern_read(struct arena *a, struct str words, enum fit (*how)(struct str *word))
{
	struct pattern p = {0};
	size_t cap = 0;

	while (words.n > 0) {
		struct alternative each = {.word = str_cut(&words, S("|"))};

		each.fit = how(&each.word);
		p.word = arena_grow(a, p.word, (size_t)p.n, &cap, sizeof *p.word);
		p.word[p.n++] = each;
	}
	return p;
}

static inline bool
fits(struct alternative a, struct str text)
{
	switch (a.fit) {
	case FIT_IS: return str_eq(text, a.word);
	case FIT_STARTS: return str_starts(text, a.word);
	case FIT_ENDS: return str_ends(text, a.word);
	default: return str_has(text, a.word);
	}
}

bool
pattern_matches(const struct pattern *p, struct str text)
{
	int i;

	for (i = 0; i < p->n; i++)
		if (fits(p->word[i], text))
			return true;
	return false;
}

enum fit
fit_by_stars(struct str *word)
{
	bool before = str_starts(*word, S("*")), after = word->n > 1 && str_ends(*word, S("*"));

	*word = str_sub(*word, before, word->n - after);
	if (before)
		return after ? FIT_HAS : FIT_ENDS;
	return after ? FIT_STARTS : FIT_IS;
}

enum fit
fit_end_or_whole(struct str *word)
{
	if (!str_starts(*word, S("=")))
		return FIT_ENDS;
	*word = str_sub(*word, 1, word->n);
	return FIT_IS;
}
