#include "pages.h"
#include "utf8.h"
#include "words.h"

enum {
	FAR = 20,        /* columns of indent that no row begins with */
	MAX_LETTERS = 14 /* of a page number: - 第 10 页 共 120 页 - */
};

/* What a line that might be a page number consists of. */
struct page_number {
	int value;   /* of the first figure */
	int figures; /* how many figures */
	bool marked; /* with dashes, 第 … 页 or a slash: surely no bare figure */
};

static bool
read_page_number(const struct line *l, struct page_number *p)
{
	static const int32_t marks[] = {
		'-', '/', '~', 0x2013, 0x2014, 0x7b2c, 0x9875, 0x5171, 0xb7};
	size_t i = 0, len, k;
	bool in_figure = false;

	*p = (struct page_number){0};
	if (l->letters > MAX_LETTERS || l->digits == 0 || l->digits > 6 || l->tabs > 0)
		return false;
	while (i < l->text.n) {
		int32_t c = utf8_fold(utf8_at(l->text, i, &len));

		i += len;
		if (c >= '0' && c <= '9') {
			p->figures += !in_figure;
			if (p->figures == 1)
				p->value = p->value * 10 + (c - '0');
			in_figure = true;
			continue;
		}
		in_figure = false;
		if (utf8_is_space(c))
			continue;
		for (k = 0; k < sizeof marks / sizeof *marks; k++)
			if (c == marks[k])
				break;
		if (k == sizeof marks / sizeof *marks)
			return false;
		p->marked = true;
	}
	return p->figures >= 1 && p->figures <= 2 && p->value > 0 &&
		(l->digits <= 4 || p->figures == 2);
}

/* A figure with marks at both ends, or 第3页. */
static bool
is_sure(const struct line *l, const struct page_number *p)
{
	return p->marked && (l->first < '0' || l->first > '9') && l->letters > l->digits + 1;
}

static bool
at_page_edge(const struct document *doc, size_t i)
{
	size_t next = next_text(doc, i);

	return doc->line[i].page_start || next == doc->n || doc->line[next].page_start;
}

/* Does the text consist of its first sign and blanks? */
static bool
is_one_sign(struct str text)
{
	size_t i;

	for (i = 0; i < text.n; i++)
		if (text.p[i] != text.p[0] && text.p[i] != ' ')
			return false;
	return true;
}

/* --- alone between blank lines: where Markdown's converters divide pages. */
static bool
is_page_rule(const struct document *doc, size_t i)
{
	const struct line *l = &doc->line[i];

	return (l->start == '-' || l->start == '*' || l->start == '_') && l->letters >= 3 &&
		l->end == l->start && (i == 0 || doc->line[i - 1].text.n == 0) &&
		(i + 1 == doc->n || doc->line[i + 1].text.n == 0) && is_one_sign(l->text);
}

/* A figure alone on its line, which may be a page number. */
struct figure {
	size_t line;
	int value;
};

/* Those of the document. Marks what surely divides pages. */
static struct figure *
find_figures(struct document *doc, size_t *n)
{
	struct figure *figures = NULL;
	size_t i, cap = 0;
	struct page_number p;

	*n = 0;
	for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
		struct line *l = &doc->line[i];

		if (read_page_number(l, &p)) {
			if (is_sure(l, &p)) {
				l->kind = PAGE;
				continue;
			}
			figures = arena_grow(&doc->arena, figures, *n, &cap, sizeof *figures);
			figures[(*n)++] = (struct figure){i, p.value};
		} else if (is_page_rule(doc, i) && is_open(l)) {
			l->kind = PAGE;
		}
	}
	return figures;
}

static int
distance(const struct document *doc, struct figure f)
{
	return f.value - doc->line[f.line].page;
}

/* Figures at the edges of pages are page numbers if they count the pages: most of them have the same
 * distance to the number of their page. Two are enough if they stand in the middle or on the right. */
static void
mark_numbers(struct document *doc, struct figure *f, size_t all)
{
	size_t i, n = 0, same = 0, far = 0;
	int usual;

	for (i = 0; i < all; i++) {
		if (!at_page_edge(doc, f[i].line))
			continue;
		far += doc->line[f[i].line].indent >= FAR;
		f[n++] = f[i];
	}
	for (i = 1; i < n; i++)
		same += distance(doc, f[i]) == distance(doc, f[i - 1]);
	if (n < 2 || (n == 2 && (same == 0 || far < n)) || same * 2 < n - 1)
		return;
	usual = distance(doc, f[n / 2]);
	for (i = 0; i < n; i++)
		if (is_open(&doc->line[f[i].line]) && distance(doc, f[i]) == usual)
			doc->line[f[i].line].kind = PAGE;
}

/* Without page breaks: figures far from the left that count 1, 2, 3 … */
static void
mark_counting_numbers(struct document *doc, struct figure *f, size_t all)
{
	size_t i, n = 0;

	for (i = 0; i < all; i++) {
		const struct line *l = &doc->line[f[i].line];

		if (is_open(l) && l->indent >= FAR && l->letters == l->digits)
			f[n++] = f[i];
	}
	for (i = 1; i < n; i++)
		if (f[i].value != f[i - 1].value + 1)
			return;
	for (i = 0; i < n && n >= 3; i++)
		doc->line[f[i].line].kind = PAGE;
}

/* Marks the line that stands at the top of most pages. */
static void
mark_heads(struct document *doc)
{
	struct str head = S("");
	size_t i, round;
	int times = 0;

	/* the majority vote of Boyer and Moore, then the count */
	for (round = 0; round < 3; round++) {
		if (round == 1 && times <= 0)
			return;
		if (round == 1)
			times = 0;
		if (round == 2 && (times < 3 || times * 2 < doc->pages - 1))
			return;
		for (i = next_text(doc, (size_t)-1); i < doc->n; i = next_text(doc, i)) {
			struct line *l = &doc->line[i];

			if (!l->page_start || l->page == 1 || !is_open(l) ||
				l->number.form != NUMBER_NONE)
				continue;
			if (is_table_title(l) || l->segments > 1)
				continue;
			if (round == 2 && str_eq(l->text, head))
				l->kind = PAGE;
			else if (round == 1)
				times += str_eq(l->text, head);
			else if (round == 0 && times == 0)
				head = l->text, times = 1;
			else if (round == 0)
				times += str_eq(l->text, head) ? 1 : -1;
		}
	}
}

void
find_pages(struct document *doc)
{
	size_t n;
	struct figure *figures = find_figures(doc, &n);

	if (doc->paged)
		mark_numbers(doc, figures, n);
	else
		mark_counting_numbers(doc, figures, n);
	if (doc->pages > 3)
		mark_heads(doc);
}
