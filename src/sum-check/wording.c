#include "data.h"
#include "utf8.h"
#include "wording.h"
#include "wordset.h"

enum { WORD, CLASS, COLUMNS };

static const char *const names[WORDINGS] = {"up", "down", "larger", "smaller", "equal", "level",
	"before", "money", "filler", "and", "reason"};

/* Which characters words begin with, by a hash: at most places of a text none does. */
enum { BEGINNINGS = 1024 };
static bool begins[BEGINNINGS];

/* Of the character (its first three bytes) at byte i. */
static size_t
beginning(struct str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.p + i;

	if (p[0] < 0x80 || s.n - i < 3)
		return p[0];
	return (p[0] * 31u * 31u + p[1] * 31u + p[2]) % BEGINNINGS;
}

static const struct data *
words(void)
{
	static struct data table;
	int r;

	if (table.rows > 0)
		return &table;
	table = data_builtin("directions", COLUMNS);
	for (r = 0; r < table.rows; r++)
		if (data_get(&table, r, WORD).n > 0)
			begins[beginning(data_get(&table, r, WORD), 0)] = true;
	return &table;
}

/* The kind of row r, WORDINGS if its class is unknown. */
static int
kind_of(int r)
{
	static int kinds[256];
	int k;

	if (r < 256 && kinds[r] > 0)
		return kinds[r] - 1;
	k = name_index(data_get(words(), r, CLASS), names, WORDINGS);
	if (k < 0)
		k = WORDINGS;
	if (r < 256)
		kinds[r] = k + 1;
	return k;
}

/* The longest word of the kinds that begins at byte i. */
static bool
word_at(struct str text, size_t i, unsigned kinds, struct found *f)
{
	int r, rows = words()->rows;
	size_t best = 0;

	if (!begins[beginning(text, i)])
		return false;
	for (r = 0; r < rows; r++) {
		struct str w = data_get(words(), r, WORD);

		if (w.n <= best || !str_starts(str_sub(text, i, text.n), w) ||
			!(kinds & WORDING(kind_of(r))))
			continue;
		best = w.n;
		*f = (struct found){(enum wording)kind_of(r), i, i + w.n};
	}
	return best > 0;
}

bool
wording_find(struct str text, size_t from, unsigned kinds, struct found *f)
{
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

	for (r = 0; r < words()->rows; r++) {
		struct str w = data_get(words(), r, WORD);

		if (w.n > 0 && (kinds & WORDING(kind_of(r))) && str_ends(text, w)) {
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
