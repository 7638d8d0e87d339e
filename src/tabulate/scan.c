#include "item.h"
#include "label.h"
#include "scan.h"
#include "utf8.h"

enum {
	LONGEST_SPAN = 600, /* bytes between a quotation mark or bracket and its partner */
	/* words that mean the same wherever they stand; generic ones are part of the items */
	PLAIN_WORDS = SENTENCE_WORDS & ~(IN(GENERIC) | IN(COMPARE) | IN(COMPARED))
};

struct scanner {
	struct arena *a;
	const struct prose *p;
	struct tokens *out;
	bool compares; /* the clause holds a comparison */
};

static struct token *
add(struct scanner *s, enum token_kind kind, size_t from, size_t to)
{
	struct token *last = s->out->n > 0 ? &s->out->t[s->out->n - 1] : NULL;

	if (kind == T_TEXT && last != NULL && last->kind == T_TEXT) {
		last->to = to;
		return last;
	}
	s->out->t = arena_grow(s->a, s->out->t, s->out->n, &s->out->cap, sizeof *s->out->t);
	s->out->t[s->out->n] = (struct token){.kind = kind, .from = from, .to = to};
	return &s->out->t[s->out->n++];
}

static enum token_kind
last_kind(const struct scanner *s)
{
	return s->out->n > 0 ? s->out->t[s->out->n - 1].kind : T_STOP;
}

/* --- punctuation, quotations, brackets ------------------------------------------------------ */

/* The kind of a punctuation mark, T_TEXT for other characters. */
static enum token_kind
mark_kind(int32_t c)
{
	switch (c) {
	case 0x3001: return T_PAUSE; /* 、 */
	case ',': return T_COMMA;
	case ';': return T_SEMI;
	case ':': return T_COLON;
	case 0x3002: /* 。 */
	case '!':
	case '?': return T_STOP;
	case ')':
	case ']': return T_CLOSE;
	default: return T_TEXT;
	}
}

/* 、 behind a figure; between words it joins names: 家具、用具6万元 */
static bool
parts_figures(const struct scanner *s)
{
	enum token_kind before = last_kind(s);

	return before == T_NUMBER || before == T_NOTE || before == T_CLOSE ||
		(before == T_TEXT && s->out->n > 1 && s->out->t[s->out->n - 2].kind == T_NUMBER) ||
		(before == T_WORD && s->out->t[s->out->n - 1].word->class == BEYOND);
}

/* 7:3 */
static bool
is_ratio(const struct scanner *s, size_t i)
{
	return s->p->s.p[i] == ':' && figure_starts(s->p, i + 1) && i > 0 &&
		s->p->s.p[i - 1] >= '0' && s->p->s.p[i - 1] <= '9';
}

static bool
scan_punctuation(struct scanner *s, size_t *i)
{
	size_t len;
	enum token_kind kind = mark_kind(utf8_at(s->p->s, *i, &len));

	if (kind == T_TEXT || is_ratio(s, *i))
		return false;
	add(s, kind == T_PAUSE && !parts_figures(s) ? T_TEXT : kind, *i, *i + len);
	*i += len;
	s->compares = s->compares && kind == T_PAUSE;
	return true;
}

/* Where the partner of the mark at byte i ends; 0 if it has none in this sentence. */
static size_t
partner(struct str s, size_t i, struct str open, struct str close)
{
	size_t depth = 0, end = s.n < i + LONGEST_SPAN ? s.n : i + LONGEST_SPAN;
	bool same = str_eq(open, close);

	for (; i < end; i++) {
		struct str rest = str_sub(s, i, s.n);

		if (str_starts(rest, close) && (!same || depth > 0)) {
			if (depth <= 1)
				return i + close.n;
			depth--;
		} else if (str_starts(rest, open)) {
			depth++;
		} else if (str_starts(rest, S("。"))) {
			return 0;
		}
	}
	return 0;
}

static bool
scan_quotation(struct scanner *s, size_t *i)
{
	static const struct {
		struct str open, close;
	} pairs[] = {{STR_INIT("“"), STR_INIT("”")}, {STR_INIT("《"), STR_INIT("》")},
		{STR_INIT("「"), STR_INIT("」")}, {STR_INIT("‘"), STR_INIT("’")},
		{STR_INIT("\""), STR_INIT("\"")}};
	struct str rest = str_sub(s->p->s, *i, s->p->s.n);
	size_t k, end;

	for (k = 0; k < sizeof pairs / sizeof *pairs; k++) {
		if (!str_starts(rest, pairs[k].open))
			continue;
		end = partner(s->p->s, *i, pairs[k].open, pairs[k].close);
		if (end == 0)
			return false;
		add(s, T_TEXT, *i, end);
		*i = end;
		return true;
	}
	return false;
}

static bool
has_quantity(struct scanner *s, size_t from, size_t to)
{
	struct figure f;

	for (; from < to; from++)
		if (figure_starts(s->p, from) &&
			figure_read(s->a, s->p, from, false, &f) == QUANTITY)
			return true;
	return false;
}

static bool
scan_bracket(struct scanner *s, size_t *i)
{
	const struct word *w;
	size_t end;
	bool behind;

	if (s->p->s.p[*i] != '(')
		return false;
	behind = last_kind(s) == T_NUMBER ||
		(s->out->n > 0 && token_is(&s->out->t[s->out->n - 1], IN(GROW) | IN(SHRINK)));
	end = partner(s->p->s, *i, S("("), S(")"));
	if (end == 0 || has_quantity(s, *i, end)) {
		add(s, T_OPEN, *i, *i + 1);
		end = *i + 1;
	} else {
		w = lexicon_word(str_sub(s->p->s, *i, end), IN(FILL)); /* （下同） */
		add(s, w != NULL ? T_WORD : behind ? T_NOTE : T_TEXT, *i, end);
		s->out->t[s->out->n - 1].word = w;
	}
	*i = end;
	return true;
}

/* --- words and figures ---------------------------------------------------------------------- */

/* 1. or （1） or 一、 where a clause begins. */
static bool
scan_mark(struct scanner *s, size_t *i)
{
	enum token_kind before = last_kind(s);
	struct str rest = str_sub(s->p->s, *i, s->p->s.n), behind;
	enum rank kind;

	if (before != T_STOP && before != T_SEMI && before != T_COLON)
		return false;
	kind = label_numbering(rest, &behind);
	if (kind == UNNUMBERED || kind == PART_NUMBER || behind.n == 0 || item_is_coded(rest))
		return false;
	add(s, T_MARK, *i, *i + rest.n - behind.n);
	*i += rest.n - behind.n;
	return true;
}

/* Does a figure follow whatever its form? 得分95, 增长12.5, 为3 */
static bool
is_governed(const struct scanner *s)
{
	static const struct str tails[] = {STR_INIT("数"), STR_INIT("分"), STR_INIT("率")};
	const struct token *t = s->out->n > 0 ? &s->out->t[s->out->n - 1] : NULL;
	size_t k;

	if (t == NULL)
		return false;
	if (t->kind == T_WORD)
		return (IN(t->word->class) &
			       (IN(FILL) | IN(MEASURE) | IN(SHARED) | IN(DONE) | IN(GROW) |
				       IN(SHRINK) | IN(RATED) | IN(LIMIT))) != 0;
	for (k = 0; t->kind == T_TEXT && k < sizeof tails / sizeof *tails; k++)
		if (str_ends(str_sub(s->p->s, t->from, t->to), tails[k]))
			return true;
	return false;
}

static bool
scan_figure(struct scanner *s, size_t *i)
{
	struct figure f;
	enum digits kind;
	struct token *t;

	if (!figure_starts(s->p, *i))
		return false;
	kind = figure_read(s->a, s->p, *i, is_governed(s), &f);
	t = add(s, kind == QUANTITY ? T_NUMBER : kind == YEAR_DIGITS ? T_YEAR : T_TEXT, *i, f.end);
	if (kind != NAME_DIGITS)
		t->figure = f;
	*i = f.end;
	return true;
}

/* Does a base of comparison begin at byte i: 上年, 2023年, 年初预算? */
static bool
is_base(struct scanner *s, size_t i)
{
	struct figure f;

	return i < s->p->s.n &&
		(lexicon_at(s->p->s, i, IN(PRIOR) | IN(MEASURE)) != NULL ||
			(figure_starts(s->p, i) &&
				figure_read(s->a, s->p, i, false, &f) == YEAR_DIGITS));
}

static const struct word *
find_word(struct scanner *s, size_t i)
{
	struct str text = s->p->s;
	const struct word *w = lexicon_at(text, i, PLAIN_WORDS);
	const struct word *c = lexicon_at(text, i, IN(COMPARE));

	if (c != NULL && (w == NULL || w->text.n <= c->text.n) && is_base(s, i + c->text.n)) {
		s->compares = true;
		return c;
	}
	c = lexicon_at(text, i, IN(COMPARED));
	if (c != NULL && !s->compares && !str_starts(c->text, S("相比")))
		c = NULL;
	return c != NULL && (w == NULL || w->text.n <= c->text.n) ? c : w;
}

static bool
scan_word(struct scanner *s, size_t *i)
{
	const struct word *w = find_word(s, *i);
	struct token *t;

	if (w == NULL)
		return false;
	if (w->class == BEYOND && s->out->n > 0 && last_kind(s) == T_NOTE && s->out->n > 1 &&
		s->out->t[s->out->n - 2].kind == T_NUMBER)
		s->out->t[s->out->n - 2].limit = true;
	else if (w->class == BEYOND && last_kind(s) == T_NUMBER)
		s->out->t[s->out->n - 1].limit = true;
	t = add(s, w->class == KEEP ? T_TEXT : T_WORD, *i, *i + w->text.n);
	if (w->class != KEEP)
		t->word = w;
	*i += w->text.n;
	return true;
}

/* What does not begin with an ideograph. */
static bool
scan_other(struct scanner *s, size_t *i)
{
	return scan_punctuation(s, i) || scan_quotation(s, i) || scan_bracket(s, i) ||
		scan_figure(s, i);
}

/* Where the ideographs that begin no word and only go on with other text end. */
static size_t
skip_text(const struct scanner *s, size_t i)
{
	unsigned classes = PLAIN_WORDS | IN(COMPARE) | IN(COMPARED);

	if (last_kind(s) != T_TEXT)
		return i;
	while (utf8_plain_at(s->p->s, i) && !lexicon_may_start(s->p->s, i, classes))
		i += strlen("字");
	return i;
}

/* 完成预算（5万元）的97%: a bracket with nothing but a figure in front of 的 and a percentage is part of the words. */
static bool
is_inline(const struct prose *p, const struct tokens *ts, size_t i)
{
	const struct token *t = ts->t;

	return i + 4 < ts->n && i > 0 && t[i].kind == T_OPEN && t[i + 1].kind == T_NUMBER &&
		t[i + 2].kind == T_CLOSE && t[i + 4].kind == T_NUMBER &&
		(token_is(&t[i - 1], IN(MEASURE)) || t[i - 1].kind == T_TEXT) &&
		str_eq(str_sub(p->s, t[i + 3].from, t[i + 3].to), S("的")) &&
		str_eq(t[i + 4].figure.unit, S("%"));
}

static void
drop_inline_brackets(const struct prose *p, struct tokens *ts)
{
	size_t i, n = 0;

	for (i = 0; i < ts->n; i++) {
		if (is_inline(p, ts, i)) {
			ts->t[n++] = ts->t[i + 1];
			i += 2;
		} else {
			ts->t[n++] = ts->t[i];
		}
	}
	ts->n = n;
}

void
scan(struct arena *a, const struct prose *p, struct tokens *tokens)
{
	struct scanner s = {.a = a, .p = p, .out = tokens};
	size_t i = 0, len;

	tokens->n = 0;
	while (i < p->s.n) {
		size_t end = skip_text(&s, i);
		bool ideograph = utf8_plain_at(p->s, end); /* it can only begin a word */

		if (end > i)
			add(&s, T_TEXT, i, end);
		i = end;
		if (i == p->s.n || scan_mark(&s, &i) || (!ideograph && scan_other(&s, &i)) ||
			scan_word(&s, &i))
			continue;
		utf8_at(p->s, i, &len);
		add(&s, T_TEXT, i, i + len);
		i += len;
	}
	drop_inline_brackets(p, tokens);
}
