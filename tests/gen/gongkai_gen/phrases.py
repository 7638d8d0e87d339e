"""Clauses that every kind of sentence is built from: comparisons, shares, rates, reasons."""

from .document import Word

GREW = ['业务工作量增加', '新增人员经费', '年中追加专项资金', '调整工资标准，支出增加', '新增建设任务']
SHRANK = ['厉行节约，压减开支', '人员减少', '部分任务延期实施，支出减少', '专项资金减少', '上年一次性支出不再安排']

# base, template; {up} and {grow} are direction words
COMPARED = [
    ('上年|上年决算', '比上年{up}{d}，{grow}{g}'),
    ('上年|上年决算', '较上年{up}{d}，{grow}{g}'),
    ('上年|上年决算', '与上年相比{up}{d}，{grow}{g}'),
    ('上年|上年决算', '与上年相比，{up}{d}，{grow}{g}'),
    ('上年|上年决算', '比{p}年度{up}{d}，{grow}{g}'),
    ('上年|上年决算', '与{p}年相比{up}{d}，{grow}{g}'),
    ('上年决算', '较上年决算数{up}{d}，{grow}{g}'),
    ('上年决算', '与上年决算相比，{up}{d}，{grow}{g}'),
    ('上年决算', '比{p}年度决算{up}{d}，{grow}{g}'),
    ('上年|上年决算', '同比{up}{d}，{grow}{g}'),
    ('上年|上年决算', '较上年{up}{d}（{grow}{g}）'),
    ('上年|上年决算', '比上年{up}{d}，{grow}幅度为{g}'),
]
COMPARED_BUDGET = [
    ('上年预算', '比上年预算{up}{d}，{grow}{g}'),
    ('上年预算', '较上年预算数{up}{d}，{grow}{g}'),
    ('上年预算', '与{p}年预算相比{up}{d}，{grow}{g}'),
    ('上年预算', '比{p}年预算{up}{d}，{grow}{g}'),
    ('上年|上年预算', '比上年{up}{d}，{grow}{g}'),
]
FLAT = ['与上年持平', '与上年相比无变化', '较上年无增减变化', '与{p}年度持平']
FLAT_BUDGET = ['与上年预算持平', '与上年持平', '与{p}年预算数相同']

SHARED = ['{name}{a}，占{s}', '{name}{a}，占比{s}', '{name}{a}，占总额的{s}', '{name}为{a}，占{s}',
          '{name}{a}（占{s}）']

RATE = ['完成年初预算的{r}', '完成年初预算{r}', '为年初预算的{r}', '预算完成率{r}', '占年初预算的{r}']


class Phrases:
    """Makes the clauses for one document and notes the relations in them."""

    def __init__(self, context):
        self.x, self.doc = context, context.doc
        self.budget = context.style.kind == 'budget'

    def reason(self, delta):
        lead = self.x.pick('lead', ['主要原因是', '主要原因：', '主要是', '变动原因：', '原因是', '主要原因是：'])
        return lead + self.x.any(GREW if delta > 0 else SHRANK)

    def compare(self, fact, now, before):
        """`，比上年增加…，增长…` for a fact whose exact amounts are now and before, with reason."""
        x, delta = self.x, now - before
        if not delta:
            flat = x.pick('flat', FLAT_BUDGET if self.budget else FLAT)
            return x.say(flat)
        base, template = x.pick('compared', COMPARED_BUDGET if self.budget else COMPARED)
        change = x.amount(delta, fact.item, '增减额', 'change', of=[fact], base=base,
                          signed=-1 if delta < 0 else 1, code=fact.code)
        self.doc.relate('change', change, fact)
        if not before:  # no growth over nothing
            template = template.split('{d}')[0] + '{d}'
            return x.say(template, up='增加', d=change) + ['，' + self.reason(delta)]
        growth = x.percent(abs(delta), before, fact.item, '增减率', 'growth', [change, fact], base,
                           delta < 0, code=fact.code)
        self.doc.relate('growth', growth, change, fact)
        up, grow = ('增加', '增长') if delta > 0 else ('减少', x.pick('down', ['下降', '下降', '减少', '降低']))
        return x.say(template, up=Word(up, change), grow=Word(grow, growth), d=change, g=growth) + ['，' + self.reason(delta)]

    def shares(self, total, whole, named, joiner='；', of_total=True):
        """`甲1.00万元，占50%；乙…` with parts of total; named: (item, exact amount)."""
        x, parts, spans = self.x, [], []
        template = x.pick('shared', SHARED)
        if not self.x.style.zero_parts:
            named = [n for n in named if n[1]]
        for item, fen, *code in named:
            part = x.amount(fen, item, role='part', of=[total], code=''.join(code))
            share = x.percent(fen, whole, item, '占比', 'share', [part], maybe=[total], code=part.code)
            self.doc.relate('share', share, part, total)
            parts.append(part)
            spans += ([joiner] if spans else []) + x.say(template, name=item, a=part, s=share)
        if parts:
            total.role = 'part' if total.role == 'part' else 'total'
            self.relate_sum(total, parts)
        return spans

    def relate_sum(self, total, parts):
        """One part alone need not be all."""
        if len(parts) > 1:
            self.doc.relate('sum', total, *parts)

    def plain_parts(self, total, named, joiner='、', template='{name}{a}', fill_zero=False):
        x, parts, spans = self.x, [], []
        if not (fill_zero or x.style.zero_parts):
            named = [n for n in named if n[1]]
        for item, fen in named:
            part = x.amount(fen, item, role='part', of=[total])
            parts.append(part)
            spans += ([joiner] if spans else []) + x.say(template, name=item, a=part)
        if parts:
            total.role = 'part' if total.role == 'part' else 'total'
            self.relate_sum(total, parts)
        return spans

    def rate(self, done, budget, fen, budget_fen, base='年初预算', template=None):
        template = template or self.x.pick('rate', RATE)
        if base[:2] not in template:  # 完成预算的…: the word says less than the sentence
            base += '|预算'
        rate = self.x.percent(fen, budget_fen, done.item, '完成率', 'rate', [done, budget], base,
                              code=done.code)
        self.doc.relate('rate', rate, done, budget)
        return self.x.say(template, r=rate)
