/* tabulate: lines in, facts out. Options, files, one document after the other. */
#include <getopt.h>
#include <stdlib.h>

#include "doc.h"
#include "emit.h"
#include "err.h"
#include "lexicon.h"
#include "out.h"
#include "program.h"
#include "streams.h"
#include "tsv.h"

static const char help[] =
	"Usage: %s [-l | -w TABLE] [FILE]...\n"
	"Read lines (the output of segment), write one fact for every figure.\n"
	"\n"
	"  -l, --list           list the tables instead\n"
	"  -w, --write=TABLE    write the tables of that title (or of number TABLE in\n"
	"                       the list) as rectangles of cells, as printed\n"
	"  -h, --help           print this help\n"
	"      --version        print the version\n"
	"\n"
	"FILE - or none is standard input. Exit status: 0 if all went well, 2 on trouble.\n";

enum { VERSION_OPTION = 256 };

static const struct option options[] = {
	{"list", no_argument, NULL, 'l'},
	{"write", required_argument, NULL, 'w'},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, VERSION_OPTION},
	{NULL, 0, NULL, 0},
};

static struct job
read_options(int argc, char *argv[])
{
	struct job job = {.what = FACTS};
	int c;

	while ((c = getopt_long(argc, argv, "lw:h", options, NULL)) != -1) {
		switch (c) {
		case 'l': job.what = LIST; break;
		case 'w':
			job.what = WRITE;
			job.table = str(optarg);
			break;
		case 'h': program_help(help);
		case VERSION_OPTION: program_version();
		default: die_try_help();
		}
	}
	return job;
}

/* Runs the documents of one stream through the job. */
static void
tabulate(const char *path, struct job *job)
{
	struct str fields[LINE_FIELDS];
	struct doc doc = {0};
	struct tsv in;

	if (!tsv_open(&in, path, lines_columns, LINE_FIELDS, LINE_FIELDS))
		return;
	while (tsv_read(&in, fields)) {
		if (!str_eq(fields[LINE_DOC], doc.name) || doc.nrecords == 0)
			doc_finish(&doc, job);
		if (!doc_add(&doc, fields))
			warn("%s:%ld: not a record of lines", in.name, in.line);
	}
	doc_finish(&doc, job);
	arena_free(&doc.arena);
	tsv_close(&in);
}

int
main(int argc, char *argv[])
{
	struct job job;

	err_init(argv);
	job = read_options(argc, argv);
	lexicon_load();
	job_header(&job);
	if (optind == argc)
		tabulate("-", &job);
	for (; optind < argc; optind++)
		tabulate(argv[optind], &job);
	if (job.what == WRITE && !job.written)
		warn("no table '%s'", job.table.p);
	return out_close();
}
