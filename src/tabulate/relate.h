/* What the files on relations share: relate.c, change.c, share.c, rate.c. */
#ifndef RELATE_H
#define RELATE_H

#include "frame.h"

enum { FRAMES_NEAR = 8 }; /* how far back in the paragraph a figure is looked for */

/* The family of units of money. */
extern const struct str money;

/* Is it a unit that things are counted or measured in: not money, percent or points? */
bool is_counted(struct str family);

/* The printed figure with the sign of its direction word. */
struct str signed_value(struct arena *a, struct str value, int sign);

/* The fact is of what the frame is of. */
void set_item(struct fact *fact, const struct frame *f);

/* Adds target, if there is one, to fact->of. */
void point_at(struct reader *r, struct fact *fact, const struct value *target);

/* Complete the fact of a figure with that phrase: its role, item, measure, base and of. */
void take_change(
	struct reader *r, const struct phrase *ph, const struct token *number, struct fact *fact);
void take_growth(struct reader *r, const struct phrase *ph, struct fact *fact);
void take_share(struct reader *r, const struct phrase *ph, struct fact *fact);
/* 人员经费占90%，为9万元: the share that was told before its amount is of that one. */
void share_finds_part(struct reader *r, struct frame *f, struct value *part);
/* 接待费减少1万元，下降10%，为9万元: the same of changes. */
void changes_find_value(struct reader *r, struct frame *f, struct value *changed);
/* The new amount is of the year before: what the changes right in front of it, in its frame, are against
 * (增加1万元，增长20%（2022年为5万元）). */
void changes_find_base(struct reader *r, const struct value *base);
/* The change that goes with the growth is of the total behind which its part is the first, or the last of all, if only
 * so the growth is right. True if it is so. */
bool growth_finds_total(const struct frame *f, struct fact *growth, struct fact *change);
void take_respective_share(struct reader *r, const struct phrase *ph, struct fact *fact);
/* 演出152场，完成年度计划150场的101.33%: the plan, which goes with what was counted last. */
void take_plan(struct reader *r, const struct phrase *ph, struct fact *fact);
void take_rate(struct reader *r, const struct phrase *ph, struct fact *fact);

#endif
