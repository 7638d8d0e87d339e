/* A unit test is a program that prints TAP: one line per group of checks. */
#ifndef UNIT_TEST_H
#define UNIT_TEST_H

#include <stdbool.h>
#include <stdio.h>

#include "str.h"

static int tests, failures;
static bool group_ok;

/* One check of the running group; a failed one is told with its place. */
/* clang-format off */
#define CHECK(condition) \
	((condition) ? (void)0 : \
			(void)(group_ok = false, \
				printf("# %s:%d: not so: %s\n", __FILE__, __LINE__, #condition)))
/* clang-format on */

/* Two texts that should be the same. */
#define CHECK_STR(got, wanted) check_str(__FILE__, __LINE__, got, str(wanted))

static inline void
check_str(const char *file, int line, struct str got, struct str wanted)
{
	if (str_eq(got, wanted))
		return;
	group_ok = false;
	printf("# %s:%d: '%.*s' instead of '%.*s'\n", file, line, (int)got.n, got.p, (int)wanted.n,
		wanted.p);
}

/* Runs a group of checks and prints its TAP line. */
static inline void
group(const char *name, void (*checks)(void))
{
	group_ok = true;
	checks();
	failures += !group_ok;
	printf("%s %d unit %s\n", group_ok ? "ok" : "not ok", ++tests, name);
	fflush(stdout);
}

/* What main returns. */
static inline int
unit_status(void)
{
	return failures > 0;
}

#endif
