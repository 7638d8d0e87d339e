/* Printed multiplications: a figure, a percentage or another figure, and their product. */
#include "product.h"

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

/* The power of ten that a unit stands for, whatever it counts: 4 of 万元 and 万人, 0 of 元/册. */
static int
power_of(struct str unit)
{
	ptrdiff_t each = str_find(unit, S("/"), 0);
	int power = 0;

	if (unit_money(each < 0 ? unit : str_sub(unit, 0, (size_t)each), &power))
		return power;
	return str_starts(unit, S("万")) ? 4 : str_starts(unit, S("亿")) ? 8 : 0;
}

/* The value of a factor, in units of one: what is counted is exact. */
static bool
read_factor(const struct fact *f, struct interval *iv, fix *value)
{
	const fix hundred = dec_fix((struct dec){100, 0});

	if (!f->numeric)
		return false;
	if (str_eq(f->unit, S("%")))
		return fix_div(dec_fix(f->dec), hundred, value) &&
			iv_div(iv_dec(f->dec), iv_exact(hundred), iv);
	*value = fix_scale(dec_fix(f->dec), power_of(f->unit));
	*iv = f->money ? iv_scale(iv_dec(f->dec), power_of(f->unit)) : iv_exact(*value);
	return true;
}

struct claim *
claim_product(
	struct doc *doc, const struct fact *product, const struct fact *a, const struct fact *b)
{
	struct claim *c = claim_new(doc, CHECK_RATE, product, "product");
	int power = power_of(product->unit);
	struct interval x, y, both = {0};
	fix of_a, of_b, exact = 0;
	bool ok = read_factor(a, &x, &of_a) && read_factor(b, &y, &of_b) && iv_mul(x, y, &both) &&
		fix_mul(of_a, of_b, &exact);

	claim_add(doc, c, a, 0);
	claim_add(doc, c, b, 0);
	claim_set(c, ok, iv_scale(both, -power), fix_scale(exact, -power));
	claim_arg(c, factor_text(doc, a));
	claim_arg(c, factor_text(doc, b));
	return c;
}

void
check_products(struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->of_role[ROLE_PRODUCT].n; i++) {
		const struct fact *f = doc->of_role[ROLE_PRODUCT].fact[i];

		if (f->numeric && f->nof == 2)
			claim_end(doc, claim_product(doc, f, f->of[0], f->of[1]));
	}
}
