/* Grades in words: 优 from 90 points, 良 from 80, 中 from 60, else 差 (财预〔2020〕10号). */
#include "check.h"
#include "utf8.h"

struct band {
	struct str word;
	int from;
};

static const struct band bands[] = {
	{{"优", 3}, 90}, {{"良", 3}, 80}, {{"中", 3}, 60}, {{"差", 3}, 0},
};
enum { BANDS = sizeof bands / sizeof *bands };

static const struct band *
band_of(const struct fact *score)
{
	int i = 0;

	while (dec_fix(score->dec) < dec_fix((struct dec){bands[i].from, 0}))
		i++;
	return &bands[i];
}

/* The grade that is printed behind the score: the one word after 等级 or 结果, in quotation marks or
 * up to the next mark. 良好 is no grade. NULL if there is none, or two. */
static const struct band *
printed_grade(struct str text)
{
	static const char *const before[] = {"等级为", "结果为", "等级:", "等次为", "级别为", "评定为"};
	const struct band *found = NULL;
	size_t i;
	int k;

	for (i = 0; i < sizeof before / sizeof *before; i++) {
		ptrdiff_t at = str_find(text, str(before[i]), 0);
		struct str rest;

		if (at < 0)
			continue;
		rest = str_sub(text, (size_t)at + strlen(before[i]), text.n);
		if (str_starts(rest, S("“")) || str_starts(rest, S("\"")))
			rest = str_sub(rest, str_starts(rest, S("“")) ? 3 : 1, rest.n);
		for (k = 0; k < BANDS; k++)
			if (str_starts(rest, bands[k].word) && !str_starts(rest, S("良好")) &&
			    !str_starts(rest, S("优良")))
				found = found == NULL || found == &bands[k] ? &bands[k] : NULL;
	}
	return found;
}

void
check_grades(struct doc *doc)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	size_t i;

	for (i = 0; i < doc->nfacts; i++) {
		const struct fact *f = doc->facts[i];
		const struct band *printed, *right;
		struct claim *c;

		if (f->role != ROLE_SCORE || !f->numeric || f->table != NULL || f->dec.n < 0 ||
		    dec_fix(f->dec) > hundred ||
		    (printed = printed_grade(utf8_key(&doc->arena, f->text))) == NULL)
			continue;
		right = band_of(f);
		c = claim_text(doc, CHECK_SCORE, printed == right ? VERDICT_OK : VERDICT_ERROR, f,
		    printed->word, f->value, "grade");
		claim_arg(c, right->word);
	}
}
