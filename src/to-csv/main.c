/* to-csv: any TSV stream of the suite as CSV (RFC 4180). */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "cell.h"
#include "encode.h"
#include "err.h"
#include "out.h"
#include "program.h"
#include "tsv.h"
#include "utf8.h"

static const char help[] =
	"Usage: %s [OPTION]... [FILE]...\n"
	"Write a stream of gongkai (lines, facts, findings, changes, or any TSV with a header "
	"line) as\n"
	"CSV.\n"
	"\n"
	"  -f, --fields=COLUMNS    only these columns, in this order; names with commas between\n"
	"  -d, --delimiter=CHAR    CHAR between cells instead of a comma; tab for a tab\n"
	"  -e, --encoding=NAME     write in this encoding, e.g. gb18030, instead of UTF-8\n"
	"      --lossy             write ? for a character that the encoding lacks\n"
	"      --bom               begin with a byte order mark, by which Excel knows UTF-8\n"
	"      --excel-text        write codes and ids so that Excel keeps them as text\n"
	"      --no-guard          leave text that a spreadsheet would take for a formula as it "
	"is\n"
	"      --no-header         no line with the names of the columns\n"
	"  -h, --help              print this help\n"
	"      --version           print the version\n"
	"\n"
	"FILE - or none is standard input. Exit status: 0 all written, 2 trouble.\n";

/* Columns whose cells name something, so that 02 and 3.10 are no numbers. */
static const char *const label_columns[] = {"code", "id", "of", "path", "refs", "breaks"};

/* The columns to write. They are those of -f, or of the first file. */
struct columns {
	const char *name[TSV_MAX_COLUMNS];
	bool label[TSV_MAX_COLUMNS];
	int n;
	bool chosen;  /* by -f */
	char *header; /* the first file's names, owned; NULL with -f */
};

static struct columns columns;
static struct cell_style style = {.delimiter = ',', .guard = true};
static struct arena memory; /* of one record */
static const char *encoding;
static bool no_header;

static void
add_column(const char *name)
{
	size_t i;

	if (columns.n == TSV_MAX_COLUMNS)
		die_usage("more than %d columns", TSV_MAX_COLUMNS);
	for (i = 0; i < sizeof label_columns / sizeof *label_columns; i++)
		if (strcmp(name, label_columns[i]) == 0)
			columns.label[columns.n] = true;
	columns.name[columns.n++] = name;
}

/* -f: cuts the list at its commas. */
static void
choose_columns(char *list)
{
	char *name, *rest = list;
	int i;

	columns.n = 0;
	while ((name = rest) != NULL) {
		if ((rest = strchr(name, ',')) != NULL)
			*rest++ = '\0';
		if (*name == '\0')
			die_usage("empty column name in -f");
		for (i = 0; i < columns.n; i++)
			if (strcmp(columns.name[i], name) == 0)
				die_usage("column '%s' is given twice", name);
		add_column(name);
	}
	columns.chosen = true;
}

/* Without -f the first file says which columns there are. */
static void
take_columns(const struct str *names, int n)
{
	size_t size = 0;
	char *p;
	int i;

	for (i = 0; i < n; i++)
		size += names[i].n + 1;
	p = columns.header = xmalloc(size);
	for (i = 0; i < n; i++) {
		memcpy(p, names[i].p, names[i].n);
		p[names[i].n] = '\0';
		add_column(p);
		p += names[i].n + 1;
	}
}

static void
set_delimiter(const char *arg)
{
	if (strcmp(arg, "tab") == 0 || strcmp(arg, "\\t") == 0)
		arg = "\t";
	if (arg[0] == '\0' || arg[1] != '\0' || (unsigned char)arg[0] > 126 ||
		strchr("\"\r\n", arg[0]))
		die_usage("invalid delimiter '%s': one ASCII character, no quote or line end", arg);
	style.delimiter = arg[0];
}

static void
tell_bad(struct str bad, const char *file, long line, const char *column)
{
	size_t len;
	int32_t c = utf8_at(bad, 0, &len);

	if (c == 0xFFFD && len == 1)
		warn("%s:%ld: column '%s': byte 0x%02X is not UTF-8", file, line, column,
			(unsigned char)bad.p[0]);
	else
		warn("%s:%ld: column '%s': U+%04lX (%.*s) is not in %s", file, line, column,
			(unsigned long)c, (int)bad.n, bad.p, encoding);
}

/* The text of column i as it stands in the file. */
static struct str
cell_text(struct str field, int i)
{
	struct str cell = cell_csv(&memory, field, &style, columns.label[i]);

	/* a record of one empty cell would be a blank line, which readers skip */
	return columns.n == 1 && cell.n == 0 ? S("\"\"") : cell;
}

/* What stands behind column i. */
static struct str
separator(int i)
{
	return i == columns.n - 1 ? S("\r\n") : (struct str){&style.delimiter, 1};
}

static void
write_plain(const struct str *fields)
{
	int i;

	for (i = 0; i < columns.n; i++) {
		out_str(cell_text(fields[i], i));
		if (i < columns.n - 1)
			out_char(style.delimiter);
	}
	out_str(S("\r\n"));
}

/* Writes one record, or nothing of it if a cell can't be encoded. */
static void
write_record(const struct str *fields, const char *file, long line)
{
	struct str cell[TSV_MAX_COLUMNS], bad;
	int i;

	if (encoding == NULL) {
		write_plain(fields);
		return;
	}
	for (i = 0; i < columns.n; i++) {
		struct str text = arena_join(&memory, cell_text(fields[i], i), separator(i));

		if (!encode(&memory, text, &cell[i], &bad)) {
			tell_bad(bad, file, line, columns.name[i]);
			return;
		}
	}
	for (i = 0; i < columns.n; i++)
		out_str(cell[i]);
}

static void
write_header(const char *file)
{
	struct str names[TSV_MAX_COLUMNS];
	int i;

	for (i = 0; i < columns.n; i++)
		names[i] = str(columns.name[i]);
	write_record(names, file, 1);
}

static bool
open_input(struct tsv *t, const char *path)
{
	struct str names[TSV_MAX_COLUMNS];
	bool first = columns.n == 0;

	if (!first)
		return tsv_open(t, path, columns.name, columns.n, columns.n);
	if (!tsv_open_all(t, path, names))
		return false;
	take_columns(names, t->ncolumns);
	return true;
}

static void
convert(const char *path)
{
	static bool begun;
	struct str fields[TSV_MAX_COLUMNS];
	struct tsv t;

	if (!open_input(&t, path))
		return;
	if (!columns.chosen && t.ncolumns > columns.n)
		warn("%s: columns that the first file lacks are left out", t.name);
	if (!begun && !no_header)
		write_header(t.name);
	begun = true;
	while (tsv_read(&t, fields)) {
		arena_reset(&memory);
		write_record(fields, t.name, t.line);
	}
	tsv_close(&t);
}

static void
write_bom(void)
{
	struct str mark, bad;

	if (!encode(&memory, S("\xef\xbb\xbf"), &mark, &bad) || str_eq(mark, S("?")))
		die_usage("%s has no byte order mark", encoding);
	out_str(mark);
}

enum { LOSSY = 256, BOM, EXCEL_TEXT, NO_GUARD, NO_HEADER, VERSION_OPTION };

static const struct option options[] = {
	{"fields", required_argument, NULL, 'f'},
	{"delimiter", required_argument, NULL, 'd'},
	{"encoding", required_argument, NULL, 'e'},
	{"lossy", no_argument, NULL, LOSSY},
	{"bom", no_argument, NULL, BOM},
	{"excel-text", no_argument, NULL, EXCEL_TEXT},
	{"no-guard", no_argument, NULL, NO_GUARD},
	{"no-header", no_argument, NULL, NO_HEADER},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, VERSION_OPTION},
	{NULL, 0, NULL, 0},
};

int
main(int argc, char **argv)
{
	bool lossy = false, bom = false;
	int c;

	err_init(argv);
	while ((c = getopt_long(argc, argv, "f:d:e:h", options, NULL)) != -1) {
		switch (c) {
		case 'f': choose_columns(optarg); break;
		case 'd': set_delimiter(optarg); break;
		case 'e': encoding = optarg; break;
		case LOSSY: lossy = true; break;
		case BOM: bom = true; break;
		case EXCEL_TEXT: style.excel_text = true; break;
		case NO_GUARD: style.guard = false; break;
		case NO_HEADER: no_header = true; break;
		case 'h': program_help(help);
		case VERSION_OPTION: program_version();
		default: die_try_help();
		}
	}
	if (encoding != NULL && !encode_open(encoding, lossy))
		die_usage("unknown encoding '%s'", encoding);
	if (lossy && encoding == NULL)
		die_usage("--lossy needs -e");
	if (bom)
		write_bom();
	if (optind == argc)
		convert("-");
	for (; optind < argc; optind++)
		convert(argv[optind]);
	encode_close();
	arena_free(&memory);
	free(columns.header);
	return out_close();
}
