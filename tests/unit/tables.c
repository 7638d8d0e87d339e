/* data, message */
#include <stdlib.h>
#include <unistd.h>

#include "data.h"
#include "err.h"
#include "message.h"
#include "unit_test.h"

static struct arena arena;

static void
builtin_tables_have_no_gaps(void)
{
	const struct builtin *b;
	int row;

	for (b = builtin_data; b->name != NULL; b++) {
		struct data d = data_builtin(b->name, 1);

		for (row = 0; row < d.rows; row++)
			CHECK(data_get(&d, row, 0).n > 0);
	}
	CHECK(b > builtin_data);
}

static void
every_message_has_both_languages(void)
{
	struct data d = data_builtin("messages", 3);
	int row, other;

	CHECK(d.rows > 0);
	for (row = 0; row < d.rows; row++) {
		if (data_get(&d, row, 1).n == 0 || data_get(&d, row, 2).n == 0)
			printf("# messages.tsv:%d lacks a text\n", d.line[row]);
		CHECK(data_get(&d, row, 1).n > 0 && data_get(&d, row, 2).n > 0);
		for (other = 0; other < row; other++)
			CHECK(!str_eq(data_get(&d, row, 0), data_get(&d, other, 0)));
	}
}

/* {1} ... {9} that a text uses, as a set of bits. */
static unsigned
placeholders(struct str text)
{
	unsigned set = 0;
	size_t i;

	for (i = 0; i + 2 < text.n; i++)
		if (text.p[i] == '{' && text.p[i + 2] == '}')
			set |= 1u << (text.p[i + 1] - '0');
	return set;
}

/* Chinese may say more; it must not say less. */
static void
both_languages_say_the_same(void)
{
	struct data d = data_builtin("messages", 3);
	int row;

	for (row = 0; row < d.rows; row++) {
		unsigned en = placeholders(data_get(&d, row, 1)),
			 zh = placeholders(data_get(&d, row, 2));

		if (en & ~zh)
			printf("# messages.tsv:%d: an {N} is missing in Chinese\n", d.line[row]);
		CHECK((en & ~zh) == 0);
	}
}

static void
files_replace_tables(void)
{
	char name[] = "tables-unit-XXXXXX";
	FILE *f = fdopen(mkstemp(name), "w");
	struct data d;

	fputs("# a comment\n\na\tb\tc\r\nd\n\te", f);
	fclose(f);
	CHECK(data_file(&d, name, 3));
	CHECK(d.rows == 3 && d.line[0] == 3 && d.line[2] == 5);
	CHECK_STR(data_get(&d, 0, 2), "c");
	CHECK_STR(data_get(&d, 1, 0), "d");
	CHECK_STR(data_get(&d, 1, 2), "");
	CHECK_STR(data_get(&d, 2, 1), "e");
	unlink(name);
	if (freopen("/dev/null", "w", stderr) == NULL)
		exit(2);
	CHECK(!data_file(&d, "no-such-file", 3));
	CHECK(err_status() == TROUBLE);
}

static void
the_language_is_chosen(void)
{
	CHECK(message_language("en") && message_language("zh"));
	CHECK(!message_language("fr") && !message_language(""));
	unsetenv("LC_ALL");
	setenv("LANG", "zh_CN.UTF-8", 1);
	CHECK(message_language(NULL));
}

/* Each text with its arguments filled in holds them all and no {N}. */
static void
arguments_are_filled_in(void)
{
	struct data d = data_builtin("messages", 3);
	struct str args[9];
	int row, language, k;

	for (k = 0; k < 9; k++)
		args[k] = S("<argument>");
	for (language = 0; language < 2; language++) {
		CHECK(message_language(language ? "zh" : "en"));
		for (row = 0; row < d.rows; row++) {
			struct str id = arena_str(&arena, data_get(&d, row, 0));
			struct str text = message(&arena, id.p, args, 9);

			CHECK(text.n > 0);
			CHECK(placeholders(text) == 0);
			CHECK(str_has(text, args[0]) || placeholders(data_get(&d, row, 1)) == 0);
		}
	}
}

int
main(int argc, char **argv)
{
	(void)argc;
	err_init(argv);
	group("data: built-in tables have no gaps", builtin_tables_have_no_gaps);
	group("message: every text has both languages", every_message_has_both_languages);
	group("message: both languages say the same", both_languages_say_the_same);
	group("message: the language is chosen", the_language_is_chosen);
	group("message: arguments are filled in", arguments_are_filled_in);
	group("data: files replace tables", files_replace_tables);
	arena_free(&arena);
	return unit_status();
}
