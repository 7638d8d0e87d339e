/* Other ways to read a head, where its totals do not hold: figures tell what words at odd heights do not. */
#include "layout_head.h"

enum {
	FAILING = 4, /* one sum in as many may fail: people err */
	BETTER = 3   /* sums more than hold by the reading that seemed best */
};

/* Do the totals show that the head was read right, or is there none that could? */
static bool
is_fine(int holding, int failing)
{
	return failing * FAILING <= holding;
}

void
layout_heed_totals(struct layout *l)
{
	int holding, failing, reading, best = -1, score, first;

	if (l->head < 2)
		return;
	layout_count_sums(l, &holding, &failing);
	first = score = holding - failing;
	if (is_fine(holding, failing))
		return;
	for (reading = 0; reading < layout_head_readings; reading++) {
		if (!layout_head_otherwise(l, reading))
			continue;
		layout_columns(l);
		layout_count_sums(l, &holding, &failing);
		if (holding - failing <= score || !is_fine(holding, failing))
			continue;
		score = holding - failing;
		best = reading;
	}
	if (score <= first + BETTER)
		best = -1;
	layout_head_otherwise(l, best);
	layout_columns(l);
}
