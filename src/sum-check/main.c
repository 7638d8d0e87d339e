/* sum-check: says which figures of a disclosure cannot be true. */
#include <getopt.h>
#include <stdlib.h>

#include "check.h"
#include "err.h"
#include "message.h"
#include "out.h"
#include "program.h"
#include "rules.h"
#include "streams.h"
#include "tsv.h"

static const char help[] =
	"Usage: %s [OPTION]... [FILE]...\n"
	"Read facts (from tabulate) and print findings: figures that cannot all be true.\n"
	"\n"
	"  -a, --all             print every relation that was evaluated, also those that hold\n"
	"  -c, --checks=LIST     print only these checks, separated by commas: sum share growth\n"
	"                        change rate equal direction score bound code\n"
	"      --min=VERDICT     print from this verdict on: ok rounding warn error (default "
	"warn)\n"
	"  -t, --tolerance=N     allow N more units of the last printed place\n"
	"  -r, --rules=FILE      add the rules of FILE, see gongkai-rules(5)\n"
	"  -R, --only-rules=FILE use the rules of FILE instead of the built-in ones\n"
	"  -s, --summary         one summary line per document on standard error\n"
	"  -L, --language=LANG   messages in en or zh (default: from the locale)\n"
	"  -h, --help            print this help\n"
	"      --version         print the version\n"
	"\n"
	"FILE - or none is standard input. Exit status: 0 nothing to report, 1 findings, 2 "
	"trouble.\n";

/* What is looked for. The order decides only the order of findings on one line. */
static void (*const checks[])(struct doc *) = {
	check_tree,
	check_totals,
	check_parts,
	check_columns,
	check_remainders,
	check_identities,
	check_codes,
	check_sentence_sums,
	check_uses,
	check_runs,
	check_label_lists,
	check_balance,
	check_counts_beside,
	check_classes,
	check_implied,
	check_ratios,
	check_common_wholes,
	check_part_rates,
	check_rates_behind,
	check_rates_twice,
	check_shares,
	check_growth,
	check_changes,
	check_products,
	check_averages,
	check_rollover,
	check_stocks,
	check_surplus,
	check_together,
	check_set_shares,
	check_adjusted,
	check_left,
	check_savings,
	check_percent_points,
	check_prices,
	check_price_columns,
	check_bracket_sums,
	check_named_balances,
	check_nothing_left,
	check_procurement,
	check_directions,
	check_grades,
	check_graded,
	check_listed,
	check_members,
	check_performance,
	check_allotted,
	check_prorata,
	check_points,
	check_score_parts,
	check_told_scores,
	check_quoted_scores,
	check_equal,
	check_table_rates,
	check_table_priors,
	check_twins,
	check_retold,
	check_indicators,
	check_goals,
	check_project_funds,
	check_project_amounts,
	check_form_funds,
	check_remarks,
};

struct options options = {.min = VERDICT_WARN};

static void
choose_checks(const char *list)
{
	struct str rest = str(list);

	while (rest.n > 0) {
		struct str name = str_cut(&rest, S(","));
		int k = name_index(name, check_names, CHECKS);

		if (k < 0)
			die_usage("no check '%.*s'", (int)name.n, name.p);
		options.only[k] = true;
	}
}

static enum verdict
verdict_named(const char *name)
{
	int k = name_index(str(name), verdict_names, VERDICTS);

	if (k < 0)
		die_usage("no verdict '%s'", name);
	return (enum verdict)k;
}

static int
whole_number(const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	if (*s == '\0' || *end != '\0' || n < 0 || n > 1000)
		die_usage("not a number from 0 to 1000: '%s'", s);
	return (int)n;
}

static void
parse_options(int argc, char **argv)
{
	static const struct option longs[] = {
		{"all", no_argument, NULL, 'a'},
		{"checks", required_argument, NULL, 'c'},
		{"min", required_argument, NULL, 'm'},
		{"tolerance", required_argument, NULL, 't'},
		{"rules", required_argument, NULL, 'r'},
		{"only-rules", required_argument, NULL, 'R'},
		{"summary", no_argument, NULL, 's'},
		{"language", required_argument, NULL, 'L'},
		{"help", no_argument, NULL, 'h'},
		{"version", no_argument, NULL, 'V'},
		{NULL, 0, NULL, 0},
	};
	bool chosen = false;
	int c, i;

	while ((c = getopt_long(argc, argv, "ac:t:r:R:sL:h", longs, NULL)) != -1) {
		switch (c) {
		case 'a': options.min = VERDICT_OK; break;
		case 'c':
			choose_checks(optarg);
			chosen = true;
			break;
		case 'm': options.min = verdict_named(optarg); break;
		case 't': options.tolerance = whole_number(optarg); break;
		case 'r':
		case 'R':
			if (!rules_file(optarg, c == 'R'))
				exit(TROUBLE);
			break;
		case 's': options.summary = true; break;
		case 'L':
			if (!message_language(optarg))
				die_usage("no language '%s' (en, zh)", optarg);
			break;
		case 'h': program_help(help);
		case 'V': program_version();
		default: die_try_help();
		}
	}
	for (i = 0; i < CHECKS && !chosen; i++)
		options.only[i] = true;
}

static void
check_file(const char *path)
{
	static struct doc doc;
	struct tsv t;
	size_t i;

	if (!tsv_open(&t, path, facts_columns, FACT_FIELDS, FACT_TEXT))
		return;
	while (facts_read(&t, &doc)) {
		for (i = 0; i < sizeof checks / sizeof *checks; i++)
			checks[i](&doc);
		drop_misread_tables(&doc);
		diagnose(&doc);
		report(&doc);
	}
	tsv_close(&t);
	arena_free(&doc.arena);
	doc = (struct doc){0};
}

int
main(int argc, char **argv)
{
	int i;

	err_init(argv);
	parse_options(argc, argv);
	out_header(findings_columns, FINDING_FIELDS);
	if (optind == argc)
		check_file("-");
	for (i = optind; i < argc; i++)
		check_file(argv[i]);
	return out_close();
}
