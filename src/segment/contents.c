#include "contents.h"
#include "utf8.h"
#include "words.h"
#include "wordset.h"

enum {
	ENTRY_LETTERS = 60,
	REST_LETTERS = 12, /* of the second line of an entry */
	FULL_WIDTH = 30,   /* columns of a line that an entry may have been too long for */
	MIN_ENTRIES = 3,
	LINES_ABOVE = 2 /* that may stand between 目录 and its first entry */
};

/* Characters that lead to a page number; how many points each prints. */
static const struct {
	struct str mark;
	int points;
} leader_marks[] = {{{"…", 3}, 3}, {{"—", 3}, 1}, {{"·", 2}, 1}, {{".", 1}, 1}, {{"-", 1}, 1},
	{{"_", 1}, 1}, {{"．", 3}, 1}};

/* The text of an entry without its number; what the leaders and the page number took is cut off.
 * *leader tells if there were leaders. */
static struct str
entry_title(const struct line *l, bool *leader)
{
	struct str s = str_sub(l->text, l->number.len, l->text.n), t;
	size_t end = s.n, m;
	int points = 0;

	while (end > 0 && s.p[end - 1] >= '0' && s.p[end - 1] <= '9')
		end--;
	t = str_trim(str_sub(s, 0, end));
	for (m = 0; m < sizeof leader_marks / sizeof *leader_marks; m++) {
		if (!str_ends(t, leader_marks[m].mark))
			continue;
		points += leader_marks[m].points;
		t = str_trim(str_sub(t, 0, t.n - leader_marks[m].mark.n));
		m = (size_t)-1;
	}
	*leader = points >= 3 || l->field;
	return t;
}

/* The word of two ideographs, whatever stands between them. */
static bool
is_spaced(struct str s, struct str word)
{
	return str_starts(s, str_sub(word, 0, strlen("目"))) &&
		str_ends(s, str_sub(word, strlen("目"), word.n));
}

static bool
is_contents_title(const struct line *l)
{
	static struct wordset titles = {.table = "captions", .kind = "contents"};

	return l->letters == 2 && wordset_any(&titles, l->text, is_spaced);
}

/* 目 and 录 each on its line. */
static bool
is_split_title(const struct document *doc, size_t i)
{
	size_t next;

	if (!str_eq(doc->line[i].text, S("目")))
		return false;
	next = next_text(doc, i);
	return next < doc->n &&
		(str_eq(doc->line[next].text, S("录")) || str_eq(doc->line[next].text, S("次")));
}

/* Can the line stand in the contents at all? Rows and units of a table can't. */
static bool
is_entry(const struct line *l, bool leader)
{
	if (!leader && (holds_amount(l) || is_unit_line(l)))
		return false;
	if (l->stops > 0 || l->tabs > 2 || note_mark(l) > 0 || l->bars > 0)
		return false;
	return leader || (l->commas == 0 && l->letters <= ENTRY_LETTERS);
}

static void
add_entry(struct document *doc, const struct line *l, struct str key)
{
	struct entry *e;
	int part = doc->nentries ? doc->entries[doc->nentries - 1].part : 0;

	doc->entries =
		arena_grow(&doc->arena, doc->entries, doc->nentries, &doc->entries_cap, sizeof *e);
	e = &doc->entries[doc->nentries++];
	e->key = key;
	e->number = l->number;
	e->part = l->number.form == NUMBER_PART ? l->number.value : part;
}

/* A line that only goes on with the entry above it, which had no page number yet. */
static void
extend_entry(struct document *doc, struct str key)
{
	struct entry *e = &doc->entries[doc->nentries - 1];

	e->key = arena_join(&doc->arena, e->key, key);
}

/* Does the body begin with this line? It does where an entry from the top comes again, or the parts
 * begin again, or a table's number stands alone, or a new page begins with a line that looks otherwise than
 * the entries. */
static bool
begins_body(
	const struct document *doc, const struct line *l, struct str key, bool leader, int leaders)
{
	const struct entry *first = doc->entries;

	if (doc->nentries == 0)
		return false;
	if (l->number.form == NUMBER_PART &&
		l->number.value <= doc->entries[doc->nentries - 1].part)
		return true;
	if (key.n > 0 && str_eq(key, first->key) && (doc->nentries > 1 || !leader))
		return true;
	if (leader || l->number.form != NUMBER_NONE)
		return false;
	if (is_table_number(l))
		return true; /* 表1 above its title */
	if (first->number.form != NUMBER_NONE && first->key.n > 0 && str_ends(key, first->key))
		return true;
	return l->page_start && leaders * 2 > (int)doc->nentries;
}

/* The end of an entry that was too long for its line: short, or the one with the leaders. */
static bool
goes_on(const struct document *doc, size_t i, bool leader, int leaders)
{
	const struct line *l = &doc->line[i];
	size_t before = previous_text(doc, i);

	if (l->number.form != NUMBER_NONE || doc->nentries == 0 || l->page_start ||
		before == doc->n)
		return false;
	if (leader)
		return leaders * 2 > (int)doc->nentries;
	return l->letters <= REST_LETTERS && doc->line[before].width >= FULL_WIDTH;
}

/* Marks the contents from line i on; returns the line behind it. */
static size_t
read_entries(struct document *doc, size_t i)
{
	int leaders = 0, above = 0;
	bool open = false; /* the last entry may go on */

	for (; i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];
		bool leader = false;
		struct str title = entry_title(l, &leader), key;

		if (l->kind == PAGE)
			continue;
		if (!is_entry(l, leader)) {
			if (doc->nentries == 0 && l->stops == 0 && above++ < LINES_ABOVE)
				continue; /* 公开时间：2024年9月 */
			break;
		}
		key = title_key(&doc->arena, title);
		if (begins_body(doc, l, key, leader, leaders) ||
			(above > 0 && doc->nentries == 0 && !leader &&
				l->number.form == NUMBER_NONE))
			break;
		l->kind = TOC;
		leaders += leader;
		if (title.n == 0 && l->number.form == NUMBER_NONE)
			continue; /* leaders or a page number alone */
		l->joins = open && goes_on(doc, i, leader, leaders);
		if (l->joins)
			extend_entry(doc, key);
		else
			add_entry(doc, l, key);
		open = !leader && l->number.form != NUMBER_NONE &&
			!(l->last >= '0' && l->last <= '9');
	}
	return i;
}

/* Where the contents ran into prose, titles right before it belong to the body. */
static void
give_back_titles(struct document *doc, size_t start, size_t end)
{
	size_t i = end;

	while ((i = previous_text(doc, i)) != doc->n && i > start) {
		struct line *l = &doc->line[i];
		bool leader = false;

		entry_title(l, &leader);
		if (l->kind != TOC || l->joins || leader || l->number.form != NUMBER_NONE)
			return;
		l->kind = NONE;
		doc->nentries--;
	}
}

/* Without 目录 above it: lines with leaders and page numbers, or a numbered line that comes again,
 * with nothing but titles between. */
static size_t
find_untitled(struct document *doc)
{
	size_t i, first = doc->n, led = 0;
	struct str key = S("");
	int between = 0, leaders = 0;

	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		const struct line *l = &doc->line[i];
		bool leader = false;
		struct str title = entry_title(l, &leader);

		if (note_mark(l) > 0)
			continue;
		if (!is_entry(l, leader))
			return doc->n;
		leaders = leader ? leaders + 1 : 0;
		if (leaders == 1)
			led = i;
		if (leaders == MIN_ENTRIES || (l->field && l->last >= '0' && l->last <= '9'))
			return led;
		if (first == doc->n) {
			if (l->number.form == NUMBER_NONE || l->number.value != 1)
				continue;
			first = i;
			key = title_key(&doc->arena, title);
		} else if (str_eq(key, title_key(&doc->arena, title))) {
			return between >= MIN_ENTRIES ? first : doc->n;
		} else {
			between++;
		}
	}
	return doc->n;
}

void
find_contents(struct document *doc)
{
	size_t i, start, end;

	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i))
		if (is_contents_title(&doc->line[i]) || is_split_title(doc, i))
			break;
	if (i < doc->n && doc->line[i].letters == 1) {
		doc->line[i].kind = TOC;
		i = next_text(doc, i);
		doc->line[i].joins = true;
	}
	if (i == doc->n) {
		start = find_untitled(doc);
		if (start == doc->n)
			return;
	} else {
		doc->line[i].kind = TOC;
		start = next_text(doc, i);
	}
	end = read_entries(doc, start);
	if (end < doc->n && doc->line[end].stops > 0)
		give_back_titles(doc, start, end);
}
