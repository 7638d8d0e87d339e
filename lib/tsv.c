#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "bytes.h"
#include "err.h"
#include "tsv.h"

/* Reads more into the buffer; false at the end or after a read error. */
static bool
fill(struct tsv *t)
{
	ssize_t k;

	if (t->eof)
		return false;
	if (t->start > 0) {
		memmove(t->buf, t->buf + t->start, t->end - t->start);
		t->end -= t->start;
		t->start = 0;
	}
	if (t->end == t->size) {
		t->size = t->size ? t->size * 2 : 1 << 16;
		t->buf = xrealloc(t->buf, t->size);
	}
	do
		k = read(t->fd, t->buf + t->end, t->size - t->end);
	while (k < 0 && errno == EINTR);
	if (k < 0) {
		warn("%s: read error:", t->name);
		t->failed = true;
	}
	if (k <= 0)
		t->eof = true;
	else
		t->end += (size_t)k;
	return k > 0;
}

/* The next line without its LF (or CRLF); false at the end. */
static bool
next_line(struct tsv *t, struct str *line)
{
	size_t scanned = 0;
	char *nl;

	for (;;) {
		nl = memchr(t->buf + t->start + scanned, '\n', t->end - t->start - scanned);
		if (nl != NULL)
			break;
		scanned = t->end - t->start;
		if (!fill(t)) {
			if (t->end == t->start)
				return false;
			nl = t->buf + t->end; /* a last line without LF */
			break;
		}
	}
	line->p = t->buf + t->start;
	line->n = (size_t)(nl - line->p);
	t->start += line->n + (nl < t->buf + t->end);
	if (line->n > 0 && line->p[line->n - 1] == '\r')
		line->n--;
	t->line++;
	return true;
}

/* Undoes the escapes of a field in place; the text only gets shorter. */
static struct str
unescape(char *p, size_t n)
{
	char *in = memchr(p, '\\', n), *end = p + n, *out = in;

	if (in == NULL)
		return (struct str){p, n};
	while (in < end) {
		char c = *in++;

		if (c == '\\' && in < end) {
			switch (*in) {
			case 't':
				c = '\t';
				in++;
				break;
			case 'n':
				c = '\n';
				in++;
				break;
			case 'r':
				c = '\r';
				in++;
				break;
			case '\\': in++; break;
			}
		}
		*out++ = c;
	}
	return (struct str){p, (size_t)(out - p)};
}

/* Cuts the next field off *line; false when there is none left. */
static bool
next_field(struct str *line, bool *more, struct str *field)
{
	const char *tab;

	if (!*more)
		return false;
	tab = line->n ? memchr(line->p, '\t', line->n) : NULL;
	*more = tab != NULL;
	field->p = line->p;
	field->n = tab ? (size_t)(tab - line->p) : line->n;
	if (tab != NULL)
		*line = str_sub(*line, field->n + 1, line->n);
	return true;
}

static bool
read_header(struct tsv *t, const char *const wanted[], int n, int needed)
{
	struct str line, field;
	bool more = true, found[TSV_MAX_COLUMNS] = {false};
	int i;

	if (!next_line(t, &line)) {
		if (!t->failed)
			warn("%s: no header line", t->name);
		return false;
	}
	if (str_starts(line, S("\xef\xbb\xbf")))
		line = str_sub(line, 3, line.n);
	t->header.p = memcpy(xmalloc(line.n), line.p, line.n);
	t->header.n = line.n;
	t->last_needed = -1;
	for (t->ncolumns = 0; next_field(&line, &more, &field); t->ncolumns++) {
		if (t->ncolumns == TSV_MAX_COLUMNS) {
			warn("%s: more than %d columns", t->name, TSV_MAX_COLUMNS);
			return false;
		}
		t->place[t->ncolumns] = -1;
		for (i = 0; i < n; i++) {
			if (found[i] || !str_eq(field, str(wanted[i])))
				continue;
			found[i] = true;
			t->place[t->ncolumns] = i;
			if (i < needed)
				t->last_needed = t->ncolumns;
		}
	}
	for (i = 0; i < n; i++)
		t->lacking = t->lacking || !found[i];
	for (i = 0; i < needed; i++) {
		if (!found[i]) {
			warn("%s: no column '%s'", t->name, wanted[i]);
			return false;
		}
	}
	return true;
}

bool
tsv_open(struct tsv *t, const char *path, const char *const wanted[], int n, int needed)
{
	*t = (struct tsv){.name = path, .nwanted = n};
	if (strcmp(path, "-") == 0) {
		t->name = "standard input";
		t->fd = STDIN_FILENO;
	} else if ((t->fd = open(path, O_RDONLY)) < 0) {
		warn("%s:", path);
		return false;
	}
	fill(t);
	if (read_header(t, wanted, n, needed))
		return true;
	tsv_close(t);
	return false;
}

bool
tsv_open_all(struct tsv *t, const char *path, struct str *names)
{
	struct str line;
	bool more = true;
	int i;

	if (!tsv_open(t, path, NULL, 0, 0))
		return false;
	line = t->header;
	for (i = 0; next_field(&line, &more, &names[i]); i++)
		t->place[i] = i;
	t->nwanted = t->ncolumns;
	t->last_needed = t->ncolumns - 1;
	return true;
}

/* Puts the n-th field of a line where it is wanted. */
static inline void
set_field(const struct tsv *t, struct str *fields, int n, const char *from, const char *to)
{
	if (n < t->ncolumns && t->place[n] >= 0)
		fields[t->place[n]] = (struct str){from, (size_t)(to - from)};
}

/* Cuts a line at its TABs; returns how many fields it has. */
static int
cut(const struct tsv *t, struct str line, struct str *fields)
{
	const char *p = line.p, *from = p, *end = p + line.n;
	int n = 0;

	for (; end - p >= 8; p += 8) {
		uint64_t tabs = bytes_that_are(bytes_in_order(p), '\t');

		for (; tabs != 0; tabs &= tabs - 1) {
			const char *tab = p + bytes_first(tabs);

			set_field(t, fields, n++, from, tab);
			from = tab + 1;
		}
	}
	for (; p < end; p++) {
		if (*p != '\t')
			continue;
		set_field(t, fields, n++, from, p);
		from = p + 1;
	}
	set_field(t, fields, n++, from, end);
	return n;
}

static void
unescape_all(const struct tsv *t, struct str *fields)
{
	int i;

	for (i = 0; i < t->nwanted; i++)
		fields[i] = unescape((char *)fields[i].p, fields[i].n);
}

bool
tsv_read(struct tsv *t, struct str *fields)
{
	struct str line;
	int i, n;

	while (next_line(t, &line)) {
		if (line.n == 0 || str_eq(line, t->header))
			continue;
		for (i = 0; t->lacking && i < t->nwanted; i++)
			fields[i] = S("");
		n = cut(t, line, fields);
		for (i = n; i < t->ncolumns; i++)
			if (t->place[i] >= 0)
				fields[t->place[i]] = S("");
		if (memchr(line.p, '\\', line.n) != NULL)
			unescape_all(t, fields);
		if (n > t->ncolumns)
			warn("%s:%ld: more fields than the header's %d", t->name, t->line,
				t->ncolumns);
		if (n > t->last_needed)
			return true;
		warn("%s:%ld: %d fields, %d are needed", t->name, t->line, n, t->last_needed + 1);
	}
	return false;
}

void
tsv_close(struct tsv *t)
{
	if (t->fd > STDIN_FILENO)
		close(t->fd);
	free(t->buf);
	free((char *)t->header.p);
	*t = (struct tsv){.fd = -1};
}
