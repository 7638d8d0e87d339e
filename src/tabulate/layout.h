/* Tables whose columns are aligned by position, as pdftotext -layout prints them.
 *
 * layout_tokens.c   cuts lines into tokens (where: layout_cut.c, layout_divide.c; codes torn over lines: layout_torn.c;
 *                   numbers of agencies: layout_agencies.c)
 * layout_metric.c   says where they stand
 * layout_head.c     builds the tree of head cells: layout_cells.c and layout_fragments.c join their words,
 *                   layout_levels.c and layout_tree.c say what stands over what
 * layout_columns.c  finds the columns of figures on every page: layout_clusters.c those that stand one
 *                   below the other, layout_order.c where they do not, layout_straight.c which lines
 *                   tell; layout_places.c says where the head has them, layout_shift.c which columns of
 *                   the page before they are, layout_repeat.c where its head says so
 * layout_sums.c     holds them against the totals that the head names; layout_readings.c reads the head
 *                   otherwise if these fail
 * layout_rows.c     joins the lines of wrapped cells to rows; layout_half.c says what the lines hold
 * layout.c          lays everything out as a rectangle
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "grid.h"

enum { MAX_TOKENS = 128 }; /* of a line */

/* A position on a line. Converters count columns differently: an ideograph takes one column
 * (poppler, by characters) or two (by display width). */
enum metric { BY_CHARACTERS, BY_WIDTH, METRICS };

enum token_kind { TEXT_TOKEN, FIGURE_TOKEN, CODE_TOKEN };

struct token {
	struct str text;
	const struct record *record;
	size_t at; /* byte offset in the record's text */
	int starts[METRICS], ends[METRICS];
	int start, end; /* in the metric of the table */
	enum token_kind kind;
	bool bare;  /* of a figure: digits only */
	int column; /* of a figure: its model column */
	int half;   /* of text and codes: whose label it is part of */
};

struct layout_line {
	struct token *token;
	int n;
	long number, page;
	bool aside;      /* its figures stand elsewhere than those of the lines beside it */
	bool head, body; /* body: holds a figure, a code or a numbered label */
};

/* A cell of the head: the pieces of its wrapped words joined. */
struct head_cell {
	struct str text;
	const struct record *record;
	size_t at;
	int start, end;  /* columns */
	int top, bottom; /* lines */
	int parent, depth, children;
	bool label; /* names labels, no figures */
};

/* A column of figures: where it stands on the page that is read, and its head. */
struct model_column {
	int start, end;
	int leaf;           /* index of the head cell, -1 if it has none */
	bool usual, seldom; /* hardly ever without figures, or with any */
	int half;
};

struct layout {
	struct doc *doc;
	struct layout_line *line;
	int nlines;
	struct head_cell *cell;
	int ncells;
	int head;  /* lines of the first head */
	int *leaf; /* the cells that no other stands below, from left to right */
	int nleaves;
	int orphan;        /* what it costs that a head cell stands below no other */
	bool left_aligned; /* heads begin where their columns do */
	struct model_column *column;
	int ncolumns;
	int nhalves;
	enum metric metric;
	bool crooked; /* figures do not stand straight within a page */
	int vote;     /* for the metric of tables that do not tell: above 0 for BY_WIDTH */
};

enum { MAX_CLUSTERS = 64 };

/* Figures that stand one below the other on a page. */
struct cluster {
	int start, end; /* of all of them */
	int tokens;
	int first, last; /* lines on which they stand */
	int nth;         /* which figures of their lines they are; -1 if not all are the same */
};

struct clusters {
	struct cluster c[MAX_CLUSTERS];
	int n;
	bool by_order; /* they do not stand straight: full lines tell what is one below the other */
};

/* A row of one half: the lines that make it up and what they hold. */
struct layout_row {
	int first, last; /* lines */
	int half;
	int target; /* row of the rectangle */
};

/* Sets indent[i] of every row of the half to the columns that its label is indented, 0 where that
 * tells nothing. */
void layout_indents(struct layout *l, const struct layout_row *rows, int n, int half, int *indent);

static inline int
middle(int start, int end)
{
	return (start + end) / 2;
}

/* Cuts the row records into tokens and finds out what they are; chooses the metric. */
void layout_tokens(struct layout *l, size_t first, size_t last);

/* layout_pages.c: numbers the lines' pages, where the records have none, by heads that are printed again. */
void layout_lost_pages(struct layout *l);

/* Do the tokens overlap, in whichever way columns are counted? */
bool layout_is_over(const struct token *head, const struct token *t);

/* Takes the numbers of agencies out of the lines. */
void layout_drop_agencies(struct layout *l);

/* Joins codes of accounts that are torn over two lines. */
void layout_join_codes(struct layout *l);

/* Cuts the head lines anew: their words may stand one blank apart. */
void layout_cut_heads(struct layout *l);

/* A cell of a line before its place is known. */
struct piece {
	size_t from, end;
};

/* What kind of line is cut: of the head; of rows whose labels numbers of lines (行次) follow; any other. */
enum cut { CUT_ROW, CUT_NUMBERED, CUT_HEAD };

/* Cuts a line at two and more blanks, and where one blank divides cells; returns how many pieces
 * there are, MAX_TOKENS at most. */
int layout_cut(struct arena *a, struct str text, enum cut how, struct piece *pieces);

/* A figure or a dash for one? bare: digits only. */
bool layout_is_figure(struct arena *a, struct str s, bool *bare);

/* Chooses the metric by which the figures of the table stand one below the other. */
void layout_metric(struct layout *l);

/* The rectangle of a performance form, whose blocks have columns of their own, from the tokens; false
 * if the table is none. */
bool layout_form(const struct layout *l, struct grid *g);

/* Says where all tokens stand in the metric of the table. */
void layout_place(struct layout *l);

/* Marks the lines of the head and builds its cells and leaves. */
void layout_head(struct layout *l);

/* Builds the leaves of the head anew by one of the ways to read it, from 0 to layout_head_readings - 1; -1: by that
 * which seems best. False if it can't be read so. */
extern const int layout_head_readings;
bool layout_head_otherwise(struct layout *l, int reading);

/* layout_readings.c: if the totals that the head names do not hold, reads the head so that most do, and finds the
 * columns anew. */
void layout_heed_totals(struct layout *l);

/* Counts where the totals that the head names hold and fail. */
void layout_count_sums(struct layout *l, int *holding, int *failing);

/* Puts the columns that the head names where they stand on its page. */
void layout_head_places(struct layout *l);

/* Does a label stand one blank in front of the line's first figure? It may have drawn or pushed the figures out of their
 * places. */
bool layout_is_pushed(const struct layout_line *line);

/* Are lines that are pushed fewer than the others of lines[from, to)? Then these show where columns stand. */
bool layout_has_straight(const struct layout *l, int from, int to);

/* The clusters of the figures in lines[from, to), from left to right; those of lines aside are left out. */
struct clusters layout_clusters(struct layout *l, int from, int to);

/* Makes one of neighbours that touch, one of which ends before the other begins, where the column hardly ever lacks
 * figures: the lines of the page have moved. */
void layout_join_moved(const struct layout *l, struct clusters *cl);

/* Sets lines aside whose figures do not stand straight below those of the others, and finds the clusters of these. */
void layout_set_aside(struct layout *l, int from, int to, int columns, struct clusters *cl);

/* Where the part of a page ends in which columns stand straight: pdftotext -layout may cut a page into blocks, each
 * with places of its own. The whole page, if it has too many such parts, or a line with more figures than columns. */
int layout_straight_until(struct layout *l, int from, int to, int columns);

/* If the clusters are more than the `columns` that the head names, and `few` lines or more hold as many
 * figures as those, replaces them by what stands one below the other by order. */
void layout_straighten(
	struct layout *l, int from, int to, int columns, int few, struct clusters *cl);

/* The cluster of every figure of the line: place[i] is that of the i-th. full: the nearest line with a
 * figure in every cluster, NULL if there is none. */
void layout_assign(struct layout *l, const struct clusters *cl, const struct layout_line *line,
	const struct layout_line *full, int *place);

/* Lays the clusters, in order, onto the columns as these stand: place[i] is the column of cluster i.
 * There are at least as many columns as clusters. */
void layout_place_straight(struct layout *l, const struct clusters *cl, int *place);

/* As layout_place_straight(), on a later page, where the columns have moved. used: columns that had
 * figures on the page before; if there are as many clusters, the order decides, unless one cluster
 * would have moved far and by itself. */
void layout_place_shifted(
	struct layout *l, const struct clusters *cl, const bool *used, int *place);

/* Where the head's totals show that the clusters of lines[from, to) are others of the columns than place says, sets
 * place to those by which most sums hold. */
void layout_place_by_sums(
	struct layout *l, const struct clusters *cl, int from, int to, int *place);

/* If the head stands again in the lines from `from` on, word by word, puts all columns where it says that
 * they stand on that page, and returns true. */
bool layout_repeated(struct layout *l, int from);

/* Figures on the line. */
int layout_figures(const struct layout_line *line);

/* Finds the columns of figures and the halves, and gives every token its place. */
void layout_columns(struct layout *l);

/* Joins the lines of every half to rows; returns them half by half, *n how many. */
struct layout_row *layout_rows(struct layout *l, int *n);

#endif
