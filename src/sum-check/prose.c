#include "prose.h"
#include "wordset.h"

bool
figure_of(const struct fact *f, const struct fact *as, struct figure *figure)
{
	int power;

	if (!fact_in_unit(f, as, &figure->iv, &figure->exact) || !fact_power(f, as, &power))
		return false;
	figure->places = f->dec.places - power;
	if (figure->places < 0)
		figure->places = 0;
	if (figure->places > DEC_MAX_PLACES)
		figure->places = DEC_MAX_PLACES;
	return true;
}

struct figure
figure_minus(struct figure a, struct figure b)
{
	return (struct figure){
		.iv = iv_sub(a.iv, b.iv),
		.exact = a.exact - b.exact,
		.places = a.places > b.places ? a.places : b.places,
	};
}

struct range
facts_around(const struct doc *doc, const struct fact *f)
{
	const size_t reach = 1500;

	return (struct range){
		.from = f->number > reach ? f->number - reach : 0,
		.to = f->number + reach < doc->nfacts ? f->number + reach : doc->nfacts,
	};
}

struct str
figure_text(struct doc *doc, fix value, int places)
{
	char buf[DEC_TEXT];

	return arena_str(&doc->arena, fix_text(value, places, buf));
}

struct str
value_text(struct doc *doc, const struct fact *f, const struct fact *beside)
{
	char *p;

	if (str_eq(f->unit, beside->unit))
		return f->value;
	p = arena_alloc(&doc->arena, f->value.n + f->unit.n);
	memcpy(p, f->value.p, f->value.n);
	memcpy(p + f->value.n, f->unit.p, f->unit.n);
	return (struct str){p, f->value.n + f->unit.n};
}

struct str
line_text(struct doc *doc, long line)
{
	char buf[DEC_TEXT];

	return arena_str(&doc->arena, dec_text((struct dec){line, 0}, buf));
}

struct str
name_of_spending(struct str name)
{
	return str_ends(name, S("支出")) ? str_sub(name, 0, name.n - S("支出").n) : name;
}

bool
is_percent(const struct fact *f)
{
	return f->unit.n == 0 || str_eq(f->unit, S("%"));
}

bool
said_with(const struct fact *f, struct wordset *words)
{
	ptrdiff_t figure = str_find(f->text, f->value, 0);

	return wordset_has(words, f->key) ||
		wordset_has(words, str_sub(f->text, 0, figure < 0 ? f->text.n : (size_t)figure));
}

void
claim_why(struct claim *c, const char *id, struct str arg1, struct str arg2)
{
	c->why = id;
	if (c->why_args == NULL)
		c->why_args = arena_alloc(c->arena, CLAIM_ARGS * sizeof *c->why_args);
	c->why_args[0] = arg1;
	c->why_args[1] = arg2;
}

void
claim_why_too(struct claim *c, const char *id)
{
	c->why_too = id;
}
