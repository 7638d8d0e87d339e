#define _GNU_SOURCE /* F_SETPIPE_SZ */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "arena.h"
#include "bytes.h"
#include "err.h"
#include "out.h"

enum { FIRST_SIZE = 1 << 16, PIPE_SIZE = 1 << 20 };

static char *buf;
static size_t size, used;
static int failed; /* errno of the first failed write */

void
out_flush(void)
{
	const char *p = buf;

	while (used > 0 && !failed) {
		ssize_t k = write(STDOUT_FILENO, p, used);

		if (k < 0) {
			if (errno != EINTR)
				failed = errno;
			continue;
		}
		p += k;
		used -= (size_t)k;
	}
	used = 0;
}

/* A wider pipe lets the next program work while this one writes: the whole line takes a fifth less
 * time. Not of a pipe, or where the system has no wider ones, nothing changes. */
static void
widen_pipe(void)
{
#ifdef F_SETPIPE_SZ
	(void)fcntl(STDOUT_FILENO, F_SETPIPE_SZ, PIPE_SIZE);
#endif
}

char *
out_room(size_t n)
{
	if (n > size - used) {
		out_flush();
		if (buf == NULL)
			widen_pipe();
		if (n > size) {
			size = n < FIRST_SIZE ? FIRST_SIZE : n;
			buf = xrealloc(buf, size);
		}
	}
	return buf + used;
}

void
out_done(const char *end)
{
	used = (size_t)(end - buf);
}

char *
out_put(char *to, struct str s)
{
	if (s.n > 0)
		memcpy(to, s.p, s.n);
	return to + s.n;
}

void
out_str(struct str s)
{
	out_done(out_put(out_room(s.n), s));
}

void
out_char(char c)
{
	*out_room(1) = c;
	used++;
}

char *
out_put_int(char *to, long long n)
{
	char digits[OUT_DIGITS];
	int k = 0;
	unsigned long long rest = n < 0 ? -(unsigned long long)n : (unsigned long long)n;

	for (; rest >= 10; rest /= 10)
		digits[k++] = (char)('0' + rest % 10);
	if (n < 0)
		*to++ = '-';
	*to++ = (char)('0' + rest);
	while (k > 0)
		*to++ = digits[--k];
	return to;
}

void
out_int(long long n)
{
	out_done(out_put_int(out_room(OUT_DIGITS), n));
}

/* --- fields -------------------------------------------------------------------------------- */

/* Not 0 if one of the eight bytes may need an escape. */
static inline uint64_t
special(uint64_t eight)
{
	return bytes_below(eight, ' ') | bytes_with(eight, '\\');
}

/* Copies s, eight bytes at a time; not 0 if a byte in it may need an escape. So nearly all
 * fields are done in one go. */
static inline uint64_t
copy(char *to, struct str s)
{
	uint64_t eight, seen = 0;
	uint32_t head, tail;
	size_t i;

	if (s.n >= sizeof eight) {
		for (i = 0; i + sizeof eight < s.n; i += sizeof eight) {
			eight = bytes_load(s.p + i);
			memcpy(to + i, &eight, sizeof eight);
			seen |= special(eight);
		}
		eight = bytes_load(s.p + s.n - sizeof eight);
		memcpy(to + s.n - sizeof eight, &eight, sizeof eight);
		return seen | special(eight);
	}
	if (s.n >= sizeof head) {
		memcpy(&head, s.p, sizeof head);
		memcpy(&tail, s.p + s.n - sizeof tail, sizeof tail);
		memcpy(to, &head, sizeof head);
		memcpy(to + s.n - sizeof tail, &tail, sizeof tail);
		return special((uint64_t)head << 32 | tail);
	}
	for (i = 0; i < s.n; i++) {
		to[i] = s.p[i];
		seen |= (unsigned char)s.p[i] < ' ' || s.p[i] == '\\';
	}
	return seen;
}

/* Writes the character c, which may need an escape. */
static inline char *
put_char(char *to, char c)
{
	static const char letter[256] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['\\'] = '\\'};
	char l = letter[(unsigned char)c];

	if (l != '\0')
		*to++ = '\\';
	*to++ = l != '\0' ? l : c;
	return to;
}

static char *
put_escaped(char *to, struct str s)
{
	const char *p = s.p, *end = s.p + s.n;

	while (end - p >= 8) {
		uint64_t found = special(bytes_in_order(p));
		int n = found != 0 ? bytes_first(found) : 8;

		memcpy(to, p, 8);
		to += n;
		p += n;
		if (found != 0)
			to = put_char(to, *p++);
	}
	while (p < end)
		to = put_char(to, *p++);
	return to;
}

char *
out_put_field(char *to, struct str s)
{
	return copy(to, s) == 0 ? to + s.n : put_escaped(to, s);
}

void
out_field(struct str s)
{
	out_done(out_put_field(out_room(s.n * OUT_ESCAPED), s));
}

void
out_record(const struct str *fields, int n)
{
	size_t most = 0;
	char *to;
	int i;

	for (i = 0; i < n; i++)
		most += fields[i].n * OUT_ESCAPED + 1;
	to = out_room(most);
	for (i = 0; i < n; i++) {
		to = out_put_field(to, fields[i]);
		*to++ = i + 1 < n ? '\t' : '\n';
	}
	out_done(to);
}

int
out_close(void)
{
	out_flush();
	if (close(STDOUT_FILENO) < 0 && !failed)
		failed = errno;
	if (failed) {
		errno = failed;
		warn("write error:");
	}
	return err_status();
}
