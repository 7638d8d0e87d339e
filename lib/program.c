#include <stdlib.h>

#include "err.h"
#include "out.h"
#include "program.h"

void
program_help(const char *help)
{
	const char *p;

	while ((p = strstr(help, "%s")) != NULL) {
		out_str((struct str){help, (size_t)(p - help)});
		out_str(str(err_name()));
		help = p + 2;
	}
	out_str(str(help));
	exit(out_close());
}

void
program_version(void)
{
	out_str(str(err_name()));
	out_str(S(" (gongkai) " VERSION "\n"
		  "ISC License; there is no warranty, to the extent permitted by law.\n"));
	exit(out_close());
}
