/* What a figure in front of a change is compared with, where no year or budget names it: 较“十三五”末的62万元
 * 增加3万元. That a change follows the figure shows it; the words between are only the name of the base. */
#include "item.h"
#include "utf8.h"
#include "window.h"

enum { LONGEST_BASE = 60 }; /* bytes */

static const unsigned directions = IN(GROW) | IN(SHRINK) | IN(MORE) | IN(LESS);

/* Byte i of the text moves behind a word of those classes, if one stands there. */
static bool
pass_word(struct str s, size_t *i, unsigned classes)
{
	const struct word *w = lexicon_at(s, *i, classes);

	if (w != NULL)
		*i += w->text.n;
	return w != NULL;
}

bool
change_follows(const struct window *w)
{
	struct str s = w->p->s;
	size_t i;
	bool closed;

	if (w->figure == NULL || is_percent(w))
		return false;
	i = w->figure->to;
	closed = pass_word(s, &i, IN(COMPARED));
	if (closed && i < s.n && s.p[i] == ',')
		i++;
	if (!pass_word(s, &i, directions))
		return false;
	while (pass_word(s, &i, IN(FILL)))
		;
	return i < s.n && s.p[i] >= '0' && s.p[i] <= '9';
}

bool
tells_direction(const struct window *w, size_t from)
{
	for (; from < w->to; from++)
		if (is_class(w, from, directions | IN(DONE) | IN(LIMIT)))
			return true;
	return false;
}

/* Where the last word stands in s that begins a comparison, *behind what follows it; s.n if there is none. 与 and
 * the like only do so in front: elsewhere they join. */
static size_t
comparison_in(struct str s, size_t *behind)
{
	size_t i, len, at = s.n;

	for (i = 0; i < s.n; i += len) {
		const struct word *w =
			lexicon_at(s, i, IN(COMPARE) | IN(KEEP) | IN(SHARED) | IN(YOY));

		utf8_at(s, i, &len);
		if (w == NULL)
			continue;
		len = w->text.n;
		if (w->class != COMPARE ||
			(i > 0 && !str_has(w->text, S("较")) && !str_has(w->text, S("比"))))
			continue;
		at = i;
		*behind = i + len;
	}
	return at;
}

void
take_against(struct window *w)
{
	struct str words, base;
	size_t at, behind = 0;

	if (!change_follows(w) || w->out->relation != AMOUNT || w->out->base.n > 0 ||
		w->out->measure.n > 0 || tells_direction(w, w->from))
		return;
	words = slice(w, w->from, w->to);
	at = comparison_in(words, &behind);
	if (at == words.n)
		return;
	base = item_clean(w->doc, str_sub(words, behind, words.n));
	if (base.n == 0 || base.n > LONGEST_BASE)
		return;
	w->out->base = base;
	w->out->measure = S("基数");
	w->out->prior = w->out->undated = true;
	w->out->item = item_clean(w->doc, str_sub(words, 0, at));
}
