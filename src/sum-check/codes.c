/* Account codes: one code, one name inside a document, and for the accounts of lib/data/codes.tsv
 * the name that the classification gives.
 *
 * A name cut off by a narrow cell is no other name. A name that resembles the right one is a
 * warning (a character lost, an older edition); one that does not, or that of a sister account, is
 * an error. */
#include "accounts.h"
#include "alike.h"
#include "classification.h"
#include "codes.h"

static void
add_name(struct doc *doc, struct codes *codes, const struct fact *f, struct str code,
	struct str printed)
{
	struct str name = name_letters(doc, printed);
	void **slot = map_at(&doc->arena, &codes->map, code);
	struct code *c = *slot;
	struct name **place, *n;
	int row;

	if (name.n == 0)
		return;
	if (c == NULL) {
		c = *slot = arena_alloc(&doc->arena, sizeof *c);
		c->code = code;
		*codes->end = c;
		codes->end = &c->next;
	}
	for (place = &c->names; *place != NULL; place = &(*place)->next)
		if (str_eq((*place)->letters, name))
			break;
	n = *place;
	if (n == NULL) {
		n = *place = arena_alloc(&doc->arena, sizeof *n);
		n->letters = name;
		n->printed = printed;
		row = classification_row(code);
		n->official = row >= 0 && classification_has(row, name);
	}
	if (n->n > 0 && n->facts[n->n - 1]->line == f->line)
		return;
	n->facts = arena_grow(&doc->arena, n->facts, n->n, &n->cap, sizeof *n->facts);
	n->facts[n->n++] = f;
}

/* True if the figure before has the same code and name on the same line of a table. */
static bool
named_before(const struct doc *doc, const struct fact *f)
{
	const struct fact *before = f->number > 0 ? doc->facts[f->number - 1] : f;

	return before != f && before->table != NULL && before->line == f->line &&
		before->code.p == f->code.p && before->key.p == f->key.p;
}

/* Adds the names of a figure: its own in a table, those of all levels in a sentence. */
static void
add_names(struct doc *doc, struct codes *codes, const struct fact *f)
{
	struct account_name name;
	int level;

	if (!f->coded || (f->table != NULL && named_before(doc, f)))
		return;
	if (f->table != NULL) {
		f->table->classes = f->table->classes || f->code.n == 3;
		add_name(doc, codes, f, f->code, f->key);
		return;
	}
	name = account_name(f->key);
	for (level = 0; level < 3; level++) {
		size_t digits = (size_t)(3 + 2 * level);

		if (f->code.n >= digits && name.level[level].n > 0)
			add_name(doc, codes, f, str_sub(f->code, 0, digits), name.level[level]);
	}
}

/* Which of two names of a code is more likely the right one: that of the classification, one in a table that
 * lists classes, too (others may be of projects), the more frequent one, the one that fewer other codes
 * have. */
static bool
better(const struct name *a, const struct name *b)
{
	if (a->official != b->official)
		return a->official;
	if (a->listed != b->listed)
		return a->listed;
	if (is_project(a) != is_project(b))
		return is_project(b);
	if (a->n != b->n)
		return a->n > b->n;
	return a->elsewhere < b->elsewhere;
}

const struct name *
right_name(const struct code *c)
{
	const struct name *n, *best = c->names;

	for (n = c->names; n != NULL; n = n->next)
		if (better(n, best))
			best = n;
	return best;
}

/* Finds the names in tables that list accounts from their classes downwards. */
static void
find_listed(const struct code *c)
{
	struct name *n;
	size_t i;

	for (n = c->names; n != NULL; n = n->next)
		for (i = 0; i < n->n && !n->listed; i++)
			n->listed = n->facts[i]->table != NULL && n->facts[i]->table->classes;
}

/* Counts for every name how many other codes have it. */
static void
count_elsewhere(struct doc *doc, const struct codes *codes)
{
	struct map map = {0};
	const struct code *c;
	struct name *n;
	void **slot;

	for (c = codes->first; c != NULL; c = c->next) {
		for (n = c->names; n != NULL; n = n->next) {
			slot = map_at(&doc->arena, &map, n->letters);
			if (*slot == NULL)
				*slot = n;
			else
				((struct name *)*slot)->elsewhere++;
		}
	}
	for (c = codes->first; c != NULL; c = c->next)
		for (n = c->names; n != NULL; n = n->next)
			n->elsewhere = ((struct name *)map_get(&map, n->letters))->elsewhere;
}

/* What all sisters that are called by that name share: the code above theirs (of classes, which have none,
 * the first digit) and the name. */
static struct str
sister_key(struct doc *doc, const struct code *c, struct str name)
{
	size_t parent = c->code.n == 3 ? 1 : c->code.n - 2;
	char *key = arena_text(&doc->arena, parent + name.n);

	memcpy(key, c->code.p, parent);
	memcpy(key + parent, name.p, name.n);
	return (struct str){key, parent + name.n};
}

/* Maps what sisters share to the one code with that right name, or to the codes if there are more. */
static void
read_sisters(struct doc *doc, struct codes *codes)
{
	struct code *c;

	for (c = codes->first; c != NULL; c = c->next) {
		void **slot = map_at(
			&doc->arena, &codes->sisters, sister_key(doc, c, right_name(c)->letters));

		*slot = *slot == NULL ? (void *)c : (void *)codes;
	}
}

/* True if the name is the right one of a code beside c: the same parent, or another class. */
static bool
names_sister(struct doc *doc, struct codes *codes, const struct code *c, struct str name)
{
	const void *sister;

	if (codes->sisters.n == 0)
		read_sisters(doc, codes);
	sister = map_get(&codes->sisters, sister_key(doc, c, name));
	return sister != NULL && sister != c;
}

/* One finding for a name, however often it is printed: refs has a figure of every line. */
static void
tell(struct doc *doc, enum verdict v, struct str code, const struct name *n, struct str right)
{
	struct claim *c = claim_text(doc, CHECK_CODE, v, n->facts[0], n->printed, right,
		v == VERDICT_OK ? "code-name-right" : "code-name");
	size_t i;

	if (v < options.min)
		return;
	claim_arg(c, code);
	for (i = 1; i < n->n; i++)
		claim_add(doc, c, n->facts[i], 0);
}

/* What to say of a name of the code that is not the right one. */
static enum verdict
judge(struct doc *doc, struct codes *codes, const struct code *c, const struct name *n,
	struct str right)
{
	bool listed = classification_row(c->code) >= 0;

	if (names_sister(doc, codes, c, n->letters) ||
		(listed && classification_of_sister(c->code, n->letters)))
		return VERDICT_ERROR;
	/* a name of another edition throughout is only suspicious */
	return names_alike(n->letters, right) || c->names->next == NULL ? VERDICT_WARN
									: VERDICT_ERROR;
}

/* Holds the names of a code against that of the classification, or else the right one of the
 * document. An older edition's name, used throughout the document, is right. */
static void
check_code(struct doc *doc, struct codes *codes, const struct code *c)
{
	const struct name *best = right_name(c), *n;
	int row = classification_row(c->code);
	struct str right = best->printed;
	bool edition;

	if (row >= 0 && !best->official)
		right = classification_name(row);
	edition = !best->official && c->names->next == NULL &&
		names_alike(name_letters(doc, right), best->letters) &&
		!(row >= 0 && classification_of_sister(c->code, best->letters));
	for (n = c->names; n != NULL; n = n->next) {
		enum verdict v = VERDICT_OK;

		/* a total has no code: its row was joined with that of an account */
		if (is_project(n) || n->facts[0]->labels_total)
			continue;
		if (!n->official && !edition && !name_same(n->letters, name_letters(doc, right)) &&
			!name_torn(doc, codes, n, best, name_letters(doc, right)))
			v = judge(doc, codes, c, n, name_letters(doc, right));
		tell(doc, v, c->code, n, right);
	}
}

void
check_codes(struct doc *doc)
{
	struct codes codes = {.end = &codes.first};
	const struct code *c;
	size_t i;

	for (i = 0; i < doc->nfacts; i++)
		add_names(doc, &codes, doc->facts[i]);
	for (c = codes.first; c != NULL; c = c->next) {
		find_listed(c);
		find_own_names(c);
		count_strange(doc, c);
	}
	find_projects(doc);
	count_elsewhere(doc, &codes);
	for (c = codes.first; c != NULL; c = c->next)
		check_code(doc, &codes, c);
}
