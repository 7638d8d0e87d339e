/* to-messages: findings as messages for people and editors, like a compiler's. */
#include <getopt.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "err.h"
#include "out.h"
#include "program.h"
#include "quote.h"
#include "source.h"
#include "streams.h"
#include "tsv.h"

static const char help[] =
	"Usage: %s [OPTION]... [FILE]...\n"
	"Print findings (from sum-check) as messages: FILE:LINE: error: text [check], each\n"
	"with the line of the document that it is about and a mark under the figure.\n"
	"\n"
	"  -t, --text=TEXT    quote from this file (default: the one that is named like the "
	"document)\n"
	"  -n, --name=NAME    print NAME instead of the document's name\n"
	"  -q, --no-quotes    one line for each finding\n"
	"  -s, --summary      after each document, how many findings there are\n"
	"      --color=WHEN   auto (default: on a terminal, unless NO_COLOR is set), always, "
	"never\n"
	"  -h, --help         print this help\n"
	"      --version      print the version\n"
	"\n"
	"FILE - or none is standard input. Exit status: 0 nothing to report, 1 errors or warnings, "
	"2\n"
	"trouble.\n";

struct finding {
	long line;
	size_t order;
	struct str check, verdict, stated, message;
};

/* The findings of one document. */
struct document {
	struct arena arena;
	struct str name;
	struct finding **f;
	size_t n, cap;
};

static struct {
	const char *text, *name;
	bool quotes, summary, color;
} options = {.quotes = true};

/* How a verdict is printed. */
static const struct level {
	const char *verdict, *word, *color;
} levels[] = {
	{"error", "error", "\033[1;31m"},
	{"warn", "warning", "\033[1;35m"},
	{"rounding", "note", "\033[1;36m"},
	{"ok", "ok", "\033[1;32m"},
};
enum { LEVELS = sizeof levels / sizeof *levels };

static const struct level *
level_of(struct str verdict)
{
	size_t i;

	for (i = 0; i < LEVELS - 1 && !str_eq(verdict, str(levels[i].verdict)); i++)
		;
	return &levels[i];
}

static const char *
color(const char *code)
{
	return options.color ? code : "";
}

/* The figure may stand on one of the lines that its sentence goes on to. */
enum { LINES_ON = 3 };

/* Where a table has one cell a line, the line of a figure holds nothing else: the label is the nearest
 * line above it that has words, if no empty line stands between. 0 if there is none. */
static long
label_above(const struct source *source, long n)
{
	if (!quote_is_bare(source_line(source, n)))
		return 0;
	while (--n > 0 && quote_is_bare(source_line(source, n)))
		;
	return n > 0 && str_trim(source_line(source, n)).n > 0 ? n : 0;
}

static void
print_quote(const struct source *source, const struct finding *f)
{
	size_t from = 0, to = 0;
	long n, label;

	if (f->line < 1 || source_line(source, f->line).n == 0)
		return;
	for (n = f->line; n <= f->line + LINES_ON; n++)
		if (quote_find(source_line(source, n), f->stated, &from, &to))
			break;
	if (from == to)
		n = f->line;
	if (from < to && (label = label_above(source, n)) > 0)
		quote_print(label, source_line(source, label), 0, 0, "", "");
	quote_print(n, source_line(source, n), from, to, color("\033[1;32m"), color("\033[0m"));
}

static void
print_finding(struct str name, const struct source *source, const struct finding *f)
{
	const struct level *level = level_of(f->verdict);

	out_str(str(color("\033[1m")));
	out_str(name);
	out_char(':');
	if (f->line > 0) {
		out_int(f->line);
		out_char(':');
	}
	out_str(str(color("\033[0m")));
	out_char(' ');
	out_str(str(color(level->color)));
	out_str(str(level->word));
	out_char(':');
	out_str(str(color("\033[0m")));
	out_char(' ');
	out_str(f->message);
	out_str(S(" ["));
	out_str(f->check);
	out_str(S("]\n"));
	if (options.quotes)
		print_quote(source, f);
}

static void
count(size_t n, const char *one, const char *more)
{
	out_int((long long)n);
	out_char(' ');
	out_str(str(n == 1 ? one : more));
}

static void
print_summary(struct str name, const struct document *doc)
{
	size_t n[LEVELS] = {0}, i;

	for (i = 0; i < doc->n; i++)
		n[level_of(doc->f[i]->verdict) - levels]++;
	out_str(name);
	out_str(S(": "));
	count(n[0], "error", "errors");
	out_str(S(", "));
	count(n[1], "warning", "warnings");
	out_char('\n');
}

/* By line, findings without a line last, then as in the stream. */
static int
by_line(const void *x, const void *y)
{
	const struct finding *a = *(struct finding *const *)x, *b = *(struct finding *const *)y;

	if (a->line != b->line)
		return a->line == 0 ? 1 : b->line == 0 ? -1 : a->line < b->line ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

static void
print_document(struct document *doc)
{
	struct source source = {0};
	struct str file = doc_file(doc->name), name = options.name ? str(options.name) : file;
	size_t i;

	if (options.quotes)
		source_open(&source, options.text ? options.text : arena_str(&doc->arena, file).p);
	qsort(doc->f, doc->n, sizeof *doc->f, by_line);
	for (i = 0; i < doc->n; i++)
		print_finding(name, &source, doc->f[i]);
	if (options.summary)
		print_summary(options.name ? name : doc->name, doc);
	source_close(&source);
}

static void
add_finding(struct document *doc, const struct str *field)
{
	struct arena *a = &doc->arena;
	struct finding *f = arena_alloc(a, sizeof *f);
	struct str line = arena_str(a, field[FINDING_LINE]);

	f->line = strtol(line.p, NULL, 10);
	f->order = doc->n;
	f->check = arena_str(a, field[FINDING_CHECK]);
	f->verdict = arena_str(a, field[FINDING_VERDICT]);
	f->stated = arena_str(a, field[FINDING_STATED]);
	f->message = arena_str(a, field[FINDING_MESSAGE]);
	if (level_of(f->verdict) <= &levels[1])
		found_something();
	doc->f = arena_grow(a, doc->f, doc->n, &doc->cap, sizeof *doc->f);
	doc->f[doc->n++] = f;
}

static void
print_file(const char *path)
{
	static struct arena arena;
	struct document doc = {0};
	struct str field[FINDING_FIELDS];
	struct tsv t;

	if (!tsv_open(&t, path, findings_columns, FINDING_FIELDS, FINDING_FIELDS))
		return;
	while (tsv_read(&t, field)) {
		if (doc.n > 0 && !str_eq(doc.name, field[FINDING_DOC])) {
			print_document(&doc);
			arena = doc.arena;
			arena_reset(&arena);
			doc = (struct document){.arena = arena};
		}
		if (doc.n == 0)
			doc.name = arena_str(&doc.arena, field[FINDING_DOC]);
		add_finding(&doc, field);
	}
	if (doc.n > 0)
		print_document(&doc);
	tsv_close(&t);
	arena_free(&doc.arena);
}

static bool
want_color(const char *when)
{
	const char *no_color = getenv("NO_COLOR");

	if (strcmp(when, "always") == 0)
		return true;
	if (strcmp(when, "never") == 0)
		return false;
	if (strcmp(when, "auto") != 0)
		die_usage("--color needs auto, always or never, not '%s'", when);
	return isatty(STDOUT_FILENO) && (no_color == NULL || *no_color == '\0');
}

enum { COLOR = 256, VERSION_OPTION };

int
main(int argc, char **argv)
{
	static const struct option longs[] = {
		{"text", required_argument, NULL, 't'},
		{"name", required_argument, NULL, 'n'},
		{"no-quotes", no_argument, NULL, 'q'},
		{"summary", no_argument, NULL, 's'},
		{"color", required_argument, NULL, COLOR},
		{"help", no_argument, NULL, 'h'},
		{"version", no_argument, NULL, VERSION_OPTION},
		{NULL, 0, NULL, 0},
	};
	const char *when = "auto";
	int c;

	err_init(argv);
	while ((c = getopt_long(argc, argv, "t:n:qsh", longs, NULL)) != -1) {
		switch (c) {
		case 't': options.text = optarg; break;
		case 'n': options.name = optarg; break;
		case 'q': options.quotes = false; break;
		case 's': options.summary = true; break;
		case COLOR: when = optarg; break;
		case 'h': program_help(help);
		case VERSION_OPTION: program_version();
		default: die_try_help();
		}
	}
	options.color = want_color(when);
	if (optind == argc)
		print_file("-");
	for (; optind < argc; optind++)
		print_file(argv[optind]);
	return out_close();
}
