/* segment: documents in, their records out. Options, files, one document after the other. */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <unistd.h>

#include "contents.h"
#include "decode.h"
#include "emit.h"
#include "err.h"
#include "headings.h"
#include "lines.h"
#include "markup.h"
#include "measure.h"
#include "out.h"
#include "pages.h"
#include "paragraphs.h"
#include "program.h"
#include "residue.h"
#include "streams.h"
#include "tables.h"
#include "volume.h"

static const char help[] =
	"Usage: %s [OPTION]... [FILE]...\n"
	"Split disclosures (text) into title, contents, headings, paragraphs and tables;\n"
	"write one record for each (stream lines, see gongkai-streams(5)).\n"
	"\n"
	"  -d, --doc=NAME       name of the document on standard input (default: stdin);\n"
	"                       a file is called as it was named\n"
	"  -e, --encoding=ENC   encoding of the documents (default: by byte order mark,\n"
	"                       else UTF-8, else GB18030)\n"
	"      --outline        print the outline as a tree instead\n"
	"  -h, --help           print this help\n"
	"      --version        print the version\n"
	"\n"
	"FILE - or none is standard input. Exit status: 0 if all went well, 2 on trouble.\n";

enum { VERSION_OPTION = 256, OUTLINE };

static const struct option options[] = {
	{"doc", required_argument, NULL, 'd'},
	{"encoding", required_argument, NULL, 'e'},
	{"outline", no_argument, NULL, OUTLINE},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, VERSION_OPTION},
	{NULL, 0, NULL, 0},
};

struct job {
	const char *stdin_name, *encoding;
	bool outline;
};

static struct job
read_options(int argc, char *argv[])
{
	struct job job = {.stdin_name = "stdin"};
	int c;

	while ((c = getopt_long(argc, argv, "d:e:h", options, NULL)) != -1) {
		switch (c) {
		case 'd': job.stdin_name = optarg; break;
		case 'e': job.encoding = optarg; break;
		case OUTLINE: job.outline = true; break;
		case 'h': program_help(help);
		case VERSION_OPTION: program_version();
		default: die_try_help();
		}
	}
	return job;
}

/* Gives every line its kind. The order matters: each step looks only at lines without one. */
static void
segment(struct document *doc)
{
	claim_markup(doc);
	find_pages(doc);
	find_contents(doc);
	find_margins(doc);
	find_listed_headings(doc);
	find_markup_tables(doc);
	find_ruled_tables(doc);
	find_tabbed_tables(doc);
	find_aligned_tables(doc);
	find_loose_tables(doc);
	find_unlisted_headings(doc);
	find_title(doc);
	join_paragraphs(doc);
	find_headings(doc);
}

static void
emit(struct document *doc, const struct job *job)
{
	segment(doc);
	if (job->outline)
		emit_outline(doc);
	else
		emit_records(doc);
}

/* Each disclosure of a volume is a document of its own. */
static void
emit_volume(struct document *doc, const size_t *starts, size_t n, const struct job *job)
{
	size_t i;

	for (i = 0; i <= n; i++) {
		struct document part = disclosure(
			doc, i == 0 ? 0 : starts[i - 1], i == n ? doc->n : starts[i], (int)i + 1);

		emit(&part, job);
		doc->arena = part.arena;
	}
}

static void
run(int fd, const char *path, struct document *doc, const struct job *job)
{
	struct str text;
	size_t *starts, n;

	if (!decode_file(fd, path, job->encoding, &text))
		return;
	split_lines(doc, text);
	n = find_disclosures(doc, &starts);
	if (n == 0) {
		doc->name = doc_name(&doc->arena, doc->name, 1);
		emit(doc, job);
	} else {
		emit_volume(doc, starts, n, job);
	}
}

static void
run_file(int argc, char *argv[], int k, struct arena *arena, const struct job *job)
{
	struct document doc = {.arena = *arena};
	const char *path = k < argc ? argv[k] : "-";
	int fd;

	if (strcmp(path, "-") == 0) {
		doc.name = str(job->stdin_name);
		run(STDIN_FILENO, job->stdin_name, &doc, job);
	} else if ((fd = open(path, O_RDONLY)) < 0) {
		warn("%s:", path);
	} else {
		doc.name = str(path);
		run(fd, path, &doc, job);
		close(fd);
	}
	*arena = doc.arena;
	arena_reset(arena);
}

int
main(int argc, char *argv[])
{
	struct arena arena = {0};
	struct job job;
	int k;

	err_init(argv);
	job = read_options(argc, argv);
	residue_init();
	measure_init();
	if (!job.outline)
		out_header(lines_columns, LINE_FIELDS);
	k = optind;
	do
		run_file(argc, argv, k, &arena, &job);
	while (++k < argc);
	arena_free(&arena);
	return out_close();
}
