#include "prose.h"
#include "utf8.h"

enum { SPARE = 5, ILL_FORMED = 0xfffd };

static bool
is_latin(int32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Puts the ideograph at byte i of the record's text behind p->s, which lies at s; returns its bytes. */
static size_t
put_ideograph(struct prose *p, char *s, size_t i)
{
	enum { BYTES = 3 };
	size_t k;

	memcpy(s + p->s.n, p->record->text.p + i, BYTES);
	for (k = 0; k < BYTES; k++)
		p->at[p->s.n + k] = i;
	p->s.n += BYTES;
	return BYTES;
}

/* Reads the record's text from byte `from` on. Ill-formed bytes, which are rare, take three when they
 * are read: without room for them it is false if there is one. */
static bool
read_text(struct arena *a, struct prose *p, size_t from, bool ill_formed)
{
	struct str text = p->record->text;
	size_t room = (text.n - from) * (ill_formed ? 3 : 1) + SPARE;
	char *s = arena_text(a, room);
	size_t i = from, len, k, n;
	int32_t last = 0;
	bool gap = false;

	p->s = (struct str){s, 0};
	p->at = arena_raw(a, room * sizeof *p->at);
	for (; i < text.n; i += len) {
		int32_t c;

		if (utf8_plain_at(text, i)) {
			len = put_ideograph(p, s, i);
			last = 0;
			gap = false;
			continue;
		}
		c = utf8_fold(utf8_at(text, i, &len));
		if (c == ILL_FORMED && len == 1 && !ill_formed)
			return false;
		if (utf8_is_space(c)) {
			gap = true;
			continue;
		}
		if (gap && is_latin(last) && is_latin(c)) {
			p->at[p->s.n] = i;
			s[p->s.n++] = ' ';
		}
		n = utf8_put(c, s + p->s.n);
		for (k = 0; k < n; k++)
			p->at[p->s.n + k] = i;
		p->s.n += n;
		last = c;
		gap = false;
	}
	p->at[p->s.n] = text.n;
	return true;
}

struct prose
prose_read(struct arena *a, const struct record *r, size_t from)
{
	struct prose p = {.record = r};

	if (!read_text(a, &p, from, false))
		read_text(a, &p, from, true);
	return p;
}

struct str
prose_slice(struct arena *a, const struct prose *p, size_t from, size_t to)
{
	return record_slice(a, p->record, p->at[from], p->at[to]);
}

int32_t
prose_char(const struct prose *p, size_t i)
{
	size_t len;

	return i < p->s.n ? utf8_at(p->s, i, &len) : 0;
}

int32_t
prose_before(const struct prose *p, size_t i)
{
	size_t len, start = i;

	while (start > 0 && utf8_goes_on(p->s.p[--start]))
		;
	return start < i ? utf8_at(p->s, start, &len) : 0;
}
