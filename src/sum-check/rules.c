#include "rules.h"
#include "data.h"
#include "err.h"
#include "utf8.h"

enum { NAME, VERDICT, TABLE, RULE, COLUMNS };

static struct rule *first, **end = &first;
static bool loaded, instead_of_builtin;
static struct arena memory; /* for the whole run */

/* Cuts the next word, up to a blank, off *rest. */
static struct str
next_word(struct str *rest)
{
	struct str s = str_trim(*rest);
	ptrdiff_t blank = str_find(s, S(" "), 0);
	size_t n = blank < 0 ? s.n : (size_t)blank;

	*rest = str_sub(s, n, s.n);
	return str_sub(s, 0, n);
}

/* Reads TABLE!ITEM:COLUMN? ; NULL, or what is wrong. */
static const char *
read_figure(struct str word, struct figure *f)
{
	struct str column;
	ptrdiff_t at;

	f->optional = str_ends(word, S("?"));
	if (f->optional)
		word.n--;
	at = str_find(word, S("!"), 0);
	f->table = at < 0 ? S("") : str_sub(word, 0, (size_t)at);
	word = str_sub(word, (size_t)(at + 1), word.n);
	at = str_find(word, S(":"), 0);
	column = at < 0 ? S("") : utf8_key(&memory, str_sub(word, (size_t)at + 1, word.n));
	word = utf8_key(&memory, at < 0 ? word : str_sub(word, 0, (size_t)at));
	f->column = pattern_read(&memory, column, fit_by_stars);
	f->item = pattern_read(&memory, word, fit_by_stars);
	f->every_row = str_eq(word, S("*"));
	if (at >= 0 && f->column.n == 0)
		return "no column behind ':'";
	return f->item.n == 0 ? "a figure without an item" : NULL;
}

/* Reads FIGURE = FIGURE + FIGURE - FIGURE ...; NULL, or what is wrong. */
static const char *
read_relation(struct str text, struct rule *r)
{
	const char *wrong;
	int sign = 1;

	for (;;) {
		struct str word = next_word(&text), operator;

		if (word.n == 0)
			return "a figure is missing";
		if (r->n == FIGURES_MAX)
			return "too many figures";
		r->figure[r->n].sign = sign;
		if ((wrong = read_figure(word, &r->figure[r->n])) != NULL)
			return wrong;
		r->n++;
		operator= next_word(&text);
		if (operator.n == 0)
			break;
		if (str_eq(operator, S("=")) != (r->n == 1))
			return r->n == 1 ? "no '=' behind the first figure" : "a second '='";
		if (r->n > 1 && !str_eq(operator, S("+")) && !str_eq(operator, S("-")))
			return "neither '+' nor '-' between figures";
		sign = str_eq(operator, S("-")) ? -1 : 1;
	}
	if (r->n < 2)
		return "no '='";
	return r->figure[0].optional ? "the first figure can't be optional" : NULL;
}

static const char *
read_rule(const struct data *d, int row, struct rule *r)
{
	int verdict = name_index(data_get(d, row, VERDICT), verdict_names, VERDICTS);

	r->name = data_get(d, row, NAME);
	r->table = data_get(d, row, TABLE);
	r->at_most = (enum verdict)verdict;
	if (r->name.n == 0)
		return "no name";
	if (verdict < VERDICT_WARN)
		return "the verdict is neither 'warn' nor 'error'";
	return read_relation(data_get(d, row, RULE), r);
}

static bool
load(const struct data *d)
{
	bool good = true;
	int i;

	for (i = 0; i < d->rows; i++) {
		struct rule *r = arena_alloc(&memory, sizeof *r);
		const char *wrong = read_rule(d, i, r);

		if (wrong != NULL) {
			warn("%s:%d: %s", d->source, d->line[i], wrong);
			good = false;
			continue;
		}
		*end = r;
		end = &r->next;
	}
	return good;
}

bool
rules_file(const char *path, bool instead)
{
	struct data d;

	instead_of_builtin = instead_of_builtin || instead;
	return data_file(&d, path, COLUMNS) && load(&d);
}

const struct rule *
rules(void)
{
	if (!loaded && !instead_of_builtin) {
		struct data d = data_builtin("identities", COLUMNS);

		if (!load(&d))
			die("the built-in rules are wrong");
	}
	loaded = true;
	return first;
}

/* A word that titles of a kind of tables have, or must not have. */
struct title_word {
	struct str word;
	bool not ;
};

/* A line of tables.tsv. */
struct title_words {
	struct str kind;
	struct title_word *word;
	int n;
};

static struct title_words
read_title_words(struct str kind, struct str words)
{
	struct title_words t = {.kind = kind};
	struct str word;
	size_t cap = 0;

	while ((word = next_word(&words)).n > 0) {
		bool not = str_starts(word, S("!"));

		t.word = arena_grow(&memory, t.word, (size_t)t.n, &cap, sizeof *t.word);
		t.word[t.n++] = (struct title_word){str_sub(word, not, word.n), not };
	}
	return t;
}

/* All lines of tables.tsv; *n: how many. */
static const struct title_words *
table_kinds(int *n)
{
	enum { ID, WORDS, TABLE_COLUMNS };
	static struct title_words *kinds;
	static int rows;
	int i;

	if (kinds == NULL) {
		struct data d = data_builtin("tables", TABLE_COLUMNS);

		rows = d.rows;
		kinds = arena_alloc(&memory, (size_t)rows * sizeof *kinds);
		for (i = 0; i < rows; i++)
			kinds[i] = read_title_words(data_get(&d, i, ID), data_get(&d, i, WORDS));
	}
	*n = rows;
	return kinds;
}

/* All words in the title, none of those after ! */
static bool
words_match(const struct title_words *t, struct str title)
{
	int i;

	for (i = 0; i < t->n; i++)
		if (str_has(title, t->word[i].word) == t->word[i].not )
			return false;
	return true;
}

bool
table_is(struct str kind, struct str title)
{
	const struct title_words *kinds;
	bool known = false;
	int i, n;

	if (kind.n == 0 || str_eq(kind, S("*")))
		return true;
	kinds = table_kinds(&n);
	for (i = 0; i < n; i++) {
		if (!str_eq(kinds[i].kind, kind))
			continue;
		known = true;
		if (words_match(&kinds[i], title))
			return true;
	}
	return !known && str_has(title, kind);
}
