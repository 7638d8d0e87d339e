#include <stdio.h>
#include <stdlib.h>

#include "arena.h"
#include "data.h"
#include "err.h"

/* All tables, until the program ends. */
static struct arena tables;

/* At least the number of rows in text. */
static size_t
count_lines(struct str text)
{
	size_t i, n = 1;

	for (i = 0; i < text.n; i++)
		n += text.p[i] == '\n';
	return n;
}

/* Cuts text into rows and fields. The slices point into text. */
static struct data
parse(const char *source, struct str text, int columns)
{
	struct data d = {.source = source, .columns = columns};
	size_t at = 0, most = count_lines(text);
	int line = 0;

	d.field = arena_alloc(&tables, most * (size_t)columns * sizeof *d.field);
	d.line = arena_alloc(&tables, most * sizeof *d.line);
	while (at < text.n) {
		ptrdiff_t nl = str_find(text, S("\n"), at);
		struct str rest = str_sub(text, at, nl < 0 ? text.n : (size_t)nl);
		int c;

		at += rest.n + 1;
		line++;
		if (str_ends(rest, S("\r")))
			rest.n--;
		if (rest.n == 0 || rest.p[0] == '#')
			continue;
		d.line[d.rows] = line;
		for (c = 0; c < columns; c++)
			d.field[d.rows * columns + c] = str_cut(&rest, S("\t"));
		d.rows++;
	}
	return d;
}

/* The built-in tables parsed so far: several files of a program may ask for the same one. */
struct loaded {
	struct data table;
	struct loaded *next;
};

struct data
data_builtin(const char *name, int columns)
{
	static struct loaded *first;
	struct loaded *l;
	const struct builtin *b;

	for (l = first; l != NULL; l = l->next)
		if (l->table.columns == columns && strcmp(l->table.source, name) == 0)
			return l->table;
	for (b = builtin_data; b->name != NULL && strcmp(b->name, name) != 0; b++)
		;
	if (b->name == NULL)
		die("no built-in table '%s'", name);
	l = arena_alloc(&tables, sizeof *l);
	*l = (struct loaded){parse(b->name, str(b->text), columns), first};
	first = l;
	return l->table;
}

bool
data_file(struct data *d, const char *path, int columns)
{
	FILE *f = fopen(path, "r");
	size_t size = 0, n = 0, k;
	char *text = NULL;
	bool ok;

	if (f == NULL) {
		warn("%s:", path);
		return false;
	}
	do {
		if (n == size)
			text = xrealloc(text, size = size ? size * 2 : 1 << 14);
		k = fread(text + n, 1, size - n, f);
		n += k;
	} while (k > 0);
	ok = !ferror(f);
	if (!ok)
		warn("%s: read error:", path);
	fclose(f);
	*d = parse(path, arena_str(&tables, (struct str){text, n}), columns);
	free(text);
	return ok;
}
