#include "prose.h"
#include "utf8.h"

enum { SPARE = 5, ILL_FORMED = 0xfffd };

static bool
is_latin(int32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Reads the record's text from byte `from` on. Ill-formed bytes, which are rare, take three when they
 * are read: without room for them it is false if there is one. */
static bool
read_text(struct arena *a, struct prose *p, size_t from, bool ill_formed)
{
	struct str text = p->record->text;
	size_t room = (text.n - from) * (ill_formed ? 3 : 1) + SPARE;
	char *s = arena_text(a, room);
	size_t *at = arena_raw(a, room * sizeof *at);
	size_t i = from, n = 0, end, len;
	int32_t last = 0;
	bool gap = false;

	for (; i < text.n; i += len) {
		int32_t c = 0;

		if (utf8_plain_at(text, i)) {
			len = strlen("字");
			memcpy(s + n, text.p + i, len);
			end = n + len;
		} else {
			c = utf8_fold(utf8_at(text, i, &len));
			if (utf8_is_space(c)) {
				gap = true;
				continue;
			}
			if (c == ILL_FORMED && len == 1 && !ill_formed)
				return false;
			if (gap && is_latin(last) && is_latin(c)) {
				at[n] = i;
				s[n++] = ' ';
			}
			end = n + utf8_put(c, s + n);
		}
		while (n < end)
			at[n++] = i;
		last = c;
		gap = false;
	}
	at[n] = text.n;
	p->s = (struct str){s, n};
	p->at = at;
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
	size_t start;

	return utf8_before(p->s, 0, i, &start);
}
