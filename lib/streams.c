#include "out.h"
#include "streams.h"

const char *const lines_columns[] = {LINES_COLUMNS(STREAM_NAME)};
const char *const facts_columns[] = {FACTS_COLUMNS(STREAM_NAME)};
const char *const findings_columns[] = {FINDINGS_COLUMNS(STREAM_NAME)};
const char *const changes_columns[] = {CHANGES_COLUMNS(STREAM_NAME)};

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
