#include <stdio.h>
#include <stdlib.h>

#include "arena.h"
#include "source.h"
#include "utf8.h"

/* The whole file in memory; NULL if it can't be read. */
static char *
read_all(const char *path, size_t *n)
{
	FILE *fp = fopen(path, "r");
	size_t size = 0, k;
	char *text = NULL;
	bool bad;

	*n = 0;
	if (fp == NULL)
		return NULL;
	do {
		if (*n == size)
			text = xrealloc(text, size = size ? size * 2 : 1 << 16);
		k = fread(text + *n, 1, size - *n, fp);
		*n += k;
	} while (k > 0);
	bad = ferror(fp) != 0;
	fclose(fp);
	if (!bad)
		return text;
	free(text);
	return NULL;
}

/* Lines end with LF, CRLF or CR, as segment counts them. Fills line if it isn't NULL. */
static long
split(struct str text, struct str *line)
{
	size_t i, from = 0;
	long n = 0;

	for (i = 0; i < text.n; i++) {
		if (text.p[i] != '\n' && text.p[i] != '\r')
			continue;
		if (line != NULL)
			line[n] = str_sub(text, from, i);
		n++;
		if (text.p[i] == '\r' && i + 1 < text.n && text.p[i + 1] == '\n')
			i++;
		from = i + 1;
	}
	if (from == text.n)
		return n;
	if (line != NULL)
		line[n] = str_sub(text, from, text.n);
	return n + 1;
}

bool
source_open(struct source *s, const char *path)
{
	struct str text;

	*s = (struct source){0};
	s->text = read_all(path, &text.n);
	text.p = s->text;
	if (s->text == NULL || utf8_check(text) < text.n) {
		source_close(s);
		return false;
	}
	if (str_starts(text, S("\xef\xbb\xbf")))
		text = str_sub(text, 3, text.n);
	s->n = split(text, NULL);
	s->line = xmalloc(((size_t)s->n + 1) * sizeof *s->line);
	split(text, s->line);
	return true;
}

struct str
source_line(const struct source *s, long n)
{
	struct str line = S("");

	if (n >= 1 && n <= s->n)
		line = s->line[n - 1];
	while (line.n > 0 && line.p[0] == '\f')
		line = str_sub(line, 1, line.n);
	return line;
}

void
source_close(struct source *s)
{
	free(s->text);
	free(s->line);
	*s = (struct source){0};
}
