/* A document's facts: the printed figures as tabulate tells of them. */
#ifndef FACTS_H
#define FACTS_H

#include <stdalign.h>
#include <stdbool.h>

#include "decimal.h"
#include "str.h"
#include "unit.h"

/* Names in the order of the enum; role_names in facts.c. */
/* clang-format off */
#define ROLES_LIST(X) \
	X(VALUE, "value") X(TOTAL, "total") X(PART, "part") X(CHANGE, "change") \
	X(GROWTH, "growth") X(SHARE, "share") X(RATE, "rate") X(WEIGHT, "weight") \
	X(SCORE, "score") X(TARGET, "target") X(ACTUAL, "actual") X(COUNT, "count") \
	X(PRODUCT, "product") X(META, "meta")
/* clang-format on */

#define ROLE_ENUM(id, name) ROLE_##id,
enum role { ROLES_LIST(ROLE_ENUM) ROLES };

/* The index of name in names, -1 if it is not there. */
int name_index(struct str name, const char *const *names, int n);

/* One printed figure. Its first 64 bytes are what relations are made of: in a long document every
 * figure is far from the others. */
struct fact {
	alignas(64) struct dec dec; /* its value, if numeric */
	struct table *table;        /* NULL in sentences */
	unsigned number;            /* its place in doc->facts, which is the order of the stream */
	int line;
	int row, col;       /* in the table, from 1 */
	unsigned char role; /* enum role */
	bool numeric : 1;   /* value is a figure (facts of role meta are often text) */
	bool money : 1;     /* unit is one of money: 1 unit is 10^power 元 */
	bool coded : 1;     /* its code is one of an account */
	bool counted : 1;   /* people, cars, points: a whole number is exact */
	/* what its key says; asked of all figures, and those of a row have one */
	bool labels_total : 1; /* it adds up others: label_is_total() */
	bool left_over : 1;    /* it was carried over or is left: the words of CARRY_OVER */
	bool names_three : 1;  /* it is of the three public expenses by name */
	signed char power;
	int nof, nparts;
	unsigned parts_cap;
	struct fact **of; /* see CONTRIBUTING.md; ids that don't exist are left out */
	struct str key;   /* item folded and without white space: what items are compared by */
	struct str unit, code, measure, year, item, section, text, value, base, id;
	struct fact **parts; /* the figures whose `of` names this one first, in order */
};

/* The figures of one table, in the order of the stream: row by row. */
struct table {
	struct str name, section;
	struct fact **facts;
	size_t nfacts, cap;
	int rows, cols;                 /* of the grid */
	bool crooked;                   /* its columns are a guess, says tabulate */
	bool wrong_heads;               /* a head stands under one that it can't be of */
	unsigned roles;                 /* of its figures, as a set: table_has() */
	bool percents;                  /* some of its figures of role value are percentages */
	bool projects;                  /* its rows are projects, see projects.c */
	bool classes;                   /* there are codes of classes in it, see codes.c */
	int right_names, strange_names; /* of its rows with codes, see projects.c */
	struct fact **grid;             /* see table_cell() */
	struct table *next;
	struct layout *layout;   /* see layout.h; NULL until it is asked for */
	struct tally *tally;     /* see misread_tables.c */
	struct amounts *amounts; /* see misread.c */
	enum { PLACES_UNKNOWN, PLACES_VARY, PLACES_ALL } places; /* see misread.c */
};

/* Figures in the order of the stream. */
struct facts {
	struct fact **fact;
	size_t n, cap;
};

/* Has the table a figure of that role? Most have none of those that forms have. */
static inline bool
table_has(const struct table *t, enum role role)
{
	return (t->roles >> role & 1) != 0;
}

/* The figure in that cell, NULL if it is blank or outside. */
struct fact *table_cell(const struct table *t, int row, int col);

/* The first figure of that role in the row of f, which is in a table; NULL if there is none. */
const struct fact *fact_in_row(const struct fact *f, enum role role);

/* The initial budget in the row of f, which is in a table, in front of it; NULL if there is none. */
const struct fact *initial_budget_beside(const struct fact *f);

/* The values that the printed figure f stands for: half a unit of its last place on either side; a
 * whole number of people, cars, points is exact. */
static inline struct interval
fact_interval(const struct fact *f)
{
	return f->counted && f->dec.places == 0 ? iv_exact(dec_fix(f->dec)) : iv_dec(f->dec);
}

/* How many powers of ten f's unit is above that of `as`: 4 for 万元 and 元. False if they are not of
 * the same kind. */
static inline bool
fact_power(const struct fact *f, const struct fact *as, int *power)
{
	*power = f->power - as->power;
	return (f->money && as->money) || unit_power(f->unit, as->unit, power);
}

/* f's value in the unit of `as`: the interval it stands for and its printed value. False if they
 * are not figures of the same kind of unit. */
static inline bool
fact_in_unit(const struct fact *f, const struct fact *as, struct interval *iv, fix *exact)
{
	int power;

	if (!f->numeric || !fact_power(f, as, &power))
		return false;
	*exact = dec_fix(f->dec);
	/* a 0 without places among figures that have some is nothing at all, not something rounded */
	*iv = f->dec.n == 0 && f->dec.places == 0 && as->dec.places > 0 ? iv_exact(0)
									: fact_interval(f);
	if (power != 0) {
		*iv = iv_scale(*iv, power);
		*exact = fix_scale(*exact, power);
	}
	return true;
}

/* True if a and b are the same amount as printed, in any unit (the finer one rounded). */
bool fact_same_value(const struct fact *a, const struct fact *b);

#endif
