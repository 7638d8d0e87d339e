#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "decode.h"
#include "err.h"
#include "utf8.h"

/* Two buffers serve all documents: what was read, and what was made of it. */
struct buffer {
	char *p;
	size_t n, size;
};

static void
reserve(struct buffer *b, size_t more)
{
	if (b->size - b->n >= more)
		return;
	b->size = (b->n + more) * 2;
	b->p = xrealloc(b->p, b->size);
}

/* Bytes for one read(2). The tests set it to show that it makes no difference. */
static size_t
chunk_size(void)
{
	const char *s = getenv("SEGMENT_CHUNK");
	long n = s ? strtol(s, NULL, 10) : 0;

	return n > 0 && n < 1 << 20 ? (size_t)n : 1 << 16;
}

static bool
read_all(int fd, const char *name, struct buffer *in)
{
	size_t chunk = chunk_size();
	ssize_t k;

	in->n = 0;
	for (;;) {
		reserve(in, chunk);
		k = read(fd, in->p + in->n, chunk);
		if (k == 0)
			return true;
		if (k > 0)
			in->n += (size_t)k;
		else if (errno != EINTR) {
			warn("%s:", name);
			return false;
		}
	}
}

/* Bytes of s that iconv could convert into out, s.n if all. */
static size_t
convert_with(iconv_t cd, struct str s, struct buffer *out)
{
	char *from = (char *)s.p; /* iconv does not write there */
	size_t left = s.n, room;

	out->n = 0;
	for (;;) {
		reserve(out, left + left / 2 + 16);
		char *to = out->p + out->n;

		room = out->size - out->n;
		errno = 0;
		if (iconv(cd, &from, &left, &to, &room) != (size_t)-1 || errno != E2BIG) {
			out->n = (size_t)(to - out->p);
			return s.n - left;
		}
		out->n = (size_t)(to - out->p);
	}
}

/* As convert_with; -1 if iconv does not know the encoding. */
static long long
convert(const char *encoding, struct str s, struct buffer *out)
{
	iconv_t cd = iconv_open("UTF-8", encoding);
	size_t done;

	if (cd == (iconv_t)-1)
		return -1;
	done = convert_with(cd, s, out);
	iconv_close(cd);
	return (long long)done;
}

/* Is the text UTF-8 but for a few bytes? In GB18030 text hardly one ideograph in five happens to be
 * a character of UTF-8. */
static bool
mostly_utf8(struct str s)
{
	size_t good = 0, bad = 0, i = 0, len;

	while (i < s.n) {
		int32_t c = utf8_at(s, i, &len);

		if (c == 0xfffd && len == 1)
			bad++;
		else if (len > 1)
			good++;
		i += len;
	}
	return good > 4 * bad;
}

/* Converts by iconv; false after a message about the byte that does not fit. skip: bytes of a mark
 * that were left out before s. */
static bool
decode_as(const char *encoding, const char *name, struct str s, size_t skip, struct buffer *out)
{
	long long done = convert(encoding, s, out);

	if (done < 0)
		die("%s: no such encoding", encoding);
	if ((size_t)done == s.n)
		return true;
	warn("%s: byte %zu does not fit %s", name, (size_t)done + skip, encoding);
	return false;
}

static bool
decode_guess(const char *name, struct str s, size_t skip, struct buffer *out)
{
	size_t bad = utf8_check(s);
	long long done;

	if (memchr(s.p, '\0', s.n) != NULL) {
		warn("%s: byte %zu is NUL: not a text, or UTF-16 without a byte order mark (see "
		     "-e)",
			name, (size_t)((const char *)memchr(s.p, '\0', s.n) - s.p) + skip);
		return false;
	}
	if (mostly_utf8(s)) {
		warn("%s: byte %zu does not fit UTF-8", name, bad + skip);
		return false;
	}
	done = convert("GB18030", s, out);
	if ((size_t)done == s.n && done >= 0)
		return true;
	warn("%s: byte %zu fits neither UTF-8 nor GB18030", name,
		done < 0 ? bad + skip : (size_t)done + skip);
	return false;
}

/* The text in the buffer, with two LF behind it. Where there is no LF at all, CR ends the lines. */
static struct str
end_lines(struct buffer *b, size_t skip)
{
	char *p;

	if (b->n > skip && memchr(b->p + skip, '\n', b->n - skip) == NULL)
		for (p = b->p + skip; (p = memchr(p, '\r', (size_t)(b->p + b->n - p))) != NULL;)
			*p = '\n';
	reserve(b, 2);
	b->p[b->n] = b->p[b->n + 1] = '\n';
	return (struct str){b->p + skip, b->n - skip};
}

static bool
has_nul(const char *name, struct str s)
{
	const char *nul = s.n > 0 ? memchr(s.p, '\0', s.n) : NULL;

	if (nul != NULL)
		warn("%s: a NUL character in the text", name);
	return nul != NULL;
}

bool
decode_file(int fd, const char *name, const char *encoding, struct str *text)
{
	static const struct {
		struct str mark;
		const char *encoding;
	} marks[] = {{{"\xef\xbb\xbf", 3}, NULL}, {{"\xff\xfe", 2}, "UTF-16LE"},
		{{"\xfe\xff", 2}, "UTF-16BE"}, {{"\x84\x31\x95\x33", 4}, "GB18030"}};
	static struct buffer in, out;
	struct str s;
	size_t skip = 0, i;
	bool good;

	if (!read_all(fd, name, &in))
		return false;
	s = (struct str){in.p, in.n};
	for (i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!str_starts(s, marks[i].mark))
			continue;
		skip = marks[i].mark.n;
		s = str_sub(s, skip, s.n);
		encoding = encoding ? encoding : marks[i].encoding;
		break;
	}
	if (encoding == NULL && utf8_check(s) == s.n) {
		*text = end_lines(&in, skip);
		return true;
	}
	good = encoding ? decode_as(encoding, name, s, skip, &out)
			: decode_guess(name, s, skip, &out);
	*text = end_lines(&out, 0);
	return good && !has_nul(name, *text);
}
