/* Reads CSV with libcsv's parser and writes it as TSV: for the round trip of to-csv. */
#include <csv.h>
#include <stdio.h>

static int first = 1;

static void
field(void *p, size_t n, void *data)
{
	const char *s = p;
	size_t i;

	(void)data;
	if (!first)
		putchar('\t');
	first = 0;
	for (i = 0; i < n; i++) {
		switch (s[i]) {
		case '\t': fputs("\\t", stdout); break;
		case '\n': fputs("\\n", stdout); break;
		case '\r': fputs("\\r", stdout); break;
		case '\\': fputs("\\\\", stdout); break;
		default: putchar(s[i]);
		}
	}
}

static void
record(int c, void *data)
{
	(void)c, (void)data;
	putchar('\n');
	first = 1;
}

int
main(void)
{
	struct csv_parser parser;
	char buf[4096];
	size_t n;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return 2;
	while ((n = fread(buf, 1, sizeof buf, stdin)) > 0)
		if (csv_parse(&parser, buf, n, field, record, NULL) != n)
			return 1;
	if (csv_fini(&parser, field, record, NULL) != 0)
		return 1;
	csv_free(&parser);
	return 0;
}
