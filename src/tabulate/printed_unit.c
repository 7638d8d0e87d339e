/* Units as tables print them: in the brackets of a head, in a line above, several with 、 between them. */
#include "unit.h"
#include "printed_unit.h"
#include "utf8.h"

bool
unit_known(struct str s)
{
	const struct str comma = S("、");
	ptrdiff_t at;

	while ((at = str_find(s, comma, 0)) >= 0) {
		if (unit_kind(str_trim(str_sub(s, 0, (size_t)at))).n == 0)
			return false;
		s = str_sub(s, (size_t)at + comma.n, s.n);
	}
	return unit_kind(str_trim(s)).n > 0;
}

/* Is the last character one of those ideographs that are their own key? So most labels end. */
static bool
ends_in_ideograph(struct str s)
{
	return s.n >= 3 && utf8_plain_at(s, s.n - 3);
}

struct str
unit_in_brackets(struct arena *a, struct str label)
{
	struct str key;
	size_t i;
	ptrdiff_t colon;

	if (ends_in_ideograph(label))
		return S("");
	key = utf8_key(a, label);
	i = key.n;
	if (str_ends(key, S("%")))
		return S("%");
	if (!str_ends(key, S(")")))
		return S("");
	while (i > 0 && key.p[i - 1] != '(')
		i--;
	key = str_sub(key, i, key.n - 1);
	if ((colon = str_find(key, S(":"), 0)) >= 0)
		key = str_sub(key, (size_t)colon + 1, key.n);
	return unit_known(key) ? key : S("");
}

struct str
unit_in_line(struct arena *a, struct str text)
{
	const struct str word = S("单位");
	size_t from = 0, end, len;
	ptrdiff_t at;

	while ((at = str_find(text, word, from)) >= 0) {
		struct str rest = str_trim(str_sub(text, (size_t)at + word.n, text.n));

		from = (size_t)at + word.n;
		if (str_starts(rest, S(":")))
			rest = str_sub(rest, 1, rest.n);
		else if (str_starts(rest, S("：")))
			rest = str_sub(rest, strlen("："), rest.n);
		rest = str_trim(rest);
		for (end = 0; end < rest.n; end += len) {
			int32_t c = utf8_fold(utf8_at(rest, end, &len));

			if (utf8_is_space(c) || (c < 0x80 && strchr("),;|<", (int)c) != NULL))
				break;
		}
		rest = utf8_key(a, str_sub(rest, 0, end));
		if (unit_known(rest))
			return rest;
	}
	return S("");
}
