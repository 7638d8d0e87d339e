/* Printed formulas: 56.8万元*15%=8.52万元; 收入10万元+上年结转5万元=15万元. */
#include "paragraph.h"

enum { MAX_OPERANDS = 16 };

/* What joins the figure at token i to the words behind it: '*', '+', or 0 for anything else. */
static char
operator_behind(const struct paragraph *p, size_t i)
{
	static const struct str times = STR_INIT("×");
	struct str s = str_sub(p->r->prose.s, p->t[i].to, p->r->prose.s.n);

	if (str_starts(s, times))
		return '*';
	return s.n > 0 && (s.p[0] == '*' || s.p[0] == '+') ? s.p[0] : '\0';
}

/* The facts of the n figures in front of the last one. */
static struct fact **
operands(struct doc *doc, int n)
{
	return &doc->facts[doc->nfacts - 1 - (size_t)n];
}

static void
make_product(struct doc *doc, struct fact *product)
{
	struct fact **factor = operands(doc, 2);

	product->role = PRODUCT;
	fact_of(doc, product, factor[0]);
	fact_of(doc, product, factor[1]);
}

static void
make_sum(struct doc *doc, struct fact *sum, int n)
{
	struct fact **part = operands(doc, n);
	int i;

	for (i = 0; i < n; i++)
		if (part[i]->role != VALUE || part[i]->nof > 0)
			return;
	for (i = 0; i < n; i++) {
		part[i]->role = PART;
		part[i]->measure = sum->measure;
		fact_of(doc, part[i], sum);
	}
	sum->role = TOTAL;
	sum->item = S(""); /* the words in front of it are those of the last part */
}

/* 决算4.8万元/预算6万元×100%=80%: does what the clause has in front of token k say that another figure is divided by it? */
static bool
is_divisor(const struct paragraph *p, size_t k)
{
	static const struct str over = STR_INIT("÷");
	size_t from = k;
	struct str words;

	while (from > 0 && !is_boundary(&p->t[from - 1]) && p->t[from - 1].kind != T_NUMBER)
		from--;
	if (from == 0 || p->t[from - 1].kind != T_NUMBER)
		return false;
	words = str_sub(p->r->prose.s, p->t[from - 1].to, p->t[k].from);
	return str_starts(words, S("/")) || str_starts(words, over);
}

void
read_formula(const struct paragraph *p, size_t i)
{
	struct doc *doc = p->r->doc;
	size_t at = p->t[i].from, k = i, first = i;
	struct fact *result = doc->facts[doc->nfacts - 1];
	char op = '\0', next;
	int n = 0;

	if (at == 0 || p->r->prose.s.p[at - 1] != '=')
		return;
	while (k-- > 0 && !is_boundary(&p->t[k]) && n < MAX_OPERANDS) {
		if (p->t[k].kind != T_NUMBER)
			continue;
		next = n > 0 ? operator_behind(p, k) : '\0';
		if (n > 1 && next == '\0')
			break;
		if (n > 1 && next != op)
			return;
		op = next;
		first = k;
		n++;
	}
	if ((size_t)n >= doc->nfacts || (op == '*' && is_divisor(p, first)))
		return;
	if (n == 2 && op == '*')
		make_product(doc, result);
	else if (n > 1 && op == '+' && result->role == VALUE && result->nof == 0)
		make_sum(doc, result, n);
}
