#include "prior.h"

const struct fact *
change_of(const struct fact *f, struct str base)
{
	int i;

	for (i = 0; i < f->nparts; i++) {
		const struct fact *g = f->parts[i];

		if (g->role == ROLE_CHANGE && g->numeric && str_eq(g->base, base))
			return g;
	}
	return NULL;
}

/* The printed figure that f is compared with on that base. */
static const struct fact *
printed_prior(const struct fact *f, struct str base)
{
	int i;

	for (i = 0; i < f->nparts; i++) {
		const struct fact *g = f->parts[i];

		if ((g->role == ROLE_RATE || g->role == ROLE_CHANGE || g->role == ROLE_GROWTH) &&
			g->nof > 1 && g->of[0] == f && str_eq(g->base, base) && g->of[1]->numeric)
			return g->of[1];
	}
	return NULL;
}

/* Words that say that nothing changed. */
static bool
says_flat(const struct fact *f, struct str base)
{
	bool prior_year = str_starts(base, S("上年"));

	return str_has(f->text, prior_year ? S("上年持平") : S("预算持平")) ||
		str_has(f->text, S("无变化"));
}

bool
prior_of(const struct fact *f, struct str base, struct prior *p)
{
	*p = (struct prior){.value = f};
	if ((p->change = change_of(f, base)) != NULL)
		return true;
	if ((p->printed = printed_prior(f, base)) != NULL)
		return true;
	p->flat = says_flat(f, base);
	return p->flat;
}
