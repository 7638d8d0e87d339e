#include <stdio.h>

#include "out.h"
#include "streams.h"

const char *const lines_columns[] = {LINES_COLUMNS(STREAM_NAME)};
const char *const facts_columns[] = {FACTS_COLUMNS(STREAM_NAME)};
const char *const findings_columns[] = {FINDINGS_COLUMNS(STREAM_NAME)};
const char *const changes_columns[] = {CHANGES_COLUMNS(STREAM_NAME)};

struct str
doc_file(struct str doc)
{
	size_t n = doc.n;

	while (n > 0 && doc.p[n - 1] >= '0' && doc.p[n - 1] <= '9')
		n--;
	return n > 1 && n < doc.n && doc.p[n - 1] == '#' ? str_sub(doc, 0, n - 1) : doc;
}

struct str
doc_name(struct arena *a, struct str file, int n)
{
	char buf[16];

	if (n == 1 && str_eq(doc_file(file), file))
		return file;
	snprintf(buf, sizeof buf, "#%d", n);
	return arena_join(a, file, str(buf));
}

void
out_header(const char *const *columns, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			out_char('\t');
		out_str(str(columns[i]));
	}
	out_char('\n');
}
