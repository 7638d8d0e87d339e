#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "err.h"
#include "tsv.h"
#include "unit_test.h"

static const char *const wanted[] = {"a", "b", "c"};

/* Puts text on standard input, so that every read gets at most `chunk` bytes. */
static void
feed(const char *text, size_t chunk)
{
	size_t n = strlen(text), at;
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) != 0)
		exit(2);
	for (at = 0; at < n; at += chunk)
		if (write(pair[1], text + at, n - at < chunk ? n - at : chunk) < 0)
			exit(2);
	close(pair[1]);
	dup2(pair[0], STDIN_FILENO);
	close(pair[0]);
}

/* Runs the reader over text; all records, fields joined with '|' and records with '/'. */
static struct str
read_all(const char *text, size_t chunk, int needed)
{
	static char buf[4096];
	struct str fields[3], all = {buf, 0};
	struct tsv t;
	int i;

	feed(text, chunk);
	if (!tsv_open(&t, "-", wanted, 3, needed))
		return S("not opened");
	while (tsv_read(&t, fields)) {
		for (i = 0; i < 3; i++) {
			if (all.n + fields[i].n + 2 > sizeof buf)
				exit(2);
			memcpy(buf + all.n, fields[i].p, fields[i].n);
			all.n += fields[i].n;
			buf[all.n++] = i < 2 ? '|' : '/';
		}
	}
	tsv_close(&t);
	return all;
}

/* What the checks print on standard error, as a text; the stream is put back. */
static int saved;
static char errors[4096];

static void
catch_errors(void)
{
	FILE *f = tmpfile();

	fflush(stderr);
	saved = dup(STDERR_FILENO);
	dup2(fileno(f), STDERR_FILENO);
	fclose(f);
}

static struct str
caught(void)
{
	ssize_t n;

	fflush(stderr);
	lseek(STDERR_FILENO, 0, SEEK_SET);
	n = read(STDERR_FILENO, errors, sizeof errors);
	dup2(saved, STDERR_FILENO);
	close(saved);
	return (struct str){errors, n < 0 ? 0 : (size_t)n};
}

static void
fields_are_found_by_name(void)
{
	CHECK_STR(read_all("a\tb\tc\n1\t2\t3\n", 99, 3), "1|2|3/");
	CHECK_STR(read_all("x\tc\tb\tz\ta\n0\t3\t2\t0\t1\n", 99, 3), "1|2|3/");
	CHECK_STR(read_all("c\ta\n3\t1\n", 99, 1), "1||3/");
	CHECK_STR(read_all("a\ta\tb\tc\n1\t9\t2\t3\n", 99, 3), "1|2|3/");
}

static void
escapes_are_undone(void)
{
	CHECK_STR(read_all("a\tb\tc\n\\t\\n\\r\t\\\\t\tx\\y\\\n", 99, 3), "\t\n\r|\\t|x\\y\\/");
}

static void
empty_is_empty(void)
{
	CHECK_STR(read_all("a\tb\tc\n\t\t\n", 99, 3), "||/");
	CHECK_STR(read_all("a\tb\tc\n", 99, 3), "");
	CHECK_STR(read_all("a\tb\tc", 99, 3), "");
	CHECK_STR(read_all("a\tb\tc\n\n1\t2\t3\n\n", 99, 3), "1|2|3/");
}

static void
header_lines_that_come_again_are_passed_over(void)
{
	CHECK_STR(read_all("a\tb\tc\n1\t2\t3\na\tb\tc\n4\t5\t6\n", 99, 3), "1|2|3/4|5|6/");
	CHECK_STR(read_all("a\tb\tc\na\tb\tC\n", 99, 3), "a|b|C/");
}

static void
bom_and_line_ends_do_not_matter(void)
{
	CHECK_STR(read_all("\xef\xbb\xbf"
			   "a\tb\tc\r\n1\t2\t3\r\n",
			  99, 3),
		"1|2|3/");
	CHECK_STR(read_all("a\tb\tc\n1\t2\t3", 99, 3), "1|2|3/");
}

static void
every_chunk_size_reads_the_same(void)
{
	const char *text = "\xef\xbb\xbf"
			   "b\ta\tx\tc\r\n公开\t\\\\\\t\t\t3\r\nb\ta\tx\tc\r\n\n4\t5\t6\t7";
	size_t chunk;

	for (chunk = 1; chunk <= strlen(text); chunk++)
		CHECK_STR(read_all(text, chunk, 3), "\\\t|公开|3/5|4|7/");
}

static void
a_missing_column_is_named(void)
{
	catch_errors();
	CHECK_STR(read_all("a\tc\n1\t3\n", 99, 3), "not opened");
	CHECK_STR(caught(), "tsv: standard input: no column 'b'\n");
	catch_errors();
	CHECK_STR(read_all("a\tc\n1\t3\n", 99, 1), "1||3/");
	CHECK_STR(caught(), "");
}

static void
a_short_line_is_told_and_passed_over(void)
{
	catch_errors();
	CHECK_STR(read_all("x\ta\tb\tc\n0\t1\t2\t3\n0\t1\n0\t4\t5\t6\n", 99, 3), "1|2|3/4|5|6/");
	CHECK_STR(caught(), "tsv: standard input:3: 2 fields, 4 are needed\n");
	CHECK(err_status() == TROUBLE);
	/* what is not needed may be missing */
	catch_errors();
	CHECK_STR(read_all("a\tb\tc\n1\t2\n", 99, 2), "1|2|/");
	CHECK_STR(caught(), "");
}

static void
an_empty_stream_has_no_header(void)
{
	catch_errors();
	CHECK_STR(read_all("", 1, 1), "not opened");
	CHECK_STR(caught(), "tsv: standard input: no header line\n");
}

static void
open_errors_are_told(void)
{
	struct tsv t;

	catch_errors();
	CHECK(!tsv_open(&t, "no-such-file", wanted, 3, 3));
	CHECK_STR(caught(), "tsv: no-such-file: No such file or directory\n");
	catch_errors();
	CHECK(!tsv_open(&t, "/", wanted, 3, 3));
	CHECK_STR(caught(), "tsv: /: read error: Is a directory\n");
}

static void
too_many_columns_are_told(void)
{
	char text[3 * TSV_MAX_COLUMNS + 2] = "";
	int i;

	for (i = 0; i <= TSV_MAX_COLUMNS; i++)
		memcpy(text + 2 * i, "x\t", 3);
	catch_errors();
	CHECK_STR(read_all(text, 999, 1), "not opened");
	CHECK_STR(caught(), "tsv: standard input: more than 64 columns\n");
}

static void
a_long_line_grows_the_buffer(void)
{
	enum { LONG = 300000 };
	char *text = malloc(LONG + 20), name[] = "tsv-unit-XXXXXX";
	struct str fields[3];
	struct tsv t;
	int fd = mkstemp(name);
	FILE *f = fdopen(fd, "w");

	memset(text, 'x', LONG);
	fprintf(f, "a\tb\tc\n1\t%.*s\t3\n", LONG, text);
	fclose(f);
	CHECK(tsv_open(&t, name, wanted, 3, 3));
	CHECK(tsv_read(&t, fields));
	CHECK(fields[1].n == LONG && fields[1].p[LONG - 1] == 'x');
	CHECK_STR(fields[2], "3");
	CHECK(!tsv_read(&t, fields));
	tsv_close(&t);
	unlink(name);
	free(text);
}

int
main(int argc, char **argv)
{
	(void)argc;
	err_init(argv);
	group("tsv: fields are found by name", fields_are_found_by_name);
	group("tsv: escapes are undone", escapes_are_undone);
	group("tsv: empty is empty", empty_is_empty);
	group("tsv: repeated headers are passed over",
		header_lines_that_come_again_are_passed_over);
	group("tsv: BOM and line ends do not matter", bom_and_line_ends_do_not_matter);
	group("tsv: every chunk size reads the same", every_chunk_size_reads_the_same);
	group("tsv: a missing column is named", a_missing_column_is_named);
	group("tsv: an empty stream has no header", an_empty_stream_has_no_header);
	group("tsv: a short line is passed over", a_short_line_is_told_and_passed_over);
	group("tsv: open errors are told", open_errors_are_told);
	group("tsv: too many columns are told", too_many_columns_are_told);
	group("tsv: a long line grows the buffer", a_long_line_grows_the_buffer);
	return unit_status();
}
