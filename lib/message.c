#include <stdlib.h>

#include "data.h"
#include "err.h"
#include "message.h"

enum { ID, EN, ZH, COLUMNS };

static struct data texts;
static int language = -1;

bool
message_language(const char *name)
{
	static const char *const from[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	size_t i;

	if (name != NULL) {
		language = strcmp(name, "en") == 0 ? EN : strcmp(name, "zh") == 0 ? ZH : -1;
		return language >= 0;
	}
	language = EN;
	for (i = 0; i < sizeof from / sizeof *from; i++) {
		const char *value = getenv(from[i]);

		if (value != NULL && *value != '\0') {
			language = strncmp(value, "zh", 2) == 0 ? ZH : EN;
			break;
		}
	}
	return true;
}

static struct str
find(const char *id)
{
	int i;

	for (i = 0; i < texts.rows; i++)
		if (str_eq(data_get(&texts, i, ID), str(id)))
			return data_get(&texts, i, language);
	die("no message '%s'", id);
}

/* Fills {1} ... {9} in; returns the length. buf may be NULL: then it is only measured. */
static size_t
fill(struct str text, const struct str *args, int n, char *buf)
{
	size_t i = 0, used = 0;

	while (i < text.n) {
		struct str piece = str_sub(text, i, i + 1);
		int k = -1;

		if (i + 2 < text.n && text.p[i] == '{' && text.p[i + 2] == '}')
			k = text.p[i + 1] - '1';
		if (k >= 0 && k < n)
			piece = args[k];
		i += k >= 0 && k < n ? 3 : 1;
		if (buf != NULL && piece.n > 0)
			memcpy(buf + used, piece.p, piece.n);
		used += piece.n;
	}
	return used;
}

struct str
message(struct arena *a, const char *id, const struct str *args, int n)
{
	struct str text, filled;
	char *buf;

	if (language < 0)
		message_language(NULL);
	if (texts.rows == 0)
		texts = data_builtin("messages", COLUMNS);
	text = find(id);
	filled.n = fill(text, args, n, NULL);
	filled.p = buf = arena_text(a, filled.n + 1);
	fill(text, args, n, buf);
	return filled;
}
