/* Statements that print no figure: 0.00万元，比2023年预算持平. Only the words behind a figure tell them. */
#include "utf8.h"
#include "wordset.h"
#include "year.h"
#include "years.h"

/* Words that say that nothing changed, and those in front of what a figure is compared with. */
static struct wordset level = {.table = "years", .kind = "level"};
static struct wordset against = {.table = "years", .kind = "against"};

static bool
in_figure(struct str text, size_t i)
{
	return i < text.n && ((text.p[i] >= '0' && text.p[i] <= '9') || text.p[i] == '.');
}

/* Where the figure ends in text; 0 if it is not there. */
static size_t
behind_figure(struct str text, struct str value)
{
	ptrdiff_t at = -1;

	while ((at = str_find(text, value, (size_t)(at + 1))) >= 0)
		if ((at == 0 || !in_figure(text, (size_t)at - 1)) &&
			!in_figure(text, (size_t)at + value.n))
			return (size_t)at + value.n;
	return 0;
}

/* The end of what is said of the figure before text: the next figure that is no year, or the end of
 * the sentence, unless the next one begins with a comparison. */
static size_t
reach(struct str text)
{
	size_t i = 0, from, at, len;

	while (i < text.n) {
		struct str rest = str_sub(text, i, text.n);

		if (str_starts(rest, S("；")) || *rest.p == ';')
			return i;
		if (str_starts(rest, S("。")) &&
			wordset_prefix(&against, str_sub(rest, strlen("。"), rest.n)) == 0)
			return i;
		from = 0;
		if (find_year(rest, &from, &at) > 0 && at == 0) {
			i += from;
			continue;
		}
		if (*rest.p >= '0' && *rest.p <= '9')
			return i;
		utf8_at(text, i, &len);
		i += len;
	}
	return i;
}

bool
level_base(struct arena *a, struct str text, struct str value, struct str *base)
{
	char *plain = arena_alloc(a, text.n);
	size_t i, n = 0, begin = 0;
	ptrdiff_t at;
	size_t end;
	int r;

	for (i = 0; i < text.n; i++) /* the value has no thousands separators */
		if (text.p[i] != ',')
			plain[n++] = text.p[i];
	text = (struct str){plain, n};
	if (value.n == 0 || (end = behind_figure(text, value)) == 0)
		return false;
	text = str_sub(text, end, text.n);
	text = str_sub(text, 0, reach(text));
	for (r = 0, at = -1; r < wordset(&level)->n && at < 0; r++)
		at = str_find(text, level.word[r], 0);
	if (at < 0)
		return false;
	text = str_sub(text, 0, (size_t)at);
	for (r = 0; r < wordset(&against)->n; r++)
		while ((at = str_find(text, against.word[r], begin)) >= 0)
			begin = (size_t)at + against.word[r].n;
	*base = str_sub(text, begin, text.n);
	return begin > 0;
}
