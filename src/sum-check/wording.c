#include "data.h"
#include "utf8.h"
#include "wording.h"
#include "wordset.h"

enum { WORD, CLASS, COLUMNS };

static const char *const names[WORDINGS] = {"up", "down", "larger", "smaller", "equal", "level",
	"before", "money", "filler", "and", "reason"};

/* The kinds of the words that begin with a character, by its hash: at most places of a text none
 * does. */
enum { BEGINNINGS = 1024 };

static struct {
	struct data table;
	int *kind; /* of every row; WORDINGS if its class is unknown */
	unsigned begins[BEGINNINGS];
} words;

/* Of the character (its first three bytes) at byte i. */
static size_t
beginning(struct str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	if (p[0] < 0x80 || s.n - i < 3)
		return p[0];
	return (p[0] * 31u * 31u + p[1] * 31u + p[2]) % BEGINNINGS;
}

static void
load_words(void)
{
	int r, k;

	if (words.table.rows > 0)
		return;
	words.table = data_builtin("directions", COLUMNS);
	words.kind = xmalloc((size_t)words.table.rows * sizeof *words.kind);
	for (r = 0; r < words.table.rows; r++) {
		struct str word = data_get(&words.table, r, WORD);

		k = name_index(data_get(&words.table, r, CLASS), names, WORDINGS);
		words.kind[r] = k < 0 ? WORDINGS : k;
		if (word.n > 0)
			words.begins[beginning(word, 0)] |= WORDING(words.kind[r]);
	}
}

/* The longest word of the kinds that begins at byte i. */
static bool
word_at(struct str text, size_t i, unsigned kinds, struct found *f)
{
	int r;
	size_t best = 0;

	if (!(words.begins[beginning(text, i)] & kinds))
		return false;
	for (r = 0; r < words.table.rows; r++) {
		struct str w = data_get(&words.table, r, WORD);

		if (w.n <= best || !(kinds & WORDING(words.kind[r])) ||
			!str_starts(str_sub(text, i, text.n), w))
			continue;
		best = w.n;
		*f = (struct found){(enum wording)words.kind[r], i, i + w.n};
	}
	return best > 0;
}

bool
wording_find(struct str text, size_t from, unsigned kinds, struct found *f)
{
	load_words();
	while (from < text.n) {
		size_t len;

		if (word_at(text, from, kinds, f))
			return true;
		utf8_at(text, from, &len);
		from += len;
	}
	return false;
}

struct str
wording_strip(struct str text, unsigned kinds)
{
	int r;

	load_words();
	for (r = 0; r < words.table.rows; r++) {
		struct str w = data_get(&words.table, r, WORD);

		if (w.n > 0 && (kinds & WORDING(words.kind[r])) && str_ends(text, w)) {
			text.n -= w.n;
			r = -1;
		}
	}
	return text;
}

/* Takes 是 为 系 ： and the like off the front. */
static struct str
skip_copula(struct str s)
{
	static struct wordset front = {.table = "phrases", .kind = "because"};
	size_t n;

	while ((n = wordset_prefix(&front, s)) > 0)
		s = str_sub(s, n, s.n);
	return s;
}

struct str
reason_in(struct str text)
{
	struct found f;
	struct str reason;
	ptrdiff_t end;

	if (!wording_find(text, 0, WORDING(REASON), &f))
		return (struct str){"", 0};
	reason = skip_copula(str_sub(text, f.to, text.n));
	end = str_find(reason, S("。"), 0);
	if (end >= 0)
		reason.n = (size_t)end;
	end = str_find(reason, S(";"), 0);
	return end >= 0 ? str_sub(reason, 0, (size_t)end) : reason;
}
