#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"

static const char *name = "gongkai";
static enum status status = CLEAN;

void
err_init(char **argv)
{
	char *slash;

	if (argv[0] == NULL)
		return;
	slash = strrchr(argv[0], '/');
	if (slash != NULL)
		argv[0] = slash + 1;
	name = argv[0];
}

const char *
err_name(void)
{
	return name;
}

static void
complain(const char *fmt, va_list ap)
{
	int e = errno;
	size_t n = strlen(fmt);

	fprintf(stderr, "%s: ", name);
	vfprintf(stderr, fmt, ap);
	if (n > 0 && fmt[n - 1] == ':')
		fprintf(stderr, " %s", strerror(e));
	fputc('\n', stderr);
	status = TROUBLE;
}

void
warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	complain(fmt, ap);
	va_end(ap);
}

void
die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	complain(fmt, ap);
	va_end(ap);
	exit(TROUBLE);
}

void
die_try_help(void)
{
	fprintf(stderr, "Try '%s --help' for more information.\n", name);
	exit(TROUBLE);
}

void
die_usage(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	complain(fmt, ap);
	va_end(ap);
	die_try_help();
}

void
found_something(void)
{
	if (status == CLEAN)
		status = FINDINGS;
}

enum status
err_status(void)
{
	return status;
}
