/* What the files on lists share: list.c, list_whole.c, list_open.c, block.c, partition.c. */
#ifndef LIST_H
#define LIST_H

#include "frame.h"

/* The sum of a list's parts up to one of them. */
struct summed {
	const struct value *total; /* of which they are parts; NULL: none was asked for */
	const struct part *last;   /* NULL: none is in the sum */
	fix sum;
	int n;
	bool fails; /* one can't be added */
};

/* A new list of the section that divides that frame. */
struct list *list_new(struct reader *r, struct frame *of, enum opening opening);

/* Before v becomes its first part: finds another figure that l divides, where v cannot be a part of the one that
 * stands last. (list_whole.c) */
void list_find_whole(struct list *l, const struct value *v);

/* What v, of frame f, is a part of in l; NULL if nothing. (list_whole.c) */
struct value *list_total_for(const struct list *l, const struct frame *f, const struct value *v);

/* Makes v a part of total in l. */
void list_append(struct reader *r, struct list *l, struct value *v, struct value *total);

/* Adds the parts of total in the list to *sum, and their number to *n. False if they can't be added. It goes on where
 * the last call for that total ended. */
bool list_sum(const struct list *l, const struct value *total, fix *sum, int *n);

/* Do the parts (two or more) add up to their (first) total, but for rounding? */
bool list_complete(const struct list *l);

/* The same of the parts of both lists together; more may be NULL. */
bool list_complete_with(const struct list *l, const struct list *more);

#endif
