#include "check.h"

#define NAME(id, name) name,

const char *const check_names[CHECKS] = {CHECKS_LIST(NAME)};

int
name_index(struct str name, const char *const *names, int n)
{
	int i;

	for (i = 0; i < n; i++)
		if (str_eq(name, str(names[i])))
			return i;
	return -1;
}
