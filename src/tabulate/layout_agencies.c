/* Numbers of agencies (单位代码) stand in a column like figures and beside the codes of accounts. */
#include "layout.h"
#include "utf8.h"
#include "words.h"

bool
layout_is_over(const struct token *head, const struct token *t)
{
	int m;

	for (m = 0; m < METRICS; m++)
		if (t->starts[m] < head->ends[m] && head->starts[m] < t->ends[m])
			return true;
	return false;
}

enum {
	HEAD_AROUND = 4 /* lines of a head */,
	SHORTEST_AGENCY = 3,
	ACCOUNT_CODE = 7,
	AGENCY_BESIDE_ACCOUNT = 6
};

/* 301001 or 208   05   01   301001 in front of a name: a number that can't be of an account, as far left as
 * that. Lines of narrow characters are printed shifted, so it need not stand below its head. */
static bool
is_before_name(const struct layout_line *line, int m)
{
	int i;

	for (i = 0; i <= m; i++)
		if (!line->token[i].bare)
			return false;
	return line->token[m].text.n >= AGENCY_BESIDE_ACCOUNT &&
		line->token[m].text.n != ACCOUNT_CODE && m + 1 < line->n &&
		line->token[m + 1].kind == TEXT_TOKEN;
}

/* Takes numbers under t, 单位代码, out of the lines below line i: they are no figures, and no part of the
 * codes of accounts. */
static void
drop_below(struct layout *l, int i, const struct token *t, size_t shortest)
{
	int k, m, n;

	for (k = i + 1; k < l->nlines; k++) {
		struct layout_line *line = &l->line[k];

		for (m = n = 0; m < line->n; m++) {
			const struct token *u = &line->token[m];

			if (u->kind != FIGURE_TOKEN || !u->bare || u->text.n < shortest ||
				(!layout_is_over(t, u) && !is_before_name(line, m)))
				line->token[n++] = *u;
		}
		line->n = n;
	}
}

/* Does line i or one of the lines around it, of one head, name codes of accounts, too? */
static bool
names_accounts(struct layout *l, int i)
{
	int k, j;

	for (k = i > HEAD_AROUND ? i - HEAD_AROUND : 0; k < l->nlines && k <= i + HEAD_AROUND; k++)
		for (j = 0; j < l->line[k].n; j++) {
			const struct token *t = &l->line[k].token[j];
			struct str key = utf8_key(&l->doc->arena, t->text);

			if (t->kind == TEXT_TOKEN && word_ends(CODE_WORD, key) &&
				!word_ends(AGENCY_CODE, key))
				return true;
		}
	return false;
}

enum { WRAPPED_LINES = 2 };

/* Is t, with what is wrapped to the lines below it, 单位代码? */
static bool
names_agencies(struct layout *l, int i, const struct token *t)
{
	struct arena *a = &l->doc->arena;
	int k, m;

	if (t->kind != TEXT_TOKEN)
		return false;
	if (word_ends(AGENCY_CODE, utf8_key(a, t->text)))
		return true;
	for (k = i + 1; k < l->nlines && k <= i + WRAPPED_LINES; k++)
		for (m = 0; m < l->line[k].n; m++) {
			const struct token *u = &l->line[k].token[m];

			if (u->kind == TEXT_TOKEN && u->text.n <= strlen("编码") &&
				layout_is_over(t, u))
				return word_ends(
					AGENCY_CODE, utf8_key(a, arena_join(a, t->text, u->text)));
		}
	return false;
}

void
layout_drop_agencies(struct layout *l)
{
	int i, j;

	for (i = 0; i < l->nlines; i++)
		for (j = 0; j < l->line[i].n; j++) {
			const struct token t = l->line[i].token[j];

			if (names_agencies(l, i, &t))
				drop_below(l, i, &t,
					names_accounts(l, i) ? AGENCY_BESIDE_ACCOUNT
							     : SHORTEST_AGENCY);
		}
}
