#include "code.h"
#include "utf8.h"

enum { MAX_CODE = 16 };

/* Appends the digits of part to the code; a part of one digit behind a class has lost its zero. */
static void
append(char *code, size_t *n, struct str part)
{
	if (*n >= 3 && part.n == 1)
		code[(*n)++] = '0';
	if (part.n > 0)
		memcpy(code + *n, part.p, part.n);
	*n += part.n;
}

/* Cuts the cell at blanks into parts; returns how many. */
static int
cut(struct str cell, struct str *parts, int max)
{
	int n = 0;
	size_t i = 0, from;

	while (n < max) {
		while (i < cell.n && (cell.p[i] < '0' || cell.p[i] > '9'))
			i++;
		from = i;
		while (i < cell.n && cell.p[i] >= '0' && cell.p[i] <= '9')
			i++;
		if (i == from)
			break;
		parts[n++] = str_sub(cell, from, i);
	}
	return n;
}

/* A cell whose digits may be full-width (２０８) in ASCII; other characters become blanks. */
static struct str
in_ascii(struct arena *a, struct str cell)
{
	size_t i = 0, n = 0, len;
	char *to;

	while (i < cell.n && (unsigned char)cell.p[i] < 0x80)
		i++;
	if (i == cell.n)
		return cell;
	to = arena_text(a, cell.n);
	for (i = 0; i < cell.n; i += len) {
		int32_t c = utf8_folded_at(cell, i, &len);

		to[n++] = utf8_is_digit(c) ? (char)c : ' ';
	}
	return (struct str){to, n};
}

/* Lays the cells' digits into the places of the parts; the first blank ones come from before. */
static int
collect(struct arena *a, const struct code_memory *before, const struct str *cells, int n,
	struct str *parts)
{
	int i, filled = 0, count = 0;

	for (i = 0; i < n && count < CODE_PARTS; i++) {
		struct str cell = utf8_key(a, cells[i]);

		if (cell.n == 0 && filled == 0 && i + 1 < n)
			parts[count++] = before->part[i];
		if (cell.n == 0)
			continue;
		/* white space cuts a cell that holds several parts */
		count += cut(str_trim(in_ascii(a, cells[i])), parts + count, CODE_PARTS - count);
		filled++;
	}
	return filled > 0 ? count : 0;
}

struct str
code_join(struct arena *a, struct code_memory *before, const struct str *cells, int n)
{
	struct str parts[CODE_PARTS] = {{0}};
	char *code = arena_alloc(a, CODE_PARTS * (MAX_CODE + 1));
	size_t len = 0;
	int i, count = collect(a, before, cells, n, parts);

	if (count == 0)
		return S("");
	for (i = 0; i < count; i++) {
		if (parts[i].n > MAX_CODE)
			parts[i].n = MAX_CODE;
		if (len > 0 && parts[i].n > len && memcmp(parts[i].p, code, len) == 0)
			len = 0; /* each cell holds the whole code so far */
		append(code, &len, parts[i]);
	}
	for (i = 0; i < CODE_PARTS; i++)
		before->part[i] = i < count ? parts[i] : S("");
	return (struct str){code, len};
}
