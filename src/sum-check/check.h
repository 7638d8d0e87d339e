/* sum-check: one document's facts in, its findings out.
 *
 * facts.c reads a document's facts, links.c links them (facts.h); each check looks for one kind of
 * relation and makes a claim for every relation it can evaluate (claim.h); diagnose.c says why claims
 * fail and what follows from what, report.c prints the findings.
 *
 * To add a check: write src/sum-check/NAME.c with `void check_NAME(struct doc *doc)`, declare it
 * here under "The checks", and put it into the list in main.c. It walks doc->told, doc->of_role or
 * doc->tables and, for each relation, calls claim_new(), claim_add() or claim_set(), and claim_end()
 * (claim_drop() if it was only tried). All memory is in doc->arena. Texts for people are in
 * lib/data/messages.tsv. */
#ifndef CHECK_H
#define CHECK_H

#include "claim.h"
#include "facts.h"
#include "map.h"
#include "quantity_words.h"

/* Parts of a total, named in sentences, that add up to it. */
struct list {
	const struct fact *total;
	const struct fact **parts;
	int n;
	struct list *next;
};

struct doc {
	struct arena arena;
	struct str name, agency, type, year, unit; /* from the meta facts; "" if not said */
	struct fact **facts;
	size_t nfacts, facts_cap;
	struct facts told;              /* those in sentences */
	const struct fact **told_cells; /* see cells.h; NULL until it is asked for */
	struct facts of_role[ROLES];
	struct map table_map; /* name -> struct table */
	struct table *tables, **tables_end;
	struct claim **claims; /* all that was evaluated, with verdicts */
	size_t nclaims, claims_cap;
	struct pairs agreed; /* equal as printed; see equal.c */
	struct claim *spare; /* made, but dropped: memory for the next ones, linked by cause */
	struct sums sums;    /* the linear claims made so far, so that none is made twice */
	struct accounts *accounts;     /* see accounts.c */
	struct quantities *quantities; /* see quantity.c */
	struct group *groups;          /* see same.c */
	struct quantity_reader words;
	struct list *lists, **lists_end; /* set by list_keep() */
};

struct tsv;
/* Reads the facts of the next document of the stream into doc (emptied before). False at the end. */
bool facts_read(struct tsv *t, struct doc *doc);

/* ---- report.c: printing ---- */

struct options {
	enum verdict min;  /* the least verdict that is printed */
	bool only[CHECKS]; /* the checks that are printed */
	bool summary;
	int tolerance; /* -t */
};
extern struct options options;

/* Prints the findings of the document in order of lines; -s: the summary line on stderr. */
void report(struct doc *doc);

/* ---- The checks; main.c runs them in the order that they need ---- */

void check_tree(struct doc *doc);    /* tables: classes, sections and items of account codes */
void check_totals(struct doc *doc);  /* tables: total rows */
void check_parts(struct doc *doc);   /* tables: rows that are parts of a row above (其中, 1.) */
void check_columns(struct doc *doc); /* tables: total columns */
void check_remainders(struct doc *doc);      /* tables: columns and rows of what is left */
void check_identities(struct doc *doc);      /* lib/data/identities.tsv, -r, -R */
void check_equal(struct doc *doc);           /* one quantity, one value, wherever it stands */
void check_twins(struct doc *doc);           /* one total, divided in two places */
void check_retold(struct doc *doc);          /* the agency's totals, told again elsewhere */
void check_indicators(struct doc *doc);      /* one indicator in two performance forms */
void check_goals(struct doc *doc);           /* goals of a performance form and its indicators */
void check_table_rates(struct doc *doc);     /* rates without budget; after check_equal */
void check_table_priors(struct doc *doc);    /* changes without earlier value; after check_equal */
void check_project_funds(struct doc *doc);   /* the money of one project and its form */
void check_project_amounts(struct doc *doc); /* projects in sentences and in tables */
void check_form_funds(struct doc *doc);      /* money of projects and the funds in their forms */
void check_remarks(struct doc *doc);         /* what tables say of themselves in words */
void check_codes(struct doc *doc);           /* one code, one name */
void check_sentence_sums(struct doc *doc);   /* sentences: parts of a total */
void check_uses(struct doc *doc);            /* sentences: what money is mainly used for */
void check_runs(struct doc *doc);            /* sentences: lists whose total stands elsewhere */
void check_balance(struct doc *doc);         /* sentences: what is left of income */
void check_counts_beside(struct doc *doc);   /* sentences: numbers of things beside amounts */
void check_label_lists(struct doc *doc);     /* sentences: items that go by one label */
void check_classes(struct doc *doc); /* sentences: items and classes of one total; after these */
void check_implied(struct doc *doc); /* sentences: changes of parts and total; after the sums */
void check_ratios(struct doc *doc);  /* shares and completion rates, one by one */
void check_shares(struct doc *doc);  /* shares that make 100 %; after the sums */
void check_common_wholes(
	struct doc *doc); /* shares of 总支出; after check_ratios and check_shares */
void check_part_rates(struct doc *doc); /* rates of a total and its parts; after the sums */
void check_rates_behind(
	struct doc *doc); /* rates with names, behind their two figures; after check_ratios */
void check_rates_twice(struct doc *doc); /* rates told twice of one amount */
void check_growth(struct doc *doc);      /* growth against change and prior value */
void check_changes(struct doc *doc);     /* changes against the two values */
void check_products(struct doc *doc);    /* printed multiplications */
void check_averages(struct doc *doc);    /* sentences: amounts for each person, car, time */
void check_together(struct doc *doc);    /* sums told behind their parts: 两项合计8万元 */
void check_set_shares(struct doc *doc);  /* shares of all parts, without amounts */
void check_surplus(struct doc *doc);     /* funds: what was left of the year, and of all years */
void check_rollover(struct doc *doc);    /* carried over: what was there, came in, went out */
void check_stocks(struct doc *doc);      /* what there was, came, went, and is there at the end */
void check_adjusted(struct doc *doc); /* sentences: a budget and what was added to it in the year */
void check_left(struct doc *doc);     /* sentences: what is left of a budget */
void check_named_balances(struct doc *doc); /* sentences: lib/data/balances.tsv */
void check_bracket_sums(struct doc *doc);   /* sentences: amounts in a bracket, without 其中 */
void check_price_columns(struct doc *doc);  /* tables: number, price and what they make */
void check_prices(struct doc *doc);         /* sentences: amounts for each and their number */
void check_percent_points(struct doc *doc); /* sentences: what percentages changed by */
void check_savings(struct doc *doc);        /* sentences: what was saved of a budget, in per cent */
void check_nothing_left(struct doc *doc);   /* remarks: nothing is left, but income was more */
void check_procurement(struct doc *doc);    /* sentences: small and medium enterprises */
void check_grades(struct doc *doc);         /* sentences: 优 良 中 差 against the score */
void check_graded(struct doc *doc);         /* sentences: numbers of projects by grade */
void check_listed(struct doc *doc);         /* sentences: a number and the names listed with it */
void check_members(struct doc *doc);        /* the units that are covered, and how many they are */
void check_directions(struct doc *doc);     /* sentences: words against figures */
void check_performance(struct doc *doc);    /* performance forms: weights and scores */
void check_allotted(struct doc *doc);       /* performance forms: 产出指标（50分） */
void check_prorata(struct doc *doc);        /* performance forms: scores in proportion */
void check_points(struct doc *doc);         /* sentences: scores with their full marks */
void check_score_parts(struct doc *doc);    /* sentences: a score, 其中 its parts */
void check_told_scores(struct doc *doc);    /* performance forms: what their own cells say */
void check_quoted_scores(struct doc *doc);  /* scores in sentences */
void drop_misread_tables(struct doc *doc);  /* after all checks: what follows from misread tables */
void diagnose(struct doc *doc);             /* after all checks: why, and what belongs together */

#endif
