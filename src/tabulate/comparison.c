/* Comparisons: 比上年, 与2023年度决算数相比, 较年初预算. */
#include "window.h"

static struct str
joined(struct doc *doc, struct str a, struct str b)
{
	char *buf = arena_alloc(&doc->arena, a.n + b.n + 1);

	memcpy(buf, a.p, a.n);
	memcpy(buf + a.n, b.p, b.n);
	return (struct str){buf, a.n + b.n};
}

struct str
year_before(struct doc *doc, struct str year)
{
	struct str s = arena_str(&doc->arena, year);
	char *p = (char *)s.p;
	size_t i = s.n;

	while (i > 0 && p[i - 1] == '0')
		p[--i] = '9';
	if (i > 0)
		p[i - 1]--;
	return s;
}

/* The canonical base: 上年 or 2022年 before the measure's name, or the name alone. */
static struct str
base_name(struct window *w, const struct token *year, bool prior, const struct word *measure)
{
	struct doc *doc = w->doc;
	struct str when = prior ? S("上年") : S(""), what = measure ? measure->extra : S("");

	if (year != NULL && doc->year.n > 0 && !str_eq(year->figure.value, doc->year)) {
		when = str_eq(year->figure.value, year_before(doc, doc->year))
			? S("上年")
			: joined(doc, year->figure.value, S("年"));
	}
	if (when.n > 0 && str_eq(what, S("年初预算")))
		what = S("预算");
	return joined(doc, when, what);
}

/* Reads 比上年决算数…相比 at token i. Returns the token behind it; *measure is the base's. */
static size_t
read_comparison(struct window *w, size_t i, const struct word **measure, bool *prior)
{
	const struct token *year = NULL;

	*prior = is_class(w, i, IN(YOY));
	*measure = NULL;
	i++;
	if (is_kind(w, i, T_YEAR))
		year = &w->t[i++];
	while (is_class(w, i, IN(PRIOR) | IN(LEAD) | IN(FILL))) {
		*prior |= is_class(w, i, IN(PRIOR));
		i++;
	}
	if (is_class(w, i, IN(MEASURE)))
		*measure = w->t[i++].word;
	while (is_class(w, i, IN(COMPARED) | IN(FILL)))
		i++;
	w->out->base = base_name(w, year, *prior, *measure);
	*prior |=
		year != NULL && w->doc->year.n > 0 && str_cmp(year->figure.value, w->doc->year) < 0;
	return i;
}

/* Takes a comparison out of the window. What stands behind it is the item, if there is more than a
 * direction; otherwise what stands in front. A figure directly behind it is the base itself. */
void
take_comparison(struct window *w)
{
	size_t i = last_of(w, IN(COMPARE) | IN(YOY)), behind;
	const struct word *measure;
	bool prior;

	if (i == w->to)
		return;
	behind = read_comparison(w, i, &measure, &prior);
	if (behind < w->to && measure == NULL && is_class(w, w->to - 1, IN(MEASURE)) &&
		w->figure != NULL && !is_percent(w)) {
		/* 比2024年“三公”经费年初预算10万元: the base with its item in front */
		measure = w->t[w->to - 1].word;
		w->out->base = base_name(w, NULL, prior, measure);
		behind = w->to;
	}
	if (behind == w->to && w->figure != NULL && !is_percent(w)) {
		w->out->measure = measure != NULL ? measure->value : S("");
		w->out->prior = prior;
		w->to = i;
		return;
	}
	while (w->to > behind + 1 && is_class(w, w->to - 1, IN(FILL)))
		w->to--;
	if (is_class(w, behind, IN(GROW) | IN(SHRINK) | IN(MORE) | IN(LESS) | IN(DONE)) &&
		behind + 1 == w->to) {
		w->out->sign = token_is(&w->t[behind], IN(SHRINK) | IN(LESS)) ? -1 : 1;
		w->out->relation = token_is(&w->t[behind], IN(DONE)) ? RATE_OF
			: is_percent(w)                              ? GROWN
								     : CHANGED;
		w->to = i;
	} else if (behind < w->to) {
		w->from = behind;
	} else {
		w->to = i;
	}
}
