#include "grid.h"

struct grid
grid_layout(struct doc *doc, size_t first, size_t last)
{
	return grid_cut(doc, first, last);
}
