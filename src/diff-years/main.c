/* diff-years: compares the years of an agency. */
#include <getopt.h>
#include <stdlib.h>

#include "err.h"
#include "message.h"
#include "out.h"
#include "program.h"
#include "streams.h"
#include "years.h"

static const char help[] =
	"Usage: %s [OPTION]... [FILE]...\n"
	"Read facts (from tabulate) of several documents, match the figures of each agency from "
	"year to\n"
	"year, and print what changed and whether the newer document says so (stream: changes). "
	"For an\n"
	"agency with one document: the prior year that it prints or implies.\n"
	"\n"
	"  -a, --all            print all rows, also those without a difference\n"
	"  -k, --key=agency=REGEX  documents are of one agency where this part of its name is "
	"equal\n"
	"      --key=doc=REGEX  the same with the name of the document\n"
	"      --plan           compare the budget and the final account of one year\n"
	"      --top=N          only the N largest movements that the newer document doesn't "
	"mention\n"
	"      --sorted         agency follows agency in the input: compare each when it ends, "
	"which\n"
	"                       takes memory for one agency only\n"
	"  -L, --language=LANG  messages in en or zh (default: from the locale)\n"
	"  -h, --help           print this help\n"
	"      --version        print the version\n"
	"\n"
	"FILE - or none is standard input. Exit status: 0 nothing contradicts, 1 a stated "
	"comparison is\n"
	"contradicted, 2 trouble.\n";

struct options options = {.top = -1};

/* The documents that wait to be compared. */
static struct doc **docs;
static size_t ndocs, docs_cap;

static long
whole_number(const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (*s == '\0' || *end != '\0' || n < 0)
		die_usage("not a whole number: '%s'", s);
	return n;
}

enum { PLAN = 256, TOP, SORTED, VERSION_OPTION };

static void
parse_options(int argc, char **argv)
{
	static const struct option longs[] = {
		{"all", no_argument, NULL, 'a'},
		{"key", required_argument, NULL, 'k'},
		{"plan", no_argument, NULL, PLAN},
		{"top", required_argument, NULL, TOP},
		{"sorted", no_argument, NULL, SORTED},
		{"language", required_argument, NULL, 'L'},
		{"help", no_argument, NULL, 'h'},
		{"version", no_argument, NULL, VERSION_OPTION},
		{NULL, 0, NULL, 0},
	};
	int c;

	while ((c = getopt_long(argc, argv, "ak:L:h", longs, NULL)) != -1) {
		switch (c) {
		case 'a': options.all = true; break;
		case 'k': group_by(optarg); break;
		case PLAN: options.plan = true; break;
		case TOP: options.top = whole_number(optarg); break;
		case SORTED: options.sorted = true; break;
		case 'L':
			if (!message_language(optarg))
				die_usage("no language '%s' (en, zh)", optarg);
			break;
		case 'h': program_help(help);
		case VERSION_OPTION: program_version();
		default: die_try_help();
		}
	}
	if (options.all && options.top >= 0)
		die_usage("--all and --top exclude each other");
}

static void
compare_all(void)
{
	for_each_pair(docs, ndocs, compare);
	while (ndocs > 0)
		doc_free(docs[--ndocs]);
}

static void
add_doc(struct doc *doc)
{
	static size_t order;

	set_group(doc);
	if (options.sorted && ndocs > 0 && !str_eq(docs[ndocs - 1]->group, doc->group))
		compare_all();
	doc->order = order++;
	if (ndocs == docs_cap) {
		docs_cap = docs_cap ? docs_cap * 2 : 64;
		docs = xrealloc(docs, docs_cap * sizeof *docs);
	}
	docs[ndocs++] = doc;
}

static void
read_file(const char *path)
{
	struct tsv t;
	struct doc *doc;

	if (!tsv_open(&t, path, facts_columns, FACT_FIELDS, FACT_TEXT))
		return;
	while ((doc = read_doc(&t)) != NULL)
		add_doc(doc);
	tsv_close(&t);
}

int
main(int argc, char **argv)
{
	int i;

	err_init(argv);
	parse_options(argc, argv);
	out_header(changes_columns, CHANGE_FIELDS);
	if (optind == argc)
		read_file("-");
	for (i = optind; i < argc; i++)
		read_file(argv[i]);
	compare_all();
	free(docs);
	return out_close();
}
