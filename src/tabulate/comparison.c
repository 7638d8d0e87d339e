/* Comparisons: 比上年, 与2023年度决算数相比, 较年初预算. */
#include "item.h"
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

/* The year that comparisons are told against in words like 2024年: the document's, or a later one that the
 * sentence looks ahead to. */
static struct str
year_compared(const struct window *w)
{
	struct str own = w->out->own, year = w->doc->year;

	return year.n > 0 && str_cmp(own, year) > 0 ? own : year;
}

/* The canonical base: 上年 or 2022年 before the measure's name, or the name alone. */
static struct str
base_name(struct window *w, const struct token *year, bool prior, const struct word *measure)
{
	struct doc *doc = w->doc;
	struct str own = year_compared(w);
	struct str when = prior ? S("上年") : S(""), what = measure ? measure->extra : S("");

	if (year != NULL && own.n > 0 && !str_eq(year->figure.value, own)) {
		when = str_eq(year->figure.value, year_before(doc, own))
			? S("上年")
			: joined(doc, year->figure.value, S("年"));
	}
	if (when.n > 0 && str_eq(what, S("年初预算")))
		what = S("预算");
	return joined(doc, when, what);
}

/* A comparison as it is read. */
struct comparison {
	const struct token *year;   /* said in it, or NULL */
	const struct word *measure; /* the base's, or NULL */
	bool prior;                 /* with a year before the document's */
	bool closed;                /* a word like 相比 ends it */
};

/* Reads 比上年决算数…相比 at token i. Returns the token behind it. */
static size_t
read_comparison(struct window *w, size_t i, struct comparison *c)
{
	*c = (struct comparison){.prior = is_class(w, i, IN(YOY))};
	i++;
	if (is_kind(w, i, T_YEAR))
		c->year = &w->t[i++];
	while (is_class(w, i, IN(PRIOR) | IN(LEAD) | IN(FILL))) {
		c->prior |= is_class(w, i, IN(PRIOR));
		i++;
	}
	if (is_class(w, i, IN(MEASURE)))
		c->measure = w->t[i++].word;
	for (; is_class(w, i, IN(COMPARED) | IN(FILL)); i++)
		c->closed |= is_class(w, i, IN(COMPARED));
	w->out->base = base_name(w, c->year, c->prior, c->measure);
	c->prior |= c->year != NULL && w->doc->year.n > 0 &&
		str_cmp(c->year->figure.value, year_compared(w)) < 0;
	return i;
}

/* 与2022年度本年收入合计 5万元 (相比): an item without a word of direction behind the base's year makes the
 * figure the base. */
static bool
is_base_with_item(const struct window *w, const struct comparison *c, size_t behind)
{
	if (w->figure == NULL || !str_eq(w->figure->figure.family, S("元")) || !c->prior ||
		c->closed || behind >= w->to || w->t[behind - 1].kind == T_MARK)
		return false;
	return !tells_direction(w, behind);
}

/* Where the base ends that is told from `behind` on: its item and measure may stand there, too. */
static size_t
base_end(struct window *w, size_t behind, struct comparison *c)
{
	if (behind < w->to && c->measure == NULL && is_class(w, w->to - 1, IN(MEASURE)) &&
		w->figure != NULL && !is_percent(w)) {
		/* 比2024年“三公”经费年初预算10万元: the base with its item in front */
		c->measure = w->t[w->to - 1].word;
		w->out->base = base_name(w, NULL, c->prior, c->measure);
		return w->to;
	}
	if (behind < w->to && change_follows(w) && !tells_direction(w, behind)) {
		w->out->compared = item_clean(w->doc, slice(w, behind, w->to));
		return w->to; /* 较年初余额10万元增加2万元 */
	}
	return behind;
}

/* What the figure is, if it is of the base. */
static void
tell_prior(struct window *w, const struct comparison *c)
{
	w->out->prior = c->prior;
	if (c->prior && c->year != NULL)
		w->out->year = c->year->figure.value;
}

/* Is the token a direction, and all that is left? Then the item stands in front of the comparison. */
static bool
is_lone_direction(const struct window *w, size_t i)
{
	return i + 1 == w->to &&
		is_class(w, i, IN(GROW) | IN(SHRINK) | IN(MORE) | IN(LESS) | IN(DONE));
}

static void
take_lone_direction(struct window *w, const struct token *t)
{
	w->out->sign = direction_sign(w, t);
	w->out->relation = token_is(t, IN(DONE)) ? RATE_OF : is_percent(w) ? GROWN : CHANGED;
}

/* Takes a comparison out of the window. What stands behind it is the item, if there is more than a
 * direction; otherwise what stands in front. A figure directly behind it is the base itself. */
void
take_comparison(struct window *w)
{
	size_t i = last_of(w, IN(COMPARE) | IN(YOY)), behind;
	struct comparison c;

	if (i == w->to)
		return;
	behind = read_comparison(w, i, &c);
	behind = base_end(w, behind, &c);
	if (behind == w->to && w->figure != NULL && !is_percent(w)) {
		w->out->measure = c.measure != NULL ? c.measure->value : S("");
		tell_prior(w, &c);
		w->to = i;
		return;
	}
	if (is_base_with_item(w, &c, behind)) {
		tell_prior(w, &c);
		w->from = behind;
		return;
	}
	if (w->figure == NULL)
		tell_prior(w, &c);
	while (w->to > behind + 1 && is_class(w, w->to - 1, IN(FILL)))
		w->to--;
	if (is_lone_direction(w, behind)) {
		take_lone_direction(w, &w->t[behind]);
		w->to = i;
	} else if (behind < w->to) {
		w->from = behind;
	} else {
		w->to = i;
	}
}
