#include "bytes.h"

enum { BLOCK = 128 }; /* bytes that a compiler may look at together; a byte can count them */

size_t
bytes_count(const char *p, size_t n, char c)
{
	size_t i, k, all = 0;

	for (i = 0; n - i >= BLOCK; i += BLOCK) {
		unsigned char found = 0;

		for (k = 0; k < BLOCK; k++)
			found = (unsigned char)(found + (p[i + k] == c));
		all += found;
	}
	for (; i < n; i++)
		all += p[i] == c;
	return all;
}
