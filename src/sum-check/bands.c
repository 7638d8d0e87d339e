#include "bands.h"
#include "utf8.h"
#include "wordset.h"

static struct wordset grades = {.table = "phrases", .kind = "grade"};

/* A text that may tell bands, taken to pieces: points that bound something, grades, full stops. */
struct piece {
	enum { POINTS, GRADE, STOP } kind;
	fix points;
	int grade;
};

enum { MOST_PIECES = 64 };

struct pieces {
	struct piece piece[MOST_PIECES];
	int n;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does the text up to `from` end with a word of a bound, or begin with one from `to` on: ≥90, 80-90, 90分（含）以上? */
static bool
is_bound(struct str s, size_t from, size_t to)
{
	static struct wordset before = {.table = "phrases", .kind = "bound-before"};
	static struct wordset behind = {.table = "phrases", .kind = "bound-behind"};
	static struct wordset filler = {.table = "phrases", .kind = "bound-filler"};
	struct str front = str_sub(s, 0, from), rest = str_sub(s, to, s.n);
	size_t n;

	while ((n = wordset_prefix(&filler, rest)) > 0)
		rest = str_sub(rest, n, rest.n);
	return wordset_ends(&before, front) || wordset_prefix(&behind, rest) > 0;
}

/* The grade that stands at byte i as a word by itself, not in 其中 or 优化; -1 if there is none. */
static int
grade_at(struct str s, size_t i)
{
	static struct wordset before = {.table = "phrases", .kind = "grade-before"};
	static struct wordset behind = {.table = "phrases", .kind = "grade-behind"};
	struct str front = str_sub(s, 0, i), rest;
	int k;

	for (k = 0; k < wordset(&grades)->n; k++)
		if (str_starts(str_sub(s, i, s.n), grades.word[k]))
			break;
	if (k == grades.n)
		return -1;
	rest = str_sub(s, i + grades.word[k].n, s.n);
	if (i > 0 && !wordset_ends(&before, front))
		return -1;
	return rest.n == 0 || wordset_prefix(&behind, rest) > 0 ? k : -1;
}

static void
add(struct pieces *p, struct piece piece)
{
	if (p->n < MOST_PIECES)
		p->piece[p->n++] = piece;
}

/* Reads the number at byte i. Returns its bytes. */
static size_t
take_number(struct pieces *p, struct str s, size_t i)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	size_t to = i;
	struct dec d;

	while (to < s.n && (is_digit(s.p[to]) || s.p[to] == '.'))
		to++;
	if (dec_parse(str_sub(s, i, to), &d) && dec_fix(d) <= hundred && is_bound(s, i, to))
		add(p, (struct piece){.kind = POINTS, .points = dec_fix(d)});
	return to - i;
}

static void
take_to_pieces(struct str s, struct pieces *p)
{
	size_t i, len;
	int k;

	p->n = 0;
	for (i = 0; i < s.n; i += len) {
		if (is_digit(s.p[i])) {
			len = take_number(p, s, i);
			continue;
		}
		utf8_at(s, i, &len);
		if (str_starts(str_sub(s, i, s.n), S("。")))
			add(p, (struct piece){.kind = STOP});
		else if ((k = grade_at(s, i)) >= 0)
			add(p, (struct piece){.kind = GRADE, .grade = k});
	}
}

/* The least points that stand between piece i, a grade, and the next grade or full stop in the direction of
 * step; -1 if none do. */
static fix
least_beside(const struct pieces *p, int i, int step)
{
	fix least = -1;

	for (i += step; i >= 0 && i < p->n && p->piece[i].kind == POINTS; i += step)
		if (least < 0 || p->piece[i].points < least)
			least = p->piece[i].points;
	return least;
}

/* Can they be of 100 points? Not 8-10分为优，5-7分为良: those are of one indicator. */
static bool
of_hundred(const fix *from)
{
	const fix best = dec_fix((struct dec){75, 0}), least = dec_fix((struct dec){40, 0});
	int k;

	for (k = 0; k + 1 < GRADES; k++)
		if (from[k] >= 0 && from[k] < (k == 0 ? best : least))
			return false;
	return true;
}

/* Reads the bands of a text into *b, which has the usual ones. False if it tells no others. */
static bool
read_bands(const struct pieces *p, struct bands *b)
{
	fix from[GRADES] = {-1, -1, -1, 0};
	int i, step = 0, k, told = 0;

	for (i = 0; i < p->n; i++) {
		fix least;

		k = p->piece[i].grade;
		if (p->piece[i].kind != GRADE || k + 1 >= GRADES || from[k] >= 0)
			continue;
		if (step == 0)
			step = least_beside(p, i, -1) >= 0 ? -1 : 1;
		least = least_beside(p, i, step);
		if (least < 0)
			continue;
		from[k] = least;
		told++;
	}
	if (told == 0 || !of_hundred(from) || (told == 1 && from[0] == b->from[0]))
		return false;
	b->unclear = told + 1 < GRADES;
	for (k = 0; k < GRADES; k++) {
		b->from[k] = from[k];
		b->unclear |= k > 0 && from[k] >= from[k - 1];
	}
	return true;
}

static struct bands
usual_bands(void)
{
	struct bands b = {0};
	struct dec d;
	int k;

	for (k = 0; k < wordset(&grades)->n && k < GRADES; k++)
		if (dec_parse(grades.meaning[k], &d))
			b.from[k] = dec_fix(d);
	return b;
}

struct bands
bands_of(struct doc *doc)
{
	const struct bands usual = usual_bands();
	struct bands b = usual;
	const struct facts *meta = &doc->of_role[ROLE_META];
	size_t i;

	for (i = 0; i < meta->n; i++) {
		const struct fact *f = meta->fact[i];
		struct pieces pieces;
		struct bands own = usual;

		if (f->table != NULL || !str_eq(f->item, S("grades")))
			continue;
		take_to_pieces(utf8_key(&doc->arena, f->text), &pieces);
		if (!read_bands(&pieces, &own))
			continue;
		own.unclear |=
			b.line > 0 && (b.unclear || memcmp(own.from, b.from, sizeof own.from) != 0);
		own.line = f->line;
		b = own;
	}
	return b;
}
