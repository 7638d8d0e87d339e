#include "prior.h"
#include "prose.h"
#include "utf8.h"
#include "wording.h"
#include "year.h"

const struct fact *
change_of(const struct fact *f, struct str base)
{
	int i;

	for (i = 0; i < f->nparts; i++) {
		const struct fact *g = f->parts[i];

		if (g->role == ROLE_CHANGE && g->numeric && str_eq(g->base, base))
			return g;
	}
	return NULL;
}

/* The printed figure that f is compared with on that base. */
static const struct fact *
printed_prior(const struct fact *f, struct str base)
{
	int i;

	for (i = 0; i < f->nparts; i++) {
		const struct fact *g = f->parts[i];

		if ((g->role == ROLE_RATE || g->role == ROLE_CHANGE || g->role == ROLE_GROWTH) &&
			g->nof > 1 && g->of[0] == f && str_eq(g->base, base) && g->of[1]->numeric)
			return g->of[1];
	}
	return NULL;
}

/* The words of text from the last mark on. */
static struct str
last_clause(struct str text)
{
	static const char *const marks[] = {",", "。", ";", ":", "其中"};
	size_t i;

	for (i = 0; i < sizeof marks / sizeof *marks; i++) {
		ptrdiff_t at;

		while ((at = str_find(text, str(marks[i]), 0)) >= 0)
			text = str_sub(text, (size_t)at + strlen(marks[i]), text.n);
	}
	return text;
}

/* True if the words in front of 持平 compare with that base: 与上年, 比2023年预算, 较年初预算. */
static bool
compares_with(const struct fact *f, struct str words, struct str base)
{
	struct found w;
	struct dec now;
	size_t from = 0, at;
	int year = find_year(words, &from, &at);
	bool prior = wording_find(words, 0, WORDING(BEFORE), &w) ||
		(year > 0 && dec_parse(f->year, &now) && year == now.n - 1);

	return str_starts(base, S("上年")) ? prior : !prior && str_has(words, S("预算"));
}

/* Looks in text, from byte *from on, for words that something, be it f, is as it was on that base.
 * *words gets what stands in front of them. */
static bool
find_level(const struct fact *f, struct str text, struct str base, size_t *from, struct str *words)
{
	struct found w;

	while (wording_find(text, *from, WORDING(SAME) | WORDING(LEVEL), &w)) {
		*from = w.to;
		*words = last_clause(str_sub(text, 0, w.from));
		if (compares_with(f, *words, base))
			return true;
	}
	return false;
}

/* Words behind the figure that say that nothing changed; behind 其中 they are about its parts. */
static bool
says_level(struct doc *doc, const struct fact *f, struct str base)
{
	struct str text = utf8_key(&doc->arena, f->text), words;
	ptrdiff_t parts = str_find(text, S("其中"), 0);
	size_t from = 0;

	if (parts >= 0)
		text.n = (size_t)parts;
	return find_level(f, text, base, &from, &words);
}

bool
level_by_name(struct doc *doc, const struct fact *teller, const struct fact *f, struct str base)
{
	struct str text = utf8_key(&doc->arena, teller->text), name = name_of_spending(f->key),
		   words;
	size_t from = 0;

	while (name.n > 0 && find_level(f, text, base, &from, &words))
		if (str_starts(words, name))
			return true;
	return false;
}

bool
prior_of(struct doc *doc, const struct fact *f, struct str base, struct prior *p)
{
	*p = (struct prior){.value = f};
	if ((p->change = change_of(f, base)) != NULL)
		return true;
	if ((p->printed = printed_prior(f, base)) != NULL)
		return true;
	p->flat = says_level(doc, f, base);
	return p->flat;
}
