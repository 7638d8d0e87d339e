/* Frames: what the sentences of a section say about one item, and the lists that make items parts
 * of another. */
#ifndef FRAME_H
#define FRAME_H

#include "decimal.h"
#include "phrase.h"
#include "side.h"

/* How far back names and values are looked for, so that reading stays linear. */
enum { FRAMES_BACK = 400, VALUES_BACK = 60 };

/* A figure in a frame. */
struct value {
	struct fact *fact;
	enum relation relation;
	struct str family;   /* of its unit */
	bool said;           /* the words name its measure */
	bool average;        /* 人均, 平均每辆: only meant where the words say so */
	struct value *older; /* of the same frame */
	struct value *total; /* what it is a part of, before the lists are closed */
	fix sum;             /* of the parts of this figure, and their number, when they are */
	int parts;
	const struct list *adding; /* the list whose parts they are */
	bool compared;             /* with it something is compared: 比2021年5万元 */
};

struct frame {
	struct str item, code, key;
	struct value *newest;
	struct list *in; /* the list that it is an element of */
	struct frame *before;
	long paragraph; /* in which it was first named, counted in the document */
	bool held;      /* its amount comes behind the bracket that its name stands before */
	bool base;      /* it holds only what something is compared with, under a name of its own */
	struct str annex; /* see struct reader */
};

struct part {
	struct value *value, *total;
	struct part *next;
};

/* A list of parts: 其中：… It may run over paragraphs. */
struct summed;
struct list {
	struct frame *of; /* the frame that is divided; NULL when it was not found */
	enum opening opening;
	struct list *outer;   /* the list around it in the same paragraph or over paragraphs */
	struct list *follows; /* the list whose sentence this one comes after */
	struct list *older, *newer; /* the lists opened before and after it in the section */
	struct frame *last;         /* its newest element */
	int elements;
	bool own_sentence; /* its opener begins a sentence */
	bool named;        /* its opener says of what */
	bool by;           /* or only by what: 按支出性质分 */
	bool till_stop;    /* a block's: its paragraphs end in semicolons, but for the last */
	bool carried;      /* it divides what the paragraph before was about */
	bool doubtful;     /* a semicolon behind its first element may have ended it */
	bool of_row;       /* and what was told last is one of several in the sentence before */
	bool announced;    /* a colon stands behind its opener */
	bool selection;    /* 等 behind it: not all parts are named */
	bool parted;       /* a semicolon stood in it */
	bool bracket;      /* it stands in brackets */
	bool block;        /* its elements are the paragraphs that follow */
	bool ends_line;    /* its opener is the end of a source line */
	int rank, owner; /* a block's: numbering of its elements (-1 not yet known), of its owner */
	int number;      /* of its newest element, as printed */
	bool passed;     /* a paragraph that is no element stood behind it */
	bool hole;       /* so it did where a number is missing: it may be an element */
	struct part *parts, *last_part;
	struct summed *summed; /* what they make so far, see list_sum() */
};

/* Figures that a total behind them adds up: 收入10万元，加上年结余5万元，收入总计15万元. */
enum { MAX_ADDENDS = 24 };
struct addition {
	struct value *addend[MAX_ADDENDS];
	struct frame *frame[MAX_ADDENDS]; /* of a row: that they are in */
	int n;                            /* 0: none is open */
	struct list *list;                /* that was open where it began */
	struct part *list_end;            /* its last part then */
	int elements;                     /* and how many it had */
	enum side side;                   /* of what they are added to */
};

/* The state of reading one section. */
struct reader {
	struct doc *doc;
	struct prose prose;
	struct tokens tokens;            /* of the paragraph */
	struct list *lists, *first_list; /* the newest and the first list of the section */
	long first;                      /* its first paragraph */

	struct frame *frame;     /* what the sentence is about */
	struct value *amount;    /* the last amount */
	const struct part *turn; /* of a list, that the next share behind 分别 is of */
	struct fact *turn_whole; /* what it is a share of, if that is not the list's total */
	struct value *done;      /* what was done of the things that a plan is told of … */
	struct fact *plan;       /* … and the plan, whose rate follows */
	struct value *whole;     /* the whole of a share that stands between 占 and the share */
	struct str topic,
		topic_code;    /* of a numbered paragraph without figures: of the next one too */
	struct str item, code; /* named, but without a figure so far */
	struct str account,
		account_code; /* that the numbered paragraph before names, and no more */
	bool labelled;        /* the item is a label inside the paragraph: its sentence ends it */
	struct frame *lead;   /* the first frame of the paragraph */
	struct str inside;    /* 在…项目中: what generic items of the sentence are of */
	struct str words; /* the last words without a figure: what a figure without an item is of */
	struct str base, base_before, year; /* of the sentence, and the sentence before */
	struct str own; /* the year that an amount of the sentence is of, "" if none is said */
	bool numbered;  /* the paragraph has a numbering */
	bool talking;   /* the sentence has a figure of r->frame */
	bool untouched; /* at the beginning of a paragraph */
	bool fresh;     /* at the beginning of a sentence */
	bool semicolons,
		semicolons_before; /* they part the sentence, and so they did the one before */
	bool reason;               /* inside a reason: figures belong to no list */
	struct str reason_item;
	bool reason_moves;  /* the reason says that the item grew or shrank */
	struct list *list;  /* the innermost list of this paragraph */
	struct list *ended; /* the last list of this paragraph that a full stop ended */
	struct list *after; /* what stands behind it */
	struct list *block; /* the innermost list over paragraphs */
	struct list
		*slot; /* the block of which this paragraph is an element, till its first amount */
	struct list *taken;    /* the block that this paragraph was an element of */
	struct list *beside;   /* what stands beside that element in the paragraph */
	struct frame *main;    /* what the paragraph before was about */
	struct frame *heading; /* what the heading announces parts of */
	bool heading_names;    /* its title says of what */
	int rank;              /* of the numbering of this paragraph, or of the heading above */
	struct addition addition;
	struct addition
		row; /* the amounts of the sentence that may make a total behind them, or in front */
	struct early {
		struct fact *share;
		struct frame *frame;
		struct str whole;
	} early;               /* a share told before the amount that it is of */
	struct frame *unbound; /* a change of it was told in the sentence, but no amount yet */
	bool other_basis; /* 扣除一次性因素后，: the changes that follow are not of what is printed */
	struct str stage; /* what the heading above is about: 执行数, 决算数, or "" */
	struct str annex; /* in which it reads, by the path; "" outside: names are of one annex */
};

/* The year that the sentence is about: what it says, else the document's. */
static inline struct str
own_year(const struct reader *r)
{
	return r->own.n > 0 ? r->own : r->doc->year;
}

/* A new frame of the current paragraph. */
struct frame *frame_new(struct reader *r, struct str item, struct str code);

/* The frame for a figure with that phrase: the current one, an earlier one or a new one. */
struct frame *frame_for(struct reader *r, const struct phrase *ph, struct str family);

/* The frame that a label means, in the section or in the whole document: the newest of those that
 * agree best; NULL if there is none. An annex is a document by itself. */
struct frame *frame_named(struct reader *r, struct str label, bool in_section);

/* What the frame is a part of in its paragraph, at the top. */
struct frame *frame_root(struct frame *f);

/* Adds the fact to the frame. */
struct value *frame_add(struct reader *r, struct frame *f, struct fact *fact,
	enum relation relation, struct str family, bool said);

/* The newest amount of f in units of that family, of that measure and year where they are given;
 * NULL if there is none. */
struct value *frame_value(
	const struct frame *f, struct str family, struct str measure, struct str year);

/* Opens a list in the current paragraph. */
void list_open(struct reader *r, const struct phrase *ph);

/* The list of what stands behind a finished list in its paragraph: another partition of the same
 * total, if it adds up. */
struct list *list_after(struct reader *r);

/* The list of what stands beside the element of a block in its paragraph: more elements, if they add up. */
struct list *list_beside(struct reader *r);

/* Leaves a list that adds up: what has no item of its own is of the whole again. */
void list_leave(struct reader *r);

/* Opens a list for what a bracket behind a figure holds, if it adds up. */
void list_bracket(struct reader *r);

/* What a semicolon, an enumeration mark and a full stop end. */
void list_semicolon(struct reader *r);
void list_next(struct reader *r);
void list_stop(struct reader *r);

/* Before the first and after the last word of a paragraph with that number, of that rank. ends_open: the
 * last words open a list; goes_on: it ends in a semicolon. */
void list_paragraph_begins(struct reader *r, int rank, int number);
void list_paragraph_ends(struct reader *r, bool ends_open, bool goes_on);

/* Makes the new amount a part of what its frame's list divides. */
void list_add(struct reader *r, struct frame *f, struct value *v);

/* Can v be an element of l? Once the unnumbered paragraphs that l runs over add up, only zeros are
 * still taken. */
bool list_takes(const struct list *l, const struct value *v);

/* Is v too much to be in the list, which a semicolon may have ended? */
bool list_ended_before(const struct list *l, const struct value *v);

/* What v is a part of; NULL if nothing. */
struct value *list_total(const struct list *l, const struct value *v);

/* If the phrase of an amount begins with 加, it loses it and an addition begins with what the sentence is
 * about. */
void addition_begins(struct reader *r, struct phrase *ph);

/* The new amount, in frame f, is an addend of the addition, if one is open, or its total. */
void addition_goes_on(struct reader *r, struct frame *f, struct value *v);

/* At the end of a sentence: if the amounts behind its first one make that, they are its parts, and the sentence
 * was about it. */
void row_ends(struct reader *r);

/* Makes the parts of all lists parts. */
void lists_close(struct reader *r);

/* The fact of a figure that the phrase belongs to, added to the frames and lists. */
void relate(struct reader *r, const struct phrase *ph, const struct token *number, struct str noun,
	struct str text);

#endif
