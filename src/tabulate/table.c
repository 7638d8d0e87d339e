#include "table.h"

void
table_facts(struct doc *doc, size_t first, size_t last)
{
	(void)doc, (void)first, (void)last;
}

void
table_list_header(void)
{
}

void
table_list(struct doc *doc, size_t first, size_t last)
{
	(void)doc, (void)first, (void)last;
}

void
table_write(struct doc *doc, size_t first, size_t last, struct str name)
{
	(void)doc, (void)first, (void)last, (void)name;
}
