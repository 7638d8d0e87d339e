/* Figures of two documents that are the same quantity, though the one is told in a sentence and the
 * other stands in a table, under whatever names: 收入支出总计 and the 总计 of 收入支出决算总表.
 *
 * Words can mislead; so a quantity counts only if all figures that either document has of it are
 * equal. */
#include "quantity_words.h"
#include "wordset.h"
#include "years.h"

/* The figures of one quantity. */
struct same {
	struct figure *finest[2]; /* of the older and the newer document; NULL if there is none */
	bool differ;              /* those of one document are not equal */
};

static bool
speaks_of_three(const struct figure *f)
{
	const struct word *const words[] = {f->section, f->table, f->item, f->measure};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has(words[i]->key, S("三公")))
			return true;
	return false;
}

/* Performance forms and reports tell figures again, or speak of single projects. */
static bool
is_retold(const struct figure *f)
{
	static struct wordset retelling = {.table = "phrases", .kind = "retelling"};

	return wordset_has(&retelling, f->section->key) || wordset_has(&retelling, f->table->key);
}

static bool
is_told(const struct quantity *q, bool in_table)
{
	int k;

	for (k = 0; k < KIND_STAGE; k++)
		if (q->value[k])
			return true;
	return q->code.n > 0 || (q->rest.n > 0 && in_table);
}

/* The key of the quantity that f is, valid until the next call; "" if the words don't tell. */
static struct str
key_of(struct quantity_reader *reader, bool plan, const struct figure *f)
{
	bool in_table = f->table->key.n > 0;
	struct quantity q = {.no_three = !speaks_of_three(f)};

	if (!f->money || is_retold(f))
		return S("");
	if (in_table)
		quantity_read_title(reader, &q, f->table->key);
	else
		quantity_read_headings(reader, &q, f->section->key);
	q.code = f->code->key.n > 0 ? f->code->key : f->named;
	quantity_read(reader, &q, f->measure->key, in_table);
	if (q.code.n == 0)
		quantity_read(reader, &q, f->item->key, true);
	if (plan)
		q.value[KIND_STAGE] = MEANING_NONE;
	else if (!q.value[KIND_STAGE])
		q.value[KIND_STAGE] = f->doc->final ? MEANING_FINAL : MEANING_BUDGET;
	quantity_settle(&q);
	return is_told(&q, in_table) ? quantity_key(&q) : S("");
}

static void
add(struct same *same, int side, struct figure *f)
{
	struct figure **finest = &same->finest[side];

	if (*finest != NULL && iv_gap(figure_interval(*finest), figure_interval(f)) > 0)
		same->differ = true;
	if (*finest == NULL ||
		figure_interval(f).hi - figure_value(f) <
			figure_interval(*finest).hi - figure_value(*finest))
		*finest = f;
}

void
match_quantities(struct pair *p, struct figure *const *older, size_t nolder,
	struct figure *const *newer, size_t nnewer)
{
	struct quantity_reader reader = {.arena = p->scratch};
	struct map quantities = {0};
	struct str key;
	struct same *same;
	size_t i;

	for (i = 0; i < nolder + nnewer; i++) {
		struct figure *f = i < nolder ? older[i] : newer[i - nolder];
		void **slot;

		key = key_of(&reader, p->plan, f);
		if (key.n == 0)
			continue;
		slot = map_at(p->scratch, &quantities, arena_str(p->scratch, key));
		if (*slot == NULL)
			*slot = arena_alloc(p->scratch, sizeof *same);
		add(*slot, i >= nolder, f);
	}
	for (i = 0; i < p->nrows; i++) {
		struct row *row = p->rows[i];

		if (row->a != NULL || row->b->table->key.n > 0)
			continue;
		key = key_of(&reader, p->plan, row->b);
		same = key.n > 0 ? map_get(&quantities, key) : NULL;
		if (same != NULL && !same->differ)
			row->a = same->finest[0];
	}
}
