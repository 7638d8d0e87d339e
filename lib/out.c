#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "bytes.h"
#include "err.h"
#include "out.h"

static char buf[1 << 16];
static size_t used;
static int failed; /* errno of the first failed write */

static void
write_all(const char *p, size_t n)
{
	while (n > 0 && !failed) {
		ssize_t k = write(STDOUT_FILENO, p, n);

		if (k < 0) {
			if (errno != EINTR)
				failed = errno;
			continue;
		}
		p += k;
		n -= (size_t)k;
	}
}

void
out_flush(void)
{
	write_all(buf, used);
	used = 0;
}

void
out_str(struct str s)
{
	if (s.n > sizeof buf - used)
		out_flush();
	if (s.n > sizeof buf) {
		write_all(s.p, s.n);
		return;
	}
	if (s.n > 0)
		memcpy(buf + used, s.p, s.n);
	used += s.n;
}

void
out_char(char c)
{
	if (used == sizeof buf)
		out_flush();
	buf[used++] = c;
}

void
out_int(long long n)
{
	char digits[24];
	size_t i = sizeof digits;
	unsigned long long rest = n < 0 ? -(unsigned long long)n : (unsigned long long)n;

	do
		digits[--i] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (n < 0)
		digits[--i] = '-';
	out_str((struct str){digits + i, sizeof digits - i});
}

static const char *const escape[256] = {
	['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r", ['\\'] = "\\\\"};

/* True if one of the eight bytes at p may need an escape. */
static bool
special_in(const char *p)
{
	uint64_t eight = bytes_load(p);

	return (bytes_below(eight, ' ') | bytes_with(eight, '\\')) != 0;
}

/* True if nothing in s is seen to need an escape: so are nearly all fields. */
static bool
is_plain(struct str s)
{
	size_t i;

	if (s.n < 8) {
		for (i = 0; i < s.n && escape[(unsigned char)s.p[i]] == NULL; i++)
			;
		return i == s.n;
	}
	for (i = 0; i + 8 < s.n; i += 8)
		if (special_in(s.p + i))
			return false;
	return !special_in(s.p + s.n - 8);
}

void
out_field(struct str s)
{
	size_t i, from = 0;

	for (i = is_plain(s) ? s.n : 0; i < s.n; i++) {
		const char *e = escape[(unsigned char)s.p[i]];

		if (e == NULL)
			continue;
		out_str(str_sub(s, from, i));
		out_str(str(e));
		from = i + 1;
	}
	out_str(str_sub(s, from, s.n));
}

void
out_record(const struct str *fields, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			out_char('\t');
		out_field(fields[i]);
	}
	out_char('\n');
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
