/* Printed multiplications: a figure, a percentage or another figure, and their product. */
#include "check.h"
#include "prose.h"

/* "56.8", "15%" */
static struct str
factor_text(struct doc *doc, const struct fact *f)
{
	char *p;

	if (!str_eq(f->unit, S("%")))
		return f->value;
	p = arena_alloc(&doc->arena, f->value.n + 1);
	memcpy(p, f->value.p, f->value.n);
	p[f->value.n] = '%';
	return (struct str){p, f->value.n + 1};
}

void
check_products(struct doc *doc)
{
	const fix hundred = dec_fix((struct dec){100, 0});
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_PRODUCT].n; i++) {
		const struct fact *f = doc->of_role[ROLE_PRODUCT].fact[i];
		struct interval product = iv_exact(dec_fix((struct dec){1, 0}));
		fix exact = product.lo;
		struct claim *c;
		bool ok = true;
		int k;

		if (!f->numeric || f->nof < 2)
			continue;
		c = claim_new(doc, CHECK_RATE, f, "product");
		for (k = 0; k < f->nof && ok; k++) {
			const struct fact *g = f->of[k];
			struct interval iv;
			fix value;

			claim_add(doc, c, g, 0);
			if (!g->numeric)
				ok = false;
			else if (str_eq(g->unit, S("%")))
				ok = fix_div(dec_fix(g->dec), hundred, &value) &&
					iv_div(iv_dec(g->dec), iv_exact(hundred), &iv);
			else if (!fact_in_unit(g, f, &iv, &value)) {
				/* a number of things times an amount each */
				iv = iv_exact(dec_fix(g->dec));
				value = iv.lo;
			}
			ok = ok && iv_mul(product, iv, &product) && fix_mul(exact, value, &exact);
		}
		claim_set(c, ok, product, exact);
		claim_arg(c, factor_text(doc, f->of[0]));
		claim_arg(c, factor_text(doc, f->of[1]));
		claim_end(doc, c);
	}
}
