/* The words of a paragraph that hold no figure: what they open, compare with, give as a reason. */
#include "item.h"
#include "paragraph.h"
#include "wordset.h"

/* 等 behind the last figure of a list: it names only some parts. */
static void
find_selection(struct paragraph *p, size_t end)
{
	if (p->r->list != NULL && p->start < end && p->start > 0 &&
		p->t[p->start - 1].kind == T_NUMBER && p->t[p->start].kind == T_TEXT &&
		str_starts(slice(p, p->start, end), S("等")))
		p->r->list->selection = true;
}

static bool
ends_with(struct str words, unsigned classes)
{
	return lexicon_suffix(words, 0, classes) < words.n;
}

/* 本年支出中， 按支出用途划分， and 评价结果： open lists like 其中. */
static void
find_inside(struct phrase *ph, struct str words, enum token_kind end)
{
	bool inside = str_ends(ph->item, S("中")) && ph->item.n > strlen("其中");

	if (end == T_COLON && ph->opening == OPENS_NOTHING && ends_with(words, IN(RESULT))) {
		ph->opening = OPENS_PARTS;
		ph->item = S("");
		return;
	}
	if ((end != T_COMMA && end != T_COLON) || ph->opening != OPENS_NOTHING ||
		(!inside && !(str_starts(words, S("按")) && ends_with(words, IN(BY)))))
		return;
	ph->opening = OPENS_PARTS;
	ph->opener_of = ph->item;
	ph->item = S("");
}

/* Does a source line end behind an opener in [from, to], a mark behind it allowed? */
static bool
opener_ends_line(const struct paragraph *p, size_t from, size_t to)
{
	const struct record *record = p->r->prose.record;
	int k;

	for (; from < to; from++) {
		size_t next = from + 1;

		if (!token_is(&p->t[from], IN(OPENER)))
			continue;
		next += next < p->n && is_boundary(&p->t[next]);
		for (k = 0; k < record->nbreaks && next < p->n; k++)
			if (record->breaks[k] > p->r->prose.at[p->t[from].from] &&
				record->breaks[k] <= p->r->prose.at[p->t[next].from])
				return true;
	}
	return false;
}

void
open_list(struct paragraph *p, const struct phrase *ph, size_t from, size_t to)
{
	list_open(p->r, ph);
	if (p->r->list != NULL && p->r->prose.record->nbreaks > 0)
		p->r->list->ends_line = opener_ends_line(p, from, to);
}

bool
is_account_chain(struct str item)
{
	return str_ends(item, S("）")) || str_ends(item, S(")"));
}

void
read_words(struct paragraph *p, size_t end)
{
	static struct wordset basis = {.table = "phrases", .kind = "basis"};
	struct reader *r = p->r;
	enum token_kind kind = end < p->n ? p->t[end].kind : T_STOP;
	struct phrase ph;

	find_selection(p, end);
	p->said = p->against = S("");
	if (p->start == end)
		return;
	ph = phrase_read(r->doc, &r->prose, p->t + p->start, end - p->start, NULL, own_year(r));
	if (only_describes(p, &ph))
		ph.reason = false;
	note_nothing_left(r, ph.item);
	find_inside(&ph, slice(p, p->start, end), kind);
	r->words = ph.item.n > 0 ? ph.item : r->words;
	p->said = ph.item;
	p->against = ph.base.n > 0 && ph.prior ? ph.year : S("");
	r->other_basis |= wordset_has(&basis, slice(p, p->start, end));
	p->ends_open = ph.opening != OPENS_NOTHING && !r->reason && !ph.reason &&
		!(kind == T_STOP && ph.item.n > 0); /* 主要包括办公费。 */
	if (!ph.reason && ends_reason(r, &ph))
		r->reason = false;
	if (ph.reason || r->reason)
		begin_reason(r, &ph);
	else if (ph.opening != OPENS_NOTHING) {
		open_list(p, &ph, p->start, end);
		if (r->list != NULL && kind == T_COLON)
			r->list->announced = true;
	} else if (ph.base.n > 0)
		r->base = ph.base;
	else if (ph.item.n == 0 && ph.year.n > 0)
		r->year = r->own = ph.year;
	else if (kind == T_COLON || (p->first && (r->numbered || is_account_chain(ph.item)))) {
		r->item = ph.item;
		r->code = ph.code;
		r->labelled = kind == T_COLON && !p->first;
	}
	p->first = false;
	if (kind == T_COMMA && str_starts(slice(p, p->start, end), S("按")))
		return; /* 按照政府功能分类科目，其中： only says how something is divided */
	r->fresh = r->untouched = false;
}
