#include <string.h>

#include "alike.h"

/* Length of the longest common subsequence, in characters; names over 64 characters are cut. */
static int
common(struct str a, struct str b)
{
	int row[65] = {0}, i, j, n = (int)(a.n / 3), m = (int)(b.n / 3), diagonal, above;

	n = n > 64 ? 64 : n;
	m = m > 64 ? 64 : m;
	for (i = 0; i < n; i++) {
		for (diagonal = 0, j = 0; j < m; j++) {
			above = row[j + 1];
			if (memcmp(a.p + 3 * i, b.p + 3 * j, 3) == 0)
				row[j + 1] = diagonal + 1;
			else if (row[j] > above)
				row[j + 1] = row[j];
			diagonal = above;
		}
	}
	return row[m];
}

bool
names_alike(struct str a, struct str b)
{
	int longest = (int)((a.n > b.n ? a.n : b.n) / 3);

	return common(a, b) * 5 >= longest * 3;
}
