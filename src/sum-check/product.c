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

/* The factor as a number; one that is not in the product's unit is a number of things. False if it has no
 * value. */
static bool
read_factor(const struct fact *f, const struct fact *product, struct interval *iv, fix *value)
{
	const fix hundred = dec_fix((struct dec){100, 0});

	if (!f->numeric)
		return false;
	if (str_eq(f->unit, S("%")))
		return fix_div(dec_fix(f->dec), hundred, value) &&
			iv_div(iv_dec(f->dec), iv_exact(hundred), iv);
	if (!fact_in_unit(f, product, iv, value)) {
		*value = dec_fix(f->dec);
		*iv = iv_exact(*value);
	}
	return true;
}

static void
claim_product(struct doc *doc, const struct fact *f)
{
	struct claim *c = claim_new(doc, CHECK_RATE, f, "product");
	fix exact = dec_fix((struct dec){1, 0});
	struct interval product = iv_exact(exact);
	bool ok = true;
	int k;

	for (k = 0; k < f->nof && ok; k++) {
		struct interval iv;
		fix value;

		claim_add(doc, c, f->of[k], 0);
		ok = read_factor(f->of[k], f, &iv, &value) && iv_mul(product, iv, &product) &&
			fix_mul(exact, value, &exact);
	}
	claim_set(c, ok, product, exact);
	claim_arg(c, factor_text(doc, f->of[0]));
	claim_arg(c, factor_text(doc, f->of[1]));
	claim_end(doc, c);
}

void
check_products(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_PRODUCT].n; i++) {
		const struct fact *f = doc->of_role[ROLE_PRODUCT].fact[i];

		if (f->numeric && f->nof > 1)
			claim_product(doc, f);
	}
}
