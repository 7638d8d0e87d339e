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

struct str
message(struct arena *a, const char *id, const struct str *args, int n)
{
	struct str text;
	size_t i, size = 0, used = 0;
	char *buf;
	int k;

	if (language < 0)
		message_language(NULL);
	if (texts.rows == 0)
		texts = data_builtin("messages", COLUMNS);
	text = find(id);
	for (k = 0; k < n; k++)
		size += args[k].n;
	/* an argument may be used more than once */
	buf = arena_alloc(a, text.n + size * 4 + 1);
	for (i = 0; i < text.n; i++) {
		if (i + 2 < text.n && text.p[i] == '{' && text.p[i + 2] == '}') {
			k = text.p[i + 1] - '1';
			if (k >= 0 && k < n) {
				if (args[k].n > 0)
					memcpy(buf + used, args[k].p, args[k].n);
				used += args[k].n;
				i += 2;
				continue;
			}
		}
		buf[used++] = text.p[i];
	}
	return (struct str){buf, used};
}
